"""The header of a table: equal neighbours joined into boxes over several columns and rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lkjip_desktop.report.blocks import Column


class Box(NamedTuple):
    """A header cell: its text and the rows and columns it covers."""

    text: str
    row: int
    column: int
    rows: int
    columns: int


def boxes(columns: Sequence[Column]) -> tuple[Box, ...]:
    """The boxes of a header, row by row; none when no column says anything.

    A column with fewer lines than others is stretched downwards, and so is a cell with an empty one
    below. Neighbours are joined to the right only below a common parent: "Target" under 2024 and "Target"
    under 2025 stay two cells.
    """
    texts = _filled(columns)
    depth = len(texts)
    found: list[Box] = []
    taken: set[tuple[int, int]] = set()
    parents = [0] * len(columns)
    for r in range(depth):
        now = list(parents)
        for c in range(len(columns)):
            if (r, c) in taken:
                continue
            wide = _wide(texts[r], parents, c, taken, r)
            deep = _deep(texts, r, c, wide)
            taken |= {(r + i, c + j) for i in range(deep) for j in range(wide)}
            now[c : c + wide] = [len(found) + 1] * wide
            found.append(Box(texts[r][c], r, c, deep, wide))
        parents = now
    return tuple(found)


def _filled(columns: Sequence[Column]) -> list[list[str]]:
    """Texts by row and column: short columns repeat their last line, empty cells what is above them."""
    depth = max((len(column.header) for column in columns), default=0)
    if not any(text.strip() for column in columns for text in column.header):
        return []
    rows: list[list[str]] = []
    for r in range(depth):
        row = [column.header[r] if r < len(column.header) else "" for column in columns]
        rows.append([text if text.strip() or not r else rows[r - 1][c] for c, text in enumerate(row)])
    return rows


def _wide(row: Sequence[str], parents: Sequence[int], c: int, taken: set[tuple[int, int]], r: int) -> int:
    end = c + 1
    while (
        row[c].strip()
        and end < len(row)
        and row[end] == row[c]
        and parents[end] == parents[c]
        and (r, end) not in taken
    ):
        end += 1
    return end - c


def _deep(texts: Sequence[Sequence[str]], r: int, c: int, wide: int) -> int:
    end = r + 1
    while end < len(texts) and all(texts[end][c + i] == texts[r][c] for i in range(wide)):
        end += 1
    return end - r
