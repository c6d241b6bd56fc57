"""Reading a whole report and proving that it is what was saved."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.storage.connection import connect
from lkjip_desktop.storage.examine import examine, read_tables, require_schema, version_of
from lkjip_desktop.storage.problem import DamagedProblem
from lkjip_desktop.storage.records import Raw, checksum, laporan_from
from lkjip_desktop.storage.translate import translating
from lkjip_desktop.storage.write import State, hexadecimal


@dataclass(frozen=True, slots=True)
class Content:
    """A report as it stands in a file."""

    laporan: Laporan
    state: State


def read_file(path: Path) -> Content:
    """Read `path` without changing it. Raises StoreProblem."""
    version_of(path)
    with translating(path), closing(connect(path, "ro")) as raw:
        return read_content(raw, path)


def read_content(raw: sqlite3.Connection, path: Path) -> Content:
    """Examine, verify and read an open database of the current version.

    Raises DamagedProblem; errors of SQLite are for the caller's `translating`.
    """
    raw.execute("BEGIN")  # one state of the file, whatever another program does meanwhile
    try:
        examine(raw, path)
        require_schema(raw, path)
        tables = read_tables(raw)
        state = verified_state(raw, path, tables)
    finally:
        raw.rollback()
    try:
        return Content(laporan_from(tables), state)
    except (ValueError, TypeError) as error:
        raise DamagedProblem.at(path, error) from error


def verified_state(raw: sqlite3.Connection, path: Path, tables: Raw) -> State:
    """The state that the file says it is in, if the checksum of `tables` agrees."""
    rows = raw.execute("SELECT revisi, checksum FROM berkas").fetchall()
    computed = checksum(tables)
    if len(rows) != 1 or rows[0][1] != hexadecimal(computed):
        raise DamagedProblem.at(path, f"checksum {rows!r:.200}, computed {computed:064x}")
    return State(rows[0][0], computed)
