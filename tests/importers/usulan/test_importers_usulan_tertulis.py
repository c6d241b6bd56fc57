"""A computed figure that a document prints in two ways is no question: nothing hangs on it."""

from __future__ import annotations

from naskah_buatan import ANGGARAN, CAPAIAN, PK, dokumen, impor, satu

from lkjip_desktop.domain.dokumen import Indikator


def test_a_per_cent_printed_in_two_ways_is_told_and_left_out() -> None:
    again = [[*row] for row in CAPAIAN]
    again[2][5] = "98,76"
    usulan, laporan = impor(
        dokumen("Perjanjian Kinerja Tahun 2024", PK, "Tabel 3.1 Capaian", CAPAIAN, "Tabel 3.2 Capaian", again)
    )
    assert [p.kunci for p in usulan.terbuka] == []
    assert satu(laporan, Indikator, nama="Prevalensi Stunting").capaian_tertulis is None
    assert satu(laporan, Indikator, nama="Angka Kematian Ibu").capaian_tertulis is not None
    told = [t for t in usulan.tak_terbaca if "berbeda" in t.pesan]
    assert [t.teks for t in told] == ["102,76", "98,76"]
    assert "102,76" in told[0].pesan
    assert "98,76" in told[0].pesan


def test_a_realisasi_in_two_ways_is_still_asked() -> None:
    again = [[*row] for row in ANGGARAN]
    again[1][3] = "2.800.000.000"
    usulan, _ = impor(dokumen("Realisasi Anggaran Tahun 2024", ANGGARAN, "Rincian Anggaran", again))
    assert any(p.kunci.startswith("beda:") for p in usulan.terbuka)
