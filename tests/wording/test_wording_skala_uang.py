"""Which words say that money is printed in thousands and more, and which do not."""

from __future__ import annotations

import pytest

from lkjip_desktop.wording.skala_uang import baris_skala, skala_uang


@pytest.mark.parametrize(
    ("text", "power"),
    [
        ("Belanja Tahun 2022 (dalam ribuan rupiah)", 3),
        ("Pagu Dinas (Rp. Juta)", 6),
        ("(dalam Rp miliar)", 9),
        ("Dalam Jutaan", 6),
        ("Triliun Rupiah", 12),
        ("Anggaran (Rp 000)", 3),
        ("Anggaran (Rp.000.000,-)", 6),
        ("Pagu (x Rp1.000)", 3),
    ],
)
def test_a_unit_is_known(text: str, power: int) -> None:
    found = skala_uang(text)
    assert found is not None
    assert found.pangkat == power


@pytest.mark.parametrize(
    "text",
    [
        "Program Tiga Juta Rumah",
        "Bantuan dua juta rupiah",
        "Bantuan 2 juta rupiah",
        "Nilai Ekspor (juta USD)",
        "Nilai Ekspor (dalam ribuan dolar)",
        "Belanja Tahun 2022 (Rp)",
        "",
    ],
)
def test_amounts_names_and_other_currencies_are_none(text: str) -> None:
    assert skala_uang(text) is None


def test_a_heading_says_more_than_a_title() -> None:
    assert skala_uang("Pagu (juta)") is None
    juta, rupiah = skala_uang("Pagu (juta)", kepala=True), skala_uang("Pagu (Rp)", kepala=True)
    assert juta is not None
    assert rupiah is not None
    assert (juta.pangkat, rupiah.pangkat) == (6, 0)


@pytest.mark.parametrize(
    "text", ["(dalam ribuan rupiah)", "Satuan: Rp juta", "Disajikan dalam jutaan rupiah", "Rp.000"]
)
def test_a_line_of_its_own(text: str) -> None:
    assert baris_skala(text)


@pytest.mark.parametrize(
    "text", ["Belanja dinas (dalam ribuan rupiah)", "Dalam jutaan rupiah terserap seluruhnya"]
)
def test_a_sentence_is_no_such_line(text: str) -> None:
    assert not baris_skala(text)
