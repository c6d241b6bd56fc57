"""Charts on the page, as vectors in the house style: legible in grey and with every value written out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lkjip_desktop.report.blocks import Align, Chart, ChartKind
from lkjip_desktop.report.pdf.across import LABEL_GAP, draw_across, label_room, row_height
from lkjip_desktop.report.pdf.flow import Item
from lkjip_desktop.report.pdf.fonts import width
from lkjip_desktop.report.pdf.lines import Line
from lkjip_desktop.report.pdf.pen import Pen
from lkjip_desktop.report.pdf.plot import (
    FIGURE,
    PITCH,
    SMALL,
    Plot,
    class_of,
    draw_legend,
    legend_rows,
    unit_text,
)
from lkjip_desktop.report.pdf.scale import Scale, scale
from lkjip_desktop.report.pdf.style import MUTED, Style
from lkjip_desktop.report.pdf.text import Text
from lkjip_desktop.report.pdf.upright import draw_bars, draw_lines

UPRIGHT, LINES = 165.0, 115.0
"""Height of the value area of bars and of lines."""
LOWEST = 0.6
"""A chart may be made so much lower to fit what is left of a page."""
MOST_BARS = 14
LABEL_LINES = 4
EMPTY = "Belum ada data"
_PLOT_SHARE = 0.92
_PAGE_SHARE = 0.85


@dataclass(frozen=True, kw_only=True)
class ChartFlow(Item):
    """A chart, or the part of a long one that fits a page: its labels with their lines, and one scale."""

    chart: Chart
    labels: tuple[tuple[Line, ...], ...]
    scale: Scale
    style: Style
    width: float
    share: float = 1.0

    @property
    def _across(self) -> bool:
        return self.chart.kind is ChartKind.HBARS

    @property
    def _head(self) -> float:
        rows = len(legend_rows(self.chart, self.style.family, self.width))
        above = PITCH + 6 if not self._across else PITCH + 2 if self.chart.guide is not None else 3.0
        return rows * (PITCH + 2) + above

    @property
    def _foot(self) -> float:
        return PITCH * (1.6 if self._across else max(map(len, self.labels), default=1) + 0.6)

    @property
    def body(self) -> float:
        """The height of the value area."""
        return (
            sum(row_height(lines, len(self.chart.series)) for lines in self.labels)
            if self._across
            else self._upright * self.share
        )

    @property
    def _upright(self) -> float:
        return LINES if self.chart.kind is ChartKind.LINES else UPRIGHT

    @property
    def height(self) -> float:
        """Legend, values and labels."""
        return self._head + self.body + self._foot

    @property
    def start(self) -> float:
        """All of it, as low as it may be."""
        saved = 0.0 if self._across else self._upright * (self.share - LOWEST)
        return self.height - saved + self.tail

    def shrunk(self, room: float) -> ChartFlow:
        """Lower by what is missing, where that is not too much."""
        over = self.height + self.tail - room
        if self._across or over <= 0 or self.start > room + 0.01:
            return self
        return replace(self, share=self.share - over / self._upright)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it, or say that there is no data."""
        chart, plot = self.chart, self._plot(x, top)
        draw_legend(pen, chart, legend_rows(chart, self.style.family, self.width), x, top, self.width)
        if all(value is None for values in chart.series.values() for value in values):
            plot.write(pen, EMPTY, (x + self.width / 2, top - self.height / 2), Align.CENTER, MUTED)
            return
        unit = unit_text(chart, self.scale)
        if self._across:
            plot.write(pen, unit, (plot.x - 12.0, plot.y - PITCH), Align.RIGHT, MUTED)
        else:
            plot.write(pen, unit, (x, plot.y + plot.height + 6.0), Align.LEFT, MUTED)
        plot.axis(pen)
        if self._across:
            plot.guide(pen, chart.guide)
            draw_across(pen, chart, self.labels, plot, self.width)
        else:
            draw = draw_bars if chart.kind is ChartKind.BARS else draw_lines
            draw(pen, chart, self.labels, plot)
            plot.guide(pen, chart.guide)

    @property
    def _figures(self) -> float:
        """The room that figures need behind the longest bar, with the words of their classes."""
        face = self.style.family.regular
        texts = (
            f"{self.scale.figure(value)} {class_of(self.chart, i, j)}"
            for j, values in enumerate(self.chart.series.values())
            for i, value in enumerate(values)
            if value is not None
        )
        return min(max((width(face, text) for text in texts), default=0.0) * FIGURE + 5, self.width * 0.3)

    def _plot(self, x: float, top: float) -> Plot:
        family = self.style.family
        ticks = max(width(family.regular, self.scale.tick(tick)) for tick in self.scale.ticks) * FIGURE
        left = label_room(self.width) + LABEL_GAP if self._across else ticks + 8
        right = self._figures if self._across else ticks + 8
        wide = self.width - left - right
        low = top - self.height + self._foot
        return Plot(x + left, low, wide, self.body, self.scale, self._across, family)


def charts(chart: Chart, style: Style, room: float, page: float) -> tuple[ChartFlow, ...]:
    """`chart` for a column `room` wide; one with more bars than a page holds becomes several with one scale.

    Upright bars whose labels would not fit below them are turned to run to the right.
    """
    chart = replace(chart, series={name: _finite(values) for name, values in chart.series.items()})
    if chart.kind is ChartKind.BARS and not _fits_upright(chart, style, room):
        chart = replace(chart, kind=ChartKind.HBARS)
    across = chart.kind is ChartKind.HBARS
    wide = label_room(room) if across else max(_group(chart, room), 40.0)
    labels = tuple(Text.of(label, style.family).clipped(wide / SMALL, LABEL_LINES) for label in chart.labels)
    values = [value for series in chart.series.values() for value in series if value is not None]
    lines = chart.kind is ChartKind.LINES
    axis = scale(values, chart.guide, zero=not lines, each=lines or chart.unit != "%")
    whole = ChartFlow(chart=chart, labels=labels, scale=axis, style=style, width=room, before=8.0)
    return tuple(_parts(whole, page)) if across and labels else (whole,)


def _finite(values: Sequence[Decimal | None]) -> tuple[Decimal | None, ...]:
    return tuple(value if value is None or value.is_finite() else None for value in values)


def _group(chart: Chart, room: float) -> float:
    """The width of a label below upright bars or points."""
    return room * _PLOT_SHARE / max(len(chart.labels), 1) - 4


def _fits_upright(chart: Chart, style: Style, room: float) -> bool:
    group = _group(chart, room)
    texts = [Text.of(label, style.family) for label in chart.labels]
    return len(texts) <= MOST_BARS and all(
        text.extent().word * SMALL <= group and len(text.lines(group / SMALL)) <= LABEL_LINES
        for text in texts
    )


def _parts(whole: ChartFlow, page: float) -> Iterator[ChartFlow]:
    """The chart cut between labels into parts that each fit a page with a caption."""
    room = page * _PAGE_SHARE - (whole.height - whole.body)
    begin, used = 0, 0.0
    for i, lines in enumerate(whole.labels):
        tall = row_height(lines, len(whole.chart.series))
        if used + tall > room and i > begin:
            yield _part(whole, begin, i)
            begin, used = i, 0.0
        used += tall
    yield _part(whole, begin, len(whole.labels))


def _part(whole: ChartFlow, begin: int, end: int) -> ChartFlow:
    series = {name: tuple(values[begin:end]) for name, values in whole.chart.series.items()}
    chart = whole.chart
    grades, refs = chart.grades[begin:end], chart.refs[begin:end]
    part = replace(chart, labels=chart.labels[begin:end], series=series, grades=grades, refs=refs)
    return replace(whole, chart=part, labels=whole.labels[begin:end])
