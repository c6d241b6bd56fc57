"""TAB-07: means, and which other way of making them gives the printed figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.tabel import PERSEN, Peran, Ringkas
from lkjip_desktop.rules.tabel.aturan import aturan_tabel
from lkjip_desktop.rules.tabel.banding_angka import bulatkan
from lkjip_desktop.rules.tabel.hubungan import relations
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import parse_angka

_AFTER = re.compile(r"(?:=|:|sebesar|adalah)\s*(-?\d[\d.,]*\s*%?)")
_HUNDRED = Decimal(100)


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
    Dasar: Praktik reviu: hitung ulang rata-rata dengan cara yang dinyatakan laporan.
    """
    for b, row in enumerate(sheet.tabel.baris):
        if row.ringkas is Ringkas.RATA:
            yield from _mean_row(sheet, b)
        elif row.ringkas is Ringkas.JUMLAH:
            for k in sheet.tabel.cari(*PERSEN):
                stated = sheet[b, k]
                if stated is not None and not _divides(sheet, b, k):
                    yield from _check(sheet, b, k, k, stated)


def _divides(sheet: Lembar, b: int, k: int) -> bool:
    """Whether the total row's own figures give its percentage, so that it is no mean."""
    return any(
        link.hasil == k and link.pembagi is not None and all(sheet[b, p] is not None for p in link.dari)
        for link in relations(sheet)
    )


def _mean_row(sheet: Lembar, b: int) -> Iterator[TemuanTabel]:
    figures = [k for k in sheet.kolom_angka if sheet[b, k] is not None]
    for k in figures:
        stated = sheet[b, k]
        if stated is not None:
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
    values = [a.nilai for i, _ in sheet.tabel.isi if i < b and (a := sheet[i, k])]
    if len(values) < 2 or _fits(values, stated):
        return
    right = sum(values, Decimal(0)) / len(values)
    ways = [w.nama for w in _WAYS if (found := w.ubah(values)) and _fits(found, stated)]
    if not ways:
        near = [n for n in sheet.tabel.cari(*PERSEN) if n != k and _fits(_column(sheet, b, n), stated)]
        ways = [f"yang dirata-rata kolom {sheet.tabel.kolom[n].teks}" for n in near]
    why = f" Angka itu cocok bila {' atau '.join(ways)}." if ways else ""
    yield TemuanTabel(
        "TAB-07",
        Severity.KESALAHAN,
        sheet.at(b, place),
        f"Tertulis rata-rata {stated.teks}, sedangkan rata-rata {len(values)} capaian pada tabel ini "
        f"{bulatkan(right, max(stated.desimal, 2))}.{why}",
        stated.teks,
        bulatkan(right, max(stated.desimal, 2)),
        (sheet.at(b, k),) if k != place else (),
    )


def _column(sheet: Lembar, b: int, k: int) -> list[Decimal]:
    return [a.nilai for i, _ in sheet.tabel.isi if i < b and (a := sheet[i, k])]


def _fits(values: Sequence[Decimal], stated: Angka) -> bool:
    return bool(values) and abs(sum(values, Decimal(0)) / len(values) - stated.nilai) <= stated.setengah
