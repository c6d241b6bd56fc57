"""Tables in Word: the column widths, joined cells and type size of the PDF, headers repeated, rows whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lkjip_desktop.report.blocks import Align, Grid, Row
from lkjip_desktop.report.docx.styles import TABEL
from lkjip_desktop.report.docx.xml import Element, add, marked, paragraph, twips
from lkjip_desktop.report.pdf.cells import Planned, plan
from lkjip_desktop.report.pdf.grid import GAP, LEVEL_INDENT, PAD, Layout, lay_out
from lkjip_desktop.report.pdf.heads import Box
from lkjip_desktop.report.pdf.style import GROUP_FILL, HEAD_FILL, RULE, TOTAL_FILL, Area, Shade, Style

_PAD = PAD - 0.8
"""A little less than the PDF's, in columns as wide as the PDF's: Word breaks words for lack of a hair."""
KEPT_WHOLE = 0.34
"""A table not higher than this share of a page stays on one."""
MOST_ROW = 0.5
"""A row higher than this share of a page may be split."""
_JC = {Align.LEFT: "", Align.RIGHT: "right", Align.CENTER: "center"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell to write: the columns it covers, its text and look; `merge` is "restart", "continue" or ""."""

    column: int
    columns: int
    text: str
    align: Align
    bold: bool = False
    indent: float = 0.0
    merge: str = ""


def table(body: Element, grid: Grid, style: Style, area: Area) -> None:
    """Write `grid`, which has columns, in the column of `area`."""
    layout = lay_out(grid, style, area.width, area.height)
    tbl = frame(body, layout.edges, ruled=grid.ruled, pad=_PAD)
    size = layout.look.size
    boxes = [cell.box for cell in layout.head]
    for r in range(max((box.row + box.rows for box in boxes), default=0)):
        row = _row(tbl, head=True)
        for cell in _head_cells(boxes, r):
            _write(row, cell, layout, size, HEAD_FILL if grid.ruled else None, keep=True)
    _rows(tbl, grid, layout, style, area.height)


def _rows(tbl: Element, grid: Grid, layout: Layout, style: Style, page: float) -> None:
    whole = layout.head_height + layout.ends[-1] <= page * KEPT_WHOLE
    torn = {id(band.row) for band in layout.bands if band.height(layout.look.leading) > page * MOST_ROW}
    torn |= {id(band.row) for band in layout.bands if band.more_below}
    last = len(grid.rows) - 1
    open_: dict[int, tuple[Planned, int]] = {}
    for i, (row, planned) in enumerate(zip(grid.rows, plan(grid, style.family), strict=True)):
        keep = bool(grid.note.strip()) if i == last else whole or row.group
        tr = _row(tbl, whole=id(row) not in torn)
        for cell in _cells(row, planned, open_, i, layout.look.size):
            _write(tr, cell, layout, layout.look.size, _shade(row) if grid.ruled else None, keep=keep)


def _shade(row: Row) -> Shade | None:
    return TOTAL_FILL if row.total else GROUP_FILL if row.group else None


def frame(body: Element, edges: Sequence[float], *, ruled: bool, pad: float) -> Element:
    """An empty table with these column edges."""
    tbl = add(body, "tbl")
    look = add(tbl, "tblPr")
    add(look, "tblW", w=twips(edges[-1]), type="dxa")
    add(look, "jc", val="center")
    borders = add(look, "tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        if ruled:
            add(borders, side, val="single", sz=4, space=0, color=hexed(RULE))
        else:
            add(borders, side, val="nil")
    add(look, "tblLayout", type="fixed")
    margins = add(look, "tblCellMar")
    for side, gap in (
        ("top", GAP if ruled else 0.0),
        ("left", pad),
        ("bottom", GAP if ruled else 0.0),
        ("right", pad),
    ):
        add(margins, side, w=twips(gap), type="dxa")
    columns = add(tbl, "tblGrid")
    for left, right in pairwise(edges):
        add(columns, "gridCol", w=twips(right) - twips(left))
    return tbl


def hexed(shade: Shade) -> str:
    """A shade as RRGGBB."""
    return "".join(f"{round(part * 255):02X}" for part in shade)


def _row(tbl: Element, *, head: bool = False, whole: bool = True) -> Element:
    tr = add(tbl, "tr")
    if head or whole:
        properties = add(tr, "trPr")
        if whole:
            add(properties, "cantSplit")
        if head:
            add(properties, "tblHeader")
    return tr


def _head_cells(boxes: Sequence[Box], r: int) -> list[Cell]:
    """The cells of header row `r`; a box over several rows goes on in the later ones."""
    found = []
    for box in sorted(boxes, key=lambda each: each.column):
        if box.row <= r < box.row + box.rows:
            merge = "" if box.rows == 1 else "restart" if r == box.row else "continue"
            text = box.text if r == box.row else ""
            found.append(Cell(box.column, box.columns, text, Align.CENTER, bold=True, merge=merge))
    return found


def _cells(
    row: Row, planned: Sequence[Planned], open_: dict[int, tuple[Planned, int]], i: int, size: float
) -> list[Cell]:
    """The cells of a row, with those that are covered from above; `open_` remembers what covers them."""
    bold = row.total or row.group
    found = []
    for cell in planned:
        own = row.cells[cell.column : cell.column + cell.columns]
        text = next((each for each in own if each.strip()), "") if cell.columns > 1 else "".join(own)
        merge = "restart" if cell.down > 1 else ""
        if merge:
            open_[cell.column] = cell, i + cell.down
        indent = LEVEL_INDENT * cell.level * size
        found.append(Cell(cell.column, cell.columns, text, cell.align, bold, indent, merge))
    taken = {c for cell in planned for c in range(cell.column, cell.column + cell.columns)}
    for column, (above, end) in open_.items():
        if i < end and column not in taken:
            found.append(Cell(column, 1, "", above.align, merge="continue"))
    return sorted(found, key=lambda each: each.column)


def _write(tr: Element, cell: Cell, layout: Layout, size: float, shade: Shade | None, *, keep: bool) -> None:
    tc = add(tr, "tc")
    look = add(tc, "tcPr")
    left, right = layout.edges[cell.column], layout.edges[cell.column + cell.columns]
    add(look, "tcW", w=twips(right) - twips(left), type="dxa")
    if cell.columns > 1:
        add(look, "gridSpan", val=cell.columns)
    if cell.merge:
        add(look, "vMerge", val=cell.merge)
    if shade:
        add(look, "shd", val="clear", color="auto", fill=hexed(shade))
    if cell.bold and cell.align is Align.CENTER:
        add(look, "vAlign", val="center")
    p = paragraph(
        tc,
        TABEL,
        keepNext=1 if keep else None,
        ind={"left": twips(cell.indent)} if cell.indent else None,
        jc=_JC[cell.align] or None,
    )
    marked(p, cell.text, bold=cell.bold, size=size)
