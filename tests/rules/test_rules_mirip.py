"""Figures that a slip of the hand makes of one another."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.rules.bahan import Kumpulan
from lkjip_desktop.rules.mirip import slips
from lkjip_desktop.rules.persediaan import Persediaan
from lkjip_desktop.rules.view import View


def test_slips_are_swaps_single_digits_and_zeros():
    found = set(slips(7120))
    assert {1720, 7210, 7102, 2170} <= found  # swapped, also two digits that stand apart
    assert {7121, 9120} <= found
    assert {71200, 712} <= found
    assert 7120 not in found
    assert 7312 not in found  # two digits different, not swapped


@settings(max_examples=100, deadline=None)
@given(st.integers(1000, 10**9), st.data())
def test_a_swapped_figure_finds_its_way_back(n, data):
    digits = list(str(n))
    a = data.draw(st.integers(0, len(digits) - 2))
    digits[a], digits[a + 1] = digits[a + 1], digits[a]
    typed = int("".join(digits))
    if typed != n and len(str(typed)) == len(str(n)):
        assert n in set(slips(typed))


@given(st.integers(1000, 10**9))
def test_of_figures_of_one_length_each_is_a_slip_of_the_other(n):
    for near in slips(n):
        shifted = any(near == n * p or n == near * p for p in (10, 100, 1000))
        if shifted or len(str(near)) == len(str(n)):
            assert n in slips(near)


def test_the_likeliest_is_named_first():
    numbers = Kumpulan("uji mirip")
    numbers.dari(reads=())(lambda _: {1271, 7210, 71200})
    laporan = laporan_of([])
    supply = Persediaan(View(laporan, compute(laporan)), laporan)
    assert list(supply.mirip(numbers, 7120)) == [7210, 71200]
    assert list(supply.mirip(numbers, 5555)) == []
