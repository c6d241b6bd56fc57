"""Exporting without a dialog in the way: progress and Cancel in the message line, the window stays alive."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from lkjip_desktop.report.problem import ReportProblem
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.ui.message_line import MessageLine, Offer
from lkjip_desktop.wording.formulir import FORMULIR

#: The kinds of file a form can become, as the file dialog names them.
FORM_KINDS = {"Dokumen PDF (*.pdf)": ".pdf", "Dokumen Word (*.docx)": ".docx"}


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
        target = self._asked("Ekspor PDF", session.path.with_suffix(".pdf"))
        if target is not None:
            self.pdf(session, target)

    def ask_reviu(self, session: DocumentSession) -> None:
        """Ask where, and export the lembar reviu."""
        suggestion = session.path.with_name(f"{session.path.stem} - Lembar Reviu.pdf")
        target = self._asked("Ekspor Lembar Reviu", suggestion)
        if target is not None:
            self.reviu(session, target)

    def pdf(self, session: DocumentSession, target: Path) -> None:
        """Export the report to `target` in the background."""
        from lkjip_desktop.session.export import export_job

        self._run(session, export_job(session, target, date.today()), target)

    def reviu(self, session: DocumentSession, target: Path) -> None:
        """Export the lembar reviu to `target` in the background."""
        from lkjip_desktop.session.export import reviu_job

        self._run(session, reviu_job(session, target, date.today()), target)

    def ask_form(self, session: DocumentSession, key: str, tahun: int = 0) -> None:
        """Ask where, and export a form of the year's plan (`wording.formulir.FORMULIR`)."""
        if self.running:
            return
        name = FORMULIR[key]
        suggestion = session.path.with_name(f"{session.path.stem} - {name.replace('.', '')}.pdf")
        kinds = ";;".join(FORM_KINDS)
        chosen, kind = QFileDialog.getSaveFileName(self._window, f"Ekspor {name}", str(suggestion), kinds)
        if chosen:
            self.form(session, key, _named(chosen, FORM_KINDS.get(kind, ".pdf")), tahun)

    def form(self, session: DocumentSession, key: str, target: Path, tahun: int = 0) -> None:
        """Export a form to `target` in the background; the file's name says as what."""
        from lkjip_desktop.session.export import form_job

        self._run(session, form_job(session, key, target, date.today(), tahun), target)

    def _asked(self, title: str, suggestion: Path) -> Path | None:
        """Where to; None when it was cancelled or an export is under way."""
        if self.running:
            return None
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(suggestion), "Dokumen PDF (*.pdf)")
        if not chosen:
            return None
        target = Path(chosen)
        return target if target.suffix.lower() == ".pdf" else Path(f"{target}.pdf")

    def _run(self, session: DocumentSession, job: Job, target: Path) -> None:
        self._session = session  # the job is its child: it must not go before the job has ended
        self._job = job
        job.progress.connect(self._message.advance)
        job.done.connect(lambda _: self._done(target))
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        self._message.progress("Menyusun PDF…", job.cancel)
        job.start()

    def stop(self) -> None:
        """Cancel what is running; the file asked for stays as it was."""
        if self._job is not None:
            self._job.cancel()

    def _done(self, target: Path) -> None:
        self._end()
        self._message.say(
            f"PDF disimpan di {target}.",
            Offer("&Buka PDF", lambda: _open(target)),
            Offer("Buka &Folder", lambda: _open(target.parent)),
        )

    def _failed(self, error: object) -> None:
        self._end()
        if isinstance(error, ReportProblem):
            self._message.complain(str(error))
        else:
            self._message.complain("PDF tidak jadi dibuat karena kesalahan program.")
            self.crashed.emit(error)

    def _cancelled(self) -> None:
        self._end()
        self._message.say("Ekspor dibatalkan. Tidak ada berkas yang berubah.")

    def _end(self) -> None:
        self._job = self._session = None
        self.finished.emit()


def _named(chosen: str, suffix: str) -> Path:
    target = Path(chosen)
    return target if target.suffix.lower() in FORM_KINDS.values() else Path(f"{target}{suffix}")


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
