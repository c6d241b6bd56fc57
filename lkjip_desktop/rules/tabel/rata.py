"""TAB-07: means, and which other way of making them gives the printed figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.tabel import KUANTITAS, PERSEN, UANG, BarisTabel, Peran, Ringkas
from lkjip_desktop.rules.tabel.aturan import aturan_tabel
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.hubungan import relations
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.rata_kelompok import group_means, of_means
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import parse_angka

_AFTER = re.compile(r"(?:=|:|sebesar|adalah)\s*(-?\d[\d.,]*\s*%?)")
_WEIGHTED = re.compile(r"\b(?:berbobot|tertimbang)\b", re.IGNORECASE)
_ALL_INDIKATOR = re.compile(r"\b(?:semua|seluruh)\s+indikator\b", re.IGNORECASE)
_OF_GROUP = re.compile(r"\b(?:sasaran|tujuan|program)\s+(?:strategis\s+)?(?:\d|[ivx]+\b)", re.IGNORECASE)
_HUNDRED = Decimal(100)
_CENT = Decimal("0.01")
_SEVERAL = 3
_MEANT = {Peran.CAPAIAN, Peran.EFISIENSI, *KUANTITAS}


class _Cara(NamedTuple):
    nama: str
    ubah: Callable[[Sequence[Decimal]], list[Decimal]]


_WAYS = (
    _Cara("capaian dibatasi 100", lambda v: [min(x, _HUNDRED) for x in v]),
    _Cara("capaian nol tidak diikutkan", lambda v: [x for x in v if x]),
    _Cara("dibatasi 100 dan capaian nol tidak diikutkan", lambda v: [min(x, _HUNDRED) for x in v if x]),
    _Cara("capaian dibatasi 120", lambda v: [min(x, Decimal(120)) for x in v]),
)


@aturan_tabel("TAB-07", Severity.KESALAHAN)
def rata_rata(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Baris rata-rata

    Mengapa: Rata-rata capaian adalah angka yang paling sering dikutip dari laporan.
    Contoh salah: Capaian 100, 80 dan 60, rata-rata 87,39 %.
    Contoh benar: Capaian 100, 80 dan 60, rata-rata 80 %.
    Dasar: Praktik: hitung ulang rata-rata dengan cara yang dinyatakan laporan.
    """
    yield from group_means(sheet)
    for b, row in enumerate(sheet.tabel.baris):
        if row.ringkas is Ringkas.RATA and not _elsewhere(sheet, row):
            yield from _mean_row(sheet, b)
        elif row.ringkas is Ringkas.JUMLAH:
            for k in sheet.tabel.cari(Peran.CAPAIAN):
                # Behind a column of money it is what was spent, and no mean.
                stated = None if k and sheet.tabel.kolom[k - 1].peran in UANG else sheet[b, k]
                if stated is None or _divides(sheet, b, k) or _spent(sheet, b, stated):
                    continue
                if not _adds_or_divides(sheet, b, k, stated) and not _weighted(sheet, b, k, stated):
                    yield from _check(sheet, b, k, k, stated)


def _elsewhere(sheet: Lembar, row: BarisTabel) -> bool:
    """Whether a mean says that the column above does not make it: by weights, or of indikator not shown."""
    words = " ".join(row.sel)
    shown = any(column.peran in KUANTITAS for column in sheet.tabel.kolom)
    return bool(_WEIGHTED.search(words) or (not shown and _ALL_INDIKATOR.search(words)))


def _divides(sheet: Lembar, b: int, k: int) -> bool:
    """Whether the total row's own figures give its percentage, so that it is no mean."""
    return any(
        link.hasil == k and link.pembagi is not None and all(sheet[b, p] is not None for p in link.dari)
        for link in relations(sheet)
    )


def _adds_or_divides(sheet: Lembar, b: int, k: int, stated: Angka) -> bool:
    """Whether a total's percentage adds up the rows above it, or is a ratio of two totals beside it."""
    column = _column(sheet, b, k)
    added = abs(sum(column, Decimal(0)) - stated.nilai) <= max(len(column) * stated.setengah, stated.setengah)
    totals = [a.nilai for p in sheet.kolom_angka if p != k and (a := sheet[b, p]) and a.nilai]
    return added or any(
        abs(x / y * 100 - stated.nilai) <= 2 * stated.setengah for x in totals for y in totals if x != y
    )


def _weighted(sheet: Lembar, b: int, k: int, stated: Angka) -> bool:
    """Whether a total's percentage lies among its rows and is no slip: it may rest on what is not shown."""
    column = _column(sheet, b, k)
    if len(column) < _SEVERAL or not min(column) <= stated.nilai <= max(column):
        return False
    mean = round(sum(column, Decimal(0)) / len(column), stated.desimal)
    return not penjelasan(stated.nilai, mean)


def _spent(sheet: Lembar, b: int, stated: Angka) -> bool:
    """Whether a total's percentage is what was spent of its pagu, whatever its column is called."""
    pagu = [a.nilai for k in sheet.tabel.cari(Peran.PAGU) if (a := sheet[b, k]) and a.nilai]
    spent = [a.nilai for k in sheet.tabel.cari(Peran.REALISASI_ANGGARAN) if (a := sheet[b, k])]
    return any(abs(s / p * 100 - stated.nilai) <= 2 * stated.setengah for s in spent for p in pagu)


def _mean_row(sheet: Lembar, b: int) -> Iterator[TemuanTabel]:
    figures = [k for k in sheet.kolom_angka if sheet[b, k] is not None]
    for k in figures:
        stated = sheet[b, k]
        # Money in such a row is a total, and what was spent of it no mean; other figures are of any kind.
        if stated is not None and (sheet.tabel.kolom[k].peran in _MEANT or of_means(sheet, k)):
            yield from _check(sheet, b, k, k, stated)
    if figures:
        return
    place, found = _in_words(sheet, b)
    column = sheet.pertama(Peran.CAPAIAN)
    if found is not None and column is not None:
        yield from _check(sheet, b, place, column, found)


def _in_words(sheet: Lembar, b: int) -> tuple[int, Angka | None]:
    """The figure inside "Rata-rata capaian = 87,39 %", and the cell it stands in."""
    for k, text in enumerate(sheet.tabel.baris[b].sel):
        match = _AFTER.search(text)
        value = parse_angka(match[1], False) if match else None
        if match and isinstance(value, Decimal):
            return k, Angka(value, match[1].strip())
    return 0, None


def _check(sheet: Lembar, b: int, place: int, k: int, stated: Angka) -> Iterator[TemuanTabel]:
    readings = [values for values in _readings(sheet, b, k) if values]
    if not readings or (len(readings[0]) < 2 and len(readings) < 2):
        return
    caps = sorted(sheet.ketentuan.batas)
    if any(_fits(_capped(values, cap), stated) for values in readings for cap in (None, *caps)):
        return
    if any(_fits(v, stated) for cap in (None, *caps) for v in _of_groups(sheet, b, k, cap)):
        return
    values = _meant(sheet, b, stated, readings)
    if len(values) < 2:
        return
    yield _wrong(sheet, b, place, k, stated, values)


def _meant(sheet: Lembar, b: int, stated: Angka, readings: list[list[Decimal]]) -> list[Decimal]:
    """The figures that were to be averaged: those that a slip explains, else the group's, else all."""
    for values in readings:
        mean = round(sum(values, Decimal(0)) / len(values), stated.desimal)
        if len(values) > 1 and penjelasan(stated.nilai, mean):
            return values
    grouped = len([r for r in sheet.tabel.baris if r.ringkas is Ringkas.RATA]) > 1
    own = bool(_OF_GROUP.search(sheet.tabel.baris[b].label))
    return readings[0] if grouped and own and len(readings[0]) > 1 else max(readings, key=len)


def _wrong(
    sheet: Lembar, b: int, place: int, k: int, stated: Angka, values: Sequence[Decimal]
) -> TemuanTabel:
    right = sum(values, Decimal(0)) / len(values)
    ways = [w.nama for w in _WAYS if (found := w.ubah(values)) and _fits(found, stated)]
    if not ways:
        near = [n for n in sheet.tabel.cari(*PERSEN) if n != k and _fits(_column(sheet, b, n), stated)]
        ways = [f"yang dirata-rata kolom {sheet.tabel.kolom[n].teks}" for n in near]
    why = f" Angka itu cocok bila {' atau '.join(ways)}." if ways else ""
    return TemuanTabel(
        "TAB-07",
        Severity.KESALAHAN,
        sheet.at(b, place),
        f"Tertulis rata-rata {stated.teks}, sedangkan rata-rata {len(values)} angka pada kolom ini "
        f"{bulatkan(right, max(stated.desimal, 2))}.{why}",
        stated.teks,
        bulatkan(right, max(stated.desimal, 2)),
        (sheet.at(b, k),) if k != place else (),
    )


def _readings(sheet: Lembar, b: int, k: int) -> Iterator[list[Decimal]]:
    """What a mean may be made of: its group, all rows above it, the means of groups, one level of rows."""
    rows = sheet.tabel.baris
    start = next((i + 1 for i in range(b - 1, -1, -1) if _ends_group(rows, i, b)), 0)
    yield [a.nilai for i in range(start, b) if rows[i].ringkas is Ringkas.BUKAN and (a := sheet[i, k])]
    yield _column(sheet, b, k)
    yield [a.nilai for i in range(b) if rows[i].ringkas is Ringkas.RATA and (a := sheet[i, k])]
    levels = sorted({r.tingkat for r in rows[:b]})
    for level in levels if len(levels) > 1 else ():
        yield [a.nilai for i, r in sheet.tabel.isi if i < b and r.tingkat == level and (a := sheet[i, k])]


def _ends_group(rows: Sequence[BarisTabel], i: int, b: int) -> bool:
    """Whether row `i` parts the group of the mean in row `b` from what stands above it."""
    between = any(r.ringkas is Ringkas.BUKAN for r in rows[i + 1 : b])
    return rows[i].ringkas is not Ringkas.BUKAN and between


def _of_groups(sheet: Lembar, b: int, k: int, cap: Decimal | None) -> Iterator[list[Decimal]]:
    """The means of the rows that share a sasaran or tujuan, each rounded as printed would be."""
    for column in sheet.tabel.cari(Peran.SASARAN, Peran.TUJUAN, Peran.PROGRAM):
        groups: list[list[Decimal]] = []
        for i, row in sheet.tabel.isi:
            if row.sel[column].strip(" -–") or not groups:
                groups.append([])
            if i < b and (a := sheet[i, k]):
                groups[-1].append(a.nilai)
        means = [
            (sum(v, Decimal(0)) / len(v)).quantize(_CENT) for g in groups if g and (v := _capped(g, cap))
        ]
        if len(means) > 1:
            yield means


def _capped(values: Sequence[Decimal], cap: Decimal | None) -> list[Decimal]:
    return [min(v, cap) for v in values] if cap is not None else list(values)


def _column(sheet: Lembar, b: int, k: int) -> list[Decimal]:
    return [a.nilai for i, _ in sheet.tabel.isi if i < b and (a := sheet[i, k])]


def _fits(values: Sequence[Decimal], stated: Angka) -> bool:
    if not values:
        return False
    # What is averaged was itself rounded; whole numbers are taken for exact, unless the mean is whole too.
    whole = not stated.desimal
    rounded = sum((Angka(v, "", bulat=whole).ragu for v in values), Decimal(0)) / len(values)
    return abs(sum(values, Decimal(0)) / len(values) - stated.nilai) <= stated.setengah + rounded
