"""What can still be read of a damaged file, for a comparison with its backup.

Never a report to go on with unasked: rows may be missing, old or torn.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lkjip_desktop.domain.dokumen import BY_NAME, Baris
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.storage.columns import COLUMNS, DECLARED
from lkjip_desktop.storage.connection import Mode, connect
from lkjip_desktop.storage.records import FIELDS, Fields, entries_by_row

_UNREADABLE = (sqlite3.Error, UnicodeDecodeError)  # the latter from SQLite's own message


@dataclass(frozen=True, slots=True)
class Salvage:
    """The readable rows, and the kinds of which something could not be read."""

    laporan: Laporan
    torn: frozenset[str]


def salvage(path: Path) -> Salvage:
    """Read what can be read. The file is not changed, not even by the rollback of an interrupted save."""
    try:
        with closing(connect(path, Mode.READ, immutable=True)) as raw:
            raw.text_factory = lambda stored: stored.decode("utf-8", "replace")
            raw.set_progress_handler(_Patience().over, 10_000)
            kinds = {kind: _kind(raw, fields) for kind, fields in FIELDS.items()}
    except _UNREADABLE:
        return Salvage(laporan_of(()), frozenset(BY_NAME))
    rows = (row for found, _ in kinds.values() for row in found)
    return Salvage(laporan_of(rows), frozenset(kind for kind, (_, whole) in kinds.items() if not whole))


class _Patience:
    """Ends the reading of tables that a damaged pointer has tied into a ring."""

    def __init__(self) -> None:
        self._left = 5_000  # times ten thousand steps of SQLite's engine: some seconds

    def over(self) -> bool:
        self._left -= 1
        return self._left < 0


def _kind(raw: sqlite3.Connection, fields: Fields) -> tuple[list[Baris], bool]:
    kind = fields.cls.__name__.lower()
    records, whole = _table(raw, kind)
    entries, series_whole = _table(raw, fields.series_table) if fields.series_table else ([], True)
    series = entries_by_row(entries)
    rows = []
    for values in records:
        id = values[fields.at_id]
        if isinstance(id, str):
            row, complete = _row(fields, values, series.pop(id, ()))
            rows.append(row)
            whole = whole and complete
    return rows, whole and series_whole and not series


def _row(fields: Fields, values: tuple[Any, ...], entries: Iterable[tuple[Any, ...]]) -> tuple[Baris, bool]:
    """The row, unreadable fields left empty, and whether there were none."""
    named: dict[str, Any] = {}
    complete = True
    for i, name, decode in fields.plain:
        try:
            named[name] = decode(values[i])
        except (ValueError, TypeError):
            complete = False
    for _, kunci, name, value in entries:
        try:
            key, decoded = fields.keys[name](kunci), fields.decode[name](value)
            named.setdefault(name, {})[key] = decoded
        except (ValueError, TypeError, KeyError):
            complete = False
    return fields.cls(id=Id(values[fields.at_id]), **named), complete


def _table(raw: sqlite3.Connection, table: str) -> tuple[list[tuple[Any, ...]], bool]:
    """The records from the front up to the damage, then from the back; and whether there was none."""
    found: dict[tuple[Any, ...], None] = {}
    for direction in ("ASC", "DESC"):
        try:
            found.update((values, None) for values in _scan(raw, table, direction))
        except _UNREADABLE:
            continue
        return list(found), direction == "ASC"
    return list(found), False


def _scan(raw: sqlite3.Connection, table: str, direction: str) -> Iterator[tuple[Any, ...]]:
    columns = ", ".join(f'"{c}"' for c in COLUMNS[table])
    # The order in which the table itself is kept, so that no index is asked.
    keys = [c.name for c in DECLARED[table] if c.key] if table not in BY_NAME else ["rowid"]
    order = ", ".join(f"{key} {direction}" for key in keys)
    yield from raw.execute(f'SELECT {columns} FROM "{table}" ORDER BY {order}')
