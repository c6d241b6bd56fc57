"""A column of means beside the capaian: "Rata-rata Sasaran", one figure for the rows of each sasaran."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.domain.tabel import Peran
from lkjip_desktop.rules.tabel.banding_angka import bulatkan
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_MEAN = re.compile(r"rata\W*rata\b", re.IGNORECASE)
_CAPS = (Decimal(100), Decimal(120))


def of_means(sheet: Lembar, k: int) -> bool:
    """Whether column `k` holds means beside the figures that they are made of."""
    column = sheet.tabel.kolom[k]
    return column.peran is Peran.NILAI and bool(_MEAN.match(column.judul[-1] if column.judul else ""))


def group_means(sheet: Lembar) -> Iterator[TemuanTabel]:
    """The means that their rows do not make, where another group shows that the column is one of means."""
    for k in (p for p in sheet.kolom_angka if of_means(sheet, p)):
        source = sheet.pertama(Peran.CAPAIAN, sebelum=k)
        groups = list(_groups(sheet, k, source)) if source is not None else []
        fits = [_fits(values, stated) for _, values, stated in groups]
        if not any(fits):
            continue
        for (b, values, stated), fit in zip(groups, fits, strict=True):
            if not fit:
                yield _wrong(sheet, b, k, stated, values)


def _groups(sheet: Lembar, k: int, source: int) -> Iterator[tuple[int, list[Decimal], Angka]]:
    """(first row, the capaian of the rows up to the next mean, the mean)."""
    rows = [b for b, _ in sheet.tabel.isi]
    starts = [b for b in rows if sheet[b, k]]
    for start, end in zip(starts, [*starts[1:], len(sheet.tabel.baris)], strict=True):
        values = [a.nilai for b in rows if start <= b < end and (a := sheet[b, source])]
        stated = sheet[start, k]
        if values and stated:
            yield start, values, stated


def _fits(values: list[Decimal], stated: Angka) -> bool:
    ways = [values, *([min(v, cap) for v in values] for cap in _CAPS)]
    return any(abs(sum(w, Decimal(0)) / len(w) - stated.nilai) < 2 * stated.setengah for w in ways)


def _wrong(sheet: Lembar, b: int, k: int, stated: Angka, values: list[Decimal]) -> TemuanTabel:
    right = bulatkan(sum(values, Decimal(0)) / len(values), max(stated.desimal, 2))
    return TemuanTabel(
        "TAB-07",
        Severity.KESALAHAN,
        sheet.at(b, k),
        f"Tertulis rata-rata {stated.teks}, sedangkan rata-rata {len(values)} capaian di sampingnya {right}.",
        stated.teks,
        right,
    )
