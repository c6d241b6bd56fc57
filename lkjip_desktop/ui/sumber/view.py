"""Shows a printed table: cells wrapped, levels indented, marks drawn as in the program's own tables."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from lkjip_desktop.domain.tabel import ANGKA, LABEL, Kolom, Peran
from lkjip_desktop.ui.grid.cells import CellText, State
from lkjip_desktop.ui.grid.paint import CellPainter, Look
from lkjip_desktop.ui.sumber.model import SourceModel

Index = QModelIndex | QPersistentModelIndex
_LINES = 4
#: Widths of columns in letters.
_WIDE, _FIGURE, _NARROW = 40, 30, 9
#: So many of the longest texts of a column are measured.
_MEASURED = 8


class SourceDelegate(QStyledItemDelegate):
    """Draws the cells with the painter of the program's own tables."""

    def __init__(self, view: QTableView, model: SourceModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._painter: CellPainter | None = None

    def forget(self) -> None:
        """Font or palette changed."""
        self._painter = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell with its mark."""
        model = self._model
        mark = model.mark(index.row(), index.column())
        right = model.kolom[index.column()].peran in ANGKA
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        look = Look(
            side | Qt.AlignmentFlag.AlignTop,
            indent=model.indent(index),
            wrap=True,
            strong=model.is_strong(index.row()),
            selected=bool(option.state & QStyle.StateFlag.State_Selected),
            current=bool(option.state & QStyle.StateFlag.State_HasFocus),
            severity=mark.severity if mark else None,
        )
        text = CellText(index.data() or "", State.TYPED)
        self.brush.paint(painter, option.rect, text, look)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped text needs, up to a few lines."""
        model = self._model
        first, count = index.column(), self._view.columnSpan(index.row(), index.column())
        whole = sum(self._view.columnWidth(n) for n in range(first, first + count))
        width = whole - 2 * self.brush.pad
        strong = model.is_strong(index.row())
        return QSize(width, self.brush.height(index.data() or "", width, strong=strong, lines=_LINES))

    @property
    def brush(self) -> CellPainter:
        """What draws, made for the present font and palette."""
        if self._painter is None:
            self._painter = CellPainter(self._view.font(), self._view.palette())
        return self._painter


class SourceView(QTableView):
    """One table of a document, read only."""

    def __init__(self, model: SourceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = model
        self._delegate = SourceDelegate(self, model)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Tabel sumber")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        header.setHighlightSections(False)
        header.sectionResized.connect(lambda *_: self.resizeRowsToContents())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._fit)

    def go_to(self, row: int, column: int) -> None:
        """Bring a cell into sight and make it current; -1 means the first."""
        index = self.model().index(max(row, 0), max(column, 0))
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def changeEvent(self, event: QEvent) -> None:
        """Follow zoom and palette."""
        super().changeEvent(event)
        if hasattr(self, "_source") and event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._delegate.forget()
            if isinstance(self.model(), SourceModel):  # and not gone already with its window
                self._fit()

    def _fit(self) -> None:
        model = self._source
        header = self.horizontalHeader()
        header.blockSignals(True)
        for n, kolom in enumerate(model.kolom):
            self.setColumnWidth(n, self._width(n, kolom))
        header.blockSignals(False)
        self._join_headings()
        self.resizeRowsToContents()

    def _join_headings(self) -> None:
        """A row that heads others uses the whole width from its words on."""
        self.clearSpans()
        model = self._source
        for row in filter(model.is_strong, range(model.rowCount())):
            cells = [bool(model.index(row, n).data()) for n in range(model.columnCount())]
            if sum(cells) == 1 and (rest := len(cells) - cells.index(True)) > 1:
                self.setSpan(row, cells.index(True), 1, rest)

    def _width(self, column: int, kolom: Kolom) -> int:
        """Room for the whole head, and for the longest line of figures also where it is bold."""
        model, letter = self._source, self.fontMetrics().averageCharWidth()
        cells = (str(model.index(r, column).data() or "") for r in range(model.rowCount()))
        bold = QFont(self.font())
        bold.setBold(True)
        longest = sorted({line for cell in cells for line in cell.split("\n")}, key=len)[-_MEASURED:]
        text = max((QFontMetrics(bold).horizontalAdvance(line) for line in longest), default=0)
        lines = str(model.headerData(column, Qt.Orientation.Horizontal)).split("\n")
        head = max(self.fontMetrics().horizontalAdvance(line) for line in lines)
        figures = kolom.peran not in (*LABEL, Peran.LAIN, Peran.KETERANGAN)
        most = (_FIGURE if figures else _WIDE) * letter
        return max(head + 3 * letter, min(text + 4 * letter, most), _NARROW * letter)
