"""Amounts in words of millions ("Rp96,98 miliar") and the per cent that two of them make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.rules.tabel.kutipan import Kalimat, Petikan, bilangan

_AMOUNT = re.compile(
    r"(?:\bRp\.?\s*|(?<![\d.,\w])(?=[\d,]+\s*\w+\s+rupiah\b))(?P<n>\d{1,4}(?:,\d{1,3})?)\s*"
    r"(?P<apa>ribu|juta|mil[iy]ar|tril[iy]un)\b(?:\s+rupiah\b)?",
    re.IGNORECASE,
)
_POWERS = {"r": 3, "j": 6, "m": 9, "t": 12}


class Kira(NamedTuple):
    """An amount as printed: text, its least and greatest value in rupiah, and where it ends."""

    teks: str
    kurang: Decimal
    lebih: Decimal
    mulai: int
    akhir: int


def rounded_amounts(sentence: Kalimat) -> Iterator[Kira]:
    """The amounts of a sentence that are rounded to millions or more."""
    for match in _AMOUNT.finditer(sentence.teks):
        value = bilangan(match["n"])
        if value is None:
            continue
        power = _POWERS[match["apa"][0].lower()]
        half = Decimal(5).scaleb(power - 1 - len(match["n"].partition(",")[2]))
        value = value.scaleb(power)
        yield Kira(match[0], value - half, value + half, match.start(), match.end())


def wrong_share(share: Petikan, pair: tuple[Kira, Kira]) -> tuple[Kira, Kira] | None:
    """(part, whole) when the per cent is neither that of the two amounts, nor the rest, nor the growth."""
    low, high = sorted(pair, key=lambda k: k.lebih)
    if low.kurang <= 0:
        return None
    least, most = low.kurang / high.lebih * 100, low.lebih / high.kurang * 100
    slack = 2 * share.angka.setengah
    ways = [
        (least, most),
        (100 - most, 100 - least),
        (high.kurang / low.lebih * 100 - 100, high.lebih / low.kurang * 100 - 100),
        (high.kurang / low.lebih * 100, high.lebih / low.kurang * 100),
    ]
    if any(a - slack <= share.nilai <= b + slack for a, b in ways):
        return None
    return low, high
