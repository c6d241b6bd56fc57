"""What only grows: "s.d. bulan ini" beside the month, per cents of one whole, and "s.d. triwulan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_desktop.domain.tabel import PERSEN, UANG, Peran
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka

_RUNNING = re.compile(
    r"\bs\W{0,2}d\b|kumulatif|sampai\s+(?:dengan|bulan|akhir)|hingga\s+bulan", re.IGNORECASE
)
#: What is measured anew each time, and does not add up.
_LEVEL = re.compile(
    r"indeks|persentase|prosentase|nilai|skor|tingkat|rata\W*rata|cakupan|rasio|level|angka|proporsi|laju|waktu|opini",
    re.I,
)
_MOST, _FEWEST, _ENOUGH = Decimal("0.7"), 3, 4
_AMOUNTS = UANG | {Peran.BANYAK, Peran.JUMLAH, Peran.NILAI, Peran.REALISASI, Peran.TARGET}


def running(sheet: Lembar) -> Iterator[TemuanTabel]:
    """Running totals, their per cent, and rows of totals up to each quarter, against their neighbours."""
    columns = sheet.tabel.kolom
    for k in sheet.kolom_angka:
        if not _RUNNING.search(columns[k].teks) or k == 0:
            continue
        if columns[k].peran in _AMOUNTS and (k - 1) in sheet.kolom_angka:
            yield from _down(sheet, k - 1, k)
        if columns[k].peran in PERSEN and (k - 1) in sheet.kolom_angka:
            yield from _of_one_whole(sheet, k - 1, k)
    yield from _across(sheet)


def _down(sheet: Lembar, month: int, k: int) -> Iterator[TemuanTabel]:
    """Rows whose running total is not that of the row above and the row's own amount."""
    rows = [(b, m, s) for b, _ in sheet.tabel.isi if (m := sheet[b, month]) and (s := sheet[b, k])]
    total, wrong = Decimal(0), []
    for b, own, stated in rows:
        total += own.nilai
        if stated.nilai != total:
            wrong.append((b, stated, total))
    if len(rows) < _ENOUGH or len(rows) - len(wrong) < _MOST * len(rows):
        return
    for b, stated, right in wrong:
        why = penjelasan(stated.nilai, right)
        yield _finding(
            sheet,
            (b, k),
            stated,
            format_angka(right),
            f"jumlah {sheet.tabel.kolom[month].teks} sampai baris ini {format_angka(right)}"
            f"{f' ({why})' if why else ''}",
            (month,),
        )


def _of_one_whole(sheet: Lembar, amount: int, k: int) -> Iterator[TemuanTabel]:
    """Rows whose per cent is not that of the one whole which the other rows share."""
    rows = [
        (b, a, s)
        for b, _ in sheet.tabel.isi
        if (a := sheet[b, amount]) and (s := sheet[b, k]) and s.nilai and a.nilai
    ]
    if len(rows) < _ENOUGH:
        return
    wholes = [a.nilai * 100 / s.nilai for _, a, s in reversed(rows)]  # the later, the more exact
    best = max(wholes, key=lambda w: sum(_near(a, s, w) for _, a, s in rows))
    wrong = [(b, a, s) for b, a, s in rows if not _near(a, s, best)]
    if len(rows) - len(wrong) < _MOST * len(rows):
        return
    for b, a, s in wrong:
        right = bulatkan(a.nilai / best * 100, s.desimal)
        yield _finding(
            sheet, (b, k), s, right, f"{a.teks} menurut baris-baris lain adalah {right} %", (amount,)
        )


def _near(amount: Angka, stated: Angka, whole: Decimal) -> bool:
    return abs(amount.nilai / whole * 100 - stated.nilai) <= 2 * stated.setengah


def _across(sheet: Lembar) -> Iterator[TemuanTabel]:
    """Rows of amounts up to each quarter that fall and rise again, where no other row does."""
    columns = sheet.tabel.kolom
    places = [
        k
        for k in sheet.tabel.cari(Peran.REALISASI, Peran.REALISASI_ANGGARAN, Peran.BANYAK)
        if _RUNNING.search(columns[k].teks)
        and (columns[k].triwulan or columns[k - 1].judul[:1] == columns[k].judul[:1])
    ]
    if len(places) < _FEWEST:
        return
    rows = {
        b: figures
        for b, r in sheet.tabel.isi
        if not _LEVEL.search(r.label) and all(figures := [sheet[b, k] for k in places])
    }
    dips = {b: dip for b, figures in rows.items() if (dip := _dip([f for f in figures if f])) is not None}
    if len(dips) == 1 and len(rows) >= _FEWEST:
        ((b, i),) = dips.items()
        stated, before = sheet[b, places[i]], sheet.teks(b, places[i - 1])
        if stated is not None:
            said = f"kumulatif sebelumnya {before}; angka kumulatif tidak dapat turun"
            yield _finding(sheet, (b, places[i]), stated, f"paling sedikit {before}", said, (places[i - 1],))


def _dip(figures: Sequence[Angka]) -> int | None:
    """The place of the one figure that is less than the one before, while the next is not."""
    falls = [i for i in range(1, len(figures)) if figures[i].nilai < figures[i - 1].nilai]
    if len(falls) != 1:
        return None
    i = falls[0]
    recovers = i + 1 < len(figures) and figures[i + 1].nilai >= figures[i - 1].nilai
    return i if recovers else None


def _finding(
    sheet: Lembar, place: tuple[int, int], stated: Angka, right: str, why: str, others: tuple[int, ...]
) -> TemuanTabel:
    b, k = place
    return TemuanTabel(
        "TAB-01",
        Severity.KESALAHAN,
        sheet.at(b, k),
        f"Tertulis {stated.teks}, sedangkan {why}.",
        stated.teks,
        right,
        tuple(sheet.at(b, p) for p in others),
    )
