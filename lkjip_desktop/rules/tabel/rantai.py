"""Chains of a calculation in the text: "= (15.713 : 20.265) x 100", "= 77,54", one step after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_desktop.domain.tabel import Naskah, Paragraf
from lkjip_desktop.rules.tabel.kutipan import Kalimat, headings
from lkjip_desktop.rules.tabel.ungkapan import Hasil, compute, plain

_LABEL = re.compile(r"(?<=[^\s:]):\s")
_TAIL = re.compile(r"[\d(][\d\s.,%+\-*/()]*$")
_HEAD = re.compile(r"[\d(-][\d\s.,%+\-*/()]*")
_WORDY = re.compile(r"(?<![\\\w])[^\W\d_]{2,}")
#: A unit between a figure and what is done with it: "38.007 hari perawatan : 156".
_UNITS = re.compile(
    r"(?<![\w.,])(\d[\d.,]*)\s+[^\W\d_xX][^\W\d_]+(?:\s[^\W\d_xX][^\W\d_]+){0,2}\s*(?=[:/÷×*+xX]\s*[\d(])"
)
_LAST_UNIT = re.compile(r"(?<=\d)\s+[^\W\d_]{2,}(?:\s[^\W\d_]{2,})?\s*$")
_OPERATORS = "+-*/xX,."


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step of a calculation: its text, what it may give, its place; `persen`: a per cent sign follows."""

    teks: str
    hasil: tuple[Hasil, ...]
    kalimat: Kalimat
    persen: bool = False

    @property
    def tunggal(self) -> bool:
        """Whether it is a single figure."""
        return bool(self.hasil) and self.hasil[0].tunggal


def chains(naskah: Naskah) -> Iterator[list[Langkah]]:
    """The calculations of a document, each with at least two steps that can be worked out."""
    run: list[Langkah] = []
    number, above = -1, headings(naskah)
    for part in naskah.bagian:
        if not isinstance(part, Paragraf):
            if len(run) > 1:
                yield run
            run = []
            continue
        number += 1
        text = part.teks.strip()
        goes_on = text.startswith("=")
        if not goes_on:
            if len(run) > 1:
                yield run
            run = []
        for line in re.split(r"\n+|(?<=[\d%])[.;]\s+(?=[A-Z])", text):
            for steps in _steps(line, Kalimat(line.strip(), number, part.asal.halaman, above[number])):
                if goes_on:
                    run += steps
                else:
                    if len(run) > 1:
                        yield run
                    run = steps
                goes_on = False
            goes_on = text.startswith("=")
    if len(run) > 1:
        yield run


def _steps(line: str, place: Kalimat) -> Iterator[list[Langkah]]:
    """The calculations in one line: their steps, each piece between "=" that can be worked out.

    Words between two figures of one piece part the result of one calculation from the start of the next.
    """
    pieces = line.split("=")
    run: list[Langkah] = []
    for i, piece in enumerate(pieces) if len(pieces) > 1 or _whole(line) else ():
        bare, last = _UNITS.sub(r"\1 ", _LABEL.split(piece)[-1]), i == len(pieces) - 1
        text = plain(bare if last else _LAST_UNIT.sub("", bare))
        whole = bool(text and compute(text))
        if whole:
            run += _step(text, place)
            continue
        if text and (last or i):
            run += _step(_edge(text, True), place)
        if text and not last:
            yield run
            run = _step(_edge(text, False), place)
    yield run


def _step(text: str, place: Kalimat) -> list[Langkah]:
    hasil = compute(text) if text else []
    return [Langkah(text, tuple(hasil), place, "%" in text)] if hasil else []


def _whole(line: str) -> bool:
    if _WORDY.search(line):
        return False
    found = compute(line)
    return bool(found) and not found[0].tunggal


def _edge(text: str, last: bool) -> str:
    """The calculation at the end of a text before "=", or at the start of the text after it."""
    if last:
        match = _HEAD.match(text)
        return match[0].rstrip(" ,.-+*/(") if match else ""
    match = _TAIL.search(text)
    if match is None:
        return ""
    before = text[: match.start()].rstrip()
    return "" if before and before[-1] in _OPERATORS else match[0]
