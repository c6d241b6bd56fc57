"""Headings, paragraphs, lists, captions and notes: texts of the report as items."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Align, Heading, Prose
from lkjip_desktop.report.markup import Paragraph, paragraphs, spans
from lkjip_desktop.report.pdf.flow import Anchor, TextFlow
from lkjip_desktop.report.pdf.fonts import width
from lkjip_desktop.report.pdf.pen import Look
from lkjip_desktop.report.pdf.style import MUTED, Style
from lkjip_desktop.report.pdf.text import Text

FIRST_INDENT = 28.0
ITEM_INDENT = 20.0
_SIZES = {1: 3.0, 2: 1.5, 3: 0.5}
_GAPS = {1: (0.0, 14.0), 2: (12.0, 5.0)}


def heading(block: Heading, style: Style, room: float, anchor: Anchor | None) -> TextFlow:
    """A heading; level 1 is centred and large. It never ends a page."""
    size = style.size + _SIZES.get(block.level, 0.0)
    before, after = _GAPS.get(block.level, (8.0, 4.0))
    look = Look(size, size * 1.3, Align.CENTER if block.level == 1 else Align.LEFT)
    text = Text.of(block.text, style.family, bold=True)
    return TextFlow(
        lines=text.balanced(room / size) if block.level == 1 else text.lines(room / size),
        look=look,
        width=room,
        before=before,
        after=after,
        glued=True,
        anchor=anchor,
    )


@lru_cache(maxsize=512)
def caption(text: str, style: Style, room: float, anchor: Anchor | None, *, above: bool) -> TextFlow:
    """The caption of a table (above it, kept with it) or of a figure (below it)."""
    size = style.size - 1
    return TextFlow(
        lines=Text.of(text, style.family, bold=True).balanced(room * 0.92 / size),
        look=Look(size, size * 1.25, Align.CENTER),
        width=room * 0.92,
        left=room * 0.04,
        before=14.0 if above else 4.0,
        after=4.0 if above else 12.0,
        glued=above,
        anchor=anchor,
    )


@lru_cache(maxsize=512)
def note(text: str, style: Style, room: float, *, centered: bool = False) -> TextFlow:
    """The small line below a table or figure."""
    size = style.small
    return TextFlow(
        lines=Text.of(text, style.family).lines(room / size),
        look=Look(size, size * 1.25, Align.CENTER if centered else Align.LEFT, shade=MUTED),
        width=room,
        before=3.0,
        after=3.0 if centered else 12.0,
    )


@lru_cache(maxsize=1024)
def prose(block: Prose, style: Style, room: float) -> tuple[TextFlow, ...]:
    """The paragraphs and list items of a text. An item in bold with a paragraph below it stands with that.

    Remembered, as tables are: between two previews nearly every text is the same.
    """
    parts = paragraphs(block.text.replace("\r\n", "\n").replace("\r", "\n"))
    flows = [
        _item(part, block.source, style, room) if part.marker else _paragraph(part, block, style, room)
        for part in parts
    ]
    for i, (part, following) in enumerate(pairwise(parts)):
        if part.marker and not following.marker and all(span.bold for span in spans(part.text)):
            flows[i] = replace(flows[i], glued=True, look=replace(flows[i].look, justified=False))
    return tuple(flows)


def _paragraph(part: Paragraph, block: Prose, style: Style, room: float) -> TextFlow:
    look = Look(style.size, style.leading, Align.CENTER if block.centered else Align.LEFT, not block.centered)
    first = 0.0 if block.centered else FIRST_INDENT
    text = Text.of(part.text, style.family)
    lines = (
        text.balanced(room / style.size)
        if block.centered
        else text.lines(room / style.size, (room - first) / style.size)
    )
    return TextFlow(lines=lines, look=look, width=room, first=first, before=0.0, after=7.0, ref=block.source)


def _item(part: Paragraph, source: Ref | None, style: Style, room: float) -> TextFlow:
    family, size = style.family, style.size
    marker = Text.of(part.marker, family).lines(room)[0]
    at = ITEM_INDENT * part.level
    left = at + max(ITEM_INDENT, width(family.regular, part.marker) * size + 6)
    return TextFlow(
        lines=Text.of(part.text, family).lines((room - left) / size),
        look=Look(size, style.leading, justified=True),
        width=room - left,
        left=left,
        marker=marker,
        marker_left=at,
        after=3.0,
        ref=source,
    )
