"""Files made for the tests: the shapes that offices hand in, written by hand."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def cell(text: str, span: int = 1, merge: str = "", inner: str = "") -> str:
    props = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    props += f'<w:vMerge w:val="{merge}"/>' if merge == "restart" else "<w:vMerge/>" if merge else ""
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{inner}{para(text)}</w:tc>"


def para(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def row(*cells: str, before: int = 0) -> str:
    props = f'<w:trPr><w:gridBefore w:val="{before}"/></w:trPr>' if before else ""
    return f"<w:tr>{props}{''.join(c if c.startswith('<w:tc>') else cell(c) for c in cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def docx(path: Path, *blocks: str, head: str = "") -> Path:
    body = "".join(b if b.startswith("<w:") else para(b) for b in blocks)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?>{head}<w:document {W}><w:body>{body}</w:body></w:document>',
        )
    return path


def plain(*rows: list[str]) -> str:
    return table(*(row(*r) for r in rows))


def pdf(path: Path, *stories: object, landscape: bool = False, rotate: bool = False) -> Path:
    """A PDF of paragraphs (str) and ruled tables (list of rows, or (rows, style, widths))."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.pagesizes import landscape as across
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

    styles = getSampleStyleSheet()
    flow: list[object] = []
    for story in stories:
        if story is None:
            flow.append(PageBreak())
        elif isinstance(story, str):
            flow.append(Paragraph(story, styles["Normal"]))
        else:
            rows, extra, widths = story if isinstance(story, tuple) else (story, [], None)
            wrapped = [[Paragraph(c, styles["Normal"]) if len(c) > 12 else c for c in r] for r in rows]
            grid = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP"), *extra]
            flow.append(Table(wrapped, colWidths=widths, style=grid, repeatRows=1))
    size = across(A4) if landscape else A4

    def turn(canvas: object, _: object) -> None:
        canvas.setPageRotation(90)  # type: ignore[attr-defined]

    kwargs = {"onFirstPage": turn, "onLaterPages": turn} if rotate else {}
    SimpleDocTemplate(str(path), pagesize=size).build(flow, **kwargs)
    return path
