"""A look at a quick fix that a menu entry has no room for: what stands there now, and what it puts in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.rules.temuan import Temuan
from lkjip_desktop.ui.findings.words import EMPTY, Mending

HEADERS = ("Isian", "Semula", "Menjadi")


class FixDialog(QDialog):
    """Shows every value; accepted with Perbaiki."""

    def __init__(self, temuan: Temuan, found: Sequence[Mending], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Perbaiki {temuan.code}")
        self.table = _table(found)
        about = QLabel(temuan.message)
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText("&Perbaiki")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        letter = self.fontMetrics()
        self.resize(letter.averageCharWidth() * 110, letter.height() * 18)
        self.ok.setFocus()


def _table(found: Sequence[Mending]) -> QTableWidget:
    table = QTableWidget(len(found), len(HEADERS))
    table.setAccessibleName("Nilai lama dan baru")
    table.setHorizontalHeaderLabels(HEADERS)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for row, mending in enumerate(found):
        for column, text in enumerate((mending.where, mending.old or EMPTY, mending.new or EMPTY)):
            table.setItem(row, column, QTableWidgetItem(text))
    return table
