"""How a spreadsheet prints a number: its number format, and the printed text in Indonesian."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.wording.angka import format_angka, unambiguous

_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_PLAIN, EXACT = 6, 1e15
# Below SAFE a scaled float is off by less than TIE: only a figure that near to a half can be a tie.
SAFE, TIE = 1e11, 1e-4


class Cetak(NamedTuple):
    """How a number format prints: decimals, thousands points, per cent."""

    desimal: int
    ribuan: bool
    persen: bool


def cetak_of(code: str) -> Cetak | None:
    """How a format code prints a positive number; None for General, text and dates."""
    plain = _QUOTED.sub("", code).split(";")[0]
    if not re.search("[0#]", plain) or re.search("[ymdhsEe@]", plain):
        return None
    decimals = re.search(r"\.([0#?]+)", plain)
    return Cetak(
        len(decimals[1].replace("#", "")) if decimals else 0, ",0" in plain or "#,#" in plain, "%" in plain
    )


def tulis(value: float, cetak: Cetak | None) -> str:
    """A cell's number as the sheet prints it in Indonesian; without a format, so that it reads back alone."""
    if cetak is None:
        return _alone(value)
    text = _quickly(value, cetak) or _exactly(value, cetak)
    return f"{text}%" if cetak.persen else text


def _alone(value: float) -> str:
    if value.is_integer() and abs(value) < EXACT:
        return str(int(value))
    whole, _, decimals = repr(value).partition(".")
    if len(decimals) <= _PLAIN and decimals.isdigit() and abs(value) < EXACT:
        grouped = f"{int(whole):,}".replace(",", ".") if len(whole) > 3 else whole
        return f"{grouped},{decimals}"
    return unambiguous(Decimal(str(round(value, 6))), None) if abs(value) < EXACT else repr(value)


def _quickly(value: float, cetak: Cetak) -> str:
    """The printed number by float arithmetic; blank where only decimal arithmetic tells how it is rounded."""
    step: int = 10**cetak.desimal
    scaled = value * step * 100 if cetak.persen else value * step
    if not 0 <= scaled < SAFE or -TIE < scaled % 1 - 0.5 < TIE:
        return ""
    whole, rest = divmod(int(scaled + 0.5), step)
    text = f"{whole:,}".replace(",", ".") if cetak.ribuan or cetak.persen else str(whole)
    return f"{text},{rest:0{cetak.desimal}}" if cetak.desimal else text


def _exactly(value: float, cetak: Cetak) -> str:
    text = format_angka(Decimal(repr(value)) * (100 if cetak.persen else 1), cetak.desimal)
    return text if cetak.ribuan or cetak.persen else text.replace(".", "")
