"""Blocks of cells as the clipboard carries them: tab-separated, quoted where needed. No Qt."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

#: A larger block is no table for this program; reading it would only freeze the window.
MOST_CELLS, MOST_CHARACTERS = 200_000, 20_000_000


def to_tsv(rows: Sequence[Sequence[str]]) -> str:
    """The block as text that Excel and Calc paste cell by cell."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return out.getvalue()


def from_tsv(text: str) -> list[list[str]] | None:
    """The rows of a copied block, all equally long; None when it is too large. Empty text has no rows."""
    if len(text) > MOST_CHARACTERS:
        return None
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    rows = _quoted(plain) if '"' in plain else _plain(plain)
    width = max((len(r) for r in rows), default=0)
    if len(rows) * width > MOST_CELLS:
        return None
    return [[*row, *[""] * (width - len(row))] for row in rows] if plain else []


def _plain(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.removesuffix("\n").split("\n")]


def _quoted(text: str) -> list[list[str]]:
    previous = csv.field_size_limit(MOST_CHARACTERS)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), dialect="excel-tab"))
    finally:
        csv.field_size_limit(previous)
