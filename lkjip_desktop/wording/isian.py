"""Isian hidup: a token in a text that stands for a value of the report and is shown as that value.

A token is written ⟦capaian:indikator/i1⟧ or ⟦pagu:total:huruf⟧: what is asked, of what (a row as kind/id, or
a single word such as total), and how it is written. No keyboard has its brackets, so no text is mistaken
for one; inside a pair of them whatever is no token is printed as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from lkjip_desktop.domain.ref import Id

BUKA, TUTUP = "⟦", "⟧"
#: Stands for a token in texts that are only read: no figure, no year, no name, and no end of a sentence.
GANTI = "…"
NO_ID = Id("")
TOKEN = re.compile("⟦([a-z_]{2,30}:[^⟦⟧*|\\s]{1,160})⟧")


class Cara(StrEnum):
    """How a value is written: plainly, with its words behind ("4 (empat)"), or with its unit."""

    BIASA = ""
    HURUF = "huruf"
    SATUAN = "satuan"


_CARA = {c.value: c for c in Cara if c.value}


@dataclass(frozen=True, slots=True)
class Isian:
    """A token taken apart. `jenis` is a kind of rows, or the one word that names the source; then no `id`."""

    apa: str
    jenis: str
    id: Id = NO_ID
    cara: Cara = Cara.BIASA

    @property
    def token(self) -> str:
        """As it stands in a text."""
        source = f"{self.jenis}/{self.id}" if self.id else self.jenis
        return f"{BUKA}{self.apa}:{source}{':' + self.cara.value if self.cara else ''}{TUTUP}"


def isian_of(token: str) -> Isian | None:
    """What a token asks for; None when it is none."""
    match = TOKEN.fullmatch(token)
    if match is None:
        return None
    apa, _, source = match[1].partition(":")
    front, _, last = source.rpartition(":")
    cara = _CARA.get(last, Cara.BIASA) if front else Cara.BIASA
    jenis, _, id = (front if cara else source).partition("/")
    return Isian(apa, jenis, Id(id), cara) if jenis else None


def tokens_in(text: str) -> Iterator[str]:
    """Every token of a text, in order."""
    return (m[0] for m in TOKEN.finditer(text)) if BUKA in text else iter(())


def tanpa_isian(text: str) -> str:
    """`text` with every token replaced by a mark that says nothing: what was really typed."""
    return TOKEN.sub(GANTI, text) if BUKA in text else text


def terisi(text: str, value: Callable[[str], str]) -> str:
    """`text` with every token replaced by what `value` says of it."""
    return TOKEN.sub(lambda m: value(m[0]), text) if BUKA in text else text
