"""The editor with its toolbar, and in place of an empty text the draft that would be printed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.naskah.bilah import Bilah
from lkjip_desktop.ui.naskah.edit import NaskahEdit
from lkjip_desktop.ui.naskah.nilai import FieldValues

ABOUT = "Draf ini disusun dari data dan ikut tercetak selama bagian ini belum ditulis."


class DrafView(QFrame):
    """The draft of a section, to be accepted or written anew."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, values: FieldValues) -> None:
        super().__init__()
        self.edit = NaskahEdit(values)
        self.edit.setReadOnly(True)
        self.edit.setAccessibleName("Draf dari data")
        self.accept = QPushButton("&Terima Draf")
        self.accept.setToolTip("Draf menjadi naskah yang dapat disunting; angkanya tetap mengikuti data")
        self.decline = QPushButton("Tulis Sen&diri")
        self.accept.clicked.connect(self.accepted)
        self.decline.clicked.connect(self.declined)
        words = QLabel(ABOUT)
        words.setWordWrap(True)
        self._symbol = QLabel()
        size = self.fontMetrics().height()
        self._symbol.setPixmap(icon("lightbulb").pixmap(size, size))
        head = QHBoxLayout()
        head.addWidget(self._symbol)
        head.addWidget(words, 1)
        head.addWidget(self.accept)
        head.addWidget(self.decline)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.edit, 1)


class NaskahPanel(QWidget):
    """Toolbar and text, or the draft. Its focus is the text's."""

    def __init__(self, values: FieldValues) -> None:
        super().__init__()
        self.edit = NaskahEdit(values)
        self.bar = Bilah(self.edit)
        self.draft = DrafView(values)
        self._stack = QStackedWidget()
        written = QWidget()
        column = QVBoxLayout(written)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.bar)
        column.addWidget(self.edit, 1)
        self._written = written
        self._stack.addWidget(written)
        self._stack.addWidget(self.draft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setFocusProxy(self.edit)

    @property
    def shows_draft(self) -> bool:
        """Whether the draft stands in place of the text."""
        return self._stack.currentWidget() is self.draft

    def show_draft(self, shown: bool) -> None:
        """Show the draft, or the text."""
        had_focus = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        self._stack.setCurrentWidget(self.draft if shown else self._written)
        target = self.draft.accept if shown else self.edit
        self.setFocusProxy(target)
        if had_focus:
            target.setFocus()

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be changed."""
        self.edit.setReadOnly(not writable)
        for button in (*self.bar.buttons.values(), self.bar.draft):
            button.setEnabled(writable)
        self.draft.accept.setEnabled(writable)
        self.draft.decline.setEnabled(writable)
        self.bar.follow()
