"""A table on a sheet of its own: real numbers, joined headers, frozen panes, ready for the printer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from typing import Any, NamedTuple

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from lkjip_desktop.domain.pilihan import Kertas
from lkjip_desktop.report.blocks import Align, Figure, Grid, Row
from lkjip_desktop.report.docx.table import hexed
from lkjip_desktop.report.pdf.cells import Planned, plan
from lkjip_desktop.report.pdf.grid import Layout, lay_out
from lkjip_desktop.report.pdf.heads import boxes
from lkjip_desktop.report.pdf.style import GROUP_FILL, HEAD_FILL, TOTAL_FILL, Area, Style
from lkjip_desktop.report.plain import unmarked
from lkjip_desktop.report.xlsx.formulas import formulas
from lkjip_desktop.report.xlsx.numbers import number_of

TITLE_ROW, FIRST_ROW = 1, 3
SIZE, LINE = 10, 13.0
LETTER = 5.2
"""Points of a letter in the width of a column."""
HIGHEST = 409.0
"""Excel's highest row."""
MOST_TEXT = 32_000
PAPERS = {Kertas.A4: 9, Kertas.F4: 14}
"""Excel's numbers of papers; 14 is folio, 215 x 330 mm."""
_SIDE = Side(style="thin", color="FF737373")
_BORDER = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")

Sheet = Any
"""An openpyxl worksheet, which has no types."""


class Look(NamedTuple):
    """How a cell is dressed."""

    align: Align
    bold: bool = False
    shade: str = ""
    indent: int = 0
    format: str = "General"
    middle: bool = False
    ruled: bool = True


class Painter:
    """Writes cells of one workbook; equal looks are worked out once."""

    def __init__(self, face: str) -> None:
        self._face = face
        self._looks: dict[Look, Any] = {}

    def write(self, sheet: Sheet, row: int, column: int, value: object, look: Look) -> Any:  # noqa: ANN401
        """A value in a cell; text is never read as a formula, whatever it begins with."""
        cell = sheet.cell(row, column)
        if isinstance(value, str):
            text = safe_text(value)
            if text:
                cell.value = text
                cell.data_type = "s"
        else:
            cell.value = value
        self._dress(cell, look)
        if isinstance(value, str) and value[:1] in "=+-@'" and value:
            cell.quotePrefix = True
        return cell

    def formula(self, sheet: Sheet, row: int, column: int, formula: str, look: Look) -> None:
        """A formula of our own."""
        cell = sheet.cell(row, column)
        cell.value = formula
        self._dress(cell, look)

    def _dress(self, cell: Any, look: Look) -> None:  # noqa: ANN401
        known = self._looks.get(look)
        if known is not None:
            cell._style = known.__copy__()  # noqa: SLF001 - openpyxl's own setters look every part up again
            return
        cell.font = Font(name=self._face, size=SIZE, bold=look.bold)
        vertical = "center" if look.middle else "top"
        cell.alignment = Alignment(look.align.value, vertical, wrap_text=look.ruled, indent=look.indent)
        if look.shade:
            cell.fill = PatternFill("solid", fgColor="FF" + look.shade)
        if look.ruled:
            cell.border = _BORDER
        cell.number_format = look.format
        self._looks[look] = cell._style.__copy__()  # noqa: SLF001


def safe_text(text: str) -> str:
    """What a cell may hold: no marks, no control characters, nothing Excel would read as an escape."""
    plain = unmarked(text)
    if len(plain) > MOST_TEXT:
        plain = plain[: MOST_TEXT - 1] + "…"
    return _ESCAPE.sub("_x005F_", plain)


class Made(NamedTuple):
    """What was written: how many rows, and the figures behind the formulas by cell name."""

    rows: int
    cached: dict[str, float | int]


def write_grid(sheet: Sheet, grid: Grid, title: str, painter: Painter, style: Style, area: Area) -> Made:
    """Title, header, rows and note of `grid`, from the first row of an empty sheet."""
    painter.write(sheet, TITLE_ROW, 1, title, Look(Align.LEFT, bold=True, ruled=False))
    body = FIRST_ROW + _head(sheet, grid, painter)
    cached = _body(sheet, grid, painter, style, body)
    _measure(sheet, grid, lay_out(grid, style, area.width, area.height), body)
    last = body + len(grid.rows) - 1
    if grid.note.strip():
        painter.write(sheet, last + 2, 1, grid.note, Look(Align.LEFT, ruled=False))
    _set_up(sheet, grid, body)
    return Made(last, cached)


def _measure(sheet: Sheet, grid: Grid, layout: Layout, body: int) -> None:
    """Columns and rows as in print, in the size of the sheet's type: not every program fits rows to texts."""
    scale = SIZE / layout.look.size
    for c, (left, right) in enumerate(pairwise(layout.edges)):
        wide = (right - left) * scale / LETTER
        sheet.column_dimensions[get_column_letter(c + 1)].width = round(min(max(wide, 5.0), 90.0), 1)
    lines = dict.fromkeys(range(FIRST_ROW, body + len(grid.rows)), 1)
    for cell in layout.head:
        for r in range(FIRST_ROW + cell.box.row, FIRST_ROW + cell.box.row + cell.box.rows):
            lines[r] = max(lines[r], ceil(len(cell.lines) / cell.box.rows))
    at = body - 1
    for band in layout.bands:
        at += not band.more_above
        lines[at] = band.lines + (lines[at] if band.more_above else 0)
    for r, count in lines.items():
        sheet.row_dimensions[r].height = min(count * LINE + 4, HIGHEST)


def _head(sheet: Sheet, grid: Grid, painter: Painter) -> int:
    """Write the header and say how many rows it takes."""
    look = Look(Align.CENTER, bold=True, shade=hexed(HEAD_FILL), middle=True)
    found = boxes(grid.columns)
    depth = max((box.row + box.rows for box in found), default=0)
    for r in range(depth):
        for c in range(len(grid.columns)):
            painter.write(sheet, FIRST_ROW + r, c + 1, None, look)
    for box in found:
        top = FIRST_ROW + box.row
        painter.write(sheet, top, box.column + 1, str(box.text), look)
        if box.rows > 1 or box.columns > 1:
            sheet.merge_cells(
                start_row=top,
                start_column=box.column + 1,
                end_row=top + box.rows - 1,
                end_column=box.column + box.columns,
            )
    if any(grid.column_numbers):
        for c, text in enumerate(grid.column_numbers[: len(grid.columns)]):
            painter.write(sheet, FIRST_ROW + depth, c + 1, str(text), look)
        depth += 1
    return depth


def _body(sheet: Sheet, grid: Grid, painter: Painter, style: Style, first: int) -> dict[str, float | int]:
    wanted, cached = formulas(grid, first), {}
    for r, (row, planned) in enumerate(zip(grid.rows, plan(grid, style.family), strict=True)):
        looks = _looks(row, planned, grid)
        for c, look in enumerate(looks):
            text = row.cells[c] if c < len(row.cells) else ""
            number = number_of(text) if isinstance(text, Figure) else None
            if number is None:
                painter.write(sheet, first + r, c + 1, str(text) if text.strip() else "", look)
                continue
            look = look._replace(format=number.format)
            if (r, c) in wanted:
                painter.formula(sheet, first + r, c + 1, wanted[r, c], look)
                cached[f"{get_column_letter(c + 1)}{first + r}"] = number.value
            else:
                painter.write(sheet, first + r, c + 1, number.value, look)
        for cell in planned:
            if cell.down > 1 or cell.columns > 1:
                _join(sheet, first + r, cell)
    return cached


def _join(sheet: Sheet, row: int, cell: Planned) -> None:
    """One cell over several rows, or the words of a group or total row over the columns of print."""
    left, right = cell.column + 1, cell.column + cell.columns
    words = next((v for c in range(left, right + 1) if (v := sheet.cell(row, c).value) is not None), None)
    first = sheet.cell(row, left)
    first.value = words
    if isinstance(words, str):
        first.data_type = "s"
    sheet.merge_cells(start_row=row, start_column=left, end_row=row + cell.down - 1, end_column=right)


def _looks(row: Row, planned: Sequence[Planned], grid: Grid) -> list[Look]:
    bold = row.group or row.total
    shade = hexed(TOTAL_FILL) if row.total else hexed(GROUP_FILL) if row.group else ""
    found = [Look(column.align, bold, shade) for column in grid.columns]
    for cell in planned:
        found[cell.column] = Look(cell.align, bold, shade, min(cell.level, 10))
    return found


def _set_up(sheet: Sheet, grid: Grid, body: int) -> None:
    """Frozen header and row names, and how it is printed."""
    words = next((c for c, column in enumerate(grid.columns) if column.align is Align.LEFT), 0)
    frozen = words + 1 if words + 1 < len(grid.columns) else 0
    sheet.freeze_panes = f"{get_column_letter(frozen + 1)}{body}"
    if body > FIRST_ROW:
        sheet.print_title_rows = f"{FIRST_ROW}:{body - 1}"


def print_set_up(sheet: Sheet, kertas: Kertas, footer: str, *, landscape: bool) -> None:
    """Paper, direction, one page wide, page numbers."""
    sheet.page_setup.paperSize = PAPERS[kertas]
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.6
    sheet.page_margins.top = sheet.page_margins.bottom = 0.8
    sheet.oddFooter.left.text = safe_text(footer).replace("&", "&&").replace("\n", " ")[:200]
    sheet.oddFooter.right.text = "Halaman &P dari &N"
