"""Merging cells: what a table says once for several rows stands in one cell over all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from lkjip_desktop.report.blocks import Row


def merged(rows: Iterable[Row], *columns: int) -> tuple[Row, ...]:
    """`rows` with the empty cells of `columns` (left to right) joined to the cell above them.

    A cell of a later column never reaches over the start of a new one in the column before it. Group and
    total rows stay as they are and end every cell.
    """
    body = tuple(rows)
    starts = set(_breaks(body))
    found = list(body)
    for c in columns:
        starts |= {i for i, row in enumerate(body) if row.cells[c].strip()}
        edges = sorted(starts | {0, len(body)})
        for first, last in pairwise(edges):
            if last - first > 1:
                for i in range(first, last):
                    found[i] = _with(found[i], c, last - first if i == first else 0)
    return tuple(found)


def _breaks(rows: tuple[Row, ...]) -> Iterable[int]:
    for i, row in enumerate(rows):
        if row.group or row.total:
            yield from (i, i + 1)


def _with(row: Row, column: int, down: int) -> Row:
    spans = [*row.down, *[1] * (len(row.cells) - len(row.down))]
    spans[column] = down
    return replace(row, down=tuple(spans))
