"""What is said at a cell while something is typed in it: a refusal, or a question with its answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.ui.grid.colours import colours

HOW = "Tekan panah bawah untuk memilih, Esc untuk kembali mengetik."
FIRST = "Jawab dahulu: tekan panah bawah lalu Enter untuk memilih, Esc untuk kembali mengetik."
Answer = tuple[str, Callable[[], object]]


class Hint(QFrame):
    """A small box under an editor, in the same window; it never takes the focus by itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setFrameShape(QFrame.Shape.Box)
        self.setAutoFillBackground(True)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._how = QLabel(HOW)
        self._how.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 6, 8, 6)
        self._column.addWidget(self._text)
        self._column.addWidget(self._how)
        self._buttons: list[QPushButton] = []
        self._under: QWidget | None = None
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is put away."""
        return self._text.text() if self.isVisible() else ""

    @property
    def buttons(self) -> Sequence[QPushButton]:
        """The answers offered now."""
        return tuple(self._buttons) if self.isVisible() else ()

    def refuse(self, under: QWidget, text: str) -> None:
        """Say under an editor why its text can't be taken."""
        self._show(under, text, ())

    def ask(self, under: QWidget, text: str, answers: Sequence[Answer]) -> None:
        """Ask under an editor which reading is meant."""
        self._show(under, text, answers)

    def insist(self) -> None:
        """Somebody wants to go elsewhere while a question is open: say that it comes first."""
        font = self._how.font()
        font.setBold(True)
        self._how.setFont(font)
        self._how.setText(FIRST)
        self.follow()
        QApplication.beep()

    def put_away(self) -> None:
        """Say nothing any more."""
        self._under = None
        self.hide()

    def holds(self, widget: QWidget | None) -> bool:
        """Whether `widget` is one of the answers."""
        return widget is not None and self.isAncestorOf(widget)

    def focus_answers(self) -> bool:
        """Give the focus to the first answer. False when there is none."""
        if not self.buttons:
            return False
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def follow(self) -> None:
        """Stand under the editor, or above it where there is no room, inside the window."""
        under = self._under
        if under is None:
            return
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * 60)
        self.adjustSize()
        window = self._window
        at = under.mapTo(window, QPoint(0, under.height() + 2))
        if at.y() + self.height() > window.height():
            at = under.mapTo(window, QPoint(0, -self.height() - 2))
        x = max(0, min(at.x(), window.width() - self.width()))
        self.move(x, max(0, at.y()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move among the answers, Esc goes back to the editor."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in self._buttons:
            return self._answer_key(self._buttons.index(watched), Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _answer_key(self, at: int, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self._buttons[(at + step) % len(self._buttons)].setFocus()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._buttons[at].click()
        elif key == Qt.Key.Key_Escape and self._under is not None:
            self._under.setFocus()
        else:
            return False
        return True

    def _show(self, under: QWidget, text: str, answers: Sequence[Answer]) -> None:
        self._under = under
        severity = Severity.PERINGATAN if answers else Severity.KESALAHAN
        palette = QPalette(under.palette())
        palette.setColor(QPalette.ColorRole.Window, palette.color(QPalette.ColorRole.Base))
        palette.setColor(QPalette.ColorRole.WindowText, colours(palette).mark[severity])
        self.setPalette(palette)
        self._text.setText(text)
        self._how.setText(HOW)
        self._how.setFont(self._text.font())
        self._how.setVisible(bool(answers))
        self._offer(answers)
        self.setAccessibleName(text)
        self.follow()
        self.show()
        self.raise_()

    def _offer(self, answers: Sequence[Answer]) -> None:
        for old in self._buttons:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [self._button(text, act) for text, act in answers]

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setPalette(self._window.palette())
        button.installEventFilter(self)
        button.clicked.connect(lambda: act())
        self._column.insertWidget(self._column.count() - 1, button)
        # A box already on the screen would show it only later, and be measured without it.
        button.show()
        return button
