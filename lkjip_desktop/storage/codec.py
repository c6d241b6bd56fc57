"""How a value stands in a column: exact, readable text for everything that is not an integer or a blob.

A Decimal keeps the precision it was typed in ("85.50"). A Nilai is NULL when empty, otherwise one of
`angka 85.50`, `rentang 10 20.5`, `predikat 5 opini WTP` (5 is the length of the scale's name, which may
hold blanks), `tidak berlaku`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any

from lkjip_desktop.domain.medan import NUMERIC, Jenis, Medan
from lkjip_desktop.domain.nilai import (
    KOSONG,
    TIDAK_BERLAKU,
    Angka,
    Kosong,
    Nilai,
    Predikat,
    Rentang,
    TidakBerlaku,
)

Stored = str | int | bytes | None

LONGEST_NUMBER = 200  # digits, and places from the point: an arithmetic bomb is no figure of a report
_INTEGER_RANGE = range(-(2**63), 2**63)


class Unstorable(ValueError):  # noqa: N818 - says what the value is
    """The value can't be kept: too long a number, or text with half a character."""


def encode(medan: Medan, value: Any) -> Stored:  # noqa: ANN401 - as wide as the fields
    """What is stored for `value`. Raises Unstorable."""
    return None if value is None and medan.optional else _ENCODE[medan.jenis](value)


def decode(medan: Medan, stored: Any) -> Any:  # noqa: ANN401 - what a damaged file holds, and as wide as the fields
    """The value that was stored. Raises ValueError when this can't have been written by `encode`."""
    if stored is None and medan.optional:
        return None
    if medan.jenis is Jenis.PILIHAN and medan.pilihan is not None:
        return medan.pilihan(_text(stored))
    return _DECODE[medan.jenis](stored)


def _expect(kind: type) -> Callable[[Any], Any]:
    def check(stored: Any) -> Any:  # noqa: ANN401 - see decode
        if type(stored) is not kind:
            raise ValueError(f"{kind.__name__} expected, found {type(stored).__name__}")
        return stored

    return check


_text, _integer, _blob = _expect(str), _expect(int), _expect(bytes)


def _store_text(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Unstorable(str(error)) from error
    return str(value)


def _store_integer(value: int) -> int:
    if value not in _INTEGER_RANGE:
        raise Unstorable(f"{value} does not fit 64 bits")
    return int(value)


def _yes(stored: Any) -> bool:  # noqa: ANN401 - see decode
    if stored not in (0, 1) or type(stored) is not int:
        raise ValueError(f"0 or 1 expected, found {stored!r}")
    return bool(stored)


def _store_number(value: Decimal) -> str:
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int) or len(digits) > LONGEST_NUMBER or abs(exponent) > LONGEST_NUMBER:
        raise Unstorable("number out of bounds")
    return str(value)


def _number(stored: Any) -> Decimal:  # noqa: ANN401 - see decode
    try:
        value = Decimal(_text(stored))
        if _store_number(value) == stored:
            return value
    except InvalidOperation:
        pass
    raise ValueError(f"no number: {stored[:40]!r}")


def _date(stored: Any) -> date:  # noqa: ANN401 - see decode
    return date.fromisoformat(_text(stored))


def _store_nilai(value: Nilai) -> Stored:
    match value:
        case Kosong():
            return None
        case TidakBerlaku():
            return "tidak berlaku"
        case Angka(nilai):
            return f"angka {_store_number(nilai)}"
        case Rentang(bawah, atas):
            return f"rentang {_store_number(bawah)} {_store_number(atas)}"
        case Predikat(skala, tingkat):
            return _store_text(f"predikat {len(skala)} {skala} {tingkat}")


def _nilai(stored: Any) -> Nilai:  # noqa: ANN401 - see decode
    if stored is None:
        return KOSONG
    kind, _, rest = _text(stored).partition(" ")
    match kind, rest:
        case "angka", number:
            return Angka(_number(number))
        case "rentang", numbers:
            bawah, atas = numbers.split(" ")
            return Rentang(_number(bawah), _number(atas))
        case "predikat", names:
            length, _, pair = names.partition(" ")
            at = int(length)
            if pair[at : at + 1] == " ":
                return Predikat(pair[:at], pair[at + 1 :])
        case "tidak", "berlaku":
            return TIDAK_BERLAKU
    raise ValueError(f"no nilai: {stored[:40]!r}")


_TEXTS = (Jenis.TEKS, Jenis.PANJANG, Jenis.TAUTAN, Jenis.PILIHAN)
_INTEGERS = (Jenis.TAHUN, Jenis.BULAT)

_ENCODE: Mapping[Jenis, Callable[[Any], Stored]] = MappingProxyType(
    dict.fromkeys(_TEXTS, _store_text)
    | dict.fromkeys(_INTEGERS, _store_integer)
    | dict.fromkeys(NUMERIC, _store_number)
    | {
        Jenis.YA: int,
        Jenis.TANGGAL: date.isoformat,
        Jenis.BERKAS: bytes,
        Jenis.NILAI: _store_nilai,
    }
)
_DECODE: Mapping[Jenis, Callable[[Any], Any]] = MappingProxyType(
    dict.fromkeys(_TEXTS, _text)
    | dict.fromkeys(_INTEGERS, _integer)
    | dict.fromkeys(NUMERIC, _number)
    | {
        Jenis.YA: _yes,
        Jenis.TANGGAL: _date,
        Jenis.BERKAS: _blob,
        Jenis.NILAI: _nilai,
    }
)
