"""Which rows go and which come when one list of findings takes the place of another. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from itertools import compress
from operator import is_

from lkjip_desktop.rules.temuan import Temuan

Key = tuple[int, str, int]


def differing(old: Sequence[Temuan], new: Sequence[Temuan]) -> tuple[int, int, int]:
    """Where the lists differ: (first, end in `old`, end in `new`). An edit touches few of many findings."""
    first = _shared(old, new)
    same = min(_shared(old[::-1], new[::-1]), min(len(old), len(new)) - first)
    return first, len(old) - same, len(new) - same


def _shared(old: Sequence[Temuan], new: Sequence[Temuan]) -> int:
    same = list(map(is_, old, new))
    return same.index(False) if False in same else len(same)


def moves(old: Sequence[Temuan], new: Sequence[Temuan]) -> tuple[list[int], list[int]]:
    """The rows of `old` that have to go and the rows of `new` that come; the others stay, in order.

    The engine keeps the object of a finding that stays true, so only the others need to be compared. A row
    whose rule and place are still in `new` stays as well, with new words.
    """
    both = _in_both(old, new)
    gone = [n for n, t in enumerate(old) if id(t) not in both]
    come = [n for n, t in enumerate(new) if id(t) not in both]
    had, has = keys_of(old, gone), keys_of(new, come)
    stays = kept(had, has)
    staying = set(compress(had, stays))
    return (
        [n for n, stay in zip(gone, stays, strict=True) if not stay],
        [n for n, key in zip(come, has, strict=True) if key not in staying],
    )


def _in_both(old: Sequence[Temuan], new: Sequence[Temuan]) -> Set[int]:
    """The identities of the findings that stand in both lists, in one order; none when they moved."""
    before, now = list(map(id, old)), list(map(id, new))
    both = set(before) & set(now)
    if [i for i in before if i in both] != [i for i in now if i in both]:
        return frozenset()
    return both


def keys_of(temuan: Sequence[Temuan], rows: Sequence[int]) -> list[Key]:
    """A key for each of these rows: it stays the same while the finding's rule and place do.

    Doubles are numbered. How many of the other rows stand before it is part of the key.
    """
    seen: Counter[str] = Counter()
    keys: list[Key] = []
    for count, n in enumerate(rows):
        key = temuan[n].key
        keys.append((n - count, key, seen[key]))
        seen[key] += 1
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
