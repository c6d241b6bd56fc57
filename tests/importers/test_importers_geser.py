"""Rows that lost their first cells are put back where their numbered words say so."""

from __future__ import annotations

from lkjip_desktop.importers.geser import align
from lkjip_desktop.importers.usulan.cocok import tanpa_nomor

ROWS = [
    ("1", "Tertib arsip", "1 Persentase arsip tertata", "Kepala Bidang Kearsipan"),
    ("", "", "2 Jumlah arsip digital", "Kepala Seksi Layanan"),
    ("2", "Gemar membaca", "1 Tingkat kegemaran membaca", "Kepala Bidang Pustaka"),
    ("2 Jumlah pengunjung perpustakaan", "Kepala Seksi Pustaka", "", ""),
    ("3", "Tertib administrasi", "1 Nilai SAKIP", "Sekretaris"),
]


def test_a_numbered_name_in_the_column_of_numbers_goes_to_its_own() -> None:
    found = align(ROWS)
    assert found[3] == (("", "", "2 Jumlah pengunjung perpustakaan", "Kepala Seksi Pustaka"), 2)
    assert [by for _, by in found] == [0, 0, 0, 2, 0]


def test_names_with_numbers_in_the_first_column_stay() -> None:
    rows = [(f"{n} Jumlah hal ke {n}", str(n), "", "") for n in range(1, 7)]
    assert [by for _, by in align(rows)] == [0] * 6


def test_degrees_are_no_numbering() -> None:
    assert [tanpa_nomor(t) for t in ("D.III", "D.IV Kebidanan", "S.1", "D. Bidang Data", "3. D.III")] == [
        "D.III", "D.IV Kebidanan", "S.1", "Bidang Data", "D.III",
    ]  # fmt: skip
