"""Accepting a finding: the one dialog of the checker, because the reason needs thought."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from lkjip_desktop.rules.temuan import Temuan

EXPLANATION = (
    "Temuan yang diterima tetap tercantum di daftar, tetapi tidak dihitung lagi. Alasannya tercetak pada "
    "lembar reviu. Bila angkanya kelak berubah, temuan ini dibuka kembali."
)


class AcceptDialog(QDialog):
    """Asks why a finding is right as it stands. `alasan` is what was typed."""

    def __init__(self, temuan: Temuan, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Terima Temuan {temuan.code}")
        self.reason = self._made_reason()
        label = QLabel("&Alasan:")
        label.setBuddy(self.reason)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText("&Terima")
        self.ok.setEnabled(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.reason.textChanged.connect(lambda: self.ok.setEnabled(bool(self.alasan)))
        column = QVBoxLayout(self)
        for part in (_sentence(place), _sentence(temuan.message), label, self.reason):
            column.addWidget(part)
        column.addWidget(_sentence(EXPLANATION))
        column.addWidget(self.buttons)
        letter = self.fontMetrics()
        self.resize(letter.averageCharWidth() * 80, letter.height() * 18)
        self.reason.setFocus()

    @property
    def alasan(self) -> str:
        """The reason as typed, without blanks around it."""
        return self.reason.toPlainText().strip()

    def _made_reason(self) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setAccessibleName("Alasan penerimaan")
        field.setPlaceholderText("Mengapa angka atau naskah ini benar meskipun ditemukan pemeriksa?")
        field.setTabChangesFocus(True)
        return field


def _sentence(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
