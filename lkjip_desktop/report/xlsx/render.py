"""Rendering: the tables of a report in, the bytes of a workbook out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink

from lkjip_desktop.report.blocks import Align, Document, Grid, Heading, Part
from lkjip_desktop.report.docx.styles import FACES
from lkjip_desktop.report.numbering import label
from lkjip_desktop.report.pdf.render import CREATOR
from lkjip_desktop.report.pdf.style import area, style_of
from lkjip_desktop.report.plain import flat
from lkjip_desktop.report.problem import Cancelled
from lkjip_desktop.report.xlsx.cached import with_values
from lkjip_desktop.report.xlsx.sheet import Look, Painter, Sheet, print_set_up, write_grid

INDEX = "Daftar Tabel"
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST = 31
_PLAIN = Look(Align.LEFT, ruled=False)
_BOLD = _PLAIN._replace(bold=True)
_MADE_BY = "Angka diambil dari data laporan; rumus di sel memberi angka yang sama dengan laporan cetak."
NONE = "Laporan ini belum memuat tabel."


class Table(NamedTuple):
    """A table of the report with the name of its sheet, its title, and what it stands under."""

    grid: Grid
    sheet: str
    title: str
    chapter: str
    landscape: bool


def render_xlsx(
    document: Document,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """All tables of the report in one workbook with an index. `progress` hears 0 to 1.

    Raises Cancelled soon after `cancelled` answers True.
    """
    book = Workbook()
    style, painter = style_of(document), Painter(FACES[document.huruf])
    tables = list(_tables(document))
    index = book.active
    index.title = INDEX
    _index(index, document, tables, painter)
    cached = {}
    for n, table in enumerate(tables, 1):
        if cancelled and cancelled():
            raise Cancelled
        sheet = book.create_sheet(table.sheet)
        room = area(style, landscape=table.landscape)
        made = write_grid(sheet, table.grid, table.title, painter, style, room)
        print_set_up(sheet, document.kertas, document.footer, landscape=table.landscape)
        cached[f"xl/worksheets/sheet{n + 1}.xml"] = made.cached
        if progress:
            progress(0.8 * n / len(tables))
    _properties(book, document)
    out = BytesIO()
    book.save(out)
    return with_values(out.getvalue(), cached)


def _tables(document: Document) -> Iterator[Table]:
    """The tables with rules: those without are only laid out as tables."""
    chapter, heading, landscape = "", "", False
    used = {INDEX.casefold()}
    for block in document.blocks:
        match block:
            case Part():
                landscape = block.landscape
            case Heading():
                heading = flat(block.text)
                chapter = heading if block.level <= 1 or not chapter else chapter
            case Grid(ruled=True) if block.columns and block.rows:
                named, words = label(block), flat(block.caption)
                title = f"{named} {words}".strip() or heading
                sheet = _free(named or document.short or words or heading, used)
                yield Table(block, sheet, title, chapter, landscape)
            case _:
                pass


def _free(words: str, used: set[str]) -> str:
    """A sheet's name made of `words`, as Excel allows it and not `used` yet."""
    plain = " ".join(_FORBIDDEN.sub(" ", words).split()).strip("'")[:_LONGEST] or "Tabel"
    name, n = plain, 1
    while name.casefold() in used:
        n += 1
        name = f"{plain[: _LONGEST - 4].rstrip()} ({n})"
    used.add(name.casefold())
    return name


def _index(sheet: Sheet, document: Document, tables: list[Table], painter: Painter) -> None:
    painter.write(sheet, 1, 1, document.title, _BOLD)
    painter.write(sheet, 2, 1, document.author, _PLAIN)
    of_report = any(table.grid.number for table in tables)  # the tables of a list have no numbers
    painter.write(sheet, 3, 1, (_MADE_BY if of_report else document.subject) if tables else NONE, _PLAIN)
    if document.draft.strip():
        painter.write(sheet, 4, 1, f"{document.draft}: masih ada kesalahan yang terbuka.", _BOLD)
    head = Look(Align.LEFT, bold=True, shade="DBE6F0")
    for c, words in enumerate(("Tabel", "Judul", "Bagian"), 1):
        painter.write(sheet, 6, c, words, head)
    for r, table in enumerate(tables, 7):
        link = painter.write(sheet, r, 1, table.sheet, Look(Align.LEFT))
        link.hyperlink = Hyperlink(ref=link.coordinate, location=f"'{table.sheet}'!A1")
        painter.write(sheet, r, 2, flat(table.grid.caption) or table.title, Look(Align.LEFT))
        painter.write(sheet, r, 3, table.chapter, Look(Align.LEFT))
    for name, wide in (("A", 16), ("B", 75), ("C", 62)):
        sheet.column_dimensions[name].width = wide
    sheet.freeze_panes = "A7"
    sheet.print_title_rows = "6:6"
    print_set_up(sheet, document.kertas, document.footer, landscape=True)


def _properties(book: Workbook, document: Document) -> None:
    core = book.properties
    core.title, core.creator = flat(document.title)[:255], flat(document.author)[:255]
    core.subject, core.keywords = flat(document.subject)[:255], flat(", ".join(document.keywords))[:255]
    core.language, core.lastModifiedBy = document.language, CREATOR
    core.created = core.modified = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    book.calculation.fullCalcOnLoad = True
