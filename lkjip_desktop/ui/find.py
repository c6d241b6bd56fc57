"""The search field of the toolbar: looks through the table being worked on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTableView

#: What the field answers to: (what it does, keys).
KEYS = (
    ("Cari Berikutnya", ("Return",)),
    ("Cari Sebelumnya", ("Shift+Return",)),
    ("Kembali ke Tabel", ("Esc",)),
)


class SearchField(QLineEdit):
    """`wanted` asks for the next (+1) or previous (-1) cell with the text; `left` gives the focus back."""

    wanted = Signal(str, int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Cari di tabel (Ctrl+F)")
        self.setAccessibleName("Cari di tabel")
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * 34)
        self.setWhatsThis(
            "<b>Cari</b><br>Mencari di tabel yang sedang dibuka. Enter ke yang berikutnya, Shift+Enter ke "
            "yang sebelumnya, Esc kembali ke tabel."
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter searches on, Shift+Enter back, Esc returns to the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.wanted.emit(self.text(), -1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def find_in(view: QTableView, text: str, step: int) -> bool:
    """Select the next (+1) or previous (-1) cell of `view` that shows `text`, around the ends."""
    model, wanted = view.model(), text.strip().casefold()
    columns = model.columnCount()
    size = model.rowCount() * columns
    if not wanted or not size:
        return False
    current = view.currentIndex()
    here = current.row() * columns + current.column() if current.isValid() else (-1 if step > 0 else 0)
    for n in range(1, size + 1):
        row, column = divmod((here + step * n) % size, columns)
        cell = model.index(row, column)
        if wanted in str(cell.data(Qt.ItemDataRole.DisplayRole) or "").casefold():
            view.setCurrentIndex(cell)
            view.scrollTo(cell)
            return True
    return False
