"""The figures of a block copied in this program, as numbers beside their texts: "5.700" needs no question.

They go on the clipboard as JSON: rows of numbers as text ("5700", "85.5"), null where there is none. No Qt.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from lkjip_desktop.domain.nilai import Angka


class Exact(str):
    """The text of a cell whose number is known."""

    __slots__ = ("angka",)
    angka: Decimal


def figure(value: object) -> Decimal | None:
    """The number that a field's value is, if it is one."""
    number = value.nilai if isinstance(value, Angka) else value
    return number if isinstance(number, Decimal) else None


def pack(figures: Sequence[Sequence[Decimal | None]]) -> bytes:
    """The numbers of a block for the clipboard."""
    return json.dumps([[None if n is None else str(n) for n in row] for row in figures]).encode()


def marked(rows: list[list[str]], packed: bytes) -> list[list[str]]:
    """`rows` with the numbers in `packed` at their texts; as they are where those are not of this block."""
    numbers = _unpacked(packed)
    if [len(row) for row in numbers] != [len(row) for row in rows]:
        return rows
    return [[_with(t, n) for t, n in zip(*pair, strict=True)] for pair in zip(rows, numbers, strict=True)]


def _unpacked(packed: bytes) -> list[list[Decimal | None]]:
    try:
        return [[None if n is None else Decimal(n) for n in row] for row in json.loads(packed)]
    except (ValueError, TypeError, InvalidOperation):
        return []


def _with(text: str, number: Decimal | None) -> str:
    if number is None or not number.is_finite():
        return text
    found = Exact(text)
    found.angka = number
    return found
