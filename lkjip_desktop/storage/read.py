"""Reading a whole report and proving that it is what was saved."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.storage import migrations
from lkjip_desktop.storage.connection import Mode, connect, in_memory, may_write
from lkjip_desktop.storage.examine import State, examine, require_schema, user_version, verified, version_of
from lkjip_desktop.storage.place import journal_of
from lkjip_desktop.storage.problem import DamagedProblem, StoreProblem, UnfinishedProblem
from lkjip_desktop.storage.records import laporan_from
from lkjip_desktop.storage.translate import translating
from lkjip_desktop.storage.upgrade import migrate


@dataclass(frozen=True, slots=True)
class Content:
    """A report as it stands in a file."""

    laporan: Laporan
    state: State


def read_file(path: Path) -> Content:
    """Read `path` and change nothing in it; one of an older version is upgraded in memory.

    The one thing that may be written is the end of an interrupted save: SQLite rolls it back first.
    Raises StoreProblem.
    """
    version_of(path)
    writable = may_write(path)
    try:
        with translating(path), closing(connect(path, Mode.SETTLE if writable else Mode.READ)) as raw:
            # The header may be that of an interrupted upgrade, which is rolled back only now.
            if user_version(raw) == migrations.newest():
                return read_content(raw, path)
            with closing(in_memory()) as copy:
                raw.backup(copy)
                migrate(copy, path)
                return read_content(copy, path)
    except StoreProblem as problem:
        if not writable and journal_of(path).exists():
            raise UnfinishedProblem.at(path, problem.rincian) from problem
        raise


def read_content(raw: sqlite3.Connection, path: Path) -> Content:
    """Examine, verify and read an open database of the newest version.

    Raises DamagedProblem; errors of SQLite are for the caller's `translating`.
    """
    raw.execute("BEGIN")  # one state of the file, whatever another program does meanwhile
    try:
        examine(raw, path)
        require_schema(raw, path)
        tables, state = verified(raw, path)
    finally:
        raw.rollback()
    try:
        return Content(laporan_from(tables), state)
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedProblem.at(path, error) from error
