"""The items of the lembar reviu as an item model: groups, items, and their answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication

from lkjip_desktop.domain.pilihan import Jawaban
from lkjip_desktop.rules.reviu import BagianReviu, Jawab
from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.colours import colours
from lkjip_desktop.wording.label import pilihan

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NUMBER, STATEMENT, ANSWER = range(3)
HEADERS = ("Butir", "Pernyataan", "Jawaban")
NOWHERE = QModelIndex()
#: A group stands in its own row, by its heading; an item by its answer.
Row = str | Jawab


class ReviuModel(QAbstractTableModel):
    """Which rows there are never changes while a report is open; what they say does."""

    def __init__(self, groups: Sequence[BagianReviu], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = list(_rows(groups))

    def update(self, groups: Sequence[BagianReviu]) -> None:
        """These are the answers now; only rows that say something else are redrawn."""
        for n, row in enumerate(_rows(groups)):
            if row != self._rows[n]:
                self._rows[n] = row
                self.dataChanged.emit(self.index(n, 0), self.index(n, ANSWER))

    def item(self, row: int) -> Jawab | None:
        """The item in a row; None for headings."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Jawab) else None

    @property
    def items(self) -> list[Jawab]:
        """Every item with its answer."""
        return [r for r in self._rows if isinstance(r, Jawab)]

    def row_of(self, key: str) -> int:
        """Where the item `key` stands; -1 when it is not here."""
        rows = ((n, r) for n, r in enumerate(self._rows) if isinstance(r, Jawab))
        return next((n for n, r in rows if r.butir.key == key), -1)

    def headings(self) -> list[int]:
        """The rows that are headings."""
        return [n for n, r in enumerate(self._rows) if isinstance(r, str)]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One row for each heading and each item."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Number, statement and answer."""
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """The column titles."""
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return HEADERS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are only looked at."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.item(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as wide as Qt's roles
        """Text, and how it looks: an answer of the program as computed, one that is missing as a prompt."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return _heading(row, index.column(), role)
        if role == Role.DisplayRole:
            return (row.butir.key, row.butir.pernyataan, said(row))[index.column()]
        if role == Role.ForegroundRole and index.column() == ANSWER:
            return colours(QGuiApplication.palette()).text[_state(row)]
        if role == Role.FontRole and index.column() == ANSWER and row.oleh_program:
            font = QFont(QGuiApplication.font())
            font.setItalic(True)
            return font
        if role == Role.ToolTipRole:
            return "\n".join(part for part in (row.bukti, row.catatan) if part)
        if role == Role.AccessibleTextRole:
            return f"butir {row.butir.key}: {row.butir.pernyataan} Jawaban: {said(row)}"
        return None


def said(row: Jawab) -> str:
    """The answer and who gave it, in words."""
    return pilihan(row.jawaban) + (" (program)" if row.oleh_program else "")


def _state(row: Jawab) -> State:
    if row.oleh_program:
        return State.COMPUTED
    return State.PROMPT if row.jawaban is Jawaban.BELUM else State.TYPED


def _heading(text: str, column: int, role: int) -> Any:  # noqa: ANN401
    if role in (Role.DisplayRole, Role.AccessibleTextRole):
        return text if column == NUMBER else ""
    if role == Role.FontRole:
        font = QFont(QGuiApplication.font())
        font.setBold(True)
        return font
    return None


def _rows(groups: Sequence[BagianReviu]) -> list[Row]:
    rows: list[Row] = []
    for group in groups:
        rows += (group.judul, *group.jawab)
    return rows
