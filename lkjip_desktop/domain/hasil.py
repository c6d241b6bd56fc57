"""Hasil: a computed figure, the reason when there is none, and how it was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum


class Alasan(StrEnum):
    """Why a figure could not be computed, or what was done on the way; worded in `wording`."""

    TARGET_KOSONG = "target kosong"
    REALISASI_KOSONG = "realisasi kosong"
    TIDAK_BERLAKU = "tidak berlaku"
    TARGET_NOL = "target nol"
    TARGET_NEGATIF = "target negatif"
    JENIS_BERBEDA = "jenis berbeda"
    SKALA_TIDAK_DIKENAL = "skala tidak dikenal"
    TANPA_DATA = "tanpa data"
    PAGU_KOSONG = "pagu kosong"
    PAGU_NOL = "pagu nol"
    RUMUS_SALAH = "rumus salah"
    RUMUS_BERPUTAR = "rumus berputar"
    NAMA_TIDAK_DIKENAL = "nama tidak dikenal"
    ANGKA_RANCU = "angka rancu"
    BAGI_NOL = "bagi nol"
    TERLALU_BESAR = "terlalu besar"
    VARIABEL_KOSONG = "variabel kosong"
    BOBOT_TIDAK_LENGKAP = "bobot tidak lengkap"
    CAPAIAN_NOL = "capaian nol"
    TAHUN_TIDAK_LENGKAP = "tahun tidak lengkap"
    NEGATIF_DIJADIKAN_NOL = "negatif dijadikan nol"
    TIDAK_DAPAT_DIBANDINGKAN = "tidak dapat dibandingkan"


@dataclass(frozen=True, slots=True)
class Working:
    """How a figure was made: a template such as "{R} / {T} x 100" and the operands that fill it.

    Operands are numbers, or names of levels. Some stand outside the template: "mentah" is the result before
    a negative one was made 0; of a formula that fails, "bagian" is the piece at fault and "posisi" where it
    starts (0-based).
    """

    template: str
    operands: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hasil:
    """A figure (unrounded Decimal) or None with its reason. `note` marks a figure that needs a remark."""

    nilai: Decimal | None
    alasan: Alasan | None = None
    working: Working | None = None
    note: Alasan | None = None


def tanpa(alasan: Alasan) -> Hasil:
    """No figure, for this reason."""
    return Hasil(None, alasan)


_WIDE = Context(prec=60)


def rapi(nilai: Decimal) -> Decimal:
    """The same number without zeros at the end of its decimals, as a reader would write it."""
    whole = nilai.to_integral_value()
    return nilai.normalize() if whole != nilai else whole if whole else Decimal(0)


def bulat(nilai: Decimal, desimal: int = 2) -> Decimal:
    """`nilai` rounded half up, the convention of Indonesian reports; as it is beyond 60 digits."""
    if nilai.adjusted() + desimal >= _WIDE.prec - 1:
        return nilai
    return nilai.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP, _WIDE)


_DUST = Context(prec=22)
_SHORT = 18


def mapan(nilai: Decimal) -> Decimal:
    """`nilai` without what repeating decimals leave behind: 84,99...98 as the mean of sevenths is 85.

    Figures carry 28 digits, of which 22 are sure after thousands of sums. One that these make a number of at
    most 18 digits is that number, so that it falls on its own side of a bound; others stay as they are.
    """
    if len(nilai.as_tuple().digits) <= _SHORT:
        return nilai
    sure = rapi(_DUST.plus(nilai))
    return sure if len(sure.as_tuple().digits) <= _SHORT else nilai
