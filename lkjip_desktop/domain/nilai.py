"""Nilai: what a target or a realisasi can be. A value is not just a number.

Empty, zero, not applicable and not computable are four different things everywhere: the first three are
kinds of Nilai, the fourth is a property of a result (see `hasil.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Angka:
    """A number in the unit (satuan) of its indikator, with the precision it was typed in."""

    nilai: Decimal


@dataclass(frozen=True, slots=True)
class Predikat:
    """A level on a named ordinal scale, for instance WTP on the scale "opini"."""

    skala: str
    tingkat: str


@dataclass(frozen=True, slots=True)
class Rentang:
    """A range with inclusive bounds; `bawah` is never above `atas`."""

    bawah: Decimal
    atas: Decimal

    def __post_init__(self) -> None:
        if self.bawah > self.atas:
            raise ValueError("bawah > atas")


@dataclass(frozen=True, slots=True)
class Kosong:
    """Not filled in yet. Never read as zero."""


@dataclass(frozen=True, slots=True)
class TidakBerlaku:
    """Declared not applicable, for instance an indikator that starts next year."""


Nilai = Angka | Predikat | Rentang | Kosong | TidakBerlaku

KOSONG = Kosong()
TIDAK_BERLAKU = TidakBerlaku()


def angka(nilai: Nilai) -> Decimal | None:
    """The number inside `nilai`, or None when it is of another kind."""
    return nilai.nilai if isinstance(nilai, Angka) else None


def terisi(nilai: Nilai) -> bool:
    """Whether somebody stated something, "tidak berlaku" included."""
    return not isinstance(nilai, Kosong)
