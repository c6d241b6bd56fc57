"""The tables of a report's file for SQLAlchemy, made from `columns.py`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import BLOB, INTEGER, TEXT, Column, ForeignKey, MetaData, Table
from sqlalchemy.types import TypeEngine

from lkjip_desktop.storage.columns import DECLARED, SERIES, Kolom

METADATA = MetaData()
_TYPES: Mapping[str, type[TypeEngine[Any]]] = MappingProxyType(
    {"BLOB": BLOB, "INTEGER": INTEGER, "TEXT": TEXT}
)


def _column(kolom: Kolom, *more: ForeignKey) -> Column[Any]:
    return Column(kolom.name, _TYPES[kolom.type](), *more, primary_key=kolom.key > 0, nullable=kolom.nullable)


def _series_table(kind: str, name: str) -> None:
    row, *rest = DECLARED[name]
    own = _column(row, ForeignKey(f"{kind}.id", ondelete="CASCADE"))
    Table(name, METADATA, own, *map(_column, rest), sqlite_with_rowid=False, sqlite_strict=True)


_OF_SERIES = frozenset(SERIES.values())
for _name in (n for n in DECLARED if n not in _OF_SERIES):
    Table(_name, METADATA, *map(_column, DECLARED[_name]), sqlite_strict=True)
for _kind, _name in SERIES.items():
    _series_table(_kind, _name)
BERKAS = METADATA.tables["berkas"]

# Every table behind the one it points at; worked out once, SQLAlchemy sorts at each question.
TABLES: tuple[Table, ...] = tuple(METADATA.sorted_tables)
