"""Exporting without a dialog in the way: progress and Cancel in the message line, the window stays alive."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from lkjip_desktop.report.papers import kind
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.ui.message_line import MessageLine, Offer
from lkjip_desktop.ui.salah import KNOWN

_FILTERS = {
    ".pdf": "Dokumen PDF (*.pdf)",
    ".docx": "Dokumen Word (*.docx)",
    ".xlsx": "Buku kerja Excel (*.xlsx)",
}


def ask_target(parent: QWidget, title: str, suggestion: Path, *endings: str) -> Path | None:
    """Where to, with one of `endings` (the first where none was typed or chosen); None when cancelled."""
    kinds = ";;".join(_FILTERS[ending] for ending in endings)
    chosen, filtered = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
    if not chosen:
        return None
    target = Path(chosen)
    if target.suffix.lower() in endings:
        return target
    wanted = next((e for e in endings if _FILTERS[e] == filtered), endings[0])
    return Path(f"{target}{wanted}")


class Exporter(QObject):
    """Runs one export at a time. `crashed` carries an exception that is no known problem."""

    crashed = Signal(object)
    finished = Signal()

    def __init__(self, window: QWidget, message: MessageLine) -> None:
        super().__init__(window)
        self._window = window
        self._message = message
        self._job: Job | None = None
        self._session: DocumentSession | None = None

    @property
    def running(self) -> bool:
        """Whether an export is under way."""
        return self._job is not None

    def ask_pdf(self, session: DocumentSession) -> None:
        """Ask where, and export the report."""
        self._ask_report(session, "Ekspor PDF", ".pdf")

    def ask_word(self, session: DocumentSession) -> None:
        """Ask where, and export the report as Word file."""
        self._ask_report(session, "Ekspor Word", ".docx")

    def ask_excel(self, session: DocumentSession) -> None:
        """Ask where, and export the report's tables as workbook."""
        self._ask_report(session, "Ekspor Excel", ".xlsx")

    def _ask_report(self, session: DocumentSession, title: str, ending: str) -> None:
        target = self._asked(title, session.path.with_suffix(ending), ending)
        if target is not None:
            self.pdf(session, target)

    def ask_reviu(self, session: DocumentSession) -> None:
        """Ask where, and export the lembar reviu."""
        suggestion = session.path.with_name(f"{session.path.stem} - Lembar Reviu.pdf")
        target = self._asked("Ekspor Lembar Reviu", suggestion, ".pdf", ".docx", ".xlsx")
        if target is not None:
            self.reviu(session, target)

    def pdf(self, session: DocumentSession, target: Path) -> None:
        """Export the report to `target` in the background, as the ending of its name says."""
        from lkjip_desktop.session.export import export_job

        self._run(session, export_job(session, target, date.today()), target)

    def reviu(self, session: DocumentSession, target: Path) -> None:
        """Export the lembar reviu to `target` in the background."""
        from lkjip_desktop.session.export import reviu_job

        self._run(session, reviu_job(session, target, date.today()), target)

    def ask_form(self, session: DocumentSession, key: str, tahun: int = 0) -> None:
        """Ask where, and export a form of the year's plan (`wording.formulir.FORMULIR`)."""
        from lkjip_desktop.wording.formulir import FORMULIR

        name = FORMULIR[key]
        suggestion = session.path.with_name(f"{session.path.stem} - {name.replace('.', '')}.pdf")
        target = self._asked(f"Ekspor {name}", suggestion, ".pdf", ".docx", ".xlsx")
        if target is not None:
            self.form(session, key, target, tahun)

    def form(self, session: DocumentSession, key: str, target: Path, tahun: int = 0) -> None:
        """Export a form to `target` in the background; the file's name says as what."""
        from lkjip_desktop.session.export import form_job

        self._run(session, form_job(session, key, target, date.today(), tahun), target)

    def _asked(self, title: str, suggestion: Path, *endings: str) -> Path | None:
        """Where to, with one of `endings` (the first where none was typed); None when cancelled or busy."""
        if self.running:
            return None
        return ask_target(self._window, title, suggestion, *endings)

    def _run(self, session: DocumentSession, job: Job, target: Path) -> None:
        self._session = session  # the job is its child: it must not go before the job has ended
        self._job = job
        job.progress.connect(self._message.advance)
        job.done.connect(lambda _: self._done(target))
        job.failed.connect(lambda error: self._failed(error, target))
        job.cancelled.connect(self._cancelled)
        self._message.progress(f"Menyusun {kind(target)}…", job.cancel)
        job.start()

    def stop(self) -> None:
        """Cancel what is running; the file asked for stays as it was."""
        if self._job is not None:
            self._job.cancel()

    def _done(self, target: Path) -> None:
        self._end()
        self._message.say(
            f"{kind(target)} disimpan di {target}.",
            Offer(f"&Buka {kind(target)}", lambda: _open(target)),
            Offer("Buka &Folder", lambda: _open(target.parent)),
        )

    def _failed(self, error: object, target: Path) -> None:
        self._end()
        if isinstance(error, KNOWN):
            self._message.complain(str(error))
        else:
            self._message.complain(f"{kind(target)} tidak jadi dibuat karena kesalahan program.")
            self.crashed.emit(error)

    def _cancelled(self) -> None:
        self._end()
        self._message.say("Ekspor dibatalkan. Tidak ada berkas yang berubah.")

    def _end(self) -> None:
        self._job = self._session = None
        self.finished.emit()


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
