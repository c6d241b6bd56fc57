"""What all charts share: legend, unit, value axis with its light lines, guide line and small texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkjip_desktop.report.blocks import Align, Chart, ChartKind
from lkjip_desktop.report.pdf import shades
from lkjip_desktop.report.pdf.fonts import Family, width
from lkjip_desktop.report.pdf.pen import Look, Pen
from lkjip_desktop.report.pdf.scale import Scale
from lkjip_desktop.report.pdf.style import BLACK, HAIR, MUTED, WHITE, Shade
from lkjip_desktop.report.pdf.text import Text

SMALL = 7.5
FIGURE = 6.8
PITCH = 9.0
GUIDE: Shade = (0.62, 0.08, 0.08)
MISSING = "–"
MOST_LEGEND = 8
"""Rows of a legend; a chart of so many series says nothing to anybody, but it must stay on its page."""


@dataclass(frozen=True, slots=True)
class Plot:
    """The area of the values: lower left corner, size, and whether values run across (bars to the right)."""

    x: float
    y: float
    width: float
    height: float
    scale: Scale
    across: bool
    family: Family

    def at(self, value: Decimal) -> float:
        """Where `value` stands on its axis, on the page."""
        share = self.scale.share(value)
        return self.x + share * self.width if self.across else self.y + share * self.height

    def write(self, pen: Pen, text: str, at: tuple[float, float], align: Align, shade: Shade = BLACK) -> None:
        """One small text with its baseline at `at`."""
        canvas = pen.canvas
        canvas.setFillColorRGB(*shade)
        canvas.setFont(self.family.regular, FIGURE)
        draw = {
            Align.LEFT: canvas.drawString,
            Align.RIGHT: canvas.drawRightString,
            Align.CENTER: canvas.drawCentredString,
        }[align]
        draw(*at, text)

    def clear(self, pen: Pen, text: str, middle: float, low: float) -> None:
        """White below a text that will be centred there, so that no line of the plot runs through it."""
        wide = width(self.family.regular, text) * FIGURE
        pen.fill(middle - wide / 2 - 0.5, low + FIGURE * 0.8, wide + 1, FIGURE * 0.9, WHITE)

    def axis(self, pen: Pen) -> None:
        """Ticks with light lines; the line of zero is dark."""
        for tick in self.scale.ticks:
            self._cross(pen, tick, BLACK if tick == 0 else HAIR, 0.7 if tick == 0 else 0.4)
            self._tick(pen, tick)

    def guide(self, pen: Pen, value: Decimal | None) -> None:
        """The dashed line to compare with, and its figure."""
        if value is None:
            return
        pen.canvas.setDash([4, 2], 0)
        self._cross(pen, value, GUIDE, 1.0)
        pen.canvas.setDash()
        text, at = self.scale.tick(value), self.at(value)
        if self.across:
            self.write(pen, text, (at, self.y + self.height + 2.5), Align.CENTER, GUIDE)
        else:
            self.write(pen, text, (self.x + self.width + 3, at - FIGURE * 0.35), Align.LEFT, GUIDE)

    def _cross(self, pen: Pen, value: Decimal, shade: Shade, thick: float) -> None:
        at = self.at(value)
        ends = (
            (at, self.y, at, self.y + self.height) if self.across else (self.x, at, self.x + self.width, at)
        )
        pen.rules([ends], shade, thick)

    def _tick(self, pen: Pen, tick: Decimal) -> None:
        at = self.at(tick)
        if self.across:
            self.write(pen, self.scale.tick(tick), (at, self.y - PITCH), Align.CENTER, MUTED)
        else:
            self.write(pen, self.scale.tick(tick), (self.x - 4, at - FIGURE * 0.35), Align.RIGHT, MUTED)


def bar_look(chart: Chart, i: int, j: int) -> shades.Look:
    """The look of the bar of series `j` at label `i`: its class where the chart has classes."""
    if chart.classes and j == 0:
        return shades.grade_look(_grade(chart, i), len(chart.classes))
    return shades.series_look(j)


def class_of(chart: Chart, i: int, j: int) -> str:
    """The word of that bar's class; empty where it has none."""
    grade = _grade(chart, i) if j == 0 else None
    return chart.classes[grade] if grade is not None and 0 <= grade < len(chart.classes) else ""


def _grade(chart: Chart, i: int) -> int | None:
    return chart.grades[i] if i < len(chart.grades) else None


def unit_text(chart: Chart, scale: Scale) -> str:
    """The unit above the axis, such as "%" or "Rp miliar", and where the axis begins if not at zero."""
    unit = " ".join(filter(None, (chart.unit.strip(), scale.word)))
    return f"{unit} (sumbu mulai {scale.tick(scale.ticks[0])})".lstrip() if scale.raised else unit


def legend_rows(chart: Chart, family: Family, room: float) -> list[list[tuple[int, Text, float]]]:
    """The legend in rows: (index, name, width it takes) of every series, or of the classes of a single one.

    Empty with a single series without classes. The indices of classes follow those of the series.
    """
    rows: list[list[tuple[int, Text, float]]] = [[]]
    used = 0.0
    for i, name in _legend(chart):
        text = Text.of(name, family).one_line((room - 30) / SMALL)
        wide = 16 + width(family.regular, text.text) * SMALL + 14
        if rows[-1] and used + wide > room:
            rows.append([])
            used = 0.0
        rows[-1].append((i, text, wide))
        used += wide
    return [row for row in rows if row][:MOST_LEGEND]


def _legend(chart: Chart) -> list[tuple[int, str]]:
    many = len(chart.series)
    named = list(enumerate(chart.series)) if many > 1 else []
    used = sorted({grade for grade in chart.grades if grade is not None and grade < len(chart.classes)})
    return [*named[1 if used else 0 :], *((many + grade, chart.classes[grade]) for grade in used)]


def draw_legend(
    pen: Pen,
    chart: Chart,
    rows: Sequence[Sequence[tuple[int, Text, float]]],
    x: float,
    top: float,
    room: float,
) -> None:
    """The rows of a legend, centred."""
    for row in rows:
        at = x + (room - sum(wide for _, _, wide in row) + 14) / 2
        for i, text, wide in row:
            _sample(pen, chart, _legend_look(chart, i), at, top)
            look = Look(SMALL, PITCH)
            pen.lines(text.lines(room), at + 16, top, room, look)
            at += wide
        top -= PITCH + 2


def _legend_look(chart: Chart, i: int) -> shades.Look:
    many = len(chart.series)
    return shades.series_look(i) if i < many else shades.grade_look(i - many, len(chart.classes))


def _sample(pen: Pen, chart: Chart, look: shades.Look, x: float, top: float) -> None:
    if chart.kind is not ChartKind.LINES:
        shades.bar(pen, (x, top - 7.5, 11, 6), look)
        return
    shades.line(pen, [(x - 6, top - 4.5), (x + 11, top - 4.5)], look)
