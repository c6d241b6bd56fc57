"""The printed total of the budget: that of programs or belanja, never that of what was earned."""

from __future__ import annotations

from decimal import Decimal

from naskah_buatan import ANGGARAN, dokumen, impor, kosong

from lkjip_desktop.domain.dokumen import Pengaturan
from lkjip_desktop.importers.usulan import BentukTanya, usulkan

D = Decimal
EARNED = [
    ["No", "Sumber", "Anggaran (Rp)", "Realisasi (Rp)", "%"],
    ["1", "Retribusi pasar", "700.000.000", "750.000.000", "107,14"],
    ["2", "Pajak reklame", "300.000.000", "310.000.000", "103,33"],
    ["", "Jumlah", "1.000.000.000", "1.060.000.000", "106,00"],
]
SPENT = [
    ["No", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "%"],
    ["1", "Belanja Pegawai", "1.900.000.000", "1.800.000.000", "94,74"],
    ["2", "Belanja Barang dan Jasa", "1.100.000.000", "900.000.000", "81,82"],
    ["", "Jumlah", "3.000.000.000", "2.700.000.000", "90,00"],
]


def _total(laporan) -> tuple[Decimal | None, Decimal | None]:  # type: ignore[no-untyped-def]
    (row,) = laporan.all(Pengaturan)
    return row.anggaran_tertulis, row.realisasi_tertulis


def test_what_came_in_is_no_budget_whatever_its_title() -> None:
    usulan, laporan = impor(dokumen("Target dan Realisasi Tahun 2024", EARNED, "Realisasi Tahun 2024", SPENT))
    assert _total(laporan) == (D(3_000_000_000), D(2_700_000_000))
    assert any("pendapatan" in c for c in usulan.catatan)
    assert not usulan.pertanyaan
    assert not usulan.tak_terbaca


def test_only_earnings_give_no_total() -> None:
    _, laporan = impor(dokumen("Target dan Realisasi Tahun 2024", EARNED))
    assert _total(laporan) == (None, None)


def test_two_tables_of_the_budget_that_differ_are_asked() -> None:
    other = [*SPENT[:-1], ["", "Jumlah", "3.000.000.000", "2.650.000.000", "88,33"]]
    usulan = usulkan(
        dokumen("Realisasi Anggaran Tahun 2024", ANGGARAN, "Realisasi Belanja Tahun 2024", other), kosong()
    )
    assert {p.bentuk for p in usulan.terbuka} <= {BentukTanya.BEDA}
    assert "realisasi_tertulis" not in {n.ref.field for n in usulan.nilai}
    assert any("2.650.000.000" in c.teks for p in usulan.terbuka for c in p.pilihan)


def test_the_budget_of_programs_counts_before_another_sum() -> None:
    sectors = [
        ["Sektor", "Anggaran (Rp)", "Realisasi (Rp)"],
        ["Pertanian", "10.000.000", "9.000.000"],
        ["Industri", "20.000.000", "19.000.000"],
        ["Total", "30.000.000", "28.000.000"],
    ]
    usulan, laporan = impor(
        dokumen("Anggaran menurut Sektor Tahun 2024", sectors, "Realisasi Anggaran 2024", ANGGARAN)
    )
    assert _total(laporan) == (D(3_000_000_000), D(2_700_000_000))
    assert not usulan.pertanyaan
