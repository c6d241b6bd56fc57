"""Shows the backups of a report and what going back to one of them would mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.storage.backup import Backup
from lkjip_desktop.storage.problem import StoreProblem


class RestoreDialog(QDialog):
    """`intro` says what this is about; `account` tells in HTML what a backup holds or raises StoreProblem.

    The newest backup that can be read is chosen at the start; one that can't be read can't be chosen.
    """

    def __init__(
        self,
        intro: str,
        backups: Sequence[Backup],
        account: Callable[[Backup], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Pulihkan dari Cadangan")
        self._account = account
        self.list = QListWidget()
        self.list.setAccessibleName("Cadangan, terbaru di atas")
        for backup in backups:
            item = QListWidgetItem(f"{backup.time:%d/%m/%Y %H:%M}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, backup)
        self.text = QTextBrowser()
        self.text.setAccessibleName("Isi cadangan")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.restore = self.buttons.addButton("&Pulihkan", QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out(intro)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.list.currentRowChanged.connect(self._show)
        self._choose_newest_good()

    def chosen(self) -> Backup:
        """The backup to go back to; ask only after the dialog was accepted."""
        backup = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        assert isinstance(backup, Backup)
        return backup

    def _choose_newest_good(self) -> None:
        for row in range(self.list.count()):
            self.list.setCurrentRow(row)
            if self.restore.isEnabled():
                return

    def _show(self) -> None:
        try:
            self.text.setHtml(self._account(self.chosen()))
        except StoreProblem as problem:
            self.text.setPlainText(f"Cadangan ini tidak dapat dipakai. {problem}")
            self.restore.setEnabled(False)
        else:
            self.restore.setEnabled(True)

    def _lay_out(self, intro: str) -> None:
        words = QLabel(intro)
        words.setWordWrap(True)
        halves = QHBoxLayout()
        halves.addWidget(self.list, 1)
        halves.addWidget(self.text, 2)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addLayout(halves, 1)
        column.addWidget(self.buttons)
        letter = self.fontMetrics()
        self.resize(letter.averageCharWidth() * 95, letter.height() * 20)
