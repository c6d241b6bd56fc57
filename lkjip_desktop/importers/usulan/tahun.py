"""Which year a document and each of its columns is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from lkjip_desktop.domain.tabel import JenisTabel, Kolom, Naskah, Peran, TabelTertulis

_YEAR = re.compile(r"\b(20\d\d)\b")
_NAMED = re.compile(r"\btahun(?:\s+anggaran)?\s*:?\s*(20\d\d)\b", re.IGNORECASE)
_OF_ONE_YEAR = frozenset({
    JenisTabel.CAPAIAN, JenisTabel.PK_INDIKATOR, JenisTabel.PK_ANGGARAN, JenisTabel.RKT, JenisTabel.ANGGARAN,
    JenisTabel.KINERJA_ANGGARAN, JenisTabel.RENCANA_ANGGARAN,
})  # fmt: skip
_DONE = (Peran.REALISASI, Peran.REALISASI_ANGGARAN, Peran.CAPAIAN)
_FRONT = 80


def tahun_naskah(naskah: Naskah) -> int:
    """The year reported on: the latest with a realisasi, else the one most titles name, else 0."""
    done = {k.tahun for t in naskah.tabel for k in t.kolom if k.peran in _DONE and k.tahun}
    if done:
        return max(done)
    titles = [t.judul for t in naskah.tabel if t.jenis in _OF_ONE_YEAR]
    sheets = [t.asal.lembar for t in naskah.tabel]
    front = [p.teks for p in naskah.paragraf[:_FRONT]]
    for texts in (titles, front, sheets, [naskah.berkas]):
        named = _most(_NAMED, texts) or _most(_YEAR, texts)
        if named:
            return named
    return 0


def _most(pattern: re.Pattern[str], texts: Iterable[str]) -> int:
    found = Counter(int(y) for text in texts for y in pattern.findall(text))
    return max(found, key=lambda y: found[y]) if found else 0  # of several the one named first


def tahun_kolom(tabel: TabelTertulis, kolom: Kolom, tahun: int) -> int:
    """The year of a column: its own, else the one its table's title names, else the document's."""
    if kolom.tahun:
        return kolom.tahun
    named = set(map(int, _YEAR.findall(tabel.judul))) if tabel.jenis in _OF_ONE_YEAR else set()
    return named.pop() if len(named) == 1 else tahun
