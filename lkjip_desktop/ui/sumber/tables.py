"""The tables of a document in a list, each with its place and how much is to be said about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from lkjip_desktop.domain.tabel import TabelTertulis
from lkjip_desktop.ui.sumber.words import kind_words, place_words, table_words


class TableList(QListWidget):
    """`chosen` carries the number of a table, from 0."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Tabel dalam dokumen")
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        letter = self.fontMetrics().height()
        self.setIconSize(QSize(letter, letter))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._choose)

    def show_tables(
        self, tables: Sequence[TabelTertulis], notes: Mapping[int, str], icons: Mapping[int, QIcon]
    ) -> None:
        """List `tables`; `notes` are words behind some of them, such as "3 temuan", `icons` marks before."""
        self.clear()
        for n, tabel in enumerate(tables):
            item = QListWidgetItem(_words(tabel, notes.get(n, "")), self)
            item.setToolTip(" ".join(tabel.judul.split()))
            item.setData(Qt.ItemDataRole.UserRole, n)
            if n in icons:
                item.setIcon(icons[n])

    def choose(self, tabel: int) -> None:
        """Make a table the current one."""
        self.setCurrentRow(tabel)

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)


def _words(tabel: TabelTertulis, note: str) -> str:
    second = " · ".join(part for part in (kind_words(tabel.jenis), place_words(tabel), note) if part)
    return f"{table_words(tabel)}\n{second}"
