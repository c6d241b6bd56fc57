"""From a document back into marked text: exactly what `tulis` would show as this document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from lkjip_desktop.report.blocks import Align
from lkjip_desktop.report.markup import MAX_LEVEL, PAKSA, Paragraph, Span, marked
from lkjip_desktop.report.susunan import BREAK, GambarTeks, Judul, Part, TabelTeks, text_of
from lkjip_desktop.ui.naskah import gaya
from lkjip_desktop.ui.naskah.objek import CHAR, PICTURE, token_of
from lkjip_desktop.wording.isian import BUKA, TUTUP, isian_of, terisi

_SOFT = "\u2028"
_BRACKETS = str.maketrans({BUKA: "[", TUTUP: "]"})
Line = list[Span]


def words_of(block: QTextBlock, value: Callable[[str], str]) -> str:
    """What a block says on the screen, its live fields as their values."""
    return "".join(terisi(span.text, value) for span, picture in _content(block) if not picture)


def text_in(doc: QTextDocument) -> str:
    """The text of the whole document."""
    return text_of(parts_in(doc))


def parts_in(doc: QTextDocument) -> Iterator[Part]:
    """Its parts. Empty paragraphs are left out; they only make room on the screen."""
    caption = ""
    block = doc.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is not None:
            yield _table(table, caption)
            caption, block = "", _behind(table)
            continue
        if caption:
            yield Paragraph(caption)  # its table is gone
        caption = ""
        if gaya.is_caption(block):
            caption = _one_line(block)
        else:
            yield from _parts(block)
        block = block.next()
    if caption:
        yield Paragraph(caption)


def _parts(block: QTextBlock) -> Iterator[Part]:
    if gaya.is_heading(block):
        if line := _one_line(block):
            yield Judul(line)
        return
    marker, level = _marker(block)
    lines: list[Line] = [[]]
    for span, picture in _content(block):
        if picture:
            yield from _paragraph(lines, marker, level)
            yield picture
            lines = [[]]
        else:
            _add(lines, span)
    yield from _paragraph(lines, marker, level)


def _paragraph(lines: list[Line], marker: str, level: int) -> Iterator[Part]:
    while lines and not _said(lines[-1]):
        lines.pop()
    while lines and not _said(lines[0]):
        lines.pop(0)
    if lines:
        text = "\n".join(marked(_trimmed(line)) or PAKSA for line in lines)
        yield Paragraph(text, marker, level)


def _said(line: Line) -> bool:
    return any(span.text.strip() for span in line)


def _trimmed(line: Line) -> Line:
    """A line without blanks at its end, which nobody sees."""
    line = list(line)
    while line:
        last = line.pop()
        if kept := last.text.rstrip(" \t"):
            return [*line, Span(kept, last.bold, last.italic)]
    return line


def _marker(block: QTextBlock) -> tuple[str, int]:
    items = block.textList()
    if items is None:
        return "", 0
    format = items.format()
    level = min(max(format.indent() - 1, 0), MAX_LEVEL)
    return gaya.marker_of(format, items.itemNumber(block)), level


def _content(block: QTextBlock) -> Iterator[tuple[Span, GambarTeks | None]]:
    """The stretches of a block in one style; a picture comes alone."""
    it = block.begin()
    while not it.atEnd():
        fragment = it.fragment()
        it += 1
        format = fragment.charFormat()
        bold, italic = gaya.is_bold(format), format.fontItalic()
        token = token_of(format)
        for piece in _pieces(fragment.text(), token):
            isian = isian_of(token) if piece == token and format.objectType() == PICTURE else None
            yield Span(piece, bold, italic), GambarTeks(isian.id) if isian is not None else None


def _pieces(text: str, token: str) -> Iterator[str]:
    """The text of a fragment; equal objects beside each other are one fragment of several characters."""
    if token:
        yield from (token for char in text if char == CHAR)
    else:
        yield text.replace(CHAR, "").replace(PAKSA, "").translate(_BRACKETS)


def _add(lines: list[Line], span: Span) -> None:
    first, *rest = span.text.split(_SOFT)
    lines[-1].append(Span(first, span.bold, span.italic))
    lines += [[Span(text, span.bold, span.italic)] for text in rest]


def _one_line(block: QTextBlock) -> str:
    spans = [
        Span(span.text.replace(_SOFT, " "), span.bold, span.italic) for span, p in _content(block) if not p
    ]
    return marked(_trimmed(spans))


# --- tables ---------------------------------------------------------------------------------------------


def _behind(table: QTextTable) -> QTextBlock:
    cursor = table.lastCursorPosition()
    return cursor.block().next()


def _table(table: QTextTable, caption: str) -> TabelTeks:
    rows = tuple(tuple(_cell(table, r, c) for c in range(table.columns())) for r in range(table.rows()))
    aligns = tuple(_align(table, c) for c in range(table.columns()))
    return TabelTeks(rows, aligns, caption)


def _cell(table: QTextTable, row: int, column: int) -> str:
    cell = table.cellAt(row, column)
    lines: list[Line] = []
    block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    while True:
        lines.append([])
        for span, picture in _content(block):
            if not picture:
                _add(lines, span)
        if block == last:
            break
        block = block.next()
    return BREAK.join(marked(_trimmed(line)) for line in lines).strip(BREAK)


def _align(table: QTextTable, column: int) -> Align:
    """How the last cell of a column stands; the head may be typed differently."""
    format = table.cellAt(table.rows() - 1, column).firstCursorPosition().blockFormat()
    flags = format.alignment()
    if flags & Qt.AlignmentFlag.AlignRight:
        return Align.RIGHT
    return Align.CENTER if flags & Qt.AlignmentFlag.AlignHCenter else Align.LEFT
