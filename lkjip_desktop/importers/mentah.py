"""What a reader hands on: the cells of a source with their merges, before anything is understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from lkjip_desktop.domain.tabel import Paragraf


class Sel(NamedTuple):
    """One grid position. `sambungan` marks a position covered by a merged cell: "kiri" or "atas"."""

    teks: str = ""
    sambungan: str = ""


class BarisMentah(NamedTuple):
    """One row of the grid and the page or line it stands on."""

    sel: tuple[Sel, ...]
    halaman: int = 0

    @property
    def teks(self) -> tuple[str, ...]:
        """The cells' text, blank where a cell continues another."""
        return tuple(s.teks for s in self.sel)


@dataclass(slots=True)
class TabelMentah:
    """A grid, all rows of one width. `judul` is what the source itself names it (a sheet), or blank."""

    baris: list[BarisMentah]
    halaman: int = 0
    lembar: str = ""
    judul: str = ""
    sambungan: set[int] = field(default_factory=set)

    @property
    def lebar(self) -> int:
        """The number of columns."""
        return len(self.baris[0].sel) if self.baris else 0


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What a reader found, in order, with sentences for the officer about what it could not give.

    `cetakan`: it was laid out for paper, so words may be broken, rows cut and cells lost; a workbook is not.
    """

    bagian: list[Paragraf | TabelMentah]
    peringatan: tuple[str, ...] = ()
    cetakan: bool = True


def grid(rows: list[list[str]]) -> list[BarisMentah]:
    """Plain rows as a grid of one width."""
    width = max((len(r) for r in rows), default=0)
    return [BarisMentah(tuple(Sel(t) for t in r) + (Sel(),) * (width - len(r))) for r in rows]
