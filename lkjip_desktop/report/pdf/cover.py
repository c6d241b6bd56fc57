"""The cover page: logo and names at the top, the title in the middle, place and year at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_desktop.report.blocks import Align, Cover
from lkjip_desktop.report.pdf.flow import Item
from lkjip_desktop.report.pdf.fonts import Family
from lkjip_desktop.report.pdf.lines import Line, Run, clipped
from lkjip_desktop.report.pdf.pen import Look, Pen
from lkjip_desktop.report.pdf.picture import Pixels, read_picture
from lkjip_desktop.report.pdf.style import HAIR, MM, MUTED, Area, Style
from lkjip_desktop.report.pdf.text import ELLIPSIS, Text

LOGO = (36 * MM, 40 * MM)
MISSING = "Logo tidak terbaca"
MOST_LINES = 7
"""Each of the three groups is cut after so many lines, so that they never run into each other."""


@dataclass(frozen=True, kw_only=True)
class CoverFlow(Item):
    """A cover that fills its page. `logo` is None when there is none, or `unread` when it is broken."""

    page: Area
    lines: tuple[Line, ...]
    title: tuple[Line, ...]
    foot: tuple[Line, ...]
    looks: tuple[Look, Look, Look]
    logo: Pixels | None
    unread: bool
    family: Family

    @property
    def height(self) -> float:
        """The whole page."""
        return self.page.height

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the groups apart from each other."""
        names, title, foot = self.looks
        width = self.page.width
        at = top
        if self.logo or self.unread:
            self._draw_logo(pen, x + width / 2, at)
            at -= LOGO[1] + 16
        pen.lines(self.lines, x, at, width, names)
        at -= len(self.lines) * names.leading
        bottom = top - self.height + len(self.foot) * foot.leading
        tall = len(self.title) * title.leading
        pen.lines(self.title, x, min(at - 12, (at + bottom) / 2 + tall / 2 + 20), width, title)
        pen.lines(self.foot, x, bottom, width, foot)

    def _draw_logo(self, pen: Pen, middle: float, top: float) -> None:
        if self.logo is None:
            wide, tall = LOGO
            pen.canvas.setStrokeColorRGB(*HAIR)
            pen.canvas.rect(middle - wide / 2, top - tall, wide, tall)
            label = Text.of(MISSING, self.family).lines(wide)
            pen.lines(
                label, middle - wide / 2, top - tall / 2 + 5, wide, Look(8, 10, Align.CENTER, shade=MUTED)
            )
            return
        wide = min(LOGO[0], LOGO[1] * self.logo.ratio)
        tall = wide / self.logo.ratio
        pen.canvas.drawImage(self.logo.reader, middle - wide / 2, top - tall, wide, tall)


def cover(block: Cover, style: Style, page: Area) -> CoverFlow:
    """The cover for a page."""
    logo = read_picture(block.logo) if block.logo else None
    names, title, foot = (
        Look(size, size * 1.35, Align.CENTER) for size in (style.size + 3, style.size + 9, style.size)
    )
    return CoverFlow(
        page=page,
        lines=_group(block.lines, names, style, page.width),
        title=_group(block.title, title, style, page.width),
        foot=_group(block.foot, foot, style, page.width, bold=False),
        looks=(names, title, foot),
        logo=logo,
        unread=bool(block.logo) and logo is None,
        family=style.family,
    )


def _group(
    texts: Sequence[str], look: Look, style: Style, room: float, *, bold: bool = True
) -> tuple[Line, ...]:
    text = Text.of("\n".join(texts), style.family, bold=bold)
    if not texts:
        return ()
    return clipped(text.balanced(room / look.size), MOST_LINES, Run(text.face, ELLIPSIS))
