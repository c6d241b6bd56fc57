"""The means: per sasaran, per tujuan, per program, of the instansi and of all keluaran.

Weights (bobot) belong to sasaran and what hangs on them; keluaran and programs have plain means.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lkjip_desktop.domain.dokumen import Indikator, Misi, ProgramKegiatan, Sasaran, Tujuan
from lkjip_desktop.domain.figures import Anggaran, Kinerja, Rata
from lkjip_desktop.domain.pilihan import CaraRata, Tingkat
from lkjip_desktop.domain.pohon import descendants, upwards
from lkjip_desktop.domain.rata import Anggota, compute_rata, part, with_money
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.stage import Part, Step, refreshed
from lkjip_desktop.domain.stage_anggaran import Pembagian, sum_of
from lkjip_desktop.domain.urutan import sasaran_of


def touched_groups(step: Step, kinerja: Part[Kinerja]) -> set[Id]:
    """The rows that the changed indikator hang on, or hung on."""
    return {row.induk for row in step.both(Indikator, kinerja.changed) if row.induk is not None}


def sasaran_stage(
    step: Step, kinerja: Part[Kinerja], anggaran: Part[Anggaran], touched: set[Id]
) -> Part[Rata]:
    """Each sasaran: the mean of its indikator and its share of the budget."""
    old = step.old.sasaran if step.old is not None else {}
    shares = Pembagian(step, anggaran)
    table = step.laporan.table(Sasaran)
    changed = step.changed(Sasaran) | {i for i in touched | shares.changed if i in table}

    def make(row: Sasaran) -> Rata:
        money = old[row.id].anggaran if row.id in old and row.id not in shares.changed else shares.of(row.id)
        members = _members(step.laporan.children(Indikator, row.id), kinerja)
        return compute_rata(members, money, step.aturan, berbobot=step.aturan.berbobot)

    return Part(refreshed(table, old, changed, make), changed)


def tujuan_stage(
    step: Step, kinerja: Part[Kinerja], sasaran: Part[Rata], touched: set[Id]
) -> Mapping[Id, Rata]:
    """Each tujuan: the mean of its own indikator; where it has none, that of its sasaran."""
    old = step.old.tujuan if step.old is not None else {}
    table = step.laporan.table(Tujuan)
    above = {s.induk for s in step.both(Sasaran, sasaran.changed) if s.induk is not None}
    changed = step.changed(Tujuan) | {i for i in touched | above if i in table}

    def make(row: Tujuan) -> Rata:
        below = step.laporan.children(Sasaran, row.id)
        rata = [sasaran.records[s.id] for s in below]
        own = step.laporan.children(Indikator, row.id)
        members = _members(own, kinerja) if own else _sasaran_members(below, sasaran)
        money = sum_of((r.anggaran for r in rata), step)
        return compute_rata(members, money, step.aturan, [part(r) for r in rata], step.aturan.berbobot)

    return refreshed(table, old, changed, make)


def program_stage(
    step: Step, kinerja: Part[Kinerja], anggaran: Part[Anggaran], touched: set[Id]
) -> Part[Rata]:
    """Each program: the mean of all indikator on it and beneath it."""
    old = step.old.program if step.old is not None else {}
    table = step.laporan.table(ProgramKegiatan)
    changed = anggaran.changed | upwards(table, touched)

    def make(row: ProgramKegiatan) -> Rata:
        own = (i for r in descendants(table, row) for i in step.laporan.children(Indikator, r.id))
        return compute_rata(_members(own, kinerja), anggaran.records[row.id], step.aturan)

    programs = (row for row in table if row.tingkat is Tingkat.PROGRAM)
    return Part(refreshed(programs, old, changed, make), changed)


def instansi_of(step: Step, kinerja: Part[Kinerja], sasaran: Part[Rata], total: Anggaran) -> Rata:
    """The whole instansi: the mean of its sasaran, or of all indikator that hang on a sasaran."""
    moved = step.changed(Misi) or step.changed(Tujuan)
    if step.old is not None and not (sasaran.changed or moved) and total is step.old.total:
        return step.old.instansi
    rows = list(sasaran_of(step.laporan))
    if step.aturan.cara_rata is CaraRata.SASARAN:
        members = _sasaran_members(rows, sasaran)
    else:
        members = _members((i for s in rows for i in step.laporan.children(Indikator, s.id)), kinerja)
    parts = [part(r) for r in sasaran.records.values()]
    return compute_rata(members, total, step.aturan, parts, step.aturan.berbobot)


def keluaran_of(
    step: Step, kinerja: Part[Kinerja], anggaran: Part[Anggaran], program: Part[Rata], total: Anggaran
) -> Rata:
    """All keluaran: the mean of every indikator under the budget tree."""
    if step.old is not None and not program.changed:
        return step.old.keluaran
    table, parts = step.laporan.table(ProgramKegiatan), [part(r) for r in program.records.values()]
    if step.old is not None and not kinerja.changed and step.old.anggaran.keys() == anggaran.records.keys():
        return with_money(step.old.keluaran, total, step.aturan, parts)
    own = (i for i in step.laporan.all(Indikator) if i.induk in table)
    return compute_rata(_members(own, kinerja), total, step.aturan, parts)


def _members(rows: Iterable[Indikator], kinerja: Part[Kinerja]) -> Iterator[Anggota]:
    for row in rows:
        record = kinerja.records[row.id]
        yield Anggota(row.id, record.capaian.nilai, record.capaian_rata, row.bobot)


def _sasaran_members(rows: Iterable[Sasaran], sasaran: Part[Rata]) -> Iterator[Anggota]:
    for row in rows:
        rata = sasaran.records[row.id]
        yield Anggota(row.id, rata.mentah.nilai, rata.rata.nilai, row.bobot)
