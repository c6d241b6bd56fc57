"""The report's real pages beside the text: they are made and drawn in the background, in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.session.pratinjau import Pages, Rect
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.pages.pagestrip import PageStrip, Spot
from lkjip_desktop.ui.salah import pass_on, sentence
from lkjip_desktop.ui.samakan import shared

#: Makes a job, not yet started, that ends with the report's Pages, only these pages drawn (None: all).
Render = Callable[[Collection[int] | None], Job]
#: An edit is followed this soon; edits that come together are followed once.
SOON_MS = 30
#: The pages out of sight are drawn after this, so that those in sight come first.
REST_MS = 200
#: Before the first look, so that the tab itself is shown at once.
FIRST_MS = 200
#: So many letters tell one paragraph from another.
_ENOUGH = 40


class Wanted(NamedTuple):
    """What is to be in sight: a value, and the words of the paragraph that is being worked on."""

    ref: Ref
    words: str


class Preview(QWidget):
    """Shows the report as it would be printed now. It works only while somebody can see it.

    After an edit the pages in sight are drawn first, and shown; then all of them are.

    `made` carries new Pages. `followed` carries the Ref and the words of what was clicked in a page, and
    the text around the point with the place of the letter there.
    """

    made = Signal(object)
    followed = Signal(object, str, object)

    def __init__(self, session: DocumentSession, render: Render) -> None:
        super().__init__()
        self._render = render
        self._pages: Pages | None = None
        self._job: Job | None = None
        self._drawing: dict[int, Job] = {}
        self._stale = True
        self._heading = ""
        self._wanted: Wanted | None = None
        self._marks: Mapping[str, int] = {}
        self.pages = PageStrip(self._draw, lambda spot: self._at(spot) is not None)
        self.pages.clicked.connect(self._follow_spot)
        self.pages.rescaled.connect(self._look_again)
        self.status = QLabel("Pratinjau")
        self._scroll = QScrollArea()
        self._later = QTimer(self, singleShot=True, interval=SOON_MS)
        self._later.timeout.connect(self.refresh)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._draw_rest)
        self._lay_out()
        session.changed.connect(self._follow)
        session.closed.connect(self._stop)

    def refresh(self) -> None:
        """Make the pages anew; what is under way already is out of date and stops."""
        self._stale = True
        if self._job is not None:
            self._job.cancel()
            return
        if not self.isVisible():
            return
        self._stale = False
        if self._pages is None:
            self.status.setText("Menyusun pratinjau…")
        self._make(self.pages.in_sight() if self._pages is not None else None)

    def show_heading(self, title: str) -> None:
        """Scroll to the page with this heading, now or when the pages are made."""
        self._heading, self._wanted = title.casefold(), None
        # "Analisis Capaian: ..." has no heading of its own; the sasaran behind the colon has.
        wanted = [part for part in (self._heading, self._heading.partition(": ")[2]) if part]
        page = next((p for part in wanted for name, p in self._marks.items() if name.endswith(part)), None)
        if page is not None and page < self.pages.count:
            self._scroll.verticalScrollBar().setValue(self.pages.top_of(page))

    def show_place(self, ref: Ref, words: str = "") -> None:
        """Bring the value at `ref` into sight, at the paragraph that begins with `words`."""
        self._wanted = Wanted(ref, " ".join(words.split())[:_ENOUGH])
        self._look_for()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._stale or (self._pages is not None and self._pages.drawn is not None):
            self._later.start(FIRST_MS if self._pages is None else SOON_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: no work."""
        super().hideEvent(event)
        self._later.stop()
        self._rest.stop()

    def _follow(self, _: object) -> None:
        self._stale = True
        if self.isVisible():
            self._later.start(SOON_MS)

    def _stop(self) -> None:
        self._later.stop()
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()

    # --- making -----------------------------------------------------------------------------------------

    def _started(self, job: Job, done: Callable[..., object], failed: Callable[..., object]) -> Job:
        """Start a job that belongs to nobody, so that it may end after the pages have been put away."""
        job.done.connect(lambda result: done(result) if isValid(self) else None)
        job.failed.connect(lambda error: failed(error) if isValid(self) else None)
        job.cancelled.connect(lambda: self._cancelled() if isValid(self) else None)
        return job.start()

    def _draw_rest(self) -> None:
        """Draw all pages, unless others are being made, which are followed by all of theirs."""
        if self._job is None and not self._stale and self.isVisible():
            self._make(None)

    def _make(self, only: Collection[int] | None) -> None:
        self._job = self._started(self._render(only or None), self._made, self._failed)

    def _made(self, pages: Pages) -> None:
        self._pages = pages
        self._job = None
        is_first = not self._marks
        self._marks = pages.marks
        self.pages.show_pages(pages.sizes)
        if self._wanted is not None:
            self._look_for()
        elif is_first and self._heading:
            self.show_heading(self._heading)
        self.status.setText(f"Pratinjau: {len(pages.sizes)} halaman")
        self.made.emit(self._pages)
        if pages.drawn is not None:
            self._rest.start()
        self._again()

    def _again(self) -> None:
        if self._stale and self.isVisible():
            self._later.start(SOON_MS)

    def _failed(self, error: object) -> None:
        self._job = None
        self.status.setText(sentence("Pratinjau tidak dapat disusun", error))
        self._again()
        pass_on(error)

    def _cancelled(self) -> None:
        self._job = None
        self._again()

    def _draw(self, page: int, width: int) -> None:
        from lkjip_desktop.ui.pages.pdfpages import draw_page

        if page in self._drawing or self._pages is None:
            return
        if self._pages.drawn is not None and page not in self._pages.drawn:
            return  # all pages are on their way
        pdf = self._pages.pdf
        job = Job(lambda _: draw_page(pdf, page, width))
        self._drawing[page] = job
        self._started(job, partial(self._drawn, page, pdf), partial(self._not_drawn, page))

    def _drawn(self, page: int, pdf: bytes, image: QImage) -> None:
        self._drawing.pop(page, None)
        if self._pages is not None and pdf is self._pages.pdf:
            self.pages.take(page, image)
        else:
            self.pages.update()

    def _not_drawn(self, page: int, error: object) -> None:
        self._drawing.pop(page, None)
        self.status.setText(sentence(f"Halaman {page + 1} tidak dapat digambar", error))
        pass_on(error)

    # --- places -----------------------------------------------------------------------------------------

    def _look_again(self) -> None:
        """Pages of another size: what was in sight comes back."""
        if self._wanted is not None:
            self._look_for()
        elif self._heading and self.pages.count:
            self.show_heading(self._heading)

    def _look_for(self) -> None:
        """Find where the wanted paragraph stands: which of the places of its text has its words."""
        if self._wanted is None or self._pages is None:
            return
        from lkjip_desktop.ui.pages.pdfpages import texts_in

        wanted, pages = self._wanted, self._pages
        rects = [(page, rect) for page, rect, ref in pages.places if ref == wanted.ref]
        if not rects and pages.drawn is not None:
            return  # it is looked for again when all pages are drawn
        if len(rects) < 2 or not wanted.words:
            self._found(wanted, rects, [])
            return
        job = Job(lambda _: texts_in(pages.pdf, rects))
        self._started(job, partial(self._found, wanted, rects), lambda _: None)

    def _found(self, wanted: Wanted, rects: Sequence[tuple[int, Rect]], texts: Sequence[str]) -> None:
        if wanted is not self._wanted or not rects:
            return
        best = max(range(len(texts)), key=lambda n: shared(texts[n], wanted.words), default=0)
        page, rect = rects[best]
        if page < self.pages.count:
            left = min(r[0] for p, r in rects if p == page)  # so that the bar stands clear of list marks
            self._bring(page, QRectF(left, rect[1], rect[2] - left, rect[3] - rect[1]))

    def _bring(self, page: int, rect: QRectF) -> None:
        self.pages.mark(page, rect)
        there = self.pages.on_screen(page, rect)
        bar, high = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        if there.top() < bar.value() or there.top() + min(there.height(), high // 2) > bar.value() + high:
            bar.setValue(there.top() - high // 4)

    def _at(self, spot: Spot) -> tuple[Rect, Ref] | None:
        """The smallest place around a spot."""
        if self._pages is None:
            return None
        around = (
            (rect, ref)
            for page, rect, ref in self._pages.places
            if page == spot.page and rect[0] <= spot.x <= rect[2] and rect[1] <= spot.y <= rect[3]
        )
        return min(around, key=lambda p: (p[0][2] - p[0][0]) * (p[0][3] - p[0][1]), default=None)

    def _follow_spot(self, spot: Spot) -> None:
        from lkjip_desktop.ui.pages.pdfpages import text_around, texts_in

        found = self._at(spot)
        if found is not None and self._pages is not None:
            rect, ref = found
            words = texts_in(self._pages.pdf, [(spot.page, rect)])[0]
            self.followed.emit(ref, words, text_around(self._pages.pdf, *spot))

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
