"""Laying out a table before any page is known: column widths, header boxes, the lines of each cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import ceil
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


class Span(NamedTuple):
    """A cell that covers the bands from `first` up to before `last`; its text runs on over a page break."""

    cell: Cell
    first: int
    last: int


class Band(NamedTuple):
    """A laid-out row, or a slice of one that is taller than a page (`more` above or below it).

    `joined` columns have no rule above: a cell of an earlier band covers them.
    """

    row: Row
    cells: tuple[Cell, ...]
    lines: int
    more_above: bool = False
    more_below: bool = False
    joined: frozenset[int] = frozenset()

    @property
    def title(self) -> int:
        """How many columns its first cell joins; 0 when that is an ordinary cell."""
        return self.cells[0].columns if self.cells and self.cells[0].columns > 1 else 0

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
    spans: tuple[Span, ...] = ()

    def column(self, first: int, count: int = 1) -> tuple[float, float]:
        """The left edge and width of `count` columns from `first`."""
        return self.edges[first], self.edges[first + count] - self.edges[first]


@lru_cache(maxsize=160)
def lay_out(grid: Grid, style: Style, room: float, page: float) -> Layout:
    """The layout of `grid` in a column `room` wide on pages whose contents are `page` high.

    It is remembered: between two previews nearly every table is the same, and tables take most of the time.
    """
    head = _head_boxes(grid)
    rows = plan(grid, style.family)
    extents = _extents(rows, head, len(grid.columns), style.family)
    sizes = SIZES if grid.ruled else (style.size, *SIZES)  # without rules it is text in columns
    hints = [max(column.width, 0.0) for column in grid.columns]
    widths = fit(extents, hints, room, PAD, sizes, exact=not grid.ruled)
    edges = tuple(accumulate(widths.columns, initial=0.0))
    look = Look(widths.size, widths.size * LEADING)
    cells, head_height = _head(head, style, edges, look, page * MAX_HEAD)
    tallest = page - head_height - AGAIN * look.leading
    whole = [_band(row, planned, edges, look.size) for row, planned in zip(grid.rows, rows, strict=True)]
    over: tuple[Span, ...] = ()
    if any(cell.down > 1 for planned in rows for cell in planned):
        whole, over = merged(whole, rows, edges, look, tallest)
    sliced = [tuple(_slices(band, look.leading, tallest)) for band in whole]
    starts = tuple(accumulate(map(len, sliced), initial=0))
    bands = tuple(band for slices in sliced for band in slices)
    ends = tuple(accumulate((band.height(look.leading) for band in bands), initial=0.0))
    over = tuple(Span(span.cell, starts[span.first], starts[span.last]) for span in over)
    return Layout(look, edges, cells, head_height, bands, ends, grid.ruled, over)


def _slices(band: Band, leading: float, tallest: float) -> Iterator[Band]:
    """The band itself, or slices of it when no page could hold it."""
    if band.height(leading) <= tallest:
        yield band
        return
    for at in range(0, band.lines, SLICE):
        cells = tuple(cell._replace(lines=cell.lines[at : at + SLICE]) for cell in band.cells)
        lines = min(SLICE, band.lines - at)
        joined = band.joined if at == 0 else frozenset()
        yield Band(band.row, cells, lines, at > 0, at + SLICE < band.lines, joined)


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
    bulks = [0.0] * count
    for row in rows:
        for cell in row:
            if cell.columns == 1:
                extent = cell.text.extent()
                _widen(found[cell.column], extent, LEVEL_INDENT * cell.level)
                bulks[cell.column] += extent.bulk
    for box in head:
        word = Text.of(box.text, family, bold=True).extent().word / box.columns
        for c in range(box.column, box.column + box.columns):
            _widen(found[c], Extent(0.0, word, word), 0.0)
    return [
        Extent(firm, word, line, bulk / max(len(rows), 1))
        for (firm, word, line), bulk in zip(found, bulks, strict=True)
    ]


def _widen(held: list[float], extent: Extent, indent: float) -> None:
    for i, wide in enumerate(extent[:3]):
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
    cells = tuple(_cell(cell, edges, size) for cell in planned if cell.down == 1)
    return Band(row, cells, max((len(cell.lines) for cell in cells), default=1))


def _cell(cell: Planned, edges: Sequence[float], size: float) -> Cell:
    shift = LEVEL_INDENT * cell.level * size
    wide = edges[cell.column + cell.columns] - edges[cell.column] - 2 * PAD - shift
    lines = cell.text.lines(wide / size + 1e-6)
    return Cell(cell.column, cell.columns, lines, cell.align, shift, cell.ref)


def merged(
    bands: Sequence[Band],
    rows: Sequence[Sequence[Planned]],
    edges: Sequence[float],
    look: Look,
    tallest: float,
) -> tuple[list[Band], tuple[Span, ...]]:
    """The bands made high enough for the cells that cover several of them, and those cells.

    A text that would fill a page of its own stands in its first row as an ordinary cell, which can be cut.
    """
    found, spans = list(bands), []
    for i, planned in enumerate(rows):
        for cell in planned:
            if cell.down > 1:
                made = _cell(cell, edges, look.size)
                if len(made.lines) * look.leading > tallest / 2:
                    found[i] = _with(found[i], made)
                    continue
                last = i + cell.down
                _raise(found, i, last, len(made.lines), look.leading)
                for k in range(i + 1, last):
                    found[k] = found[k]._replace(joined=found[k].joined | {cell.column})
                spans.append(Span(made, i, last))
    return found, tuple(spans)


def _with(band: Band, cell: Cell) -> Band:
    cells = tuple(sorted((*band.cells, cell), key=lambda each: each.column))
    return band._replace(cells=cells, lines=max(band.lines, len(cell.lines)))


def _raise(bands: list[Band], first: int, last: int, lines: int, leading: float) -> None:
    """Give the last band what `lines` need more than all of them have."""
    missing = lines * leading + 2 * GAP - sum(band.height(leading) for band in bands[first:last])
    if missing > 0:
        more = ceil(missing / leading - 1e-6)
        bands[last - 1] = bands[last - 1]._replace(lines=bands[last - 1].lines + more)
