"""The money of every row of the budget tree and of belanja, and the share of every sasaran."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from lkjip_desktop.domain.anggaran import (
    Uang,
    compute_anggaran,
    compute_bagian,
    own_of_belanja,
    own_of_program,
)
from lkjip_desktop.domain.dokumen import Baris, Belanja, ProgramKegiatan
from lkjip_desktop.domain.figures import Anggaran
from lkjip_desktop.domain.pohon import ancestors, deepest_first, on_ring, roots, upwards
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.stage import Part, Step, refreshed

B = TypeVar("B", bound=Baris)


def anggaran_stage(step: Step) -> Part[Anggaran]:
    """The budget tree, sums from the bottom up."""
    old = step.old.anggaran if step.old is not None else {}
    return _tree(step, ProgramKegiatan, old, own_of_program)


def belanja_stage(step: Step) -> Part[Anggaran]:
    """The kinds of belanja, sums from the bottom up."""
    old = step.old.belanja if step.old is not None else {}
    return _tree(step, Belanja, old, own_of_belanja)


def total_of(step: Step, cls: type[B], part: Part[Anggaran], old: Anggaran | None) -> Anggaran:
    """The sum of the topmost rows."""
    if old is not None and not part.changed:
        return old
    top = [part.records[row.id] for row in roots(step.laporan.table(cls))]
    return compute_anggaran(Uang(), top, step.aturan.tahun_renstra)


def _tree(step: Step, cls: type[B], old: Mapping[Id, Anggaran], own: Callable[[B], Uang]) -> Part[Anggaran]:
    table, before = step.laporan.table(cls), step.before.table(cls)
    rows = table.changed_since(before)
    changed = rows | upwards(table, rows) | upwards(before, rows)
    made: dict[Id, Anggaran] = {}
    for row in deepest_first(table, changed):
        below = () if on_ring(table, row) else table.children(row.id)
        anak = [made.get(c.id) or old[c.id] for c in below]
        made[row.id] = compute_anggaran(own(row), anak, step.aturan.tahun_renstra)
    return Part(refreshed(table, old, changed, lambda row: made[row.id]), changed)


class Pembagian:
    """How the budget tree is shared out among the sasaran.

    A row's weights hold for all below it, except where a lower row has weights of its own.
    """

    def __init__(self, step: Step, anggaran: Part[Anggaran]) -> None:
        self.aturan, self.anggaran = step.aturan, anggaran
        self.changed = {Id(s) for row in step.both(ProgramKegiatan, anggaran.changed) for s in row.sasaran}
        self._table = step.laporan.table(ProgramKegiatan)

    @cached_property
    def _linked(self) -> list[ProgramKegiatan]:
        return [row for row in self._table if row.sasaran]

    @cached_property
    def _overriding(self) -> Mapping[Id, list[Id]]:
        found: dict[Id, list[Id]] = {}
        for row in self._linked:
            above = next((a for a in ancestors(self._table, row.induk) if a.sasaran), None)
            if above is not None:
                found.setdefault(above.id, []).append(row.id)
        return found

    def of(self, sasaran: Id) -> Anggaran:
        """The share of one sasaran; only those in `changed` differ from before."""
        return compute_bagian(list(self._terms(sasaran)), self.aturan.tahun_renstra)

    def _terms(self, sasaran: Id) -> Iterator[tuple[Decimal, Anggaran]]:
        money = self.anggaran.records
        for row in self._linked:
            bobot = row.sasaran.get(sasaran)
            if bobot is not None:
                yield bobot, money[row.id]
                yield from ((-bobot, money[lower]) for lower in self._overriding.get(row.id, ()))


def sum_of(parts: Iterable[Anggaran], step: Step) -> Anggaran:
    """The money of several groups together."""
    return compute_anggaran(Uang(), list(parts), step.aturan.tahun_renstra)
