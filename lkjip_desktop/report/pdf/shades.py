"""How the series of a chart are told apart, in grey too: lightness, hatching, dashes and markers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from lkjip_desktop.report.pdf.pen import Pen
from lkjip_desktop.report.pdf.style import BLACK, Shade

LINE_WIDTH = 1.3
MARKER = 2.4
_HATCH = 3.5


class Look(NamedTuple):
    """A series: the fill of its bars, whether they are hatched, and its line's shade, dashes and marker."""

    fill: Shade
    hatched: bool
    line: Shade
    dashes: tuple[float, ...]
    marker: str


_LOOKS = (
    Look((0.13, 0.32, 0.53), False, (0.13, 0.32, 0.53), (), "circle"),
    Look((0.96, 0.79, 0.47), False, (0.72, 0.42, 0.02), (5, 2), "square"),
    Look((0.40, 0.64, 0.62), False, (0.16, 0.42, 0.40), (1.5, 2), "triangle"),
    Look((1.0, 1.0, 1.0), True, (0.35, 0.35, 0.35), (6, 2, 1.5, 2), "diamond"),
    Look((0.88, 0.90, 0.93), False, (0.55, 0.20, 0.35), (3, 1.5), "circle"),
    Look((0.96, 0.79, 0.47), True, (0.30, 0.25, 0.55), (8, 3), "square"),
)


#: The classes of a scale from best to worst; five are taken as they are, fewer or more spread over them.
_GRADES = (
    Look((0.10, 0.42, 0.25), False, BLACK, (), "circle"),
    Look((0.45, 0.70, 0.45), False, BLACK, (), "circle"),
    Look((0.98, 0.86, 0.45), False, BLACK, (), "circle"),
    Look((0.98, 0.72, 0.42), True, BLACK, (), "circle"),
    Look((0.86, 0.36, 0.30), True, BLACK, (), "circle"),
)
_UNGRADED = Look((1.0, 1.0, 1.0), False, BLACK, (), "circle")


def grade_look(grade: int | None, classes: int) -> Look:
    """The look of class `grade` (0 is the best of `classes`); white for a figure without a class."""
    if grade is None or not 0 <= grade < classes:
        return _UNGRADED
    last = len(_GRADES) - 1
    return _GRADES[round(grade * last / max(classes - 1, 1))]


def series_look(index: int) -> Look:
    """The look of series `index`; they come again after the sixth."""
    return _LOOKS[index % len(_LOOKS)]


def bar(pen: Pen, box: tuple[float, float, float, float], look: Look) -> None:
    """A bar (x, y, width, height) with a thin outline."""
    x, y, width, height = box
    canvas = pen.canvas
    canvas.setFillColorRGB(*look.fill)
    canvas.setStrokeColorRGB(*BLACK)
    canvas.setLineWidth(0.4)
    canvas.rect(x, y, width, height, stroke=0, fill=1)
    if look.hatched:
        _hatch(pen, box)
    canvas.rect(x, y, width, height, stroke=1, fill=0)


def _hatch(pen: Pen, box: tuple[float, float, float, float]) -> None:
    x, y, width, height = box
    canvas = pen.canvas
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(x, y, width, height)
    canvas.clipPath(path, stroke=0, fill=0)
    steps = int((width + height) / _HATCH) + 1
    starts = [x - height + i * _HATCH for i in range(steps)]
    canvas.lines([(at, y, at + height, y + height) for at in starts])
    canvas.restoreState()


def line(pen: Pen, points: Sequence[tuple[float, float]], look: Look) -> None:
    """A line through `points`, with a marker on each."""
    canvas = pen.canvas
    canvas.setStrokeColorRGB(*look.line)
    canvas.setLineWidth(LINE_WIDTH)
    canvas.setDash(list(look.dashes), 0)
    canvas.lines([(*a, *b) for a, b in pairwise(points)])
    canvas.setDash()
    for point in points:
        _marker(pen, *point, look)


def _marker(pen: Pen, x: float, y: float, look: Look) -> None:
    canvas = pen.canvas
    canvas.setFillColorRGB(*look.line)
    if look.marker == "circle":
        canvas.circle(x, y, MARKER, stroke=0, fill=1)
        return
    path = canvas.beginPath()
    (dx, dy), *others = _CORNERS[look.marker]
    path.moveTo(x + dx * MARKER, y + dy * MARKER)
    for dx, dy in others:
        path.lineTo(x + dx * MARKER, y + dy * MARKER)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


_CORNERS = {
    "square": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "triangle": ((-1, -1), (1, -1), (0, 1.2)),
    "diamond": ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
}
