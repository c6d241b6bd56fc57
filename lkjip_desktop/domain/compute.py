"""compute: one snapshot in, every figure out. Pure; given the previous state it redoes only what changed.

Each stage takes the ids whose inputs changed and hands on the ids whose figures it made anew; a full run is
the same walk from an empty report. Records whose inputs are the same rows stay the same objects.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Context, Decimal, DivisionByZero, InvalidOperation, localcontext

from lkjip_desktop.domain.aturan import aturan_of
from lkjip_desktop.domain.dokumen import PK_ID, AnggaranPK, Aset, Belanja, Pegawai, ProgramKegiatan
from lkjip_desktop.domain.figures import Figures, JumlahPegawai
from lkjip_desktop.domain.jumlah import add
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pegawai import compute_aset, compute_pegawai
from lkjip_desktop.domain.pilihan import JenisPK, TabelPegawai
from lkjip_desktop.domain.stage import Step
from lkjip_desktop.domain.stage_anggaran import anggaran_stage, belanja_stage, total_of
from lkjip_desktop.domain.stage_kinerja import kinerja_stage
from lkjip_desktop.domain.stage_rata import (
    instansi_of,
    keluaran_of,
    program_stage,
    sasaran_stage,
    touched_groups,
    tujuan_stage,
)

# Its own context: figures must not depend on what else the thread does with decimals.
KONTEKS = Context(prec=28, traps=[DivisionByZero, InvalidOperation])


def compute(laporan: Laporan, previous: tuple[Laporan, Figures] | None = None) -> Figures:
    """All figures of `laporan`.

    With the snapshot before it and that one's figures, records with unchanged inputs are taken over as the
    same objects. A changed declaration (formula, scale, year) makes everything anew, a changed cap the means.
    """
    with localcontext(KONTEKS):
        aturan = aturan_of(laporan)
        if previous is not None:
            declared = aturan_of(previous[0])
            if replace(declared, batas=aturan.batas) == aturan:
                return _advance(Step(laporan, aturan, *previous, declared.batas != aturan.batas))
        return _advance(Step(laporan, aturan, Laporan({}), None))


def _advance(step: Step) -> Figures:
    kinerja, anggaran, belanja = kinerja_stage(step), anggaran_stage(step), belanja_stage(step)
    old = step.old
    total = total_of(step, ProgramKegiatan, anggaran, old.total if old else None)
    touched = touched_groups(step, kinerja)
    sasaran = sasaran_stage(step, kinerja, anggaran, touched)
    program = program_stage(step, kinerja, anggaran, touched)
    return Figures(
        kinerja=kinerja.records,
        sasaran=sasaran.records,
        tujuan=tujuan_stage(step, kinerja, sasaran, touched),
        program=program.records,
        instansi=instansi_of(step, kinerja, sasaran, total),
        keluaran=keluaran_of(step, kinerja, anggaran, program, total),
        anggaran=anggaran.records,
        total=total,
        pk=_pk(step),
        belanja=belanja.records,
        belanja_total=total_of(step, Belanja, belanja, old.belanja_total if old else None),
        pegawai=_pegawai(step),
        aset=_aset(step),
    )


def _pk(step: Step) -> Mapping[JenisPK, Decimal | None]:
    if step.old is not None and step.laporan.table(AnggaranPK) is step.before.table(AnggaranPK):
        return step.old.pk
    return {
        jenis: add(row.anggaran for row in step.laporan.children(AnggaranPK, PK_ID[jenis]))
        for jenis in JenisPK
    }


def _pegawai(step: Step) -> Mapping[TabelPegawai, JumlahPegawai]:
    if step.old is not None and step.laporan.table(Pegawai) is step.before.table(Pegawai):
        return step.old.pegawai
    return compute_pegawai(step.laporan.all(Pegawai))


def _aset(step: Step) -> Decimal | None:
    if step.old is not None and step.laporan.table(Aset) is step.before.table(Aset):
        return step.old.aset
    return compute_aset(step.laporan.all(Aset))
