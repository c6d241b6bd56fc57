"""Which year a document and each of its columns is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from lkjip_desktop.domain.tabel import ANGKA, JenisTabel, Kolom, Naskah, Paragraf, Peran, TabelTertulis

_YEAR = re.compile(r"\b(20\d\d)\b")
_ONE_YEAR = r"(20\d\d)\b(?!\s*[-–/]\s*20\d\d)"
_NAMED = re.compile(rf"\btahun(?:\s+anggaran)?\s*:?\s*{_ONE_YEAR}", re.IGNORECASE)
_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]20\d\d\b|\b\d{1,2}\s+[a-z]+\s+20\d\d\b", re.IGNORECASE)
_PLAN = (
    r"rencana\s+kerja|\brenja\b|rencana\s+kinerja|\brkt\b|\brkpd\b|perjanjian\s+kinerja|rencana\s+aksi|"
    r"rumusan\s+rencana\s+program|penetapan\s+kinerja"
)
_REPORT = (
    r"laporan\s+(?:akuntabilitas\s+)?kinerja|\bl(?:kj|ak|k)ip\b|\blkj\b|laporan\s+realisasi\s+anggaran|"
    r"evaluasi\s+(?:terhadap\s+)?(?:hasil\s+)?(?:pelaksanaan\s+)?(?:renja|rencana\s+kerja)"
)
_TITLE = re.compile(
    rf"(?:(?P<laporan>{_REPORT})|(?P<rencana>{_PLAN})).{{0,240}}?"
    rf"(?:\btahun(?:\s+anggaran)?|\bt\.?\s?a\.?)\W*(?:\([^()]{{1,20}}\)\W*)?(?P<tahun>{_ONE_YEAR})",
    re.IGNORECASE,
)
_OF_ONE_YEAR = frozenset({
    JenisTabel.CAPAIAN, JenisTabel.PK_INDIKATOR, JenisTabel.PK_ANGGARAN, JenisTabel.RKT, JenisTabel.ANGGARAN,
    JenisTabel.KINERJA_ANGGARAN, JenisTabel.RENCANA_ANGGARAN,
})  # fmt: skip
_PLANS = frozenset({
    JenisTabel.RKT, JenisTabel.TC31, JenisTabel.TC33, JenisTabel.PK_INDIKATOR, JenisTabel.RENCANA_ANGGARAN,
})  # fmt: skip
_DONE = (Peran.REALISASI, Peran.REALISASI_ANGGARAN, Peran.CAPAIAN)
_FRONT, _COVER, _LINE = 80, 40, 200
_PREFACE = re.compile(
    r"\W*(?:kata pengantar|daftar isi|bab\s+[i1]\b|i\.\s|pendahuluan|ringkasan|ikhtisar)", re.I
)


class TahunNaskah(NamedTuple):
    """The year a document is about, 0 where it says none; `calon` are those it may be, if doubtful."""

    tahun: int
    calon: tuple[int, ...] = ()


def tahun_naskah(naskah: Naskah) -> TahunNaskah:
    """The year that the document's own title names; without one, that of its results or of its plan."""
    done = max((k.tahun for t in naskah.tabel for k in t.kolom if k.peran in _DONE and k.tahun), default=0)
    title = _own_title(naskah)
    if title is not None:
        year, report = int(title["tahun"]), bool(title["laporan"])
        return _one_of(year, done) if report and done > year else TahunNaskah(year)
    planned = _most(_NAMED, (_undated(t.judul) for t in naskah.tabel if t.jenis in _PLANS))
    if done:
        return _one_of(planned, done) if planned > done else TahunNaskah(done)
    return TahunNaskah(planned or _by_words(naskah) or _by_columns(naskah.tabel))


def _one_of(*years: int) -> TahunNaskah:
    return TahunNaskah(years[0], years)


def _own_title(naskah: Naskah) -> re.Match[str] | None:
    """What stands on the cover; else the first line of the front matter that names the document."""
    above = list(takewhile(lambda part: isinstance(part, Paragraf), naskah.bagian))
    lines = [part.teks for part in above if isinstance(part, Paragraf)][:_COVER]
    cover = takewhile(lambda line: not _PREFACE.match(line), lines)
    return _TITLE.search(" ".join(_undated(line) for line in cover if len(line) <= _LINE))


def _by_words(naskah: Naskah) -> int:
    """The year that most titles of tables name, else the text, the sheets or the name of the file."""
    titles = [_undated(t.judul) for t in naskah.tabel if t.jenis in _OF_ONE_YEAR]
    sheets = [t.asal.lembar for t in naskah.tabel]
    front = [_undated(p.teks) for p in naskah.paragraf[:_FRONT]]
    for texts in (titles, front, sheets, [naskah.berkas]):
        named = _most(_NAMED, texts) or _most(_YEAR, texts)
        if named:
            return named
    return 0


def _by_columns(tables: Sequence[TabelTertulis]) -> int:
    """The one year that columns of figures name."""
    years = {k.tahun for t in tables for k in t.kolom if k.peran in ANGKA and k.tahun}
    return years.pop() if len(years) == 1 else 0


def _undated(text: str) -> str:
    """A text without its dates: when something was printed or signed is not what it is about."""
    return _DATE.sub(" ", text)


def _most(pattern: re.Pattern[str], texts: Iterable[str]) -> int:
    found = Counter(int(y) for text in texts for y in pattern.findall(text))
    return max(found, key=lambda y: found[y]) if found else 0  # of several the one named first


def tahun_kolom(tabel: TabelTertulis, kolom: Kolom, tahun: int) -> int:
    """The year of a column: its own, else the one its table's title names, else the document's."""
    if kolom.tahun:
        return kolom.tahun
    named = set(map(int, _YEAR.findall(_undated(tabel.judul)))) if tabel.jenis in _OF_ONE_YEAR else set()
    return named.pop() if len(named) == 1 else tahun
