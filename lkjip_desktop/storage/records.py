"""Rows of a report as rows of tables, and the checksum over them.

A record is one row of one table: its key, and its values in the order of `schema.COLUMNS`. The checksum of
a file is the sum of its records' SHA-256 modulo 2^256, so an edit updates it by what it took away and what
it put in. It tells damage from what was saved; it is no signature against a forger.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from lkjip_desktop.domain.change import kind_of
from lkjip_desktop.domain.dokumen import BY_NAME, Baris
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.medan import Medan, medan_of
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.storage.codec import Stored, decode, encode
from lkjip_desktop.storage.schema import COLUMNS, SERIES

MODULUS = 2**256

Values = tuple[Stored, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """Which record: the table, and the values of its primary key in the table's order."""

    table: str
    of: tuple[str, ...]


Records = Mapping[Key, Values]
Raw = Mapping[str, list[tuple[Any, ...]]]


def records(row: Baris | None) -> Records:
    """The records that hold `row`; none for None. Raises codec.Unstorable."""
    if row is None:
        return {}
    kind = kind_of(row)
    plain: dict[str, Stored] = {"id": row.id}
    found: dict[Key, Values] = {}
    for m in medan_of(type(row)).values():
        value = getattr(row, m.name)
        if m.key is None:
            plain[m.name] = encode(m, value)
        else:
            found |= _series(row, m, value)
    return {Key(kind, (row.id,)): tuple(plain[c] for c in COLUMNS[kind]), **found}


def _series(row: Baris, m: Medan, series: Mapping[Any, Any]) -> Records:
    table = SERIES[kind_of(row)].name
    return {
        Key(table, (row.id, m.name, str(k))): (row.id, str(k), m.name, encode(m, v))
        for k, v in series.items()
    }


def digest(table: str, values: Iterable[Any]) -> int:
    """A record's part of the checksum: SHA-256 of the JSON array of the table's name and the values."""
    return int.from_bytes(sha256(_canonical([table, *values]).encode("ascii")).digest(), "big")


_canonical = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), default=bytes.hex).encode


def checksum(tables: Raw) -> int:
    """The checksum of everything in `tables`, whatever version wrote it."""
    return sum(digest(table, values) for table, rows in tables.items() for values in rows) % MODULUS


def checksum_of(laporan: Iterable[Baris]) -> int:
    """The checksum that a file with these rows has."""
    return sum(digest(k.table, v) for row in laporan for k, v in records(row).items()) % MODULUS


def laporan_from(tables: Raw) -> Laporan:
    """The report in `tables`. Raises ValueError when a row can't have been written by this program."""
    return laporan_of(row for kind in BY_NAME for row in _rows(kind, tables))


def _rows(kind: str, tables: Raw) -> Iterator[Baris]:
    cls, columns = BY_NAME[kind], COLUMNS[kind]
    fields = medan_of(cls)
    plain = [(i, m) for i, c in enumerate(columns) if (m := fields.get(c)) is not None]
    at_id = columns.index("id")
    series = _grouped(kind, tables)
    for values in tables[kind]:
        named: dict[str, Any] = {m.name: decode(m, values[i]) for i, m in plain}
        named |= series.pop(values[at_id], {})
        yield cls(id=Id(values[at_id]), **named)
    if series:
        raise ValueError(f"{kind}: a series without its row")


def _grouped(kind: str, tables: Raw) -> dict[str, dict[str, dict[Any, Any]]]:
    groups: dict[str, dict[str, dict[Any, Any]]] = defaultdict(lambda: defaultdict(dict))
    if kind in SERIES:
        fields = medan_of(BY_NAME[kind])
        for baris, kunci, name, value in tables[SERIES[kind].name]:
            m = fields.get(name)
            if m is None or m.key is None:
                raise ValueError(f"{kind}: unknown series {name!r}")
            groups[baris][name][m.key(kunci)] = decode(m, value)
    return groups
