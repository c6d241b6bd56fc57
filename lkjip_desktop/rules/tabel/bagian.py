"""Columns of shares: what each row is of the table's total, in per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.domain.tabel import UANG, Peran, Ringkas
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka, parse_angka

_SHARE = re.compile(r"%|persen|prosen|proporsi|porsi|kontribusi", re.IGNORECASE)
_BASES = UANG | {Peran.BANYAK, Peran.JUMLAH, Peran.NILAI}
_WHOLE, _HUNDRED, _FEWEST = Decimal(1), Decimal(100), 3


def shares(sheet: Lembar) -> Iterator[TemuanTabel]:
    """Rows whose share of the total is not the printed one, where most rows show such a share."""
    last = next((b for b, r in enumerate(sheet.tabel.baris) if r.ringkas is Ringkas.JUMLAH), None)
    if last is None or any(r.tingkat for _, r in sheet.tabel.isi):
        return
    for k in sheet.kolom_angka:
        whole = sheet[last, k]
        if whole and abs(whole.nilai - _HUNDRED) < _WHOLE and _SHARE.search(sheet.tabel.kolom[k].teks):
            yield from _column(sheet, last, k)


def _column(sheet: Lembar, last: int, k: int) -> Iterator[TemuanTabel]:
    for base in (p for p in sheet.kolom_angka if p < k and sheet.tabel.kolom[p].peran in _BASES):
        total = sheet[last, base]
        rows = [
            (b, a, s) for b, _ in sheet.tabel.isi if b < last and (a := sheet[b, base]) and (s := sheet[b, k])
        ]
        if total is None or total.nilai <= 0 or len(rows) < _FEWEST:
            continue
        wrong = [(b, a, s) for b, a, s in rows if not _fits(s, a.nilai, total.nilai)]
        if 3 * len(wrong) > len(rows):
            continue
        rest = total.nilai - sum((a.nilai for _, a, _ in rows), Decimal(0))
        for b, part, stated in wrong:
            if not _fits(stated, part.nilai + rest, total.nilai):  # else the part itself is the wrong one
                yield _finding(sheet, (b, k, base), stated, part, total)
        return


def _fits(stated: Angka, part: Decimal, total: Decimal) -> bool:
    return abs(part / total * 100 - stated.nilai) < 2 * stated.setengah


def _finding(
    sheet: Lembar, place: tuple[int, int, int], stated: Angka, part: Angka, total: Angka
) -> TemuanTabel:
    b, k, base = place
    right = bulatkan(part.nilai / total.nilai * 100, stated.desimal)
    value = parse_angka(right, False)
    why = penjelasan(stated.nilai, value) if isinstance(value, Decimal) else ""
    return TemuanTabel(
        "TAB-01",
        Severity.KESALAHAN,
        sheet.at(b, k),
        f"Tertulis {stated.teks}, sedangkan {part.teks} dari jumlah {format_angka(total.nilai)} adalah "
        f"{right} %{f' ({why})' if why else ''}.",
        stated.teks,
        right,
        (sheet.at(b, base),),
    )
