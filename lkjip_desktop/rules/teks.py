"""Looking into what people wrote: equality of wording, and sentences."""

from __future__ import annotations

import re
from functools import lru_cache

_TOTAL = re.compile(r"(?:grand |sub ?)?(?:jumlah|total)(?: (?:seluruh\w*|keseluruhan|pegawai|aset|belanja))?")
_ENDS = re.compile(r"(?<=[.;!?])\s+(?=[A-Z0-9])|\n+")
_DIGIT = re.compile(r"\d")
_BLANKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=8192)
def inti(teks: str) -> str:
    """`teks` in small letters without punctuation: what two wordings must share to be the same."""
    return _BLANKS.sub(" ", teks.casefold()).strip()


@lru_cache(maxsize=4096)
def kalimat(teks: str) -> tuple[str, ...]:
    """The sentences of a text. A point inside a number or an abbreviation ends none."""
    return tuple(s.strip() for s in _ENDS.split(teks) if s.strip())


@lru_cache(maxsize=4096)
def kalimat_berangka(teks: str) -> tuple[str, ...]:
    """The sentences of a text that have a digit in them."""
    return tuple(s for s in kalimat(teks) if _DIGIT.search(s))


def daftar(kata: list[str]) -> str:
    """Words as an Indonesian list: "a, b, dan c"."""
    if len(kata) < 3:
        return " dan ".join(kata)
    return f"{', '.join(kata[:-1])}, dan {kata[-1]}"


def baris_jumlah(uraian: str) -> bool:
    """Whether a row is a typed total ("Jumlah", "Total seluruhnya") rather than a thing of its own."""
    return bool(_TOTAL.fullmatch(inti(uraian)))
