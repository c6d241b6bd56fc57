"""Cells of a grid: which places are merged, and which words stand in them. Child process only."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from lkjip_desktop.importers.mentah import Sel
from lkjip_desktop.importers.pdf.garis import Garis, Kisi
from lkjip_desktop.importers.pdf.kata import Kata, lines

_NEAR = 4.5


def _crossed(rules: Sequence[Garis], at: float, middle: float) -> bool:
    """Whether a rule near `at` runs past `middle`."""
    return any(abs(g.di - at) <= _NEAR and g.dari - 1 <= middle <= g.ke + 1 for g in rules)


def owners(grid: Kisi) -> list[list[tuple[int, int]]]:
    """For every position, the position of the cell it belongs to (itself, or where its merge starts)."""
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    owner: list[list[tuple[int, int] | None]] = [[None] * columns for _ in range(rows)]
    across = [(a + b) / 2 for a, b in zip(grid.xs, grid.xs[1:], strict=False)]
    upwards = [(a + b) / 2 for a, b in zip(grid.ys, grid.ys[1:], strict=False)]
    for r in range(rows):
        for c in range(columns):
            if owner[r][c] is not None:
                continue
            right = c + 1
            while (
                right < columns
                and owner[r][right] is None
                and not _crossed(grid.tegak, grid.xs[right], upwards[r])
            ):
                right += 1
            below = r + 1
            while below < rows and not _crossed(grid.datar, grid.ys[below], across[c]):
                below += 1
            for i in range(r, below):
                for j in range(c, right):
                    if owner[i][j] is None:
                        owner[i][j] = (r, c)
    return [[o or (r, c) for c, o in enumerate(row)] for r, row in enumerate(owner)]


def fill(grid: Kisi, words: list[Kata]) -> tuple[list[list[Sel]], list[Kata]]:
    """The grid's rows with their text, and the words that stand outside it."""
    owner = owners(grid)
    held: dict[tuple[int, int], list[Kata]] = {}
    outside: list[Kata] = []
    depth = [-y for y in grid.ys]
    for word in _cut(words, grid):
        r, c = bisect_right(depth, -word.y) - 1, bisect_right(grid.xs, word.x) - 1
        if 0 <= r < len(owner) and 0 <= c < len(owner[0]):
            held.setdefault(owner[r][c], []).append(word)
        else:
            outside.append(word)
    rows = [[_cell(held, o, (r, c)) for c, o in enumerate(row)] for r, row in enumerate(owner)]
    return rows, outside


def _cell(held: dict[tuple[int, int], list[Kata]], owner: tuple[int, int], place: tuple[int, int]) -> Sel:
    if owner != place:
        return Sel("", "atas" if owner[1] == place[1] else "kiri")
    return Sel(" ".join(k.teks for line in lines(held.get(owner, [])) for k in line))


def _cut(words: list[Kata], grid: Kisi) -> list[Kata]:
    """The words, those that a vertical rule crosses cut in two."""
    top, bottom = grid.ys[0], grid.ys[-1]
    found: list[Kata] = []
    queue = list(words)
    while queue:
        word = queue.pop()
        if bottom < word.y < top:
            inside = (g for g in grid.tegak if word.x0 + 1 < g.di < word.x1 - 1 and g.dari <= word.y <= g.ke)
            parts = next((p for g in inside if (p := word.cut(g.di))), None)
            if parts:
                queue += parts
                continue
        found.append(word)
    return found[::-1]
