"""Facts of a document: what each table says of one thing (row), by what it is and for which year."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from lkjip_desktop.domain.tabel import PERSEN, UANG, JenisTabel, Naskah, Peran
from lkjip_desktop.rules.tabel.beda import BAGIAN, BEDA
from lkjip_desktop.rules.tabel.butir import Butir
from lkjip_desktop.rules.tabel.ketentuan import Ketentuan, ketentuan_of
from lkjip_desktop.rules.tabel.lembar import TAHUN, Angka, Lembar
from lkjip_desktop.rules.tabel.padan import distinct, exact, inti, pair

_MEASURED = {
    JenisTabel.CAPAIAN,
    JenisTabel.BANDING_TAHUN,
    JenisTabel.KINERJA_ANGGARAN,
    JenisTabel.ANGGARAN,
    JenisTabel.PK_INDIKATOR,
    JenisTabel.RKT,
}
_AGAINST = {JenisTabel.BANDING_RENSTRA, JenisTabel.BANDING_NASIONAL}
_SPENT = {JenisTabel.KINERJA_ANGGARAN, JenisTabel.ANGGARAN, JenisTabel.RKT}
RENCANA = {JenisTabel.RENSTRA, JenisTabel.IKU}
TABLES = _MEASURED | _AGAINST | RENCANA
_OF_PLAN_END = re.compile(r"\bakhir\b(?! tahun)|\brpjmd\b|\brenstra\b|jangka menengah", re.IGNORECASE)
_ALIKE = {Peran.KONDISI_AWAL: Peran.REALISASI}


class Kunci(NamedTuple):
    """What a figure is: its role and year."""

    peran: Peran
    tahun: int


class Fakta(NamedTuple):
    """One printed figure: its table, row and column."""

    lembar: Lembar
    baris: int
    kolom: int
    angka: Angka

    @property
    def pangkat(self) -> int:
        """The power of ten of the unit in which it is printed: 3 for money in thousands of rupiah."""
        return self.lembar.pangkat.get(self.kolom, 0)

    @property
    def nilai(self) -> Decimal:
        """Its value whatever the unit it is printed in; money in rupiah."""
        return self.angka.nilai.scaleb(self.pangkat) if self.pangkat else self.angka.nilai


@dataclass(slots=True)
class Hal:
    """One thing that several tables speak of, with the rows (table, row) where they do."""

    rows: list[tuple[Lembar, int]] = field(default_factory=list)
    facts: dict[Kunci, list[Fakta]] = field(default_factory=lambda: defaultdict(list))

    def row_of(self, sheet: Lembar) -> int | None:
        """Its row in a table."""
        return next((b for s, b in self.rows if s is sheet), None)


def kunci(sheet: Lembar, k: int, report: int) -> Kunci | None:
    """What column `k` holds, when another table may hold the same."""
    column, kind = sheet.tabel.kolom[k], sheet.tabel.jenis
    if column.peran is Peran.KONDISI_AWAL and not column.tahun:
        return None  # of which year it is cannot be known
    role = _ALIKE.get(column.peran, column.peran)
    year = column.tahun or (sheet.tahun if sheet.tahun and kind is not JenisTabel.BANDING_RENSTRA else report)
    beside = k > 0 and role in PERSEN and not re.search(r"[^\W\d_]", column.teks)
    changed = BEDA.search(column.teks) or (beside and BEDA.search(sheet.tabel.kolom[k - 1].teks))
    if column.triwulan or changed or (role in PERSEN and BAGIAN.search(column.teks)):
        return None
    if role in (Peran.TARGET, Peran.CAPAIAN) and not column.tahun and _OF_PLAN_END.search(column.teks):
        return None  # of the plan's end, not of the report's year
    if role is Peran.REALISASI and kind in TABLES:
        return Kunci(role, year)
    if role is Peran.TARGET and (kind in _MEASURED or (kind in RENCANA and column.tahun)):
        return Kunci(role, year)
    if role is Peran.CAPAIAN and kind in _MEASURED:
        return Kunci(role, year)
    if role in UANG | {Peran.SERAPAN} and kind in _SPENT:
        return Kunci(role, year)
    return None


def facts_of(sheet: Lembar, report: int) -> dict[int, dict[Kunci, Fakta]]:
    """By row, the figures that other tables may repeat; a key that two columns share is left out."""
    keys = {k: key for k in sheet.kolom_angka if (key := kunci(sheet, k, report))}
    later = {k: p for k in keys if (p := revised(sheet, k)) is not None}
    keys = {k: key for k, key in keys.items() if k not in later.values()}
    single = {k: key for k, key in keys.items() if list(keys.values()).count(key) == 1}
    return {
        b: {key: f for k, key in single.items() if (f := _fact(sheet, b, k, later.get(k)))}
        for b, _ in sheet.tabel.isi
    }


def _fact(sheet: Lembar, b: int, k: int, later: int | None) -> Fakta | None:
    """The figure of a cell; of one before and one after a revision the later, the first its other reading."""
    first, last = sheet[b, k], sheet[b, later] if later is not None else None
    if first is None or last is None or later is None:
        return Fakta(sheet, b, k, first) if first else None
    return Fakta(sheet, b, later, replace(last, lain=first.nilai))


def revised(sheet: Lembar, k: int) -> int | None:
    """What column `k` became when it was revised: of "Target Murni" the column "Target Perubahan"."""
    columns = sheet.tabel.kolom
    if not _FIRST.search(columns[k].teks):
        return None
    kin = [p for p in sheet.kolom_angka if p != k and columns[p].peran is columns[k].peran]
    found = [p for p in kin if _LATER.search(columns[p].teks) and not _FIRST.search(columns[p].teks)]
    return found[0] if len(found) == 1 else None


_FIRST = re.compile(r"\b(?:murni|semula|sebelum|induk)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:perubahan|menjadi|sesudah|setelah)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Dokumen:
    """All tables of a document, prepared, the year it reports on, and how it says it counts capaian."""

    lembar: tuple[Lembar, ...]
    tahun: int | None
    ketentuan: Ketentuan

    @cached_property
    def hal(self) -> list[Hal]:
        """The things that at least one table measures, each with all its rows and figures."""
        report = self.tahun or 0
        sheets = [s for s in self.lembar if s.tabel.jenis in TABLES and len(s.tabel.baris) > 1]
        sheets.sort(key=lambda s: (s.tabel.jenis in RENCANA, -_width(s), s.nomor))
        things: list[Hal] = []
        known = Counter(name for s in sheets for name in {inti(r.label) for _, r in s.tabel.isi})
        for sheet in sheets:
            _add(sheet, report, things, known)
        return things


def prepare(naskah: Naskah) -> Dokumen:
    """The tables of a document with their figures read."""
    declared = ketentuan_of(naskah)
    sheets = tuple(Lembar(t, i, declared) for i, t in enumerate(naskah.tabel))
    years: list[int] = []
    for sheet in sheets:
        years += [k.tahun for k in sheet.tabel.kolom if k.tahun and k.peran is Peran.REALISASI]
    years = years or [int(y) for p in naskah.paragraf[:60] for y in TAHUN.findall(p.teks)]
    report = max(sorted(set(years), reverse=True), key=years.count) if years else None
    return Dokumen(sheets, report, declared)


def _width(sheet: Lembar) -> int:
    return sum(1 for _ in sheet.tabel.isi)


def _add(sheet: Lembar, report: int, things: list[Hal], known: Counter[str]) -> None:
    found = facts_of(sheet, report)
    rows = list(found)
    mine = [_row_item(sheet, b, found[b], len(rows)) for b in rows]
    theirs = [_as_item(t) for t in things]
    paired = {j: i for i, j in _pairs(theirs, mine, known)}
    for j, b in enumerate(rows):
        thing = things[paired[j]] if j in paired else Hal()
        if j not in paired and sheet.tabel.jenis not in RENCANA:
            things.append(thing)
        thing.rows.append((sheet, b))
        for key, fact in found[b].items():
            thing.facts[key].append(fact)


def _pairs(theirs: list[Butir], mine: list[Butir], known: Counter[str]) -> list[tuple[int, int]]:
    """(thing, row): first those of one name, then the rest by likeness and order."""
    sure = exact(theirs, mine)
    used = {i for i, _ in sure}, {j for _, j in sure}
    left = [i for i in range(len(theirs)) if i not in used[0]]
    right = [j for j in range(len(mine)) if j not in used[1]]
    likely = pair([theirs[i] for i in left], [mine[j] for j in right])
    rest = [(left[i], right[j]) for i, j in likely]
    return [*sure, *((i, j) for i, j in rest if not distinct(theirs[i], mine[j], known))]


def _row_item(sheet: Lembar, b: int, found: dict[Kunci, Fakta], count: int) -> Butir:
    return Butir((_label(sheet, b),), _number(sheet, b), _values(found), sheet.subjek(b), count)


def _as_item(thing: Hal) -> Butir:
    sheet, b = thing.rows[0]
    values: dict[object, Decimal] = {key: facts[0].nilai for key, facts in thing.facts.items()}
    labels = tuple(dict.fromkeys(_label(s, r) for s, r in thing.rows))
    return Butir(labels, _number(sheet, b), values, sheet.subjek(b), _width(sheet))


def _values(found: dict[Kunci, Fakta]) -> dict[object, Decimal]:
    return {key: fact.nilai for key, fact in found.items()}


def _label(sheet: Lembar, b: int) -> str:
    return sheet.tabel.baris[b].label


def _number(sheet: Lembar, b: int) -> str:
    """The printed row number, else the row's place; different tables of a report number alike."""
    place = sheet.pertama(Peran.NOMOR)
    text = sheet.teks(b, place).strip(" .") if place is not None else ""
    return text if text.isdigit() else ""


def conflicts(things: list[Hal]) -> Iterator[tuple[Hal, Kunci, list[Fakta]]]:
    """Every fact that is printed with different figures."""
    for thing in things:
        for key, facts in thing.facts.items():
            if len(facts) > 1 and any(not setuju(facts[0], f) for f in facts[1:]):
                yield thing, key, facts


def setuju(a: Fakta, b: Fakta) -> bool:
    """Whether two figures are one, at the coarser printed precision."""
    if a.pangkat != b.pangkat:
        # Money in thousands was cut off as often as it was rounded.
        return abs(a.nilai - b.nilai) <= max(2 * f.angka.setengah.scaleb(f.pangkat) for f in (a, b))
    if a.angka.nilai in (b.angka.nilai, b.angka.lain) or b.angka.nilai == a.angka.lain:
        return True
    return abs(a.angka.nilai - b.angka.nilai) <= max(a.angka.ragu, b.angka.ragu, *_whole_percent(a, b))


def _whole_percent(a: Fakta, b: Fakta) -> tuple[Decimal, ...]:
    """Per cent printed without decimals were rounded, so they are only that exact."""
    shares = {Peran.CAPAIAN, Peran.SERAPAN}
    if a.lembar.tabel.kolom[a.kolom].peran in shares:
        return (a.angka.setengah, b.angka.setengah)
    return (Decimal(0),)
