"""Rows of a report as rows of tables, and the checksum over them.

A record is one row of one table: its key, and its values in the order of `schema.COLUMNS`. The checksum of
a file is the sum of its records' SHA-256 modulo 2^256, so an edit updates it by what it took away and what
it put in. It tells damage from what was saved; it is no signature against a forger.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
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


@dataclass(frozen=True, slots=True)
class _Fields:
    """How the fields of a kind are stored and read, worked out once."""

    cls: type[Baris]
    columns: tuple[str, ...]
    series_table: str
    encode: Mapping[str, Callable[[Any], Stored]]
    decode: Mapping[str, Callable[[Any], Any]]
    keys: Mapping[str, Callable[[str], Any]]


def _fields(kind: str, cls: type[Baris]) -> _Fields:
    fields = medan_of(cls)
    return _Fields(
        cls,
        COLUMNS[kind],
        SERIES[kind].name if kind in SERIES else "",
        {name: encoder(m) for name, m in fields.items()},
        {name: decoder(m) for name, m in fields.items()},
        {name: m.key for name, m in fields.items() if m.key is not None},
    )


_FIELDS: Mapping[str, _Fields] = MappingProxyType({kind: _fields(kind, cls) for kind, cls in BY_NAME.items()})


def records(row: Baris | None) -> Records:
    """The records that hold `row`; none for None. Raises codec.Unstorable."""
    if row is None:
        return {}
    kind = kind_of(row)
    fields = _FIELDS[kind]
    plain: dict[str, Stored] = {"id": row.id}
    series: dict[Key, Values] = {}
    for name, encode in fields.encode.items():
        value = getattr(row, name)
        if name not in fields.keys:
            plain[name] = encode(value)
            continue
        for k, v in value.items():
            series[Key(fields.series_table, (row.id, name, str(k)))] = (row.id, str(k), name, encode(v))
    return {Key(kind, (row.id,)): tuple(plain[c] for c in fields.columns), **series}


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
    fields = _FIELDS[kind]
    plain = [(i, c, fields.decode[c]) for i, c in enumerate(fields.columns) if c != "id"]
    at_id = fields.columns.index("id")
    series = _grouped(fields, tables[fields.series_table]) if fields.series_table else {}
    for values in tables[kind]:
        named: dict[str, Any] = {name: decode(values[i]) for i, name, decode in plain}
        named |= series.pop(values[at_id], {})
        yield fields.cls(id=Id(values[at_id]), **named)
    if series:
        raise ValueError(f"{kind}: a series without its row")


def _grouped(fields: _Fields, entries: Iterable[tuple[Any, ...]]) -> dict[str, dict[str, dict[Any, Any]]]:
    groups: dict[str, dict[str, dict[Any, Any]]] = defaultdict(lambda: defaultdict(dict))
    for baris, kunci, name, value in entries:
        key = fields.keys.get(name)
        if key is None:
            raise ValueError(f"unknown series {name!r}")
        groups[baris][name][key(kunci)] = fields.decode[name](value)
    return groups
