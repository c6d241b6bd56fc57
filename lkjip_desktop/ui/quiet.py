"""Widgets whose changing counts do not make the window lay itself out and paint itself anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QTabWidget, QToolButton

#: A count of this many digits fits without a change of size.
_WIDEST = "9999"


class QuietTabs(QTabWidget):
    """Lays out only when bar or pages need another size. Qt does, and repaints all, at each new title."""

    def __init__(self) -> None:
        super().__init__()
        self._sizes: tuple[QSize, QSize] | None = None

    def event(self, event: QEvent) -> bool:
        """Let a request pass that changes nothing."""
        if event.type() == QEvent.Type.LayoutRequest:
            sizes = self.tabBar().sizeHint(), self.minimumSizeHint()
            if sizes == self._sizes:
                return True
            self._sizes = sizes
        return super().event(event)


class CountButton(QToolButton):
    """A button such as "12 kesalahan". Its size is that of a large count, so that a new one moves nothing."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word

    def show_count(self, count: int | None) -> None:
        """Say how many there are; None while that is not known yet."""
        self.setText(f"{'…' if count is None else count} {self._word}")

    def fit(self) -> None:
        """Take the size that the largest count needs; once it is furnished, and when the font changes."""
        shown = self.text()
        self.setMinimumSize(0, 0)
        self.setMaximumSize(16_777_215, 16_777_215)
        self.setText(f"{_WIDEST} {self._word}")
        self.setFixedSize(self.sizeHint())
        self.setText(shown)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()
