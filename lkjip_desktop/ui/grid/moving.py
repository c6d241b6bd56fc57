"""A table in which one moves as in a spreadsheet: Tab, Enter, Ctrl+arrow to the edge of what is filled."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView

from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.frozen import FrozenTable
from lkjip_desktop.ui.grid.model import GridModel

Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction
_JUMPS = {
    Action.MoveUp: (-1, 0),
    Action.MoveDown: (1, 0),
    Action.MoveLeft: (0, -1),
    Action.MoveRight: (0, 1),
}


class MovingTable(FrozenTable):
    """A table over `grid`."""

    def __init__(self, grid: GridModel) -> None:
        super().__init__()
        self.grid = grid
        self._tabbed = QPersistentModelIndex()
        self._began = 0

    def tab(self, by: int) -> None:
        """On along the row, at its end into the next; Enter then goes below where the first Tab was."""
        before = self.currentIndex()
        if self._tabbed != before:
            self._began = before.column()
        way = Action.MoveNext if by > 0 else Action.MovePrevious
        now = self.moveCursor(way, Qt.KeyboardModifier.NoModifier)
        self.setCurrentIndex(now)
        if now.row() != before.row():
            self._began = now.column()
        self._tabbed = QPersistentModelIndex(now)

    def setCurrentIndex(self, index: Index) -> None:
        """Go to a cell, which is then the only one selected; with Ctrl held Qt would keep the others."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Ctrl+arrow jumps to the edge of what is filled in."""
        if (
            action in _JUMPS
            and modifiers & Qt.KeyboardModifier.ControlModifier
            and self.currentIndex().isValid()
        ):
            return self._edge(*_JUMPS[action])
        return super().moveCursor(action, modifiers)

    def _edge(self, down: int, right: int) -> QModelIndex:
        row, column = self.currentIndex().row(), self.currentIndex().column()
        start = self._filled(row + down, column + right) and self._filled(row, column)
        while self._exists(row + down, column + right):
            ahead = self._filled(row + down, column + right)
            if start and not ahead:
                break
            row, column = row + down, column + right
            if not start and ahead:
                break
        return self.grid.index(row, column)

    def _exists(self, row: int, column: int) -> bool:
        return 0 <= row < self.grid.rowCount() and 0 <= column < self.grid.columnCount()

    def _filled(self, row: int, column: int) -> bool:
        if not self._exists(row, column):
            return False
        cell = self.grid.cell(row, column)
        return bool(cell.text) and cell.state is not State.PROMPT

    def stay_at(self, row: int) -> None:
        """The empty line has become a row: go on in it, not in the new empty line below."""
        self.setCurrentIndex(self.grid.index(row, self.currentIndex().column()))

    def go_on(self, rows: int, columns: int) -> None:
        """To the next cell; up or down to the next one that is typed, past headings and sums."""
        here = self.currentIndex()
        first = self._began if rows and self._tabbed == here else here.column()
        column, row = first + columns, here.row() + rows
        while rows and self._exists(row, column) and not self.grid.editable(row, column):
            row += rows
        if not self._exists(row, column):
            row = here.row() + rows
        if self._exists(row, column):
            self.setCurrentIndex(self.grid.index(row, column))
