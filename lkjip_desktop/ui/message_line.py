"""A quiet line for what happened and what can be done about it, instead of a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.icons import icon

QUIET_MS = 8_000


@dataclass(frozen=True, slots=True)
class Offer:
    """A button in the line: its words and what it does."""

    text: str
    act: Callable[[], object]


class MessageLine(QFrame):
    """Shows one message at a time. Success goes away by itself, a problem stays until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName("Pesan")
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar()
        self._bar.setMaximumWidth(self.fontMetrics().averageCharWidth() * 30)
        self._bar.setAccessibleName("Kemajuan")
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setToolTip("Tutup pesan")
        self._close.setAccessibleName("Tutup pesan")
        self._close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 4)
        for part in (self._icon, self._text, self._bar, self._close):
            self._row.addWidget(part)
        self._buttons: list[QPushButton] = []
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What the line says."""
        return self._text.text()

    @property
    def buttons(self) -> Sequence[QPushButton]:
        """The buttons offered now."""
        return tuple(self._buttons)

    def say(self, text: str, *offers: Offer) -> None:
        """Something went well; the line goes away by itself."""
        self._show("circle-check", text, offers)
        self._timer.start()

    def say_done(self, text: str, session: DocumentSession) -> None:
        """Something was changed that can be taken back here, until it is or anything else is changed."""
        self.say(text, Offer("&Urungkan", session.undo))
        session.changed.connect(lambda _: self._outdated(text), Qt.ConnectionType.SingleShotConnection)

    def _outdated(self, text: str) -> None:
        if self.text == text:
            self.hide()

    def complain(self, text: str, *offers: Offer) -> None:
        """Something could not be done; the line stays until it is closed."""
        self._show("triangle-alert", text, offers)

    def progress(self, text: str, cancel: Callable[[], object]) -> None:
        """Work has started; `advance` tells how far it is."""
        self._show("history", text, (Offer("&Batal", cancel),))
        self._bar.setRange(0, 0)
        self._bar.show()
        self._close.hide()

    def advance(self, share: float, what: str) -> None:
        """The work has done `share` (0 to 1) and is now at `what`."""
        self._bar.setRange(0, 100)
        self._bar.setValue(round(share * 100))
        if what:
            self._text.setText(what)

    def _show(self, symbol: str, text: str, offers: Sequence[Offer]) -> None:
        self._timer.stop()
        self._bar.hide()
        self._close.show()
        size = self.fontMetrics().height()
        self._icon.setPixmap(icon(symbol).pixmap(size, size))
        self._close.setIcon(icon("x"))
        self._text.setText(text)
        self._offer(offers)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _offer(self, offers: Sequence[Offer]) -> None:
        for old in self._buttons:
            self._row.removeWidget(old)
            old.deleteLater()
        self._buttons = [self._button(o) for o in offers]

    def _button(self, offer: Offer) -> QPushButton:
        button = QPushButton(offer.text)
        # A click leaves the focus at the work; a hidden button would pass it on to anything.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.hide)
        button.clicked.connect(offer.act)
        self._row.insertWidget(self._row.indexOf(self._close), button)
        return button
