"""From a file or the clipboard to the import window, and from there into the report as one undo step."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from lkjip_desktop.domain.change import ChangeSet
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.tabel import Naskah
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.session.periksa import read_job
from lkjip_desktop.storage.problem import StoreProblem
from lkjip_desktop.ui.documents import read_only
from lkjip_desktop.ui.main_window import SUFFIX
from lkjip_desktop.ui.message_line import MessageLine, Offer
from lkjip_desktop.ui.settings import Settings

if TYPE_CHECKING:
    from lkjip_desktop.importers.usulan import Keputusan, Usulan
    from lkjip_desktop.ui.impor.window import ImportWindow, Make

FILTER = (
    "Yang dapat diimpor (*.docx *.docm *.pdf *.xlsx *.xlsm *.xls *.xlsb *.ods *.tsv *.csv *.txt *.lkjip)"
    ";;Semua berkas (*)"
)
LAST_YEAR = "Laporan LKjIP (*.lkjip);;Semua berkas (*)"
_REMEMBERED = "impor/keputusan"


class Importer(QObject):
    """Imports into one report at a time. `crashed` carries an exception that is no known problem.

    `opened` carries the ImportWindow.
    """

    crashed = Signal(object)
    opened = Signal(object)

    def __init__(self, window: QWidget, message: MessageLine, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._message = message
        self._settings = settings
        self._job: Job | None = None

    def ask(self, session: DocumentSession) -> None:
        """Let the officer choose a file, and show what it would put into the report."""
        if self._job is not None:
            return
        chosen, _ = QFileDialog.getOpenFileName(self._window, "Impor", str(session.path.parent), FILTER)
        if chosen:
            self.read(session, Path(chosen))

    def read(self, session: DocumentSession, path: Path) -> None:
        """Read the file at `path` in the background and show the proposal; the report is not touched."""
        if path.suffix.lower() == SUFFIX:
            self.compare(session, path)
            return
        self._job = job = read_job(path)
        job.progress.connect(self._message.advance)
        job.done.connect(partial(self._done, session))
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        self._message.progress(f"Membaca {path.name}…", job.cancel)
        job.start()

    def ask_last_year(self, session: DocumentSession) -> None:
        """Let the officer choose last year's report, and show what differs and what it would bring."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, "Laporan Tahun Lalu", str(session.path.parent), LAST_YEAR
        )
        if chosen:
            self.compare(session, Path(chosen))

    def compare(self, session: DocumentSession, path: Path) -> None:
        """Show last year's report of our own beside this one; it is only read."""
        from lkjip_desktop.importers.usulan import Keputusan, usulkan_lalu

        try:
            last = read_only(path)
        except StoreProblem as problem:
            self._message.complain(str(problem))
            return
        laporan, figures = session.laporan, compute(last)

        def make(keputusan: Keputusan) -> Usulan:
            return usulkan_lalu(last, figures, laporan, path.name, keputusan)

        self._open(session, f"Bandingkan dengan {path.name}", make, None, Keputusan())

    def show(self, session: DocumentSession, naskah: Naskah) -> None:
        """Show what a document that was read would put into the report."""
        from lkjip_desktop.importers.usulan import usulkan
        from lkjip_desktop.importers.usulan.keputusan import dari_json

        laporan = session.laporan
        window = self._open(
            session,
            f"Impor - {naskah.berkas or 'papan klip'}",
            lambda keputusan: usulkan(naskah, laporan, keputusan),
            naskah,
            dari_json(self._settings.read(_REMEMBERED, "{}")),
        )
        window.decided.connect(self._remember)

    def _open(
        self, session: DocumentSession, title: str, make: Make, naskah: Naskah | None, start: Keputusan
    ) -> ImportWindow:
        from lkjip_desktop.ui.impor.window import ImportWindow

        window = ImportWindow(title, session.laporan, make, naskah, start, self._window)
        window.wanted.connect(partial(self._apply, session))
        self.opened.emit(window)
        window.open()
        return window

    def stop(self) -> None:
        """Cancel what is running."""
        if self._job is not None:
            self._job.cancel()

    def _remember(self, keputusan: object) -> None:
        from lkjip_desktop.importers.usulan.keputusan import Keputusan, ke_json

        assert isinstance(keputusan, Keputusan)
        self._settings.write(_REMEMBERED, ke_json(keputusan))

    def _apply(self, session: DocumentSession, changes: ChangeSet) -> None:
        if not changes:
            self._message.say("Tidak ada isian yang berubah.")
        elif session.apply(changes):
            self._message.say(f"{len(changes.changes)} perubahan diimpor.", Offer("&Urungkan", session.undo))

    def _done(self, session: DocumentSession, naskah: Naskah) -> None:
        self._job = None
        self._message.hide()
        self.show(session, naskah)

    def _failed(self, error: object) -> None:
        from lkjip_desktop.importers.problem import ImportProblem

        self._job = None
        if isinstance(error, ImportProblem):
            self._message.complain(str(error))
        else:
            self._message.complain("Impor tidak jadi karena kesalahan program. Laporan tidak berubah.")
            self.crashed.emit(error)

    def _cancelled(self) -> None:
        self._job = None
        self._message.say("Impor dibatalkan. Laporan tidak berubah.")
