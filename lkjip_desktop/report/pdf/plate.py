"""Pictures in the text, and the letterhead: images with words around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Align, Letterhead, Picture
from lkjip_desktop.report.pdf.flow import Item
from lkjip_desktop.report.pdf.fonts import Family
from lkjip_desktop.report.pdf.lines import Line, Run, clipped
from lkjip_desktop.report.pdf.pen import Look, Pen
from lkjip_desktop.report.pdf.picture import Pixels, Plate, read_picture, read_plate
from lkjip_desktop.report.pdf.style import BLACK, HAIR, MM, MUTED, Style
from lkjip_desktop.report.pdf.text import ELLIPSIS, Text

NO_PICTURE = "Gambar belum dipilih"
UNREADABLE = "Gambar tidak terbaca"
DOTS = 110.0
"""A picture is not blown up beyond this many dots per inch."""
TALLEST = 0.62
"""The greatest height of a picture, as a share of the page."""
EMPTY_BOX = 90.0
MOST_LINES = 8
MOST_WRAPPED = 4
"""A line of a letterhead takes at most so many lines of print."""
_LOGO = (22 * MM, 25 * MM)
_GAP = 3 * MM


@dataclass(frozen=True, kw_only=True)
class PlateFlow(Item):
    """A picture in the middle of its column, or a box that says why there is none."""

    pixels: Plate | None
    size: tuple[float, float]
    missing: str
    width: float
    family: Family
    ref: Ref | None = None

    @property
    def height(self) -> float:
        """The picture."""
        return self.size[1]

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it, and mark the place of the value it came from."""
        wide, tall = self.size
        left = x + (self.width - wide) / 2
        if self.pixels:
            pen.canvas.drawImage(self.pixels.reader, left, top - tall, wide, tall)
        else:
            empty_box(pen, left, top, self.size, self.missing, self.family)
        if self.ref:
            pen.mark(self.ref, left, top, wide, tall)


def empty_box(pen: Pen, x: float, top: float, size: tuple[float, float], words: str, family: Family) -> None:
    """A box with words where a picture is missing."""
    wide, tall = size
    pen.canvas.setStrokeColorRGB(*HAIR)
    pen.canvas.rect(x, top - tall, wide, tall)
    label = Text.of(words, family).lines(wide / 8)
    pen.lines(label, x, top - tall / 2 + 5 * len(label), wide, Look(8, 10, Align.CENTER, shade=MUTED))


def plate(block: Picture, style: Style, room: float, page: float) -> PlateFlow:
    """The picture of `block` for a column `room` wide on pages `page` high."""
    pixels = read_plate(block.data) if block.data else None
    most = room * min(max(block.share, 0.1), 1.0)
    size = (most, EMPTY_BOX)
    if pixels:
        wide = min(most, pixels.width * 72 / DOTS, page * TALLEST * pixels.ratio)
        size = (wide, wide / pixels.ratio)
    missing = UNREADABLE if block.data else NO_PICTURE
    return PlateFlow(
        pixels=pixels,
        size=size,
        missing=missing,
        width=room,
        family=style.family,
        ref=block.source,
        before=8.0,
        after=4.0,
    )


@dataclass(frozen=True, kw_only=True)
class LetterheadFlow(Item):
    """The head of a letter: logo on the left, lines in the middle, a thick and a thin rule below."""

    lines: tuple[tuple[tuple[Line, ...], Look], ...]
    logo: Pixels | None
    width: float

    @property
    def _text(self) -> float:
        return sum(len(lines) * look.leading for lines, look in self.lines)

    @property
    def height(self) -> float:
        """Lines or logo, and the rules."""
        return max(self._text, _LOGO[1] if self.logo else 0.0) + 10

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it."""
        left = x
        if self.logo:
            wide = min(_LOGO[0], _LOGO[1] * self.logo.ratio)
            tall = wide / self.logo.ratio
            pen.canvas.drawImage(self.logo.reader, x, top - tall, wide, tall)
            left = x + _LOGO[0] + _GAP
        at = top - (self.height - 10 - self._text) / 2
        for lines, look in self.lines:
            pen.lines(lines, left, at, x + self.width - left, look)
            at -= len(lines) * look.leading
        low = top - self.height + 5
        pen.rules([(x, low, x + self.width, low)], BLACK, 1.8)
        pen.rules([(x, low - 2.2, x + self.width, low - 2.2)], BLACK, 0.5)


def letterhead(block: Letterhead, style: Style, room: float) -> LetterheadFlow | None:
    """The letterhead for a column `room` wide; None when it says nothing."""
    logo = read_picture(block.logo) if block.logo else None
    wide = room - (_LOGO[0] + _GAP if logo else 0.0)
    lines = tuple(_head_lines(block.lines, style, wide))
    if not lines:
        return None
    return LetterheadFlow(lines=lines, logo=logo, width=room, after=14.0)


def _head_lines(texts: Sequence[str], style: Style, room: float) -> list[tuple[tuple[Line, ...], Look]]:
    found = []
    for i, text in enumerate(texts[:MOST_LINES]):
        size = style.size + (2.0, 4.0)[i] if i < 2 else style.size - 1.5
        look = Look(size, size * 1.25, Align.CENTER)
        words = Text.of(text, style.family, bold=i < 2)
        found.append((clipped(words.balanced(room / size), MOST_WRAPPED, Run(words.face, ELLIPSIS)), look))
    return found
