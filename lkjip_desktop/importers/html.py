"""Tables copied as HTML: what Excel, Word and a browser put on the clipboard beside the plain text."""

from __future__ import annotations

import re

from lkjip_desktop.domain.tabel import Asal, Paragraf
from lkjip_desktop.importers.mentah import Bacaan, BarisMentah, Sel, TabelMentah
from lkjip_desktop.importers.problem import ImportProblem
from lkjip_desktop.wording.markah import ParserSabar

MAX_TEXT, MAX_CELLS, MAX_SPAN = 20_000_000, 500_000, 200
_SILENT = frozenset({"style", "script", "head", "title", "template"})
_BREAKS = frozenset({"br", "p", "div", "li", "tr"})
_FRAGMENT = re.compile(r"<!--StartFragment-->(.*)<!--EndFragment-->", re.DOTALL)


def has_table(html: str) -> bool:
    """Whether there is a table in it at all."""
    return "<table" in html.casefold()


def parse(html: str) -> Bacaan:
    """The tables and the text between them. A table inside a cell counts as that cell's text.

    Raises ImportProblem for what is too large.
    """
    if len(html) > MAX_TEXT:
        raise ImportProblem("Salinan ini terlalu besar. Salin sebagian-sebagian, atau impor berkasnya.")
    fragment = _FRAGMENT.search(html)
    inside = fragment[1] if fragment and has_table(fragment[1]) else html
    reader = _Reader()
    reader.feed(inside)
    reader.close()
    return Bacaan(reader.finished(), cetakan=False)


class _Reader(ParserSabar):
    """Collects rows as they come; an unclosed cell or row ends with the next one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[Paragraf | TabelMentah] = []
        self._text: list[str] = []
        self._rows: list[list[tuple[str, int, int]]] = []
        self._span: tuple[int, int] | None = None
        self._depth = 0
        self._silent = 0
        self._cells = 0

    def finished(self) -> list[Paragraf | TabelMentah]:
        """The parts found."""
        self._end_table() if self._depth else self._end_text()
        return self._parts

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._begin_table()
        elif self._depth == 1 and tag == "tr":
            self._end_cell()
            self._rows.append([])
        elif self._depth == 1 and tag in ("td", "th"):
            self._begin_cell(dict(attrs))
        elif tag in _BREAKS and (self._depth or tag != "tr"):
            self._break()

    def handle_endtag(self, tag: str) -> None:
        """A tag ends."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._end_table()
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
        elif tag in _BREAKS:
            self._break()

    def handle_data(self, data: str) -> None:
        """Text, inside a cell or between tables."""
        if not self._silent and (self._span is not None or not self._depth):
            self._text.append(data)

    def _break(self) -> None:
        if self._depth:
            self._text.append(" ")
        else:
            self._end_text()

    def _begin_table(self) -> None:
        self._depth += 1
        if self._depth == 1:
            self._end_text()
            self._rows = []

    def _begin_cell(self, attrs: dict[str, str | None]) -> None:
        self._end_cell()
        if not self._rows:
            self._rows.append([])
        self._span = (_span(attrs.get("colspan")), _span(attrs.get("rowspan")))
        self._cells += self._span[0] * self._span[1]
        if self._cells > MAX_CELLS:
            raise ImportProblem(f"Tabel ini terlalu besar. Paling banyak {MAX_CELLS} sel; impor berkasnya.")

    def _end_cell(self) -> None:
        if self._span is not None:
            self._rows[-1].append((self._said(), *self._span))
        self._span = None
        self._text = []

    def _end_table(self) -> None:
        self._end_cell()
        self._depth = 0
        rows = _grid(self._rows)
        if any(any(r.teks) for r in rows):
            self._parts.append(TabelMentah(rows))

    def _end_text(self) -> None:
        said = self._said()
        if said:
            self._parts.append(Paragraf(said, Asal()))
        self._text = []

    def _said(self) -> str:
        return " ".join("".join(self._text).replace("\xa0", " ").split())


def _span(value: str | None) -> int:
    return min(int(value), MAX_SPAN) if value and value.isdigit() and int(value) else 1


def _grid(rows: list[list[tuple[str, int, int]]]) -> list[BarisMentah]:
    """Rows of one width, with every position that a spanned cell covers marked."""
    taken: dict[tuple[int, int], Sel] = {}
    for r, row in enumerate(rows):
        c = 0
        for text, wide, high in row:
            while (r, c) in taken:
                c += 1
            for down in range(min(high, len(rows) - r)):
                for right in range(wide):
                    mark = "kiri" if right else "atas" if down else ""
                    taken[r + down, c + right] = Sel(text if not mark else "", mark)
            c += wide
    width = max((c + 1 for _, c in taken), default=0)
    return [BarisMentah.dari(taken.get((r, c), Sel()) for c in range(width)) for r in range(len(rows))]
