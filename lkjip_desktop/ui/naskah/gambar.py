"""The dialog of a picture: which file, its caption and its source."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QFormLayout, QLabel, QLineEdit, QWidget

from lkjip_desktop.ui.form.picture import read_picture, shown
from lkjip_desktop.wording.bacaan import Masalah

FILTER = "Gambar (*.png *.jpg *.jpeg)"


class GambarDialog(QDialog):
    """Caption and source of a picture that is shown above them."""

    def __init__(self, parent: QWidget, data: bytes | None, keterangan: str = "", sumber: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle("Gambar")
        self.keterangan = QLineEdit(keterangan)
        self.keterangan.setPlaceholderText("Judul gambar, tanpa nomor")
        self.sumber = QLineEdit(sumber)
        self.sumber.setPlaceholderText("Boleh kosong")
        look = QLabel()
        image = shown(data) if data else None
        if image is not None and not image.isNull():
            size = image.size().scaled(QSize(360, 240), Qt.AspectRatioMode.KeepAspectRatio)
            look.setPixmap(
                QPixmap.fromImage(image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation))
            )
        else:
            look.setText("Gambar tidak ada.")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText("&Simpan")
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("&Batal")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(look)
        form.addRow("&Judul", self.keterangan)
        form.addRow("S&umber", self.sumber)
        form.addRow(buttons)
        self.keterangan.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)


def ask_file(parent: QWidget) -> bytes | Masalah | None:
    """A picture file that the officer chooses; None when none is chosen."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "Pilih Gambar", "", FILTER)
    return read_picture(Path(chosen)) if chosen else None
