"""Timed backups of the open report, made off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.storage.backup import Backups
from lkjip_desktop.storage.problem import StoreProblem

EVERY_MINUTE = 60_000


class TimedBackups(QObject):
    """Makes a backup when one is due and something has changed since; thins the old ones.

    `failed` carries a sentence for people: a backup that can't be made is said, never swallowed. `crashed`
    carries an exception that is no known problem.
    """

    made = Signal(object)
    failed = Signal(str)
    crashed = Signal(object)

    def __init__(self, session: DocumentSession, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(session)
        self._session = session
        self._clock = clock
        self._backups = Backups(session.path)
        self._job: Job | None = None
        self._changed = False
        session.saved.connect(self._note)
        self._timer = QTimer(self, interval=EVERY_MINUTE)
        self._timer.timeout.connect(self.check)
        if not session.read_only:
            self._timer.start()

    def _note(self) -> None:
        self._changed = True
        if self._job is None:
            self.check()

    def check(self) -> None:
        """Make a backup if one is due."""
        if self._job is None and self._changed and self._backups.due(self._clock()):
            self._changed = False
            self._job = Job(lambda _: self._make(), self)
            self._job.done.connect(self._done)
            self._job.failed.connect(self._failed)
            self._job.start()

    def _make(self) -> object:
        now = self._clock()
        path = self._backups.make(now)
        self._backups.thin(now)
        return path

    def _done(self, path: object) -> None:
        self._job = None
        self.made.emit(path)

    def _failed(self, error: object) -> None:
        self._job = None
        self._changed = True
        if isinstance(error, StoreProblem):
            self.failed.emit(f"Cadangan otomatis belum dapat dibuat. {error}")
        else:
            self.failed.emit("Cadangan otomatis belum dapat dibuat karena kesalahan program.")
            self.crashed.emit(error)
