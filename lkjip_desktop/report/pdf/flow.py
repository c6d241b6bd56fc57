"""What flows down the pages: items that know their height, where to be cut, and how to draw themselves."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Numbering
from lkjip_desktop.report.pdf.lines import GLUED, Line
from lkjip_desktop.report.pdf.pen import Look, Pen, stretches
from lkjip_desktop.report.pdf.tags import Element

KINDS = ("Tabel", "Gambar")
NAMED = re.compile(rf"\b(?:{'|'.join(KINDS)})[ {GLUED}](?:[\dL]+\.)?\d+\b")
"""How a text names a numbered table or figure."""
WIDOW = 2
"""At least so many lines of a paragraph stand together on each side of a page break."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A target for links; with a `level` (from 0) it is also a bookmark called `title`."""

    key: str
    title: str = ""
    level: int | None = None


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows starts on a new page. `headed`: that page has a head of its own."""

    headed: bool = False


@dataclass(frozen=True, slots=True)
class NewPart:
    """What follows starts on a new page, of this kind. `back`: something turned ends here."""

    numbering: Numbering
    landscape: bool
    restart: bool
    back: bool = False


@dataclass(frozen=True, kw_only=True)
class Item(ABC):
    """Something on the page. `before` and `after` are gaps (the larger of two meeting ones counts).

    A `glued` item is never the last on a page. `tail` is room that must stay free below its end, for a
    note or caption that belongs to it. `work` is its share of the progress, `element` what it is to a screen
    reader.
    """

    before: float = 0.0
    after: float = 0.0
    tail: float = 0.0
    glued: bool = False
    anchor: Anchor | None = None
    element: Element | None = None

    @property
    @abstractmethod
    def height(self) -> float:
        """The whole height, without gaps."""

    @property
    def start(self) -> float:
        """The least height that may stand alone at the bottom of a page."""
        return self.height + self.tail

    @property
    def torn(self) -> float:
        """The same where the rest of the page would else stay empty: what is kept whole may be cut then."""
        return self.start

    @property
    def work(self) -> int:
        """How much there is to draw, in lines or rows."""
        return 1

    def shrunk(self, room: float) -> Item:
        """Itself, made lower where it can be to fit `room`."""
        return self

    def split(self, room: float, full: float) -> tuple[Item, Item] | None:
        """The part that fits `room` and the rest; None when nothing should start here.

        `full` is the height of an empty page: with `room == full` a part must come out.
        """
        return None

    @abstractmethod
    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it all, with its upper left corner at (x, top)."""

    def paint(self, pen: Pen, x: float, top: float) -> None:
        """Draw it as content of its element; items that hold several elements do that themselves."""
        with pen.tag(self.element):
            self.draw(pen, x, top)


@dataclass(frozen=True, kw_only=True)
class TextFlow(Item):
    """Lines in a column `width` wide, `left` from the edge; `marker` stands to the left of the first.

    `links` are the anchors of tables and figures that the text names, by their words ("Tabel 3.1").
    """

    lines: tuple[Line, ...]
    look: Look
    width: float
    left: float = 0.0
    first: float = 0.0
    marker: Line | None = None
    marker_left: float = 0.0
    ref: Ref | None = None
    links: Mapping[str, str] = field(default_factory=dict)

    @property
    def height(self) -> float:
        """All lines."""
        return len(self.lines) * self.look.leading

    @property
    def start(self) -> float:
        """Two lines, or all of a heading, caption or short paragraph."""
        few = len(self.lines) < 2 * WIDOW
        return self.height + self.tail if few or self.glued else WIDOW * self.look.leading

    @property
    def work(self) -> int:
        """One for each line."""
        return len(self.lines)

    def split(self, room: float, full: float) -> tuple[Item, Item] | None:
        """Cut between lines, two at least on each side."""
        fit = min(int((room + 0.01) // self.look.leading), len(self.lines) - WIDOW)
        if room >= full:
            fit = max(fit, 1)
        elif fit < WIDOW or len(self.lines) < 2 * WIDOW:
            return None
        head = replace(self, lines=self.lines[:fit], after=0.0, tail=0.0)
        rest = replace(self, lines=self.lines[fit:], before=0.0, first=0.0, marker=None, anchor=None)
        return head, rest

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the marker and the lines; the place is that of the text it came from."""
        look, at = self.look, x + self.left
        with pen.ink(look.shade) as ink:
            if self.marker:
                ink.column((self.marker,), x + self.marker_left, top, self.marker.width * look.size, look)
            if self.first:
                ink.column(self.lines[:1], at + self.first, top, self.width - self.first, look)
                ink.column(self.lines[1:], at, top - look.leading, self.width, look)
            else:
                ink.column(self.lines, at, top, self.width, look)
        if self.ref:
            pen.mark(self.ref, at, top, self.width, self.height)
        if self.links:
            self._link(pen, at, top)

    def _link(self, pen: Pen, at: float, top: float) -> None:
        look = self.look
        for i, line in enumerate(self.lines):
            if any(mark in run.text for run in line.runs for mark in KINDS):
                first = self.first if i == 0 else 0.0
                for words, x, wide in stretches(line, self.width - first, look, NAMED):
                    key = self.links.get(words.replace(GLUED, " "))
                    if key:
                        pen.link(key, at + first + x, top - i * look.leading, wide, look.leading)
