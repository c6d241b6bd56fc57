"""The delegate: draws cells, opens editors, and keeps an editor open while its text is refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from lkjip_desktop.domain.medan import Jenis
from lkjip_desktop.ui.grid import entry
from lkjip_desktop.ui.grid.cells import NEW
from lkjip_desktop.ui.grid.choices import choices_of
from lkjip_desktop.ui.grid.editors import CellEditor, ChoiceEditor, LineEditor, LongEditor
from lkjip_desktop.ui.grid.hint import Hint
from lkjip_desktop.ui.grid.model import GridModel
from lkjip_desktop.ui.grid.paint import CellPainter, Look, worst
from lkjip_desktop.wording.bacaan import Ambigu, Masalah

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def _stay() -> None:
    """Go nowhere."""


class CellDelegate(QStyledItemDelegate):
    """`moved` asks for the cell so many rows and columns away, after Enter or an arrow; `tabbed` for the next
    (+1) or the last (-1) one, after Tab.
    """

    moved = Signal(int, int)
    tabbed = Signal(int)

    def __init__(self, view: QTableView, model: GridModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._painter: CellPainter | None = None
        self._hint: Hint | None = None
        self._editor: CellEditor | None = None
        self._place = QPersistentModelIndex()
        self._started = ""
        self._refused = False
        self._taking = False
        self._halted = False
        self._then: Callable[[], object] = _stay
        self.typing = False

    # --- drawing ----------------------------------------------------------------------------------------

    @property
    def painter(self) -> CellPainter:
        """Fonts and colours as they are now."""
        if self._painter is None:
            self._painter = CellPainter(self._view.font(), self._view.palette())
        return self._painter

    def restyle(self) -> None:
        """Font or palette have changed."""
        self._painter = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        row, column = index.row(), index.column()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        look = self._look(row, column, selected=selected)
        self.painter.paint(painter, option.rect, self._model.cell(row, column), look)

    def _look(self, row: int, column: int, *, selected: bool) -> Look:
        sheet = self._model.sheet
        spec, key = sheet.columns[column], sheet.rows[row]
        current = self._view.currentIndex()
        return Look(
            align=self._model.alignment(row, column),
            indent=key.level if column == sheet.spec.label else 0,
            wrap=spec.wrap,
            strong=key.id != NEW and sheet.spec.is_strong(key, column),
            selected=selected,
            current=row == current.row() and column == current.column(),
            severity=worst(sheet.findings(row, column)),
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The width of the text, for fitting a column to its content; heights are the view's affair."""
        text = self._model.cell(index.row(), index.column()).text.partition("\n")[0]
        painter = self.painter
        width = painter.metrics.horizontalAdvance(text) * 1.1 + 2 * painter.pad
        return QSize(min(round(width), painter.metrics.averageCharWidth() * 70), painter.metrics.height())

    # --- opening ----------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor that suits the field."""
        row, column = index.row(), index.column()
        editor = self._made(parent, row, column)
        editor.setObjectName("editor sel")
        editor.setAccessibleName(self._model.sheet.columns[column].title.replace("\n", " "))
        self._editor, self._place = editor, QPersistentModelIndex(index)
        self._started = self._model.editing(row, column)
        self._refused = self._halted = False
        self._then = _stay
        return editor

    def _made(self, parent: QWidget, row: int, column: int) -> CellEditor:
        choices = choices_of(self._model, row, column)
        if choices is not None:
            chooser = ChoiceEditor(parent, choices)
            chooser.activated.connect(lambda _: self.finish())
            chooser.tabbed.connect(self._key)
            return chooser
        medan = self._model.sheet.medan(row, column)
        if medan is not None and medan.jenis is Jenis.PANJANG:
            long = LongEditor(parent)
            long.textChanged.connect(self._typed)
            return long
        suggest = self._model.sheet.columns[column].suggest
        words = suggest(self._model.session.laporan) if suggest is not None else ()
        line = LineEditor(parent, self._model.alignment(row, column), words)
        line.textEdited.connect(self._typed)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill a fresh editor; what is being typed is left alone when the cell changes under it."""
        if isinstance(editor, ChoiceEditor):
            editor.pick(self._started)
        elif isinstance(editor, LongEditor) and not editor.text():
            editor.setPlainText(self._started)
            editor.selectAll() if self.typing else editor.to_end()
        elif isinstance(editor, LineEditor) and not editor.text():
            editor.setText(self._started)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Give the editor the room it needs inside the table."""
        if isinstance(editor, LineEditor | LongEditor | ChoiceEditor):
            editor.setGeometry(editor.room(self._view.visualRect(index), self._view.viewport().rect()))

    def opened(self) -> None:
        """The view has opened an editor: a choice shows its list, a cell opened by F2 has no selection."""
        if self.typing:
            return
        if isinstance(self._editor, ChoiceEditor):
            self._editor.showPopup()
        elif isinstance(self._editor, LineEditor):
            self._editor.deselect()
            self._editor.end(False)

    # --- closing ----------------------------------------------------------------------------------------

    @property
    def editor(self) -> CellEditor | None:
        """The open editor."""
        return self._editor

    @property
    def hint(self) -> Hint:
        """What is said at the editor."""
        if self._hint is None:
            self._hint = Hint(self._view.window())
        return self._hint

    @property
    def refused(self) -> bool:
        """Whether an editor is open whose text can't be taken."""
        return self._editor is not None and self._refused

    def commit(self) -> bool:
        """Take the open editor's text. False when it is refused; the reason then stands at the cell."""
        editor, place = self._editor, self._place
        # Taking a text can move the current cell, and leaving a cell makes Qt ask for its text again.
        if editor is None or not place.isValid() or self._taking:
            return True
        if editor.text() == self._started:
            self._refused = False
            return True
        self._taking = True
        answer = self._enter(editor, place.row(), place.column())
        self._taking = False
        self._refused = answer is not None
        if answer is None:
            self._started = editor.text()
        else:
            self._say(editor, answer)
        return answer is None

    def finish(self, then: Callable[[], object] = _stay) -> bool:
        """Take the text, close the editor and go on with `then`; False when the text is refused.

        Where it is asked what the text means, `then` follows the answer; who only wants to leave meanwhile
        is told to answer first, and the way that was asked for with Enter or Tab stands.
        """
        if then is not _stay or not self._refused:
            self._then = then
        asked = bool(self._hint is not None and self._hint.buttons)
        if not self.commit():
            if asked and then is _stay:
                self.hint.insist()
            return False
        self.close()
        then()
        return True

    def be_silent(self) -> None:
        """The table goes out of sight, and what is said at a cell with it."""
        if self._hint is not None:
            self._hint.hide()

    def say_again(self) -> None:
        """The table is back: what is said at a refused entry too."""
        if self._hint is not None and self.refused:
            self._hint.follow()
            self._hint.show()

    def close(self) -> None:
        """Close the editor without taking its text."""
        editor, self._editor, self._refused = self._editor, None, False
        if self._hint is not None:
            self._hint.put_away()
        if editor is not None:
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """The view has closed the editor by itself, for instance because its row is gone."""
        if editor is self._editor:
            self._editor, self._refused = None, False
            if self._hint is not None:
                self._hint.put_away()
        super().destroyEditor(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the text."""
        self.commit()

    def _enter(self, editor: CellEditor, row: int, column: int) -> Masalah | Ambigu | None:
        if isinstance(editor, ChoiceEditor):
            return self._model.put(row, column, editor.value)
        return self._model.enter(row, column, editor.text())

    def _say(self, editor: CellEditor, answer: Masalah | Ambigu) -> None:
        self._halted = True
        if isinstance(answer, Masalah):
            self.hint.refuse(editor, answer.pesan)
        else:
            answers = [(self._words(v), partial(self._answer, v)) for v in answer.pilihan]
            self.hint.ask(editor, answer.pesan, answers)
        if not self._view.isVisible():
            self.hint.hide()

    def _words(self, value: Any) -> str:  # noqa: ANN401 - as wide as the fields
        ref = self._model.sheet.ref(self._place.row(), self._place.column())
        return "" if ref is None else entry.reading_text(self._model.session.laporan, ref, value)

    def _answer(self, value: Any) -> None:  # noqa: ANN401 - as wide as the fields
        problem = self._model.put(self._place.row(), self._place.column(), value)
        if problem is not None and self._editor is not None:
            self._say(self._editor, problem)
            return
        # The answer must not have the focus when it goes away: Qt would pass it on as Tab does.
        self._view.setFocus()
        self.close()
        self._then()

    def _typed(self) -> None:
        if self._hint is not None and self._hint.text:
            self._hint.put_away()

    # --- keys and focus ---------------------------------------------------------------------------------

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter, Tab and Esc as in a spreadsheet; leaving the editor takes its text."""
        kind = event.type()
        if isinstance(event, QKeyEvent):
            if kind == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if kind == QEvent.Type.KeyPress:
                return self._key(event)
        if kind in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            self._halted = False
        elif kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._left(event)
        elif kind in (QEvent.Type.Move, QEvent.Type.Resize) and self._hint is not None:
            self._hint.follow()
        return False

    def _left(self, event: QFocusEvent) -> None:
        now = QApplication.focusWidget()
        if event.reason() in _PASSING or self._belongs(now):
            return
        if not self.finish() and self.hint.buttons:
            QTimer.singleShot(0, self, self._come_back)

    def _come_back(self) -> None:
        """A question stands open: what is typed next must not go elsewhere."""
        if self._editor is not None and self._view.isVisible() and self.hint.buttons:
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._halted = True

    def _belongs(self, widget: QWidget | None) -> bool:
        """Whether `widget` is part of the editor (its list may be a window of its own) or of the question."""
        if self._hint is not None and self._hint.holds(widget):
            return True
        while widget is not None and widget is not self._editor:
            widget = widget.parentWidget()
        return widget is not None

    def _key(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if self._halted and _writes(event) and not self._has_selection():
            QApplication.beep()
            return True
        asked, self._halted = self._halted and bool(self.hint.buttons), False
        if key == Qt.Key.Key_Escape:
            self.hint.put_away() if asked else self.close()
            return True
        if key in _ENTER:
            return self._enter_key(modifiers)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            step = -1 if key == Qt.Key.Key_Backtab else 1
            self.finish(lambda: self.tabbed.emit(step))
            return True
        if key == Qt.Key.Key_Down and self._hint is not None and self._hint.focus_answers():
            return True
        if self.typing and not isinstance(self._editor, LongEditor) and not modifiers.value & _HELD:
            return self._arrow(key)
        return False

    def _has_selection(self) -> bool:
        """Whether what is typed replaces a text that was picked out for it."""
        return isinstance(self._editor, LineEditor) and self._editor.hasSelectedText()

    def _enter_key(self, modifiers: Qt.KeyboardModifier) -> bool:
        wants_line = modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        if wants_line and isinstance(self._editor, LongEditor):
            self._editor.break_line()
        else:
            step = -1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
            self.finish(lambda: self.moved.emit(step, 0))
        return True

    def _arrow(self, key: Qt.Key) -> bool:
        """As in Excel, arrows leave a cell in which typing has begun; after F2 they move in the text."""
        if key not in _STEPS:
            return False
        self.finish(lambda: self.moved.emit(*_STEPS[key]))
        return True


def _writes(event: QKeyEvent) -> bool:
    """Whether a key would go on writing behind a text that was refused, as fast typing does unseen.

    That could make another figure of it; a key that edits (an arrow, Backspace, F2) shows that it was seen.
    """
    return event.text().isprintable() and bool(event.text())


_HELD = (
    Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
).value
