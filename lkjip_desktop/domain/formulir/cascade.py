"""The cascade (pohon kinerja): from tujuan over sasaran and programs to the people who carry them.

The gaps named here are what breaks the line from a goal to the people who work for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lkjip_desktop.domain.dokumen import (
    Indikator,
    Pejabat,
    ProgramKegiatan,
    Sasaran,
    TugasPejabat,
    Tujuan,
)
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.sekali import sekali
from lkjip_desktop.domain.laporan import Laporan, Tabel
from lkjip_desktop.domain.pohon import ancestors, descendants, roots
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.urutan import program_of, sasaran_of, tujuan_of


class Celah(StrEnum):
    """Where the line from tujuan to people is broken."""

    TANPA_SASARAN = "tanpa sasaran"
    TANPA_INDIKATOR = "tanpa indikator"
    TANPA_PROGRAM = "tanpa program"
    TANPA_PEJABAT = "tanpa pejabat"
    TANPA_INDUK = "tanpa induk"


@dataclass(frozen=True, slots=True)
class Simpul:
    """A box of the cascade: the row it stands for, its indikator, who carries it, what hangs below.

    `ref` names a tujuan, sasaran, row of the budget tree, or a line of a lower contract.
    """

    ref: Ref
    indikator: tuple[Id, ...] = ()
    pejabat: tuple[Id, ...] = ()
    celah: tuple[Celah, ...] = ()
    anak: tuple[Simpul, ...] = ()


@dataclass(frozen=True, slots=True)
class Pemikul:
    """Who carries what, by the id of the indikator or the row of the budget tree.

    `sendiri` are the lines with an indikator of their own, below what they serve. `bernama` says whether the
    report knows any pejabat at all; without, the written penanggung jawab count as carriers.
    """

    langsung: Mapping[Id, tuple[Id, ...]]
    sendiri: Mapping[Id, tuple[TugasPejabat, ...]]
    bernama: bool


@sekali
def cascade(laporan: Laporan, _figures: Figures) -> tuple[Simpul, ...]:
    """The trees of every tujuan, then what has no parent: sasaran, programs, lines of lower contracts."""
    carriers = pemikul_of(laporan)
    placed: set[Id] = set()
    goals = [_tujuan(laporan, carriers, t, placed) for t in tujuan_of(laporan)]
    lost = [s for s in sasaran_of(laporan) if s.induk not in laporan.table(Tujuan)]
    stray = [_sasaran(laporan, carriers, s, placed, Celah.TANPA_INDUK) for s in lost]
    table = laporan.table(ProgramKegiatan)
    free = [
        _program(laporan, carriers, p, Celah.TANPA_INDUK) for p in roots(table) if _unplaced(table, p, placed)
    ]
    return (*goals, *stray, *free, *_loose(laporan))


def gaps(trees: Iterable[Simpul]) -> Iterator[tuple[Simpul, Celah]]:
    """Every gap, from the top down; those of a program that several sasaran share once."""
    seen: set[tuple[Ref, Celah]] = set()
    for node, celah in _all_gaps(trees):
        if (node.ref, celah) not in seen:
            seen.add((node.ref, celah))
            yield node, celah


def _all_gaps(trees: Iterable[Simpul]) -> Iterator[tuple[Simpul, Celah]]:
    for node in trees:
        yield from ((node, celah) for celah in node.celah)
        yield from _all_gaps(node.anak)


def pemikul_of(laporan: Laporan) -> Pemikul:
    """Who carries what."""
    direct: dict[Id, list[Id]] = {}
    own: dict[Id, list[TugasPejabat]] = {}
    for pejabat in laporan.all(Pejabat):
        for tugas in laporan.children(TugasPejabat, pejabat.id):
            served = tugas.program or tugas.indikator
            if tugas.nama.strip() and served is not None:
                own.setdefault(served, []).append(tugas)
            for id in (tugas.indikator, tugas.program):
                if id is not None:
                    direct.setdefault(id, []).append(pejabat.id)
    return Pemikul(
        {id: tuple(dict.fromkeys(found)) for id, found in direct.items()},
        {id: tuple(found) for id, found in own.items()},
        bool(len(laporan.table(Pejabat))),
    )


def _tujuan(laporan: Laporan, carriers: Pemikul, row: Tujuan, placed: set[Id]) -> Simpul:
    below = laporan.children(Sasaran, row.id)
    indikator = _indikator(laporan, row.id)
    anak = tuple(_sasaran(laporan, carriers, s, placed) for s in below)
    celah = () if below else (Celah.TANPA_SASARAN,)
    return Simpul(Ref("tujuan", row.id, "uraian"), indikator, _carried_by(carriers, indikator), celah, anak)


def _sasaran(laporan: Laporan, carriers: Pemikul, row: Sasaran, placed: set[Id], *more: Celah) -> Simpul:
    programs = [p for p in program_of(laporan) if p.sasaran.get(row.id) and not _above(laporan, p, row.id)]
    anak = tuple(_program(laporan, carriers, p) for p in programs)
    placed |= {p.id for p in programs}
    indikator = _indikator(laporan, row.id)
    carried = _carried_by(carriers, indikator)
    celah = list(more)
    if not indikator:
        celah.append(Celah.TANPA_INDIKATOR)
    if not programs:
        celah.append(Celah.TANPA_PROGRAM)
    if (
        not carried
        and not any(_has_carrier(node) for node in anak)
        and not _written(laporan, carriers, indikator)
    ):
        celah.append(Celah.TANPA_PEJABAT)
    own = _own(carriers, indikator)
    return Simpul(Ref("sasaran", row.id, "uraian"), indikator, carried, tuple(celah), (*anak, *own))


def _above(laporan: Laporan, row: ProgramKegiatan, sasaran: Id) -> bool:
    """Whether a row above is linked to the sasaran already, so that this one stands below it."""
    return any(a.sasaran.get(sasaran) for a in ancestors(laporan.table(ProgramKegiatan), row.induk))


def _program(laporan: Laporan, carriers: Pemikul, row: ProgramKegiatan, *more: Celah) -> Simpul:
    anak = tuple(_program(laporan, carriers, p) for p in laporan.children(ProgramKegiatan, row.id))
    indikator = _indikator(laporan, row.id)
    carried = _carried_by(carriers, (row.id, *indikator))
    celah = list(more)
    if not anak and not indikator:
        celah.append(Celah.TANPA_INDIKATOR)
    written = row.penanggung_jawab.strip() and not carriers.bernama
    above = row.induk in laporan.table(ProgramKegiatan)
    if not (carried or written or above or any(_has_carrier(node) for node in anak)):
        celah.append(Celah.TANPA_PEJABAT)
    own = _own(carriers, (row.id, *indikator))
    return Simpul(Ref("programkegiatan", row.id, "nama"), indikator, carried, tuple(celah), (*anak, *own))


def _own(carriers: Pemikul, ids: Iterable[Id]) -> tuple[Simpul, ...]:
    return tuple(
        Simpul(Ref("tugaspejabat", t.id, "nama"), pejabat=(t.induk,) if t.induk else ())
        for id in ids
        for t in carriers.sendiri.get(id, ())
    )


def _loose(laporan: Laporan) -> Iterator[Simpul]:
    """Lines of lower contracts that serve nothing, and indikator that hang nowhere."""
    for tugas in laporan.all(TugasPejabat):
        if tugas.indikator not in laporan.table(Indikator) and tugas.program not in laporan.table(
            ProgramKegiatan
        ):
            who = (tugas.induk,) if tugas.induk else ()
            yield Simpul(Ref("tugaspejabat", tugas.id, "nama"), pejabat=who, celah=(Celah.TANPA_INDUK,))
    parents = (laporan.table(Tujuan), laporan.table(Sasaran), laporan.table(ProgramKegiatan))
    for row in laporan.all(Indikator):
        if not any(row.induk in table for table in parents):
            yield Simpul(Ref("indikator", row.id, "nama"), (row.id,), celah=(Celah.TANPA_INDUK,))


def _unplaced(table: Tabel[ProgramKegiatan], row: ProgramKegiatan, placed: set[Id]) -> bool:
    return not any(d.id in placed for d in descendants(table, row))


def _indikator(laporan: Laporan, id: Id) -> tuple[Id, ...]:
    return tuple(i.id for i in laporan.children(Indikator, id))


def _carried_by(carriers: Pemikul, ids: Iterable[Id]) -> tuple[Id, ...]:
    return tuple(dict.fromkeys(who for id in ids for who in carriers.langsung.get(id, ())))


def _written(laporan: Laporan, carriers: Pemikul, indikator: Iterable[Id]) -> bool:
    rows = (laporan.get(Indikator, id) for id in indikator)
    return not carriers.bernama and any(r is not None and r.penanggung_jawab.strip() for r in rows)


def _has_carrier(node: Simpul) -> bool:
    return bool(node.pejabat) or any(_has_carrier(child) for child in node.anak)
