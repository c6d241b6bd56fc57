"""Under the outline: how much of this tab is filled in, and the way to what is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

#: The window's command that goes to the next empty entry.
NEXT_EMPTY = "kosong_berikut"


class Meter(QWidget):
    """The bar says it in words too; the button does what the window's own command does."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setAccessibleName("Kelengkapan tab ini")
        self.bar.setFormat("%v dari %m isian")
        self.go = QToolButton()
        self.go.setAutoRaise(True)
        self.go.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._todo = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.bar, 1)
        row.addWidget(self.go)
        self.hide()

    def show_filled(self, filled: int, needed: int) -> None:
        """`filled` of the `needed` entries are there; with nothing needed there is nothing to say."""
        self.bar.setRange(0, max(needed, 1))
        self.bar.setValue(filled)
        self.bar.setToolTip("Isian yang diperlukan laporan pada tab ini.")
        self._todo = filled < needed
        self.setVisible(needed > 0)
        self._offer()

    def showEvent(self, event: QShowEvent) -> None:
        """Take on the command of the window one stands in."""
        super().showEvent(event)
        action = self.window().findChild(QAction, NEXT_EMPTY)
        if action is not None and self.go.defaultAction() is None:
            self.go.setDefaultAction(action)
            self.go.setAccessibleName(action.toolTip())
        self._offer()

    def _offer(self) -> None:
        self.go.setVisible(self._todo and self.go.defaultAction() is not None)
