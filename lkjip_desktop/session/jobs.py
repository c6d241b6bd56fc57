"""Work that takes a while, off the window's thread, with progress and a Cancel that works."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid


class Cancelled(Exception):  # noqa: N818 - not an error
    """Raised by work that was asked to stop."""


#: Jobs outlive their end for a while: a worker may still be leaving the signal that told of it.
_LATELY: deque[Job] = deque(maxlen=64)


class Job(QObject):
    """A piece of work. Connect to its signals, then `start()`; exactly one of the last three ends it.

    The public signals are emitted in the thread the Job lives in, whoever listens: the worker's own signals
    pass through slots of this object, which Qt queues.
    """

    progress = Signal(float, str)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    _told = Signal(float, str)
    _ended = Signal(object, object)

    def __init__(self, work: Callable[[Job], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._begun = False
        self._over = threading.Event()
        self._told.connect(self._tell)
        self._ended.connect(self._end)

    def start(self) -> Job:
        """Begin in the background."""
        _LATELY.append(self)
        self._begun = True
        QThreadPool.globalInstance().start(_Run(self._run))
        return self

    def cancel(self) -> None:
        """Ask the work to stop; it ends with `cancelled` at its next look."""
        self._stop.set()

    def is_cancelled(self) -> bool:
        """What the work asks between its steps."""
        return self._stop.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait until the work of a job that was begun is over. False when it is not by then."""
        return not self._begun or self._over.wait(max(seconds, 0.0))

    def report(self, share: float, what: str = "") -> None:
        """Tell how far the work is (0 to 1) and what it is doing. For the work to call."""
        self._told.emit(share, what)

    def _run(self) -> None:
        result, problem = None, None
        work, self._work = self._work, _spent  # what it holds, often a whole snapshot, goes with it
        try:
            result = work(self)
        except Exception as error:
            problem = error
        self._over.set()
        if isValid(self):  # else nobody is left to be told: the program has gone
            self._ended.emit(result, problem)

    def _tell(self, share: float, what: str) -> None:
        self.progress.emit(share, what)

    def _end(self, result: object, error: object) -> None:
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)


def wait_for(jobs: Iterable[Job], patience_ms: int) -> None:
    """Wait until the work of all these jobs is over, together no longer than `patience_ms`."""
    until = time.monotonic() + patience_ms / 1000
    for job in jobs:
        job.wait(until - time.monotonic())


def _spent(_: Job) -> None:
    """In place of work that has been done."""


class _Run(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._call = run

    def run(self) -> None:
        self._call()
