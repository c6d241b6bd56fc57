"""What a document says of the direction of its indikator: the names, and sentences that say no such thing."""

from __future__ import annotations

import pytest

from lkjip_desktop.rules.tabel.arah_naskah import falling_names, named

A, B = "A", "B"


@pytest.mark.parametrize(
    ("text", "label", "way"),
    [
        (
            "Khusus Angka Putus Sekolah, semakin rendah realisasi semakin baik kinerjanya.",
            "Angka Putus Sekolah",
            "",
        ),
        (
            "Indikator positif = R/T; indikator negatif (indeks gini) = target dibagi realisasi x 100%.",
            "Indeks Gini",
            B,
        ),
        (
            "Semua memakai realisasi/target, kecuali lama antrean: (2 x target - realisasi)/target.",
            "Rata-rata lama antrean loket",
            A,
        ),
        (
            "Rumus untuk IRB, yaitu {Target - (Realisasi - Target)}/Target x 100%.",
            "Indeks Risiko Bencana (IRB)",
            A,
        ),
        (
            "(1) makin tinggi makin baik: R/T; (2) makin rendah makin baik, yaitu angka keluhan warga.",
            "Angka keluhan warga",
            "",
        ),
    ],
)
def test_what_should_fall_is_named(text: str, label: str, way: str) -> None:
    names, formula = falling_names([text])
    assert named(label, names)
    assert formula == way


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Semakin tinggi Indeks Literasi, semakin rendah angka kemiskinan.", "Indeks Literasi"),
        ("Semakin cepat pelayanan semakin baik Indeks Kepuasan Masyarakat.", "Indeks Kepuasan Masyarakat"),
        ("Dampak negatif gawai terhadap Indeks Ketahanan Keluarga besar.", "Indeks Ketahanan Keluarga"),
        (
            "Indeks Literasi makin tinggi makin baik dan Angka Bolos makin rendah makin baik.",
            "Indeks Literasi",
        ),
        ("Untuk Indeks Literasi semakin tinggi realisasi semakin baik kinerjanya.", "Indeks Literasi"),
        ("Indikator negatif, yaitu angka bolos, memakai target/realisasi.", "Indeks Literasi"),
    ],
)
def test_what_should_rise_is_not_taken_for_it(text: str, label: str) -> None:
    assert not named(label, falling_names([text])[0])
