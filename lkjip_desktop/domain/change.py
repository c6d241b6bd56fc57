"""Changes: the only way one snapshot becomes the next. A ChangeSet is one undo step and one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from lkjip_desktop.domain.dokumen import BY_NAME, Baris
from lkjip_desktop.domain.laporan import Laporan, Tabel, read
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.ref import Id, Ref


@dataclass(frozen=True, slots=True)
class Set:
    """A field gets a new value."""

    ref: Ref
    old: Any
    new: Any

    def inverse(self) -> Set:
        """The change that takes this one back."""
        return Set(self.ref, self.new, self.old)


@dataclass(frozen=True, slots=True)
class Insert:
    """A row comes in."""

    row: Baris

    def inverse(self) -> Delete:
        """The change that takes this one back."""
        return Delete(self.row)


@dataclass(frozen=True, slots=True)
class Delete:
    """A row goes out."""

    row: Baris

    def inverse(self) -> Insert:
        """The change that takes this one back."""
        return Insert(self.row)


Change = Set | Insert | Delete


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that belong together, with the name the officer sees in "Urungkan ..."."""

    name: str
    changes: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.changes)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def inverse(self) -> ChangeSet:
        """The set that takes this one back, last change first."""
        return ChangeSet(self.name, tuple(c.inverse() for c in reversed(self.changes)))


class StaleChangeError(Exception):
    """A change does not fit the snapshot: its row is gone, exists already, or holds another value."""


def place_of(change: Change) -> Ref | None:
    """Where the change can be seen: the field or the new row; None for a row that is gone."""
    match change:
        case Set():
            return change.ref
        case Insert():
            return Ref(kind_of(change.row), change.row.id)
    return None


def kind_of(row: Baris) -> str:
    """The kind's name as used in Ref."""
    return type(row).__name__.lower()


def with_value(row: Baris, field: str, value: Any) -> Baris:  # noqa: ANN401 - as wide as the fields
    """`row` with one field changed. An empty value removes the key of a series."""
    name, _, key = field.partition(".")
    changed: dict[str, Any] = {name: value}
    if not key:
        return replace(row, **changed)
    series = dict(getattr(row, name))
    typed = int(key) if medan_of(type(row))[name].key is int else key
    if value is None or value == KOSONG:
        series.pop(typed, None)
    else:
        series[typed] = value
    changed[name] = series
    return replace(row, **changed)


def set_values(laporan: Laporan, name: str, values: Iterable[tuple[Ref, Any]]) -> ChangeSet:
    """The ChangeSet that gives these fields these values; fields that hold them already are left out."""
    changes = []
    for ref, new in values:
        old = laporan.value(ref)
        if not as_typed(old, new):
            changes.append(Set(ref, old, new))
    return ChangeSet(name, tuple(changes))


def as_typed(old: Any, new: Any) -> bool:  # noqa: ANN401 - as wide as the fields
    """Whether two values are the same to the last digit: 85.50 and 85.5 are printed differently."""
    return old is new or (old == new and type(old) is type(new) and str(old) == str(new))


def apply(laporan: Laporan, changes: Iterable[Change]) -> Laporan:
    """The snapshot after `changes`. Raises StaleChangeError, leaving `laporan` as it was."""
    touched: dict[str, dict[Id, Baris | None]] = {}
    for change in changes:
        kind = change.ref.kind if isinstance(change, Set) else kind_of(change.row)
        rows = touched.setdefault(kind, {})
        _apply_one(laporan.tables.get(kind), rows, change)
    tables = dict(laporan.tables)
    for kind, rows in touched.items():
        old: Tabel[Any] = tables.get(kind) or Tabel({})
        puts = {i: r for i, r in rows.items() if r is not None}
        tables[kind] = old.replace(puts, [i for i, r in rows.items() if r is None and i in old])
    return Laporan(tables)


def _apply_one(table: Tabel[Any] | None, rows: dict[Id, Baris | None], change: Change) -> None:
    id = change.ref.id if isinstance(change, Set) else change.row.id
    current = rows[id] if id in rows else (table.get(id) if table else None)
    match change:
        case Set(ref, old, new):
            if ref.kind not in BY_NAME or current is None or not _holds(current, ref.field, old):
                raise StaleChangeError(str(ref))
            rows[id] = with_value(current, ref.field, new)
        case Insert(row):
            if current is not None:
                raise StaleChangeError(f"{kind_of(row)}/{id}")
            rows[id] = row
        case Delete(row):
            if current != row:
                raise StaleChangeError(f"{kind_of(row)}/{id}")
            rows[id] = None


def _holds(row: Baris, field: str, value: Any) -> bool:  # noqa: ANN401 - as wide as the fields
    """Whether `field` is `value`. None is what empties a key of a series, so it equals the empty Nilai."""
    there = read(row, field)
    return bool(there == value) or (value is None and there == KOSONG)
