"""A form that scrolls where the window is smaller than it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy

from lkjip_desktop.ui.form.view import FormView


class FormScroll(QScrollArea):
    """Around a form; where it does not fill the room, it is as high as its rows."""

    def __init__(self, form: FormView, *, fills: bool) -> None:
        super().__init__()
        self._form = form
        self.setWidget(form)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it, and come into sight with it
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        if not fills:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        form.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """All of the form, and the bar below it where it is wider than the room."""
        hint = self._form.sizeHint()
        bar = self.horizontalScrollBar()
        narrow = self.width() < self._form.minimumSizeHint().width()
        return hint.grownBy(QMargins(0, 0, 0, bar.sizeHint().height() if narrow else 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A note that comes below a row makes the form higher."""
        if watched is self._form and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar may come or go."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
