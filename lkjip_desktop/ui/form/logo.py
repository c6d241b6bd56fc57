"""The logo: shown small, chosen from a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.fields import FieldRow
from lkjip_desktop.ui.form.picture import read_picture, shown
from lkjip_desktop.ui.form.spec import Field, FormSpec
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.wording.bacaan import Masalah

NONE = "belum ada"


class LogoRow(FieldRow):
    """A picture with the buttons to choose and to remove it."""

    def __init__(self, session: DocumentSession, form: FormSpec, field: Field) -> None:
        holder = QWidget()
        super().__init__(session, form, field, holder)
        side = holder.fontMetrics().height() * 4
        self.picture = QLabel()
        self.picture.setFixedSize(side, side)
        self.picture.setFrameShape(QFrame.Shape.StyledPanel)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setWordWrap(True)
        self.choose = QPushButton(icon("folder-open"), "Pilih Gambar...")
        self.remove = QPushButton("Hapus Gambar")
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self.take(None))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.picture)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        holder.setFocusProxy(self.choose)

    def load(self, path: Path) -> bool:
        """Keep the picture in `path`. False when it is refused."""
        found = read_picture(path)
        if isinstance(found, Masalah):
            self.note.refuse(found.pesan)
            return False
        return self.take(found)

    def typed(self) -> str:
        """Nothing is typed here."""
        return self.started

    def show_text(self, text: str) -> None:
        """Show the picture that is kept."""
        data = None if self.ref is None else self.session.laporan.value(self.ref)
        pixmap = QPixmap.fromImage(shown(data)) if data else QPixmap()
        room = self.picture.contentsRect().size() - QSize(4, 4)
        if pixmap.isNull():
            self.picture.setText(NONE if not data else "rusak")
        else:
            self.picture.setPixmap(
                pixmap.scaled(
                    room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            )
        self.remove.setEnabled(bool(data))

    def commit(self) -> bool:
        """A picture is saved as it is chosen."""
        return True

    def _ask(self) -> None:
        title = f"Pilih {self.field.label(self.form.kind)}"
        wanted = "Gambar (*.png *.jpg *.jpeg);;Semua berkas (*)"
        chosen, _ = QFileDialog.getOpenFileName(self.choose.window(), title, "", wanted)
        if chosen:
            self.load(Path(chosen))
