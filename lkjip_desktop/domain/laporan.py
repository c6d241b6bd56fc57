"""Laporan: the frozen snapshot of a whole report, one table of rows per kind.

A new snapshot shares every untouched table with the old one, so "has it changed?" is an identity check.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from lkjip_desktop.domain.dokumen import (
    BY_NAME,
    IDENTITAS,
    KEPUTUSAN,
    KINDS,
    PENGATURAN,
    PK_ID,
    RENSTRA,
    TATA_LETAK,
    Baris,
    Identitas,
    Keputusan,
    Pengaturan,
    PerjanjianKinerja,
    Renstra,
    TataLetak,
)
from lkjip_desktop.domain.medan import Jenis, medan_of
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.ref import Id, Ref

B = TypeVar("B", bound=Baris)


class Tabel(Generic[B]):
    """The rows of one kind; immutable. Orders are worked out once and handed on while they still hold."""

    __slots__ = ("_children", "_links", "_rows", "_sorted")

    def __init__(self, rows: Mapping[Id, B]) -> None:
        self._rows = rows
        self._sorted: tuple[Id, ...] | None = None
        self._children: Mapping[Id | None, tuple[Id, ...]] | None = None
        self._links: dict[str, Mapping[Id, tuple[Id, ...]]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, id: object) -> bool:
        return id in self._rows

    def __iter__(self) -> Iterator[B]:
        """Rows in their order: by `urutan`, then id."""
        return map(self._rows.__getitem__, self._order())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tabel) and self._rows == other._rows

    __hash__ = None  # type: ignore[assignment]

    def get(self, id: Id | None) -> B | None:
        """The row with this id, or None."""
        return self._rows.get(id) if id is not None else None

    def children(self, induk: Id | None) -> tuple[B, ...]:
        """The rows below `induk`, in order."""
        if self._children is None:
            self._children = self._grouped("induk")
        ids = self._children.get(induk)
        return tuple(map(self._rows.__getitem__, ids)) if ids else ()

    def linking(self, field: str, id: Id | None) -> tuple[B, ...]:
        """The rows whose link `field` names `id`, in order."""
        links = self._links.get(field)
        if links is None:
            links = self._links[field] = self._grouped(field)
        ids = links.get(id) if id is not None else None
        return tuple(map(self._rows.__getitem__, ids)) if ids else ()

    def _grouped(self, field: str) -> Mapping[Any, tuple[Id, ...]]:
        groups: dict[Any, list[Id]] = {}
        for row in self:
            groups.setdefault(getattr(row, field), []).append(row.id)
        return {k: tuple(v) for k, v in groups.items()}

    def replace(self, puts: Mapping[Id, B], drops: Iterable[Id] = ()) -> Tabel[B]:
        """A table with these rows put in and those dropped."""
        rows = dict(self._rows)
        for id in drops:
            del rows[id]
        same_shape = len(rows) == len(self._rows)
        for id, row in puts.items():
            old = rows.get(id)
            same_shape = same_shape and old is not None and (old.urutan, old.induk) == (row.urutan, row.induk)
            rows[id] = row
        new = Tabel(rows)
        if same_shape:
            new._sorted, new._children = self._sorted, self._children
            new._links = {
                field: links
                for field, links in self._links.items()
                if all(getattr(self._rows[i], field) == getattr(row, field) for i, row in puts.items())
            }
        return new

    def changed_since(self, old: Tabel[B]) -> set[Id]:
        """The ids whose row is another object than in `old`, or is in one of the two only."""
        if self is old:
            return set()
        before = old._rows
        changed = {i for i, row in self._rows.items() if before.get(i) is not row}
        return changed | (before.keys() - self._rows.keys())

    def _order(self) -> tuple[Id, ...]:
        if self._sorted is None:
            self._sorted = tuple(r.id for r in sorted(self._rows.values(), key=lambda r: (r.urutan, r.id)))
        return self._sorted


@dataclass(frozen=True, slots=True, eq=False)
class Laporan:
    """Every row of one report. Missing singletons (identitas, renstra, pengaturan) read as empty ones."""

    tables: Mapping[str, Tabel[Any]]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Laporan) and all(self.table(k) == other.table(k) for k in KINDS)

    __hash__ = None  # type: ignore[assignment]

    def table(self, cls: type[B]) -> Tabel[B]:
        """The table of a row class."""
        return self.tables.get(_NAME.get(cls) or cls.__name__.lower(), _NOTHING)

    def all(self, cls: type[B]) -> Iterator[B]:
        """Every row of a class, in order."""
        return iter(self.table(cls))

    def get(self, cls: type[B], id: Id | None) -> B | None:
        """The row with this id, or None."""
        return self.table(cls).get(id)

    def children(self, cls: type[B], induk: Id | None) -> tuple[B, ...]:
        """The rows of a class below `induk`, in order."""
        return self.table(cls).children(induk)

    def linking(self, cls: type[B], field: str, id: Id | None) -> tuple[B, ...]:
        """The rows of a class whose link `field` names `id`, in order."""
        return self.table(cls).linking(field, id)

    def row(self, ref: Ref) -> Baris | None:
        """The row a Ref lies in, or None when it is gone."""
        return self.table(BY_NAME[ref.kind]).get(ref.id)

    def value(self, ref: Ref) -> Any:  # noqa: ANN401 - as wide as the fields
        """The value at `ref`; None when its row is gone."""
        row = self.row(ref)
        return None if row is None else read(row, ref.field)

    @property
    def identitas(self) -> Identitas:
        """The agency's identity."""
        return self.get(Identitas, IDENTITAS) or Identitas(id=IDENTITAS)

    @property
    def renstra(self) -> Renstra:
        """The five-year plan as a document."""
        return self.get(Renstra, RENSTRA) or Renstra(id=RENSTRA)

    @property
    def pengaturan(self) -> Pengaturan:
        """What the report declares."""
        return self.get(Pengaturan, PENGATURAN) or Pengaturan(id=PENGATURAN)

    @property
    def tata_letak(self) -> TataLetak:
        """Paper and type of the report."""
        return self.get(TataLetak, TATA_LETAK) or TataLetak(id=TATA_LETAK)

    @property
    def keputusan(self) -> Keputusan:
        """The decree that establishes the report."""
        return self.get(Keputusan, KEPUTUSAN) or Keputusan(id=KEPUTUSAN)

    @property
    def pk(self) -> PerjanjianKinerja:
        """The contract that the report measures."""
        jenis = self.pengaturan.pk_dipakai
        return self.get(PerjanjianKinerja, PK_ID[jenis]) or PerjanjianKinerja(id=PK_ID[jenis], jenis=jenis)

    @property
    def tahun(self) -> int:
        """The year reported on; 0 while it is not filled in."""
        return self.identitas.tahun


_NAME: Mapping[type[Baris], str] = {cls: kind for kind, cls in BY_NAME.items()}
_NOTHING: Tabel[Any] = Tabel({})


def laporan_of(rows: Iterable[Baris]) -> Laporan:
    """A snapshot holding these rows."""
    tables: dict[str, dict[Id, Baris]] = {}
    for row in rows:
        tables.setdefault(type(row).__name__.lower(), {})[row.id] = row
    return Laporan({kind: Tabel(content) for kind, content in tables.items()})


def rows_of(laporan: Laporan) -> Iterator[Baris]:
    """Every row of every kind, kinds in their declared order."""
    for cls in KINDS:
        yield from laporan.all(cls)


def read(row: Baris, field: str) -> Any:  # noqa: ANN401 - as wide as the fields
    """The value of a field of a row; "target.2025" reads into the series, absent keys read as empty."""
    name, _, key = field.partition(".")
    value = getattr(row, name)
    if not key:
        return value
    spec = medan_of(type(row))[name]
    return value.get(int(key) if spec.key is int else key, KOSONG if spec.jenis is Jenis.NILAI else None)
