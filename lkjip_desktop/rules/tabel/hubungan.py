"""Which columns of a table follow from which others: by the printed formula, else by what the columns are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from weakref import WeakKeyDictionary

from lkjip_desktop.domain.tabel import PERSEN, JenisTabel, Kolom, Peran, Ringkas
from lkjip_desktop.rules.tabel.beda import BAGIAN, BEDA, shown
from lkjip_desktop.rules.tabel.hitung import Hitung, Nilai, parse
from lkjip_desktop.rules.tabel.lembar import Lembar

_QUOTIENTS: dict[Peran, tuple[tuple[Peran, ...], tuple[Peran, ...]]] = {
    Peran.SERAPAN: ((Peran.REALISASI_ANGGARAN,), (Peran.PAGU,)),
    Peran.CAPAIAN: ((Peran.REALISASI,), (Peran.TARGET, Peran.STANDAR)),
}

_YEARLY = re.compile(r"\b(?:setahun|satu tahun)\b", re.IGNORECASE)
_OF_YEAR = re.compile(
    r"(?:target|pagu|anggaran|rencana)\s+(?:tahunan|setahun|satu\s+tahun|tahun\s+(?:ini|berjalan))\b",
    re.IGNORECASE,
)
_RUNNING = re.compile(r"\bs\W{0,2}d\b|kumulatif|sampai\s+dengan", re.IGNORECASE)
_PLANNED = re.compile(r"pagu|anggaran|target|rencana|alokasi|dana|standar", re.IGNORECASE)
_MANY, _LOOSE = 4, Decimal(1)
_TENTH = Decimal("0.1")
_YEARS_DIFFER = {JenisTabel.BANDING_RENSTRA, JenisTabel.BANDING_NASIONAL}


@dataclass(frozen=True, slots=True)
class Hubungan:
    """Column `hasil` is `hitung` over the columns `dari`; `pembagi` among them must not be zero.

    `dicetak`: the formula is printed, as `rumus`. `terbalik`: it divides the target by the realisasi.
    `beda`: a difference, that totals keep to as rows do; `bertanda`: what is less is printed as negative.
    """

    hasil: int
    dari: tuple[int, ...]
    hitung: Hitung
    rumus: str
    pembagi: int | None = None
    dicetak: bool = True
    terbalik: bool = False
    beda: bool = False
    bertanda: bool = False


_KNOWN: WeakKeyDictionary[Lembar, tuple[Hubungan, ...]] = WeakKeyDictionary()


def relations(sheet: Lembar) -> tuple[Hubungan, ...]:
    """The relations of a table's columns, from left to right."""
    found = _KNOWN.get(sheet)
    if found is None:
        found = _KNOWN[sheet] = tuple(_relations(sheet))
    return found


def _relations(sheet: Lembar) -> Iterator[Hubungan]:
    for k, column in enumerate(sheet.tabel.kolom):
        if k not in sheet.kolom_angka and k not in sheet.kolom_beda:
            continue
        found = _printed(sheet, k, column) if column.rumus else None
        paired = _pair_of(sheet, k)
        found = found or (_printed(sheet, k, column, paired) if paired else None)
        changed = bool(BEDA.search(column.teks))
        if not paired and column.peran in PERSEN and not changed:
            found = found or _kept(sheet, k, _by_role(sheet, k, column))
        found = found or (_efficiency(sheet, k) if column.peran is Peran.EFISIENSI else None)
        found = found or (_shown(sheet, k) if not paired else None)
        found = found or (_rest(sheet, k) if column.peran is Peran.SISA else None)
        if found:
            yield found


def _kept(sheet: Lembar, k: int, link: Hubungan | None) -> Hubungan | None:
    """A relation that only the headers suggest; none where another is shown, or where no row keeps to it."""
    if link is None or BAGIAN.search(sheet.tabel.kolom[k].teks):
        return None
    if link.pembagi is None:
        return link
    rows = [b for b, _ in sheet.tabel.isi if sheet[b, k] and all(sheet[b, p] for p in link.dari)]
    fits = sum(_follows(sheet, link, b) for b in rows)
    if 2 * fits >= len(rows):
        return link
    other = _shown(sheet, k)
    unsure = _loose(sheet, link) or (not fits and len(rows) >= _MANY)
    return other or (None if unsure else link)


def _loose(sheet: Lembar, link: Hubungan) -> bool:
    """Whether headers hardly suggest a relation: one names another year, or a bare "%" stands apart."""
    columns = sheet.tabel.kolom
    beside = columns[link.hasil - 1]
    bare = not re.search(r"[^\W\d_]", columns[link.hasil].teks) and link.hasil - 1 not in link.dari
    years = {columns[p].tahun for p in (link.hasil, *link.dari)}
    return (bare and beside.tahun is not None) or len(years) > 1


def _follows(sheet: Lembar, link: Hubungan, b: int) -> bool:
    stated, (above, below) = sheet[b, link.hasil], (sheet[b, p] for p in link.dari)
    if not stated or not above or not below or not below.nilai:
        return True
    ways = (above.nilai / below.nilai, 2 - above.nilai / below.nilai, below.nilai / (above.nilai or 1))
    return any(abs(w * 100 - stated.nilai) <= _LOOSE for w in ways)


def _shown(sheet: Lembar, k: int) -> Hubungan | None:
    """A difference, a growth or a share that most rows show."""
    link = shown(sheet, k)
    if link is None:
        return None
    beda = link.pembagi is None
    return Hubungan(k, link.dari, link.hitung, link.rumus, link.pembagi, False, False, beda, link.bertanda)


def _pair_of(sheet: Lembar, k: int) -> str:
    """The formula of a pair "K", "Rp" whose number stands above both, for its second column."""
    columns = sheet.tabel.kolom
    if k == 0 or columns[k].nomor is not None or columns[k].rumus or not columns[k - 1].rumus:
        return ""
    return columns[k - 1].rumus if columns[k].judul[:1] == columns[k - 1].judul[:1] else ""


def _printed(sheet: Lembar, k: int, column: Kolom, paired: str = "") -> Hubungan | None:
    formula = parse(paired or column.rumus, column.peran in PERSEN or "%" in column.teks)
    if formula is None or not formula.kolom:
        return None
    # The second of a pair stands just behind the column that carries the number.
    places = [p + bool(paired) if (p := sheet.bernomor.get(n, -1)) >= 0 else -1 for n in formula.kolom]
    if any(p not in sheet.kolom_angka or p == k for p in places):
        return None
    by_place = dict(zip(places, formula.kolom, strict=True))
    divisor = sheet.bernomor.get(formula.pembagi, -1) + bool(paired) if formula.pembagi else None
    upside = divisor is not None and _upside_down(sheet, k, places[0], divisor)

    def run(values: Nilai) -> Decimal:
        return formula.hitung({by_place[p]: v for p, v in values.items()})

    return Hubungan(k, tuple(places), run, paired or column.rumus, divisor, True, upside)


def _upside_down(sheet: Lembar, k: int, above: int, below: int) -> bool:
    """Whether a capaian is printed as target (or standar) by realisasi."""
    columns = sheet.tabel.kolom
    wanted = {Peran.TARGET, Peran.STANDAR, Peran.PAGU}
    gained = {Peran.REALISASI, Peran.REALISASI_ANGGARAN}
    return columns[k].peran in PERSEN and columns[above].peran in wanted and columns[below].peran in gained


def _by_role(sheet: Lembar, k: int, column: Kolom) -> Hubungan | None:
    """Capaian is realisasi by target and serapan is spending by pagu, of the same year, just left of it."""
    if column.peran not in _QUOTIENTS:
        return None
    above, below = (_nearest(sheet, k, roles) for roles in _QUOTIENTS[column.peran])
    if above is None and column.triwulan is None:
        above = _year_end(sheet, k, _QUOTIENTS[column.peran][0])
    if above is None or below is None:
        return None
    divisor = sheet.tabel.kolom[below].teks
    if _RUNNING.search(divisor) and not _PLANNED.search(divisor):
        return None  # what was spent up to a month is no budget
    if _OF_YEAR.search(column.teks) and not _YEARLY.search(sheet.tabel.kolom[below].teks):
        return _of_year(sheet, k, above, below)
    years = {sheet.tabel.kolom[p].tahun for p in (k, above, below)} - {None}
    if len(years) > 1 and sheet.tabel.jenis not in _YEARS_DIFFER:
        return None

    def run(values: Nilai) -> Decimal:
        return values[above] / values[below] * 100

    return Hubungan(k, (above, below), run, "realisasi / target x 100", below, False)


def _of_year(sheet: Lembar, k: int, above: int, below: int) -> Hubungan | None:
    """What a quarter's row has reached of the whole year's target, which the total row prints."""
    totals = [
        a.nilai
        for b, r in enumerate(sheet.tabel.baris)
        if r.ringkas is Ringkas.JUMLAH
        if (a := sheet[b, below])
    ]
    if len(totals) != 1 or not totals[0]:
        return None
    whole = totals[0]
    rows = [(a, v) for b, _ in sheet.tabel.isi if (a := sheet[b, k]) and (v := sheet[b, above])]
    fits = sum(abs(v.nilai / whole * 100 - a.nilai) <= 2 * a.setengah for a, v in rows)
    if 2 * fits < len(rows):
        return None  # measured otherwise: what of cannot be known
    return Hubungan(
        k, (above,), lambda v: v[above] / whole * 100, "realisasi / target setahun x 100", None, False
    )


def _efficiency(sheet: Lembar, k: int) -> Hubungan | None:
    """Efisiensi as capaian less serapan, where most rows of the table show that it was made so."""
    work, money = (sheet.pertama(role, sebelum=k) for role in (Peran.CAPAIAN, Peran.SERAPAN))
    if work is None or money is None:
        return None
    link = Hubungan(k, (work, money), lambda v: v[work] - v[money], "capaian - serapan", None, False)
    rows = [
        (a.nilai, p.nilai - q.nilai)
        for b, _ in sheet.tabel.isi
        if (a := sheet[b, k]) and (p := sheet[b, work]) and (q := sheet[b, money])
    ]
    fits = sum(abs(stated - made) <= _TENTH for stated, made in rows)
    return link if len(rows) > 1 and 2 * fits >= len(rows) else None


def _rest(sheet: Lembar, k: int) -> Hubungan | None:
    """What is left is the pagu less the spending: the only ones, or the nearest where most rows show it."""
    above, below = (list(sheet.tabel.cari(role)) for role in (Peran.PAGU, Peran.REALISASI_ANGGARAN))
    alone = len(above) == len(below) == 1
    above, below = ([p for p in places if alone or p < k] for places in (above, below))
    if not above or not below:
        return None
    pagu, spent = above[-1], below[-1]
    rows = [
        (a.nilai, p.nilai - q.nilai)
        for b, _ in sheet.tabel.isi
        if (a := sheet[b, k]) and (p := sheet[b, pagu]) and (q := sheet[b, spent])
    ]
    fits = sum(abs(stated) == abs(made) for stated, made in rows)
    if not alone and (len(rows) < 3 or 3 * fits < 2 * len(rows)):
        return None
    return Hubungan(k, (pagu, spent), lambda v: v[pagu] - v[spent], "anggaran - realisasi", None, False)


def _year_end(sheet: Lembar, k: int, roles: tuple[Peran, ...]) -> int | None:
    """The fourth quarter, where the columns before it hold what was reached up to each quarter."""
    places = [p for p in sheet.tabel.cari(*roles) if p < k and sheet.tabel.kolom[p].triwulan]
    ends = bool(places) and sheet.tabel.kolom[places[-1]].triwulan == 4
    return places[-1] if ends and all(_RUNNING.search(sheet.tabel.kolom[p].teks) for p in places) else None


def _nearest(sheet: Lembar, k: int, roles: tuple[Peran, ...]) -> int | None:
    """The nearest column left of `k` with one of the roles, of the same year when both name one."""
    year = sheet.tabel.kolom[k].tahun
    quarter = sheet.tabel.kolom[k].triwulan
    places = [p for p in sheet.tabel.cari(*roles) if p < k and sheet.tabel.kolom[p].triwulan == quarter]
    loose = year is None or sheet.tabel.jenis in _YEARS_DIFFER
    same = [p for p in places if loose or sheet.tabel.kolom[p].tahun in (None, year)]
    # Beside a plan up to a quarter, what was spent is measured against the budget of the whole year.
    yearly = [p for p in same if _YEARLY.search(sheet.tabel.kolom[p].teks)]
    found = yearly or same
    return found[-1] if found else None
