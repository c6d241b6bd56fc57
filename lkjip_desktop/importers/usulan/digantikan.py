"""Columns of money that another column of their table takes the place of: before a change, a single month."""

from __future__ import annotations

import re

from lkjip_desktop.domain.tabel import Peran, TabelTertulis

_PAIRS = {
    Peran.PAGU: (
        re.compile(r"\b(?:setelah|sesudah|menjadi)\b|^perubahan\b", re.IGNORECASE),
        re.compile(r"\b(?:sebelum|semula|murni|induk)\b", re.IGNORECASE),
    ),
    Peran.REALISASI_ANGGARAN: (
        re.compile(
            r"\btotal\b|\bjumlah\b|kumulatif|(?:s\W*d\W*|sampai dengan )(?:bulan|periode) ini", re.IGNORECASE
        ),
        re.compile(r"\b(?:bulan|periode) (?:lalu|ini)\b|\bbulan sebelumnya\b", re.IGNORECASE),
    ),
}


def digantikan(tabel: TabelTertulis) -> dict[int, str]:
    """By column, why it is left out: one other of its role is the final one, and none is unclear."""
    found: dict[int, str] = {}
    for role, (final, earlier) in _PAIRS.items():
        places = [k for k in tabel.cari(role) if tabel.kolom[k].triwulan is None]
        names = {k: tabel.kolom[k].judul[-1] if tabel.kolom[k].judul else "" for k in places}
        last = [k for k in places if final.search(names[k])]
        rest = [k for k in places if k not in last]
        years = {tabel.kolom[k].tahun for k in places}
        if len(last) == 1 and rest and len(years) == 1 and all(earlier.search(names[k]) for k in rest):
            why = f"digantikan kolom “{tabel.kolom[last[0]].teks}”"
            found |= dict.fromkeys(rest, why)
    return found
