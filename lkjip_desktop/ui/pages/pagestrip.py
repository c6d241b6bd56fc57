"""The pages of a PDF below one another: draws those in sight and asks for the pictures it does not have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from lkjip_desktop.ui.grid.colours import blend

GAP = 12
#: So many pictures are kept; others are drawn anew when they come into sight again.
KEPT = 12
Size = tuple[float, float]


class Spot(NamedTuple):
    """A place on a page: its number from 0, and points from the bottom left corner."""

    page: int
    x: float
    y: float


class PageStrip(QWidget):
    """`want` is called with a page and a width in pixels for every picture that is missing or out of date.

    `clicked` carries the Spot; `reads` says whether there is something to be followed at one.
    """

    clicked = Signal(object)
    rescaled = Signal()

    def __init__(self, want: Callable[[int, int], None], reads: Callable[[Spot], bool]) -> None:
        super().__init__()
        self._want = want
        self._reads = reads
        self._sizes: Sequence[Size] = ()
        self._images: dict[int, QImage] = {}
        self._current: set[int] = set()
        self._marked: tuple[int, QRectF] | None = None
        self.setMouseTracking(True)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def drawn(self) -> int:
        """How many pictures are there and up to date."""
        return len(self._current & self._images.keys())

    def show_pages(self, sizes: Sequence[Size]) -> None:
        """These pages, each with its width and height. Old pictures stay until new ones come."""
        self._sizes = sizes
        self._images = {n: image for n, image in self._images.items() if n < len(sizes)}
        self._current.clear()
        self._marked = None
        self._grow()

    def take(self, page: int, image: QImage) -> None:
        """A picture has been drawn; the one seen longest ago goes."""
        self._images.pop(page, None)
        self._images[page] = image
        self._current.add(page)
        while len(self._images) > KEPT:
            self._current.discard(next(iter(self._images)))
            del self._images[next(iter(self._images))]
        self.update()

    def top_of(self, page: int) -> int:
        """Where a page begins."""
        return sum(self._height(n) + GAP for n in range(page))

    def in_sight(self) -> frozenset[int]:
        """The pages that can be seen now, and their neighbours."""
        seen, top = set[int](), 0
        shown = self.visibleRegion().boundingRect()
        for page in range(self.count):
            if QRect(0, top, self.width(), self._height(page)).intersects(shown):
                seen |= {page - 1, page, page + 1}
            top += self._height(page) + GAP
        return frozenset(seen)

    def mark(self, page: int, rect: QRectF) -> None:
        """Set a stretch of a page apart; `rect` in points, y from the bottom."""
        self._marked = page, rect
        self.update()

    def on_screen(self, page: int, rect: QRectF) -> QRect:
        """Where a rectangle of a page, in points from its bottom left, stands in this widget."""
        scale = (self.width() - GAP) / self._sizes[page][0]
        top = self.top_of(page) + (self._sizes[page][1] - rect.bottom()) * scale
        left = GAP / 2 + rect.left() * scale
        return QRectF(left, top, rect.width() * scale, rect.height() * scale).toRect()

    def spot_at(self, point: QPointF) -> Spot | None:
        """The place on a page under a point of this widget."""
        top = 0
        for page, (wide, high) in enumerate(self._sizes):
            height = self._height(page)
            if top <= point.y() < top + height:
                scale = wide / (self.width() - GAP)
                return Spot(page, (point.x() - GAP / 2) * scale, high - (point.y() - top) * scale)
            top += height + GAP
        return None

    # --- events -----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click goes to where the value under it comes from."""
        spot = self.spot_at(event.position())
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be followed."""
        spot = self.spot_at(event.position())
        follows = spot is not None and self._reads(spot)
        self.setCursor(Qt.CursorShape.PointingHandCursor if follows else Qt.CursorShape.ArrowCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other heights and sharper pictures."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._current.clear()
            self._grow()
            self.rescaled.emit()

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
        if page not in self._current:
            self._want(page, round(rect.width() * self.devicePixelRatioF()))
        if image is None:
            painter.fillRect(rect, Qt.GlobalColor.white)
        else:
            painter.drawImage(rect, image)
        if self._marked is not None and self._marked[0] == page:
            self._draw_mark(painter, self.on_screen(*self._marked))
        painter.setPen(Qt.GlobalColor.gray)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _draw_mark(self, painter: QPainter, rect: QRect) -> None:
        """A bar beside the stretch that is being worked on."""
        palette = self.palette()
        colour = blend(palette.color(palette.ColorRole.Base), palette.color(palette.ColorRole.Highlight), 0.9)
        painter.fillRect(QRect(rect.left() - 7, rect.top(), 3, rect.height()), colour)

    def _grow(self) -> None:
        self.setFixedHeight(max(1, self.top_of(self.count)))
        self.update()

    def _height(self, page: int) -> int:
        wide, high = self._sizes[page]
        return round((self.width() - GAP) * high / wide)
