"""What a reader hands on: the cells of a source with their merges, before anything is understood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple, Self

from lkjip_desktop.domain.tabel import Paragraf

NO_SIDES: Mapping[int, str] = MappingProxyType({})


class Sel(NamedTuple):
    """One grid position. `sambungan` marks a position covered by a merged cell: "kiri" or "atas"."""

    teks: str = ""
    sambungan: str = ""


class BarisMentah(NamedTuple):
    """One row of the grid and the page or line it stands on.

    `teks` holds the cells' text, blank where a cell continues another; `sisi` says for those columns on which
    side the cell stands. A large sheet is hundreds of thousands of cells, so there is no object per cell.
    """

    teks: tuple[str, ...]
    halaman: int = 0
    sisi: Mapping[int, str] = NO_SIDES

    @classmethod
    def dari(cls, cells: Iterable[Sel], halaman: int = 0) -> Self:
        """The row that these cells make."""
        held = tuple(cells)
        return cls(
            tuple([s.teks for s in held]),
            halaman,
            {c: s.sambungan for c, s in enumerate(held) if s.sambungan},
        )

    @property
    def sel(self) -> tuple[Sel, ...]:
        """The row cell by cell."""
        return tuple(Sel(t, self.sisi.get(c, "")) for c, t in enumerate(self.teks))


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
        return len(self.baris[0].teks) if self.baris else 0


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
    return [BarisMentah((*r, *("",) * (width - len(r)))) for r in rows]
