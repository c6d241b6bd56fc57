"""Backups: dated, verified, made when due, thinned as they age."""

import sqlite3
import threading
import time
from contextlib import closing
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.domain.change import set_values
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.storage.backup import DAILY, KEEP_ALL, KEEP_HALF_HOURS, MONTHLY, WEEKLY, Backups, keep
from lkjip_desktop.storage.problem import DamagedProblem, GoneProblem, NotOursProblem
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.store import Store

NOW = datetime(2026, 1, 15, 10, 42)
NAMA = Ref("identitas", IDENTITAS, "nama")


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "Laporan Kinerja 2025.lkjip"
    store = Store.create(path, laporan_of([Identitas(id=IDENTITAS, nama="0")]), NOW)
    yield store
    store.close()


def rename(store: Store, nama: str) -> None:
    store.commit(set_values(store.laporan, "", [(NAMA, nama)]), NOW)


def test_a_backup_is_a_whole_report_in_a_folder_beside_the_file(store, tmp_path):
    made = Backups(store.path).make(NOW)
    folder = tmp_path / "Laporan Kinerja 2025 - cadangan"
    assert made == folder / "Laporan Kinerja 2025 2026-01-15 10.42.00.lkjip"
    assert read_file(made).laporan == store.laporan
    assert [(b.time, b.path) for b in Backups(store.path).all()] == [(NOW, made)]
    assert [p.name for p in made.parent.iterdir()] == [made.name]


def test_due_when_five_minutes_have_passed_and_something_changed(store):
    backups = Backups(store.path)
    assert backups.due(NOW)
    backups.make(NOW)
    rename(store, "1")
    assert not backups.due(NOW + timedelta(minutes=4, seconds=59))
    assert backups.due(NOW + timedelta(minutes=5))
    assert backups.due(NOW - timedelta(days=1))  # the clock was set back
    rename(store, "0")
    assert not backups.due(NOW + timedelta(minutes=5))  # the content is that of the backup again


def test_due_is_true_where_it_cannot_tell_and_make_says_why(store):
    backups = Backups(store.path)
    backups.make(NOW)
    store.close()
    store.path.unlink()
    assert backups.due(NOW + timedelta(hours=1))
    with pytest.raises(GoneProblem):
        backups.make(NOW + timedelta(hours=1))
    assert len(backups.all()) == 1


def test_a_damaged_report_makes_no_backup(store):
    store.close()
    store.path.write_bytes(store.path.read_bytes().replace(b"IDENTITAS", b"identitas").replace(b"0", b"1"))
    with pytest.raises((DamagedProblem, NotOursProblem)):
        Backups(store.path).make(NOW)
    assert list(Backups(store.path).folder.iterdir()) == []


def test_the_newest_good_one_is_found(store):
    backups = Backups(store.path)
    assert backups.newest_good() is None
    for hour in range(4):
        rename(store, str(hour))
        backups.make(NOW + timedelta(hours=hour))
    newest, second, third, _ = (b.path for b in backups.all())
    newest.write_bytes(newest.read_bytes()[:9000])
    second.write_bytes(b"")
    assert backups.newest_good().path == third


def test_what_is_not_a_backup_is_left_alone(store):
    backups = Backups(store.path)
    backups.make(NOW)
    for name in ("catatan.txt", "x 2026-99-99 10.00.00.lkjip", "Laporan Kinerja 2025 - versi 1.lkjip"):
        (backups.folder / name).write_text("milik orang")
    assert len(backups.all()) == 1
    backups.thin(NOW + timedelta(days=1000))
    assert len(list(backups.folder.iterdir())) == 4


def test_backups_while_the_report_is_being_edited(store):
    """Another thread backs up while this one saves: each backup is one state, none is torn."""
    backups, problems = Backups(store.path), []

    def back_up() -> None:
        try:
            for n in range(6):
                backups.make(NOW + timedelta(minutes=n))
        except Exception as error:  # told to the other thread
            problems.append(error)

    worker = threading.Thread(target=back_up)
    worker.start()
    number = 0
    while worker.is_alive():
        number += 1
        rename(store, str(number))
        time.sleep(0.002)
    worker.join()
    assert problems == []
    names = [int(read_file(b.path).laporan.identitas.nama) for b in reversed(backups.all())]
    assert names == sorted(names)
    assert len(names) == 6


def empty_backup(backups: Backups, at: datetime) -> None:
    backups.folder.mkdir(exist_ok=True)
    (backups.folder / f"Laporan Kinerja 2025 {at:%Y-%m-%d %H.%M.%S}.lkjip").touch()


def test_400_days_of_office_work(store, tmp_path):
    """Every half hour of an office day, 400 days long. Each tenth day the copies are real ones."""
    backups, ever = Backups(store.path), []
    for day in range(400):
        real = day % 10 == 0
        for half_hour in range(16):
            now = datetime(2026, 1, 15, 8) + timedelta(days=day, minutes=30 * half_hour)
            ever.append(now)
            if real and half_hour % 8 == 0:
                rename(store, f"{now}")
                assert backups.due(now)
                backups.make(now)
            else:
                empty_backup(backups, now)
        backups.thin(now)
        times = [b.time for b in backups.all()]
        assert times[0] == now  # the newest always stays
        recent = [t for t in ever if now - t <= KEEP_HALF_HOURS]
        assert [t for t in reversed(times) if now - t <= KEEP_HALF_HOURS] == recent
        assert len(times) - len(recent) <= DAILY + WEEKLY + MONTHLY
    check_spacing([b.time for b in backups.all()], now)
    for backup in backups.all():
        if backup.path.stat().st_size:
            assert read_file(backup.path).laporan.identitas.nama == f"{backup.time}"


def check_spacing(times: list[datetime], now: datetime) -> None:
    """Every half hour of two days, then no hole longer than the schedule allows, ten months back."""
    assert sum(now - t <= KEEP_HALF_HOURS for t in times) == 2 * 16 + 1
    older = [t for t in times if now - t > KEEP_HALF_HOURS]
    assert len(older) == DAILY + WEEKLY + MONTHLY
    gaps = [(a - b).days for a, b in pairwise(older)]
    assert max(gaps[: DAILY - 1]) <= 1
    assert max(gaps[: DAILY + WEEKLY - 1]) <= 8
    assert max(gaps) <= 31 + 7
    assert timedelta(days=300) <= now - older[-1]


def test_copies_of_every_five_minutes_thin_to_half_hours_after_two_hours():
    """Eight hours from 08:00: the last two hours whole (25 with both ends), the six before in half hours."""
    times = [datetime(2026, 1, 15, 8) + timedelta(minutes=5 * n) for n in range(8 * 12 + 1)]
    kept = list(keep(times, times[-1]))
    assert kept[:25] == times[:-26:-1]
    assert kept[25:28] == [
        datetime(2026, 1, 15, 13, 55),
        datetime(2026, 1, 15, 13, 25),
        datetime(2026, 1, 15, 12, 55),
    ]
    assert len(kept) == 25 + 12


@settings(max_examples=100, deadline=None)
@given(st.lists(st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31))), st.integers(0, 2000))
def test_thinning_is_stable_and_never_takes_the_newest(times, hours):
    now = datetime(2026, 1, 1) + timedelta(hours=hours)
    kept = list(keep(times, now))
    assert set(kept) <= set(times)
    assert set(keep(kept, now)) == set(kept)
    assert not times or max(times) in kept
    assert {t for t in times if now - t <= KEEP_ALL} <= set(kept)
    assert sum(now - t > KEEP_HALF_HOURS for t in set(kept)) <= DAILY + WEEKLY + MONTHLY


def test_a_program_that_is_about_to_write_does_not_disturb_a_backup(store):
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        made = Backups(store.path).make(NOW)
        other.execute("ROLLBACK")
    assert read_file(made).laporan == store.laporan
