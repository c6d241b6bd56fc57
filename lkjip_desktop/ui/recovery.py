"""What happens when a report's content is not what was saved: an account, and the officer decides."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from lkjip_desktop.storage.problem import StoreProblem
from lkjip_desktop.ui.documents import FILTER, Documents, free_name, with_suffix
from lkjip_desktop.ui.message_line import MessageLine

if TYPE_CHECKING:
    from lkjip_desktop.storage.recovery import Recovery


class Rescue(QObject):
    """Offers the way back for a report that did not open."""

    def __init__(self, window: QWidget, documents: Documents, message: MessageLine) -> None:
        super().__init__(window)
        self._window = window
        self._documents = documents
        self._message = message

    def offer(self, path: Path, problem: StoreProblem) -> None:
        """Show what can be recovered of `path`; without a backup that is only worth it for a damaged one."""
        from lkjip_desktop.storage.recovery import plan
        from lkjip_desktop.ui.dialogs.recover import RecoverDialog

        try:
            recovery = plan(path, problem)
        except StoreProblem as other:
            self._message.complain(str(other))
            return
        answer = RecoverDialog(recovery, self._window).exec()
        if answer == RecoverDialog.BACKUP:
            self.use_backup(recovery)
        elif answer == RecoverDialog.READABLE:
            self._ask_readable(recovery)

    def use_backup(self, recovery: Recovery) -> None:
        """Put the backup in place and open it; the damaged file stays beside it."""
        from lkjip_desktop.storage.recovery import restore

        try:
            restore(recovery, datetime.now()).close()
        except StoreProblem as problem:
            self._message.complain(str(problem))
            return
        if self._documents.open(recovery.path) and recovery.backup is not None:
            self._message.say(
                f"Laporan dipulihkan dari cadangan {recovery.backup.time:%d/%m/%Y %H:%M}. "
                "Berkas yang rusak tetap ada di folder yang sama."
            )

    def _ask_readable(self, recovery: Recovery) -> None:
        suggestion = free_name(recovery.path.parent, f"{recovery.path.stem} - terbaca")
        chosen, _ = QFileDialog.getSaveFileName(self._window, "Simpan yang Terbaca", str(suggestion), FILTER)
        if chosen:
            self._documents.create(with_suffix(Path(chosen)), recovery.terbaca)
