"""Reading and checking a finished document: the question where it is, the work, the window."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from lkjip_desktop.report.papers import kind
from lkjip_desktop.session.baca import Pemeriksaan, check_job
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.ui.export import ask_target
from lkjip_desktop.ui.message_line import MessageLine, Offer

if TYPE_CHECKING:
    from lkjip_desktop.ui.periksa.window import CheckWindow

FILTER = "Dokumen (*.docx *.docm *.pdf *.xlsx *.xlsm *.xls *.xlsb *.ods *.tsv *.csv *.txt);;Semua berkas (*)"


class Checker(QObject):
    """Checks one document at a time. `crashed` carries an exception that is no known problem.

    `opened` carries the CheckWindow that shows what was found.
    """

    crashed = Signal(object)
    opened = Signal(object)

    def __init__(self, window: QWidget, message: MessageLine) -> None:
        super().__init__(window)
        self._window = window
        self._message = message
        self._job: Job | None = None

    def ask(self, folder: Path) -> None:
        """Let the officer choose a document, and check it."""
        if self._job is not None:
            return
        chosen, _ = QFileDialog.getOpenFileName(self._window, "Periksa Laporan Jadi", str(folder), FILTER)
        if chosen:
            self.check(Path(chosen))

    def check(self, path: Path) -> None:
        """Check the document at `path` in the background; nothing is written anywhere."""
        self._job = job = check_job(path)
        job.progress.connect(self._message.advance)
        job.done.connect(self._done)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        self._message.progress(f"Membaca {path.name}…", job.cancel)
        job.start()

    def stop(self) -> None:
        """Cancel what is running."""
        if self._job is not None:
            self._job.cancel()

    def _done(self, found: Pemeriksaan) -> None:
        from lkjip_desktop.ui.periksa.window import CheckWindow

        self._job = None
        self._message.hide()
        window: CheckWindow = CheckWindow(found, self._window)
        window.export_wanted.connect(partial(self._ask_export, window))
        self.opened.emit(window)
        window.show()

    def _ask_export(self, window: CheckWindow, checked: Pemeriksaan) -> None:
        suggestion = checked.path.with_name(f"{checked.path.stem} - Daftar Temuan.pdf")
        target = ask_target(window, "Ekspor Daftar Temuan", suggestion, ".pdf", ".xlsx", ".docx")
        if target is not None:
            self.export(checked, target, window.message)

    def export(self, checked: Pemeriksaan, target: Path, message: MessageLine) -> None:
        """Write the list of findings as PDF, Word or Excel, as its name ends, and say so in `message`."""
        from lkjip_desktop.report.daftar_asing import export_daftar
        from lkjip_desktop.report.problem import ReportProblem

        notes = checked.naskah.peringatan
        try:
            export_daftar(checked.path.name, checked.temuan, notes, target, date.today())
        except ReportProblem as problem:
            message.complain(str(problem))
            return
        message.say(
            f"Daftar temuan disimpan di {target}.", Offer(f"&Buka {kind(target)}", partial(_open, target))
        )

    def _failed(self, error: object) -> None:
        from lkjip_desktop.importers.problem import ImportProblem

        self._job = None
        if isinstance(error, ImportProblem):
            self._message.complain(str(error))
        else:
            self._message.complain("Dokumen tidak jadi diperiksa karena kesalahan program.")
            self.crashed.emit(error)

    def _cancelled(self) -> None:
        self._job = None
        self._message.say("Pemeriksaan dibatalkan.")


def _open(target: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
