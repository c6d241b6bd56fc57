"""From quarters (triwulan 1..4) to the year, as each indikator declares."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from lkjip_desktop.domain.nilai import KOSONG, Angka, Kosong, Nilai, TidakBerlaku
from lkjip_desktop.domain.pilihan import Kumulasi

TRIWULAN = (1, 2, 3, 4)


def year_of_quarters(series: Mapping[int, Nilai], cara: Kumulasi) -> Nilai:
    """The year's value: the sum, the mean of the filled quarters, or the last filled one.

    Empty quarters and those declared not applicable don't count; with nothing but the latter, the year is
    not applicable too. Predikat and ranges have no sum: only posisi akhir makes a year of them.
    """
    if not series:
        return KOSONG
    filled = [v for q in TRIWULAN if not isinstance(v := series.get(q, KOSONG), Kosong)]
    counted = [v for v in filled if not isinstance(v, TidakBerlaku)]
    if not counted:
        return filled[-1] if filled else KOSONG
    if cara is Kumulasi.POSISI_AKHIR:
        return counted[-1]
    numbers = [v.nilai for v in counted if isinstance(v, Angka)]
    if len(numbers) < len(counted):
        return KOSONG
    total = sum(numbers, Decimal(0))
    return Angka(total if cara is Kumulasi.KUMULATIF else total / len(numbers))


def rupiah_of_quarters(series: Mapping[int, Decimal]) -> Decimal | None:
    """The sum of the filled quarters in rupiah, None when all are empty."""
    filled = [series[q] for q in TRIWULAN if q in series]
    return sum(filled, Decimal(0)) if filled else None
