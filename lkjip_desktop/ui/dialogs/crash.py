"""Says that the program made a mistake of its own, with details to copy. Nothing is sent anywhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

WORDS = (
    "<b>Program menemui kesalahan yang tidak terduga.</b><p>Semua yang sudah Anda isi tetap tersimpan di "
    "berkas laporan, dan program dapat terus dipakai. Bila kesalahan ini berulang, salin rincian ini dan "
    "kirimkan kepada pengembang. Tidak ada yang dikirim dari komputer ini secara otomatis.</p>"
)


class CrashDialog(QDialog):
    """`details` is the technical account; `log` the file that keeps it."""

    def __init__(self, details: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kesalahan Program")
        words = QLabel(WORDS)
        words.setWordWrap(True)
        self.details = QPlainTextEdit(details, readOnly=True)
        self.details.setAccessibleName("Rincian kesalahan")
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        where = QLabel(f"Rincian juga dicatat di {log}")
        where.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton("&Salin Rincian", QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (words, self.details, where, buttons):
            column.addWidget(part)
        letter = self.fontMetrics()
        self.resize(letter.averageCharWidth() * 90, letter.height() * 24)
