"""The usual way to a PDF with reportlab, to measure ours against: tables of Paragraphs, multiBuild."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus.tableofcontents import TableOfContents

from lkjip_desktop.report.blocks import (
    Align,
    Block,
    Chart,
    Contents,
    Document,
    Grid,
    Heading,
    Part,
    Prose,
)
from lkjip_desktop.report.pdf.fonts import family

FACES = family()
H1 = ParagraphStyle("h1", fontName=FACES.bold, fontSize=14, leading=18, spaceAfter=8, alignment=TA_CENTER)
H2 = ParagraphStyle("h2", fontName=FACES.bold, fontSize=12, leading=15, spaceAfter=6)
LIST = ParagraphStyle("list", parent=H1)
BODY = ParagraphStyle(
    "p", fontName=FACES.regular, fontSize=11, leading=14.5, alignment=TA_JUSTIFY, firstLineIndent=28
)
CAPTION = ParagraphStyle("cap", fontName=FACES.bold, fontSize=10, leading=12.5, alignment=TA_CENTER)
GRID = [
    ("GRID", (0, 0), (-1, -1), 0.4, colors.grey),
    ("BACKGROUND", (0, 0), (-1, 0), colors.Color(0.85, 0.9, 0.95)),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 3),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
]


class Doc(BaseDocTemplate):
    """Upright and landscape pages with a number and DRAF; headings go to the outline and the contents."""

    def __init__(self, out: BytesIO, draft: str) -> None:
        super().__init__(out, pagesize=A4)
        self.draft = draft
        w, h = A4
        upright = Frame(30 * mm, 22 * mm, w - 52 * mm, h - 44 * mm, 0, 0, 0, 0)
        wide = Frame(22 * mm, 22 * mm, h - 44 * mm, w - 52 * mm, 0, 0, 0, 0)
        self.addPageTemplates(
            [
                PageTemplate("p", [upright], onPage=self.foot, pagesize=A4),
                PageTemplate("l", [wide], onPage=self.foot, pagesize=landscape(A4)),
            ]
        )

    def beforeDocument(self) -> None:
        self.headings = 0

    def foot(self, canvas: Any, _: Any) -> None:
        canvas.saveState()
        canvas.setFont(FACES.bold, 150)
        canvas.setFillGray(0.9)
        canvas.drawCentredString(300, 400, self.draft)
        canvas.restoreState()
        canvas.setFont(FACES.regular, 8)
        canvas.drawString(300, 30, f"Halaman {self.page}")

    def afterFlowable(self, flowable: Any) -> None:
        style = getattr(getattr(flowable, "style", None), "name", "")
        if style in ("h1", "h2"):
            key, level = f"h{self.headings}", int(style == "h2")
            self.headings += 1
            text = flowable.getPlainText()
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(text, key, level, 0)
            self.notify("TOCEntry", (level, text, self.page, key))


def table(block: Grid, room: float) -> Table:
    """Every cell a Paragraph, with column widths given; the sizes are those ours comes out with."""
    size = 9.0 if len(block.columns) > 8 else 9.5
    pitch = size * 1.18
    head = ParagraphStyle("h", fontName=FACES.bold, fontSize=size, leading=pitch, alignment=TA_CENTER)
    left = ParagraphStyle("l", fontName=FACES.regular, fontSize=size, leading=pitch)
    right = ParagraphStyle("r", parent=left, alignment=TA_RIGHT)
    styles = [right if column.align is Align.RIGHT else left for column in block.columns]
    total = sum(column.width for column in block.columns)
    data = [[Paragraph(escape(column.header[0]), head) for column in block.columns]]
    data += [
        [Paragraph(escape(text), style) for text, style in zip(row.cells, styles, strict=True)]
        for row in block.rows
    ]
    widths = [room * column.width / total for column in block.columns]
    return Table(data, colWidths=widths, repeatRows=1, style=GRID)


def drawing(block: Chart) -> Drawing:
    """A bar chart."""
    bars = VerticalBarChart()
    bars.x, bars.y, bars.width, bars.height = 40, 25, 380, 150
    bars.data = [tuple(float(value or 0) for value in next(iter(block.series.values())))]
    bars.categoryAxis.categoryNames = list(block.labels)
    bars.valueAxis.valueMin = 0
    bars.categoryAxis.labels.fontName = bars.valueAxis.labels.fontName = FACES.regular
    found = Drawing(450, 190)
    found.add(bars)
    return found


def flowables(block: Block, room: float) -> list[Flowable]:
    """A block as one writes it with platypus."""
    match block:
        case Part(landscape=True):
            return [NextPageTemplate("l")]
        case Contents():
            contents = TableOfContents()
            contents.dotsMinLevel = 0
            return [Paragraph(block.title, LIST), contents]
        case Heading(level=1):
            return [PageBreak(), Paragraph(escape(block.text), H1)]
        case Heading():
            return [Paragraph(escape(block.text), H2)]
        case Prose():
            return [Paragraph(escape(block.text), BODY)]
        case Grid():
            title = Paragraph(f"Tabel {block.number} {block.caption}", CAPTION)
            return [Spacer(1, 6), title, table(block, room), Spacer(1, 8)]
        case Chart():
            return [drawing(block), Paragraph(f"Gambar {block.number} {block.caption}", CAPTION)]
        case _:
            return []


def naive(document: Document) -> tuple[bytes, int]:
    """The PDF of the same blocks, and its pages."""
    story: list[Flowable] = []
    room = A4[0] - 52 * mm
    for block in document.blocks:
        if isinstance(block, Part) and block.landscape:
            room = A4[1] - 44 * mm
        story += flowables(block, room)
    out = BytesIO()
    doc = Doc(out, document.draft)
    doc.multiBuild(story)
    return out.getvalue(), doc.page
