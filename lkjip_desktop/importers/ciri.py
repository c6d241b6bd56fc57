"""What the cells of a column look like: figures, money, per cents, words of a trend."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from lkjip_desktop.importers.kepala import berangka

_TREND = re.compile(r"\W*(?:naik|turun|tetap|meningkat|menurun|stabil|sama)\W*", re.IGNORECASE)
_BIG = re.compile(r"\d{1,3}(?:\.\d{3}){2,}|\d{7,}")


class Ciri(NamedTuple):
    """What the cells of a column look like: shares of the filled cells that are figures, money, per cent."""

    terisi: int
    angka: float
    uang: float
    persen: float
    tren: float
    rp: float
    nomor: float = 0


def ciri_of(cells: Sequence[str], first: Sequence[str] = ()) -> Ciri:
    """The features of a column's cells (a sample, and the first of them); a dash counts as blank."""
    filled = [t for t in cells if t.strip(" -–")]
    n = len(filled) or 1
    return Ciri(
        len(filled),
        sum(berangka(t) for t in filled) / n,
        sum(bool(_BIG.search(t)) for t in filled) / n,
        sum("%" in t for t in filled) / n,
        sum(bool(_TREND.fullmatch(t)) for t in filled) / n,
        sum(t.strip(" .").lower() == "rp" for t in filled) / n,
        sum(bool(re.fullmatch(r"\d{1,3}[.)]?", t)) or t.isalpha() for t in filled) / n
        if _counting([t for t in first or filled if t.strip(" -–")])
        else 0,
    )


def _counting(filled: Sequence[str]) -> bool:
    """Whether the cells are 1, 2, 3 ..."""
    numbers = [int(m[0]) for t in filled if (m := re.match(r"\d{1,3}(?=[.)]?$)", t))]
    return len(numbers) > 1 and all(b - a == 1 for a, b in pairwise(numbers))
