"""Tables inside a text: moving among cells, rows and columns more or less."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextTable
from PySide6.QtWidgets import QTextEdit

from lkjip_desktop.report.susunan import MAX_COLUMNS
from lkjip_desktop.ui.naskah import bentuk, gaya
from lkjip_desktop.ui.naskah.tulis import after_table, insert_table

ROWS, COLUMNS = 3, 3


def insert(edit: QTextEdit, rows: int = ROWS, columns: int = COLUMNS) -> None:
    """A table with an empty caption at the cursor, which then stands in the caption."""
    cursor = edit.textCursor()
    if cursor.currentTable() is not None:
        cursor = after_table(cursor.currentTable())
    with bentuk.one_step(cursor):
        if cursor.block().length() > 1 or cursor.block().textList() is not None:
            cursor.insertBlock(gaya.paragraph_format(), QTextCharFormat())
        bentuk.leave_list(cursor.block())
        cursor.setBlockFormat(gaya.caption_format())
        cursor.setBlockCharFormat(gaya.strong_text())
        place = cursor.position()
        table = insert_table(cursor, rows, columns)
        for column in range(columns):
            table.cellAt(0, column).firstCursorPosition().setBlockCharFormat(gaya.strong_text())
        after_table(table)
    cursor.setPosition(place)
    edit.setTextCursor(cursor)


def next_cell(edit: QTextEdit, step: int) -> bool:
    """Go to the next (+1) or previous cell; behind the last one a row is added. False outside a table."""
    cursor = edit.textCursor()
    table = cursor.currentTable()
    if table is None:
        return False
    cell = table.cellAt(cursor)
    place = cell.row() * table.columns() + cell.column() + step
    if place < 0:
        return True
    if place >= table.rows() * table.columns():
        if edit.isReadOnly():
            return False
        table.appendRows(1)
    found = table.cellAt(*divmod(place, table.columns()))
    edit.setTextCursor(found.firstCursorPosition())
    return True


def enter_below(edit: QTextEdit, caption: QTextBlock) -> None:
    """From a caption into the first cell of its table."""
    cursor = QTextCursor(caption.next())
    edit.setTextCursor(cursor)


def _row_below(table: QTextTable, row: int, _: int) -> None:
    table.insertRows(row + 1, 1)


def _row_above(table: QTextTable, row: int, _: int) -> None:
    table.insertRows(max(row, 1), 1)  # the head stays the head


def _column_right(table: QTextTable, _: int, column: int) -> None:
    if table.columns() < MAX_COLUMNS:
        table.insertColumns(column + 1, 1)
        table.cellAt(0, column + 1).firstCursorPosition().setBlockCharFormat(gaya.strong_text())


def _remove_row(table: QTextTable, row: int, _: int) -> None:
    if table.rows() > 1:
        table.removeRows(row, 1)


def _remove_column(table: QTextTable, _: int, column: int) -> None:
    if table.columns() > 1:
        table.removeColumns(column, 1)


def _remove(table: QTextTable, _: int, __: int) -> None:
    before = table.firstCursorPosition().block().previous()
    table.removeRows(0, table.rows())
    if before.isValid() and gaya.is_caption(before):
        at = QTextCursor(before)
        at.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        at.removeSelectedText()
        at.setBlockFormat(gaya.paragraph_format())


#: What can be done to the table around the cursor, by the words in its menu.
WORK: Mapping[str, Callable[[QTextTable, int, int], None]] = MappingProxyType(
    {
        "Tambah Baris di &Bawah": _row_below,
        "Tambah Baris di &Atas": _row_above,
        "Tambah &Kolom di Kanan": _column_right,
        "Hapus Ba&ris": _remove_row,
        "Hapus K&olom": _remove_column,
        "Hapus &Tabel": _remove,
    }
)


def work(edit: QTextEdit, words: str) -> None:
    """Do one of WORK at the cursor's cell, as one step."""
    cursor = edit.textCursor()
    table = cursor.currentTable()
    if table is None or edit.isReadOnly():
        return
    cell = table.cellAt(cursor)
    with bentuk.one_step(cursor):
        WORK[words](table, cell.row(), cell.column())
