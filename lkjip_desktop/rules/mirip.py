"""Mirip: figures that a slip of the hand makes of another one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

_SHIFTS = (10, 100, 1000)


def slips(n: int) -> Iterator[int]:
    """What `n` may have been: two digits swapped, one digit different, zeros lost or added."""
    text = str(abs(n))
    for a, b in combinations(range(len(text)), 2):
        if text[a] != text[b]:
            yield int(text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :])
    for a, c in enumerate(text):
        yield from (int(text[:a] + d + text[a + 1 :]) for d in "0123456789" if d != c)
    for power in _SHIFTS:
        yield n * power
        yield n // power


def nearest(n: int, known: Callable[[int], bool], fits: Callable[[int, int], bool]) -> int | None:
    """The known figure that a slip of the hand turns into `n`, the likeliest slip first; None without one."""
    return next((near for near in slips(n) if known(near) and fits(n, near)), None)
