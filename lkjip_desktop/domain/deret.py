"""Deret: target and realisasi of one indikator over the years, for every chart of it, screen and paper."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.figures import Kinerja
from lkjip_desktop.domain.nilai import KOSONG, Nilai, angka

Deret = Mapping[int, Decimal]


def deret(row: Indikator, kinerja: Kinerja | None, tahun: int) -> tuple[Deret, Deret]:
    """Targets and realisasi by year, as far as they are numbers; those of `tahun` are the computed ones."""
    this = {tahun: (kinerja.target, kinerja.realisasi)} if kinerja is not None and tahun else {}
    years = sorted({*row.target, *row.target_lalu, *row.realisasi_lalu, *this})
    targets: dict[int, Nilai] = {y: row.target_lalu.get(y) or row.target.get(y, KOSONG) for y in years}
    results: dict[int, Nilai] = {y: row.realisasi_lalu.get(y, KOSONG) for y in years}
    for year, (target, realisasi) in this.items():
        targets[year], results[year] = target, realisasi
    return _numbers(targets), _numbers(results)


def _numbers(values: Mapping[int, Nilai]) -> Deret:
    return {year: number for year, value in values.items() if (number := angka(value)) is not None}
