"""Asks what a new report needs: the agency, the year, the place, and last year's report if there is one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.ui.dialogs.path_field import PathField
from lkjip_desktop.ui.main_window import SUFFIX

Start = tuple[str, int]
#: Of an agency's name in the suggested file name; with folders the whole path has to fit too.
_LONGEST = 100
UNACCEPTED = "Nama berkas itu tidak diterima sistem. Pakai nama yang lebih pendek."


@dataclass(frozen=True, slots=True)
class NewReport:
    """The answers. `last` is last year's report to carry on from, or None to begin empty."""

    nama: str
    tahun: int
    path: Path
    last: Path | None


class NewReportDialog(QDialog):
    """`look_into` reads the agency and year of last year's file; it raises ValueError with a sentence."""

    def __init__(
        self,
        folder: Path,
        tahun: int,
        look_into: Callable[[Path], Start],
        parent: QWidget | None = None,
        note: str = "",
        last: Path | None = None,
    ) -> None:
        """`last` is proposed as last year's report."""
        super().__init__(parent)
        self.note = QLabel(note)
        self.note.setWordWrap(True)
        self.note.setVisible(bool(note))
        self.setWindowTitle("Laporan Baru")
        self._folder = folder
        self._look_into = look_into
        self._own_path = False
        self._last_problem = ""
        self.nama = QLineEdit()
        self.tahun = QSpinBox(minimum=2000, maximum=2100, value=tahun)
        self.last = PathField("Laporan tahun lalu", save=False)
        self.path = PathField("Disimpan di", save=True)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox()
        self._ok = self.buttons.addButton("&Buat Laporan", QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._connect()
        if last is not None:
            self.last.set_path(last)
        self._check()

    def answer(self) -> NewReport:
        """What was filled in; ask only after the dialog was accepted."""
        return NewReport(self.nama.text().strip(), self.tahun.value(), self._target(), self.last.path)

    def _target(self) -> Path:
        path = self.path.path or self._suggestion()
        return path if path.suffix.lower() == SUFFIX else path.parent / (path.name + SUFFIX)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.nama.textChanged.connect(self._suggest)
        self.tahun.valueChanged.connect(self._suggest)
        self.path.line.textEdited.connect(self._take_over_path)
        self.path.changed.connect(self._check)
        self.last.changed.connect(self._read_last)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow("&Nama instansi:", self.nama)
        self.tahun.setMaximumWidth(self.fontMetrics().averageCharWidth() * 12)
        form.addRow("&Tahun yang dilaporkan:", self.tahun)
        form.addRow("&Laporan tahun lalu (bila ada):", self.last)
        form.addRow("", self._hint())
        form.addRow("&Disimpan di:", self.path)
        column = QVBoxLayout(self)
        column.addWidget(self.note)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 110, self.sizeHint().height())

    def _hint(self) -> QLabel:
        hint = QLabel(
            "Berkas .lkjip, PDF, atau Word dari program ini: identitas, Renstra, IKU, dan pohon program "
            "diambil dari sana; capaiannya menjadi pembanding. Word, Excel, atau PDF lain: tabelnya "
            "ditunjukkan dahulu, lalu diisikan. Berkas tahun lalu tidak diubah."
        )
        hint.setWordWrap(True)
        return hint

    def _take_over_path(self) -> None:
        self._own_path = True

    def _suggestion(self) -> Path:
        nama = " ".join(re.sub(r'[\\/:*?"<>|]', " ", self.nama.text()).split()).rstrip(".")
        nama = nama[:_LONGEST].rstrip(" .")
        return self._folder / f"LKjIP {self.tahun.value()}{' - ' if nama else ''}{nama}{SUFFIX}"

    def _suggest(self) -> None:
        if not self._own_path:
            self.path.set_path(self._suggestion())
        self._check()

    def _read_last(self) -> None:
        self._last_problem = ""
        last = self.last.path
        if last is not None and _is_file(last):
            try:
                nama, tahun = self._look_into(last)
            except ValueError as problem:
                self._last_problem = str(problem)
            else:
                self.nama.setText(nama or self.nama.text())
                self.tahun.setValue(tahun + 1 if tahun else self.tahun.value())
        self._check()

    def _check(self) -> None:
        problem = self._problem()
        self.problem.setText(problem)
        self._ok.setEnabled(not problem)

    def _problem(self) -> str:
        try:
            return self._wrong()
        except OSError:  # asked for a name that is too long for it, the system refuses to look
            return UNACCEPTED

    def _wrong(self) -> str:
        if self.last.path is not None and not _is_file(self.last.path):
            return "Laporan tahun lalu tidak ditemukan. Periksa tempatnya atau kosongkan."
        if self._last_problem:
            return self._last_problem
        if not self.nama.text().strip():
            return "Isikan nama instansi."
        path = self._target()
        if not path.parent.is_dir():
            return f"Folder {path.parent} tidak ada. Pilih folder lain."
        if path.exists():
            return f"{path.name} sudah ada di folder itu. Pilih nama lain agar laporan lama tidak tertimpa."
        return ""


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
