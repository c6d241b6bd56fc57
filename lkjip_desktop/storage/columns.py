"""The tables and columns of a report's file, made from the row classes. No SQLAlchemy: reading needs none.

Loading SQLAlchemy takes longer than reading a report, so it waits until something is written: `schema.py`
makes its tables from what is declared here. Everything follows from the type hints in `domain/dokumen.py`;
a new field there needs a migration.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lkjip_desktop.domain.dokumen import BY_NAME
from lkjip_desktop.domain.medan import Jenis, Medan, medan_of

APPLICATION_ID = 0x4C4B6A70  # "LKjp": what `file` and SQLite see this kind of file by
_INTEGERS = frozenset({Jenis.TAHUN, Jenis.BULAT, Jenis.YA})


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its type in SQLite, whether it may be NULL, its place in the primary key (0: not in it)."""

    name: str
    type: str
    nullable: bool = False
    key: int = 0


def _plain(medan: Medan) -> Kolom:
    kind = "BLOB" if medan.jenis is Jenis.BERKAS else "INTEGER" if medan.jenis in _INTEGERS else "TEXT"
    return Kolom(medan.name, kind, medan.optional or medan.jenis is Jenis.NILAI)


def _row_table(kind: str) -> tuple[Kolom, ...]:
    plain = (_plain(m) for m in medan_of(BY_NAME[kind]).values() if m.key is None)
    return (Kolom("id", "TEXT", key=1), *plain)


_SERIES = (
    Kolom("baris", "TEXT", key=1),
    Kolom("medan", "TEXT", key=2),
    Kolom("kunci", "TEXT", key=3),
    Kolom("nilai", "TEXT", nullable=True),
)
#: One row about the file itself: `revisi` counts the commits, `checksum` is that of all other tables,
#: `disimpan` the time of the last commit.
_BERKAS = (
    Kolom("id", "INTEGER", key=1),
    Kolom("revisi", "INTEGER"),
    Kolom("checksum", "TEXT"),
    Kolom("disimpan", "TEXT"),
)

#: The table that holds the series of a kind, for the kinds that have any.
SERIES: Mapping[str, str] = MappingProxyType(
    {
        kind: f"{kind}_deret"
        for kind, cls in BY_NAME.items()
        if any(m.key is not None for m in medan_of(cls).values())
    }
)
#: Every table with its columns as declared.
DECLARED: Mapping[str, tuple[Kolom, ...]] = MappingProxyType(
    {kind: _row_table(kind) for kind in BY_NAME}
    | dict.fromkeys(SERIES.values(), _SERIES)
    | {"berkas": _BERKAS}
)
#: Columns in the order in which they are hashed and read: by name, so that it does not matter in which
#: order migrations added them.
COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {table: tuple(sorted(c.name for c in columns)) for table, columns in DECLARED.items()}
)
