"""Capaian of targets in grades: an opinion of the auditor (WTP, WDP) or a letter (AA, A, BB ... D)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.domain.tabel import Peran
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

#: From the best to the worst. AKIP letters: PermenPANRB 88/2021; opinions: UU 15/2004 pasal 16.
_SCALES = (
    ("aa", "a", "bb", "b", "cc", "c", "d"),
    ("wtp", "wdp", "tw", "tmp"),
    ("sangat baik", "baik", "cukup", "kurang", "sangat kurang"),
    ("sangat tinggi", "tinggi", "sedang", "rendah", "sangat rendah"),
    ("utama", "madya", "pratama"),
    ("paripurna", "utama", "madya", "dasar"),
)
_SPELLED = {
    "wajar tanpa pengecualian": "wtp",
    "wajar dengan pengecualian": "wdp",
    "tidak wajar": "tw",
    "tidak memberikan pendapat": "tmp",
    "tidak menyatakan pendapat": "tmp",
    "disclaimer": "tmp",
}
_HUNDRED = Decimal(100)


def grades(sheet: Lembar) -> Iterator[TemuanTabel]:
    """Rows of a grade below its target with a capaian of 100 or more, or above it with less than 100."""
    for k in sheet.tabel.cari(Peran.CAPAIAN):
        target, gained = (sheet.pertama(role, sebelum=k) for role in (Peran.TARGET, Peran.REALISASI))
        if target is None or gained is None:
            continue
        for b, _ in sheet.tabel.isi:
            stated = sheet[b, k]
            order = _order(sheet.teks(b, target), sheet.teks(b, gained))
            if stated and order is not None and not _right(order, stated):
                yield _wrong(sheet, (b, target, gained, k), order, stated)


def _order(target: str, gained: str) -> int | None:
    """By how many grades the second is better than the first (worse: negative); None where none can tell."""
    a, b = _grade(target), _grade(gained)
    scale = next((s for s in _SCALES if a in s and b in s), None)
    return scale.index(a) - scale.index(b) if scale else None


def _grade(text: str) -> str:
    if any(c.isdigit() for c in text):
        return ""  # "BB (74,60)" is measured by its figure
    plain = " ".join(re.sub(r"\(.*?\)", "", text).lower().split()).strip(" .")
    return _SPELLED.get(plain, plain)


def _right(order: int, stated: Angka) -> bool:
    if order < 0:
        return stated.nilai < _HUNDRED
    return stated.nilai >= _HUNDRED if order else stated.nilai == _HUNDRED


def _wrong(sheet: Lembar, place: tuple[int, int, int, int], order: int, stated: Angka) -> TemuanTabel:
    b, target, gained, k = place
    how = "lebih rendah daripada" if order < 0 else "lebih tinggi daripada" if order else "sama dengan"
    right = "kurang dari 100" if order < 0 else "100 atau lebih" if order else "100"
    return TemuanTabel(
        "TAB-01",
        Severity.KESALAHAN,
        sheet.at(b, k),
        f"Tertulis {stated.teks}, sedangkan realisasi {sheet.teks(b, gained)} {how} "
        f"target {sheet.teks(b, target)}: capaiannya {right}.",
        stated.teks,
        right,
        (sheet.at(b, target), sheet.at(b, gained)),
    )
