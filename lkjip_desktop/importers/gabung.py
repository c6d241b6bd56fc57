"""Joins what a page break cut: tables that go on, headers printed again, rows split in two."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import takewhile

from lkjip_desktop.domain.tabel import Paragraf
from lkjip_desktop.importers.geser import lost_column
from lkjip_desktop.importers.kepala import berangka, header_rows
from lkjip_desktop.importers.mentah import BarisMentah, Sel, TabelMentah

_CONTINUED = re.compile(
    r"\W*(?:(?:lanjutan|sambungan)\b.{0,90}|tabel\s+\S{1,12}\s*.{0,120}\(?\b(?:lanjutan|sambungan)\)?\W*)",
    re.IGNORECASE,
)
_WIDE, _LOST = 6, 2
_END = re.compile(
    r"[,/(&-]$|\b(?:dan|atau|yang|di|ke|untuk|pada|dalam|bagi|dengan|serta|dari|oleh)$", re.IGNORECASE
)


def peras(text: str) -> str:
    """A text without blanks and signs and in small letters, for comparing what was laid out anew."""
    return re.sub(r"[\W_]+", "", text.casefold())


class _Frasa:
    """The texts of all cells, squeezed; made when the first page break asks for them."""

    def __init__(self, parts: list[Paragraf | TabelMentah]) -> None:
        self._tables = [p for p in parts if isinstance(p, TabelMentah)]

    @cached_property
    def _texts(self) -> frozenset[str]:
        return frozenset(peras(t) for p in self._tables for b in p.baris for t in b.teks if t)

    def __contains__(self, text: str) -> bool:
        return text in self._texts


def join(parts: list[Paragraf | TabelMentah]) -> list[Paragraf | TabelMentah]:
    """The parts with continued tables put together. Raw tables are changed in place."""
    phrases = _Frasa(parts)
    found: list[Paragraf | TabelMentah] = []
    waiting: list[Paragraf | TabelMentah] = []
    for part in parts:
        last = found[-1] if found else None
        if isinstance(part, Paragraf):
            if isinstance(last, TabelMentah) and _goes_on(part, found) and not waiting:
                waiting.append(part)
                continue
            found += [*waiting, part]
            waiting = []
        elif isinstance(last, TabelMentah) and (skip := _continues(last, part)) is not None:
            _append(last, part, skip, phrases)
            waiting = []
        else:
            found += [*waiting, part]
            waiting = []
    return found + waiting


def _goes_on(line: Paragraf, before: list[Paragraf | TabelMentah]) -> bool:
    """Whether a line only says that the table above goes on: "Tabel 3.1 (lanjutan)", its caption again."""
    above = before[-2] if len(before) > 1 else None
    again = isinstance(above, Paragraf) and peras(above.teks) == peras(line.teks)
    return again or bool(_CONTINUED.fullmatch(line.teks))


def _continues(table: TabelMentah, more: TabelMentah) -> int | None:
    """How many repeated header rows of `more` to leave out when it goes on with `table`; None when not."""
    if table.lembar != more.lembar or min(table.lebar, more.lebar) < 2:
        return None
    own, new = header_rows(table), header_rows(more)
    same = _repeated(table.baris[:own], more.baris)
    if same and table.lebar == more.lebar and (same == own or same >= new):
        return same
    if not new and _near(table.lebar, more.lebar) and own < len(table.baris):
        return 0
    if table.lebar != more.lebar:
        return None
    return 0 if not new and own == len(table.baris) else None


def _repeated(header: list[BarisMentah], rows: list[BarisMentah]) -> int:
    """How many rows of the header stand again at the top of `rows`."""
    return sum(1 for _ in takewhile(lambda pair: _same(*pair), zip(header, rows, strict=False)))


def _near(a: int, b: int) -> bool:
    """Whether two widths may be one table: a column that is blank on a page gets lost there."""
    return a == b or (min(a, b) >= _WIDE and a > b >= a - _LOST)


def _same(a: BarisMentah, b: BarisMentah) -> bool:
    return [peras(t) for t in a.teks] == [peras(t) for t in b.teks]


def _append(table: TabelMentah, more: TabelMentah, skip: int, phrases: _Frasa) -> None:
    rows = more.baris[skip:]
    if more.lebar < table.lebar and rows:
        places = lost_column([b.teks for b in table.baris[header_rows(table) :]], [b.teks for b in rows])
        rows = [_widened(r, places) for r in rows]
    if rows and table.baris and _is_rest(table, rows[0], phrases):
        last = table.baris[-1]
        texts = tuple(f"{a} {b}".strip() for a, b in zip(last.teks, rows[0].teks, strict=True))
        table.baris[-1] = last._replace(teks=texts)
        table.sambungan.add(len(table.baris) - 1)
        rows = rows[1:]
    table.baris += rows


def _widened(row: BarisMentah, places: tuple[int, ...]) -> BarisMentah:
    cells = list(row.sel)
    for place in places:
        cells.insert(place, Sel())
    return BarisMentah.dari(cells, row.halaman)


def _is_rest(table: TabelMentah, row: BarisMentah, phrases: _Frasa) -> bool:
    """Whether `row`, the first after a page break, only holds the rest of the row before it."""
    last = table.baris[-1]
    filled = [c for c, t in enumerate(row.teks) if t]
    if not filled or row.teks[0] or any(berangka(row.teks[c]) for c in filled):
        return False
    if any(not last.teks[c] or berangka(last.teks[c]) for c in filled):
        return False
    joined = [peras(last.teks[c] + row.teks[c]) for c in filled]
    if any(j in phrases for j in joined):
        return True
    if any(row.teks[c][0].islower() or _END.search(last.teks[c]) for c in filled):
        return True
    # Where every row has figures, one without any can only be a rest.
    body = [b for b in table.baris[header_rows(table) : -1] if any(b.teks[1:])]
    return bool(body) and all(any(berangka(t) for t in b.teks[1:]) for b in body)
