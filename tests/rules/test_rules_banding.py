"""Comparing figures as printed, and recognising slips of the hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.rules.banding import Banding, banding, beda, pembacaan, salah_ketik, unit

D = Decimal


@pytest.mark.parametrize(
    ("tertulis", "hitung", "expected"),
    [
        ("50", "50", Banding.SAMA),
        ("52", "51.8470", Banding.SAMA),  # 800 / 1.543
        ("97.92", "97.916666", Banding.SAMA),
        ("131.8", "131.875", Banding.TERPOTONG),  # printed 131.8% in a real report
        ("131.9", "131.875", Banding.SAMA),
        ("66.66", "66.66666", Banding.TERPOTONG),
        ("85.5", "85.55", Banding.SAMA),  # exactly half a unit is rounding either way
        ("85.5", "85.5500001", Banding.TERPOTONG),
        ("85.6", "85.5499999", Banding.BEDA),
        ("100", "50", Banding.BEDA),
        ("-4.5", "-4.59", Banding.TERPOTONG),
        ("-4.6", "-4.59", Banding.SAMA),
        ("1E+2", "100.4", Banding.SAMA),
        ("1E+2", "101.4", Banding.BEDA),
    ],
)
def test_half_a_unit_of_the_last_printed_digit(tertulis, hitung, expected):
    assert banding(D(tertulis), D(hitung)) is expected


@given(st.decimals(-10000, 10000, places=4), st.integers(0, 3))
def test_what_is_rounded_half_up_is_never_a_difference(hitung, places):
    assert banding(round(hitung, places), hitung) is Banding.SAMA


def test_the_coarser_of_two_typed_figures_decides():
    assert not beda(D("69"), D("68.75"))
    assert beda(D("69"), D("68.45"))
    assert not beda(D("80"), D("80.00"))
    assert beda(D("1500000001"), D("1500000000"))
    assert unit(D("2.50")) == D("0.01")
    assert unit(D("3E+3")) == 1


@pytest.mark.parametrize(
    ("tertulis", "benar", "slip"),
    [
        ("95.6", "95.0557", "dua angka tertukar"),  # 305.358.760 / 321.242.000
        ("5950000", "5590000", "dua angka tertukar"),
        ("762911717", "762991717", "satu angka berbeda"),
        ("16.50", "165", "letak koma bergeser atau kekurangan nol"),
        ("1650", "165", "letak koma bergeser atau kelebihan nol"),
        ("7237", "72.37", "letak koma bergeser atau kelebihan nol"),
        ("15000000000", "1500000000", "letak koma bergeser atau kelebihan nol"),
        ("12", "22", ""),  # two short numbers always differ in few digits
        ("98.97", "97.9167", ""),
        ("0", "50", ""),
        ("50", "0", ""),
        ("1E-30", "5", ""),
        ("123", "4567", ""),
    ],
)
def test_slips_of_the_hand(tertulis, benar, slip):
    assert salah_ketik(D(tertulis), D(benar)) == slip


@given(st.decimals(allow_nan=False, allow_infinity=False), st.decimals(allow_nan=False, allow_infinity=False))
def test_no_figure_is_too_odd_to_be_compared(a, b):
    a, b = (max(min(x, D(10) ** 18), -(D(10) ** 18)) for x in (a, b))
    assert isinstance(salah_ketik(a, b), str)


def test_the_first_reading_that_fits_is_named():
    calon = [("a", None), ("b", D("87.1")), ("c", D("87.385")), ("d", D("87.39"))]
    assert pembacaan(D("87.39"), calon) == "c"
    assert pembacaan(D("80"), calon) == ""
