"""Capaian of a target that is a range ("90-95"): 100 inside it, against the nearest bound outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.domain.tabel import Peran
from lkjip_desktop.rules.tabel.banding_angka import bulatkan
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import parse_angka

_SPAN = re.compile(
    r"(?P<a>\d[\d.,]*)\s*%?\s*(?:-|–|—|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?P<b>\d[\d.,]*)[^\d.,]*",
    re.IGNORECASE,
)
_AROUND = re.compile(r"(?P<a>\d[\d.,]*)\s*%?\s*(?:±|\+/-)\s*(?P<b>\d[\d.,]*)[^\d.,]*")
_HUNDRED = Decimal(100)


def rentang(text: str) -> tuple[Decimal, Decimal] | None:
    """The bounds of a range as printed; None when the text is none."""
    around = _AROUND.fullmatch(text.strip())
    if around:
        middle, reach = (parse_angka(around[g].rstrip(".,"), False) for g in "ab")
        both = isinstance(middle, Decimal) and isinstance(reach, Decimal)
        return (middle - reach, middle + reach) if both else None  # type: ignore[operator]
    match = _SPAN.fullmatch(text.strip())
    ends = [parse_angka(match[g].rstrip(".,"), False) for g in "ab"] if match else []
    low, high = ends if len(ends) == 2 else (None, None)
    return (low, high) if isinstance(low, Decimal) and isinstance(high, Decimal) and low < high else None


def spans(sheet: Lembar) -> Iterator[TemuanTabel]:
    """Rows whose target is a range and whose capaian is not that of a range."""
    for k in sheet.tabel.cari(Peran.CAPAIAN):
        target, gained = (sheet.pertama(role, sebelum=k) for role in (Peran.TARGET, Peran.REALISASI))
        if target is None or gained is None:
            continue
        for b, _ in sheet.tabel.isi:
            bounds, made, stated = rentang(sheet.teks(b, target)), sheet[b, gained], sheet[b, k]
            if bounds and made and stated and not _fits(bounds, made.nilai, stated):
                yield _wrong(sheet, (b, target, gained, k), bounds, made, stated)


def _fits(bounds: tuple[Decimal, Decimal], made: Decimal, stated: Angka) -> bool:
    low, high = bounds
    if low <= made <= high and stated.nilai == _HUNDRED:
        return True
    # Some measure against an end or the middle even inside the range.
    ends = (low, high, (low + high) / 2)
    ways = (
        [made / e for e in ends if e] + [2 - made / e for e in ends if e] + [e / made for e in ends if made]
    )
    return any(abs(w * 100 - stated.nilai) <= 2 * stated.setengah for w in ways) and stated.nilai != _HUNDRED


def _wrong(
    sheet: Lembar,
    place: tuple[int, int, int, int],
    bounds: tuple[Decimal, Decimal],
    made: Angka,
    stated: Angka,
) -> TemuanTabel:
    b, target, gained, k = place
    low, high = bounds
    inside = low <= made.nilai <= high
    value = _HUNDRED if inside else made.nilai / low * 100 if made.nilai < low else high / made.nilai * 100
    right = bulatkan(value, max(stated.desimal, 2))
    where = "di dalam" if inside else "di luar"
    return TemuanTabel(
        "TAB-01",
        Severity.KESALAHAN,
        sheet.at(b, k),
        f"Tertulis {stated.teks}, sedangkan realisasi {made.teks} berada {where} rentang target "
        f"{sheet.teks(b, target)}; hasilnya semestinya {right}.",
        stated.teks,
        right,
        (sheet.at(b, target), sheet.at(b, gained)),
    )
