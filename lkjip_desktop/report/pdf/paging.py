"""Filling pages: one pass over the items, no page is laid out twice.

reportlab's platypus is not used: with items that know their heights the loop is short, cuts nothing more
than once, and page numbers of the contents can be filled in afterwards (see `contents.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from lkjip_desktop.report.blocks import Numbering
from lkjip_desktop.report.pdf.flow import Anchor, Item, NewPage, NewPart
from lkjip_desktop.report.pdf.furniture import Furniture
from lkjip_desktop.report.pdf.pen import Pen
from lkjip_desktop.report.pdf.style import Area, Style, area

Step = Item | NewPage | NewPart
MOST_EMPTY = 0.16
"""What is kept whole may leave this share of a page empty; rather than more it is cut."""


@dataclass
class Pager:
    """Puts steps on pages. `labels` tells on which page (as printed) each anchor landed.

    `marks` are the pages (from 0) of the headings, by their titles in small letters, the first where doubled;
    `sizes` those of all pages. With `only`, other pages are laid out but stay empty.
    """

    pen: Pen
    style: Style
    furniture: Furniture
    tick: Callable[[int], None]
    labels: dict[str, str] = field(default_factory=dict)
    marks: dict[str, int] = field(default_factory=dict)
    sizes: list[tuple[float, float]] = field(default_factory=list)
    only: Collection[int] | None = None

    def __post_init__(self) -> None:
        self._part = NewPart(Numbering.NONE, landscape=False, restart=False)
        self._number = 0
        self._level = -1
        self._open = False
        self._headed = False
        self._held = self._tearing = False
        self._empty = True
        self._y = 0.0
        self._gap = 0.0
        self._area: Area = area(self.style, landscape=False)

    def run(self, steps: Sequence[Step]) -> None:
        """Lay out and draw everything; the last page is finished too."""
        for i, step in enumerate(steps):
            if isinstance(step, NewPart):
                self._start(step)
            elif isinstance(step, NewPage):
                self._finish()
                self._headed = step.headed
            else:
                self._place(step, need(steps, i), need(steps, i, torn=True))
        if not self.pen.page:
            self._begin()  # a PDF without a page is none
        self._finish()

    def _start(self, part: NewPart) -> None:
        self._finish()
        self._part = part
        self._area = area(self.style, landscape=part.landscape)
        if part.restart:
            self._number = 0

    def _place(self, item: Item, least: float, torn: float) -> None:
        rest: Item | None = item
        while rest:
            self._begin()
            full = self._area.height
            gap = 0.0 if self._empty else max(self._gap, rest.before)
            room = full if self._empty else self._y - self._area.bottom - gap
            if not self._held:
                self._tearing = room > full * MOST_EMPTY
            wanted = torn if self._tearing else least
            if wanted > room + 0.01 and not self._empty and wanted <= full:
                self._finish()
                continue
            rest = rest.shrunk(room)
            if rest.height + rest.tail <= room + 0.01:
                self._draw(rest, gap)
                return
            parts = rest.split(room, full)
            if parts:
                self._draw(parts[0], gap)
                rest = parts[1]
            elif self._empty:
                self._draw(rest, gap)
                return
            least = torn = 0.0
            self._finish()

    def _draw(self, item: Item, gap: float) -> None:
        top = self._y - gap
        if item.anchor:
            self._bookmark(item.anchor, top)
        if self._is_drawn:
            item.paint(self.pen, self._area.left, top)
        self._y, self._gap, self._empty = top - item.height, item.after, False
        self._held = item.glued
        self.tick(item.work)

    @property
    def _is_drawn(self) -> bool:
        return self.only is None or self.pen.page in self.only

    def _bookmark(self, anchor: Anchor, top: float) -> None:
        canvas = self.pen.canvas
        self.labels[anchor.key] = self.furniture.label(self._part.numbering, self._number)
        if anchor.level is not None:
            self.marks.setdefault(anchor.title.casefold(), self.pen.page)
        if self.pen.plain:
            return
        canvas.bookmarkHorizontalAbsolute(anchor.key, top + 4)
        if anchor.level is not None:
            self._level = min(anchor.level, self._level + 1)
            canvas.addOutlineEntry(anchor.title, anchor.key, self._level, closed=self._level > 0)

    def _begin(self) -> None:
        if self._open:
            return
        if self._part.numbering is not Numbering.NONE:
            self._number += 1
        self._open, self._empty = True, True
        self._y, self._gap = self._area.top, 0.0
        self.sizes.append(self._area.page)
        if self._is_drawn:
            self.furniture.draw(self.pen, self._area, self._part.numbering, self._number, headed=self._headed)
        else:
            self.pen.turn(self._area.page)
        self._headed = False

    def _finish(self) -> None:
        if self._open:
            self.pen.canvas.showPage()
            self.pen.page += 1
            self._open = False
            self.tick(0)


def need(steps: Sequence[Step], i: int, *, torn: bool = False) -> float:
    """The height that must be free for item `i` to start: glued items take what follows with them.

    With `torn` what is kept whole may be cut.
    """
    total = 0.0
    for step in steps[i:]:
        if not isinstance(step, Item):
            break
        total += (step.torn if torn else step.start) + (max(step.before, 0.0) if total else 0.0)
        if not step.glued:
            break
        total += step.after
    return total
