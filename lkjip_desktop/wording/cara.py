"""Values and computed figures as text, and how a figure was made: "800 / 1.543 x 100 = 51,85"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from lkjip_desktop.domain.hasil import Alasan, Hasil
from lkjip_desktop.domain.nilai import Angka, Kosong, Nilai, Predikat, Rentang, TidakBerlaku
from lkjip_desktop.wording.alasan import BELUM_DIISI, alasan_text
from lkjip_desktop.wording.angka import MAX_DECIMALS, format_angka

TIDAK_BERLAKU_TEXT = "n/a"
TIDAK_DAPAT_DIHITUNG = "–"
_LONGEST_OPERAND = MAX_DECIMALS
_SLOT = re.compile(r"\{(\w+)\}")
_COMPARES = re.compile(r"[<>≤≥=]")


def nilai_text(nilai: Nilai) -> str:
    """A value as shown: "1.250", "WTP", "7–8", "n/a", or nothing when not filled in."""
    match nilai:
        case Angka(d):
            return format_angka(d)
        case Predikat(_, tingkat):
            return tingkat
        case Rentang(bawah, atas):
            dash = " s.d. " if bawah < 0 else "–"
            return f"{format_angka(bawah)}{dash}{format_angka(atas)}"
        case TidakBerlaku():
            return TIDAK_BERLAKU_TEXT
        case Kosong():
            return ""


def hasil_text(hasil: Hasil, desimal: int = 2) -> str:
    """A figure as shown, without unit: "51,85"; "–" not computable, "n/a" not applicable, "" not filled."""
    if hasil.nilai is not None:
        return format_angka(hasil.nilai, desimal)
    if hasil.alasan is Alasan.TIDAK_BERLAKU:
        return TIDAK_BERLAKU_TEXT
    return "" if hasil.alasan in BELUM_DIISI else TIDAK_DAPAT_DIHITUNG


def cara(hasil: Hasil, desimal: int = 2) -> str:
    """How a figure was made, or the sentence that says why there is none."""
    if hasil.nilai is None or hasil.working is None:
        return alasan_text(hasil) or hasil_text(hasil, desimal)
    operands = hasil.working.operands
    made = _filled(hasil.working.template, operands, desimal)
    joint = ", maka " if _COMPARES.search(hasil.working.template) else " = "
    raw = operands.get("mentah")
    shown = hasil_text(Hasil(raw) if isinstance(raw, Decimal) else hasil, desimal)
    note = alasan_text(hasil)
    return f"{made}{joint}{shown}. {note}" if note else f"{made}{joint}{shown}"


def _filled(template: str, operands: Mapping[str, object], desimal: int) -> str:
    return _SLOT.sub(lambda m: _operand(operands[m[1]], desimal) if m[1] in operands else m[0], template)


def _operand(value: object, desimal: int) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int | Decimal):
        number = Decimal(value)
        long = -int(number.as_tuple().exponent) > _LONGEST_OPERAND
        text = format_angka(number, desimal if long else None)
        return f"({text})" if number < 0 else text
    if isinstance(value, Angka | Predikat | Rentang | Kosong | TidakBerlaku):
        return _operand(value.nilai, desimal) if isinstance(value, Angka) else nilai_text(value)
    if isinstance(value, Iterable):
        return " + ".join(_operand(v, desimal) for v in value)
    return str(value)
