"""Looking into what people wrote: equality of wording, and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_TOTAL = re.compile(r"(?:grand |sub ?)?(?:jumlah|total)(?: (?:seluruh\w*|keseluruhan|pegawai|aset|belanja))?")
_END = re.compile(r"[.;!?]\s+(?=[A-Z0-9])")
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_BLANKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=8192)
def inti(teks: str) -> str:
    """`teks` in small letters without punctuation: what two wordings must share to be the same."""
    return _BLANKS.sub(" ", teks.casefold()).strip()


@lru_cache(maxsize=4096)
def kalimat(teks: str) -> tuple[str, ...]:
    """The sentences of a text. A point inside a number or an abbreviation ends none."""
    return tuple(s for line in teks.splitlines() for s in _sentences(line))


def _sentences(line: str) -> Iterator[str]:
    start = 0
    for match in _END.finditer(line):
        yield from _filled(line[start : match.start() + 1])
        start = match.end()
    yield from _filled(line[start:])


def _filled(teks: str) -> Iterator[str]:
    if teks and not teks.isspace():
        yield teks.strip()


@lru_cache(maxsize=4096)
def kalimat_berangka(teks: str) -> tuple[str, ...]:
    """The sentences of a text that have a digit in them."""
    return tuple(s for s in kalimat(teks) if _DIGIT.search(s))


def kata(teks: str) -> list[str]:
    """The words of a text in small letters."""
    return _WORD.findall(teks.casefold())


def baris_jumlah(uraian: str) -> bool:
    """Whether a row is a typed total ("Jumlah", "Total seluruhnya") rather than a thing of its own."""
    return bool(_TOTAL.fullmatch(inti(uraian)))
