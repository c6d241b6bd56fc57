"""The pen: draws lines of text, rules and fills on the current page and notes where values stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Align
from lkjip_desktop.report.pdf.fonts import ASCENT, DESCENT
from lkjip_desktop.report.pdf.fonts import width as measure
from lkjip_desktop.report.pdf.lines import GLUED, Line
from lkjip_desktop.report.pdf.sheet import Sheet
from lkjip_desktop.report.pdf.style import BLACK, Shade
from lkjip_desktop.report.pdf.tags import Element, Mark

PRINTED = 4
"""The flag of an annotation that is printed; PDF/A asks for it on every one."""
CLOSING = "EMC"
MAX_STRETCH = 1.5
"""A justified space grows by at most this much (font sizes); looser lines stay ragged."""


class Place(NamedTuple):
    """Where the value `ref` stands: page from 0, rectangle (x0, y0, x1, y1) in points from bottom left."""

    page: int
    rect: tuple[float, float, float, float]
    ref: Ref


@dataclass(frozen=True, slots=True)
class Look:
    """How lines are set: size and pitch in points, alignment, justified or not, shade."""

    size: float
    leading: float
    align: Align = Align.LEFT
    justified: bool = False
    shade: Shade = BLACK


class Pen:
    """Draws on one canvas. `page` counts from 0, `paper` is its size; `places` collects what was marked.

    A `plain` file is for looking at only: without links and bookmarks.
    """

    def __init__(self, canvas: Sheet, *, tagged: bool = False, plain: bool = False) -> None:
        self.canvas = canvas
        self.tagged = tagged
        self.plain = plain
        self.page = 0
        self.paper = (0.0, 0.0)
        self.places: list[Place] = []
        self._marks = 0

    def turn(self, paper: tuple[float, float]) -> None:
        """The page being started has this size."""
        self.paper = paper
        self._marks = 0
        self.canvas.setPageSize(paper)

    def mark(self, ref: Ref, x: float, top: float, width: float, height: float) -> None:
        """Remember that `ref` stands in this box."""
        self.places.append(Place(self.page, (x, top - height, x + width, top), ref))

    def link(self, key: str, x: float, top: float, width: float, height: float) -> None:
        """A click in this box leads to the anchor `key`."""
        if not self.plain:
            self.canvas.linkRect("", key, (x, top - height, x + width, top), thickness=0, F=PRINTED)

    def opening(self, element: Element) -> str:
        """The operator that begins a stretch of content of `element`; `CLOSING` ends it."""
        number = self._marks
        self._marks += 1
        element.kids.append(Mark(self.page, number))
        return f"/{element.kind} <</MCID {number}>> BDC"

    @contextmanager
    def tag(self, element: Element | None) -> Iterator[None]:
        """Everything drawn meanwhile belongs to `element`."""
        if element is None or not self.tagged:
            yield
            return
        self.canvas.raw(self.opening(element))
        yield
        self.canvas.raw(CLOSING)

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Everything drawn meanwhile is decoration."""
        if not self.tagged:
            yield
            return
        self.canvas.raw("/Artifact BMC")
        yield
        self.canvas.raw(CLOSING)

    @contextmanager
    def ink(self, shade: Shade = BLACK) -> Iterator[Ink]:
        """A stretch of text drawing in one shade."""
        self.canvas.setFillColorRGB(*shade)
        ink = Ink(self.canvas)
        yield ink
        ink.close()

    def lines(self, lines: Sequence[Line], x: float, top: float, width: float, look: Look) -> None:
        """Draw `lines` below `top`, in a column `width` wide."""
        with self.ink(look.shade) as ink:
            ink.column(lines, x, top, width, look)

    def fill(self, x: float, top: float, width: float, height: float, shade: Shade) -> None:
        """A filled box without a border."""
        self.canvas.setFillColorRGB(*shade)
        self.canvas.rect(x, top - height, width, height, stroke=0, fill=1)

    def rules(
        self, lines: Iterable[tuple[float, float, float, float]], shade: Shade, width: float = 0.5
    ) -> None:
        """Straight lines (x0, y0, x1, y1)."""
        self.canvas.setStrokeColorRGB(*shade)
        self.canvas.setLineWidth(width)
        self.canvas.lines(list(lines))


class Ink:
    """Text being drawn; keeps the font and size so that they are written only when they change."""

    def __init__(self, canvas: Sheet) -> None:
        self._canvas = canvas
        self._code: list[str] = []
        self._font: tuple[str, float] | None = None
        self._stretch = 0.0

    def put(self, line: Line, x: float, baseline: float, size: float, stretch: float = 0.0) -> None:
        """One line with its start at `x`; each blank grows by `stretch`."""
        code = self._code
        code.append(f"1 0 0 1 {x:.2f} {baseline:.2f} Tm")
        if stretch != self._stretch:
            code.append(f"{stretch:.3f} Tw")
            self._stretch = stretch
        for face, text in line.runs:
            for font, show in self._canvas.encoded(face, text):
                if self._font != (font, size):
                    self._font = (font, size)
                    code.append(f"{font} {size:g} Tf")
                code.append(show)

    def begin(self, opening: str) -> None:
        """A stretch of tagged text begins."""
        self._code.append(opening)

    def end(self) -> None:
        """The stretch ends."""
        self._code.append(CLOSING)

    def close(self) -> None:
        """Hand the text to the page, and take back what would reach into the next one."""
        if self._stretch:
            self._code.append("0 Tw")
        if self._code:
            self._canvas.write(self._code)

    def column(self, lines: Sequence[Line], x: float, top: float, width: float, look: Look) -> None:
        """Lines below each other, aligned in a column `width` wide."""
        size = look.size
        baseline = top - first_baseline(look)
        for line in lines:
            if not line.runs:
                baseline -= look.leading
                continue
            shift, stretch = _set(line, width, look)
            self.put(line, x + shift, baseline, size, stretch)
            baseline -= look.leading


def _set(line: Line, width: float, look: Look) -> tuple[float, float]:
    """Where a line starts in a column `width` wide, and how much each of its blanks grows."""
    gap = width - line.width * look.size
    stretch = 0.0
    if look.justified and not line.last and line.spaces and gap > 0:
        stretch = gap / line.spaces
        stretch = stretch if stretch <= MAX_STRETCH * look.size else 0.0
    return 0.0 if look.align is Align.LEFT else gap if look.align is Align.RIGHT else gap / 2, stretch


def stretches(
    line: Line, width: float, look: Look, wanted: re.Pattern[str]
) -> Iterator[tuple[str, float, float]]:
    """Where the words that match `wanted` stand in a line: the words, their start and width."""
    shift, stretch = _set(line, width, look)
    for run in line.runs:
        for found in wanted.finditer(run.text):
            before, words = run.text[: found.start()], found[0]
            x = shift + _wide(run.face, before, look.size, stretch)
            yield words, x, _wide(run.face, words, look.size, stretch)
        shift += _wide(run.face, run.text, look.size, stretch)


def _wide(face: str, text: str, size: float, stretch: float) -> float:
    """The width of a text whose blanks have each grown by `stretch`."""
    return measure(face, text) * size + stretch * (text.count(" ") + text.count(GLUED))


def first_baseline(look: Look) -> float:
    """How far the first baseline lies below the top of a column, with the letters centred in the pitch."""
    return (look.leading - (ASCENT + DESCENT) * look.size) / 2 + ASCENT * look.size
