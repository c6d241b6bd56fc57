"""Rows that lost a cell on their way into the file: every later cell stands too far left.

A row is only moved where that makes every cell fit its column, and the table says by how much it was moved.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lkjip_desktop.importers.kepala import berangka

_CODE = re.compile(r"[\dX]{1,2}(?:\.[\dX]{1,4}){2,}\.?")
_MONEY = re.compile(r"(?:rp\W*)?-?\d{1,4}(?:\.\d{3}){2,}.*", re.IGNORECASE)
MAX_SHIFT = 3
_ENOUGH = 5


def sort_of(text: str) -> str:
    """The sort of a cell: "" blank, "kode", "uang", "persen", "angka", "kata"."""
    plain = text.strip(" -–")
    if not plain:
        return ""
    if _CODE.fullmatch(plain):
        return "kode"
    if "%" in plain and berangka(plain):
        return "persen"
    if _MONEY.fullmatch(plain):
        return "uang"
    return "angka" if berangka(plain) else "kata"


def align(rows: Sequence[tuple[str, ...]]) -> list[tuple[tuple[str, ...], int]]:
    """The rows, each with the number of columns it was moved by (0 for nearly all)."""
    if len(rows) < _ENOUGH:
        return [(row, 0) for row in rows]
    sorts = [tuple(map(sort_of, row)) for row in rows]
    width = len(rows[0])
    profile = [_share([s[c] for s in sorts]) for c in range(width)]
    return [_fit(row, sort, profile) for row, sort in zip(rows, sorts, strict=True)]


def _share(column: list[str]) -> dict[str, float]:
    filled = [s for s in column if s]
    shares = {s: filled.count(s) / len(filled) for s in set(filled)}
    return shares | {"": len(filled) / len(column)}


def _misfits(sorts: Sequence[str], profile: Sequence[dict[str, float]]) -> int:
    """How many filled cells are of a sort that their column hardly ever has."""
    return sum(
        bool(s) and (p.get(s, 0) < 0.15 and not (s == "angka" and p.get("persen", 0) + p.get("uang", 0) > 0.5))
        for s, p in zip(sorts, profile, strict=True)
    )


def _fit(
    row: tuple[str, ...], sorts: tuple[str, ...], profile: Sequence[dict[str, float]]
) -> tuple[tuple[str, ...], int]:
    now = _misfits(sorts, profile)
    spare = len(row) - max((c + 1 for c, s in enumerate(row) if s), default=0)
    if now < 2 or not spare:
        return row, 0
    best: tuple[float, int, int] | None = None
    for k in range(1, min(spare, MAX_SHIFT) + 1):
        for at in range(len(row) - k):
            moved = sorts[:at] + ("",) * k + sorts[at : len(row) - k]
            if _misfits(moved, profile) == 0:
                # Of the places that fit, the one whose columns are blank elsewhere too.
                blank = sum(p[""] for p in profile[at : at + k])
                best = min(best, (blank, k, at)) if best else (blank, k, at)
    if best is None:
        return row, 0
    _, k, at = best
    return row[:at] + ("",) * k + row[at : len(row) - k], k
