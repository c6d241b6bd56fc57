"""A printed table as an item model: its cells as printed, its column heads with what they were read as."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lkjip_desktop.domain.tabel import ANGKA, LABEL, BarisTabel, Kolom, Ringkas, TabelTertulis
from lkjip_desktop.rules.temuan import Severity

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
#: How a head is called that the document leaves empty.
UNNAMED = "Kolom"
#: The letters of a line of a head.
LONGEST_LINE = 24


@dataclass(frozen=True, slots=True)
class Tanda:
    """What is to be said at a cell: how much it weighs, and the sentences."""

    severity: Severity
    texts: tuple[str, ...]


#: Marks by row and column; -1 as a column means the whole row, -1 as a row the whole column.
Marks = Mapping[tuple[int, int], Tanda]


class SourceModel(QAbstractTableModel):
    """One table of a document. `TandaRole` gives the mark of a cell, `BarisRole` its row.

    `heading` writes what stands below a column's printed head, for instance the role it was given.
    """

    TandaRole = Role.UserRole
    BarisRole = Role.UserRole + 1

    def __init__(self, heading: Callable[[Kolom], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heading = heading
        self._kolom: Sequence[Kolom] = ()
        self._baris: Sequence[BarisTabel] = ()
        self._marks: Marks = {}
        self._label = 0

    def show_table(self, tabel: TabelTertulis | None, marks: Marks) -> None:
        """Show another table, or the same one understood anew."""
        self.beginResetModel()
        self._kolom = tabel.kolom if tabel else ()
        self._baris = tabel.baris if tabel else ()
        self._marks = marks
        self._label = next((k for peran in LABEL for k in tabel.cari(peran)), 0) if tabel else 0
        self.endResetModel()

    @property
    def kolom(self) -> Sequence[Kolom]:
        """The columns of the table shown."""
        return self._kolom

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """The rows below the printed head."""
        return 0 if parent.isValid() else len(self._baris)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The printed columns."""
        return 0 if parent.isValid() else len(self._kolom)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """The cell as printed; its mark in the tooltip and in `TandaRole`."""
        row, column = index.row(), index.column()
        baris = self._baris[row]
        if role == Role.DisplayRole:
            return baris.sel[column]
        if role == Role.TextAlignmentRole:
            right = self._kolom[column].peran in ANGKA
            return Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        if role == self.BarisRole:
            return baris
        mark = self.mark(row, column)
        if role == self.TandaRole:
            return mark
        if role in (Role.ToolTipRole, Role.AccessibleDescriptionRole):
            return "\n".join(mark.texts) if mark else (baris.sel[column] or None)
        return None

    def mark(self, row: int, column: int) -> Tanda | None:
        """What is to be said at a cell, at its row or at its column."""
        whole_row = self._marks.get((row, -1)) if column == self._label else None
        return self._marks.get((row, column)) or whole_row

    def indent(self, index: Index) -> int:
        """How far the text of a cell is indented: the row's level, in its label column."""
        return self._baris[index.row()].tingkat if index.column() == self._label else 0

    def is_strong(self, row: int) -> bool:
        """Whether a row sums up or heads others."""
        return self._baris[row].ringkas is not Ringkas.BUKAN

    def _head(self, section: int) -> str:
        """The printed head in lines that fit; a column without one by its number."""
        lines = self._heading(self._kolom[section]).split("\n")
        if lines == [UNNAMED]:
            return f"{UNNAMED} {section + 1}"
        return "\n".join(part for line in lines for part in (wrap(line, LONGEST_LINE) or [line]))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """Column heads as printed with what they were read as; rows by number."""
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1) if role == Role.DisplayRole else None
        if role == Role.DisplayRole:
            return self._head(section)
        if role == Role.ToolTipRole:
            kolom, mark = self._kolom[section], self._marks.get((-1, section))
            return "\n".join((*kolom.judul, *(mark.texts if mark else ())))
        return None
