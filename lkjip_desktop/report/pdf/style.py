"""The house style: paper, margins, sizes and shades. Lengths are in points."""

from __future__ import annotations

from dataclasses import dataclass

from lkjip_desktop.domain.pilihan import Huruf, Kertas, Spasi
from lkjip_desktop.report.blocks import Document
from lkjip_desktop.report.pdf.fonts import BOOKMAN, SANS, SERIF, Family, family

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
F4 = (215 * MM, 330 * MM)

Shade = tuple[float, float, float]

BLACK: Shade = (0, 0, 0)
WHITE: Shade = (1, 1, 1)
MUTED: Shade = (0.35, 0.35, 0.35)
RULE: Shade = (0.45, 0.45, 0.45)
HAIR: Shade = (0.8, 0.8, 0.8)
HEAD_FILL: Shade = (0.86, 0.9, 0.94)
GROUP_FILL: Shade = (0.95, 0.96, 0.97)
TOTAL_FILL: Shade = (0.91, 0.93, 0.95)
DRAFT: Shade = (0.91, 0.91, 0.91)


@dataclass(frozen=True, slots=True)
class Style:
    """How a report is set. The binding edge is the left of a portrait page and the top of a landscape one."""

    paper: tuple[float, float] = A4
    face: str = SANS
    size: float = 11
    spacing: float = 1.15
    bind: float = 30 * MM
    edge: float = 22 * MM

    @property
    def family(self) -> Family:
        """The registered faces."""
        return family(self.face)

    @property
    def leading(self) -> float:
        """Line pitch of prose; 1,15 is what a word processor calls single spacing of this font."""
        return self.size * 1.15 * self.spacing

    @property
    def small(self) -> float:
        """The size of notes, headers and footers."""
        return self.size - 2.5


_PAPERS = {Kertas.A4: A4, Kertas.F4: F4}
_FACES = {Huruf.SANS: (SANS, 11.0), Huruf.SERIF: (SERIF, 12.0), Huruf.BOOKMAN: (BOOKMAN, 11.0)}
_SPACINGS = {Spasi.RAPAT: 1.15, Spasi.LONGGAR: 1.5}


def style_of(document: Document) -> Style:
    """The style that the officer chose for a document. Times-like type is narrow, so it is set larger."""
    face, size = _FACES[document.huruf]
    return Style(_PAPERS[document.kertas], face, size, _SPACINGS[document.spasi])


@dataclass(frozen=True, slots=True)
class Area:
    """A page and the area its contents fill: left, bottom, width and height."""

    page: tuple[float, float]
    left: float
    bottom: float
    width: float
    height: float

    @property
    def top(self) -> float:
        """The upper edge of the area."""
        return self.bottom + self.height

    @property
    def right(self) -> float:
        """The right edge of the area."""
        return self.left + self.width


def area(style: Style, *, landscape: bool) -> Area:
    """The area of a page in this style."""
    short, long = style.paper
    edge, bind = style.edge, style.bind
    if landscape:
        return Area((long, short), edge, edge, long - 2 * edge, short - bind - edge)
    return Area((short, long), bind, edge, short - bind - edge, long - 2 * edge)
