"""The findings of a checked document as a list: code, place, sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lkjip_desktop.rules.tabel.temuan_tabel import Tempat, TemuanTabel
from lkjip_desktop.ui.findings.severity import severity_icon

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
HEADERS = ("Temuan", "Tempat", "Keterangan")
NOWHERE = QModelIndex()


def place_of(tempat: Tempat) -> str:
    """A place in words: "Hal. 12 > Tabel 3.1 > Jumlah dokumen > Capaian (%)"."""
    page = f"Hal. {tempat.halaman}" if tempat.halaman else ""
    parts = (page, tempat.judul, tempat.label, tempat.judul_kolom)
    return " > ".join(" ".join(part.split()) for part in parts if part.strip())


class DocumentFindings(QAbstractTableModel):
    """One row for each finding; `TemuanRole` gives it."""

    TemuanRole = Role.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._temuan: Sequence[TemuanTabel] = ()

    def show_findings(self, temuan: Sequence[TemuanTabel]) -> None:
        """List these, in their order."""
        self.beginResetModel()
        self._temuan = temuan
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One row for each finding."""
        return 0 if parent.isValid() else len(self._temuan)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Code, place and sentence."""
        return 0 if parent.isValid() else len(HEADERS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """The words, the severity's icon beside the code, the whole sentence in the tooltip."""
        temuan = self._temuan[index.row()]
        words = (temuan.code, place_of(temuan.tempat), temuan.message)
        if role == Role.DisplayRole:
            return words[index.column()]
        if role == Role.ToolTipRole:
            return f"{words[1]}\n{words[2]}"
        if role == Role.DecorationRole and index.column() == 0:
            return severity_icon(temuan.severity)
        if role == Role.AccessibleTextRole and index.column() == 0:
            return f"{temuan.severity.value} {temuan.code}"
        return temuan if role == self.TemuanRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """The heads of the three columns."""
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return HEADERS[section]
        return None
