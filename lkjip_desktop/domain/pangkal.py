"""Pangkal: what was reached up to a year, typed where single years are not known; later years are added."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

T = TypeVar("T")


def pangkal(sd: Mapping[int, T], year: int, counts: Callable[[int], bool]) -> int | None:
    """The latest year up to `year` for which `sd` has a figure: the base to start from; None without one.

    Besides `year` itself only years that belong to the Renstra (`counts`) can be a base.
    """
    return max((y for y in sd if y == year or (y < year and counts(y))), default=None)


def after(years: Iterable[int], base: int | None, year: int, counts: Callable[[int], bool]) -> list[int]:
    """The years up to `year` that come on top of the base, in order."""
    return sorted(y for y in years if y <= year and counts(y) and (base is None or y > base))
