"""Values and computed figures as text, and how a figure was made: "800 / 1.543 x 100 = 51,85"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from lkjip_desktop.domain.hasil import Alasan, Hasil, Working, bulat
from lkjip_desktop.domain.nilai import Angka, Kosong, Nilai, Predikat, Rentang, TidakBerlaku
from lkjip_desktop.domain.rumus import compute_rumus
from lkjip_desktop.wording.alasan import BELUM_DIISI, alasan_text
from lkjip_desktop.wording.angka import MAX_DECIMALS, format_angka

TIDAK_BERLAKU_TEXT = "n/a"
TIDAK_DAPAT_DIHITUNG = "–"
_LONGEST_OPERAND = MAX_DECIMALS
_SLOT = re.compile(r"\{(\w+)\}")
_PERSEN = frozenset({"capaian", "serapan"})
_RANKS = " ({R} = {r}, {T} = {t})"
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
    raw = operands.get("mentah")
    nilai = raw if isinstance(raw, Decimal) else hasil.nilai
    digits = _digits(hasil.working, nilai, desimal)
    made = _filled(hasil.working.template, _in_per_cent(operands, desimal), digits)
    if "{r}" in hasil.working.template:
        made += _filled(_RANKS, operands, digits)
    joint = ", maka " if _COMPARES.search(hasil.working.template) else " = "
    shown = hasil_text(Hasil(nilai), desimal)
    note = alasan_text(hasil)
    return f"{made}{joint}{shown}. {note}" if note else f"{made}{joint}{shown}"


def _in_per_cent(operands: Mapping[str, object], desimal: int) -> Mapping[str, object]:
    """The operands with those that are per cents written with the decimals of all per cents: 95,00."""
    return {
        name: format_angka(value, desimal)
        if name in _PERSEN and isinstance(value, Decimal) and -int(value.as_tuple().exponent) < desimal
        else value
        for name, value in operands.items()
    }


def enough(make: Callable[[int], Decimal | None], nilai: Decimal, desimal: int) -> int:
    """The fewest decimals, `desimal` at least, with which rounded operands give `nilai` as it is printed.

    So 106,6 - 33,3 = 73 is not written as 107 - 33 = 73. `make` computes with operands of so many decimals.
    """
    for digits in range(desimal, MAX_DECIMALS + 1):
        made = make(digits)
        if made is None:
            return desimal
        if bulat(made, desimal) == bulat(nilai, desimal):
            return digits
    return MAX_DECIMALS


def _digits(working: Working, nilai: Decimal, desimal: int) -> int:
    """The decimals for operands too long to be written out."""
    known = {
        name.casefold(): number for name, value in working.operands.items() if (number := _number(value))
    }
    if not any(map(_is_long, known.values())):
        return desimal
    formula = _SLOT.sub(r"\1", working.template)

    def make(digits: int) -> Decimal | None:
        values = {name: bulat(n, digits) if _is_long(n) else n for name, n in known.items()}
        return compute_rumus(formula, values).nilai

    return enough(make, nilai, desimal)


def _number(value: object) -> Decimal | None:
    if isinstance(value, Angka):
        return value.nilai
    return Decimal(value) if isinstance(value, int | Decimal) else None


def _is_long(number: Decimal) -> bool:
    return -int(number.as_tuple().exponent) > _LONGEST_OPERAND


def _filled(template: str, operands: Mapping[str, object], desimal: int) -> str:
    return _SLOT.sub(lambda m: _operand(operands[m[1]], desimal) if m[1] in operands else m[0], template)


def _operand(value: object, desimal: int) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int | Decimal):
        number = Decimal(value)
        text = format_angka(number, desimal if _is_long(number) else None)
        return f"({text})" if number < 0 else text
    if isinstance(value, Angka | Predikat | Rentang | Kosong | TidakBerlaku):
        return _operand(value.nilai, desimal) if isinstance(value, Angka) else nilai_text(value)
    if isinstance(value, Iterable):
        return " + ".join(_operand(v, desimal) for v in value)
    return str(value)
