"""A ring around the text box that has the focus: the style draws one around lines and buttons, not boxes."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QPlainTextEdit, QTextBrowser, QTextEdit, QWidget
from shiboken6 import isValid

Box = QPlainTextEdit | QTextEdit
WIDTH = 2


class FocusRing(QFocusFrame):
    """Follows the focus of the whole program; lies above the box and lets every click through."""

    def __init__(self, app: QApplication, parent: QWidget) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._follow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line in the colour in which the style marks the focus elsewhere."""
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), WIDTH))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _follow(self, _: QWidget | None, new: QWidget | None) -> None:
        boxed = isinstance(new, Box) and not isinstance(new, QTextBrowser)
        if isValid(self):
            self.setWidget(new if boxed else None)  # type: ignore[arg-type] # None takes the ring away
