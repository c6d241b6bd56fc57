"""Printing through the system's dialog: the report's pages as they are exported, drawn for the printer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtWidgets import QWidget

from lkjip_desktop.report.problem import ReportProblem
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.session.pratinjau import Pages, pages_job
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.salah import KNOWN

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

#: More dots per inch than this make no letter clearer, and large pictures.
MOST_DPI = 300
FAILED = "Laporan tidak dapat dicetak. Periksa apakah pencetaknya menyala dan tersambung, lalu coba lagi."


class Printing(QObject):
    """Prints one report at a time, a page in every turn of the window. `crashed` carries a program error."""

    crashed = Signal(object)
    finished = Signal()

    def __init__(self, window: QWidget, message: MessageLine) -> None:
        super().__init__(window)
        self._window = window
        self._message = message
        self._job: Job | None = None
        self._run: Iterator[float] | None = None
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._step)

    @property
    def running(self) -> bool:
        """Whether something is being printed."""
        return self._job is not None or self._run is not None

    def ask(self, session: DocumentSession) -> None:
        """Make the pages, then ask for the printer."""
        if self.running:
            return
        self._job = job = pages_job(session, date.today(), paper=True)
        job.done.connect(self._made)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        self._message.progress("Menyusun halaman…", job.cancel)
        job.start()

    def stop(self) -> None:
        """Stop what is under way; pages already sent are printed."""
        if self._job is not None:
            self._job.cancel()
        elif self._run is not None:
            self._cancelled()

    def _made(self, pages: Pages) -> None:
        # Here, because few days see a printer and the library takes as long to load as a tab.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from lkjip_desktop.ui.pages.pdfpages import page_sizes

        self._job = None
        self._message.hide()
        count = len(page_sizes(pages.pdf))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setDocName("LKjIP")
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle("Cetak")
        dialog.setMinMax(1, count)
        dialog.setFromTo(1, count)
        if dialog.exec():
            self.send(pages.pdf, printer)

    def send(self, pdf: bytes, printer: QPrinter) -> None:
        """Draw the chosen pages on `printer`."""
        self._run = self._pages(pdf, printer)
        self._message.progress("Mengirim halaman ke pencetak…", self.stop)
        self._next.start()

    def _pages(self, pdf: bytes, printer: QPrinter) -> Iterator[float]:
        """Draws page by page; yields how far it is."""
        from lkjip_desktop.ui.pages.pdfpages import draw_page, page_sizes

        sizes = page_sizes(pdf)
        first, last = printer.fromPage() or 1, printer.toPage() or len(sizes)
        chosen = range(first - 1, min(last, len(sizes)))
        painter = QPainter()
        for n, page in enumerate(chosen):
            wide, high = sizes[page]
            upright = high >= wide
            printer.setPageOrientation(
                QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
            )
            if n == 0:
                if not painter.begin(printer):
                    raise ReportProblem(FAILED)
            else:
                printer.newPage()
            dots = min(printer.resolution(), MOST_DPI)
            _draw(painter, printer, draw_page(pdf, page, round(wide / 72 * dots)), (wide, high))
            yield (n + 1) / len(chosen)
        if painter.isActive():
            painter.end()

    def _step(self) -> None:
        if self._run is None:
            return
        try:
            share = next(self._run)
        except StopIteration:
            self._end()
            self._message.say("Laporan sudah dikirim ke pencetak.")
        except Exception as error:
            self._failed(error)
        else:
            self._message.advance(share, "")
            self._next.start()

    def _failed(self, error: object) -> None:
        self._end()
        if isinstance(error, KNOWN):
            self._message.complain(str(error))
        else:
            self._message.complain("Laporan tidak jadi dicetak karena kesalahan program.")
            self.crashed.emit(error)

    def _cancelled(self) -> None:
        self._end()
        self._message.say("Pencetakan dihentikan.")

    def _end(self) -> None:
        self._next.stop()
        self._job = self._run = None
        self.finished.emit()


def _draw(painter: QPainter, printer: QPrinter, image: QImage, points: tuple[float, float]) -> None:
    """One page in its own size, made smaller only where the paper is."""
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    dots = printer.resolution() / 72
    wide, high = points[0] * dots, points[1] * dots
    share = min(1.0, paper.width() / wide, paper.height() / high)
    size = wide * share, high * share
    left, top = (paper.width() - size[0]) / 2, (paper.height() - size[1]) / 2
    painter.drawImage(QRectF(left, top, *size), image)
