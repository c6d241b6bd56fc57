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
            steps = list(_steps(line, Kalimat(line.strip(), number, part.asal.halaman, above[number])))
            if goes_on:
                run += steps
            else:
                if len(run) > 1:
                    yield run
                run = steps
    if len(run) > 1:
        yield run


def _steps(line: str, place: Kalimat) -> Iterator[Langkah]:
    """The steps in one line, each piece between "=" that can be worked out."""
    pieces = line.split("=")
    if len(pieces) < 2 and not _whole(line):
        return
    for i, piece in enumerate(pieces):
        text = plain(_LABEL.split(piece)[-1])
        if not text:
            continue
        found = text if compute(text) else _edge(text, i == len(pieces) - 1)
        hasil = compute(found) if found else []
        if hasil:
            yield Langkah(found, tuple(hasil), place, "%" in found)


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
