"""Marks of imported values (TandaImpor): set by an import, gone with the first edit or when seen.

A mark's id is its place, so that it is found without searching.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lkjip_desktop.domain.change import Change, Delete, Insert, Set, kind_of
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pemeriksaan import TandaImpor
from lkjip_desktop.domain.ref import Id, Ref


def tanda(laporan: Laporan, ref: Ref) -> TandaImpor | None:
    """The mark of the value at `ref`, while nobody has looked at it."""
    return laporan.get(TandaImpor, Id(str(ref)))


def tempat_of(tanda_id: Id) -> Ref:
    """The place a mark is about, from its id."""
    kind, id, field = tanda_id.split("/", 2)
    return Ref(kind, Id(id), field)


def menandai(laporan: Laporan, places: Iterable[tuple[Ref, str]]) -> Iterator[Change]:
    """The changes that mark these values with where they were read."""
    for ref, sumber in places:
        old = tanda(laporan, ref)
        if old is not None:
            yield Delete(old)
        yield Insert(TandaImpor(id=Id(str(ref)), tempat=str(ref), sumber=sumber))


def masuk(changes: Iterable[Change]) -> tuple[int, int]:
    """How many values an import's changes bring, each with its mark, and how many rows they take away."""
    bring = take = 0
    for change in changes:
        bring += isinstance(change, Insert) and kind_of(change.row) == _KIND
        take += isinstance(change, Delete) and kind_of(change.row) != _KIND
    return bring, take


def dilihat(laporan: Laporan, changes: Iterable[Change]) -> tuple[Change, ...]:
    """The marks that go with these edits. An import that marks anew what it changes keeps its marks."""
    changes = tuple(changes)
    if not len(laporan.table(TandaImpor)) or any(
        kind_of(c.row) == _KIND for c in changes if isinstance(c, Insert)
    ):
        return ()
    found: dict[Id, TandaImpor] = {}
    gone: list[str] = []
    for change in changes:
        if isinstance(change, Set) and (old := tanda(laporan, change.ref)):
            found[old.id] = old
        elif isinstance(change, Delete) and kind_of(change.row) != _KIND:
            gone.append(f"{kind_of(change.row)}/{change.row.id}/")
    if gone:
        found |= {t.id: t for t in laporan.all(TandaImpor) if t.tempat.startswith(tuple(gone))}
    taken = {c.row.id for c in changes if isinstance(c, Delete) and kind_of(c.row) == _KIND}
    return tuple(Delete(t) for t in found.values() if t.id not in taken)


_KIND = "tandaimpor"
