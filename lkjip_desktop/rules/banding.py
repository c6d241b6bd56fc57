"""Banding: whether two figures agree as printed, and if not, what the slip looks like.

The coarser of two printed precisions decides: a difference of up to half a unit of the last printed digit is
rounding, no difference. A figure that was cut off instead of rounded is told apart, for it is a style matter.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum

_HALF = Decimal("0.5")
_FINEST = Decimal("1E-8")
#: Wide enough for any figure that can be typed, whatever the thread's own context is.
_WIDE = Context(prec=80)
_LONG = 4


class Banding(Enum):
    """How a stated figure stands to the computed one."""

    SAMA = "sama"
    TERPOTONG = "terpotong"
    BEDA = "beda"


def unit(nilai: Decimal) -> Decimal:
    """One unit of the last digit that `nilai` is written with, never more than 1."""
    exponent = nilai.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1)


def banding(tertulis: Decimal, hitung: Decimal) -> Banding:
    """How `tertulis`, at its own precision, stands to the unrounded `hitung`."""
    if tertulis == hitung:
        return Banding.SAMA
    gap = hitung - tertulis
    if abs(gap) >= 1:  # no unit is larger
        return Banding.BEDA
    step = unit(tertulis)
    if abs(gap) <= step * _HALF:
        return Banding.SAMA
    toward_zero = gap if hitung >= 0 else -gap
    return Banding.TERPOTONG if 0 < toward_zero < step else Banding.BEDA


def beda(a: Decimal, b: Decimal) -> bool:
    """Whether two typed figures differ by more than the rounding of the coarser one."""
    gap = abs(a - b)
    return gap > _HALF or (bool(gap) and gap > max(unit(a), unit(b)) * _HALF)


def pembacaan(tertulis: Decimal, calon: Iterable[tuple[str, Decimal | None]]) -> str:
    """The name of the first other reading that gives `tertulis`; empty when none does."""
    for nama, nilai in calon:
        if nilai is not None and banding(tertulis, nilai) is not Banding.BEDA:
            return nama
    return ""


def salah_ketik(tertulis: Decimal, benar: Decimal) -> str:
    """The slip of the hand that turns `benar` into `tertulis`, in words; empty when it is none.

    Both are taken at two decimals, or at more when the stated figure has more.
    """
    step = max(min(unit(tertulis), Decimal("0.01")), _FINEST)
    rounded = benar.quantize(step, ROUND_HALF_UP, _WIDE)
    if not tertulis or not rounded:
        return ""
    near = abs(rounded) < abs(tertulis) * 5 and abs(tertulis) < abs(rounded) * 5
    for power in () if near else (1, 2, 3, -1, -2, -3):
        if banding(tertulis, benar.scaleb(power)) is Banding.SAMA:
            return f"letak koma bergeser atau {'kelebihan' if power > 0 else 'kekurangan'} nol"
    a, b = _digits(tertulis, step), _digits(rounded, step)
    if len(a) != len(b):
        return ""
    places = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(places) == 2 and a[places[0]] == b[places[1]] and a[places[1]] == b[places[0]]:
        return "dua angka tertukar"
    return "satu angka berbeda" if len(places) == 1 and len(a.rstrip("0")) > _LONG else ""


def _digits(nilai: Decimal, step: Decimal) -> str:
    return str(abs(int(_WIDE.divide(nilai, step))))
