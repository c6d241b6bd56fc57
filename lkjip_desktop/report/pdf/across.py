"""The chart whose bars run to the right, for long names: one row for each label."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lkjip_desktop.report.blocks import Align, Chart
from lkjip_desktop.report.pdf import shades
from lkjip_desktop.report.pdf.fonts import width
from lkjip_desktop.report.pdf.lines import Line
from lkjip_desktop.report.pdf.pen import Look, Pen
from lkjip_desktop.report.pdf.plot import FIGURE, MISSING, PITCH, SMALL, Plot, bar_look, class_of
from lkjip_desktop.report.pdf.style import WHITE

LABEL_GAP = 6.0
_THICKEST = 12.0


def label_room(room: float) -> float:
    """The width of the labels in a chart `room` wide."""
    return room * 0.36


def row_height(lines: Sequence[Line], series: int) -> float:
    """The height of a label's row."""
    return max(len(lines) * PITCH, series * 10.0) + 5


def draw_across(pen: Pen, chart: Chart, labels: Sequence[Sequence[Line]], plot: Plot, room: float) -> None:
    """A row for each label from the top, figures at the ends of the bars; a dash for no value."""
    count = max(len(chart.series), 1)
    names = label_room(room)
    look = Look(SMALL, PITCH, Align.RIGHT)
    top = plot.y + plot.height
    for i, lines in enumerate(labels):
        tall = row_height(lines, count)
        gap = (tall - len(lines) * PITCH) / 2
        pen.lines(lines, plot.x - names - LABEL_GAP, top - gap, names, look)
        thick = min((tall - 4) / count, _THICKEST)
        start = top - (tall - thick * count) / 2
        for j, values in enumerate(chart.series.values()):
            value = values[i] if i < len(values) else None
            _bar(pen, plot, value, start - thick * (j + 1), thick, bar_look(chart, i, j))
            _figure(pen, plot, value, start - thick * (j + 1), thick, class_of(chart, i, j))
        top -= tall


def _bar(pen: Pen, plot: Plot, value: Decimal | None, y: float, thick: float, look: shades.Look) -> None:
    if value is not None:
        zero, end = plot.at(Decimal(0)), plot.at(value)
        shades.bar(pen, (min(zero, end), y, abs(end - zero), thick), look)


def _figure(pen: Pen, plot: Plot, value: Decimal | None, y: float, thick: float, word: str) -> None:
    """The figure behind a bar, with the word of its class: the colour alone never says it."""
    zero = plot.at(Decimal(0))
    end = zero if value is None else plot.at(value)
    text = MISSING if value is None else f"{plot.scale.figure(value)} {word}".rstrip()
    x = max(zero, end) + 3
    wide = width(plot.family.regular, text) * FIGURE
    pen.fill(x - 1, y + thick - 1, wide + 2, thick - 2, WHITE)  # no line of the plot runs through it
    plot.write(pen, text, (x, y + (thick - FIGURE * 0.7) / 2), Align.LEFT)
