"""Writing rows: a whole report to a new file, or what an edit changed to an open one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from lkjip_desktop.domain.change import Change, Set, kind_of
from lkjip_desktop.domain.dokumen import BY_NAME, Baris
from lkjip_desktop.domain.laporan import Laporan, rows_of
from lkjip_desktop.storage.connection import connect, wrap
from lkjip_desktop.storage.place import put_in_place
from lkjip_desktop.storage.records import MODULUS, Key, Records, Values, checksum_of, digest, records
from lkjip_desktop.storage.schema import APPLICATION_ID, BERKAS, COLUMNS, METADATA, VERSION
from lkjip_desktop.storage.translate import translating


@dataclass(frozen=True, slots=True)
class State:
    """Which commit a file stands at: a counter, and the checksum of the content."""

    revisi: int
    checksum: int

    def after(self, difference: int) -> State:
        """The state one commit later, the content's checksum changed by `difference`."""
        return State(self.revisi + 1, (self.checksum + difference) % MODULUS)


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
        cls = BY_NAME[kind]
        old |= records(before.get(cls, id))
        new |= records(after.get(cls, id))
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


def write_difference(connection: Connection, what: Difference) -> None:
    """Bring the tables from the old records to the new ones. Series go first and come last."""
    for key in sorted(what.old.keys() - what.new.keys(), key=_rows_last):
        table = METADATA.tables[key.table]
        connection.execute(table.delete().where(*_is(key)))
    for key in sorted(what.new, key=_rows_last, reverse=True):
        table, values = METADATA.tables[key.table], _named(key.table, what.new[key])
        if key in what.old:
            stood = _named(key.table, what.old[key])
            changed = {c: v for c, v in values.items() if v != stood[c]}
            connection.execute(table.update().where(*_is(key)).values(changed))
        else:
            connection.execute(table.insert().values(values))


def _rows_last(key: Key) -> bool:
    return len(key.of) == 1


def _is(key: Key) -> Iterator[Any]:
    columns = METADATA.tables[key.table].primary_key.columns
    return (column == value for column, value in zip(columns, key.of, strict=True))


def _named(table: str, values: Values) -> Mapping[str, Any]:
    return dict(zip(COLUMNS[table], values, strict=True))


def write_new(path: Path, laporan: Laporan, now: datetime) -> None:
    """Write a whole report to `path`, whole or not at all. Raises StoreProblem."""
    with translating(path), put_in_place(path) as temporary, closing(connect(temporary, "rwc")) as raw:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version={VERSION}")
        connection = wrap(raw)
        with connection.begin():
            METADATA.create_all(connection, checkfirst=False)
            _insert_all(connection, rows_of(laporan))
            connection.execute(BERKAS.insert().values(_first(laporan, now)))


def _insert_all(connection: Connection, rows: Iterable[Baris]) -> None:
    tables: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        for key, values in records(row).items():
            tables[key.table].append(_named(key.table, values))
    for table in METADATA.sorted_tables:
        if table.name in tables:
            connection.execute(table.insert(), tables[table.name])


def _first(laporan: Laporan, now: datetime) -> Mapping[str, Any]:
    time = now.isoformat(timespec="seconds")
    return {
        "id": 1,
        "revisi": 1,
        "checksum": hexadecimal(checksum_of(rows_of(laporan))),
        "dibuat": time,
        "disimpan": time,
    }


def hexadecimal(checksum: int) -> str:
    """A checksum as it is stored and printed: 64 hexadecimal digits."""
    return f"{checksum:064x}"
