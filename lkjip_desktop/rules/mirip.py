"""Mirip: figures that a slip of the hand makes of another one, and looking them up among many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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


def absent(asked: Iterable[int], known: Callable[[], Iterable[frozenset[int]]]) -> set[int]:
    """Which of the figures stand in none of the sets; the sets are read only as far as needed."""
    left = set(asked)
    for some in known() if left else ():
        left -= some
        if not left:
            break
    return left


def nearest(
    missing: Iterable[int], known: Iterable[frozenset[int]], fits: Callable[[int, int], bool]
) -> Mapping[int, int]:
    """For figures that stand nowhere, the first known one that a slip of the hand explains."""
    wanted: dict[int, list[int]] = {}
    for n in missing:
        for near in slips(n):
            wanted.setdefault(near, []).append(n)
    found: dict[int, int] = {}
    for some in known if wanted else ():
        for near in sorted(wanted.keys() & some):
            for n in wanted[near]:
                if n not in found and fits(n, near):
                    found[n] = near
    return found
