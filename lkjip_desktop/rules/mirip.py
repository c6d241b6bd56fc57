"""Mirip: figures that a slip of the hand makes of another one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

_SHIFTS = (10, 100, 1000)


@lru_cache(maxsize=4096)
def slips(n: int) -> tuple[int, ...]:
    """What `n` may have been, the likeliest first: digits swapped, one different, zeros lost or added.

    Of two figures with as many digits, or one of which is the other with zeros, each is a slip of the other.
    """
    return tuple(_slips(n, str(abs(n))))


def _slips(n: int, text: str) -> Iterator[int]:
    for a, b in combinations(range(len(text)), 2):
        if text[a] != text[b]:
            yield int(text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :])
    for a, c in enumerate(text):
        yield from (int(text[:a] + d + text[a + 1 :]) for d in "0123456789" if d != c)
    for power in _SHIFTS:
        yield n * power
        yield n // power
