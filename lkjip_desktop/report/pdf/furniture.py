"""What stands on every page around the contents: header, footer, page number and DRAF."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import lru_cache

from lkjip_desktop.report.blocks import Align, Numbering
from lkjip_desktop.report.pdf.fonts import Family, width
from lkjip_desktop.report.pdf.lines import Line
from lkjip_desktop.report.pdf.pen import Look, Pen
from lkjip_desktop.report.pdf.style import DRAFT, HAIR, MM, MUTED, Area, Style
from lkjip_desktop.report.pdf.text import Text

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LABELS = {Numbering.NONE: None, Numbering.ROMAN: "ROMAN_LOWER", Numbering.ARABIC: "ARABIC"}
MOST = 300
"""More letters than this never fit the line of a header."""


def roman(number: int) -> str:
    """`number` (1 or more) in small roman numerals."""
    found = ""
    for value, letters in _ROMAN:
        found += letters * (number // value)
        number %= value
    return found


@lru_cache(maxsize=32)
def _one_line(text: str, family: Family, room: float) -> tuple[Line, ...]:
    return Text.of(text, family).one_line(room).lines(math.inf)


@dataclass
class Furniture:
    """Draws around the contents. The words are cut to one line."""

    style: Style
    header: str
    footer: str
    draft: str
    _last: tuple[Numbering, int] = field(default=(Numbering.NONE, 0), init=False)
    _shapes: set[tuple[float, float]] = field(default_factory=set, init=False)

    def __post_init__(self) -> None:
        self._stamp = Text.of(self.draft[:MOST], self.style.family, bold=True).one_line(40)

    def label(self, numbering: Numbering, number: int) -> str:
        """The page number as printed; empty on pages without one."""
        if numbering is Numbering.NONE:
            return ""
        return roman(number) if numbering is Numbering.ROMAN else str(number)

    def draw(self, pen: Pen, area: Area, numbering: Numbering, number: int, *, headed: bool = False) -> None:
        """Begin a page: called before anything else is drawn on it. A `headed` one has no running head."""
        pen.turn(area.page)
        if numbering is not self._last[0] or number != self._last[1] + 1 or pen.page == 0:
            pen.canvas.addPageLabel(pen.page, _LABELS[numbering], number or None)
        self._last = numbering, number
        with pen.artifact():
            if self._stamp.text:
                pen.canvas.doForm(_form(area.page))
                self._shapes.add(area.page)
            if numbering is not Numbering.NONE:
                self._edges(pen, area, f"Halaman {self.label(numbering, number)}", headed=headed)
            elif self._stamp.text:
                look = Look(self.style.small, self.style.small * 1.2, Align.CENTER, shade=MUTED)
                self._line(pen, self.footer, area, area.bottom - 5 * MM, area.width, look)

    def _edges(self, pen: Pen, area: Area, page: str, *, headed: bool) -> None:
        look = Look(self.style.small, self.style.small * 1.2, shade=MUTED)
        above, below = area.top + 6 * MM, area.bottom - 5 * MM
        header = "" if headed else self.header
        self._line(pen, header, area, above + look.leading, area.width, look)
        right = width(self.style.family.regular, page) * look.size
        self._line(pen, self.footer, area, below, area.width - right - 12, look)
        number = Look(look.size, look.leading, Align.RIGHT, shade=MUTED)
        pen.lines(Text.of(page, self.style.family).lines(area.width), area.left, below, area.width, number)
        ends = [(area.left, below + 2, area.right, below + 2)]
        if header:
            ends.append((area.left, above - 1, area.right, above - 1))
        pen.rules(ends, HAIR)

    def _line(self, pen: Pen, text: str, area: Area, top: float, room: float, look: Look) -> None:
        if text:
            lines = _one_line(text[:MOST], self.style.family, room / look.size)
            pen.lines(lines, area.left, top, area.width, look)

    def finish(self, pen: Pen) -> None:
        """Draw DRAF once for each shape of page, from corner to corner; pages show it behind their text."""
        line = self._stamp.lines(math.inf)[0]
        for across, up in sorted(self._shapes):
            size = min(170.0, 0.78 * math.hypot(across, up) / line.width)
            pen.canvas.beginForm(_form((across, up)), 0, 0, across, up)
            pen.canvas.translate(across / 2, up / 2)
            pen.canvas.rotate(math.degrees(math.atan2(up, across)))
            look = Look(size, size, shade=DRAFT)
            pen.lines((line,), -line.width * size / 2, size / 2, line.width * size, look)
            pen.canvas.endForm()


def _form(page: tuple[float, float]) -> str:
    return f"draft{page[0]:.0f}x{page[1]:.0f}"
