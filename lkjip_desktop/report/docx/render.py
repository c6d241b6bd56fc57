"""Rendering: blocks in, the bytes of a Word file out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import docx

from lkjip_desktop.report.blocks import (
    Block,
    Chart,
    Contents,
    Cover,
    Document,
    Grid,
    Heading,
    Letterhead,
    Numbering,
    Part,
    Picture,
    Prose,
    Signature,
    Tree,
)
from lkjip_desktop.report.docx import front, pictures
from lkjip_desktop.report.docx.bawaan import bawa
from lkjip_desktop.report.docx.contents import DEEPEST, Index
from lkjip_desktop.report.docx.figures import Figures, draw_figures
from lkjip_desktop.report.docx.lists import Lists, forget_styles
from lkjip_desktop.report.docx.pages import Pages
from lkjip_desktop.report.docx.styles import FACES, ISI, LIST, NOTE, dress, heading_id
from lkjip_desktop.report.docx.table import table
from lkjip_desktop.report.docx.xml import Element, W, Word, add, marked, paragraph, run, twips
from lkjip_desktop.report.markup import Paragraph, paragraphs
from lkjip_desktop.report.numbering import label, leads
from lkjip_desktop.report.pdf import render_pdf
from lkjip_desktop.report.pdf.render import CREATOR
from lkjip_desktop.report.pdf.story import NO_ROWS, work
from lkjip_desktop.report.pdf.style import area, style_of
from lkjip_desktop.report.pdf.text import glued
from lkjip_desktop.report.plain import allowed, flat
from lkjip_desktop.report.problem import Cancelled

_MOST_INFO = 255
_PAGES, _DRAWN = 0.4, 0.6


def render_docx(
    document: Document,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """The report as a Word file. `progress` hears 0 to 1.

    The page numbers that its contents show until Word updates them are those of the PDF, which is therefore
    laid out too. Raises Cancelled soon after `cancelled` answers True.
    """

    def tell(share: float) -> None:
        if cancelled and cancelled():
            raise Cancelled
        if progress:
            progress(share)

    laid_out = replace(document, attachments=())
    pages = render_pdf(laid_out, progress=lambda share: tell(share * _PAGES), cancelled=cancelled).labels
    figures = draw_figures(document)
    tell(_DRAWN)
    writer = _Writer(document, pages, figures)
    total, done = max(sum(work(block) for block in document.blocks), 1), 0
    for i, block in enumerate(document.blocks):
        writer.block(i, block)
        done += work(block)
        tell(_DRAWN + (0.95 - _DRAWN) * done / total)
    made = writer.finish()
    tell(1.0)
    return made


class _Writer:
    """Writes block after block into the body of a new Word file."""

    def __init__(self, document: Document, pages: Mapping[str, str], figures: Figures) -> None:
        self._document = document
        self._style = style_of(document)
        self._part = Part(Numbering.NONE)
        self._area = area(self._style, landscape=False)
        self._figures = figures
        self._index = Index(document.blocks, pages)
        self._word = docx.Document()
        self._body: Element = self._word.element.body
        for child in list(self._body):
            self._body.remove(child)
        _modern(self._word.settings.element)
        face = FACES[document.huruf]
        dress(self._word, self._style, face, document.language, self._area.width)
        forget_styles(self._word.styles.element)
        self._lists = Lists(self._word.part.numbering_part.element)
        self._pages = Pages(self._word, document, self._style, face)
        self._headed = False
        _properties(self._word, document)

    def block(self, i: int, block: Block) -> None:
        """Write a block."""
        body, headed = self._body, self._headed
        self._headed = isinstance(block, Letterhead)
        match block:
            case Part():
                self._turn(block)
            case Heading():
                self._heading(i, block, new_page=not headed)
            case Prose():
                self._prose(i, block)
            case Grid():
                self._grid(i, block)
            case Picture():
                pictures.picture(body, self._word, block, self._area)
                self._below(i, block)
            case Chart() | Tree():
                self._drawn(i, block)
            case Letterhead():
                front.letterhead(body, self._word, block, self._style, self._area)
            case Contents():
                self._heading(i, Heading(1, block.title), new_page=True)
                self._index.write(body, block)
            case Signature():
                front.signature(body, block, self._area)
            case Cover():
                front.cover(body, self._word, block, self._style, self._area)

    def _turn(self, part: Part) -> None:
        """End the section before, if it has any content, and go on as `part` says."""
        if len(self._body):
            self._close()
        self._part = part
        self._area = area(self._style, landscape=part.landscape)

    def _close(self) -> None:
        """Put the properties of the section into its last paragraph; a table needs one after it."""
        last = self._body[-1]
        if last.tag != f"{W}p" or last.find(f"{W}pPr/{W}sectPr") is not None:
            last = paragraph(self._body, spacing={"before": 0, "after": 0, "line": 20, "lineRule": "exact"})
        holder = last.find(f"{W}pPr")
        if holder is None:
            holder = add(last, "pPr")
            last.insert(0, holder)
        holder.append(self._pages.section(self._part, self._area))

    def _heading(self, i: int, block: Heading, *, new_page: bool) -> None:
        level = min(max(block.level, 1), DEEPEST)
        stay = 0 if level == 1 and not new_page else None
        style = heading_id(level, listed=block.listed or isinstance(self._document.blocks[i], Contents))
        p = paragraph(self._body, style, pageBreakBefore=stay)
        marked(p, block.text)
        self._index.bookmark(p, i)

    def _prose(self, i: int, block: Prose) -> None:
        parts = paragraphs(glued(allowed(block.text)))
        following = self._document.blocks[i + 1 : i + 2]
        leading = any(leads(block, each) for each in following)
        for n, part in enumerate(parts, 1):
            self._paragraph(part, centered=block.centered, stays=leading and n == len(parts))

    def _paragraph(self, part: Paragraph, *, centered: bool, stays: bool) -> None:
        if not part.marker:
            look = {"ind": {"firstLine": 0}, "jc": "center"} if centered else {}
            marked(paragraph(self._body, ISI, keepNext=1 if stays else None, **look), part.text)
            return
        number = self._lists.of(part.marker, part.level)
        if number is not None:
            p = paragraph(self._body, LIST, numPr={})
            holder = p.find(f"{W}pPr/{W}numPr")
            add(holder, "ilvl", val=part.level)
            add(holder, "numId", val=number)
        else:
            left = twips(20.0 * (part.level + 1))
            p = paragraph(self._body, LIST, ind={"left": left, "hanging": twips(20)})
            run(p, f"{part.marker}\t")
        marked(p, part.text)

    def _grid(self, i: int, block: Grid) -> None:
        if not block.columns:
            return
        if not block.rows:
            if not block.ruled:
                return
            block = replace(block, rows=(NO_ROWS,))
        if block.number:
            self._index.caption(self._body, block, i, above=True)
        elif len(self._body) and self._body[-1].tag == f"{W}tbl":
            self._gap(6)  # Word makes one table of two that touch
        table(self._body, block, self._style, self._area)
        if block.note.strip():
            marked(paragraph(self._body, NOTE), block.note)
        else:
            self._gap(10)

    def _gap(self, points: float) -> None:
        paragraph(self._body, spacing={"before": 0, "after": 0, "line": twips(points), "lineRule": "exact"})

    def _drawn(self, i: int, block: Chart | Tree) -> None:
        before, figure = self._part, self._figures[i]
        if figure.turned:
            self._turn(Part(before.numbering, landscape=True))
        for png, wide in figure.pictures:
            pictures.drawing(self._body, self._word, png, wide, pictures.told(block))
        if figure.pictures:
            self._below(i, block)
        if figure.turned:
            self._turn(Part(before.numbering, landscape=before.landscape))

    def _below(self, i: int, block: Chart | Tree | Picture) -> None:
        if block.note.strip():
            p = paragraph(self._body, NOTE, keepNext=1, spacing={"before": 60, "after": 60}, jc="center")
            marked(p, block.note)
        if label(block) or block.caption:
            self._index.caption(self._body, block, i, above=False)

    def finish(self) -> bytes:
        """The file."""
        if not len(self._body):
            paragraph(self._body)
        if self._body[-1].tag != f"{W}p":
            paragraph(self._body)  # Word wants a paragraph after a table
        self._body.append(self._pages.section(self._part, self._area))
        self._lists.finish()
        bawa(self._word, self._document.attachments)
        out = BytesIO()
        self._word.save(out)
        return out.getvalue()


def _modern(settings: Element) -> None:
    """Tell Word that the file follows its present rules, and that figures are written the Indonesian way."""
    for setting in settings.iter(f"{W}compatSetting"):
        if setting.get(f"{W}name") == "compatibilityMode":
            setting.set(f"{W}val", "15")
    for name, sign in (("decimalSymbol", ","), ("listSeparator", ";")):
        for found in settings.iter(f"{W}{name}"):
            found.set(f"{W}val", sign)


def _properties(word: Word, document: Document) -> None:
    core, now = word.core_properties, datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    core.title = flat(document.title)[:_MOST_INFO]
    core.author = flat(document.author)[:_MOST_INFO]
    core.subject = flat(document.subject)[:_MOST_INFO]
    core.keywords = flat(", ".join(document.keywords))[:_MOST_INFO]
    core.language = document.language
    core.last_modified_by = CREATOR
    core.comments = ""
    core.created = core.modified = now
