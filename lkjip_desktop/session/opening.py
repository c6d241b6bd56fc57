"""Opening and making reports: takes the lock, and settles for read-only where it is not to be had."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.lock import take
from lkjip_desktop.storage.connection import may_write
from lkjip_desktop.storage.store import Store

Clock = Callable[[], datetime]


def create(path: Path, laporan: Laporan, clock: Clock = datetime.now) -> DocumentSession:
    """Make a new report file and open it. Raises StoreProblem."""
    Store.create(path, laporan, clock()).close()
    return open_document(path, clock)


def open_document(path: Path, clock: Clock = datetime.now, *, checked: bool = True) -> DocumentSession:
    """Open a report; read-only where another window holds it or its place can't be written.

    With `checked` False the rules are not asked before `DocumentSession.check`, so that it is seen sooner.
    Raises StoreProblem, and its DamagedProblem when the content is not what was saved.
    """
    lock = take(path)
    try:
        store = Store.open(path, read_only=lock is None)
    except BaseException:
        _release(lock)
        raise
    elsewhere = lock is None and may_write(path)
    session = DocumentSession(store, clock, checked=checked, elsewhere=elsewhere)
    session.closed.connect(lambda: _release(lock))
    return session


def _release(lock: QLockFile | None) -> None:
    if lock is not None:
        lock.unlock()
