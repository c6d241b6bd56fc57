"""Which findings the panel shows, by severity or acceptance, tab and words; and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QFont, QGuiApplication

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.ui.findings.model import CAUSE, CODE, FindingsModel
from lkjip_desktop.wording.letak import Letak, tab_of

Index = QModelIndex | QPersistentModelIndex


class FindingsFilter(QSortFilterProxyModel):
    """Lets through what has one of `severities` or, if accepted, is asked for as such; lies in `tab` ("" for
    all) and holds every word. Grouped, what one check found stands together under what it looks for.
    """

    def __init__(self, place: Callable[[Ref], Letak], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._severities = frozenset(Severity)
        self._accepted = True
        self._tab = ""
        self._words: tuple[str, ...] = ()
        self._sizes: Counter[str] = Counter()
        self.grouped = False
        for signal in (self.rowsInserted, self.rowsRemoved, self.modelReset, self.layoutChanged):
            signal.connect(self._sizes.clear)

    def group(self, grouped: bool) -> None:
        """Order by cause (check, then place), or only by place."""
        self.grouped = grouped
        self.sort(CODE if grouped else -1)
        self._sizes.clear()

    def set_severities(self, severities: Collection[Severity]) -> None:
        """Show these severities."""
        self._severities = frozenset(severities)
        self.invalidate()

    def set_accepted(self, shown: bool) -> None:
        """Show what was accepted, of every severity, or not."""
        self._accepted = shown
        self.invalidate()

    def set_tab(self, tab: str) -> None:
        """Show one tab, or all for an empty name."""
        self._tab = tab
        self.invalidate()

    def set_words(self, text: str) -> None:
        """Show what holds every word of `text` in its code, place or sentence."""
        self._words = tuple(text.casefold().split())
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Cheap tests first: most rows never need their place worked out."""
        source = self.sourceModel()
        t: Temuan = source.data(source.index(row, 0, parent), FindingsModel.TemuanRole)
        if not (t.severity in self._severities if t.terbuka else self._accepted):
            return False
        if self._tab and tab_of(t.ref.kind, t.ref.medan) != self._tab:
            return False
        if not self._words:
            return True
        text = f"{t.code} {self._place(t.ref)} {t.message}".casefold()
        return all(word in text for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        """By check; what one check found stays in the order of places."""
        a, b = (self.sourceModel().data(i, FindingsModel.TemuanRole).code for i in (left, right))
        return (a, left.row()) < (b, right.row())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The cause is only said where its group begins, with how many there are."""
        if index.column() != CAUSE:
            return super().data(index, role)
        if role == Qt.ItemDataRole.FontRole:
            font = QFont(QGuiApplication.font())
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cause(index) if self.grouped and self._starts(index.row()) else ""
        return super().data(index, role)

    def _starts(self, row: int) -> bool:
        return row == 0 or self._code(row) != self._code(row - 1)

    def _code(self, row: int) -> str:
        found: Temuan = self.index(row, 0).data(FindingsModel.TemuanRole)
        return found.code

    def _cause(self, index: Index) -> str:
        if not self._sizes:
            self._sizes.update(self._code(row) for row in range(self.rowCount()))
        code = self._code(index.row())
        return f"{self._sizes[code]} × {super().data(index, Qt.ItemDataRole.DisplayRole)}"
