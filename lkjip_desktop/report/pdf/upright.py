"""Charts whose values stand upright: bars beside each other and lines over the years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_desktop.report.blocks import Align, Chart, ChartKind
from lkjip_desktop.report.pdf import shades
from lkjip_desktop.report.pdf.fonts import width
from lkjip_desktop.report.pdf.lines import Line
from lkjip_desktop.report.pdf.pen import Look, Pen
from lkjip_desktop.report.pdf.plot import FIGURE, MISSING, PITCH, SMALL, Plot, bar_look

MOST_FIGURES = 14
"""With more points on a line their figures would run into each other and are left out."""
ABOVE, BELOW = 4.0, 9.0
_FILLED = 0.76
_THICKEST = 34.0


def draw_bars(pen: Pen, chart: Chart, labels: Sequence[Sequence[Line]], plot: Plot) -> None:
    """A group of bars for each label, each with its figure above it; a dash where there is no value."""
    count = max(len(chart.series), 1)
    group = plot.width / max(len(labels), 1)
    thick = min(group * _FILLED / count, _THICKEST)
    for i in range(len(labels)):
        left = plot.x + group * (i + 0.5) - thick * count / 2
        for j, values in enumerate(chart.series.values()):
            value = values[i] if i < len(values) else None
            _bar(pen, plot, value, left + thick * j, thick, bar_look(chart, i, j))
    _labels(pen, chart, labels, plot)


def _bar(pen: Pen, plot: Plot, value: Decimal | None, x: float, thick: float, look: shades.Look) -> None:
    zero = plot.at(Decimal(0))
    end = zero if value is None else plot.at(value)
    if value is not None:
        shades.bar(pen, (x, min(zero, end), thick, abs(end - zero)), look)
    text = MISSING if value is None else plot.scale.figure(value)
    middle, above = x + thick / 2, max(zero, end) + 2.5
    if width(plot.family.regular, text) * FIGURE <= thick * 1.15:
        plot.clear(pen, text, middle, above)
        plot.write(pen, text, (middle, above), Align.CENTER)
    elif thick >= FIGURE * 0.8:
        pen.canvas.saveState()
        pen.canvas.translate(middle + FIGURE * 0.35, above)
        pen.canvas.rotate(90)
        plot.write(pen, text, (0, 0), Align.LEFT)
        pen.canvas.restoreState()


def draw_lines(pen: Pen, chart: Chart, labels: Sequence[Sequence[Line]], plot: Plot) -> None:
    """A line for each series, broken where there is no value."""
    group = plot.width / max(len(labels), 1)
    figures = list(_figures(chart, len(labels), plot)) if len(labels) <= MOST_FIGURES else []
    for text, x, low in figures:
        plot.clear(pen, text, x, low)
    for j, values in enumerate(chart.series.values()):
        for stretch in _stretches(values[: len(labels)]):
            points = [(plot.x + group * (i + 0.5), plot.at(value)) for i, value in stretch]
            shades.line(pen, points, shades.series_look(j))
    for text, x, low in figures:
        plot.write(pen, text, (x, low), Align.CENTER)
    _labels(pen, chart, labels, plot)


def _figures(chart: Chart, count: int, plot: Plot) -> Iterator[tuple[str, float, float]]:
    """The figures of all points with their middle and baseline.

    At each label the highest stands above its point (of equal ones the first), the others below theirs, so
    that the figures of close lines stay apart; where one would run into the axis, all stand above.
    """
    group = plot.width / max(count, 1)
    for i in range(count):
        values = [v[i] for v in chart.series.values() if i < len(v)]
        known = sorted((v for v in values if v is not None), reverse=True)
        lows = [plot.at(value) + (-BELOW if n else ABOVE) for n, value in enumerate(known)]
        if any(low < plot.y + 1 for low in lows[1:]):
            top = plot.at(known[0]) + ABOVE
            lows = [top + FIGURE * 1.1 * (len(known) - 1 - n) for n in range(len(known))]
        for value, low in zip(known, lows, strict=True):
            yield plot.scale.figure(value), plot.x + group * (i + 0.5), low


def _stretches(values: Sequence[Decimal | None]) -> Iterator[list[tuple[int, Decimal]]]:
    """The points between gaps, with their positions."""
    now: list[tuple[int, Decimal]] = []
    for i, value in enumerate((*values, None)):
        if value is not None:
            now.append((i, value))
        elif now:
            yield now
            now = []


def _labels(pen: Pen, chart: Chart, labels: Sequence[Sequence[Line]], plot: Plot) -> None:
    """The labels below the axis; of very many years only every second, third ... is named."""
    look = Look(SMALL, PITCH, Align.CENTER)
    group = plot.width / max(len(labels), 1)
    widest = max((line.width for lines in labels for line in lines), default=0.0) * SMALL
    every = 1 + int(widest / group) if chart.kind is ChartKind.LINES else 1
    for i in range(0, len(labels), every):
        pen.lines(labels[i], plot.x + group * i, plot.y - 3, group, look)
