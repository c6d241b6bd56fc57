"""A table whose rows speak of two things (a sasaran with its indikator, a kegiatan with its own) as two.

Columns keep their places, so that every figure is still found where it stands; those of the other half are
only no longer understood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lkjip_desktop.domain.tabel import Kolom, Peran, TabelTertulis

P = Peran
_ABOVE = frozenset({P.TUJUAN, P.SASARAN, P.PROGRAM, P.KODE})
_HEADS = _ABOVE | {P.NOMOR, P.URAIAN}


def belah(tabel: TabelTertulis) -> list[TabelTertulis]:
    """One table for each column of indikator; the table itself where there is only one or none."""
    places = list(tabel.cari(P.INDIKATOR))
    if len(places) < 2:
        return [tabel]
    starts = [_start(tabel.kolom, p) for p in places]
    ends = [*starts[1:], len(tabel.kolom)]
    starts[0] = 0
    return [_part(tabel, start, end) for start, end in zip(starts, ends, strict=True)]


def _start(columns: Sequence[Kolom], indikator: int) -> int:
    """Where the columns that lead to an indikator begin: what names the rows it hangs on."""
    start = indikator
    while start and columns[start - 1].peran in _HEADS:
        start -= 1
    return start


def _part(tabel: TabelTertulis, start: int, end: int) -> TabelTertulis:
    """The columns from `start` to `end`, with what stands above them from further left."""
    columns = tuple(
        k if start <= n < end or (n < start and k.peran in _ABOVE) else replace(k, peran=P.LAIN)
        for n, k in enumerate(tabel.kolom)
    )
    return replace(tabel, kolom=columns)
