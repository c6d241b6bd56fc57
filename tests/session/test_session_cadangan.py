"""Timed backups: one that can't be made is said, a program error is passed on as one."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from support.memory import MemoryStore

from lkjip_desktop.contoh import contoh
from lkjip_desktop.session.cadangan import TimedBackups
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.storage.problem import DiskFullProblem

NOW = datetime(2026, 1, 15, 10, 42)


@pytest.mark.parametrize("error", [DiskFullProblem.at(Path("cadangan.lkjip")), ZeroDivisionError("nol")])
def test_why_there_is_no_backup(error, qtbot, monkeypatch) -> None:
    session = DocumentSession(MemoryStore(contoh()), lambda: NOW)
    backups = TimedBackups(session, lambda: NOW + timedelta(days=1))
    said, crashed = [], []
    backups.failed.connect(said.append)
    backups.crashed.connect(crashed.append)

    def fail() -> object:
        raise error

    monkeypatch.setattr(backups, "_make", fail)
    monkeypatch.setattr(backups._backups, "due", lambda now: True)
    with qtbot.waitSignal(backups.failed):
        session.saved.emit(NOW)
    known = isinstance(error, DiskFullProblem)
    assert len(said) == 1
    assert (str(error) in said[0]) is known
    assert said[0].endswith("kesalahan program.") is not known
    assert crashed == ([] if known else [error])
