"""Money printed in thousands and more comes in as rupiah, and a doubtful unit is asked about."""

from __future__ import annotations

from decimal import Decimal

from naskah_buatan import dokumen, impor, kosong, satu

from lkjip_desktop.domain.dokumen import Aset, Pengaturan, ProgramKegiatan
from lkjip_desktop.importers.usulan import BentukTanya, Keputusan, usulkan

D = Decimal
DINAS = "Program Pengelolaan Perikanan Tangkap"


def _budget(pagu: str, realisasi: str, *, head: tuple[str, str] = ("Pagu", "Realisasi")) -> list[list[str]]:
    return [
        ["No", "Program", *head, "%"],
        ["1", DINAS, pagu, realisasi, "80,00"],
        ["", "Jumlah", pagu, realisasi, "80,00"],
    ]


def test_the_unit_may_stand_in_the_title_the_heading_or_the_line_above() -> None:
    in_title = dokumen("Realisasi Belanja Tahun 2024 (Rp juta)", _budget("1.250,5", "1.000,4"))
    in_head = dokumen(
        "Realisasi Belanja Tahun 2024",
        _budget("1.250,5", "1.000,4", head=("Pagu (juta)", "Realisasi (Rp juta)")),
    )
    above = dokumen("Realisasi Belanja Tahun 2024", "(dalam jutaan rupiah)", _budget("1.250,5", "1.000,4"))
    for document in (in_title, in_head, above):
        usulan, laporan = impor(document)
        row = satu(laporan, ProgramKegiatan)
        assert (row.anggaran, row.realisasi) == (D(1_250_500_000), D(1_000_400_000))
        assert row.serapan_tertulis == D(80)
        (total,) = laporan.all(Pengaturan)
        assert (total.anggaran_tertulis, total.realisasi_tertulis) == (D(1_250_500_000), D(1_000_400_000))
        assert any("jutaan rupiah" in c and "1.000.000" in c for c in usulan.catatan)
        assert not usulan.pertanyaan


def test_noughts_and_times_a_thousand_are_thousands() -> None:
    for words in ("Rp.000", "(x Rp1.000,-)", "Satuan: ribu rupiah"):
        _, laporan = impor(dokumen("Realisasi Belanja Tahun 2024", words, _budget("1.250.500", "1.000.400")))
        assert satu(laporan, ProgramKegiatan).anggaran == D(1_250_500_000)


def test_a_heading_in_rupiah_below_a_title_in_thousands_is_asked() -> None:
    document = dokumen(
        "Realisasi Belanja Tahun 2024 (dalam ribuan rupiah)",
        _budget("1.250.500", "1.000.400", head=("Pagu (Rp)", "Realisasi (Rp)")),
    )
    usulan, laporan = impor(document)
    (question,) = usulan.terbuka
    assert question.bentuk is BentukTanya.SATUAN
    assert [c.kunci for c in question.pilihan] == ["0", "3", "lewati"]
    assert satu(laporan, ProgramKegiatan).anggaran is None
    chosen = Keputusan(jawaban={question.kunci: "3"})
    _, laporan = impor(document, keputusan=chosen)
    assert satu(laporan, ProgramKegiatan).anggaran == D(1_250_500_000)


def test_figures_too_large_for_their_unit_are_asked() -> None:
    title = "Realisasi Belanja Tahun 2024 (dalam ribuan rupiah)"
    usulan, laporan = impor(dokumen(title, _budget("1.250.500.000", "1.000.400.000")))
    assert [p.bentuk for p in usulan.terbuka] == [BentukTanya.SATUAN]
    assert satu(laporan, ProgramKegiatan).anggaran is None


def test_the_finer_of_two_writings_counts() -> None:
    short = [["No", "Program", "Pagu (Rp miliar)", "Realisasi (Rp miliar)"], ["1", DINAS, "1,25", "1,00"]]
    whole = _budget("1.250.499.750", "1.000.400.000", head=("Pagu (Rp)", "Realisasi (Rp)"))
    usulan, laporan = impor(
        dokumen("Ringkasan Realisasi Anggaran Tahun 2024", short, "Realisasi Belanja Tahun 2024", whole)
    )
    assert not usulan.pertanyaan
    assert satu(laporan, ProgramKegiatan).anggaran == D(1_250_499_750)


def test_assets_have_units_too() -> None:
    table = [
        ["No", "Jenis Aset", "Jumlah", "Nilai (Rp ribu)"],
        ["1", "Tanah", "3", "450.000"],
        ["2", "Gedung dan Bangunan", "2", "1.200.500"],
    ]
    _, laporan = impor(dokumen("Aset Dinas Tahun 2024", table))
    assert [a.nilai for a in laporan.all(Aset)] == [D(450_000_000), D(1_200_500_000)]


def test_amounts_in_words_and_other_money_are_no_units() -> None:
    for title in (
        "Bantuan 5 juta rupiah per kelompok Tahun 2024",
        "Belanja Hibah Luar Negeri Tahun 2024 (dalam jutaan USD)",
    ):
        usulan = usulkan(dokumen(title, _budget("1.250.500.000", "1.000.400.000")), kosong())
        assert not usulan.pertanyaan
        assert D(1_250_500_000) in {n.baru for n in usulan.nilai}
