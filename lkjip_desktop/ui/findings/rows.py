"""Which rows go and which come when one list of findings takes the place of another. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lkjip_desktop.rules.temuan import Temuan

Key = tuple[str, int]


def differing(old: Sequence[Temuan], new: Sequence[Temuan]) -> tuple[int, int, int]:
    """Where the lists differ: (first, end in `old`, end in `new`). An edit touches few of many findings."""
    most = min(len(old), len(new))
    first = next((n for n in range(most) if old[n] is not new[n]), most)
    same = next((n for n in range(most - first) if old[-1 - n] is not new[-1 - n]), most - first)
    return first, len(old) - same, len(new) - same


def keys_of(temuan: Sequence[Temuan]) -> list[Key]:
    """A key for every finding that stays the same while its rule and place do; doubles are numbered."""
    seen: Counter[str] = Counter()
    keys = []
    for t in temuan:
        keys.append((t.key, seen[t.key]))
        seen[t.key] += 1
    return keys


def kept(old: Sequence[Key], new: Sequence[Key]) -> list[bool]:
    """For every old row whether it can stay: it is wanted, and in order with those that stay before it."""
    place = {key: n for n, key in enumerate(new)}
    stays, last = [], -1
    for key in old:
        at = place.get(key, -1)
        stays.append(at > last)
        last = max(last, at)
    return stays
