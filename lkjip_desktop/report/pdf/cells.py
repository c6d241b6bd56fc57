"""The cells of a table's body: which columns they cover, how they stand, what they say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Align, Grid, Row
from lkjip_desktop.report.pdf.fonts import Family
from lkjip_desktop.report.pdf.lines import Text


class Planned(NamedTuple):
    """A cell before its width is known. `level` is its indentation."""

    column: int
    columns: int
    text: Text
    align: Align
    level: int
    ref: Ref | None


def plan(grid: Grid, family: Family) -> list[list[Planned]]:
    """The cells of each row. Rows with too few cells are filled up with empty ones."""
    tree = _tree_column(grid)
    return [_plan_row(row, grid, tree, family) for row in grid.rows]


def _plan_row(row: Row, grid: Grid, tree: int, family: Family) -> list[Planned]:
    count = len(grid.columns)
    bold = row.total or row.group
    texts = (*row.cells[:count], *[""] * (count - len(row.cells)))
    title = _title(texts) if bold else 0
    cells = []
    if title:
        text = Text.of(next(filter(str.strip, texts)), family, bold=True)
        align = Align.CENTER if row.total and not row.level else Align.LEFT
        at = next(c for c, raw in enumerate(texts) if raw.strip())
        cells.append(Planned(0, title, text, align, row.level, _ref(row, at)))
    for c in range(title, count):
        level = row.level if c == tree else 0
        text = Text.of(texts[c], family, bold=bold)
        cells.append(Planned(c, 1, text, grid.columns[c].align, level, _ref(row, c)))
    return cells


def _ref(row: Row, column: int) -> Ref | None:
    return row.refs[column] if column < len(row.refs) else None


def _title(texts: Sequence[str]) -> int:
    """How many columns the words of a group or total row take: the empty cells before and after them too."""
    first = next((c for c, text in enumerate(texts) if text.strip()), None)
    if first is None or not any(char.isalpha() for char in texts[first]):
        return 0
    return next((c for c in range(first + 1, len(texts)) if texts[c].strip()), len(texts))


def _tree_column(grid: Grid) -> int:
    """The column that shows levels: the first left-aligned one whose cells are mostly words."""
    left = [c for c, column in enumerate(grid.columns) if column.align is Align.LEFT]
    for c in left:
        filled = [row.cells[c] for row in grid.rows if c < len(row.cells) and row.cells[c].strip()]
        if 2 * sum(any(char.isalpha() for char in text) for text in filled) > len(filled):
            return c
    return left[0] if left else 0
