"""The kinerja of every indikator, formulas in the order they read each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from lkjip_desktop.domain.aturan import Aturan
from lkjip_desktop.domain.capaian import cap
from lkjip_desktop.domain.diukur import butir_of
from lkjip_desktop.domain.dokumen import ButirPK, Indikator, Variabel
from lkjip_desktop.domain.figures import Kinerja
from lkjip_desktop.domain.hasil import Alasan, Hasil, tanpa
from lkjip_desktop.domain.kinerja import compute_kinerja
from lkjip_desktop.domain.nilai import KOSONG, Nilai, angka, terisi
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.rumus import compute_rumus
from lkjip_desktop.domain.stage import Part, Step, refreshed
from lkjip_desktop.domain.tautan import Tautan, tautan_of


def kinerja_stage(step: Step) -> Part[Kinerja]:
    """The records of all indikator; those untouched by the step are the old ones."""
    old = step.old.kinerja if step.old is not None else {}
    changed = step.changed(Indikator) | _changed_butir(step)
    changed |= {v.induk for v in step.both(Variabel, step.changed(Variabel)) if v.induk is not None}
    capped = _recapped(old, step.aturan) if step.batas_baru else {}
    if not changed and not capped:
        return Part(old, changed)
    butir = butir_of(step.laporan)
    tautan = tautan_of(step.laporan)
    changed = tautan.readers(changed)
    made = {**capped, **_Maker(step, old, butir, tautan).make(changed)}
    changed |= capped.keys()
    return Part(refreshed(step.laporan.all(Indikator), old, changed, lambda row: made[row.id]), changed)


def _recapped(old: Mapping[Id, Kinerja], aturan: Aturan) -> dict[Id, Kinerja]:
    """The records whose share in the means differs under another cap, with the new share."""
    shares = {id: cap(k.capaian.nilai, aturan.batas) for id, k in old.items()}
    return {id: replace(old[id], capaian_rata=n) for id, n in shares.items() if n != old[id].capaian_rata}


def _changed_butir(step: Step) -> set[Id]:
    if step.laporan.table(ButirPK) is step.before.table(ButirPK):
        return set()
    now, before = butir_of(step.laporan), butir_of(step.before)
    return {i for i in now.keys() | before.keys() if now.get(i) is not before.get(i)}


class _Maker:
    def __init__(
        self, step: Step, old: Mapping[Id, Kinerja], butir: Mapping[Id, ButirPK], tautan: Tautan
    ) -> None:
        self.laporan, self.aturan = step.laporan, step.aturan
        self.old, self.butir, self.tautan = old, butir, tautan
        self.made: dict[Id, Kinerja] = {}

    def make(self, ids: set[Id]) -> Mapping[Id, Kinerja]:
        """The records of `ids`, each after those its formula reads."""
        tautan = self.tautan
        free, rings = ids - tautan.dibaca.keys(), tautan.berputar & ids
        for id in (*free, *(i for i in tautan.urutan if i in ids), *rings):
            row = self.laporan.get(Indikator, id)
            if row is not None:
                dari_rumus = tanpa(Alasan.RUMUS_BERPUTAR) if id in rings else self._formula(row)
                butir = self.butir.get(id)
                self.made[id] = compute_kinerja(row, butir, dari_rumus, self.aturan)
        return self.made

    def _formula(self, row: Indikator) -> Hasil | None:
        if not row.rumus.strip():
            return None
        values: dict[str, Decimal | None] = {}
        for v in self.laporan.children(Variabel, row.id):
            nilai = v.nilai if v.indikator is None else angka(self._realisasi(v.indikator))
            values.setdefault(v.kode.strip().casefold(), nilai)
        return compute_rumus(row.rumus, values)

    def _realisasi(self, id: Id) -> Nilai:
        row = self.laporan.get(Indikator, id)
        if row is None:
            return KOSONG
        if terisi(row.realisasi):
            return row.realisasi
        return (self.made.get(id) or self.old[id]).realisasi
