"""The report's charts beside the table they are drawn from: the same blocks, the same painter, current."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.grafik import charts_job
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.ui.salah import pass_on, sentence

if TYPE_CHECKING:
    from lkjip_desktop.report.layar import Drawing, Drawings

NOTHING = "Grafik tampil setelah angkanya diisi."
SOON_MS = 120
"""An edit, or a new width, is followed this soon."""
DOTS = 84.0
"""Dots of the screen to an inch of paper: charts stand a little larger than on a page."""
NARROWEST = 300.0
"""Points; below this a chart is made smaller instead of narrower."""

Found = list[tuple["Drawing", list[QImage]]]


class ChartPanel(QScrollArea):
    """Charts below one another. They are drawn when somebody can see them, and again when figures change."""

    def __init__(self, session: DocumentSession, keys: Sequence[str]) -> None:
        super().__init__()
        self._session = session
        self._keys = tuple(keys)
        self._job: Job | None = None
        self._stale = True
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(6, 0, 6, 6)
        self._later = QTimer(self, singleShot=True, interval=SOON_MS)
        self._later.timeout.connect(self._draw)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Grafik")
        session.changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._later.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: drawn anew, so that lines and letters stay sharp."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._follow()

    def _follow(self, *_: object) -> None:
        self._stale = True
        if self.isVisible():
            self._later.start(SOON_MS)

    def _draw(self) -> None:
        if self._job is not None or not self.isVisible():
            return  # it is asked again when the one under way is done
        self._stale = False
        wide = self._inside_width()
        points = max(wide * 72 / DOTS, NARROWEST)
        pixels = round(wide * self.devicePixelRatioF())
        job = charts_job(self._session, self._keys, points, date.today())
        self._job = self._started(job, lambda made: self._made(made, pixels))

    def _inside_width(self) -> int:
        """What charts have with the scroll bar shown, so that its coming and going changes nothing."""
        bar = self.verticalScrollBar().sizeHint().width()
        margins = self._column.contentsMargins()
        return max(self.width() - bar - margins.left() - margins.right(), 60)

    def _made(self, made: Drawings, pixels: int) -> None:
        def work(_: Job) -> Found:
            from lkjip_desktop.ui.pages.pdfpages import draw_page

            return [(c, [draw_page(made.pdf, page, pixels) for page in c.pages]) for c in made.charts]

        self._job = self._started(Job(work), self._show)

    def _started(self, job: Job, done: Callable[..., object]) -> Job:
        job.done.connect(lambda result: done(result) if isValid(self) else None)
        job.failed.connect(lambda error: self._failed(error) if isValid(self) else None)
        return job.start()

    def _show(self, found: Found) -> None:
        self._job = None
        self._clear()
        for drawing, images in found:
            title = QLabel(drawing.title)
            title.setWordWrap(True)
            font = title.font()
            font.setBold(True)
            title.setFont(font)
            self._column.addWidget(title)
            for n, image in enumerate(images):
                image.setDevicePixelRatio(self.devicePixelRatioF())
                self._column.addWidget(_Picture(image, drawing.title, drawing.words if n == 0 else ""))
        if not found:
            self._say(NOTHING)
        self._column.addStretch(1)
        if self._stale:
            self._later.start(SOON_MS)

    def _failed(self, error: object) -> None:
        self._job = None
        self._clear()
        self._say(sentence("Grafik tidak dapat digambar", error))
        if self._stale:
            self._later.start(SOON_MS)
        pass_on(error)

    def _say(self, words: str) -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        self._column.addWidget(label)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()


class _Picture(QWidget):
    """A drawn chart on its white paper."""

    def __init__(self, image: QImage, title: str, words: str) -> None:
        super().__init__()
        self._image = image
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(f"Grafik {title}")
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """That of the picture."""
        return self._image.deviceIndependentSize().toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        QPainter(self).drawImage(0, 0, self._image)
