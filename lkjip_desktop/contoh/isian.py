"""Isian: short ways to write values down, so that the data modules read like the tables they hold."""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.domain.nilai import TIDAK_BERLAKU, Angka, Nilai

TAHUN = 2025
PERIODE = (2025, 2026, 2027, 2028, 2029)


def nilai(teks: str | int) -> Nilai:
    """A number as typed ("68.75"); "n/a" is not applicable."""
    return TIDAK_BERLAKU if teks == "n/a" else Angka(Decimal(teks))


def target(*years: str | int) -> dict[int, Nilai]:
    """The targets of the five years of the Renstra."""
    return dict(zip(PERIODE, map(nilai, years), strict=True))


def triwulan(*quarters: str | int) -> dict[int, Nilai]:
    """The values of the four quarters."""
    return dict(zip((1, 2, 3, 4), map(nilai, quarters), strict=True))


def tahun(values: dict[int, str | int]) -> dict[int, Nilai]:
    """Values of earlier years."""
    return {year: nilai(value) for year, value in values.items()}
