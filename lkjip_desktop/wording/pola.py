"""Sentence patterns for drafts: which of several a row gets follows from its id, never twice in a row.

A pattern holds {names} of live fields; `isi_pola` puts their tokens in. What people typed (a cause, a
follow-up) is joined so that the sentence stays one, whether they wrote a clause or whole sentences.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from zlib import crc32

_SLOT = re.compile(r"\{(\w+)\}")
_BECAUSE = re.compile(r"\b(?:karena|sebab|akibat|disebabkan|dikarenakan|mengingat|sehingga)\b", re.IGNORECASE)
_VERB = re.compile(r"me(?:m|n|ng|ny)?[a-z]{3,}\b", re.IGNORECASE)
_END = re.compile(r"(?<=[.!?])\s+")


class Giliran:
    """Hands out patterns in one section: by the row's id, the next one where it was used just before."""

    def __init__(self) -> None:
        self._last: dict[Sequence[str], int] = {}

    def pilih(self, patterns: Sequence[str], id: str) -> str:
        """One of `patterns` for the row `id`; the same for the same ids in the same order."""
        n = crc32(f"{patterns[0]}{id}".encode()) % len(patterns)
        if n == self._last.get(patterns):
            n = (n + 1) % len(patterns)
        self._last[patterns] = n
        return patterns[n]


def isi_pola(pattern: str, tokens: Mapping[str, str]) -> str:
    """`pattern` with the tokens of its fields."""
    return _SLOT.sub(lambda m: tokens[m[1]], pattern)


def sambung(lead: str, text: str) -> str:
    """A cause as typed behind "... karena": "Indikator ini melampaui target karena loketnya ditambah. ...".

    A cause that gives its own reason ("Jabatan kosong karena ...") is a sentence already and stands alone.
    """
    first, *rest = _END.split(" ".join(text.split()), maxsplit=1)
    if _BECAUSE.match(first):
        first = f"{lead} {kecil(first)}"
    elif not _BECAUSE.search(first):
        first = f"{lead} karena {kecil(first)}"
    return " ".join(map(titik, (first, *rest)))


def langkah(text: str) -> str:
    """A follow-up as typed, as a sentence: "Langkah perbaikannya adalah menyusun jadwal."."""
    plain = " ".join(text.split())
    if _VERB.match(plain):
        first, *rest = _END.split(plain, maxsplit=1)
        return " ".join([f"adalah {titik(kecil(first))}", *map(titik, rest)])
    return f"adalah sebagai berikut: {titik(plain)}"


def kecil(text: str) -> str:
    """`text` for the middle of a sentence: its first letter small, except of a name or an acronym."""
    words = text.split(" ", 2)
    first = words[0]
    is_name = len(words) > 1 and words[1][:1].isupper()
    ordinary = first[:1].isupper() and (first[1:].islower() or "-" in first)
    return text[:1].lower() + text[1:] if ordinary and not is_name else text


def titik(text: str) -> str:
    """`text` as a sentence of its own: a full stop behind it."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", ":")) else f"{text.rstrip(';,')}."


def daftar(items: Sequence[str]) -> str:
    """Words as an Indonesian list: "a, b, dan c"."""
    if len(items) < 3:
        return " dan ".join(items)
    return f"{', '.join(items[:-1])}, dan {items[-1]}"
