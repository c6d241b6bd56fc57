"""Laying out a table before any page is known: column widths, header boxes, the lines of each cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Align, Grid, Row
from lkjip_desktop.report.pdf.cells import Planned, plan
from lkjip_desktop.report.pdf.columns import SIZES, fit
from lkjip_desktop.report.pdf.fonts import Family
from lkjip_desktop.report.pdf.heads import Box, boxes
from lkjip_desktop.report.pdf.lines import Line
from lkjip_desktop.report.pdf.pen import Look
from lkjip_desktop.report.pdf.style import Style
from lkjip_desktop.report.pdf.text import Extent, Text

PAD = 3.0
GAP = 2.2
LEADING = 1.18
LEVEL_INDENT = 1.1
AGAIN = 1.3
"""The line "(lanjutan)" above a continued table, in line pitches."""
MAX_HEAD = 0.45
"""The header takes at most this share of a page; longer header texts are cut with an ellipsis."""
SLICE = 4
"""Rows taller than a page are cut into slices of so many lines."""


class HeadCell(NamedTuple):
    """A header box with its lines and its place below the top of the header."""

    box: Box
    lines: tuple[Line, ...]
    top: float
    height: float


class Cell(NamedTuple):
    """A body cell: the columns it covers, its lines, where they stand and what value they show."""

    column: int
    columns: int
    lines: tuple[Line, ...]
    align: Align
    shift: float
    ref: Ref | None


class Band(NamedTuple):
    """A laid-out row, or a slice of one that is taller than a page (`more` above or below it)."""

    row: Row
    cells: tuple[Cell, ...]
    lines: int
    more_above: bool = False
    more_below: bool = False

    @property
    def title(self) -> int:
        """How many columns its first cell joins; 0 when that is an ordinary cell."""
        return self.cells[0].columns if self.cells[0].columns > 1 else 0

    def height(self, leading: float) -> float:
        """Lines and the gaps at closed ends."""
        return self.lines * leading + GAP * ((not self.more_above) + (not self.more_below))


@dataclass(frozen=True, slots=True)
class Layout:
    """A table ready for the page. `ends` are the distances from its first band to each next one."""

    look: Look
    edges: tuple[float, ...]
    head: tuple[HeadCell, ...]
    head_height: float
    bands: tuple[Band, ...]
    ends: tuple[float, ...]
    ruled: bool

    def column(self, first: int, count: int = 1) -> tuple[float, float]:
        """The left edge and width of `count` columns from `first`."""
        return self.edges[first], self.edges[first + count] - self.edges[first]


def lay_out(grid: Grid, style: Style, room: float, page: float) -> Layout:
    """The layout of `grid` in a column `room` wide on pages whose contents are `page` high."""
    head = _head_boxes(grid)
    rows = plan(grid, style.family)
    extents = _extents(rows, head, len(grid.columns), style.family)
    sizes = SIZES if grid.ruled else (style.size, *SIZES)  # without rules it is text in columns
    widths = fit(extents, [max(column.width, 0.0) for column in grid.columns], room, PAD, sizes)
    edges = tuple(accumulate(widths.columns, initial=0.0))
    look = Look(widths.size, widths.size * LEADING)
    cells, head_height = _head(head, style, edges, look, page * MAX_HEAD)
    tallest = page - head_height - AGAIN * look.leading
    bands = tuple(
        slice_
        for row, planned in zip(grid.rows, rows, strict=True)
        for slice_ in _slices(_band(row, planned, edges, look.size), look.leading, tallest)
    )
    ends = tuple(accumulate((band.height(look.leading) for band in bands), initial=0.0))
    return Layout(look, edges, cells, head_height, bands, ends, grid.ruled)


def _slices(band: Band, leading: float, tallest: float) -> Iterator[Band]:
    """The band itself, or slices of it when no page could hold it."""
    if band.height(leading) <= tallest:
        yield band
        return
    for at in range(0, band.lines, SLICE):
        cells = tuple(cell._replace(lines=cell.lines[at : at + SLICE]) for cell in band.cells)
        lines = min(SLICE, band.lines - at)
        yield Band(band.row, cells, lines, at > 0, at + SLICE < band.lines)


def _head_boxes(grid: Grid) -> tuple[Box, ...]:
    head = boxes(grid.columns)
    depth = max((box.row + box.rows for box in head), default=0)
    return head + tuple(
        Box(text, depth, c, 1, 1) for c, text in enumerate(grid.column_numbers[: len(grid.columns)])
    )


def _extents(
    rows: Sequence[Sequence[Planned]], head: Sequence[Box], count: int, family: Family
) -> list[Extent]:
    """What each column holds: cells that stand alone in it, and the share of the header boxes above it."""
    found = [[0.0, 0.0, 0.0] for _ in range(count)]
    for row in rows:
        for cell in row:
            if cell.columns == 1:
                _widen(found[cell.column], cell.text.extent(), LEVEL_INDENT * cell.level)
    for box in head:
        word = Text.of(box.text, family, bold=True).extent().word / box.columns
        for c in range(box.column, box.column + box.columns):
            _widen(found[c], Extent(0.0, word, word), 0.0)
    return [Extent(*widths) for widths in found]


def _widen(held: list[float], extent: Extent, indent: float) -> None:
    for i, wide in enumerate(extent):
        if wide + indent > held[i]:
            held[i] = wide + indent


def _head(
    head: Sequence[Box], style: Style, edges: Sequence[float], look: Look, most: float
) -> tuple[tuple[HeadCell, ...], float]:
    depth = max((box.row + box.rows for box in head), default=0)
    most_lines = max(1, int((most / max(depth, 1) - 2 * GAP) / look.leading))
    wrapped = []
    for box in head:
        wide = edges[box.column + box.columns] - edges[box.column] - 2 * PAD
        wrapped.append(Text.of(box.text, style.family, bold=True).clipped(wide / look.size, most_lines))
    heights = [0.0] * depth
    for box, lines in sorted(zip(head, wrapped, strict=True), key=lambda pair: pair[0].rows):
        wanted = len(lines) * look.leading + 2 * GAP
        missing = wanted - sum(heights[box.row : box.row + box.rows])
        heights[box.row + box.rows - 1] += max(missing, 0.0)
    tops = list(accumulate(heights, initial=0.0))
    cells = tuple(
        HeadCell(box, lines, tops[box.row], tops[box.row + box.rows] - tops[box.row])
        for box, lines in zip(head, wrapped, strict=True)
    )
    return cells, tops[-1]


def _band(row: Row, planned: Sequence[Planned], edges: Sequence[float], size: float) -> Band:
    cells = []
    for cell in planned:
        shift = LEVEL_INDENT * cell.level * size
        wide = edges[cell.column + cell.columns] - edges[cell.column] - 2 * PAD - shift
        lines = cell.text.lines(wide / size + 1e-6)
        cells.append(Cell(cell.column, cell.columns, lines, cell.align, shift, cell.ref))
    return Band(row, tuple(cells), max((len(cell.lines) for cell in cells), default=1))
