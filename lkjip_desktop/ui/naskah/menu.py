"""What the text editor adds to its context menu: following a field, writing it otherwise, work on a table."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from lkjip_desktop.report.blocks import Align
from lkjip_desktop.ui.naskah import tabel
from lkjip_desktop.ui.naskah.objek import CHAR, field_format, token_of
from lkjip_desktop.ui.naskah.tulis import align_cell
from lkjip_desktop.wording.isian import Cara, isian_of
from lkjip_desktop.wording.kutipan import RUJUK, is_picture, medan_of

if TYPE_CHECKING:
    from lkjip_desktop.ui.naskah.edit import NaskahEdit

_WAYS = {
    Cara.BIASA: "Tulis &Angka Saja",
    Cara.HURUF: "Tulis dengan &Huruf",
    Cara.SATUAN: "Tulis dengan &Satuan",
}
_ALIGN = {Align.LEFT: "Rata K&iri", Align.CENTER: "Rata Te&ngah", Align.RIGHT: "Rata Ka&nan"}


def fill_menu(menu: QMenu, edit: NaskahEdit, token: str) -> None:
    """Put what is possible at the cursor before Qt's own entries."""
    qt = menu.actions()
    own = QMenu(menu)
    if token:
        own.addAction("Buka &Sumber").triggered.connect(lambda: edit.source.emit(token))
        if not edit.isReadOnly():
            _ways(own, edit, token)
    if edit.textCursor().currentTable() is not None and not edit.isReadOnly():
        _table(own.addMenu("&Tabel"), edit)
    for action in own.actions():
        menu.insertAction(qt[0], action)
    if own.actions():
        menu.insertSeparator(qt[0])


def _ways(menu: QMenu, edit: NaskahEdit, token: str) -> None:
    isian = isian_of(token)
    if isian is None or isian.apa == RUJUK or is_picture(isian) or medan_of(isian) is None:
        return
    for cara, words in _WAYS.items():
        other = replace(isian, cara=cara).token
        if other != token and edit.values.field(other).teks != edit.values.field(token).teks:
            menu.addAction(words).triggered.connect(partial(_write_otherwise, edit, token, other))


def _write_otherwise(edit: NaskahEdit, token: str, other: str) -> None:
    """Replace the field nearest to the cursor."""
    cursor = _nearest(edit, token)
    if cursor is not None:
        cursor.insertText(CHAR, field_format(other, cursor.charFormat()))


def _nearest(edit: NaskahEdit, token: str) -> QTextCursor | None:
    here = edit.textCursor().position()
    found: list[int] = []
    block = edit.document().begin()
    while block.isValid():
        it = block.begin()
        while not it.atEnd():
            fragment = it.fragment()
            if token_of(fragment.charFormat()) == token:
                found += range(fragment.position(), fragment.position() + fragment.length())
            it += 1
        block = block.next()
    if not found:
        return None
    place = min(found, key=lambda p: abs(p - here))
    cursor = QTextCursor(edit.document())
    cursor.setPosition(place)
    cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _table(menu: QMenu, edit: NaskahEdit) -> None:
    for words in tabel.WORK:
        menu.addAction(words).triggered.connect(partial(tabel.work, edit, words))
    menu.addSeparator()
    for align, words in _ALIGN.items():
        menu.addAction(words).triggered.connect(partial(_align_column, edit, align))


def _align_column(edit: NaskahEdit, align: Align) -> None:
    table = edit.textCursor().currentTable()
    if table is not None:
        column = table.cellAt(edit.textCursor()).column()
        for row in range(table.rows()):
            align_cell(table.cellAt(row, column).firstCursorPosition(), align)
