"""The titles of tables: captions above them, or below them where the document puts them there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from lkjip_desktop.domain.tabel import Paragraf
from lkjip_desktop.importers.mentah import TabelMentah
from lkjip_desktop.wording.skala_uang import baris_skala

_CAPTION = re.compile(r"\W*tabel\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\W*tabel\s+[\dIVX]", re.IGNORECASE)
#: What a program prints above its tables about the printing.
_PRINTED = re.compile(
    r"\W*(?:(?:di)?(?:cetak|unduh)\w*\b|(?:tanggal|waktu) (?:cetak|unduh)|printed|halaman\s+\d+)",
    re.IGNORECASE,
)
_LINES, _LENGTH, _CLOSE = 4, 150, 2
Bagian = Sequence[Paragraf | TabelMentah]


def title_above(before: Sequence[object]) -> str:
    """The caption: from "Tabel 3.1" down to the table, else the short line just above it."""
    lines: list[str] = []
    caption = False
    near = [p for p in before[-2 * _LINES :] if not (isinstance(p, Paragraf) and _PRINTED.match(p.teks))]
    for part in reversed(near[-_LINES:]):
        if not isinstance(part, Paragraf) or len(part.teks) > 2 * _LENGTH:
            break
        if caption and not _CAPTION.match(part.teks):
            break
        lines.insert(0, part.teks)
        caption = caption or bool(_CAPTION.match(part.teks))
        if _NUMBERED.match(part.teks):
            break
    if caption:
        return " ".join(lines)
    units = [line for line in lines[-1:] if baris_skala(line)]
    named = [line for line in lines[: len(lines) - len(units)][-1:] if len(line) <= _LENGTH]
    return " ".join((*named, *units))


def unit_above(before: Sequence[object]) -> str:
    """The line just above a table that says in which unit its money is printed, or an empty text."""
    last = before[-1] if before else None
    return last.teks if isinstance(last, Paragraf) and baris_skala(last.teks) else ""


def title_below(parts: Bagian, place: int) -> str:
    """The numbered caption among the lines just below the table at `place`; "" when there is none."""
    return next((line for line in _lines(parts[place + 1 :]) if is_caption(line)), "")


def captions_below(parts: Bagian) -> bool:
    """Whether a document prints its captions below the tables: more stand there than above, and the first."""
    tables = [i for i, part in enumerate(parts) if isinstance(part, TabelMentah) and not part.judul]
    above = [_has_above(parts, i) for i in tables]
    below = [bool(title_below(parts, i)) for i in tables]
    first = next((a for a, b in zip(above, below, strict=True) if a or b), True)
    return not first and sum(below) > sum(above)


def is_caption(text: str) -> bool:
    """Whether a line is a table's caption: its number and name, and no sentence about it."""
    return (
        bool(_NUMBERED.match(text)) and len(text) <= _LENGTH and not text.rstrip().endswith((".", ";", ","))
    )


def _has_above(parts: Bagian, place: int) -> bool:
    return any(is_caption(line) for line in _lines(parts[:place][::-1]))


def _lines(parts: Bagian) -> list[str]:
    """The first lines up to the next table."""
    near = takewhile(lambda part: isinstance(part, Paragraf), parts[:_CLOSE])
    return [part.teks for part in near if isinstance(part, Paragraf)]
