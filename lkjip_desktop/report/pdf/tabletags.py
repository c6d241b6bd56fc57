"""The tags of one table: its rows and cells, found again when a row or cell goes on over a page break."""

from __future__ import annotations

from collections.abc import Sequence

from lkjip_desktop.report.pdf.grid import Band, Cell
from lkjip_desktop.report.pdf.heads import Box
from lkjip_desktop.report.pdf.tags import Element

MOST_ROWS = 250
"""Longer tables are tagged row by row: tags for ten thousand cells would double the export's time."""


class TableTags:
    """Elements below `table`, made as the cells are drawn. `coarse`: every row is one cell."""

    def __init__(self, table: Element, bands: Sequence[Band]) -> None:
        self.coarse = len(bands) > MOST_ROWS
        self._table = table
        self._bands = bands
        self._rows: dict[int, Element] = {}
        self._cells: dict[tuple[int, int], Element] = {}
        self._heads: dict[int, Element] = {}

    def head(self, box: Box) -> Element:
        """The element of a header box."""
        row = self._heads.get(box.row)
        if row is None:
            row = self._heads[box.row] = self._table.add("TR")
        return row.add("TH", rows=box.rows, columns=box.columns, scope="Column")

    def cell(self, band: int, cell: Cell, rows: int = 1) -> Element:
        """The element of a body cell; slices of a tall row share theirs."""
        while band and self._bands[band].more_above:
            band -= 1
        key = band, -1 if self.coarse else cell.column
        found = self._cells.get(key)
        if found is None:
            row = self._rows.get(band)
            if row is None:
                row = self._rows[band] = self._table.add("TR")
            covers = {} if self.coarse else {"rows": rows, "columns": cell.columns}
            found = self._cells[key] = row.add("TD", **covers)
        return found
