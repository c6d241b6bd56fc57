"""From quarters to the year."""

import pytest
from domain_rows import D, money, n, series

from lkjip_desktop.domain.kumulasi import rupiah_of_quarters, year_of_quarters
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU
from lkjip_desktop.domain.pilihan import Kumulasi

SUM, MEAN, LAST = Kumulasi.KUMULATIF, Kumulasi.RATA_RATA, Kumulasi.POSISI_AKHIR


@pytest.mark.parametrize(
    ("quarters", "cara", "year"),
    [
        ({"q1": "10", "q2": "20", "q3": "5", "q4": "15"}, SUM, "50"),
        ({"q1": "10", "q2": "20", "q3": "5", "q4": "15"}, MEAN, "12.5"),
        ({"q1": "10", "q2": "20", "q3": "5", "q4": "15"}, LAST, "15"),
        ({"q1": "10", "q3": "20"}, SUM, "30"),
        ({"q1": "10", "q3": "20"}, MEAN, "15"),  # over the two filled, not over four
        ({"q1": "10", "q3": "20"}, LAST, "20"),
        ({"q4": "0"}, LAST, "0"),  # zero is a value
        ({"q1": "3", "q4": None}, LAST, "3"),
        ({}, SUM, None),
        ({"q1": None}, MEAN, None),
        ({"q1": "WDP", "q2": "WTP"}, LAST, "WTP"),
        ({"q1": "WDP", "q2": "WTP"}, SUM, None),
        ({"q1": "3", "q2": "WTP"}, MEAN, None),
        ({"q1": TIDAK_BERLAKU, "q2": "4"}, MEAN, "4"),
        ({"q1": "4", "q2": TIDAK_BERLAKU}, LAST, "4"),
        ({"q1": TIDAK_BERLAKU}, SUM, TIDAK_BERLAKU),
        ({"q5": "9"}, SUM, None),
    ],
)
def test_year_of_quarters(quarters, cara, year):
    assert year_of_quarters(series(**quarters), cara) == (KOSONG if year is None else n(year))


def test_rupiah_of_quarters():
    assert rupiah_of_quarters(money(q1="100", q4="50")) == D(150)
    assert rupiah_of_quarters({}) is None
    assert rupiah_of_quarters(money(q7="1")) is None
