"""Merging cells: what a table says once for several rows stands in one cell over all of them.

"As above" and "nothing here" are two things: the maker of a row says `ATAS` for the first, and an empty
cell of its own stays one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Final

from lkjip_desktop.report.blocks import Row


class _Atas(str):
    __slots__ = ()


ATAS: Final = _Atas()
"""The text of a cell that goes on with the one above it."""


def merged(rows: Iterable[Row], *columns: int) -> tuple[Row, ...]:
    """`rows` with the cells of `columns` (left to right) that say ATAS joined to the cell above them.

    A cell of a later column never reaches over the start of a new one in the column before it. Group and
    total rows stay as they are and end every cell.
    """
    body = tuple(rows)
    starts = set(_breaks(body))
    found = list(body)
    for c in columns:
        starts |= {i for i, row in enumerate(body) if not isinstance(row.cells[c], _Atas)}
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
