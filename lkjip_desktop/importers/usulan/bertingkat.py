"""Rows of a counted table that hold other rows: so that a kind and its parts are never both counted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from lkjip_desktop.domain.tabel import BarisTabel
from lkjip_desktop.wording.angka import parse_angka

_TOTAL = re.compile(r"\W*(?:sub\s*)?(?:jumlah|total|jml)\b", re.IGNORECASE)
_MONEY = Decimal(100_000)  # smaller counts add up by chance ("3, 1, 2")


def jumlahan(text: str) -> bool:
    """Whether a row is called a sum: "Jumlah Belanja Operasi" is no kind of belanja."""
    return bool(_TOTAL.match(text))


def sungguh_jumlah(rows: Sequence[BarisTabel], place: int, columns: Sequence[int]) -> bool:
    """Whether the row at `place` of `rows` is the sum of two or more rows directly above it."""
    return any(adds_up(rows[place], rows[first:place], columns) for first in range(place - 1))


def induk_baris(rows: Sequence[tuple[int, BarisTabel]], columns: Sequence[int]) -> Mapping[int, int]:
    """By row (its place in the table) the row above that it is part of.

    As the levels say; where all stand at one level, as the money says: a row that is the sum of the two or
    more after it, in each of these columns that it fills, holds them.
    """
    if len({row.tingkat for _, row in rows}) > 1:
        return _by_level(rows)
    return _by_sum([(b, tuple(_money(row.sel[k]) for k in columns)) for b, row in rows])


def adds_up(row: BarisTabel, parts: Sequence[BarisTabel], columns: Sequence[int]) -> bool:
    """Whether these rows make up `row` in each of the columns that it fills."""
    whole = tuple(_money(row.sel[k]) for k in columns)
    sums = [sum((_money(p.sel[k]) or Decimal(0) for p in parts), Decimal(0)) for k in columns]
    filled = [k for k, v in enumerate(whole) if v is not None]
    return bool(filled) and all(whole[k] == sums[k] for k in filled)


def _by_level(rows: Sequence[tuple[int, BarisTabel]]) -> Mapping[int, int]:
    found: dict[int, int] = {}
    above: list[tuple[int, int]] = []
    for b, row in rows:
        while above and above[-1][1] >= row.tingkat:
            above.pop()
        if above:
            found[b] = above[-1][0]
        above.append((b, row.tingkat))
    return found


def _money(text: str) -> Decimal | None:
    found = parse_angka(text, ribuan=True)
    return found if isinstance(found, Decimal) else None


def _by_sum(rows: Sequence[tuple[int, tuple[Decimal | None, ...]]]) -> Mapping[int, int]:
    """From the bottom up: what stands below a row is already gathered into the rows that hold it."""
    found: dict[int, int] = {}
    tops: list[tuple[int, tuple[Decimal | None, ...]]] = []
    for b, figures in reversed(rows):
        parts = _parts(figures, [f for _, f in tops])
        found |= {below: b for below, _ in tops[:parts]}
        tops = [(b, figures), *tops[parts:]]
    return found


def _parts(whole: tuple[Decimal | None, ...], after: Sequence[tuple[Decimal | None, ...]]) -> int:
    """How many of the rows after it, at least two, make up `whole`; 0 where none do."""
    filled = [k for k, v in enumerate(whole) if v is not None]
    if not filled or not any(v and abs(v) >= _MONEY for v in whole):
        return 0
    sums = [Decimal(0)] * len(whole)
    for n, part in enumerate(after, 1):
        sums = [a + (b or 0) for a, b in zip(sums, part, strict=True)]
        if n > 1 and all(sums[k] == whole[k] for k in filled):
            return n
    return 0
