"""A table on the page: header repeated, rows whole unless one is taller than a page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkjip_desktop.report.blocks import Align
from lkjip_desktop.report.pdf.flow import Item
from lkjip_desktop.report.pdf.grid import AGAIN, GAP, PAD, Band, Cell, Layout, Span
from lkjip_desktop.report.pdf.lines import Line
from lkjip_desktop.report.pdf.pen import Ink, Look, Pen
from lkjip_desktop.report.pdf.style import GROUP_FILL, HEAD_FILL, RULE, TOTAL_FILL
from lkjip_desktop.report.pdf.tabletags import TableTags

GROUP_SHARE = 0.45
"""A group of rows stays together if it is not higher than this share of a table that does."""
SHORT = 0.6
"""A table not higher than this share of one that is kept whole is never cut."""
COMPANY = 2
"""At least so many rows stand together on each side of a page break."""

REPEATED = "/Artifact BMC"
"""Begins what was said on an earlier page already."""

Segment = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class TableFlow(Item):
    """The bands `begin` to `end` of a layout. `again` stands above what continues on a new page.

    A table not higher than `whole` is not cut when it fits the next page.
    """

    layout: Layout
    begin: int
    end: int
    whole: float
    again: Line | None = None
    tags: TableTags | None = None

    @property
    def height(self) -> float:
        """Header and rows."""
        return self._head + self._body(self.begin, self.end)

    @property
    def start(self) -> float:
        """All of a short table, else the header and some rows, and what a group row among them heads."""
        if self.height + self.tail <= self.whole:
            return self.height + self.tail
        return self.torn

    @property
    def torn(self) -> float:
        """All of a very short table, else the header and some rows, and what a group row among them heads."""
        if self.height + self.tail <= self.whole * SHORT:
            return self.height + self.tail
        bands = self.layout.bands
        stop = min(self.begin + COMPANY, self.end)
        while stop < self.end and bands[stop - 1].row.group:
            stop += 1
        if stop == self.end:
            return self.height + self.tail
        return self._head + self._body(self.begin, stop)

    @property
    def work(self) -> int:
        """One for each row."""
        return self.end - self.begin

    @property
    def _above(self) -> float:
        return self.layout.look.leading * AGAIN if self.begin and self.again else 0.0

    @property
    def _head(self) -> float:
        return self.layout.head_height + self._above

    def _body(self, begin: int, end: int) -> float:
        return self.layout.ends[end] - self.layout.ends[begin]

    def split(self, room: float, full: float) -> tuple[Item, Item] | None:
        """Cut between rows."""
        ends = self.layout.ends
        stop = bisect_right(ends, ends[self.begin] + room - self._head + 0.01) - 1
        last = min(stop, self.end - 1)
        settled = self._settled(last)
        stop = settled if settled > self.begin or room < full else last
        if stop <= self.begin:
            return None
        return replace(self, end=stop, after=0.0, tail=0.0), replace(
            self, begin=stop, before=0.0, anchor=None
        )

    def _settled(self, stop: int) -> int:
        """A better place to cut at or before `stop`: rows stay with the end, group rows with theirs."""
        bands = self.layout.bands
        better = self.end
        ordinary = 0
        while better > self.begin and ordinary < COMPANY:
            better -= 1
            ordinary += not bands[better].row.total
        better = min(better, stop)
        while better > self.begin and bands[better - 1].row.group:
            better -= 1
        better = self._whole_group(better)
        return self._whole_cells(better)

    def _whole_group(self, stop: int) -> int:
        """The group row whose rows a cut at `stop` would tear, unless they are many or all there is."""
        start = stop
        while start > self.begin and start < self.end and not self.layout.bands[start].row.group:
            start -= 1
        while start > self.begin and start < stop and self.layout.bands[start - 1].row.group:
            start -= 1  # the sasaran above its program
        few = self._body(start, stop) <= self.whole * GROUP_SHARE
        return start if start > self.begin and few else stop

    def _whole_cells(self, stop: int) -> int:
        """The start of the merged cells that a cut at `stop` would tear, unless they fill much of a page."""
        start = stop
        while start > self.begin and start < self.end and self.layout.bands[start].joined:
            start -= 1
        return start if start > self.begin and self._body(start, stop) <= self.whole else stop

    def paint(self, pen: Pen, x: float, top: float) -> None:
        """Every cell is an element of its own."""
        self.draw(pen, x, top)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw fills, then all text in one go, then the rules."""
        layout = self.layout
        head_top = top - self._above
        body_top = head_top - layout.head_height
        if layout.ruled:
            with pen.artifact():
                self._fills(pen, x, head_top, body_top)
        self._text(pen, x, top, head_top, body_top)
        if layout.ruled:
            with pen.artifact():
                pen.rules(self._rules(x, head_top, body_top), RULE, 0.45)
        self._mark(pen, x, body_top)

    def _text(self, pen: Pen, x: float, top: float, head_top: float, body_top: float) -> None:
        layout = self.layout
        tags = self.tags if pen.tagged else None
        with pen.ink() as ink:
            if self.begin and tags:
                ink.begin(REPEATED)
            if self._above and self.again:
                ink.column((self.again,), x, top, layout.edges[-1], layout.look)
            self._draw_head(ink, x, head_top, pen, None if self.begin else tags)
            if self.begin and tags:
                ink.end()
            looks = {align: replace(layout.look, align=align) for align in Align}
            for i, (band, y) in enumerate(self._bands(body_top), self.begin):
                y -= 0.0 if band.more_above else GAP
                cells = (
                    self._cells(i, band) if layout.spans else [(cell, cell.lines, 1) for cell in band.cells]
                )
                for n, (cell, lines, rows) in enumerate(cells):
                    if tags and not (n and tags.coarse):
                        ink.begin(pen.opening(tags.cell(i, cell, rows)))
                    self._draw_cell(ink, cell, lines, x, y, looks)
                    if tags and (not tags.coarse or n == len(cells) - 1):
                        ink.end()

    def _cells(self, i: int, band: Band) -> list[tuple[Cell, Sequence[Line], int]]:
        """The cells that begin in band `i`, or go on there at the top of a page, from left to right.

        With each what of it is shown here and how many bands it covers.
        """
        found: list[tuple[Cell, Sequence[Line], int]] = [(cell, cell.lines, 1) for cell in band.cells]
        if not self.layout.spans:
            return found
        begun = (span for span in self._spans() if max(span.first, self.begin) == i)
        found += ((span.cell, self._shown(span), span.last - span.first) for span in begun)
        return sorted(found, key=lambda each: each[0].column)

    def _bands(self, body_top: float) -> Iterator[tuple[Band, float]]:
        ends, from_ = self.layout.ends, self.layout.ends[self.begin]
        for i in range(self.begin, self.end):
            yield self.layout.bands[i], body_top - (ends[i] - from_)

    def _fills(self, pen: Pen, x: float, head_top: float, body_top: float) -> None:
        layout = self.layout
        if layout.head:
            pen.fill(x, head_top, layout.edges[-1], layout.head_height, HEAD_FILL)
        for band, y in self._bands(body_top):
            if band.row.group or band.row.total:
                shade = TOTAL_FILL if band.row.total else GROUP_FILL
                pen.fill(x, y, layout.edges[-1], band.height(layout.look.leading), shade)

    def _draw_head(self, ink: Ink, x: float, top: float, pen: Pen, tags: TableTags | None) -> None:
        look = replace(self.layout.look, align=Align.CENTER)
        for cell in self.layout.head:
            left, wide = self.layout.column(cell.box.column, cell.box.columns)
            gap = (cell.height - len(cell.lines) * look.leading) / 2
            if tags:
                ink.begin(pen.opening(tags.head(cell.box)))
            ink.column(cell.lines, x + left + PAD, top - cell.top - gap, wide - 2 * PAD, look)
            if tags:
                ink.end()

    def _draw_cell(
        self, ink: Ink, cell: Cell, lines: Sequence[Line], x: float, top: float, looks: dict[Align, Look]
    ) -> None:
        left, wide = self.layout.column(cell.column, cell.columns)
        ink.column(lines, x + left + PAD + cell.shift, top, wide - 2 * PAD - cell.shift, looks[cell.align])

    def _spans(self) -> Iterator[Span]:
        for span in self.layout.spans:
            if span.first < self.end and span.last > self.begin:
                yield span

    def _shown(self, span: Span) -> Sequence[Line]:
        """The lines of a merged cell on this page: they run on, and start anew when all have been shown."""
        bands, lines = self.layout.bands, span.cell.lines
        before = sum(band.lines for band in bands[span.first : self.begin])
        room = sum(band.lines for band in bands[max(span.first, self.begin) : min(span.last, self.end)])
        return (lines[before:] or lines)[:room]

    def _rules(self, x: float, head_top: float, body_top: float) -> Iterator[Segment]:
        edges = self.layout.edges
        right = x + edges[-1]
        yield x, head_top, right, head_top
        for cell in self.layout.head:
            left, wide = self.layout.column(cell.box.column, cell.box.columns)
            low, high = head_top - cell.top - cell.height, head_top - cell.top
            yield x + left, low, x + left + wide, low
            yield x + left + wide, low, x + left + wide, high
        bottom = body_top - self._body(self.begin, self.end)
        for band, y in self._bands(body_top):
            if not band.more_above:
                yield from self._above_band(band, x, y, body_top)
        yield x, bottom, right, bottom
        yield x, bottom, x, head_top
        plain = not any(band.title for band in self.layout.bands[self.begin : self.end])
        for column in range(1, len(edges)):
            if plain:
                yield x + edges[column], bottom, x + edges[column], body_top
                continue
            for high, low in self._runs(column, body_top, bottom):
                yield x + edges[column], low, x + edges[column], high

    def _above_band(self, band: Band, x: float, y: float, body_top: float) -> Iterator[Segment]:
        """The rule above a band, left out where a cell covers it from above on the same page."""
        edges = self.layout.edges
        if not band.joined or y == body_top:
            yield x, y, x + edges[-1], y
            return
        for c in range(len(edges) - 1):
            if c not in band.joined:
                yield x + edges[c], y, x + edges[c + 1], y

    def _runs(self, column: int, body_top: float, bottom: float) -> Iterator[tuple[float, float]]:
        """The stretches (from, to) of the line left of `column` that no joined cell crosses."""
        start: float | None = None
        for band, y in self._bands(body_top):
            if band.title > column and start is not None:
                yield start, y
                start = None
            elif band.title <= column and start is None:
                start = y
        if start is not None:
            yield start, bottom

    def _mark(self, pen: Pen, x: float, body_top: float) -> None:
        leading = self.layout.look.leading
        for band, y in self._bands(body_top):
            if band.row.refs:
                for cell in band.cells:
                    if cell.ref:
                        left, wide = self.layout.column(cell.column, cell.columns)
                        pen.mark(cell.ref, x + left, y, wide, band.height(leading))
        for span in self._spans():
            if span.cell.ref:
                first, last = max(span.first, self.begin), min(span.last, self.end)
                left, wide = self.layout.column(span.cell.column)
                y = body_top - self._body(self.begin, first)
                pen.mark(span.cell.ref, x + left, y, wide, self._body(first, last))
