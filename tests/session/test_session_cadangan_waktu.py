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
