"""Pairing where both sides are long: only rows that share a rare word or a telling figure are compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from lkjip_desktop.rules.tabel.butir import Butir, telling

_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = 40


def pair_many(
    left: Sequence[Butir], right: Sequence[Butir], score: Callable[[Butir, Butir], float]
) -> list[tuple[int, int]]:
    """The heaviest series of pairs that keeps the order, as `padan.pair`, among likely pairs only."""
    index: dict[object, list[int]] = defaultdict(list)
    for i, item in enumerate(left):
        for key in _keys(item):
            index[key].append(i)
    likely: dict[int, set[int]] = defaultdict(set)
    for j, item in enumerate(right):
        for key in _keys(item):
            if len(index.get(key, ())) <= _COMMON:
                for i in index.get(key, ()):
                    likely[i].add(j)
    return _heaviest(left, right, likely, score)


def _keys(item: Butir) -> set[object]:
    words = {w for label in item.label for w in _WORD.findall(label.casefold())}
    return words | {(key, value) for key, value in item.angka.items() if telling(value)}


def _heaviest(
    left: Sequence[Butir],
    right: Sequence[Butir],
    likely: dict[int, set[int]],
    score: Callable[[Butir, Butir], float],
) -> list[tuple[int, int]]:
    """A rising series of greatest weight; `tree` holds for each prefix of `right` the best series so far."""
    size = len(right)
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    series: list[tuple[int, int, int]] = []
    for i in range(len(left)):
        # From right to left, so that one row of `left` is not used twice.
        for j in sorted(likely.get(i, ()), reverse=True):
            weight = score(left[i], right[j])
            if weight:
                before = _best(tree, j)
                series.append((i, j, before[1]))
                _raise(tree, j + 1, (before[0] + weight, len(series) - 1))
    found: list[tuple[int, int]] = []
    place = _best(tree, size)[1]
    while place >= 0:
        i, j, place = series[place]
        found.append((i, j))
    return found[::-1]


def _best(tree: list[tuple[float, int]], end: int) -> tuple[float, int]:
    best = (0.0, -1)
    while end > 0:
        best = max(best, tree[end])
        end -= end & -end
    return best


def _raise(tree: list[tuple[float, int]], at: int, value: tuple[float, int]) -> None:
    while at < len(tree):
        tree[at] = max(tree[at], value)
        at += at & -at
