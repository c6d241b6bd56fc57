"""Sums written out in a text ("(15.713 : 20.265) x 100 = 77,54"), worked out with the printed precision."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Context, Decimal, DivisionByZero, InvalidOperation
from itertools import product

_WIDE = Context(prec=40)
_TOKEN = re.compile(r"\d[\d.,]*\d|\d|[-+*/()%]")
_ALLOWED = re.compile(r"[\d\s.,%+\-*/()]+")
_FRACTION = re.compile(r"\\frac\s*\{((?:[^{}]|\{[^{}]*\})*)\}\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_WRAPPED = re.compile(r"\\(?:mathbf|text|mathrm|boxed)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_LOOSE = re.compile(r"([^*]*\+.*?)(\*\s*100\s*%?(?:\s*/\s*\d+)?)")
_CORNERS = 6


@dataclass(frozen=True, slots=True)
class Hasil:
    """What an expression may give: exactly, and from where to where the rounding of its figures allows.

    `tepat`: all its figures are whole numbers, so that nothing was rounded before.
    """

    nilai: Decimal
    kurang: Decimal
    lebih: Decimal
    tepat: bool
    tunggal: bool = False
    desimal: int = 0

    def cocok(self, other: Hasil) -> bool:
        """Whether this and the next step can be the same number."""
        half = other.setengah if other.tunggal else Decimal(0)
        return self.kurang - half <= other.lebih and other.kurang <= self.lebih + half

    @property
    def setengah(self) -> Decimal:
        """Half a unit of the last printed digit of a single figure."""
        return Decimal(5).scaleb(-self.desimal - 1)


@dataclass(slots=True)
class _Urai:
    """A walk over the tokens of an expression, collecting its figures."""

    tokens: list[str]
    at: int = 0
    figures: list[tuple[Decimal, int, str]] = field(default_factory=list)

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1]


_Jalan = Callable[[list[Decimal]], Decimal]


def plain(text: str) -> str:
    """An expression with one sign for each operation, TeX and words for "times" resolved."""
    for _ in range(4):
        text = _WRAPPED.sub(r"\1", text)
        text = _FRACTION.sub(r"((\1)/(\2))", text)
    text = text.replace("\\times", "*").replace("\\%", "%").replace("\\ ", " ").replace("$", " ")
    text = re.sub(r"(?<=[\d\s)\]%])\s*[xX×]\s*(?=[\d\s(\[])", " * ", text)
    text = text.replace("×", "*").replace("÷", "/").replace("–", "-").replace("−", "-")
    text = re.sub(r"\s:\s|(?<=[\d)\]%]):(?=[\d(\[])", " / ", text)
    return text.translate(str.maketrans("[]{}", "()()")).strip(" .=;")


def compute(text: str) -> list[Hasil]:
    """The readings of an expression; none when it is no expression.

    Several where "1.382" may be a decimal, and where brackets around a sum that is multiplied were left out.
    """
    text = plain(text)
    loose = _LOOSE.fullmatch(text)
    return _compute(text) + (_compute(f"({loose[1]}) {loose[2]}") if loose else [])


def _compute(text: str) -> list[Hasil]:
    if not _ALLOWED.fullmatch(text) or not any(c.isdigit() for c in text):
        return []
    walk = _Urai(_TOKEN.findall(text))
    try:
        run = _sum(walk)
    except (IndexError, ValueError, InvalidOperation):
        return []
    if walk.at < len(walk.tokens):
        return []
    found = []
    for values in _readings(walk.figures):
        result = _evaluate(run, values)
        if result is not None:
            found.append(result)
    return found


def _readings(figures: list[tuple[Decimal, int, str]]) -> Iterator[list[tuple[Decimal, int]]]:
    """The figures as read, and where one dot leaves it open, all of those as decimals."""
    yield [(value, decimals) for value, decimals, _ in figures]
    if any(re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", raw) for _, _, raw in figures):
        yield [
            (Decimal(raw), 3) if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", raw) else (value, decimals)
            for value, decimals, raw in figures
        ]


def _evaluate(run: _Jalan, figures: list[tuple[Decimal, int]]) -> Hasil | None:
    exact = [value for value, _ in figures]
    ends: list[tuple[Decimal, ...]] = [
        (v - Decimal(5).scaleb(-d - 1), v + Decimal(5).scaleb(-d - 1)) if d else (v,) for v, d in figures
    ]
    rounded = sum(len(e) > 1 for e in ends)
    try:
        value = run(exact)
        corners = [run(list(c)) for c in product(*ends)] if rounded <= _CORNERS else _swing(run, exact, ends)
    except (DivisionByZero, InvalidOperation, ZeroDivisionError):
        return None
    single = len(figures) == 1 and value == exact[0]
    if single:
        return Hasil(value, value, value, not figures[0][1], True, figures[0][1])
    return Hasil(value, min(corners), max(corners), not rounded)


def _swing(run: _Jalan, exact: list[Decimal], ends: list[tuple[Decimal, ...]]) -> list[Decimal]:
    """How far the result may go when every rounded figure is off: the single effects added up."""
    middle = run(exact)
    reach = Decimal(0)
    for i, pair in enumerate(ends):
        if len(pair) > 1:
            reach += max(abs(run([*exact[:i], v, *exact[i + 1 :]]) - middle) for v in pair)
    return [middle - reach, middle + reach]


def _sum(walk: _Urai) -> _Jalan:
    left = _term(walk)
    while walk.peek() in ("+", "-") and walk.peek():
        sign, before = walk.take(), left
        left = _joined(before, _term(walk), sign)
    return left


def _term(walk: _Urai) -> _Jalan:
    left = _atom(walk)
    while walk.peek() in ("*", "/") and walk.peek():
        sign, before = walk.take(), left
        left = _joined(before, _atom(walk), sign)
    return left


def _atom(walk: _Urai) -> _Jalan:
    head = walk.take()
    if head == "(":
        inner = _sum(walk)
        if walk.take() != ")":
            raise ValueError(head)
        return _share(walk, inner)
    if head == "-":
        inner = _atom(walk)
        return lambda v: -inner(v)
    if not head[0].isdigit():
        raise ValueError(head)
    place = len(walk.figures)
    walk.figures.append((*_number(head), head))
    return _share(walk, lambda v: v[place])


def _share(walk: _Urai, inner: _Jalan) -> _Jalan:
    """A per cent sign divides by 100 where the figure is a factor, as in "77,54 x 25%"."""
    if walk.peek() != "%":
        return inner
    walk.take()
    factor = walk.at >= 3 and walk.tokens[walk.at - 3] == "*"
    return (lambda v: inner(v) / 100) if factor and walk.tokens[walk.at - 2] != "100" else inner


def _number(text: str) -> tuple[Decimal, int]:
    """The value of a figure and its printed decimals."""
    if _THOUSANDS.fullmatch(text):
        text = text.replace(".", "")
    elif text.count(".") > 1 and "," not in text:
        raise ValueError(text)
    value = Decimal(text.replace(",", ".") if text.count(",") < 2 else "x")
    return value, max(-int(value.as_tuple().exponent), 0)


def _joined(a: _Jalan, b: _Jalan, sign: str) -> _Jalan:
    if sign == "+":
        return lambda v: a(v) + b(v)
    if sign == "-":
        return lambda v: a(v) - b(v)
    if sign == "/":
        return lambda v: _WIDE.divide(a(v), b(v))
    return lambda v: a(v) * b(v)


def terms(text: str) -> list[str]:
    """The summands of an expression that is one plain sum, outer brackets left out; else nothing."""
    text = plain(text)
    while text.startswith("(") and _closes(text) == len(text) - 1:
        text = text[1:-1].strip()
    found, depth, start = [], 0, 0
    for i, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == "+" and depth == 0:
            found.append(text[start:i].strip())
            start = i + 1
    return [*found, text[start:].strip()] if found else []


def _closes(text: str) -> int:
    depth = 0
    for i, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return i
    return -1
