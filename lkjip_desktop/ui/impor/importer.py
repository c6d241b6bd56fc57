"""From a file or the clipboard to the import window, and from there into the report as one undo step."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from lkjip_desktop.domain.change import ChangeSet
from lkjip_desktop.domain.tanda import masuk
from lkjip_desktop.session.baca import source_job
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.impor import SumberImpor, of_naskah
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.storage.problem import StoreProblem
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.settings import Settings

FILTER = (
    "Yang dapat diimpor (*.docx *.docm *.pdf *.xlsx *.xlsm *.xls *.xlsb *.ods *.tsv *.csv *.txt *.lkjip)"
    ";;Semua berkas (*)"
)
LAST_YEAR = "Laporan LKjIP (*.lkjip *.pdf *.docx);;Semua berkas (*)"
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
        self._job = job = source_job(path)
        job.progress.connect(self._message.advance)
        job.done.connect(partial(self._done, session))
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        self._message.progress(f"Membaca {path.name}…", job.cancel)
        job.start()

    def ask_last_year(self, session: DocumentSession) -> None:
        """Let the officer choose last year's report, and show what differs and what it would bring."""
        if self._job is not None:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, "Laporan Tahun Lalu", str(session.path.parent), LAST_YEAR
        )
        if chosen:
            self.read(session, Path(chosen))

    def paste(self, session: DocumentSession) -> None:
        """Show what the table on the clipboard would put into the report."""
        from lkjip_desktop.importers.baca import tabel_dari_teks
        from lkjip_desktop.importers.problem import ImportProblem

        data = QGuiApplication.clipboard().mimeData()
        try:
            naskah = tabel_dari_teks(data.text(), data.html() if data.hasHtml() else "")
        except ImportProblem as problem:
            self._message.complain(str(problem))
            return
        if naskah.tabel:
            self.show(session, of_naskah(naskah))
        else:
            self._message.complain(
                "Tidak ada tabel di papan klip. Salin dahulu tabelnya dari Excel, Word, atau peramban."
            )

    def show(self, session: DocumentSession, source: SumberImpor) -> None:
        """Show what a source would put into the report."""
        from lkjip_desktop.importers.usulan import Keputusan
        from lkjip_desktop.importers.usulan.keputusan import dari_json
        from lkjip_desktop.ui.impor.window import ImportWindow

        laporan = session.laporan
        start = dari_json(self._settings.read(_REMEMBERED, "{}")) if source.naskah else Keputusan()
        window = ImportWindow(
            f"Impor - {source.nama or 'papan klip'}",
            laporan,
            partial(source.usulkan, laporan),
            source.naskah,
            start,
            self._window,
        )
        window.wanted.connect(partial(self._apply, session))
        if source.naskah:
            window.decided.connect(self._remember)
        self.opened.emit(window)
        window.open()

    def ask_template(self, session: DocumentSession) -> None:
        """Ask where, and write an Excel template filled with what the report holds by now."""
        from lkjip_desktop.importers.problem import ImportProblem
        from lkjip_desktop.importers.templat import tulis_templat

        suggestion = session.path.with_name(f"{session.path.stem} - Templat.xlsx")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, "Buat Templat Excel", str(suggestion), "Buku kerja Excel (*.xlsx)"
        )
        if not chosen:
            return
        target = Path(chosen)
        target = target if target.suffix.lower() == ".xlsx" else Path(f"{target}.xlsx")
        try:
            tulis_templat(target, session.laporan, session.laporan.tahun)
        except ImportProblem as problem:
            self._message.complain(str(problem))
            return
        self._message.say(f"Templat disimpan di {target}. Isi di Excel, lalu impor kembali.")

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
            self._message.say_done(_told(changes), session)

    def _done(self, session: DocumentSession, source: SumberImpor) -> None:
        self._job = None
        self._message.hide()
        self.show(session, source)

    def _failed(self, error: object) -> None:
        from lkjip_desktop.importers.problem import ImportProblem

        self._job = None
        if isinstance(error, ImportProblem | StoreProblem):
            self._message.complain(str(error))
        else:
            self._message.complain("Impor tidak jadi karena kesalahan program. Laporan tidak berubah.")
            self.crashed.emit(error)

    def _cancelled(self) -> None:
        self._job = None
        self._message.say("Impor dibatalkan. Laporan tidak berubah.")


def _told(changes: ChangeSet) -> str:
    """What came in, counted as the window counts it."""
    bring, take = masuk(changes)
    gone = f" {take} baris dihapus." if take else ""
    return f"{bring} isian diimpor.{gone}"
