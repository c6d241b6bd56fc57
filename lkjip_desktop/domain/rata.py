"""Rata: means of capaian, plain or weighted, uncapped and capped as declared.

Practice, not regulation: PermenPANRB 53/2014 does not say how to average capaian, so the report declares it.
What has no figure (empty, not applicable, not computable) is left out and listed, never counted as zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.aturan import Aturan
from lkjip_desktop.domain.efisiensi import Butir, compute_pmk22, compute_selisih
from lkjip_desktop.domain.figures import Anggaran, Rata
from lkjip_desktop.domain.hasil import Alasan, Hasil, Working, mapan, rapi, tanpa
from lkjip_desktop.domain.pilihan import RumusEfisiensi
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.skala import predikat


class Anggota(NamedTuple):
    """A member of a mean: its uncapped figure, the one that counts (per cent), and its weight."""

    id: Id
    mentah: Decimal | None
    rata: Decimal | None
    bobot: Decimal | None = None


def compute_mean(values: Sequence[Decimal], weights: Sequence[Decimal | None] | None = None) -> Hasil:
    """The mean of `values`, weighted where `weights` are given.

    With a weight missing or negative, or all zero, the plain mean is given with the note BOBOT_TIDAK_LENGKAP.
    """
    if not values:
        return tanpa(Alasan.TANPA_DATA)
    note = None
    if weights is not None:
        known = [w for w in weights if w is not None and w >= 0]
        bobot = sum(known, Decimal(0))
        if len(known) == len(values) and bobot > 0:
            jumlah = sum((v * w for v, w in zip(values, known, strict=True)), Decimal(0))
            operands = {"jumlah": rapi(mapan(jumlah)), "n": bobot}
            return Hasil(mapan(jumlah / bobot), working=Working("{jumlah} / {n}", operands))
        note = Alasan.BOBOT_TIDAK_LENGKAP
    jumlah = sum(values, Decimal(0))
    plain = {"jumlah": rapi(mapan(jumlah)), "n": len(values)}
    return Hasil(mapan(jumlah / len(values)), working=Working("{jumlah} / {n}", plain), note=note)


def compute_rata(
    anggota: Iterable[Anggota],
    anggaran: Anggaran,
    aturan: Aturan,
    bagian: Sequence[Butir] = (),
    berbobot: bool = False,
) -> Rata:
    """The mean of `anggota`, weighted if `berbobot`, what it cost and its efisiensi.

    `bagian` are the parts over which the PMK formula sums; without them the group is its own only part.
    """
    members = tuple(anggota)
    counted = [m for m in members if m.rata is not None and m.mentah is not None]
    weights = [m.bobot for m in counted] if berbobot else None
    rata = compute_mean([m.rata for m in counted if m.rata is not None], weights)
    return Rata(
        anggota=tuple(m.id for m in counted),
        tanpa_nilai=tuple(m.id for m in members if m.rata is None),
        mentah=compute_mean([m.mentah for m in counted if m.mentah is not None], weights),
        rata=rata,
        predikat=predikat(aturan.skala, rata.nilai),
        anggaran=anggaran,
        efisiensi=_efisiensi(rata, anggaran, aturan, bagian),
    )


def with_money(rata: Rata, anggaran: Anggaran, aturan: Aturan, bagian: Sequence[Butir] = ()) -> Rata:
    """The same mean at another cost."""
    efisiensi = _efisiensi(rata.rata, anggaran, aturan, bagian)
    return replace(rata, anggaran=anggaran, efisiensi=efisiensi)


def part(rata: Rata) -> Butir:
    """A group as a part of a larger one in the PMK formula."""
    return Butir(rata.anggaran.pagu, rata.rata.nilai, rata.anggaran.realisasi)


def _efisiensi(rata: Hasil, anggaran: Anggaran, aturan: Aturan, bagian: Sequence[Butir]) -> Hasil:
    if aturan.rumus_efisiensi is RumusEfisiensi.SELISIH:
        return compute_selisih(rata, anggaran.serapan)
    return compute_pmk22(bagian or [Butir(anggaran.pagu, rata.nilai, anggaran.realisasi)])
