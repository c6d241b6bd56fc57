"""Going back to a backup: for a report that is open, and for one whose file is damaged."""

from __future__ import annotations

from datetime import datetime
from html import escape
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from lkjip_desktop.domain.beda import changes_between, summary
from lkjip_desktop.domain.change import ChangeSet
from lkjip_desktop.domain.dokumen import KINDS
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.storage.backup import Backup, Backups
from lkjip_desktop.storage.problem import StoreProblem
from lkjip_desktop.storage.store import Store
from lkjip_desktop.ui.dialogs.restore import RestoreDialog
from lkjip_desktop.ui.documents import Documents, free_name, read_only
from lkjip_desktop.ui.message_line import MessageLine, Offer
from lkjip_desktop.wording.label import judul

OPEN = (
    "Pilih keadaan laporan yang ingin dikembalikan. Pemulihan menjadi satu langkah yang dapat diurungkan "
    "(Ctrl+Z)."
)
DAMAGED = (
    "<b>Isi berkas “{nama}” tidak sama dengan yang terakhir disimpan, jadi berkas itu rusak.</b><p>Terakhir "
    "ditulis {waktu}. Pilih cadangan yang akan dipakai; isian sesudah waktu cadangan itu perlu diketik "
    "ulang. Berkas yang rusak tidak dihapus, hanya diganti namanya menjadi “{sisih}”.</p>"
)
NONE_GOOD = (
    "Berkas “{nama}” rusak: isinya tidak sama dengan yang terakhir disimpan, dan tidak ada cadangan di "
    "folder “{folder}”. Berkas itu tidak diubah; cari salinannya di tempat lain."
)


class Recovery(QObject):
    """Offers backups and puts the chosen one in place."""

    def __init__(self, window: QWidget, documents: Documents, message: MessageLine) -> None:
        super().__init__(window)
        self._window = window
        self._documents = documents
        self._message = message

    # --- an open report ---------------------------------------------------------------------------------

    def ask(self) -> None:
        """Let the officer go back to an earlier state of the open report, as one undoable step."""
        session = self._documents.session
        if session is None:
            return
        backups = self._backups(session.path)
        if not backups:
            self._message.say("Belum ada cadangan. Cadangan dibuat sendiri selagi laporan diisi.")
            return
        dialog = RestoreDialog(OPEN, backups, lambda b: account(session.laporan, b), self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.go_back(session, dialog.chosen())

    def go_back(self, session: DocumentSession, backup: Backup) -> None:
        """Make the open report what it was in `backup`."""
        when = f"{backup.time:%d/%m/%Y %H:%M}"
        changes = changes_between(session.laporan, read_only(backup.path))
        if session.apply(ChangeSet(f"Pulihkan dari cadangan {when}", changes)):
            self._message.say(f"Laporan dipulihkan ke keadaan {when}.", Offer("&Urungkan", session.undo))

    # --- a damaged file ---------------------------------------------------------------------------------

    def offer(self, path: Path) -> None:
        """Offer the backups of the damaged report at `path`; without any say so."""
        backups = self._backups(path)
        if not backups:
            text = NONE_GOOD.format(nama=path.name, folder=Backups(path).folder)
            self._message.complain(text)
            return
        aside = free_name(path.parent, f"{path.stem} - rusak")
        written = datetime.fromtimestamp(path.stat().st_mtime)
        intro = DAMAGED.format(
            nama=escape(path.name), waktu=f"{written:%d/%m/%Y %H:%M}", sisih=escape(aside.name)
        )
        dialog = RestoreDialog(intro, backups, contents, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.replace(path, dialog.chosen(), aside)

    def replace(self, path: Path, backup: Backup, aside: Path) -> None:
        """Put `backup` in the place of the damaged report, which keeps on under another name."""
        try:
            put_in_place(backup.path, path, aside)
        except (OSError, StoreProblem) as problem:
            self._message.complain(f"Cadangan belum dapat dipasang. {problem}")
            return
        if self._documents.open(path):
            self._message.say(
                f"Laporan dipulihkan dari cadangan {backup.time:%d/%m/%Y %H:%M}. "
                f"Berkas yang rusak kini bernama {aside.name}."
            )

    def _backups(self, path: Path) -> tuple[Backup, ...]:
        try:
            return Backups(path).all()
        except StoreProblem as problem:
            self._message.complain(str(problem))
            return ()


def put_in_place(backup: Path, path: Path, aside: Path) -> None:
    """Rename `path` to `aside` and write a copy of `backup` in its place; on failure all is as before.

    Raises StoreProblem or OSError.
    """
    store = Store.open(backup, read_only=True)
    try:
        path.rename(aside)
        try:
            store.save_copy(path)
        except StoreProblem:
            aside.rename(path)
            raise
    finally:
        store.close()


def account(now: Laporan, backup: Backup) -> str:
    """What going back to `backup` would change in `now`, as HTML. Raises StoreProblem."""
    beda = summary(changes_between(now, read_only(backup.path)))
    if not beda:
        return "<p>Sama dengan isi laporan sekarang.</p>"
    lines = []
    for b in beda:
        counts = ((b.ubah, "berubah"), (b.tambah, "muncul kembali"), (b.hapus, "hilang"))
        words = ", ".join(f"{n} {what}" for n, what in counts if n)
        lines.append(f"<li>{escape(judul(b.kind))}: {words}</li>")
    return f"<p>Dibandingkan dengan isi sekarang (baris):</p><ul>{''.join(lines)}</ul>"


def contents(backup: Backup) -> str:
    """What `backup` holds, as HTML. Raises StoreProblem."""
    laporan = read_only(backup.path)
    counts = ((cls.__name__.lower(), len(laporan.table(cls))) for cls in KINDS)
    lines = (f"<li>{escape(judul(kind))}: {n} baris</li>" for kind, n in counts if n)
    who = escape(f"{laporan.identitas.nama}, tahun {laporan.tahun}")
    return f"<p>{who}</p><p>Isinya utuh:</p><ul>{''.join(lines)}</ul>"
