"""Commands that mean whatever has the focus: a text field first, else the table around it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from lkjip_desktop.ui.grid.view import GridView

TextField = QLineEdit | QPlainTextEdit | QTextEdit
#: The window's own, though text fields on Linux would take it as "to the end of the line".
EXPORT = QKeySequence("Ctrl+E")
#: What text fields call the commands of the clipboard.
CLIPBOARD: Mapping[str, str] = {"potong": "cut", "salin": "copy", "tempel": "paste"}


def run(key: str, table: GridView | None) -> bool:
    """Do the command `key` in the focused text field, the focused table, or else in `table`."""
    focused = QApplication.focusWidget()
    if isinstance(focused, TextField) and key in CLIPBOARD:
        getattr(focused, CLIPBOARD[key])()
        return True
    view = _grid_around(focused) or table
    return view.run(key) if view is not None else False


def undo() -> bool:
    """Take back typing that is not committed yet. False when there is none: then the report's step goes."""
    field = QApplication.focusWidget()
    if not isinstance(field, TextField) or not _can(field, back=True):
        return False
    field.undo()
    return True


def redo() -> bool:
    """Do typing again that was taken back in the field. False when there is none."""
    field = QApplication.focusWidget()
    if not isinstance(field, TextField) or not _can(field, back=False):
        return False
    field.redo()
    return True


def _can(field: TextField, *, back: bool) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if back else field.isRedoAvailable()
    return field.document().isUndoAvailable() if back else field.document().isRedoAvailable()


class UndoKeys(QObject):
    """Text fields claim Ctrl+Z and Ctrl+Y; those with nothing of their own to undo pass them on.

    Ctrl+E, which they claim on Linux, they always pass on.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._field: QWidget | None = None
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field from claiming the key."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            back, again = (
                event.matches(k) for k in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            )
            unused = (back or again) and isinstance(watched, TextField) and not _can(watched, back=back)
            if unused or QKeySequence(event.keyCombination()) == EXPORT:
                event.ignore()
                return True
        return False

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, TextField) and isValid(old):
            old.removeEventFilter(self)
        if isinstance(new, TextField):
            new.installEventFilter(self)


def _grid_around(widget: QWidget | None) -> GridView | None:
    while widget is not None and not isinstance(widget, GridView):
        widget = widget.parentWidget()
    return widget
