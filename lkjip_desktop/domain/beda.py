"""What turns one report into another: for going back to a backup, and for saying what would change by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lkjip_desktop.domain.change import Change, Delete, Insert, Set, as_typed, kind_of
from lkjip_desktop.domain.dokumen import KINDS, Baris
from lkjip_desktop.domain.laporan import Laporan, read
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.ref import Ref


@dataclass(frozen=True, slots=True)
class Beda:
    """How many rows of one kind come, go, and hold other values."""

    kind: str
    tambah: int
    hapus: int
    ubah: int


def changes_between(old: Laporan, new: Laporan) -> tuple[Change, ...]:
    """The changes that make `old` equal to `new`."""
    return tuple(change for cls in KINDS for change in _of_kind(old, new, cls))


def summary(changes: tuple[Change, ...]) -> tuple[Beda, ...]:
    """The changes counted by kind, in the order of the kinds; rows, not fields."""
    come, gone = Counter[str](), Counter[str]()
    changed: dict[str, set[str]] = {}
    for change in changes:
        match change:
            case Insert(row):
                come[kind_of(row)] += 1
            case Delete(row):
                gone[kind_of(row)] += 1
            case Set(ref):
                changed.setdefault(ref.kind, set()).add(ref.id)
    kinds = (cls.__name__.lower() for cls in KINDS)
    counts = (Beda(k, come[k], gone[k], len(changed.get(k, ()))) for k in kinds)
    return tuple(b for b in counts if b.tambah or b.hapus or b.ubah)


def _of_kind(old: Laporan, new: Laporan, cls: type[Baris]) -> Iterator[Change]:
    before, after = old.table(cls), new.table(cls)
    if before is after:
        return
    for row in before:
        kept = after.get(row.id)
        if kept is None:
            yield Delete(row)
        elif kept is not row:
            yield from _of_row(row, kept)
    yield from (Insert(row) for row in after if row.id not in before)


def _of_row(old: Baris, new: Baris) -> Iterator[Change]:
    for medan in medan_of(type(old)).values():
        before, after = getattr(old, medan.name), getattr(new, medan.name)
        if as_typed(before, after):
            continue
        if not isinstance(before, Mapping):
            yield Set(Ref(kind_of(old), old.id, medan.name), before, after)
            continue
        for key in sorted(before.keys() | after.keys(), key=str):
            field = f"{medan.name}.{key}"
            was, is_now = read(old, field), read(new, field)
            if not as_typed(was, is_now):
                yield Set(Ref(kind_of(old), old.id, field), was, is_now)
