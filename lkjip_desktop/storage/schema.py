"""The tables of a report's file, made from the row classes: one per kind, and a child table for its series.

Everything follows from the type hints in `domain/dokumen.py`; a new field there needs a migration here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import BLOB, INTEGER, TEXT, Column, ForeignKey, MetaData, Table
from sqlalchemy.types import TypeEngine

from lkjip_desktop.domain.dokumen import BY_NAME
from lkjip_desktop.domain.medan import Jenis, Medan, medan_of

APPLICATION_ID = 0x4C4B6A70  # "LKjp": what `file` and SQLite see this kind of file by

METADATA = MetaData()
_STRICT: Mapping[str, Any] = MappingProxyType({"sqlite_strict": True})
_INTEGERS = frozenset({Jenis.TAHUN, Jenis.BULAT, Jenis.YA})


def _type(jenis: Jenis) -> TypeEngine[Any]:
    if jenis is Jenis.BERKAS:
        return BLOB()
    return INTEGER() if jenis in _INTEGERS else TEXT()


def _column(medan: Medan) -> Column[Any]:
    nullable = medan.optional or medan.jenis is Jenis.NILAI
    return Column(medan.name, _type(medan.jenis), nullable=nullable)


def _rows(kind: str) -> None:
    plain = [_column(m) for m in medan_of(BY_NAME[kind]).values() if m.key is None]
    Table(kind, METADATA, Column("id", TEXT(), primary_key=True, nullable=False), *plain, **_STRICT)


def _series(kind: str) -> Table | None:
    if all(m.key is None for m in medan_of(BY_NAME[kind]).values()):
        return None
    return Table(
        f"{kind}_deret",
        METADATA,
        Column("baris", TEXT(), ForeignKey(f"{kind}.id", ondelete="CASCADE"), primary_key=True),
        Column("medan", TEXT(), primary_key=True),
        Column("kunci", TEXT(), primary_key=True),
        Column("nilai", TEXT()),
        sqlite_with_rowid=False,
        **_STRICT,
    )


for _kind in BY_NAME:
    _rows(_kind)
SERIES: Mapping[str, Table] = MappingProxyType(
    {kind: table for kind in BY_NAME if (table := _series(kind)) is not None}
)

# One row about the file itself: `revisi` counts the commits, `checksum` is that of all other tables,
# `disimpan` the time of the last commit.
BERKAS = Table(
    "berkas",
    METADATA,
    Column("id", INTEGER(), primary_key=True),
    Column("revisi", INTEGER(), nullable=False),
    Column("checksum", TEXT(), nullable=False),
    Column("disimpan", TEXT(), nullable=False),
    **_STRICT,
)

# Every table behind the one it points at; worked out once, SQLAlchemy sorts at each question.
TABLES: tuple[Table, ...] = tuple(METADATA.sorted_tables)

# Columns in the order in which they are hashed and read: by name, so that it does not matter in which
# order migrations added them.
COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: tuple(sorted(c.name for c in table.columns)) for name, table in METADATA.tables.items()}
)
