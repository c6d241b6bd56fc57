"""One line of text that is shortened where there is no room; the tooltip has the whole of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.colours import colours


class ElidedLabel(QLabel):
    """Takes the width of its text where it can, any width where it must. `quiet` is for words of help."""

    def __init__(self, text: str, *, quiet: bool = False) -> None:
        super().__init__(text)
        self._quiet = quiet
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(text)
        policy = QSizePolicy.Policy.Ignored if quiet else QSizePolicy.Policy.Preferred
        self.setSizePolicy(policy, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 8, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, with an ellipsis where it does not fit."""
        painter = QPainter(self)
        painter.setPen(colours(self.palette()).text[State.PROMPT if self._quiet else State.LABEL])
        line = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
