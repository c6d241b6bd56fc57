"""The findings as an item model: rows come and go one by one, so that selection and scroll position stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.temuan import Temuan
from lkjip_desktop.ui.findings.rows import differing, moves
from lkjip_desktop.ui.findings.severity import accepted_colour, accepted_icon, severity_icon
from lkjip_desktop.ui.grid.rows import stretches
from lkjip_desktop.wording.letak import Letak

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
CODE, PLACE, MESSAGE, CAUSE = range(4)
HEADERS = ("Temuan", "Tempat", "Keterangan", "Sebab")
NOWHERE = QModelIndex()


class FindingsModel(QAbstractTableModel):
    """Columns: severity and code, place, sentence, what the check looks for. `TemuanRole` is the finding."""

    TemuanRole = Role.UserRole

    def __init__(self, place: Callable[[Ref], Letak], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._temuan: list[Temuan] = []

    @property
    def temuan(self) -> Sequence[Temuan]:
        """The findings, in the order of their places."""
        return tuple(self._temuan)

    def update(self, temuan: Sequence[Temuan]) -> None:
        """Show `temuan`: rows that are no longer true go, new ones come, changed ones are redrawn."""
        first, old_end, new_end = differing(self._temuan, temuan)
        middle = temuan[first:new_end]
        gone, come = moves(self._temuan[first:old_end], middle)
        for start, last in reversed(stretches(gone)):
            self.beginRemoveRows(NOWHERE, first + start, first + last)
            del self._temuan[first + start : first + last + 1]
            self.endRemoveRows()
        for start, last in stretches(come):
            self.beginInsertRows(NOWHERE, first + start, first + last)
            self._temuan[first + start : first + start] = middle[start : last + 1]
            self.endInsertRows()
        for row, new in enumerate(middle, first):
            shown = self._temuan[row]
            if shown is not new:
                self._temuan[row] = new
                if shown != new:
                    self.dataChanged.emit(self.index(row, 0), self.index(row, CAUSE))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One row per finding."""
        return 0 if parent.isValid() else len(self._temuan)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Code, place, sentence and cause."""
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """The column titles."""
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return HEADERS[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as wide as Qt's roles
        """Text, icon, the whole sentence as tooltip, and one spoken sentence per row."""
        t = self._temuan[index.row()]
        if role == self.TemuanRole:
            return t
        if role == Role.DisplayRole:
            return self._text(t, index.column())
        if role == Role.DecorationRole and index.column() == CODE:
            return severity_icon(t.severity) if t.terbuka else accepted_icon()
        if role == Role.ForegroundRole:
            return None if t.terbuka else accepted_colour()
        if role == Role.ToolTipRole:
            lines = (f"{t.severity.value.capitalize()} {t.code}", str(self._place(t.ref)), t.message)
            return "\n".join(lines if t.terbuka else (*lines, f"Diterima dengan alasan: {t.diterima}"))
        if role == Role.AccessibleTextRole:
            accepted = "" if t.terbuka else f" Diterima dengan alasan: {t.diterima}"
            return f"{t.severity.value} {t.code}, {self._place(t.ref)}: {t.message}{accepted}"
        return None

    def _text(self, t: Temuan, column: int) -> str:
        if column == CODE:
            return t.code
        if column == CAUSE:
            return cause_of(t.code)
        return str(self._place(t.ref)) if column == PLACE else t.message


def cause_of(code: str) -> str:
    """What the check `code` finds, in the words of its page."""
    from lkjip_desktop.rules.catalogue import entri  # loads every rule's table: only when asked for

    found = entri(code)
    return "" if found is None else found.title.rstrip(".")
