"""Quarters: each in its place, figures up to a quarter as positions, and nothing lost without a word."""

from __future__ import annotations

from decimal import Decimal

from naskah_buatan import dokumen, impor, satu

from lkjip_desktop.domain.change import Set, apply
from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import Kumulasi
from lkjip_desktop.domain.ref import Ref

D = Decimal
NAMA = "Jumlah bidang tanah terdaftar"
HEAD = ["No", "Indikator", "Target 2024", *(f"Realisasi s.d. TW {q}" for q in ("I", "II", "III", "IV"))]
UP_TO = [HEAD, ["1", NAMA, "600", "90", "240", "410", "585"]]
FOUR = {1: Angka(D(90)), 2: Angka(D(240)), 3: Angka(D(410)), 4: Angka(D(585))}


def test_figures_up_to_a_quarter_are_positions() -> None:
    _, laporan = impor(dokumen("Realisasi Kumulatif Tahun 2024", UP_TO))
    row = satu(laporan, Indikator, nama=NAMA)
    assert (row.realisasi_tw, row.kumulasi) == (FOUR, Kumulasi.POSISI_AKHIR)


def test_an_indikator_that_adds_up_its_quarters_does_not_take_them() -> None:
    plain = [["No", "Indikator", "Target 2024", "Realisasi 2024"], ["1", NAMA, "600", "585"]]
    _, before = impor(dokumen("Capaian Kinerja Tahun 2024", plain))
    at = Ref("indikator", satu(before, Indikator, nama=NAMA).id, "kumulasi")
    before = apply(before, (Set(at, Kumulasi.POSISI_AKHIR, Kumulasi.KUMULATIF),))
    usulan, laporan = impor(dokumen("Realisasi Kumulatif Tahun 2024", UP_TO), before)
    assert not satu(laporan, Indikator, nama=NAMA).realisasi_tw
    assert [t.teks for t in usulan.tak_terbaca] == ["90", "240", "410", "585"]


def test_small_money_of_the_first_quarters_comes_in() -> None:
    table = [
        ["Program", "Pagu", "Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV", "Jumlah"],
        ["Program Pertanahan", "1.500.000", "90.000", "310.250", "405.500", "1.105.000", "1.910.750"],
    ]
    title = "Realisasi Anggaran per Triwulan Tahun 2024 (ribu rupiah)"
    _, laporan = impor(dokumen(title, table))
    row = satu(laporan, ProgramKegiatan)
    assert row.realisasi_tw == {1: D(90_000_000), 2: D(310_250_000), 3: D(405_500_000), 4: D(1_105_000_000)}


def test_money_up_to_a_quarter_is_told() -> None:
    head = ["Program", "Pagu (Rp)", "Realisasi s.d. TW I (Rp)", "Realisasi s.d. TW II (Rp)"]
    table = [head, ["Program Pertanahan", "1.500.000.000", "90.000.000", "400.250.000"]]
    usulan, laporan = impor(dokumen("Realisasi Anggaran Tahun 2024", table))
    assert not satu(laporan, ProgramKegiatan).realisasi_tw
    assert any("s.d. TW I " in c and "s.d. TW II" in c for c in usulan.catatan)


def test_money_of_rows_that_are_no_programs_is_told_once() -> None:
    table = [["Bulan", "Anggaran (Rp)", "Realisasi (Rp)"], ["Januari", "90.000.000", "80.000.000"]]
    table.append(["Februari", "95.000.000", "70.000.000"])
    usulan, _ = impor(dokumen("Realisasi Anggaran per Bulan Tahun 2024", table))
    assert len([c for c in usulan.catatan if "bukan program" in c]) == 1
    assert not usulan.tak_terbaca


def test_quantities_of_rows_without_an_indikator_are_told_once() -> None:
    table = [
        ["No", "Kegiatan", "Satuan", "Target", "Realisasi"],
        ["1", "Pengukuran bidang tanah", "bidang", "60", "55"],
    ]
    table.append(["2", "Pemetaan bidang tanah", "bidang", "40", "41"])
    usulan, _ = impor(dokumen("Target dan Realisasi Fisik Tahun 2024", table))
    assert len([c for c in usulan.catatan if "tidak menyebut indikator" in c]) == 1
