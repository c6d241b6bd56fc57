"""Rows of a report as rows of tables, and the checksum over them.

A record is one row of one table: its key, and its values in the order of `columns.COLUMNS`. The checksum of
a file is the sum of its records' SHA-256 modulo 2^256, so an edit updates it by what it took away and what
it put in. It tells damage from what was saved; it is no signature against a forger.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from lkjip_desktop.domain.change import kind_of
from lkjip_desktop.domain.dokumen import BY_NAME, Baris
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.storage.codec import Stored, decoder, encoder
from lkjip_desktop.storage.columns import COLUMNS, SERIES

MODULUS = 2**256

Values = tuple[Stored, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """Which record: the table, and the values of its primary key in the table's order."""

    table: str
    of: tuple[str, ...]


Records = Mapping[Key, Values]
Raw = Mapping[str, list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Fields:
    """How the fields of a kind are stored and read, worked out once. `plain` are those not in a series:
    place in the record, name, decoder.
    """

    cls: type[Baris]
    columns: tuple[str, ...]
    series_table: str
    encode: Mapping[str, Callable[[Any], Stored]]
    decode: Mapping[str, Callable[[Any], Any]]
    keys: Mapping[str, Callable[[str], Any]]
    plain: tuple[tuple[int, str, Callable[[Any], Any]], ...]
    at_id: int


def _fields(kind: str, cls: type[Baris]) -> Fields:
    fields, columns = medan_of(cls), COLUMNS[kind]
    decode = {name: decoder(m) for name, m in fields.items()}
    return Fields(
        cls,
        columns,
        SERIES.get(kind, ""),
        {name: encoder(m) for name, m in fields.items()},
        decode,
        {name: m.key for name, m in fields.items() if m.key is not None},
        tuple((i, c, decode[c]) for i, c in enumerate(columns) if c != "id"),
        columns.index("id"),
    )


FIELDS: Mapping[str, Fields] = MappingProxyType({kind: _fields(kind, cls) for kind, cls in BY_NAME.items()})


def records(row: Baris | None, only: Container[str] | None = None) -> Records:
    """The records that hold `row`, or just those that hold its fields in `only`; none for None.

    Raises codec.Unstorable.
    """
    if row is None:
        return {}
    kind = kind_of(row)
    fields = FIELDS[kind]
    found: dict[Key, Values] = {}
    if only is None or any(name in only for _, name, _ in fields.plain):
        found[Key(kind, (row.id,))] = tuple(
            row.id if c == "id" else fields.encode[c](getattr(row, c)) for c in fields.columns
        )
    for name in fields.keys:
        if only is None or name in only:
            encode = fields.encode[name]
            for k, v in getattr(row, name).items():
                found[Key(fields.series_table, (row.id, name, str(k)))] = (row.id, str(k), name, encode(v))
    return found


def differing(a: Baris | None, b: Baris | None) -> Container[str] | None:
    """The fields in which two versions of a row may differ; None for all, where one is missing."""
    if a is None or b is None:
        return None
    return {name for name in FIELDS[kind_of(a)].encode if getattr(a, name) is not getattr(b, name)}


def digest(table: str, values: Iterable[Any]) -> int:
    """A record's part of the checksum: SHA-256 of the JSON array of the table's name and the values."""
    return int.from_bytes(sha256(_canonical([table, *values]).encode("ascii")).digest(), "big")


_canonical = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), default=bytes.hex).encode


def checksum(tables: Raw) -> int:
    """The checksum of everything in `tables`, whatever version wrote it."""
    return sum(digest(table, values) for table, rows in tables.items() for values in rows) % MODULUS


def hexadecimal(checksum: int) -> str:
    """A checksum as it is stored and printed: 64 hexadecimal digits."""
    return f"{checksum:064x}"


def laporan_from(tables: Raw) -> Laporan:
    """The report in `tables`. Raises ValueError when a row can't have been written by this program."""
    return laporan_of(row for kind in BY_NAME for row in _rows(kind, tables))


def _rows(kind: str, tables: Raw) -> Iterator[Baris]:
    fields = FIELDS[kind]
    series = entries_by_row(tables[fields.series_table]) if fields.series_table else {}
    for values in tables[kind]:
        named: dict[str, Any] = {name: decode(values[i]) for i, name, decode in fields.plain}
        id = values[fields.at_id]
        for _, kunci, name, value in series.pop(id, ()):
            named.setdefault(name, {})[fields.keys[name](kunci)] = fields.decode[name](value)
        yield fields.cls(id=Id(id), **named)
    if series:
        raise ValueError(f"{kind}: a series without its row")


def entries_by_row(entries: Iterable[tuple[Any, ...]]) -> dict[Any, list[tuple[Any, ...]]]:
    """The records of a series table, by the id of the row they belong to."""
    groups: dict[Any, list[tuple[Any, ...]]] = defaultdict(list)
    for entry in entries:
        groups[entry[0]].append(entry)
    return groups
