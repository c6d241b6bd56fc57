"""One cause, one finding: of what one wrong cell brings about in a table, only the cell's finding is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_desktop.rules.tabel.banding_angka import penjelasan
from lkjip_desktop.rules.tabel.hubungan import Hubungan, relations
from lkjip_desktop.rules.tabel.kecocokan import follows
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import Tempat, TemuanTabel
from lkjip_desktop.wording.angka import format_angka, parse_angka

_SUMS = frozenset({"TAB-04", "TAB-05", "TAB-06"})


def by_cause(sheet: Lembar, found: list[TemuanTabel]) -> list[TemuanTabel]:
    """The findings of one table, sums and percentages that one cell upsets gathered at that cell."""
    links = list(relations(sheet))
    quotients = {(f.tempat.baris, f.tempat.kolom) for f in found if f.code == "TAB-01"}
    found = _crossed(sheet, found)
    kept = [_gathered(sheet, f, found, links, quotients) if f.code in _SUMS else f for f in found]
    followers = {place for f in kept for place in f.akibat} | {*_means(sheet, kept), *_carried(sheet, kept)}
    return [f for f in kept if f.tempat not in followers]


def _crossed(sheet: Lembar, found: list[TemuanTabel]) -> list[TemuanTabel]:
    """Where two sums miss by the same amount because of one cell, one finding at that cell."""
    gaps = {id(f): gap for f in found if f.code in _SUMS and (gap := _gap(sheet, f)) is not None}
    sums = [f for f in found if id(f) in gaps]
    # A sum that is wrong itself, and the one above it that adds it up.
    above = {id(y) for x in sums for y in sums if x.tempat in y.kaitan and gaps[id(x)] == -gaps[id(y)]}
    found = [f for f in found if id(f) not in above]
    for side in [f for f in found if f.code == "TAB-05" and id(f) in gaps]:
        for total in [f for f in found if f.code == "TAB-04" and gaps.get(id(f)) == gaps[id(side)]]:
            shared = set(side.kaitan) & set(total.kaitan)
            cell = sheet[(p := next(iter(shared))).baris, p.kolom] if shared else None
            if cell is not None:
                right = cell.nilai + gaps[id(side)]
                at = replace(_at_cell(total, p, cell, right, (side.tempat,)), code="TAB-05")
                found = [at if f is side else f for f in found if f is not total]
                break
    return found


def _gathered(
    sheet: Lembar,
    total: TemuanTabel,
    found: list[TemuanTabel],
    links: list[Hubungan],
    quotients: set[tuple[int, int]],
) -> TemuanTabel:
    b, k = total.tempat.baris, total.tempat.kolom
    stated, right = sheet[b, k], parse_angka(total.computed, True)
    if stated is None or not isinstance(right, Decimal):
        return total
    own = list(_settled(sheet, b, k, right, links, quotients))
    if own:
        return replace(total, akibat=tuple(own))
    gap = stated.nilai - right
    for place in total.kaitan:
        cell = sheet[place.baris, place.kolom]
        if cell is None:
            continue
        settled = list(_settled(sheet, place.baris, place.kolom, cell.nilai + gap, links, quotients))
        if settled:
            sums = tuple(f.tempat for f in found if f.code in _SUMS and _gap(sheet, f) == gap)
            return _at_cell(total, place, cell, cell.nilai + gap, (*settled, *sums))
    return total


def _gap(sheet: Lembar, total: TemuanTabel) -> Decimal | None:
    stated, right = sheet[total.tempat.baris, total.tempat.kolom], parse_angka(total.computed, True)
    return stated.nilai - right if stated and isinstance(right, Decimal) else None


def _settled(
    sheet: Lembar,
    b: int,
    k: int,
    value: Decimal,
    links: list[Hubungan],
    quotients: set[tuple[int, int]],
) -> Iterator[Tempat]:
    """The wrong percentages of a row that are right once its cell `k` holds `value`."""
    for link in links:
        stated = sheet[b, link.hasil]
        if k not in link.dari or (b, link.hasil) not in quotients or stated is None:
            continue
        operands = {p: a for p in link.dari if (a := sheet[b, p])}
        if follows(sheet, link, b, operands | {k: Angka(value, "")}, stated):
            yield sheet.at(b, link.hasil)


def _at_cell(
    total: TemuanTabel, place: Tempat, cell: Angka, right: Decimal, follows: tuple[Tempat, ...]
) -> TemuanTabel:
    why = penjelasan(cell.nilai, right)
    return TemuanTabel(
        total.code,
        total.severity,
        place,
        f"Tertulis {cell.teks}, sedangkan jumlah dan persennya cocok bila {format_angka(right)}"
        f"{f' ({why})' if why else ''}.",
        cell.teks,
        format_angka(right),
        (total.tempat,),
        follows,
    )


def _carried(sheet: Lembar, found: list[TemuanTabel]) -> Iterator[Tempat]:
    """The sums that are right once the cells below them that were reported are mended."""
    # What is left over is printed with or without a minus sign, and computed without.
    better = {
        f.tempat: (-value if cell.nilai < 0 < value else value) - cell.nilai
        for f in found
        if f.code == "TAB-01"
        and (cell := sheet[f.tempat.baris, f.tempat.kolom])
        and isinstance(value := parse_angka(f.computed, True), Decimal)
    }
    for total in found:
        gap = _gap(sheet, total) if total.code in _SUMS else None
        if gap and gap == sum((better.get(place, Decimal(0)) for place in total.kaitan), Decimal(0)):
            yield total.tempat


def _means(sheet: Lembar, found: list[TemuanTabel]) -> Iterator[Tempat]:
    """The means that are right once the percentages reported above them are."""
    better = {
        (f.tempat.baris, f.tempat.kolom): value
        for f in found
        if f.code == "TAB-01" and isinstance(value := parse_angka(f.computed, False), Decimal)
    }
    for mean in found:
        if mean.code != "TAB-07":
            continue
        column = mean.kaitan[0].kolom if mean.kaitan else mean.tempat.kolom
        values = [
            better.get((b, column), figure.nilai)
            for b, _ in sheet.tabel.isi
            if b < mean.tempat.baris and (figure := sheet[b, column])
        ]
        stated = parse_angka(mean.stated, False)
        if isinstance(stated, Decimal) and values:
            fits = abs(sum(values, Decimal(0)) / len(values) - stated) <= Angka(stated, "").setengah
            if fits:
                yield mean.tempat
