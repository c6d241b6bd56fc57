"""NaskahEdit: a text field that knows the report's marks, live fields and pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from lkjip_desktop.report.susunan import Part
from lkjip_desktop.ui.naskah import bentuk, gaya, klip, tabel
from lkjip_desktop.ui.naskah.baca import text_in
from lkjip_desktop.ui.naskah.menu import fill_menu
from lkjip_desktop.ui.naskah.nilai import FieldValues
from lkjip_desktop.ui.naskah.objek import (
    CHAR,
    FIELD,
    PICTURE,
    field_format,
    picture_format,
    register,
    token_of,
)
from lkjip_desktop.ui.naskah.perintah import command_of
from lkjip_desktop.ui.naskah.tulis import Writer, load

_HOW = "Ctrl+klik untuk membuka sumbernya."


class NaskahEdit(QTextEdit):
    """`wanted` carries the key of a command that needs a dialog, `source` the token to be followed."""

    wanted = Signal(str)
    source = Signal(str)
    structured = Signal()

    def __init__(self, values: FieldValues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values = values
        self._stale = False
        self.setAcceptRichText(True)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(10)
        register(self.document(), values)
        values.changed.connect(self.redraw)
        self._commands: dict[str, Callable[[], object]] = {
            "tebal": self.toggle_bold,
            "miring": self.toggle_italic,
            "judul": lambda: bentuk.toggle_heading(self.textCursor()),
            "butir": lambda: bentuk.toggle_list(self.textCursor(), numbered=False),
            "nomor": lambda: bentuk.toggle_list(self.textCursor(), numbered=True),
            "masuk": lambda: bentuk.relevel(self.textCursor(), 1),
            "keluar": lambda: bentuk.relevel(self.textCursor(), -1),
        }

    # --- content ----------------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The content as marked text."""
        return text_in(self.document())

    def show_text(self, text: str) -> None:
        """Show this text, the cursor where it first differs from what was shown."""
        before, scrolled = self.document().toPlainText(), self.verticalScrollBar().value()
        load(self.document(), text)
        after = self.document().toPlainText()
        same = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), -1)
        cursor = self.textCursor()
        cursor.setPosition(same if same >= 0 else min(len(before), len(after)) if before else 0)
        self.setTextCursor(cursor)
        if before:
            self.verticalScrollBar().setValue(scrolled)
            self.ensureCursorVisible()

    def redraw(self) -> None:
        """Lay the text out anew: values have changed, or the font. Out of sight that can wait."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        self.document().markContentsDirty(0, self.document().characterCount())
        self.viewport().update()

    def run(self, key: str) -> None:
        """Do a command of the toolbar or its keys."""
        if self.isReadOnly():
            return
        act = self._commands.get(key)
        if act is None:
            self.wanted.emit(key)
            return
        act()
        self.structured.emit()

    def insert_parts(self, parts: Sequence[Part], *, inline: bool = True) -> None:
        """Put parts in at the cursor, as one step."""
        cursor = self.textCursor()
        with bentuk.one_step(cursor):
            cursor.removeSelectedText()
            Writer(cursor).write(parts, inline=inline)
        self.setTextCursor(cursor)
        self.structured.emit()

    def insert_field(self, token: str) -> None:
        """Put a live field in at the cursor; what is typed behind it is ordinary text again."""
        cursor = self.textCursor()
        plain = _plain(cursor.charFormat())
        with bentuk.one_step(cursor):
            cursor.insertText(CHAR, field_format(token, plain))
            cursor.setCharFormat(plain)
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(plain)

    def insert_picture(self, token: str) -> None:
        """Put a picture into a paragraph of its own."""
        cursor = self.textCursor()
        with bentuk.one_step(cursor):
            if cursor.block().length() > 1:
                cursor.insertBlock(gaya.paragraph_format(), QTextCharFormat())
            cursor.insertText(CHAR, picture_format(token))
            cursor.insertBlock(gaya.paragraph_format(), QTextCharFormat())
        self.setTextCursor(cursor)
        self.structured.emit()

    def object_at(self, point: QPoint) -> str:
        """The token of the field or picture under a point of the viewport; empty when there is none."""
        place = (
            self.document()
            .documentLayout()
            .hitTest(
                point + QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value()),
                Qt.HitTestAccuracy.ExactHit,
            )
        )
        if place < 0:
            return ""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place + 1, self.document().characterCount() - 1))
        return token_of(cursor.charFormat())

    # --- marks ------------------------------------------------------------------------------------------

    def toggle_bold(self) -> None:
        """Bold letters on or off."""
        format, block = QTextCharFormat(), self.textCursor().block()
        ground = gaya.strong_text().fontWeight() if self._is_strong(block) else QFont.Weight.Normal
        on = not gaya.is_bold(self.currentCharFormat())
        format.setFontWeight(QFont.Weight.Bold if on else ground)
        self.mergeCurrentCharFormat(format)

    def toggle_italic(self) -> None:
        """Italic letters on or off."""
        format = QTextCharFormat()
        format.setFontItalic(not self.currentCharFormat().fontItalic())
        self.mergeCurrentCharFormat(format)

    def _is_strong(self, block: object) -> bool:
        return gaya.is_heading(block) or gaya.is_caption(block)  # type: ignore[arg-type] # QTextBlock

    # --- events -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Claim the editor's own keys before the window does; show where a field comes from."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if command_of(event):
                event.accept()
                return True
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commands, then what Enter, Tab and Space mean here, then typing."""
        if key := command_of(event):
            self.run(key)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._tab(1 if event.key() == Qt.Key.Key_Tab else -1)
        elif self.isReadOnly() or not self._special(event):
            self._type_plainly()
            super().keyPressEvent(event)

    def _special(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            return self._enter()
        if event.key() == Qt.Key.Key_Space and not self.textCursor().hasSelection():
            return bentuk.start_list(self.textCursor())
        return False

    def _enter(self) -> bool:
        """Enter behind a heading begins a paragraph, in an empty item it leaves the list."""
        cursor = self.textCursor()
        block = cursor.block()
        if block.textList() is not None and block.length() == 1:
            if not bentuk.relevel(cursor, -1):
                bentuk.leave_list(block)
            return True
        if gaya.is_heading(block) and cursor.atBlockEnd():
            cursor.insertBlock(gaya.paragraph_format(), QTextCharFormat())
            self.setTextCursor(cursor)
            return True
        if gaya.is_caption(block):
            tabel.enter_below(self, block)
            return True
        return False

    def _tab(self, step: int) -> None:
        if tabel.next_cell(self, step) or (not self.isReadOnly() and self._relevel(step)):
            return
        self.focusNextPrevChild(step > 0)

    def _relevel(self, step: int) -> bool:
        moved = bentuk.relevel(self.textCursor(), step)
        if moved:
            self.structured.emit()
        return moved

    def _type_plainly(self) -> None:
        """Letters typed beside a field are no part of it."""
        format = self.currentCharFormat()
        if format.objectType() in (FIELD, PICTURE) and not self.textCursor().hasSelection():
            self.setCurrentCharFormat(_plain(format))

    def inputMethodEvent(self, event: QEvent) -> None:
        """As typing."""
        self._type_plainly()
        super().inputMethodEvent(event)  # type: ignore[arg-type] # QInputMethodEvent

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ctrl+click follows a field to its source."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            token = self.object_at(event.position().toPoint())
            if token:
                self.source.emit(token)
                return
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a picture opens its caption."""
        token = self.object_at(event.position().toPoint())
        if token:
            self.source.emit(token)
            return
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's menu, with what can be done to the field or table here."""
        menu = self.createStandardContextMenu()
        fill_menu(menu, self, self.object_at(event.pos()))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the fields in another font or colour."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.document().setDefaultFont(self.font())
            self.redraw()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self.redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No tooltip stays behind."""
        QToolTip.hideText()
        super().focusOutEvent(event)

    def _tell(self, event: QHelpEvent) -> None:
        token = self.object_at(event.pos())
        if not token:
            QToolTip.hideText()
            return
        value = self.values.field(token)
        told = value.problem or "\n".join(part for part in (value.asal, _HOW) if part)
        QToolTip.showText(event.globalPos(), told, self)

    # --- clipboard --------------------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        """Our own marks for pasting here, clean HTML and text with present values for elsewhere."""
        return klip.copied(self.textCursor(), self.values)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Anything with text in it."""
        return source.hasFormat(klip.OWN) or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste what the report's texts know; the rest is left behind."""
        parts = klip.pasted(source)
        if parts:
            self.insert_parts(parts, inline=True)


def _plain(format: QTextCharFormat) -> QTextCharFormat:
    """The marks of `format` without its object."""
    strong = int(format.fontWeight()) == int(gaya.strong_text().fontWeight())
    return gaya.styled(bold=gaya.is_bold(format), italic=format.fontItalic(), strong=strong)
