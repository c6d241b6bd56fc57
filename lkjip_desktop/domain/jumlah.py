"""Sums that know the difference between nothing and zero."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal


def add(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is there; None (not zero) when nothing is."""
    total: Decimal | None = None
    for value in values:
        if value is not None:
            total = value if total is None else total + value
    return total


def add_series(series: Iterable[Mapping[int, Decimal]]) -> dict[int, Decimal]:
    """Year by year sums; a year that nobody filled in is absent."""
    total: dict[int, Decimal] = {}
    for one in series:
        for year, value in one.items():
            total[year] = total[year] + value if year in total else value
    return total
