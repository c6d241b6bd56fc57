"""A strip above the work for what stays true, such as a report that can only be read."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from lkjip_desktop.ui.icons import icon

ELSEWHERE = (
    "Laporan ini sedang dibuka di jendela lain, jadi di sini hanya dapat dibaca. Tutup jendela yang lain "
    "lalu buka kembali, atau simpan salinannya (Ctrl+Shift+S)."
)
LOCKED = (
    "Berkas atau folder laporan ini tidak dapat ditulisi, jadi laporan hanya dapat dibaca. Simpan salinannya "
    "di tempat lain (Ctrl+Shift+S) untuk mengubahnya."
)


class Banner(QFrame):
    """One sentence with a lock, hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        size = self.fontMetrics().height()
        symbol = QLabel()
        symbol.setPixmap(icon("lock").pixmap(size, size))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(symbol)
        row.addWidget(self._text)
        self.hide()

    def tell(self, text: str) -> None:
        """Show `text`; an empty one puts the strip away."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
