"""Heights of rows: as many lines as their texts need, worked out only for rows that come into view."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView

from lkjip_desktop.ui.grid.delegate import CellDelegate
from lkjip_desktop.ui.grid.model import GridModel
from lkjip_desktop.ui.grid.rows import Place

#: The name of a row may make it at least this many lines high; the tooltip has the rest.
MOST_LINES = 6


class RowHeights:
    """Fits rows of `view`, never all of them: measuring thousands of rows takes seconds."""

    def __init__(self, view: QTableView, model: GridModel, delegate: CellDelegate) -> None:
        self._view = view
        self._model = model
        self._delegate = delegate
        self._fitted: set[Place] = set()

    def forget(self, rows: range | None = None) -> None:
        """These rows, or all, may need another height."""
        if rows is None:
            self._fitted.clear()
            return
        self._fitted.difference_update(self._model.sheet.rows[r].place for r in rows)

    def fit_visible(self) -> None:
        """Fit the rows that are in view now."""
        rows, height = self._model.rowCount(), self._view.viewport().height()
        row = max(0, self._view.rowAt(0))
        bottom = self._view.rowViewportPosition(row)
        while row < rows and bottom <= height:
            self.fit(row)
            bottom += self._view.rowHeight(row)
            row += 1

    def fit_around(self, row: int) -> None:
        """Fit what will be in view once `row` is."""
        least = self._delegate.painter.metrics.height()
        reach = self._view.viewport().height() // max(1, least) + 1
        for near in range(max(0, row - reach), min(self._model.rowCount(), row + 1)):
            self.fit(near)

    def fit(self, row: int) -> None:
        """Give one row the height it needs."""
        place = self._model.sheet.rows[row].place
        if place in self._fitted:
            return
        self._fitted.add(place)
        wanted = self._wanted(row)
        if self._view.rowHeight(row) != wanted:
            self._view.verticalHeader().resizeSection(row, wanted)

    def _wanted(self, row: int) -> int:
        sheet, painter = self._model.sheet, self._delegate.painter
        key = sheet.rows[row]
        wanted = painter.metrics.height() + 2 * painter.rise
        for n, column in enumerate(sheet.columns):
            if not column.wrap or self._view.isColumnHidden(n):
                continue
            text = sheet.cell(row, n).text
            if text:
                indent = key.level * painter.step if n == sheet.spec.label else 0
                width = self._view.columnWidth(n) - 1 - 2 * painter.pad - indent
                lines = max(column.lines, MOST_LINES if n == sheet.spec.label else 1)
                strong = sheet.spec.is_strong(key, n)
                wanted = max(wanted, painter.height(text, width, strong=strong, lines=lines))
        return wanted + 1
