"""One PDF page as lines of text and tables from top to bottom. Runs in the child process only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2.raw as pdfium

from lkjip_desktop.importers.mentah import Sel
from lkjip_desktop.importers.pdf.garis import Kisi, grids, rules
from lkjip_desktop.importers.pdf.kata import Kata, lines, turn_of, words
from lkjip_desktop.importers.pdf.sel import fill

_SLIVER = 12.0


@dataclass(frozen=True, slots=True)
class BarisTeks:
    """A printed line outside the tables: its place (points, y upwards) and letter height."""

    teks: str
    x0: float
    x1: float
    y: float
    tinggi: float


@dataclass(frozen=True, slots=True)
class TabelHalaman:
    """A ruled table on one page; `y` is its top edge."""

    baris: list[list[Sel]]
    y: float


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page: its parts from the top, the number of letters and of those whose meaning is unknown."""

    nomor: int
    bagian: list[BarisTeks | TabelHalaman]
    huruf: int
    asing: int
    gambar: bool = False


def read_page(page: object, number: int) -> Halaman:
    """The parts of a loaded page (a raw PDFium handle)."""
    textpage = pdfium.FPDFText_LoadPage(page)
    try:
        count = max(pdfium.FPDFText_CountChars(textpage), 0)
        turn = turn_of(textpage, count)
        found, unknown = words(textpage, count, turn)
    finally:
        pdfium.FPDFText_ClosePage(textpage)
    if not found:
        return Halaman(number, [], 0, 0, bool(pdfium.FPDFPage_CountObjects(page)))
    parts: list[BarisTeks | TabelHalaman] = []
    for grid in grids(*rules(page, turn)):
        rows, found = fill(grid, found)
        tables = list(_tables(grid, rows))
        parts += tables
        if not tables:
            parts += _lines(
                [Kata(s.teks, grid.xs[0], y, grid.xs[-1], y + 8, ()) for s, y in _flat(grid, rows)]
            )
    parts += _lines(found)
    return Halaman(number, sorted(parts, key=lambda p: -p.y), count, unknown)


def _flat(grid: Kisi, rows: list[list[Sel]]) -> list[tuple[Sel, float]]:
    return [(s, y) for row, y in zip(rows, grid.ys, strict=False) for s in row if s.teks]


def _tables(grid: Kisi, rows: list[list[Sel]]) -> Iterator[TabelHalaman]:
    """The tables in a grid: two that touch each other show by vertical rules that do not go on."""
    for start, band, used in _bands(rows):
        used = [c for c, after in pairwise([*used, len(grid.xs) - 1]) if _is_column(grid, band, c, after)]
        filled = [[row[c] for c in used] for row in band if any(s.teks for s in row)]
        # Frames and the bars of charts have text in one column at most.
        if len(used) >= 2:
            yield TabelHalaman(filled, grid.ys[start])


def _is_column(grid: Kisi, band: list[list[Sel]], c: int, after: int) -> bool:
    """A blank column is one where it is wide and no row reaches across; else a double rule made it."""
    if any(row[c].teks for row in band):
        return True
    return grid.xs[after] - grid.xs[c] > _SLIVER and all(row[c].sambungan != "kiri" for row in band)


def _bands(rows: list[list[Sel]]) -> Iterator[tuple[int, list[list[Sel]], list[int]]]:
    """Runs of rows whose cells start at places of one set; a set inside the other is the same table."""
    start, used = 0, frozenset[int]()
    for r, row in enumerate(rows):
        own = frozenset(c for c, s in enumerate(row) if s.sambungan != "kiri")
        if used <= own or own <= used:
            used |= own
            continue
        yield start, rows[start:r], sorted(used)
        start, used = r, own
    yield start, rows[start:], sorted(used)


def _lines(found: list[Kata]) -> list[BarisTeks]:
    return [
        BarisTeks(
            " ".join(k.teks for k in row),
            row[0].x0,
            max(k.x1 for k in row),
            row[0].y,
            max(k.y1 - k.y0 for k in row),
        )
        for row in lines(found)
    ]
