"""Beda: columns of differences, growth and shares whose formula most of their rows show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.tabel import UANG, Peran, Ringkas
from lkjip_desktop.rules.tabel.banding_angka import penjelasan
from lkjip_desktop.rules.tabel.hitung import Hitung, evaluate
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar

#: Headers of columns that say by how much something changed or differs.
BEDA = re.compile(
    r"\bselisih|bertambah|berkurang|\bnaik|\bturun|perubahan\b|kenaikan|penurunan|peningkatan|pertumbuhan|perkembangan|"
    r"\bgrowth|\bgap\b|deviasi|kesenjangan|lebih\W*(?:/|\()?\W*kurang|\bsisa\b|silpa",
    re.IGNORECASE,
)
#: Headers of shares of a column's total, which no realisasi makes.
BAGIAN = re.compile(
    r"propor|porsi|kontribusi|komposisi|bobot|(?:terhadap|thd\.?|dari)\s+total", re.IGNORECASE
)
_SIGNED = re.compile(
    r"(?:bertambah|naik|lebih|kenaikan|peningkatan)\W+(?:/|\()?\W*(?:ber)?(?:kurang|turun|penurunan)", re.I
)
_MONEY_KIND = UANG | {Peran.SISA, Peran.NILAI, Peran.BANYAK, Peran.JUMLAH}
_NEAR, _MOST, _MANY = 8, Decimal("0.6"), 40


class Kaitan(NamedTuple):
    """How a column follows from two others: over the columns `dari`, `pembagi` one of them or None."""

    dari: tuple[int, int]
    hitung: Hitung
    rumus: str
    pembagi: int | None
    bertanda: bool


class _Cara(NamedTuple):
    rumus: str
    hitung: Callable[[Decimal, Decimal], Decimal]
    pembagi: int | None


_DIFFERENCES = (
    _Cara("{1} - {0}", lambda a, b: b - a, None),
    _Cara("{0} - {1}", lambda a, b: a - b, None),
)
_SHARES = (
    _Cara("({1} - {0}) / {0} x 100", lambda a, b: (b - a) / a * 100, 0),
    _Cara("{1} / {0} x 100", lambda a, b: b / a * 100, 0),
    _Cara("{0} / {1} x 100", lambda a, b: a / b * 100, 1),
)


def shown(sheet: Lembar, k: int) -> Kaitan | None:
    """How column `k` follows from two columns left of it, where most of its rows show it; else None."""
    header = sheet.tabel.kolom[k].teks
    role = sheet.tabel.kolom[k].peran
    share = "%" in header or "persen" in header.lower() or role in (Peran.SERAPAN, Peran.CAPAIAN)
    changed = bool(BEDA.search(header))
    rate = bool(_RATE.search(header)) and not changed
    if not share and not changed and not rate:
        return None
    counted = (Ringkas.BUKAN, Ringkas.JUMLAH)
    rows = [b for b, r in enumerate(sheet.tabel.baris) if r.ringkas in counted and sheet[b, k]]
    beside = k > 0 and share and not changed and bool(BEDA.search(sheet.tabel.kolom[k - 1].teks))
    ways = (_SHARES[0],) if beside else _RATES if rate else _ways(share, changed, header)
    best: tuple[int, Kaitan] | None = None
    for pair in _pairs(sheet, k, share or rate, rate):
        for way in ways:
            link = _link(sheet, k, pair, way, rows)
            if len(rows) > _MANY and not any(_fits(sheet, link, b, k) for b in rows[:_MANY]):
                continue
            fits = sum(_fits(sheet, link, b, k) for b in rows)
            if _enough(sheet, link, k, rows, fits) and (best is None or fits > best[0]):
                best = fits, link
    return best[1] if best else None


_RATE = re.compile(
    r"\brasio\b|kepadatan|produktivitas|\bsex ratio|\bper\s+(?:km|ha|kapita|jiwa|penduduk|bulan)|"
    r"/\s*(?:km|ha)",
    re.IGNORECASE,
)
_RATES = (
    _Cara("{0} / {1}", lambda a, b: a / b, 1),
    _Cara("{1} / {0}", lambda a, b: b / a, 0),
    _Cara("{0} / {1} x 100", lambda a, b: a / b * 100, 1),
    _Cara("{1} / {0} x 100", lambda a, b: b / a * 100, 0),
    _Cara("{1} / {0} x 1000", lambda a, b: b / a * 1000, 0),
)


def _ways(share: bool, changed: bool, header: str) -> Sequence[_Cara]:
    if not share:
        return _DIFFERENCES
    if not changed:
        return _SHARES[1:]
    return (*_SHARES, *_DIFFERENCES) if "%" in header else (*_DIFFERENCES, _SHARES[0])


def _pairs(sheet: Lembar, k: int, share: bool, rate: bool = False) -> Iterator[tuple[int, int]]:
    """The pairs of figure columns left of `k`, the nearest first: of one kind, or both of money.

    A share may also be that of a realisasi which is not known to be money.
    """
    columns = sheet.tabel.kolom
    quarter = columns[k].triwulan
    left = [p for p in sheet.kolom_angka if k - _NEAR <= p < k and columns[p].triwulan == quarter][::-1]
    for i, later in enumerate(left):
        for early in left[i + 1 :]:
            kinds = {columns[later].peran, columns[early].peran}
            if (
                rate
                or (share and kinds == {Peran.PAGU, Peran.REALISASI})
                or len(kinds) == 1
                or kinds <= _MONEY_KIND
                or kinds <= _QUANTITIES
                or kinds <= _PERCENTS
            ):
                yield early, later


_QUANTITIES = {Peran.TARGET, Peran.REALISASI, Peran.STANDAR, Peran.KONDISI_AWAL}
_PERCENTS = {Peran.CAPAIAN, Peran.SERAPAN}


def _link(sheet: Lembar, k: int, pair: tuple[int, int], way: _Cara, rows: Sequence[int]) -> Kaitan:
    early, later = pair
    signed = bool(_SIGNED.search(sheet.tabel.kolom[k].teks)) or _negative(sheet, k, rows)
    names = [sheet.tabel.kolom[p].teks for p in pair]
    divisor = pair[way.pembagi] if way.pembagi is not None else None

    def run(values: dict[int, Decimal] | object) -> Decimal:
        made = way.hitung(values[early], values[later])  # type: ignore[index]
        return made if signed or way.pembagi == 1 else abs(made)

    return Kaitan(pair, run, way.rumus.format(*names), divisor, signed)


def _negative(sheet: Lembar, k: int, rows: Sequence[int]) -> bool:
    """Whether a column, or another of changes beside it, prints what became less as negative."""
    changed = [p for p in (k - 1, k, k + 1) if 0 <= p < len(sheet.tabel.kolom)]
    changed = [p for p in changed if p == k or BEDA.search(sheet.tabel.kolom[p].teks)]
    return any((a := sheet[b, p]) and a.nilai < 0 for b in rows for p in changed)


def _fits(sheet: Lembar, link: Kaitan, b: int, k: int) -> bool:
    stated, operands = sheet[b, k], {p: a for p in link.dari if (a := sheet[b, p])}
    if stated is None or len(operands) < 2:
        return False
    result = evaluate(link.hitung, operands)
    return result is not None and (result.memuat(stated) or result.terpotong(stated))


def _enough(sheet: Lembar, link: Kaitan, k: int, rows: Sequence[int], fits: int) -> bool:
    """Whether most rows show a relation; of two rows one, where a slip of the pen explains the other."""
    full = [b for b in rows if all(sheet[b, p] for p in link.dari)]
    telling = {a.nilai for b in full if (a := sheet[b, k])}
    if len(full) < 2 or len(telling) < 2:
        return False
    if fits >= 2 and fits >= _MOST * len(full):
        return True
    return fits == 1 and len(full) == 2 and any(_slipped(sheet, link, b, k) for b in full)


def _slipped(sheet: Lembar, link: Kaitan, b: int, k: int) -> bool:
    stated: Angka | None = sheet[b, k]
    result = evaluate(link.hitung, {p: a for p in link.dari if (a := sheet[b, p])})
    return bool(stated and result and penjelasan(stated.nilai, round(result.nilai, stated.desimal)))
