"""The cells of a table's body: which columns they cover, how they stand, what they say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Align, Grid, Row
from lkjip_desktop.report.pdf.fonts import Family
from lkjip_desktop.report.pdf.text import Text


class Planned(NamedTuple):
    """A cell before its width is known. `level` is its indentation, `down` the rows it covers."""

    column: int
    columns: int
    text: Text
    align: Align
    level: int
    ref: Ref | None
    down: int = 1


def plan(grid: Grid, family: Family) -> list[list[Planned]]:
    """The cells of each row, without those covered from above. Short rows are filled up with empty cells."""
    tree = _tree_column(grid)
    shared: dict[tuple[str, bool], Text] = {}

    def text(raw: str, bold: bool) -> Text:
        found = shared.get((raw, bold))
        if found is None:
            found = shared[raw, bold] = Text.of(raw, family, bold=bold)
        return found

    downs = spanned(grid)
    return [_plan_row(row, grid, tree, text, downs[i] if downs else ()) for i, row in enumerate(grid.rows)]


def spanned(grid: Grid) -> list[list[int]]:
    """How many rows each cell covers: what the rows say, corrected where they contradict each other.

    A cell ends at a group or total row and at the first row that doesn't say it is covered; a cell that is
    said to be covered by nothing, or has text of its own, is an ordinary one. Empty without merged cells.
    """
    if not any(row.down for row in grid.rows):
        return []
    count = len(grid.columns)
    found = [[1] * count for _ in grid.rows]
    for c in range(count):
        first = 0
        for i, row in enumerate(grid.rows):
            if i and _covered(row, c) and found[first][c] == i - first < _down(grid.rows[first], c):
                found[first][c] += 1
                found[i][c] = 0
            else:
                first = i
    return found


def _covered(row: Row, c: int) -> bool:
    empty = c >= len(row.cells) or not row.cells[c].strip()
    return empty and _down(row, c) == 0 and not (row.group or row.total)


def _down(row: Row, c: int) -> int:
    if row.group or row.total:
        return 1
    return row.down[c] if c < len(row.down) else 1


def _plan_row(
    row: Row, grid: Grid, tree: int, text: Callable[[str, bool], Text], downs: Sequence[int]
) -> list[Planned]:
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
        down = downs[c] if downs else 1
        if down:
            level = row.level if c == tree else 0
            cells.append(Planned(c, 1, text(raws[c], bold), _align(row, grid, c), level, _ref(row, c), down))
    return cells


def _align(row: Row, grid: Grid, c: int) -> Align:
    own = row.aligns[c] if c < len(row.aligns) else None
    return own or grid.columns[c].align


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
