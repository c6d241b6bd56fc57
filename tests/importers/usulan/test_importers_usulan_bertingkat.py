"""A kind and its parts are never both counted: belanja nests, sums of other tables stay out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from naskah_buatan import dokumen, impor

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import Aset, Belanja, Pegawai

D = Decimal
HEAD = ["Uraian", "Anggaran (Rp)", "Realisasi (Rp)"]
DASHED = [
    HEAD,
    ["Belanja Operasi", "900.000.000", "810.000.000"],
    ["- Belanja Pegawai", "600.000.000", "560.000.000"],
    ["- Belanja Barang dan Jasa", "300.000.000", "250.000.000"],
    ["Belanja Modal", "100.000.000", "90.000.000"],
    ["Jumlah", "1.000.000.000", "900.000.000"],
]
#: Nothing but the figures says what belongs to what; two levels deep, with a sum for each group.
FLAT = [
    HEAD,
    ["Belanja Daerah", "1.000.000.000", "900.000.000"],
    ["Belanja Operasi", "900.000.000", "810.000.000"],
    ["Belanja Pegawai", "600.000.000", "560.000.000"],
    ["Belanja Barang dan Jasa", "300.000.000", "250.000.000"],
    ["Jumlah Belanja Operasi", "900.000.000", "810.000.000"],
    ["Belanja Modal", "100.000.000", "90.000.000"],
    ["Total Belanja", "1.000.000.000", "900.000.000"],
]
CODED = [
    ["Kode", *HEAD],
    ["5", "Belanja Daerah", "1.000.000.000", "900.000.000"],
    ["5.1", "Belanja Operasi", "900.000.000", "810.000.000"],
    ["5.1.01", "Belanja Pegawai", "600.000.000", "560.000.000"],
    ["5.1.02", "Belanja Barang dan Jasa", "300.000.000", "250.000.000"],
    ["5.2", "Belanja Modal", "100.000.000", "90.000.000"],
]
PARTS = {"Belanja Pegawai": "Belanja Operasi", "Belanja Barang dan Jasa": "Belanja Operasi"}
WHOLE = {"Belanja Operasi": "Belanja Daerah", "Belanja Modal": "Belanja Daerah"}


@pytest.mark.parametrize(
    ("table", "expected"), [(DASHED, PARTS), (FLAT, PARTS | WHOLE), (CODED, PARTS | WHOLE)]
)
def test_belanja_is_counted_once(table: list[list[str]], expected: dict[str, str]) -> None:
    _, laporan = impor(dokumen("Realisasi Belanja Tahun 2024", table))
    names = {row.id: row.uraian for row in laporan.all(Belanja)}
    held = {row.uraian: names[row.induk] for row in laporan.all(Belanja) if row.induk}
    assert held == expected
    total = compute(laporan).belanja_total
    assert (total.pagu, total.realisasi) == (D(1_000_000_000), D(900_000_000))


def test_equal_amounts_by_chance_stay_beside_each_other() -> None:
    """One row of the same amount proves nothing, nor does a sum in one column only."""
    table = [
        HEAD,
        ["Belanja Operasi", "300.000.000", "250.000.000"],
        ["Belanja Modal", "300.000.000", "90.000.000"],
        ["Belanja Hibah", "100.000.000", "90.000.000"],
        ["Belanja Bantuan Sosial", "50.000.000", "50.000.000"],
        ["Belanja Tidak Terduga", "50.000.000", "10.000.000"],
    ]
    _, laporan = impor(dokumen("Realisasi Belanja Tahun 2024", table))
    assert [row.induk for row in laporan.all(Belanja)] == [None] * 5


def test_assets_that_sum_up_others_stay_out() -> None:
    table = [
        ["No", "Uraian", "Nilai"],
        ["I", "Peralatan dan Mesin", "400.000.000"],
        ["1", "Kendaraan", "300.000.000"],
        ["2", "Komputer", "100.000.000"],
        ["II", "Tanah", "245.100.000"],
    ]
    _, laporan = impor(dokumen("Aset Tetap 2024", table))
    assert {a.uraian: a.nilai for a in laporan.all(Aset)} == {
        "Kendaraan": D(300_000_000),
        "Komputer": D(100_000_000),
        "Tanah": D(245_100_000),
    }


def test_staff_sums_of_a_group_stay_out() -> None:
    table = [
        ["Golongan", "Laki-laki", "Perempuan"],
        ["IV/a", "1", "2"],
        ["IV/b", "2", "1"],
        ["Jumlah Golongan IV", "3", "3"],
        ["III/a", "4", "6"],
    ]
    _, laporan = impor(dokumen("Pegawai menurut golongan", table))
    assert [p.uraian for p in laporan.all(Pegawai)] == ["IV/a", "IV/b", "III/a"]
