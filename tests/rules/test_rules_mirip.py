"""Figures that a slip of the hand makes of one another."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.rules.mirip import nearest, slips


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


def test_the_nearest_is_known_and_fits():
    known = {1271, 7210, 71200}.__contains__
    assert nearest(7120, known, lambda n, near: True) == 7210
    assert nearest(7120, known, lambda n, near: near > 10_000) == 71200
    assert nearest(7120, known, lambda n, near: False) is None
    assert nearest(5555, known, lambda n, near: True) is None
