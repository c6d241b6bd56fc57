"""The cells of a table's body: which columns they cover, how they stand, what they say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Align, Grid, Row
from lkjip_desktop.report.pdf.fonts import Family
from lkjip_desktop.report.pdf.text import Text


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
    shared: dict[tuple[str, bool], Text] = {}

    def text(raw: str, bold: bool) -> Text:
        found = shared.get((raw, bold))
        if found is None:
            found = shared[raw, bold] = Text.of(raw, family, bold=bold)
        return found

    return [_plan_row(row, grid, tree, text) for row in grid.rows]


def _plan_row(row: Row, grid: Grid, tree: int, text: Callable[[str, bool], Text]) -> list[Planned]:
    count = len(grid.columns)
    bold = row.total or row.group
    raws = (*row.cells[:count], *[""] * (count - len(row.cells)))
    title = _title(raws) if bold else 0
    cells = []
    if title:
        at = next(c for c, raw in enumerate(raws) if raw.strip())
        align = Align.CENTER if row.total and not row.level else Align.LEFT
        cells.append(Planned(0, title, text(raws[at], bold), align, row.level, _ref(row, at)))
    for c in range(title, count):
        level = row.level if c == tree else 0
        cells.append(Planned(c, 1, text(raws[c], bold), grid.columns[c].align, level, _ref(row, c)))
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
