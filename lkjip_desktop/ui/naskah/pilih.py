"""Choosing from a long list with a value beside each entry: live fields, and sentences made from data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

Index = QModelIndex | QPersistentModelIndex
HEADS = ("Dari", "Isian", "Nilai sekarang")


class Entri(NamedTuple):
    """An entry: what it is of, what it is called, and what it stands for (a token, a row)."""

    kelompok: str
    nama: str
    isi: str


class DaftarModel(QAbstractTableModel):
    """The entries whose words hold every word that is looked for; values are asked when they are seen."""

    def __init__(
        self, entries: Sequence[Entri], value: Callable[[str], str], heads: Sequence[str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._heads = heads
        self._all = [(e, f"{e.kelompok} {e.nama}".casefold()) for e in entries]
        self._shown = list(entries)
        self._value = value

    def look_for(self, text: str) -> None:
        """Show the entries with all these words."""
        words = text.casefold().split()
        self.beginResetModel()
        self._shown = [e for e, hay in self._all if all(w in hay for w in words)]
        self.endResetModel()

    def entry(self, row: int) -> Entri:
        """The entry on this line."""
        return self._shown[row]

    def refresh(self) -> None:
        """Values are written differently now."""
        if self._shown:
            self.dataChanged.emit(self.index(0, 2), self.index(len(self._shown) - 1, 2))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Lines."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Of what, which, and its value."""
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """The words, in full in the tooltip too."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self._shown[index.row()]
        return (entry.kelompok, entry.nama, "")[index.column()] or self._value(entry.isi)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own
        """Column heads."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None


class PilihDialog(QDialog):
    """A list to search in. `chosen` is what the accepted entry stands for, `way` how to write it."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        entries: Sequence[Entri],
        value: Callable[[str, str], str],
        ways: Sequence[tuple[str, str]] = (),
        heads: Sequence[str] = HEADS,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.ways = QComboBox()
        for key, words in ways:
            self.ways.addItem(words, key)
        self.model = DaftarModel(entries, lambda isi: value(isi, self.way), heads, self)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Cari, misalnya: capaian kepuasan")
        self.search.setAccessibleName("Cari dalam daftar")
        self.search.setClearButtonEnabled(True)
        self.table = self._made_table(42 if heads is HEADS else 24)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("&Sisipkan")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("&Batal")
        self._lay_out(bool(ways))
        self.search.textChanged.connect(self._look)
        self.search.installEventFilter(self)
        self.ways.currentIndexChanged.connect(lambda _: self.model.refresh())
        self.table.doubleClicked.connect(lambda _: self.accept())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._look("")

    @property
    def way(self) -> str:
        """How the value is to be written."""
        return str(self.ways.currentData() or "")

    @property
    def chosen(self) -> str:
        """What the current entry stands for; empty when the list is."""
        index = self.table.currentIndex()
        return self.model.entry(index.row()).isi if index.isValid() else ""

    def accept(self) -> None:
        """Only with an entry."""
        if self.chosen:
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the search field move in the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
            if watched is self.search and event.key() in keys:
                self.table.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _look(self, text: str) -> None:
        self.model.look_for(text)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.model.rowCount() > 0)

    def _made_table(self, letters: int) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() * 3 // 2)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setWordWrap(False)
        table.setAccessibleName("Daftar")
        letter = self.fontMetrics().averageCharWidth()
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.resizeSection(0, letter * letters)
        head.resizeSection(1, letter * 38)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    def _lay_out(self, with_ways: bool) -> None:
        column = QVBoxLayout(self)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        if with_ways:
            label = QLabel("&Tulis")
            label.setBuddy(self.ways)
            row.addWidget(label)
            row.addWidget(self.ways)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)
        letter = self.fontMetrics().averageCharWidth()
        self.resize(letter * 125, self.fontMetrics().height() * 26)
