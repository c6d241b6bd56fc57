"""A ring around the text box that has the focus: the style draws one around lines and buttons, not boxes."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

Box = QPlainTextEdit | QTextEdit
WIDTH = 2


class FocusRing(QFocusFrame):
    """Follows the focus of the whole program; lies above the box and lets every click through."""

    def __init__(self, app: QApplication, parent: QWidget) -> None:
        super().__init__(parent)
        self._own = _Above()
        self.setStyle(self._own)
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


class _Above(QProxyStyle):
    """The ring's own manners: on the box, not behind it, and no wider, for there may be no room around it."""

    def styleHint(self, hint: QStyle.StyleHint, *more: Any) -> int:  # noqa: ANN401 - as Qt hands them over
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, *more)

    def pixelMetric(self, metric: QStyle.PixelMetric, *more: Any) -> int:  # noqa: ANN401
        margins = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)
        return 0 if metric in margins else super().pixelMetric(metric, *more)
