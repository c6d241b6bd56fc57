"""A table whose first columns stay in place when scrolling sideways, drawn over the others by one view."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

Index = QModelIndex | QPersistentModelIndex
#: Columns stay only while they leave this share of the room to the others.
LEAST_SHARE = 0.45


class FrozenTable(QTableView):
    """`frozen` is the number of columns that stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frozen = 0
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalHeader(FrozenHeader(self))

    @property
    def frozen_width(self) -> int:
        """How much of the left is covered by columns that stay; 0 when nothing is scrolled away."""
        if not self.horizontalOffset():
            return 0
        width = sum(self.columnWidth(c) for c in range(self.frozen))
        return width if width < self.viewport().width() * (1 - LEAST_SHARE) else 0

    def visualRect(self, index: Index) -> QRect:
        """Where a cell is seen."""
        rect = super().visualRect(index)
        if index.column() < self.frozen and self.frozen_width:
            rect.moveLeft(self.horizontalHeader().sectionPosition(index.column()))
        return rect

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """The cell seen at a point."""
        if pos.x() >= self.frozen_width:
            return super().indexAt(pos)
        column = self.horizontalHeader().logicalIndexAt(pos.x() - self.horizontalOffset())
        row = self.rowAt(pos.y())
        return self.model().index(row, column) if row >= 0 else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into view, not under the columns that stay."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() < self.frozen and before and bar.value() != before:
            bar.setValue(before)
            if self.frozen_width:
                return
            super().scrollTo(index, hint)
        hidden = self.frozen_width - super().visualRect(index).left()
        if index.column() >= self.frozen and hidden > 0:
            bar.setValue(bar.value() - hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What stays must not be scrolled along."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Draw the selection in what stays."""
        super().selectionChanged(selected, deselected)
        self._update_frozen()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Draw the frame of the current cell in what stays."""
        super().currentChanged(current, previous)
        self._update_frozen()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, then those that stay over them."""
        super().paintEvent(event)
        width = self.frozen_width
        if width and event.rect().left() < width:
            painter = QPainter(self.viewport())
            painter.setClipRect(event.rect().intersected(QRect(0, 0, width, self.viewport().height())))
            self._paint_frozen(painter, event.rect(), width)
            painter.end()

    def _paint_frozen(self, painter: QPainter, dirty: QRect, width: int) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        grid = self.style().styleHint(QStyle.StyleHint.SH_Table_GridLineColor, option, self)
        thin = QPen(painter.pen())
        thin.setColor(grid & 0xFFFFFFFF)
        first, last = self.rowAt(dirty.top()), self.rowAt(dirty.bottom())
        last = last if last >= 0 else self.model().rowCount() - 1
        painter.fillRect(QRect(0, 0, width, self.viewport().height()), self.palette().base())
        for row in range(max(first, 0), last + 1):
            for column in range(self.frozen):
                self._paint_cell(painter, option, thin, row, column)
        painter.setPen(QPen(self.palette().mid(), 2))
        painter.drawLine(width - 1, 0, width - 1, self.viewport().height())

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, pen: QPen, row: int, column: int
    ) -> None:
        rect = QRect(
            self.horizontalHeader().sectionPosition(column),
            self.rowViewportPosition(row),
            self.columnWidth(column) - 1,
            self.rowHeight(row) - 1,
        )
        option.rect = rect
        index = self.model().index(row, column)
        selected = self.selectionModel().isSelected(index)
        plain = option.state & ~QStyle.StateFlag.State_Selected
        option.state = plain | QStyle.StateFlag.State_Selected if selected else plain
        self.itemDelegate().paint(painter, option, index)
        painter.setPen(pen)
        painter.drawLine(rect.right() + 1, rect.top(), rect.right() + 1, rect.bottom() + 1)
        painter.drawLine(rect.left(), rect.bottom() + 1, rect.right() + 1, rect.bottom() + 1)

    def _update_frozen(self) -> None:
        if self.frozen_width:
            self.viewport().update(QRect(0, 0, self.frozen_width, self.viewport().height()))


class FrozenHeader(QHeaderView):
    """The header of a FrozenTable: titles of several lines, and those that stay drawn over the others."""

    def __init__(self, table: FrozenTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setDefaultAlignment(
            Qt.AlignmentFlag.AlignCenter | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value)
        )
        self.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The titles, then those that stay."""
        super().paintEvent(event)
        width = self._table.frozen_width
        if not width:
            return
        painter = QPainter(self.viewport())
        painter.setClipRect(QRect(0, 0, width, self.height()))
        for column in range(self._table.frozen):
            rect = QRect(self.sectionPosition(column), 0, self.sectionSize(column), self.height())
            painter.save()
            self.paintSection(painter, rect, column)
            painter.restore()
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a title that stays selects its column, not the one that lies under it."""
        x = event.position().toPoint().x()
        if x < self._table.frozen_width:
            self._table.selectColumn(self.logicalIndexAt(x - self.offset()))
            return
        super().mousePressEvent(event)
