"""Columns of ratios, means and products: the header hints at a formula, and most of their rows show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.tabel import Peran, Ringkas
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, digits, penjelasan
from lkjip_desktop.rules.tabel.beda import BEDA
from lkjip_desktop.rules.tabel.hitung import evaluate
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_RATIO = re.compile(
    r"\brasio\b|kepadatan|rata\W*rata|produktivitas|\bper\s+(?!tahun \d)[^\W\d_]|"
    r"[^\W\d_]{2}\d?\s*/\s*[^\W\d_]|angka partisipasi|"
    r"\bap[mk]\b|[^\W\d_]\s+[x×]\s+[^\W\d_]|jumlah harga|nilai total|total (?:biaya|nilai|harga)|harga total",
    re.IGNORECASE,
)
_MEAN = re.compile(
    r"rata\W*rata|\bper\s+(?:bulan|tahun|triwulan|hari|minggu|semester)\b|/\s*(?:bulan|tahun|hari)",
    re.IGNORECASE,
)
_ROLES = {Peran.BANYAK, Peran.NILAI, Peran.JUMLAH, Peran.PAGU, Peran.CAPAIAN}
_SURE = re.compile(r"\brasio\b|kepadatan|produktivitas|angka partisipasi|\bap[mk]\b", re.IGNORECASE)
_MOST, _FEWEST, _NEAR, _SAMPLE, _TELLING, _GLANCE, _ROUGH = Decimal("0.6"), 3, 8, 40, 3, 3, Decimal("0.3")
_FACTORS = tuple(Decimal(n) for n in (1, 100, 1000, 10000, 100000))
_PARTS = tuple(Decimal(n) for n in (12, 4, 3, 2, 5, 6))


class _Cara(NamedTuple):
    """A way to make a column from `dari`, as told to a reader."""

    dari: tuple[int, ...]
    hitung: Callable[[dict[int, Decimal]], Decimal]
    rumus: str


def ratios(sheet: Lembar, taken: set[int]) -> Iterator[TemuanTabel]:
    """Rows that do not keep to the ratio which the others show; `taken`: columns with another formula."""
    for k in sheet.kolom_angka:
        column = sheet.tabel.kolom[k]
        meant = column.peran in _ROLES or (column.peran is Peran.REALISASI and _SURE.search(column.teks))
        if k in taken or not meant or not _RATIO.search(column.teks) or BEDA.search(column.teks):
            continue
        counted = (Ringkas.BUKAN, Ringkas.JUMLAH)
        rows = [b for b, r in enumerate(sheet.tabel.baris) if r.ringkas in counted and sheet[b, k]]
        best = _best(sheet, k, rows[:_SAMPLE])
        if best is None:
            continue
        for b in rows:
            stated = sheet[b, k]
            result = _made(sheet, best, b)
            ordinary = sheet.tabel.baris[b].ringkas is Ringkas.BUKAN
            if (
                stated
                and result is not None
                and not _fits(stated, result)
                and (ordinary or _meant(stated, result))
            ):
                yield _finding(sheet, b, k, best, stated, result.nilai)


class _Hasil(NamedTuple):
    nilai: Decimal
    ragu: Decimal


def _best(sheet: Lembar, k: int, rows: Sequence[int]) -> _Cara | None:
    """The way that most rows keep to: at least three of them, and with figures that tell."""
    best: tuple[int, _Cara] | None = None
    for way in _ways(sheet, k):
        if not any(_keeps(sheet, k, way, b) for b in rows[:_GLANCE]):
            continue
        full = [(s, r) for b in rows if (s := sheet[b, k]) and (r := _made(sheet, way, b)) is not None]
        fits = [s for s, r in full if _fits(s, r)]
        telling = len({s.nilai for s in fits if len(digits(s.nilai)) >= _TELLING}) > 1
        if (
            telling
            and len(fits) >= _FEWEST
            and len(fits) >= _MOST * len(full)
            and (not best or len(fits) > best[0])
        ):
            best = len(fits), way
    return best[1] if best else None


def _keeps(sheet: Lembar, k: int, way: _Cara, b: int) -> bool:
    stated = sheet[b, k]
    values = {p: a.nilai for p in way.dari if (a := sheet[b, p])}
    if stated is None or len(values) < len(way.dari):
        return False
    try:
        rough = way.hitung(values)
    except ArithmeticError:
        return False
    if abs(rough - stated.nilai) > abs(stated.nilai) * _ROUGH + 1:
        return False  # far off, whatever was rounded: most ways end here
    made = _made(sheet, way, b)
    return made is not None and _fits(stated, made)


def _ways(sheet: Lembar, k: int) -> Iterator[_Cara]:
    columns = sheet.tabel.kolom
    left = [p for p in sheet.kolom_angka if k - _NEAR <= p < k][::-1]
    for p in left if _MEAN.search(columns[k].teks) else ():
        for n in _PARTS:
            yield _Cara((p,), lambda v, p=p, n=n: v[p] / n, f"{columns[p].teks} / {n}")  # type: ignore[misc]
    for p in left:
        for q in left:
            if p == q:
                continue
            for f in _FACTORS:
                shown = (
                    f"{columns[p].teks} / {columns[q].teks}{f' x {f:,}'.replace(',', '.') if f > 1 else ''}"
                )
                yield _Cara((p, q), lambda v, p=p, q=q, f=f: v[p] / v[q] * f, shown)  # type: ignore[misc]
            if p < q:
                for f in (Decimal(1), Decimal("0.01")):
                    shown = f"{columns[p].teks} x {columns[q].teks}{' / 100' if f < 1 else ''}"
                    yield _Cara((p, q), lambda v, p=p, q=q, f=f: v[p] * v[q] * f, shown)  # type: ignore[misc]


def _made(sheet: Lembar, way: _Cara, b: int) -> _Hasil | None:
    operands = {p: a for p in way.dari if (a := sheet[b, p])}
    result = evaluate(way.hitung, operands) if len(operands) == len(way.dari) else None  # type: ignore[arg-type]
    return (
        _Hasil(result.nilai, max(result.lebih - result.nilai, result.nilai - result.kurang))
        if result
        else None
    )


def _fits(stated: Angka, made: _Hasil) -> bool:
    slack = stated.setengah * (2 if stated.desimal else 1)  # decimals may be cut off
    return abs(stated.nilai - made.nilai) <= made.ragu + slack


def _meant(stated: Angka, made: _Hasil) -> bool:
    """Whether a total's figure was meant as the ratio of the totals: a slip of the pen explains it."""
    return bool(penjelasan(stated.nilai, round(made.nilai, stated.desimal)))


def _finding(sheet: Lembar, b: int, k: int, way: _Cara, stated: Angka, value: Decimal) -> TemuanTabel:
    right = bulatkan(value, stated.desimal)
    why = penjelasan(stated.nilai, round(value, stated.desimal))
    return TemuanTabel(
        "TAB-01",
        Severity.KESALAHAN,
        sheet.at(b, k),
        f"Tertulis {stated.teks}, sedangkan {way.rumus} seperti pada baris lain memberi {right}"
        f"{f' ({why})' if why else ''}.",
        stated.teks,
        right,
        tuple(sheet.at(b, p) for p in way.dari),
    )
