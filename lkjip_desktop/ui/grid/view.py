"""GridView: the table on the screen, with the keys of a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QWidget

from lkjip_desktop.domain.medan import Jenis
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.blocks import BlockCommands
from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.delegate import CellDelegate
from lkjip_desktop.ui.grid.heights import RowHeights
from lkjip_desktop.ui.grid.keys import command_of
from lkjip_desktop.ui.grid.menu import grid_menu
from lkjip_desktop.ui.grid.model import GridModel
from lkjip_desktop.ui.grid.moving import MovingTable
from lkjip_desktop.ui.grid.rowwork import RowCommands
from lkjip_desktop.ui.grid.spec import GridSpec
from lkjip_desktop.ui.grid.widths import ColumnWidths, Remembers
from lkjip_desktop.ui.message_line import MessageLine

Index = QModelIndex | QPersistentModelIndex
Trigger = QAbstractItemView.EditTrigger
#: What is typed into a tick in place of the space bar.
_TICKS = dict.fromkeys("yxv1", True) | dict.fromkeys("tn0", False)


class GridView(MovingTable):
    """A table of the report. `row_chosen` carries the current row's number; -1 for none."""

    row_chosen = Signal(int)

    def __init__(
        self, session: DocumentSession, spec: GridSpec, settings: Remembers, message: MessageLine
    ) -> None:
        super().__init__(GridModel(session, spec))
        self.grid.setParent(self)
        self.frozen = spec.frozen
        self.delegate = CellDelegate(self, self.grid)
        self._furnish(spec)
        self.setModel(self.grid)
        self.setItemDelegate(self.delegate)
        self.blocks = BlockCommands(self, self.grid, message)
        self.rows = RowCommands(self, self.grid, message)
        self._commands = self._made_commands()
        self._widths = ColumnWidths(self, self.grid.sheet, settings)
        self._heights = RowHeights(self, self.grid, self.delegate)
        self._fit_later = QTimer(self, singleShot=True, interval=0)
        self._was_seen = False
        self._connect()
        self._widths.apply()
        self._fit_header()

    # --- commands ---------------------------------------------------------------------------------------

    def run(self, key: str) -> bool:
        """Do the command that the window calls `key` ("salin", "baris_tambah", ...)."""
        return self._commands[key]() if key in self._commands and self.finish() else False

    def finish(self) -> bool:
        """Take what is being typed. False when it is refused; the editor then stays open."""
        return self.delegate.finish()

    def go_to(self, ref: Ref) -> bool:
        """Select and show the cell of the value at `ref`. False when it is not in this table."""
        self.grid.catch_up()
        index = self.grid.index_of(ref)
        if not index.isValid() or not self.finish():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()
        return True

    def has_column(self, ref: Ref) -> bool:
        """Whether the value at `ref` has a cell of its own here."""
        return self.grid.sheet.has_field(ref)

    def _made_commands(self) -> Mapping[str, Callable[[], bool]]:
        blocks, rows = self.blocks, self.rows
        return {
            "salin": blocks.copy,
            "potong": blocks.cut,
            "tempel": blocks.paste,
            "kosongkan": blocks.clear,
            "isi_bawah": blocks.fill_down,
            "isi_kanan": blocks.fill_right,
            "impor_dilihat": blocks.mark_seen,
            "baris_tambah": rows.insert,
            "anak_tambah": rows.insert_below,
            "baris_hapus": rows.delete,
            "baris_naik": lambda: rows.move(-1),
            "baris_turun": lambda: rows.move(1),
            "baris_masuk": lambda: rows.relevel(1),
            "baris_keluar": lambda: rows.relevel(-1),
            "pilih_baris": self._select_row,
            "pilih_kolom": self._select_column,
        }

    def _select_row(self) -> bool:
        self.selectionModel().select(
            self.currentIndex(),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )
        return True

    def _select_column(self) -> bool:
        self.selectionModel().select(
            self.currentIndex(),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Columns,
        )
        return True

    # --- keys -------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A table nobody was in yet begins at the name of its first row."""
        if not self.currentIndex().isValid() and self.grid.rowCount():
            self.setCurrentIndex(self.grid.index(0, self.grid.spec.label))
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """The keys of a table go before the window's own, so that they mean the table in hand."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and command_of(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on below, the keys of commands do them, everything else moves or starts typing."""
        key = Qt.Key(event.key())
        command = command_of(event)
        if command:
            self.run(command)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1, 0)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.tab(-1 if key == Qt.Key.Key_Backtab else 1)
        else:
            super().keyPressEvent(event)

    # --- editing ----------------------------------------------------------------------------------------

    def edit(self, index: Index, trigger: Any = None, event: QEvent | None = None) -> Any:  # noqa: ANN401
        """Open the editor of a cell; a tick is turned over at once."""
        if trigger is None:
            return super().edit(index)
        if event is not None and self._is_tick(index):
            return self._turn(index, trigger, event)
        self.delegate.typing = trigger == Trigger.AnyKeyPressed
        opened = super().edit(index, trigger, event)  # type: ignore[arg-type] # None is Qt's own default
        if (
            opened
            and self.state() == QAbstractItemView.State.EditingState
            and trigger != Trigger.NoEditTriggers
        ):
            self.delegate.opened()
        return opened

    def _is_tick(self, index: Index) -> bool:
        medan = self.grid.sheet.medan(index.row(), index.column()) if index.isValid() else None
        return medan is not None and medan.jenis is Jenis.YA

    def _turn(self, index: Index, trigger: Trigger, event: QEvent) -> bool:
        """F2, the space bar and a double click turn a tick over; the letters of "ya" and "tidak" set it."""
        ticked = bool(self.grid.cell(index.row(), index.column()).text)
        wanted = not ticked
        if trigger == Trigger.AnyKeyPressed and isinstance(event, QKeyEvent):
            said = _TICKS.get(event.text().casefold())
            wanted = ticked if said is None else said
            wanted = not ticked if event.key() == Qt.Key.Key_Space else wanted
        elif trigger not in (Trigger.DoubleClicked, Trigger.EditKeyPressed):
            return False
        if wanted == ticked or not self.grid.editable(index.row(), index.column()):
            return False
        self.grid.put(index.row(), index.column(), wanted)
        return True

    def commitData(self, editor: QWidget) -> None:
        """The view wants to take the text: as with Enter, it may be refused."""
        if editor is self.delegate.editor:
            self.delegate.commit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """The view wants to close the editor: not while its text is refused."""
        if editor is self.delegate.editor and self.delegate.refused:
            return
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click elsewhere takes what is being typed; while it is refused, the editor keeps the focus."""
        if not self.finish():
            editor = self.delegate.editor
            if editor is not None:
                editor.setFocus()
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same commands by mouse."""
        if self.finish():
            grid_menu(self).exec(event.globalPos())

    # --- size and looks ---------------------------------------------------------------------------------

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into view once the rows around it have their heights."""
        if index.isValid() and self.isVisible():
            self._heights.fit_around(index.row())
        super().scrollTo(index, hint)

    def dataChanged(self, first: Index, last: Index, roles: Any = ()) -> None:  # noqa: ANN401
        """Redraw, and fit the rows whose texts may have grown."""
        super().dataChanged(first, last, roles)
        columns = self.grid.sheet.columns[first.column() : last.column() + 1]
        if any(c.wrap for c in columns):
            self._heights.forget(range(first.row(), last.row() + 1))
            self._fit_later.start()
        if self.frozen_width and first.column() < self.frozen:
            self._update_frozen() if first != last else self.viewport().update(self.visualRect(first))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells; an empty table says why it is empty."""
        super().paintEvent(event)
        if self.grid.spec.empty and not any(key.kind for key in self.grid.sheet.rows):
            painter = QPainter(self.viewport())
            painter.setPen(self.delegate.painter.colours.text[State.PROMPT])
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(
                self.viewport().rect().adjusted(20, 20, -20, -20), int(middle), self.grid.spec.empty
            )

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        self.grid.resume()
        super().showEvent(event)
        self._fit()
        if self.grid.spec.many_years and not self._was_seen:
            self._was_seen = True
            QTimer.singleShot(0, self, self._show_year)
        self.delegate.say_again()

    def _show_year(self) -> None:
        """Of many years, the report's own is in sight at first."""
        year = f".{self.grid.session.laporan.tahun}"
        column = next((n for n, c in enumerate(self.grid.sheet.columns) if c.key.endswith(year)), None)
        if column is not None and self.grid.rowCount() and self.currentIndex().column() <= self.frozen:
            self.scrollTo(self.grid.index(max(self.currentIndex().row(), 0), column))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self.delegate.be_silent()
        self.grid.pause()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give new room to the long texts."""
        super().resizeEvent(event)
        self._widths.stretch()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font or palette: measure and colour anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.delegate.restyle()
            if event.type() != QEvent.Type.PaletteChange and hasattr(self, "_widths"):
                self._size_headers()
                self._widths.apply()
                self._refit()

    def _fit(self) -> None:
        if self.isVisible():
            self._heights.fit_visible()

    def _refit(self) -> None:
        self._fit_header()
        self._heights.forget()
        self._fit_later.start()

    def _furnish(self, spec: GridSpec) -> None:
        self.setAccessibleName(spec.title)
        self.setWhatsThis(f"<b>{spec.title}</b><br>{spec.help}" if spec.help else "")
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(8)
        self._size_headers()

    def _size_headers(self) -> None:
        self.verticalHeader().setDefaultSectionSize(
            self.fontMetrics().height() + 2 * self.delegate.painter.rise + 1
        )

    def _fit_header(self) -> None:
        """As high as the title with the most lines at its width, at least two so that tables look alike."""
        header = self.horizontalHeader()
        # The title of the current column is bold, and may then need a line more.
        font = QFont(header.font())
        font.setBold(True)
        metrics, flags = QFontMetrics(font), Qt.TextFlag.TextWordWrap
        heights = (
            metrics.boundingRect(0, 0, max(20, header.sectionSize(n) - 8), 1000, flags, column.title).height()
            for n, column in enumerate(self.grid.sheet.columns)
        )
        line = metrics.lineSpacing()
        header.setFixedHeight(max(2 * line, min(max(heights, default=0), 4 * line)) + 8)

    def _connect(self) -> None:
        self.delegate.moved.connect(self.go_on)
        self.delegate.tabbed.connect(self.tab)
        self.grid.row_made.connect(self.stay_at)
        self._fit_later.timeout.connect(self._fit)
        self.verticalScrollBar().valueChanged.connect(self._fit)
        self.horizontalHeader().sectionResized.connect(self._refit)
        self.grid.recolumned.connect(self._widths.apply)
        self.grid.recolumned.connect(self._refit)
        for signal in (self.grid.rowsInserted, self.grid.rowsRemoved, self.grid.layoutChanged):
            signal.connect(self._fit_later.start)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.row_chosen.emit(now.row()))
