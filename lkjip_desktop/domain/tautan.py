"""Links between formulas: which indikator reads the realisasi of which, their order, and where rings are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from lkjip_desktop.domain.dokumen import Indikator, Variabel
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import terisi
from lkjip_desktop.domain.ref import Id


@dataclass(frozen=True, slots=True)
class Tautan:
    """`dibaca` are the indikator whose realisasi a formula reads, `pembaca` the same the other way round.

    `urutan` has each formula after those it reads; `berputar` are those that wait for themselves, or for
    others that do.
    """

    dibaca: Mapping[Id, tuple[Id, ...]]
    pembaca: Mapping[Id, tuple[Id, ...]]
    urutan: tuple[Id, ...]
    berputar: frozenset[Id]

    def readers(self, ids: Collection[Id]) -> set[Id]:
        """These indikator and all that read them, directly or through others."""
        found, waiting = set(ids), list(ids)
        while waiting:
            new = [i for i in self.pembaca.get(waiting.pop(), ()) if i not in found]
            found.update(new)
            waiting.extend(new)
        return found


def tautan_of(laporan: Laporan) -> Tautan:
    """The links of the whole report. A typed realisasi needs no formula, so it ends a ring."""
    dibaca: dict[Id, list[Id]] = {}
    pembaca: dict[Id, list[Id]] = {}
    for owner, source in _links(laporan):
        dibaca.setdefault(owner, []).append(source)
        pembaca.setdefault(source, []).append(owner)
    waits = {
        owner: {s for s in sources if s in dibaca and _is_computed(laporan, s)}
        for owner, sources in dibaca.items()
    }
    urutan = tuple(_ordered(waits, pembaca))
    return Tautan(
        {k: tuple(v) for k, v in dibaca.items()},
        {k: tuple(v) for k, v in pembaca.items()},
        urutan,
        frozenset(dibaca.keys() - set(urutan)),
    )


def _links(laporan: Laporan) -> Iterator[tuple[Id, Id]]:
    for v in laporan.all(Variabel):
        if v.indikator is not None and v.induk is not None:
            owner = laporan.get(Indikator, v.induk)
            if owner is not None and owner.rumus.strip():
                yield v.induk, v.indikator


def _is_computed(laporan: Laporan, id: Id) -> bool:
    row = laporan.get(Indikator, id)
    return row is not None and not terisi(row.realisasi)


def _ordered(waits: Mapping[Id, set[Id]], pembaca: Mapping[Id, Collection[Id]]) -> Iterator[Id]:
    open_waits = {owner: set(sources) for owner, sources in waits.items()}
    ready = [owner for owner, sources in waits.items() if not sources]
    while ready:
        done = ready.pop()
        yield done
        for owner in set(pembaca.get(done, ())):
            if done in open_waits[owner]:
                open_waits[owner].remove(done)
                if not open_waits[owner]:
                    ready.append(owner)
