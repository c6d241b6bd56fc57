"""The styles of the Word file: Word's own names, so that navigation, contents and captions work in Word."""

from __future__ import annotations

from dataclasses import dataclass

from docx.enum.style import WD_STYLE_TYPE

from lkjip_desktop.domain.pilihan import Huruf
from lkjip_desktop.report.docx.xml import Element, W, Word, add, twips
from lkjip_desktop.report.pdf.style import Style

FACES = {Huruf.SANS: "Arial", Huruf.SERIF: "Times New Roman", Huruf.BOOKMAN: "Bookman Old Style"}
"""What Word has on every machine, of the same widths as the PDF's embedded type."""
ISI, TABEL, NOTE = "IsiLaporan", "IsiTabel", "SumberTabel"
CAPTION, LIST, FIGURES = "Caption", "ListParagraph", "TableofFigures"
MUTED = "595959"
FIRST_INDENT = 28.0
_HEADS = {1: (3.0, 0.0, 14.0), 2: (1.5, 12.0, 5.0), 3: (0.5, 8.0, 4.0), 4: (0.0, 8.0, 4.0)}


@dataclass(frozen=True, slots=True)
class Face:
    """A style: id, Word's name for it, size in points, gaps, and what else is said of it."""

    id: str
    name: str
    size: float
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    bold: bool = False
    jc: str = ""
    based: str = "Normal"
    color: str = ""
    level: int | None = None
    first: float = 0.0
    left: float = 0.0
    new_page: bool = False
    tab: float = 0.0
    leader: str = ""


def heading_id(level: int, *, listed: bool) -> str:
    """The style of a heading: Word's own one, or its twin that the contents leave out."""
    return f"Heading{level}" if listed else f"JudulTanpaDaftar{level}"


def dress(document: Word, style: Style, face: str, language: str, width: float) -> None:
    """Give the document its styles. `width` is that of the column of upright pages, in points."""
    _defaults(document, style, face, language)
    for each in _faces(style, width):
        _write(_element(document, each), each)


def _faces(style: Style, width: float) -> list[Face]:
    size, small, line = style.size, style.small, style.spacing
    found = [
        Face("Normal", "Normal", size, based=""),
        Face(ISI, "Isi Laporan", size, 0, 7, line, jc="both", first=FIRST_INDENT),
        Face(LIST, "List Paragraph", size, 0, 3, line, jc="both"),
        Face(CAPTION, "caption", size - 1, 10, 4, bold=True, jc="center"),
        Face(TABEL, "Isi Tabel", 9.5),
        Face(NOTE, "Sumber Tabel", small, 3, 12, color=MUTED),
        Face("Header", "header", small, color=MUTED, tab=width),
        Face("Footer", "footer", small, color=MUTED, tab=width),
        Face(FIGURES, "table of figures", size, 2, 0, tab=width, leader="dot", left=70),
    ]
    for level, (more, before, after) in _HEADS.items():
        jc, listed = "center" if level == 1 else "", heading_id(level, listed=True)
        look = {"bold": True, "jc": jc, "level": level - 1, "new_page": level == 1}
        found.append(Face(listed, f"heading {level}", size + more, before, after, **look))  # type: ignore[arg-type]
        twin = heading_id(level, listed=False)
        name = f"Judul Tanpa Daftar {level}"
        found.append(Face(twin, name, size + more, before, after, based=listed, **look))  # type: ignore[arg-type]
        left = 16.0 * (level - 1)
        gap = 5.0 if level == 1 else 2.0
        found.append(
            Face(
                f"TOC{level}", f"toc {level}", size, gap, bold=level == 1, tab=width, leader="dot", left=left
            )
        )
    return found


def _defaults(document: Word, style: Style, face: str, language: str) -> None:
    defaults = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    for child in list(defaults):
        defaults.remove(child)
    add(defaults, "rFonts", ascii=face, hAnsi=face, cs=face, eastAsia=face)
    add(defaults, "sz", val=round(style.size * 2))
    add(defaults, "szCs", val=round(style.size * 2))
    add(defaults, "lang", val=language, eastAsia=language, bidi="ar-SA")


def _element(document: Word, face: Face) -> Element:
    """The style's element, emptied but for its names; made where Word's template has none."""
    root = document.styles.element
    found = next((s for s in root.iterfind(f"{W}style") if s.get(f"{W}styleId") == face.id), None)
    if found is None:
        made = document.styles.add_style(face.name, WD_STYLE_TYPE.PARAGRAPH, builtin=face.name.islower())
        found = made.element
        found.set(f"{W}styleId", face.id)
    for child in list(found):
        found.remove(child)
    return found


def _write(style: Element, face: Face) -> None:
    add(style, "name", val=face.name)
    if face.based:
        add(style, "basedOn", val=face.based)
    if face.level is not None or face.id in (ISI, LIST):
        add(style, "next", val=ISI)
    add(style, "uiPriority", val=9)
    add(style, "qFormat")
    _paragraph(add(style, "pPr"), face)
    _letters(add(style, "rPr"), face)


def _paragraph(holder: Element, face: Face) -> None:
    heading = face.level is not None
    if heading:
        add(holder, "keepNext")
        add(holder, "keepLines")
    if face.new_page:
        add(holder, "pageBreakBefore")
    add(holder, "widowControl")
    if face.tab:
        look = {"leader": face.leader} if face.leader else {}
        add(add(holder, "tabs"), "tab", val="right", **look, pos=twips(face.tab))
    before, after, line = twips(face.before), twips(face.after), round(240 * face.line)
    add(holder, "spacing", before=before, after=after, line=line, lineRule="auto")
    if face.first:
        add(holder, "ind", firstLine=twips(face.first))
    elif face.id == FIGURES:
        add(holder, "ind", left=twips(face.left), right=twips(34), hanging=twips(face.left))
    elif face.left or face.id.startswith("TOC"):
        add(holder, "ind", left=twips(face.left), right=twips(34))
    if face.jc:
        add(holder, "jc", val=face.jc)
    if heading:
        add(holder, "outlineLvl", val=face.level)


def _letters(holder: Element, face: Face) -> None:
    if face.bold:
        add(holder, "b")
        add(holder, "bCs")
    if face.color:
        add(holder, "color", val=face.color)
    add(holder, "sz", val=round(face.size * 2))
    add(holder, "szCs", val=round(face.size * 2))
