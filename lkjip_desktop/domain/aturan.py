"""Aturan: everything a report declares that bears on all its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Renstra
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import CaraRata, JenisPK, RumusEfisiensi, RumusPredikat, RumusTurun
from lkjip_desktop.domain.skala import SkalaPredikat, ordinal_of, skala_of

MAX_YEARS = 25  # a longer period is a slip of the keyboard
MAX_DECIMALS = 6


def tahun_renstra(renstra: Renstra) -> range:
    """The years of the Renstra; empty while the period is not filled in or can't be one."""
    return _years(renstra.tahun_awal, renstra.tahun_akhir)


def _years(awal: int, akhir: int) -> range:
    return range(awal, akhir + 1) if awal > 0 and akhir - awal < MAX_YEARS else range(0)


def desimal_of(laporan: Laporan) -> int:
    """The decimals of per cents that the report declares, no more than can be typed."""
    return min(max(int(laporan.pengaturan.desimal), 0), MAX_DECIMALS)


@dataclass(frozen=True, slots=True)
class Aturan:
    """The declared formulas, cap, scales and years. Two equal Aturan give equal figures for equal rows.

    `periode` is the first and last year of the Renstra, zeros while unknown; `batas` is in per cent.
    """

    tahun: int
    periode: tuple[int, int]
    pk: JenisPK
    rumus_turun: RumusTurun
    rumus_predikat: RumusPredikat
    batas: Decimal | None
    cara_rata: CaraRata
    berbobot: bool
    rumus_efisiensi: RumusEfisiensi
    desimal: int
    skala: SkalaPredikat
    ordinal: Mapping[str, tuple[str, ...]]

    @property
    def tahun_renstra(self) -> range:
        """The years of the Renstra; empty while the period is not filled in or can't be one."""
        return _years(*self.periode)


@dataclass(frozen=True, slots=True)
class CaraCapaian:
    """What of an Aturan bears on the capaian of one indikator."""

    rumus_turun: RumusTurun
    rumus_predikat: RumusPredikat
    ordinal: Mapping[str, tuple[str, ...]]


def aturan_of(laporan: Laporan) -> Aturan:
    """What `laporan` declares."""
    p, renstra = laporan.pengaturan, laporan.renstra
    return Aturan(
        tahun=laporan.tahun,
        periode=(renstra.tahun_awal, renstra.tahun_akhir),
        pk=p.pk_dipakai,
        rumus_turun=p.rumus_turun,
        rumus_predikat=p.rumus_predikat,
        batas=p.batas,
        cara_rata=p.cara_rata,
        berbobot=p.berbobot,
        rumus_efisiensi=p.rumus_efisiensi,
        desimal=desimal_of(laporan),
        skala=skala_of(laporan),
        ordinal=ordinal_of(laporan),
    )
