"""Figures as Excel keeps them: the exact number, and the format in which it looks as printed."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.report.blocks import Figure
from lkjip_desktop.wording.angka import format_angka

DIGITS = 15
"""Excel keeps so many significant digits of a number and silently drops the rest."""
_PRINTED = re.compile(r"-?\d{1,3}(?:\.\d{3})*(?:,(?P<decimals>\d{1,12}))?(?P<unit>(?: [^\n]{0,60})?)")


class Number(NamedTuple):
    """A number for a cell and its format, in the codes that Excel shows by the reader's own separators."""

    value: float | int
    format: str


def number_of(figure: Figure) -> Number | None:
    """`figure` as a number; None when it must stay text: not printed the usual way, or too long for Excel."""
    match = _PRINTED.fullmatch(figure)
    if match is None or not figure.value.is_finite():
        return None
    decimals = len(match["decimals"] or "")
    digits = sum(char.isdigit() for char in figure[: len(figure) - len(match["unit"])])
    if digits > DIGITS or not shows(figure.value, figure):
        return None
    whole = figure.value == figure.value.to_integral_value()
    value = int(figure.value) if whole else float(figure.value)
    unit = match["unit"].replace('"', "")
    shape = "#,##0" + ("." + "0" * decimals if decimals else "")
    return Number(value, f'{shape}"{unit}"' if unit else shape)


def shows(value: Decimal, figure: Figure) -> bool:
    """Whether a cell that holds `value` in the format of `figure` shows what is printed."""
    match = _PRINTED.fullmatch(figure)
    if match is None:
        return False
    return format_angka(value, len(match["decimals"] or "")) + match["unit"] == figure
