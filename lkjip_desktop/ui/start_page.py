"""What the officer sees first: the large choices and the reports opened lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

CHOICES: tuple[tuple[str, str, str], ...] = (
    ("baru", "Laporan &baru", "Mulai LKjIP tahun ini, dari awal atau dari laporan tahun lalu."),
    ("buka", "B&uka laporan", "Lanjutkan laporan yang sudah ada. Bisa juga diseret ke jendela ini."),
    ("periksa_jadi", "&Periksa laporan jadi", "Dokumen Word, PDF, atau Excel diperiksa apa adanya."),
    ("contoh", "Lihat &contoh", "Salinan laporan badan rekaan yang terisi lengkap, untuk dicoba-coba."),
)


class StartPage(QWidget):
    """Offers the ways to begin. `file_chosen` carries the path of a recent report."""

    file_chosen = Signal(object)

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.buttons = [
            self._choice(text, about, action)
            for (_, text, about), action in zip(CHOICES, actions, strict=True)
        ]
        self.recent = QListWidget()
        self.recent.setAccessibleName("Laporan yang terakhir dibuka")
        self.recent.setSpacing(2)
        self.recent.setFrameShape(QListWidget.Shape.NoFrame)
        self.recent.itemActivated.connect(self._choose)
        self.recent.itemClicked.connect(self._choose)
        self._recent_title = QLabel("&Terakhir dibuka")
        self._recent_title.setBuddy(self.recent)
        self._lay_out()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the reports opened lately; without any the list is not there."""
        self.recent.clear()
        for path in paths:
            item = QListWidgetItem(f"{path.stem}   ({path.parent})", self.recent)
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setToolTip(str(path))
        self.recent.setVisible(bool(paths))
        rows = sum(self.recent.sizeHintForRow(n) + 4 for n in range(self.recent.count()))
        self.recent.setFixedHeight(min(rows + 4, self.fontMetrics().height() * 14))
        self._recent_title.setVisible(bool(paths))

    def _choose(self, item: QListWidgetItem) -> None:
        self.file_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _choice(self, text: str, about: str, action: QAction) -> QCommandLinkButton:
        button = QCommandLinkButton(text, about)
        button.setIcon(action.icon())
        size = self.fontMetrics().height() * 2
        button.setIconSize(QSize(size, size))
        button.setFixedHeight(size * 2)
        button.clicked.connect(action.trigger)
        return button

    def _lay_out(self) -> None:
        title = QLabel("LKjIP Desktop")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        title.setFont(font)
        about = QLabel(
            "Menyusun, memeriksa, dan mencetak Laporan Kinerja Instansi Pemerintah, tanpa internet."
        )
        about.setWordWrap(True)
        column = QVBoxLayout()
        column.addWidget(title)
        column.addWidget(about)
        column.addSpacing(self.fontMetrics().height())
        for button in self.buttons:
            column.addWidget(button)
        column.addSpacing(self.fontMetrics().height())
        column.addWidget(self._recent_title)
        column.addWidget(self.recent)
        grid = QGridLayout(self)
        grid.addLayout(column, 1, 1)
        grid.setRowStretch(0, 1)
        grid.setRowStretch(2, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(1, self.fontMetrics().averageCharWidth() * 90)
