"""Rows that lost a cell on their way into the file: every later cell stands too far left.

A row is only moved where that makes every cell fit its column, and the table says by how much it was moved.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from lkjip_desktop.importers.kepala import berangka

_CODE = re.compile(r"[\dX]{1,2}(?:\.[\dX]{1,4}){2,}\.?")
_MONEY = re.compile(r"(?:rp\W*)?-?\d{1,4}(?:\.\d{3}){2,}.*", re.IGNORECASE)
_LISTED = re.compile(r"\d{1,2}[.)]?\s+[^\W\d_]{3}")
_BARE = re.compile(r"\d{1,3}[.)]?")
MAX_SHIFT = 3
_ENOUGH = 5
_KIN = {"angka": ("angka", "persen", "uang"), "persen": ("angka", "persen")}
_RARE = 0.3
_SCRAMBLED = 2


def sort_of(text: str) -> str:
    """The sort of a cell: "" blank, "kode", "uang", "persen", "angka", "kata"."""
    plain = text.strip(" -–")
    if not plain:
        return ""
    if "%" in plain and berangka(plain):
        return "persen"
    if _MONEY.fullmatch(plain):
        return "uang"
    if _CODE.fullmatch(plain):
        return "kode"
    return "angka" if berangka(plain) else "kata"


def align(rows: Sequence[tuple[str, ...]]) -> list[tuple[tuple[str, ...], int]]:
    """The rows, each with the number of columns it was moved by: mostly 0, -1 where none makes it fit."""
    if len(rows) < _ENOUGH:
        return [(row, 0) for row in rows]
    profile = _profile(rows)
    numbered = _numbered(rows)
    found: list[tuple[tuple[str, ...], int]] = []
    last = (0, 0)
    for row in rows:
        if numbered and _LISTED.match(row[0]) and not any(row[len(row) - numbered :]):
            found.append((_moved(row, numbered, 0, ""), numbered))
            continue
        last, wrong = _place(row, profile, last)
        if wrong >= _SCRAMBLED:
            row, last = _without_double(row, profile, last)
        by = last[0] if last[0] or wrong < _SCRAMBLED else -1
        found.append((_moved(row, *last, ""), by))
    return found


def _numbered(rows: Sequence[tuple[str, ...]]) -> int:
    """The column of "1 Nilai ...", "2 Jumlah ..." in a table whose first column holds but numbers, else 0."""
    firsts = [row[0] for row in rows if row[0] and not _LISTED.match(row[0])]
    if not firsts or not all(_BARE.fullmatch(t) for t in firsts):
        return 0
    for k in range(1, min(MAX_SHIFT + 1, len(rows[0]))):
        filled = [row[k] for row in rows if row[k] and not _LISTED.match(row[0])]
        if len(filled) > 1 and all(_LISTED.match(t) for t in filled):
            return k
    return 0


def _without_double(
    row: tuple[str, ...], profile: Sequence[dict[str, float]], last: tuple[int, int]
) -> tuple[tuple[str, ...], tuple[int, int]]:
    """A row that lost cells in front and has one twice further on, put right where all cells then fit."""
    for i in range(1, len(row)):
        if row[i] and row[i] == row[i - 1]:
            shorter = (*row[:i], *row[i + 1 :], "")
            place, wrong = _place(shorter, profile, last)
            if place[0] and not wrong:
                return shorter, place
    return row, (0, 0)


def _moved(row: tuple[str, ...], by: int, at: int, blank: str) -> tuple[str, ...]:
    return row[:at] + (blank,) * by + row[at : len(row) - by] if by else row


def lost_column(rows: Sequence[tuple[str, ...]], narrow: Sequence[tuple[str, ...]]) -> tuple[int, ...]:
    """At which places of `narrow`, rows of the same table, blank columns are missing (rising places)."""
    profile = _profile(rows)
    missing = len(profile) - len(narrow[0])
    sorts = [tuple(map(sort_of, row)) for row in narrow]

    def badness(places: tuple[int, ...]) -> tuple[int, float]:
        wide = [_widened(s, places, "") for s in sorts]
        return sum(_misfits(s, profile) for s in wide), -sum(profile[p][""] for p in places)

    return min(combinations(range(len(profile)), missing), key=badness)


def _widened(row: tuple[str, ...], places: tuple[int, ...], blank: str) -> tuple[str, ...]:
    cells = list(row)
    for place in places:
        cells.insert(place, blank)
    return tuple(cells)


def _profile(rows: Sequence[tuple[str, ...]]) -> list[dict[str, float]]:
    """For each column, the share of each sort among its filled cells, and under "" that of the blank ones."""
    sorts = [tuple(map(sort_of, row)) for row in rows]
    return [_share([s[c] for s in sorts]) for c in range(len(rows[0]))]


def _share(column: list[str]) -> dict[str, float]:
    filled = [s for s in column if s]
    shares = {s: filled.count(s) / len(filled) for s in set(filled)}
    return shares | {"": 1 - len(filled) / len(column)}


def _misfits(sorts: Sequence[str], profile: Sequence[dict[str, float]]) -> int:
    """How many filled cells are of a sort that their column hardly ever has."""
    return sum(bool(s) and not _fits(s, p) for s, p in zip(sorts, profile, strict=True))


def _fits(sort: str, column: dict[str, float]) -> bool:
    """Small figures and per cent mix in a column of targets; a small figure (0) may stand among money."""
    kin = _KIN.get(sort, ())
    return column.get(sort, 0) >= _RARE or sum(column.get(k, 0) for k in kin) > 0.5


def _place(
    row: tuple[str, ...], profile: Sequence[dict[str, float]], last: tuple[int, int]
) -> tuple[tuple[int, int], int]:
    """(By how many columns to move the row, from which place on), and how many cells then still misfit.

    `last` is the move of the row above: neighbours lose the same cells.
    """
    sorts = tuple(map(sort_of, row))
    now = _misfits(sorts, profile)
    spare = len(row) - max((c + 1 for c, text in enumerate(row) if text), default=0)
    if now < 2 or not spare:
        return (0, 0), 0
    best = (now, False, 0.0, 0, 0)
    for k in range(1, min(spare, MAX_SHIFT) + 1):
        for at in range(len(row) - k):
            # Of the places that fit as well: the same as above, else where the column is blank elsewhere.
            blank = sum(p[""] for p in profile[at : at + k])
            wrong = _misfits(_moved(sorts, k, at, ""), profile)
            best = min(best, (wrong, (k, at) != last, -blank, k, at))
    wrong, _, _, by, at = best
    return ((by, at), wrong) if by and wrong <= now // 3 else ((0, 0), 0)
