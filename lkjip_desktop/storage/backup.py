"""Backups: dated copies in a folder beside the report, each one verified, thinned as they age.

A copy every few minutes while something changes: an afternoon's typing is not to be typed twice. They are
thinned after Anki's schedule: all of the last two hours, one each half hour of the last two days, then one a
day, a week, a month. Times are local and naive, read from the copies' names; the clock is passed in.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from lkjip_desktop.storage.connection import Mode, connect
from lkjip_desktop.storage.place import put_in_place, remove_leftovers, unused
from lkjip_desktop.storage.problem import DamagedProblem, GoneProblem, NotOursProblem, StoreProblem
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.translate import translating

INTERVAL = timedelta(minutes=5)
KEEP_ALL = timedelta(hours=2)
KEEP_HALF_HOURS = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9

STAMP = "%Y-%m-%d %H.%M.%S"
_NAME = re.compile(r".* (\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)\.lkjip")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the report as it was at `time`."""

    time: datetime
    path: Path


class Backups:
    """The backups of one report. Safe to use beside the report's open Store, also from another thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.folder = path.with_name(f"{path.stem} - cadangan")

    def all(self) -> tuple[Backup, ...]:
        """Every backup, newest first. Raises StoreProblem."""
        if not self.folder.is_dir():
            return ()
        with translating(self.folder):
            found = [b for p in self.folder.iterdir() if (b := _backup(p)) is not None]
        return tuple(sorted(found, key=lambda b: b.time, reverse=True))

    def due(self, now: datetime) -> bool:
        """Whether the last backup is old enough and the report has changed since.

        True also where that can't be told: `make` will then say what is wrong.
        """
        try:
            newest = next(iter(self.all()), None)
            if newest is None:
                return True
            # A newest backup from the future means that the clock was set back: don't wait for it.
            if timedelta() <= now - newest.time < INTERVAL:
                return False
            return _stated(newest.path) != _stated(self.path)
        except (StoreProblem, sqlite3.Error):
            return True

    def make(self, now: datetime) -> Path:
        """Copy the report, prove that the copy opens, and only then give it its name. Raises StoreProblem."""
        return self._copy_to(self.folder / f"{self.path.stem} {now.strftime(STAMP)}.lkjip")

    def keep_version(self, version: int) -> Path:
        """Copy the report before it is upgraded from `version`, unless such a copy of the same content is
        there already. These copies are never thinned. Raises StoreProblem.
        """
        target = self.folder / f"{self.path.stem} - versi {version}.lkjip"
        checksum = read_file(self.path).state.checksum
        if target.exists() and _checksum(target) == checksum:
            return target
        return self._copy_to(unused(target))

    def _copy_to(self, target: Path) -> Path:
        if not self.path.exists():
            raise GoneProblem.at(self.path)
        with translating(self.folder):
            self.folder.mkdir(exist_ok=True)
        with translating(self.path):
            source = connect(self.path, Mode.READ)
        with closing(source), translating(target), put_in_place(target) as temporary:
            with closing(connect(temporary, Mode.CREATE)) as copy:
                source.backup(copy)
            self._require_good(temporary)
        return target

    def _require_good(self, copy: Path) -> None:
        try:
            read_file(copy)
        except (DamagedProblem, NotOursProblem) as problem:
            raise type(problem).at(self.path, problem.rincian) from problem

    def thin(self, now: datetime) -> tuple[Path, ...]:
        """Remove what the schedule no longer keeps; the paths removed. Raises StoreProblem."""
        found = self.all()
        kept = set(keep((b.time for b in found), now))
        gone = tuple(b.path for b in found if b.time not in kept)
        with translating(self.folder):
            for path in gone:
                path.unlink(missing_ok=True)
            remove_leftovers(self.folder)
        return gone

    def newest_good(self) -> Backup | None:
        """The newest backup that opens and holds what was saved. Raises StoreProblem."""
        return next((b for b in self.all() if _checksum(b.path) is not None), None)


def keep(times: Iterable[datetime], now: datetime) -> Iterator[datetime]:
    """The times to keep: all of the last two hours, the newest of each half hour of the last two days, then
    the newest of 12 days, 10 weeks and 9 months.
    """
    rest = sorted(times, reverse=True)
    recent = [t for t in rest if now - t <= KEEP_ALL]
    lately = [t for t in rest[len(recent) :] if now - t <= KEEP_HALF_HOURS]
    yield from recent
    yield from _newest_of_each(lately, _half_hour)
    rest = rest[len(recent) + len(lately) :]
    for count, period in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        kept = _newest_of_each(rest, period)[:count]
        yield from kept
        rest = [t for t in rest if t < kept[-1] and period(t) != period(kept[-1])] if kept else []


def _newest_of_each(times: Iterable[datetime], period: Callable[[datetime], object]) -> list[datetime]:
    newest: dict[object, datetime] = {}
    for t in times:
        newest.setdefault(period(t), t)
    return list(newest.values())


def _half_hour(t: datetime) -> object:
    return t.date(), t.hour, t.minute // 30


def _day(t: datetime) -> object:
    return t.date()


def _week(t: datetime) -> object:
    return t.isocalendar()[:2]


def _month(t: datetime) -> object:
    return t.year, t.month


def _backup(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    try:
        return Backup(datetime.strptime(match[1], STAMP), path) if match else None
    except ValueError:
        return None


def _checksum(path: Path) -> int | None:
    """The checksum of what `path` holds, if it opens and that is what was saved."""
    try:
        return read_file(path).state.checksum
    except StoreProblem:
        return None


def _stated(path: Path) -> str:
    """The checksum that a file says it has: cheap, and enough to see whether something has changed."""
    with closing(connect(path, Mode.READ)) as raw:
        return str(raw.execute("SELECT checksum FROM berkas").fetchone())
