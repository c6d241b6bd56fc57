"""The pages of a PDF below one another: draws those in sight and asks for the pictures it does not have."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

GAP = 12
#: So many pictures are kept; others are drawn anew when they come into sight again.
KEPT = 12


class PageStrip(QWidget):
    """`want` is called with a page and a width in pixels for every picture that is missing."""

    def __init__(self, want: Callable[[int, int], None]) -> None:
        super().__init__()
        self._want = want
        self._ratios: Sequence[float] = ()
        self._images: dict[int, QImage] = {}

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._ratios)

    @property
    def drawn(self) -> int:
        """How many pictures are there now."""
        return len(self._images)

    def show_pages(self, ratios: Sequence[float]) -> None:
        """So many pages, each with its height for a width of 1. Old pictures stay until new ones come."""
        self._ratios = ratios
        self._images = {n: image for n, image in self._images.items() if n < len(ratios)}
        self._grow()

    def forget(self) -> None:
        """Every picture is out of date."""
        self._images.clear()
        self.update()

    def take(self, page: int, image: QImage) -> None:
        """A picture has been drawn; the one seen longest ago goes."""
        self._images.pop(page, None)
        self._images[page] = image
        while len(self._images) > KEPT:
            del self._images[next(iter(self._images))]
        self.update()

    def top_of(self, page: int) -> int:
        """Where a page begins."""
        return sum(self._height(n) + GAP for n in range(page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other heights and sharper pictures."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._images.clear()
            self._grow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = 0
        for page in range(self.count):
            rect = QRect(GAP // 2, top, self.width() - GAP, self._height(page))
            top += rect.height() + GAP
            if rect.intersects(event.rect()):
                self._draw(painter, page, rect)

    def _draw(self, painter: QPainter, page: int, rect: QRect) -> None:
        image = self._images.get(page)
        if image is None:
            painter.fillRect(rect, Qt.GlobalColor.white)
            self._want(page, round(rect.width() * self.devicePixelRatioF()))
        else:
            painter.drawImage(rect, image)
        painter.setPen(Qt.GlobalColor.gray)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _grow(self) -> None:
        self.setFixedHeight(max(1, self.top_of(self.count)))
        self.update()

    def _height(self, page: int) -> int:
        return round((self.width() - GAP) * self._ratios[page])
