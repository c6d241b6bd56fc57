"""A line for a file's path with a button that looks for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from lkjip_desktop.ui.documents import FILTER

ANY = "Laporan dan dokumen (*.lkjip *.pdf *.docx *.docm *.xlsx *.xlsm *.xls *.ods);;Semua berkas (*)"


class PathField(QWidget):
    """`changed` carries the text. With `save` the button asks for a place to write, else for a file."""

    changed = Signal(str)

    def __init__(self, name: str, *, save: bool) -> None:
        super().__init__()
        self._save = save
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.textChanged.connect(self.changed)
        self.line.textChanged.connect(self.line.setToolTip)  # a long path is seen in part only
        self.browse = QPushButton("Cari…")
        self.browse.setAccessibleName(f"Cari {name}")
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.line)

    @property
    def path(self) -> Path | None:
        """What the line says, or None when it is empty."""
        text = self.line.text().strip()
        try:
            return Path(text).expanduser() if text else None
        except RuntimeError:  # "~budi", and this computer knows no Budi
            return Path(text)

    def set_path(self, path: Path) -> None:
        """Write `path` into the line."""
        self.line.setText(str(path))

    def _look(self) -> None:
        ask = QFileDialog.getSaveFileName if self._save else QFileDialog.getOpenFileName
        chosen, _ = ask(self, self.line.accessibleName(), self.line.text(), FILTER if self._save else ANY)
        if chosen:
            self.set_path(Path(chosen))
