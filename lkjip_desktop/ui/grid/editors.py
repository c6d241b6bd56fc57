"""The editors of cells: a line, a long text, a choice. They hold text; reading it is the delegate's task."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QLineEdit, QPlainTextEdit, QWidget

Choice = tuple[Any, str]
#: A long text opens at least this many letters wide and lines high.
LETTERS, LINES = 46, 5
#: Qt cuts a line at 32,767 letters without a word; nothing that was stored may be lost that way.
MOST_LETTERS = 10_000_000


class LineEditor(QLineEdit):
    """One line, right-aligned for numbers."""

    def __init__(self, parent: QWidget, align: Qt.AlignmentFlag, words: Iterable[str]) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setMaxLength(MOST_LETTERS)
        self.setAutoFillBackground(True)
        self.setAlignment((align & Qt.AlignmentFlag.AlignHorizontal_Mask) | Qt.AlignmentFlag.AlignVCenter)
        known = sorted(set(words) - {""})
        if known:
            completer = QCompleter(known, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            self.setCompleter(completer)

    def room(self, cell: QRect, limit: QRect) -> QRect:
        """The cell, wider where the text needs it."""
        wanted = self.fontMetrics().horizontalAdvance(self.text()) + 4 * self.fontMetrics().averageCharWidth()
        height = max(min(cell.height(), self.sizeHint().height()), self.fontMetrics().height() + 6)
        return _inside(QRect(cell.topLeft(), QSize(max(cell.width(), wanted), height)), limit)


class LongEditor(QPlainTextEdit):
    """Several lines; Enter ends, Alt+Enter or Ctrl+Enter makes a new line as in Excel and Calc."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.Box)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def text(self) -> str:
        """The text typed so far."""
        return self.toPlainText()

    def break_line(self) -> None:
        """Start a new line at the cursor."""
        self.textCursor().insertText("\n")
        self.ensureCursorVisible()

    def to_end(self) -> None:
        """Put the cursor behind the last letter."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def room(self, cell: QRect, limit: QRect) -> QRect:
        """The cell, enlarged so that a paragraph can be read."""
        metrics = self.fontMetrics()
        width = max(cell.width(), metrics.averageCharWidth() * LETTERS)
        height = max(cell.height(), metrics.lineSpacing() * LINES + 12)
        return _inside(QRect(cell.topLeft(), QSize(width, height)), limit)


class ChoiceEditor(QComboBox):
    """A closed choice; `tabbed` passes on the Tab pressed in its list."""

    tabbed = Signal(QKeyEvent)

    def __init__(self, parent: QWidget, choices: Sequence[Choice]) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._typed = ""
        # Kept here: Qt would turn the members of an enumeration into plain texts.
        self._values = [value for value, _ in choices]
        self.addItems([text for _, text in choices])
        letters = max((len(text) for _, text in choices), default=0)
        width = min(letters + 4, 80) * self.fontMetrics().averageCharWidth()
        self.view().setMinimumWidth(width)
        self.view().installEventFilter(self)

    def text(self) -> str:
        """The text of the choice."""
        return self.currentText()

    @property
    def value(self) -> Any:  # noqa: ANN401 - as wide as the fields
        """The value of the choice."""
        return self._values[self.currentIndex()]

    def pick(self, text: str) -> None:
        """Show the choice with this text."""
        self.setCurrentIndex(max(0, self.findText(text)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2, F4, the space bar and Alt+Down open the list; letters choose what begins with them."""
        letters = event.text()
        if event.key() == Qt.Key.Key_F2:
            self.showPopup()
        elif letters.isprintable() and (letters.strip() or (letters and self._typed)):
            self._search(self._typed + letters)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab in the open list takes the line it is at, and goes on as from the cell."""
        if (
            watched is self.view()
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        ):
            self.setCurrentIndex(self.view().currentIndex().row())
            self.hidePopup()
            self.tabbed.emit(event)
            return True
        return super().eventFilter(watched, event)

    def _search(self, typed: str) -> None:
        """Choose the first line that begins with what was typed; a letter that fits none is left out."""
        found = self.findText(typed, Qt.MatchFlag.MatchStartsWith)
        if found >= 0:
            self._typed = typed
            self.setCurrentIndex(found)

    def room(self, cell: QRect, limit: QRect) -> QRect:
        """The cell, wide enough for the longest choice."""
        size = QSize(max(cell.width(), min(self.sizeHint().width(), limit.width())), self.sizeHint().height())
        return _inside(QRect(cell.topLeft(), size), limit)


CellEditor = LineEditor | LongEditor | ChoiceEditor


def _inside(room: QRect, limit: QRect) -> QRect:
    """`room` moved so that it lies within `limit`, and cut where it is larger."""
    room.setSize(room.size().boundedTo(limit.size()))
    room.moveLeft(max(limit.left(), min(room.left(), limit.right() - room.width() + 1)))
    room.moveTop(max(limit.top(), min(room.top(), limit.bottom() - room.height() + 1)))
    return room
