"""From marked text into a document: at a cursor, so that loading and pasting are the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextList,
    QTextTable,
    QTextTableFormat,
)

from lkjip_desktop.report.blocks import Align
from lkjip_desktop.report.markup import Paragraph, spans
from lkjip_desktop.report.susunan import BREAK, GambarTeks, Judul, Part, TabelTeks, parts_of
from lkjip_desktop.ui.naskah import gaya
from lkjip_desktop.ui.naskah.objek import CHAR, field_format, picture_format
from lkjip_desktop.wording.isian import TOKEN
from lkjip_desktop.wording.kutipan import picture_token

_ALIGN = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
}


def load(doc: QTextDocument, text: str) -> None:
    """Make `doc` show `text`; its undo history begins anew."""
    doc.setUndoRedoEnabled(False)
    doc.clear()
    cursor = QTextCursor(doc)
    cursor.setBlockFormat(gaya.paragraph_format())
    cursor.setBlockCharFormat(QTextCharFormat())
    Writer(cursor).write(parts_of(text))
    doc.setUndoRedoEnabled(True)
    doc.setModified(False)


class Writer:
    """Writes parts at a cursor. The first paragraph goes on where the cursor stands."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._cursor = cursor
        self._lists: list[QTextList] = []
        self._fresh = cursor.block().length() == 1

    def write(self, parts: Sequence[Part], *, inline: bool = False) -> None:
        """All of `parts`; with `inline` a single paragraph is put into the line as it is."""
        if inline and len(parts) == 1 and isinstance(parts[0], Paragraph) and not parts[0].marker:
            self._lines(parts[0].text, strong=gaya.is_heading(self._cursor.block()))
            return
        for part in parts:
            self._part(part)

    def _part(self, part: Part) -> None:
        if not (isinstance(part, Paragraph) and part.marker):
            self._lists = []
        match part:
            case Paragraph(text, marker, level):
                self._block(gaya.item_format() if marker else gaya.paragraph_format())
                if marker:
                    self._enter_list(marker, level)
                self._lines(text)
            case Judul(text):
                self._block(gaya.heading_format(), gaya.strong_text())
                self._lines(text, strong=True)
            case GambarTeks(id):
                self._block(gaya.paragraph_format())
                self._cursor.insertText(CHAR, picture_format(picture_token(id)))
            case TabelTeks():
                self._table(part)

    def _block(self, format: QTextBlockFormat, text: QTextCharFormat | None = None) -> None:
        """Begin a block of this kind: the present one where it is empty."""
        text = text or QTextCharFormat()
        if self._fresh:
            self._cursor.setBlockFormat(format)
            self._cursor.setBlockCharFormat(text)
            self._cursor.setCharFormat(text)
        else:
            self._cursor.insertBlock(format, text)
        self._fresh = False

    def _enter_list(self, marker: str, level: int) -> None:
        del self._lists[level + 1 :]
        if len(self._lists) == level + 1:
            last = self._lists[level]
            if gaya.follows(last.format(), last.count(), marker):
                last.add(self._cursor.block())
                return
            self._lists.pop()
        made = self._cursor.createList(gaya.list_format(marker, level))
        # A level may begin without one above it; the list stands for those too.
        self._lists += [made] * (level + 1 - len(self._lists))

    def _lines(self, text: str, *, strong: bool = False) -> None:
        for n, line in enumerate(text.split("\n")):
            if n:
                self._cursor.insertText("\u2028", gaya.styled(bold=False, italic=False, strong=strong))
            for span in spans(line):
                self._span(span.text, gaya.styled(bold=span.bold, italic=span.italic, strong=strong))

    def _span(self, text: str, format: QTextCharFormat) -> None:
        end = 0
        for match in TOKEN.finditer(text):
            self._cursor.insertText(text[end : match.start()], format)
            self._cursor.insertText(CHAR, field_format(match[0], format))
            end = match.end()
        if end < len(text):
            self._cursor.insertText(text[end:], format)

    # --- tables -----------------------------------------------------------------------------------------

    def _table(self, part: TabelTeks) -> None:
        self._block(gaya.caption_format(), gaya.strong_text())
        self._lines(part.caption, strong=True)
        table = insert_table(self._cursor, len(part.rows), len(part.aligns))
        for r, row in enumerate(part.rows):
            for c, cell in enumerate(row):
                self._cursor = table.cellAt(r, c).firstCursorPosition()
                align_cell(self._cursor, part.aligns[c])
                self._lines(cell.replace(BREAK, "\n"), strong=r == 0)
        self._cursor = after_table(table)
        self._fresh = True


def insert_table(cursor: QTextCursor, rows: int, columns: int) -> QTextTable:
    """An empty table at the cursor, as wide as the text, its first row the head."""
    format = QTextTableFormat()
    format.setHeaderRowCount(1)
    format.setCellPadding(4)
    format.setCellSpacing(0)
    format.setBorder(1)
    format.setBorderCollapse(True)
    format.setBottomMargin(gaya.GAP)
    format.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return cursor.insertTable(rows, columns, format)


def align_cell(cursor: QTextCursor, align: Align) -> None:
    """Let the cell at `cursor` stand left, right or in the middle."""
    format = QTextBlockFormat()
    format.setAlignment(_ALIGN[align])
    cursor.setBlockFormat(format)


def after_table(table: QTextTable) -> QTextCursor:
    """The paragraph behind a table; Qt always keeps one there."""
    cursor = table.lastCursorPosition()
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    cursor.setBlockFormat(gaya.paragraph_format())
    return cursor
