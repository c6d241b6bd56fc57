"""The list of findings as a view that knows for which row a menu is wanted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QTableView

#: What the panel answers to: (what it does, keys).
KEYS = (
    ("Ke Tempat Temuan", ("Return",)),
    ("Menu Temuan: Perbaiki, Terima, Mengapa", ("Shift+F10",)),
    ("Penjelasan Temuan", ("F1",)),
    ("Kembali ke Isian", ("Esc",)),
)


class FindingsList(QTableView):
    """`menu_wanted` carries where on the screen: at the mouse, or at the current row for the keyboard."""

    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        shortcut = QShortcut(QKeySequence("Shift+F10"), self, self.want_menu)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A click beside the rows asks for nothing."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.want_menu()
        elif self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())

    def want_menu(self) -> None:
        """Ask for the menu of the current row."""
        if self.currentIndex().isValid():
            at = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))
