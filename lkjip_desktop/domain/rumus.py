"""Formulas (rumus) of an indikator: reading and computing them in Decimal, safely.

Grammar: numbers, names of variables (letters, digits and _, not starting with a digit; capitals don't
matter), + - * / and parentheses. As in print, `x`, `×` and `·` multiply, `:` and `÷` divide, `[ ]` are
parentheses. `25%` is 25/100, but `100%` is 100, because "x 100%" only says that the result is in per cent.
Numbers are Indonesian (`0,25`, `1.234,5`, `1.234.567`) or plain (`0.25`, `70.01`); `4.233` could be either
and is refused (ANGKA_RANCU). There are no powers and no functions, and nothing recurses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from lkjip_desktop.domain.hasil import Alasan, Hasil, Working, mapan

MAX_LENGTH = 2000
MAX_SIZE = 30  # powers of ten, far beyond any indikator
_NUMBER = re.compile(r"[0-9][0-9.,]*")
_NAME = re.compile(r"[^\W\d]\w*")
_PLAIN = re.compile(r"\d+(?:,\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}\.\d{3},\d+")
_POINT = re.compile(r"\d+\.(?!\d{3}$)\d+|0\.\d{3}|\d{4,}\.\d{3}")
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_OPERATORS = {
    **{c: c for c in "+-*/"},
    **dict.fromkeys("xX×·", "*"),
    **dict.fromkeys(":÷", "/"),
    **dict.fromkeys("−–", "-"),
}
_BRACKETS = {"(": "(", "[": "(", ")": ")", "]": ")"}
_RANK = {"(": 0, "+": 1, "-": 1, "*": 2, "/": 2, "neg": 3}
_SHOWN = {"+": " + ", "-": " - ", "*": " x ", "/": " / "}


@dataclass(frozen=True, slots=True)
class Nama:
    """A variable in a formula, as written."""

    teks: str


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula in reverse Polish order, with the template that shows it filled in ({v0}, {v1}, ...)."""

    langkah: tuple[Decimal | Nama | str, ...]
    nama: tuple[str, ...]
    template: str


@dataclass(frozen=True, slots=True)
class RumusSalah:
    """Why a formula can't be read: `bagian` is the offending piece, `posisi` where it starts (0-based)."""

    alasan: Alasan
    posisi: int
    bagian: str


class _RefusedError(Exception):
    def __init__(self, posisi: int, bagian: str, alasan: Alasan = Alasan.RUMUS_SALAH) -> None:
        super().__init__(bagian)
        self.salah = RumusSalah(alasan, posisi, bagian)


@lru_cache(maxsize=1024)
def parse(teks: str) -> Rumus | RumusSalah:
    """Read a formula; bad input gives RumusSalah, never an exception."""
    if len(teks) > MAX_LENGTH:
        return RumusSalah(Alasan.RUMUS_SALAH, MAX_LENGTH, teks[MAX_LENGTH : MAX_LENGTH + 20])
    try:
        return _Reader(teks).read()
    except _RefusedError as refused:
        return refused.salah


class _Reader:
    """Dijkstra's shunting yard: operators wait on a stack until one that binds less tightly arrives."""

    def __init__(self, teks: str) -> None:
        self.teks = teks
        self.at = 0
        self.out: list[Decimal | Nama | str] = []
        self.waiting: list[tuple[str, int]] = []
        self.names: list[str] = []
        self.shown: list[str] = []

    def read(self) -> Rumus:
        operand_next = True
        while self._skip_blanks():
            operand_next = self._operand() if operand_next else self._operator()
        if operand_next:
            last = self.teks.rstrip()[-1:]
            raise _RefusedError(self.teks.rfind(last), last)
        while self.waiting:
            op, posisi = self.waiting.pop()
            if op == "(":
                raise _RefusedError(posisi, self.teks[posisi])
            self.out.append(op)
        return Rumus(tuple(self.out), tuple(self.names), "".join(self.shown))

    def _skip_blanks(self) -> bool:
        while self.at < len(self.teks) and self.teks[self.at].isspace():
            self.at += 1
        return self.at < len(self.teks)

    def _operand(self) -> bool:
        """Read a value or what may stand before one; says whether an operand is still to come."""
        char = self.teks[self.at]
        if _BRACKETS.get(char) == "(":
            self._push("(", "(")
            return True
        sign = _OPERATORS.get(char)
        if sign in {"+", "-"}:
            if sign == "-":
                self._push("neg", "-")
            else:
                self.at += 1
            return True
        if match := _NUMBER.match(self.teks, self.at):
            self._number(match[0])
        elif match := _NAME.match(self.teks, self.at):
            self._name(match[0])
        else:
            raise _RefusedError(self.at, char)
        return False

    def _operator(self) -> bool:
        char = self.teks[self.at]
        if char == "%":
            self._percent()
            return False
        if _BRACKETS.get(char) == ")":
            self._close()
            return False
        op = _OPERATORS.get(char)
        if op is None:
            raise _RefusedError(self.at, self._piece())
        while self.waiting and _RANK[self.waiting[-1][0]] >= _RANK[op]:
            self.out.append(self.waiting.pop()[0])
        self._push(op, _SHOWN[op])
        return True

    def _push(self, op: str, shown: str) -> None:
        self.waiting.append((op, self.at))
        self.shown.append(shown)
        self.at += 1

    def _number(self, teks: str) -> None:
        self.out.append(_decimal(teks, self.at))
        self.shown.append(teks)
        self.at += len(teks)

    def _name(self, teks: str) -> None:
        key = teks.casefold()
        known = [n.casefold() for n in self.names]
        if key not in known:
            self.names.append(teks)
            known.append(key)
        self.out.append(Nama(key))
        self.shown.append(f"{{v{known.index(key)}}}")
        self.at += len(teks)

    def _percent(self) -> None:
        if self.shown[-1] != "100":
            self.out.append("%")
        self.shown.append("%")
        self.at += 1

    def _close(self) -> None:
        while self.waiting and self.waiting[-1][0] != "(":
            self.out.append(self.waiting.pop()[0])
        if not self.waiting:
            raise _RefusedError(self.at, self.teks[self.at])
        self.waiting.pop()
        self.shown.append(")")
        self.at += 1

    def _piece(self) -> str:
        match = _NUMBER.match(self.teks, self.at) or _NAME.match(self.teks, self.at)
        return match[0] if match else self.teks[self.at]


def _decimal(teks: str, posisi: int) -> Decimal:
    if _PLAIN.fullmatch(teks):
        return Decimal(teks.replace(".", "").replace(",", "."))
    if _POINT.fullmatch(teks):
        return Decimal(teks)
    alasan = Alasan.ANGKA_RANCU if _AMBIGUOUS.fullmatch(teks) else Alasan.RUMUS_SALAH
    raise _RefusedError(posisi, teks, alasan)


def compute_rumus(teks: str, variabel: Mapping[str, Decimal | None]) -> Hasil:
    """The formula's value in the indikator's unit. `variabel` is keyed by name in small letters.

    Without a value, `working.operands` holds "bagian" (the piece at fault) and, for a formula that can't
    be read, "posisi" (0-based).
    """
    rumus = parse(teks)
    if isinstance(rumus, RumusSalah):
        return _failed(rumus.alasan, bagian=rumus.bagian, posisi=rumus.posisi)
    values: dict[str, Decimal] = {}
    for nama in rumus.nama:
        if nama.casefold() not in variabel:
            return _failed(Alasan.NAMA_TIDAK_DIKENAL, bagian=nama)
        nilai = variabel[nama.casefold()]
        if nilai is None:
            return _failed(Alasan.VARIABEL_KOSONG, bagian=nama)
        values[nama.casefold()] = nilai
    hasil = _run(rumus, values)
    if hasil is None:
        return _failed(Alasan.BAGI_NOL, bagian=teks)
    if hasil and abs(hasil.adjusted()) > MAX_SIZE:
        return _failed(Alasan.TERLALU_BESAR, bagian=teks)
    operands = {f"v{n}": values[nama.casefold()] for n, nama in enumerate(rumus.nama)}
    return Hasil(mapan(hasil), working=Working(rumus.template, operands))


def _failed(alasan: Alasan, **operands: object) -> Hasil:
    return Hasil(None, alasan, Working("{bagian}", operands))


def _run(rumus: Rumus, values: Mapping[str, Decimal]) -> Decimal | None:
    stack: list[Decimal] = []
    for step in rumus.langkah:
        if isinstance(step, Decimal):
            stack.append(step)
        elif isinstance(step, Nama):
            stack.append(values[step.teks])
        elif step == "neg":
            stack.append(-stack.pop())
        elif step == "%":
            stack.append(stack.pop() / 100)
        else:
            b, a = stack.pop(), stack.pop()
            if step == "/" and b == 0:
                return None
            stack.append(_apply(step, a, b))
    return stack[0]


def _apply(op: str, a: Decimal, b: Decimal) -> Decimal:
    match op:
        case "+":
            return a + b
        case "-":
            return a - b
        case "*":
            return a * b
        case _:
            return a / b
