"""Figures in words: "seribu dua ratus lima puluh"."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

_SMALL = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas",
)  # fmt: skip
_GROUPS = ("", "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun")
_SEN = Decimal("0.01")
_WIDE = Context(prec=80)


def terbilang(n: Decimal | int) -> str:
    """`n` in words; decimals digit by digit after "koma", as typed. Raises ValueError from 10^21 on."""
    number = Decimal(n)
    sign = "minus " if number < 0 else ""
    whole, _, decimals = format(abs(number), "f").partition(".")
    words = _whole(int(whole))
    if decimals:
        words += " koma " + " ".join(_SMALL[int(c)] for c in decimals)
    return sign + words


def terbilang_rupiah(n: Decimal | int) -> str:
    """Rupiah in words, with sen when there are any: "seribu rupiah lima puluh sen"."""
    number = Decimal(n).quantize(_SEN, ROUND_HALF_UP, _WIDE)
    sign = "minus " if number < 0 else ""
    rupiah, sen = divmod(int(abs(number) * 100), 100)
    words = f"{sign}{_whole(rupiah)} rupiah"
    return f"{words} {_whole(sen)} sen" if sen else words


def _whole(n: int) -> str:
    if n == 0:
        return _SMALL[0]
    if n >= 1000 ** len(_GROUPS):
        raise ValueError("terlalu besar untuk terbilang")
    words: list[str] = []
    for power, name in enumerate(_GROUPS):
        part = n // 1000**power % 1000
        if part == 1 and power == 1:
            words.insert(0, "seribu")
        elif part:
            words.insert(0, f"{_hundreds(part)} {name}".rstrip())
    return " ".join(words)


def _hundreds(n: int) -> str:
    hundred, rest = divmod(n, 100)
    words = [] if hundred == 0 else ["seratus"] if hundred == 1 else [f"{_SMALL[hundred]} ratus"]
    if 0 < rest < 12:
        words.append(_SMALL[rest])
    elif 12 <= rest < 20:
        words.append(f"{_SMALL[rest - 10]} belas")
    elif rest:
        words.append(f"{_SMALL[rest // 10]} puluh")
        if rest % 10:
            words.append(_SMALL[rest % 10])
    return " ".join(words)
