"""Is this a file of ours, whole, and nothing more than that? Asked before any other SQL is run on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from lkjip_desktop.storage import migrations
from lkjip_desktop.storage.columns import APPLICATION_ID, DECLARED
from lkjip_desktop.storage.connection import Mode, connect
from lkjip_desktop.storage.problem import DamagedProblem, GoneProblem, NewerProblem, NotOursProblem
from lkjip_desktop.storage.records import MODULUS, Raw, checksum, hexadecimal
from lkjip_desktop.storage.translate import translating


@dataclass(frozen=True, slots=True)
class State:
    """Which commit a file stands at: a counter, the checksum of the content, and when it was made."""

    revisi: int
    checksum: int
    disimpan: str

    def after(self, difference: int, now: datetime) -> State:
        """The state one commit later, the content's checksum changed by `difference`."""
        return State(self.revisi + 1, (self.checksum + difference) % MODULUS, stamp(now))

    def columns(self) -> dict[str, int | str]:
        """As it stands in the table `berkas`."""
        return {"revisi": self.revisi, "checksum": hexadecimal(self.checksum), "disimpan": self.disimpan}


def stamp(now: datetime) -> str:
    """A time as it stands in the file."""
    return now.isoformat(timespec="seconds")


Shape = Mapping[str, tuple[tuple[object, ...], ...]]


def version_of(path: Path) -> int:
    """The format version in the file's header, without touching the file; that of an interrupted upgrade too.

    Raises NotOursProblem, NewerProblem, GoneProblem and the other StoreProblems of reading.
    """
    with translating(path):
        if not path.is_file():
            raise (NotOursProblem if path.exists() else GoneProblem).at(path)
        with closing(connect(path, Mode.READ, immutable=True)) as raw:
            application, version = _pragma(raw, "application_id"), user_version(raw)
    if application != APPLICATION_ID:
        raise NotOursProblem.at(path, f"application_id {application}")
    if version > migrations.newest():
        raise NewerProblem.between(path, version, migrations.newest())
    if version < 1:
        raise DamagedProblem.at(path, f"user_version {version}")
    return version


def user_version(raw: sqlite3.Connection) -> int:
    """The format version of an open database."""
    return _pragma(raw, "user_version")


def _pragma(raw: sqlite3.Connection, name: str) -> int:
    return int(raw.execute(f"PRAGMA {name}").fetchone()[0])


def examine(raw: sqlite3.Connection, path: Path) -> None:
    """Raise DamagedProblem unless the database is whole and holds plain tables only."""
    found = raw.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise DamagedProblem.at(path, found)
    strange = raw.execute(
        "SELECT type, name FROM sqlite_schema WHERE NOT (type = 'table' AND rootpage > 0"
        " OR type = 'index' AND sql IS NULL)"
    ).fetchone()
    if strange is not None:
        raise DamagedProblem.at(path, f"unexpected {strange[0]} {strange[1]}")


def require_schema(raw: sqlite3.Connection, path: Path) -> None:
    """Raise DamagedProblem unless tables and columns are exactly those of the current version."""
    found = shape(raw)
    current = _current()
    if found != current:
        differing = {n for n in found.keys() | current.keys() if found.get(n) != current.get(n)}
        raise DamagedProblem.at(path, f"schema: {', '.join(sorted(differing))}")


def shape(raw: sqlite3.Connection) -> Shape:
    """Per table its columns: name, type, not null, place in the primary key, hidden.

    Not the default: a migration that adds a column needs one, a new file doesn't.
    """
    names = [n for (n,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()]
    columns = 'SELECT name, type, "notnull", pk, hidden FROM pragma_table_xinfo(?) ORDER BY name'
    return {n: tuple(raw.execute(columns, (n,)).fetchall()) for n in names}


def read_tables(raw: sqlite3.Connection) -> Raw:
    """Every row of every table but `berkas`, columns by name, whatever version wrote them."""
    tables = {}
    for name, columns in shape(raw).items():
        if name != "berkas":
            listed = ", ".join(_quoted(str(c[0])) for c in columns)
            tables[name] = raw.execute(f"SELECT {listed} FROM {_quoted(name)}").fetchall()
    return tables


def verified(raw: sqlite3.Connection, path: Path) -> tuple[Raw, State]:
    """Every row, and the state the file says it is in, if the two agree. Raises DamagedProblem."""
    tables = read_tables(raw)
    stated = raw.execute("SELECT revisi, checksum, disimpan FROM berkas").fetchall()
    computed = checksum(tables)
    if len(stated) != 1 or stated[0][1] != hexadecimal(computed):
        raise DamagedProblem.at(path, f"checksum: stated {stated!r:.200}, computed {computed:064x}")
    return tables, State(stated[0][0], computed, stated[0][2])


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


@cache
def _current() -> Shape:
    return {
        table: tuple(sorted((c.name, c.type, int(not c.nullable), c.key, 0) for c in columns))
        for table, columns in DECLARED.items()
    }
