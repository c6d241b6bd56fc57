"""Printed column formulas ("5/4x100", "9-7", "5+7+9") worked out with the precision of what is printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, DivisionByZero, InvalidOperation
from itertools import product

from lkjip_desktop.rules.tabel.lembar import Angka

_TOKEN = re.compile(r"\d+|[-+*/:x×()%]", re.IGNORECASE)
_WIDE = Context(prec=40)
_MAX_CORNERS = 5
Nilai = Mapping[int, Decimal]
Hitung = Callable[[Nilai], Decimal]


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula over column numbers. `persen`: it multiplies by 100, or divides in a per cent column."""

    teks: str
    kolom: tuple[int, ...]
    hitung: Hitung

    @property
    def pembagi(self) -> int | None:
        """The column number it divides by, when it is a plain quotient."""
        match = re.fullmatch(r"\(?\d+[/:](\d+)\)?(?:[x*×]100%?)?", self.teks)
        return int(match[1]) if match else None


def parse(text: str, percent: bool) -> Rumus | None:
    """The formula in `text`; None when it is none. "x100" is implied in a per cent column that divides."""
    plain = text.lower().replace("×", "x").replace(":", "/").replace("%", "")
    if not re.fullmatch(r"[\d+\-x*/()\s]+", plain) or not re.search(r"[+\-x*/]", plain):
        return None
    tokens = _TOKEN.findall(plain)
    try:
        run, rest = _sum(tokens)
    except (IndexError, ValueError):
        return None
    if rest:
        return None
    places = tuple(dict.fromkeys(int(t) for t in tokens if t.isdigit() and t != "100"))
    if percent and "/" in plain and "100" not in tokens:
        inner = run
        return Rumus(plain, places, lambda v: inner(v) * 100)
    return Rumus(plain, places, run)


def _sum(tokens: list[str]) -> tuple[Hitung, list[str]]:
    left, rest = _term(tokens)
    while rest and rest[0] in "+-":
        right, after = _term(rest[1:])
        left, rest = _joined(left, right, rest[0]), after
    return left, rest


def _term(tokens: list[str]) -> tuple[Hitung, list[str]]:
    left, rest = _atom(tokens)
    while rest and rest[0] in "*x/":
        right, after = _atom(rest[1:])
        left, rest = _joined(left, right, rest[0]), after
    return left, rest


def _atom(tokens: list[str]) -> tuple[Hitung, list[str]]:
    head, rest = tokens[0], tokens[1:]
    if head == "(":
        inner, rest = _sum(rest)
        if rest[0] != ")":
            raise ValueError(head)
        return inner, rest[1:]
    number = int(head)
    if number == 100:
        return (lambda v: Decimal(100)), rest
    return (lambda v: v[number]), rest


def _joined(a: Hitung, b: Hitung, sign: str) -> Hitung:
    if sign == "+":
        return lambda v: a(v) + b(v)
    if sign == "-":
        return lambda v: a(v) - b(v)
    if sign == "/":
        return lambda v: _WIDE.divide(a(v), b(v))
    return lambda v: a(v) * b(v)


@dataclass(frozen=True, slots=True)
class Rentang:
    """What a formula gives: the value from the figures as printed, and the least and most they allow."""

    nilai: Decimal
    kurang: Decimal
    lebih: Decimal

    def memuat(self, stated: Angka) -> bool:
        """Whether the stated figure is this one rounded to its own digits."""
        half = stated.setengah
        return self.kurang - half <= stated.nilai <= self.lebih + half

    def terpotong(self, stated: Angka) -> bool:
        """Whether the stated figure is this one cut off instead of rounded."""
        step = stated.setengah * 2
        return stated.nilai <= self.nilai < stated.nilai + step if self.nilai >= 0 else False


def evaluate(run: Hitung, operands: Mapping[int, Angka]) -> Rentang | None:
    """The formula over printed figures; None when it divides by zero."""
    places = list(operands)
    try:
        exact = run({p: operands[p].nilai for p in places})
        corners = [run(v) for v in _corners(places, [operands[p] for p in places])]
    except (DivisionByZero, InvalidOperation, ZeroDivisionError):
        return None
    return Rentang(exact, min(corners, default=exact), max(corners, default=exact))


def _corners(places: Sequence[int], figures: Sequence[Angka]) -> list[dict[int, Decimal]]:
    if len(places) > _MAX_CORNERS:
        return [{p: f.nilai for p, f in zip(places, figures, strict=True)}]
    ends = [(f.nilai - f.ragu, f.nilai + f.ragu) if f.ragu else (f.nilai,) for f in figures]
    return [dict(zip(places, values, strict=True)) for values in product(*ends)]
