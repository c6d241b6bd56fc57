"""Writing rows: a whole report to a new file, or what an edit changed to an open one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam
from sqlalchemy.sql.dml import Delete, Insert, Update

from lkjip_desktop.domain.change import Change, Set, kind_of
from lkjip_desktop.domain.dokumen import BY_NAME, Baris
from lkjip_desktop.domain.laporan import Laporan, rows_of
from lkjip_desktop.storage import migrations
from lkjip_desktop.storage.codec import Stored
from lkjip_desktop.storage.columns import APPLICATION_ID, COLUMNS
from lkjip_desktop.storage.connection import Mode, connect
from lkjip_desktop.storage.engine import wrap
from lkjip_desktop.storage.examine import State
from lkjip_desktop.storage.place import put_in_place
from lkjip_desktop.storage.records import (
    Key,
    Records,
    Values,
    checksum,
    differing,
    digest,
    hexadecimal,
    records,
)
from lkjip_desktop.storage.schema import BERKAS, METADATA, TABLES
from lkjip_desktop.storage.translate import translating


@dataclass(frozen=True, slots=True)
class Difference:
    """What a change set takes out of the file and puts into it."""

    old: Records
    new: Records

    def checksum(self) -> int:
        """By how much the checksum grows."""
        gained = sum(digest(k.table, v) for k, v in self.new.items())
        return gained - sum(digest(k.table, v) for k, v in self.old.items())


def difference(before: Laporan, after: Laporan, changes: Iterable[Change]) -> Difference:
    """The records that differ between two snapshots of which `changes` made the second."""
    old: dict[Key, Values] = {}
    new: dict[Key, Values] = {}
    for kind, id in dict.fromkeys(_touched(changes)):
        stood, stands = before.get(BY_NAME[kind], id), after.get(BY_NAME[kind], id)
        only = differing(stood, stands)
        old |= records(stood, only)
        new |= records(stands, only)
    same = {k for k in old.keys() & new.keys() if old[k] == new[k]}
    return Difference(
        {k: v for k, v in old.items() if k not in same}, {k: v for k, v in new.items() if k not in same}
    )


def _touched(changes: Iterable[Change]) -> Iterator[tuple[str, Any]]:
    for change in changes:
        if isinstance(change, Set):
            yield change.ref.kind, change.ref.id
        else:
            yield kind_of(change.row), change.row.id


def advance(connection: Connection, mine: State, next: State) -> bool:
    """Take the file from the state that this program knows to the next; False when it stands at another."""
    known = {"my_revisi": mine.revisi, "my_checksum": hexadecimal(mine.checksum)}
    return connection.execute(_ADVANCE, known | next.columns()).rowcount == 1


def write_difference(connection: Connection, what: Difference) -> None:
    """Bring the tables from the old records to the new ones; a series never stands without its row."""
    gone, put = _by_table(what.old.keys() - what.new.keys()), _by_table(what.new)
    for table in reversed(TABLES):
        if table.name in gone:
            connection.execute(_delete(table.name), [_where(key) for key in gone[table.name]])
    for table in TABLES:
        for key in put.get(table.name, ()):
            values = dict(zip(COLUMNS[table.name], what.new[key], strict=True))
            stood = what.old.get(key)
            if stood is None:
                connection.execute(_insert(table.name), values)
            else:
                changed = {c: v for (c, v), old in zip(values.items(), stood, strict=True) if v != old}
                connection.execute(_update(table.name, tuple(changed)), _where(key) | changed)


def _by_table(keys: Iterable[Key]) -> Mapping[str, list[Key]]:
    tables: dict[str, list[Key]] = defaultdict(list)
    for key in keys:
        tables[key.table].append(key)
    return tables


# Statements are built once: building costs as much as running.

# Goes forward only from the state this program knows: whatever another one has written stays.
_ADVANCE = (
    BERKAS.update()
    .where(BERKAS.c.revisi == bindparam("my_revisi"), BERKAS.c.checksum == bindparam("my_checksum"))
    .values({c: bindparam(c) for c in ("revisi", "checksum", "disimpan")})
)


@cache
def _insert(table: str) -> Insert:
    return METADATA.tables[table].insert()


@cache
def _update(table: str, columns: tuple[str, ...]) -> Update:
    return METADATA.tables[table].update().where(*_is_key(table)).values({c: bindparam(c) for c in columns})


@cache
def _delete(table: str) -> Delete:
    return METADATA.tables[table].delete().where(*_is_key(table))


def _is_key(table: str) -> Iterator[ColumnElement[bool]]:
    return (
        column == bindparam(f"key_{column.name}") for column in METADATA.tables[table].primary_key.columns
    )


def _where(key: Key) -> dict[str, Stored]:
    columns = METADATA.tables[key.table].primary_key.columns
    return {f"key_{column.name}": value for column, value in zip(columns, key.of, strict=True)}


def write_new(path: Path, laporan: Laporan, disimpan: str) -> None:
    """Write a whole report to `path`, whole or not at all. Raises StoreProblem."""
    with translating(path), put_in_place(path) as temporary, closing(connect(temporary, Mode.CREATE)) as raw:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version={migrations.newest()}")
        connection = wrap(raw)
        with connection.begin():
            METADATA.create_all(connection, checkfirst=False)
            checksum = _insert_all(connection, rows_of(laporan))
            connection.execute(BERKAS.insert().values({"id": 1, **State(1, checksum, disimpan).columns()}))


def _insert_all(connection: Connection, rows: Iterable[Baris]) -> int:
    tables: dict[str, list[Values]] = defaultdict(list)
    for row in rows:
        for key, values in records(row).items():
            tables[key.table].append(values)
    for table in TABLES:
        if table.name in tables:
            columns = COLUMNS[table.name]
            connection.execute(
                _insert(table.name), [dict(zip(columns, v, strict=True)) for v in tables[table.name]]
            )
    return checksum(tables)
