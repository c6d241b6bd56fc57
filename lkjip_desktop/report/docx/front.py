"""Cover, letterhead and signatures: words that stand at a certain place of their page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lkjip_desktop.report.blocks import Align, Cover, Letterhead, Signature
from lkjip_desktop.report.docx.pictures import logo
from lkjip_desktop.report.docx.table import frame
from lkjip_desktop.report.docx.xml import Element, W, Word, add, marked, paragraph, twips
from lkjip_desktop.report.pdf.cover import LOGO, MISSING, MOST_LINES
from lkjip_desktop.report.pdf.picture import read_picture
from lkjip_desktop.report.pdf.plate import MOST_LINES as MOST_HEAD_LINES
from lkjip_desktop.report.pdf.signature import SPACE
from lkjip_desktop.report.pdf.style import MM, Area, Style
from lkjip_desktop.report.pdf.text import Text

_PITCH = 1.35
_SLACK = 24.0
"""Room left free on the cover: Word breaks a line now and then a letter earlier."""
_HEAD_LOGO = (22 * MM, 25 * MM)


def cover(body: Element, word: Word, block: Cover, style: Style, area: Area) -> None:
    """A page of its own: logo and names, the title in the middle, place and year at the foot."""
    names, title, foot = style.size + 3, style.size + 9, style.size
    tall = [
        _lines(texts, size, style, area.width) * size * _PITCH
        for texts, size in ((block.lines, names), (block.title, title), (block.foot, foot))
    ]
    used = 0.0
    if block.logo:
        used = LOGO[1] + 16
        _logo(body, word, block.logo, used)
    free = max(area.height - used - sum(tall) - _SLACK, 0.0)
    middle = free / 2
    _group(body, block.lines, names, 0.0)
    _group(body, block.title, title, middle)
    _group(body, block.foot, foot, free - middle, bold=False)


def _logo(body: Element, word: Word, data: bytes, used: float) -> None:
    pixels = read_picture(data)
    p = paragraph(
        body, spacing={"after": twips(16), "line": twips(LOGO[1]), "lineRule": "exact"}, jc="center"
    )
    if pixels:
        p.find(f"{W}pPr/{W}spacing").set(f"{W}lineRule", "atLeast")
        logo(p, word, pixels, LOGO)
    else:
        marked(p, MISSING)


def _lines(texts: Sequence[str], size: float, style: Style, room: float) -> int:
    text = Text.of("\n".join(texts), style.family, bold=True)
    return min(len(text.lines(room / size)), MOST_LINES) if texts else 0


def _group(body: Element, texts: Sequence[str], size: float, before: float, *, bold: bool = True) -> None:
    for i, text in enumerate(texts):
        gap = twips(before) if not i else 0
        exact = {"before": gap, "line": twips(size * _PITCH), "lineRule": "exact"}
        marked(paragraph(body, spacing=exact, jc="center"), text, bold=bold, size=size)


def letterhead(body: Element, word: Word, block: Letterhead, style: Style, area: Area) -> None:
    """The head of a letter on a new page: logo on the left, lines in the middle, a double rule below."""
    pixels = read_picture(block.logo) if block.logo else None
    left = _HEAD_LOGO[0] + 3 * MM if pixels else 0.0
    edges = (0.0, left, area.width) if left else (0.0, area.width)
    row = add(frame(body, edges, ruled=False, pad=0.0), "tr")
    holder = None
    for wide in [b - a for a, b in pairwise(edges)]:
        holder = add(row, "tc")
        look = add(holder, "tcPr")
        add(look, "tcW", w=twips(wide), type="dxa")
        add(add(look, "tcBorders"), "bottom", val="thickThinSmallGap", sz=18, space=0, color="000000")
        add(look, "vAlign", val="center")
        if pixels and holder is row[0]:
            p = paragraph(holder, pageBreakBefore=1, spacing={"after": twips(4)})
            logo(p, word, pixels, _HEAD_LOGO)
    for i, text in enumerate(block.lines[:MOST_HEAD_LINES]):
        size = style.size + (2.0, 4.0)[i] if i < 2 else style.size - 1.5
        turn = 1 if not i and not pixels else None
        p = paragraph(holder, pageBreakBefore=turn, jc="center")
        marked(p, text, bold=i < 2, size=size)
    if not block.lines:
        paragraph(holder)
    paragraph(body, spacing={"after": 0, "line": 200, "lineRule": "exact"})


def signature(body: Element, block: Signature, area: Area) -> None:
    """One block in the right half or two side by side, in a table without rules that stays on one page."""
    signers = block.blocks[:2]
    if not signers:
        return
    half = area.width / 2
    paragraph(body, keepNext=1, spacing={"before": 0, "after": 0, "line": twips(14), "lineRule": "exact"})
    tbl = frame(body, (0.0, half, area.width), ruled=False, pad=8.0)
    groups = [(above, below) for above, below in signers]
    if len(groups) == 1:
        groups.insert(0, ((), ()))
    for r, height in enumerate((0.0, SPACE, 0.0)):
        tr = add(tbl, "tr")
        look = add(tr, "trPr")
        add(look, "cantSplit")
        if height:
            add(look, "trHeight", val=twips(height), hRule="exact")
        for above, below in groups:
            texts = (above, (), below)[r]
            _signer(tr, texts, half, bottom=r == 0, name=r == 2, keep=r < 2)
    paragraph(body, spacing={"before": 0, "after": 0, "line": twips(12), "lineRule": "exact"})


def _signer(tr: Element, texts: Sequence[str], wide: float, *, bottom: bool, name: bool, keep: bool) -> None:
    tc = add(tr, "tc")
    look = add(tc, "tcPr")
    add(look, "tcW", w=twips(wide), type="dxa")
    if bottom:
        add(look, "vAlign", val="bottom")
    for i, text in enumerate(texts or ("",)):
        p = paragraph(tc, keepNext=1 if keep or i < len(texts) - 1 else None, jc=Align.CENTER.value)
        marked(p, text, bold=name and i == 0)
