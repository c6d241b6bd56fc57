"""Going back to an earlier state of the open report, as one step that can be undone."""

from __future__ import annotations

from datetime import datetime
from html import escape

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from lkjip_desktop.domain.change import ChangeSet
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.session.asal import laporan_dari
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.storage.backup import Backup, Backups
from lkjip_desktop.storage.problem import StoreProblem
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.wording.label import judul

INTRO = (
    "Pilih keadaan laporan yang ingin dikembalikan. Pemulihan menjadi satu langkah yang dapat diurungkan "
    "(Ctrl+Z)."
)
NONE = "Belum ada cadangan. Cadangan dibuat sendiri selagi laporan diisi."


class Restorer(QObject):
    """Makes and offers backups of the open report. `crashed` carries an exception nobody foresaw."""

    crashed = Signal(object)

    def __init__(self, window: QWidget, message: MessageLine) -> None:
        super().__init__(window)
        self._window = window
        self._message = message

    def ask(self, session: DocumentSession) -> None:
        """Let the officer choose a backup to go back to."""
        from lkjip_desktop.ui.dialogs.restore import RestoreDialog

        try:
            backups = Backups(session.path).all()
        except StoreProblem as problem:
            self._message.complain(str(problem))
            return
        if not backups:
            self._message.say(NONE)
            return
        dialog = RestoreDialog(INTRO, backups, lambda b: account(session.laporan, b), self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.go_back(session, dialog.chosen())

    def make(self, session: DocumentSession) -> None:
        """Make a backup now, in the background."""
        backups = Backups(session.path)
        job = Job(lambda _: backups.make(datetime.now()), self)
        job.done.connect(lambda path: self._message.say(f"Cadangan dibuat: {path}."))
        job.failed.connect(self._failed)
        job.start()

    def _failed(self, error: object) -> None:
        if not isinstance(error, StoreProblem):
            self.crashed.emit(error)
            return
        self._message.complain(f"Cadangan belum dapat dibuat. {error}")

    def go_back(self, session: DocumentSession, backup: Backup) -> None:
        """Make the report what it was in `backup`."""
        from lkjip_desktop.domain.beda import changes_between

        when = f"{backup.time:%d/%m/%Y %H:%M}"
        try:
            changes = changes_between(session.laporan, laporan_dari(backup.path))
        except StoreProblem as problem:
            self._message.complain(str(problem))
            return
        if session.apply(ChangeSet(f"Pulihkan dari cadangan {when}", changes)):
            self._message.say_done(f"Laporan dipulihkan ke keadaan {when}.", session)


def account(now: Laporan, backup: Backup) -> str:
    """What going back to `backup` would change in `now`, as HTML. Raises StoreProblem."""
    from lkjip_desktop.domain.beda import changes_between, summary

    beda = summary(changes_between(now, laporan_dari(backup.path)))
    if not beda:
        return "<p>Sama dengan isi laporan sekarang.</p>"
    lines = []
    for b in beda:
        counts = ((b.ubah, "berubah"), (b.tambah, "muncul kembali"), (b.hapus, "hilang"))
        words = ", ".join(f"{n} {what}" for n, what in counts if n)
        lines.append(f"<li>{escape(judul(b.kind))}: {words}</li>")
    return f"<p>Baris yang akan berubah dibandingkan dengan sekarang:</p><ul>{''.join(lines)}</ul>"
