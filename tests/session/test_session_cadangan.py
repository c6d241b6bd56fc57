<<<<<<< HEAD
"""Timed backups: one at the first edit, then every few minutes while something changes."""

from datetime import datetime, timedelta

import pytest

from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.cadangan import TimedBackups
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.storage.backup import Backups
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.store import Store

NAMA = Ref("identitas", IDENTITAS, "nama")
START = datetime(2026, 1, 15, 8)


@pytest.fixture
def session(tmp_path):
    store = Store.create(tmp_path / "Laporan.lkjip", laporan_of([Identitas(id=IDENTITAS)]), START)
    found = DocumentSession(store)
    yield found
    found.close()


def test_half_an_hour_of_filling_in_is_never_more_than_a_few_minutes_from_a_backup(session, qtbot):
    """One edit a minute from 08:00 to 08:32: copies at 08:00, 08:05 ... 08:30, the newest with minute 30."""
    now = [START]
    timed = TimedBackups(session, lambda: now[0])
    for minute in range(33):
        now[0] = START + timedelta(minutes=minute)
        due = minute % 5 == 0
        if due:
            with qtbot.waitSignal(timed.made):
                session.set_value(NAMA, f"menit {minute}")
        else:
            session.set_value(NAMA, f"menit {minute}")
    found = Backups(session.path).all()
    assert [b.time for b in reversed(found)] == [START + timedelta(minutes=m) for m in range(0, 31, 5)]
    assert read_file(Backups(session.path).newest_good().path).laporan.identitas.nama == "menit 30"


def test_the_last_edit_before_a_pause_is_copied_by_the_clock(session, qtbot):
    now = [START]
    timed = TimedBackups(session, lambda: now[0])
    with qtbot.waitSignal(timed.made):
        session.set_value(NAMA, "pertama")
    now[0] = START + timedelta(minutes=1)
    session.set_value(NAMA, "terakhir")
    now[0] = START + timedelta(minutes=6)
    with qtbot.waitSignal(timed.made):
        timed.check()
    assert read_file(Backups(session.path).newest_good().path).laporan.identitas.nama == "terakhir"
    now[0] = START + timedelta(hours=1)
    timed.check()  # nothing has changed
    assert len(Backups(session.path).all()) == 2
=======
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
>>>>>>> main
