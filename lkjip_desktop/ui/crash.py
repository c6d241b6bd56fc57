"""Anything unexpected ends here: it is written to the log and said once; the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

LOG_BYTES = 500_000
log = logging.getLogger("lkjip_desktop")


class CrashHandler(QObject):
    """Takes over the hooks for uncaught exceptions of every thread.

    While its dialog is open, further ones are only logged.
    """

    _arrived = Signal(str)

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.log_file = folder / "lkjip-desktop.log"
        self._parent = parent
        self._busy = False
        self._arrived.connect(self._say)
        _log_to(self.log_file)

    def install(self) -> None:
        """From now on nothing unexpected is lost."""
        sys.excepthook = self.handle
        threading.excepthook = lambda a: self.handle(a.exc_type, a.exc_value, a.exc_traceback)

    def handle(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Log the exception and show it; Ctrl+C in a terminal just ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        log.error("Kesalahan tak terduga\n%s", details)
        self._arrived.emit(details)

    def handle_error(self, error: object) -> None:
        """The same for an exception that background work brought along."""
        if isinstance(error, BaseException):
            self.handle(type(error), error, error.__traceback__)

    def _say(self, details: str) -> None:
        from lkjip_desktop.ui.dialogs.crash import CrashDialog
        from lkjip_desktop.ui.facts import facts

        if self._busy:
            return
        self._busy = True
        dialog = CrashDialog(f"{facts()}\n\n{details}", self.log_file, self._parent)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self._busy = False


def _log_to(file: Path) -> None:
    from logging.handlers import RotatingFileHandler

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            file, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.handlers = [handler]
    log.propagate = False
