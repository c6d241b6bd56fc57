"""The report's real pages beside the text: the PDF is made and drawn in the background."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.pages.pagestrip import PageStrip

#: Makes a job, not yet started, that writes the report as PDF to a path.
Render = Callable[[Path], Job]
#: The pages are made anew when typing pauses this long.
PAUSE_MS = 1500


class Preview(QWidget):
    """Shows the report as it would be printed now. It works only while somebody can see it."""

    def __init__(self, session: DocumentSession, render: Render) -> None:
        super().__init__()
        self._render = render
        self._pdf = b""
        self._job: Job | None = None
        self._drawing: dict[int, Job] = {}
        self._stale = True
        self._heading = ""
        self._marks: dict[str, int] = {}
        self.pages = PageStrip(self._draw)
        self.status = QLabel("Pratinjau")
        self._scroll = QScrollArea()
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        session.changed.connect(self._follow)
        session.closed.connect(self._stop)

    def refresh(self) -> None:
        """Make the pages anew; while that is under way already, once more afterwards."""
        self._stale = True
        if self._job is not None or not self.isVisible():
            return
        self._stale = False
        self.status.setText("Menyusun pratinjau…")
        folder = Path(tempfile.mkdtemp(prefix="lkjip-"))
        self._job = job = self._render(folder / "pratinjau.pdf")
        job.done.connect(self._made)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        for ended in (job.done, job.failed, job.cancelled):
            ended.connect(lambda *_: shutil.rmtree(folder, ignore_errors=True))
        job.start()

    def show_heading(self, title: str) -> None:
        """Scroll to the page with this heading, now or when the pages are made."""
        self._heading = title.casefold()
        # "Analisis Capaian: ..." has no heading of its own; the sasaran behind the colon has.
        wanted = [part for part in (self._heading, self._heading.partition(": ")[2]) if part]
        page = next((p for part in wanted for name, p in self._marks.items() if name.endswith(part)), None)
        if page is not None and page < self.pages.count:
            self._scroll.verticalScrollBar().setValue(self.pages.top_of(page))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._later.start(200 if not self._pdf else PAUSE_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: no work."""
        super().hideEvent(event)
        self._later.stop()

    def _follow(self, _: object) -> None:
        self._stale = True
        if self.isVisible():
            self._later.start(PAUSE_MS)

    def _stop(self) -> None:
        self._later.stop()
        if self._job is not None:
            self._job.cancel()

    # --- making -----------------------------------------------------------------------------------------

    def _made(self, path: Path) -> None:
        from lkjip_desktop.ui.pages.pdfpages import bookmarks, page_ratios

        self._pdf = path.read_bytes()
        pdf = self._pdf
        self._job = job = Job(lambda _: (page_ratios(pdf), bookmarks(pdf)), self)
        job.done.connect(self._measured)
        job.failed.connect(self._failed)
        job.start()

    def _measured(self, found: tuple[list[float], dict[str, int]]) -> None:
        ratios, marks = found
        self._job = None
        is_first = not self._marks
        self._marks = marks
        self.pages.show_pages(ratios)
        self.pages.forget()
        if is_first and self._heading:
            self.show_heading(self._heading)
        self.status.setText(f"Pratinjau: {len(ratios)} halaman")
        if self._stale:
            self._later.start(PAUSE_MS)

    def _failed(self, error: object) -> None:
        self._job = None
        self.status.setText(f"Pratinjau tidak dapat disusun. {error}")

    def _cancelled(self) -> None:
        self._job = None

    def _draw(self, page: int, width: int) -> None:
        from lkjip_desktop.ui.pages.pdfpages import draw_page

        if page in self._drawing or not self._pdf:
            return
        pdf = self._pdf
        self._drawing[page] = job = Job(lambda _: draw_page(pdf, page, width), self)
        job.done.connect(partial(self._drawn, page, pdf))
        job.failed.connect(partial(self._not_drawn, page))
        job.start()

    def _drawn(self, page: int, pdf: bytes, image: QImage) -> None:
        self._drawing.pop(page, None)
        if pdf is self._pdf:
            self.pages.take(page, image)
        else:
            self.pages.update()

    def _not_drawn(self, page: int, error: object) -> None:
        self._drawing.pop(page, None)
        self._failed(error)

    # --- layout -----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._scroll.setWidget(self.pages)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setAccessibleName("Pratinjau halaman")
        refresh = QToolButton()
        refresh.setAutoRaise(True)
        refresh.setIcon(icon("refresh-cw"))
        refresh.setToolTip("Susun ulang pratinjau")
        refresh.setAccessibleName("Susun ulang pratinjau")
        refresh.clicked.connect(self.refresh)
        self.head = QHBoxLayout()
        self.head.addWidget(self.status, 1)
        self.head.addWidget(refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.addLayout(self.head)
        column.addWidget(self._scroll, 1)
