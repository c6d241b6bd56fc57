"""The officer's texts as blocks: live fields filled in, tables, pictures and headings set apart.

`expand` is the one place where a text becomes paper, for PDF, Word and preview alike.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lkjip_desktop.domain.dokumen import Gambar
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report import numbering
from lkjip_desktop.report.blocks import Block, Column, Grid, Heading, Picture, Prose, Row
from lkjip_desktop.report.markup import PAKSA, Span, item_mark, marked, spans
from lkjip_desktop.report.susunan import BREAK, GambarTeks, Judul, Special, TabelTeks, pieces
from lkjip_desktop.wording.isian import BUKA, isian_of, terisi
from lkjip_desktop.wording.kutipan import BAGIAN, RUJUK, picture_key, reference_key, resolve, table_key

#: The level of headings inside a text; they are not listed in the contents.
LEVEL = 4
HILANG = "[gambar dihapus]"


@dataclass(frozen=True, slots=True)
class Naskah:
    """Turns texts into blocks with the values of one snapshot."""

    laporan: Laporan
    figures: Figures

    def expand(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """`blocks` with every text of the officer's replaced by what it is made of."""
        for block in blocks:
            if isinstance(block, Prose) and block.source is not None and block.source.kind == "narasi":
                yield from self.blocks(block)
            elif isinstance(block, Grid) and any(map(_is_text, block.rows)):
                yield replace(block, rows=tuple(map(self._filled_row, block.rows)))
            else:
                yield block

    def _filled_row(self, row: Row) -> Row:
        """A row in which a text of the officer's stands, for instance a consideration of the decree."""
        if not _is_text(row):
            return row
        return replace(row, cells=tuple(self._filled_text(cell) for cell in row.cells))

    def blocks(self, prose: Prose) -> Iterator[Block]:
        """One text; what needs nothing done to it stays as it was typed."""
        for piece in pieces(prose.text):
            if isinstance(piece, str):
                yield replace(prose, text=self._filled_text(piece))
            else:
                yield self._block(piece, prose.source)

    def _block(self, part: Special, ref: Ref | None) -> Block:
        match part:
            case Judul(text):
                return Heading(LEVEL, self.filled(text), listed=False)
            case TabelTeks():
                return self._table(part, ref)
            case GambarTeks(id):
                row = self.laporan.get(Gambar, id)
                if row is None:
                    return Prose(HILANG, ref)
                note = f"Sumber: {row.sumber}" if row.sumber.strip() else ""
                return Picture(row.keterangan, row.berkas, note=note, source=ref, key=picture_key(id))

    def _filled_text(self, text: str) -> str:
        if BUKA not in text:
            return text
        return "\n".join(self._filled_line(line) if BUKA in line else line for line in text.split("\n"))

    def _filled_line(self, line: str) -> str:
        mark = item_mark(line)
        return mark + (self.filled(line[len(mark) :]) or PAKSA)

    def _table(self, table: TabelTeks, ref: Ref | None) -> Grid:
        rows = [tuple(self.filled(cell) for cell in row) for row in table.rows]
        widths = [max(_width(row[c]) for row in rows) for c in range(len(table.aligns))]
        columns = tuple(
            Column((name,), width, align)
            for name, width, align in zip(rows[0], widths, table.aligns, strict=True)
        )
        body = tuple(Row(row, refs=(ref,) * len(row)) for row in rows[1:])
        return Grid(self.filled(table.caption), columns, body, key=table_key(table.caption))

    def filled(self, line: str) -> str:
        """A line of markup with its fields filled in; a value is never read as a mark."""
        value = self._value
        parts = [Span(terisi(span.text, value), span.bold, span.italic) for span in spans(line)]
        lines = _split(parts)
        return "\n".join(marked(one) for one in lines)

    def _value(self, token: str) -> str:
        isian = isian_of(token)
        if isian is not None and isian.apa == RUJUK and isian.jenis != BAGIAN:
            return f"{numbering.RUJUK}{reference_key(isian)}{numbering.AKHIR}"
        return resolve(token, self.laporan, self.figures).teks


def _is_text(row: Row) -> bool:
    return any(ref is not None and ref.kind == "narasi" for ref in row.refs)


def _width(cell: str) -> float:
    """The share of a column by its longest word and its length, within reason."""
    plain = "".join(span.text for span in spans(cell))
    return min(max(math.sqrt(len(plain)) * 2.0, max(map(len, plain.split()), default=1), 4.0), 24.0)


def _split(parts: Iterable[Span]) -> list[list[Span]]:
    """Spans cut where a table cell breaks its lines."""
    lines: list[list[Span]] = [[]]
    for part in parts:
        first, *rest = part.text.replace(BREAK, "\n").split("\n")
        lines[-1].append(replace(part, text=first))
        lines += [[replace(part, text=text)] for text in rest]
    return lines
