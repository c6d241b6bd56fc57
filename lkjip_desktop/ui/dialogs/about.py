"""Tentang: what the program is, its licence, and facts to copy into a question to the developers."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from lkjip_desktop.ui.facts import facts

WORDS = (
    "<h3>LKjIP Desktop</h3><p>Menyusun, memeriksa, dan mencetak Laporan Kinerja Instansi Pemerintah. "
    "Bekerja sepenuhnya di komputer ini: tanpa akun, tanpa internet, tanpa pengiriman data.</p>"
    "<p>Perangkat lunak bebas, lisensi MIT. Memakai Qt (LGPL) dan ikon Lucide (ISC).</p>"
)


class AboutDialog(QDialog):
    """About the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tentang Program")
        words = QLabel(WORDS)
        words.setWordWrap(True)
        self.facts = QPlainTextEdit(facts(), readOnly=True)
        self.facts.setAccessibleName("Keterangan program dan komputer")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton("&Salin Keterangan", QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.facts.toPlainText()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (words, self.facts, buttons):
            column.addWidget(part)
        letter = self.fontMetrics()
        self.resize(letter.averageCharWidth() * 75, letter.height() * 20)
