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

LONGEST_NUMBER = 200  # characters, and places from the point: an arithmetic bomb is no figure of a report
_INTEGER_RANGE = range(-(2**63), 2**63)


class Unstorable(ValueError):  # noqa: N818 - says what the value is
    """The value can't be kept: too long a number, or text with half a character."""


def encoder(medan: Medan) -> Callable[[Any], Stored]:
    """What turns a value of this field into what is stored. It raises Unstorable."""
    encode = _ENCODE[medan.jenis]
    return (lambda value: None if value is None else encode(value)) if medan.optional else encode


def decoder(medan: Medan) -> Callable[[Any], Any]:
    """What turns a stored value back. It raises ValueError for what the encoder can't have written."""
    decode = medan.pilihan if medan.pilihan is not None else _DECODE[medan.jenis]
    return (lambda stored: None if stored is None else decode(stored)) if medan.optional else decode


def _expect(kind: type) -> Callable[[Any], Any]:
    def check(stored: Any) -> Any:  # noqa: ANN401 - see decoder
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


def _yes(stored: Any) -> bool:  # noqa: ANN401 - see decoder
    if stored not in (0, 1) or type(stored) is not int:
        raise ValueError(f"0 or 1 expected, found {stored!r}")
    return bool(stored)


def _store_number(value: Decimal) -> str:
    if not _is_sane(value):
        raise Unstorable("number out of bounds")
    return str(value)


def _number(stored: Any) -> Decimal:  # noqa: ANN401 - see decoder
    try:
        value = Decimal(_text(stored))
    except InvalidOperation as error:
        raise ValueError(f"no number: {stored[:40]!r}") from error
    if str(value) != stored or not _is_sane(value):
        raise ValueError(f"number in another form: {stored[:40]!r}")
    return value


def _is_sane(value: Decimal) -> bool:
    return value.is_finite() and abs(value.adjusted()) <= LONGEST_NUMBER and len(str(value)) <= LONGEST_NUMBER


def _date(stored: Any) -> date:  # noqa: ANN401 - see decoder
    value = date.fromisoformat(_text(stored))
    if value.isoformat() != stored:
        raise ValueError(f"date in another form: {stored!r}")
    return value


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


def _nilai(stored: Any) -> Nilai:  # noqa: ANN401 - see decoder
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
            if str(at) == length and pair[at : at + 1] == " ":
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
