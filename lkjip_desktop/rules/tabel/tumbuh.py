"""Growth from row to row, in tables whose rows are years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.beda import BEDA
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_YEAR = re.compile(r"\W*(?:tahun\s+)?(20\d\d)\W*", re.IGNORECASE)
#: Growth has a sign of its own; a difference under another header may leave it out.
_SIGNED = re.compile(r"pertumbuhan|growth", re.IGNORECASE)
_FEWEST, _MOST = 2, 0.5


def growth(sheet: Lembar) -> Iterator[TemuanTabel]:
    """Rows whose growth to the year above is not the printed one, where the others show such."""
    years = [(b, int(m[1])) for b, r in sheet.tabel.isi if (m := _YEAR.fullmatch(r.label or r.sel[0]))]
    steps = [(a, b) for (a, x), (b, y) in pairwise(years) if y == x + 1]
    if len(steps) < _FEWEST or len(years) < len(list(sheet.tabel.isi)):
        return
    for k in (*sheet.kolom_angka, *sheet.kolom_beda):
        if BEDA.search(sheet.tabel.kolom[k].teks):
            yield from _column(sheet, k, steps)


def _column(sheet: Lembar, k: int, steps: list[tuple[int, int]]) -> Iterator[TemuanTabel]:
    signed = bool(_SIGNED.search(sheet.tabel.kolom[k].teks))
    for p in (p for p in sheet.kolom_angka if p != k):
        for share in (True, False):
            rows = [
                (b, s, x, y)
                for a, b in steps
                if (s := sheet[b, k]) and (x := sheet[a, p]) and (y := sheet[b, p]) and x.nilai
            ]
            wrong = [r for r in rows if not _fits(r[1], _made(r[2], r[3], share), signed)]
            if len(rows) < _FEWEST or len(wrong) > _MOST * len(rows) or len(wrong) == len(rows):
                continue
            if (
                len(rows) == _FEWEST
                and wrong
                and not _slip(wrong[0][1], _made(wrong[0][2], wrong[0][3], share))
            ):
                continue
            yield from (_finding(sheet, b, k, p, s, _made(x, y, share)) for b, s, x, y in wrong)
            return


def _made(early: Angka, late: Angka, share: bool) -> Decimal:
    gap = late.nilai - early.nilai
    return gap / early.nilai * 100 if share else gap


def _fits(stated: Angka, value: Decimal, signed: bool) -> bool:
    near = abs(stated.nilai - value) <= stated.setengah * 2
    return near or (not signed and abs(stated.nilai + value) <= stated.setengah * 2)


def _slip(stated: Angka, value: Decimal) -> str:
    return penjelasan(stated.nilai, round(value, stated.desimal))


def _finding(sheet: Lembar, b: int, k: int, p: int, stated: Angka, value: Decimal) -> TemuanTabel:
    right = bulatkan(value, stated.desimal)
    why = _slip(stated, value)
    return TemuanTabel(
        "TAB-01",
        Severity.KESALAHAN,
        sheet.at(b, k),
        f"Tertulis {stated.teks}, sedangkan perubahan {sheet.tabel.kolom[p].teks} dari tahun sebelumnya "
        f"{right}"
        f"{f' ({why})' if why else ''}.",
        stated.teks,
        right,
        (sheet.at(b, p),),
    )
