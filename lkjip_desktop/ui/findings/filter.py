"""Which findings the panel shows: by severity or acceptance, tab and words."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.ui.findings.model import FindingsModel
from lkjip_desktop.wording.letak import Letak, tab_of


class FindingsFilter(QSortFilterProxyModel):
    """Lets through what has one of `severities` or, if accepted, is asked for as such; lies in `tab` ("" for
    all) and holds every word.
    """

    def __init__(self, place: Callable[[Ref], Letak], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._severities = frozenset(Severity)
        self._accepted = True
        self._tab = ""
        self._words: tuple[str, ...] = ()

    @property
    def narrowed(self) -> bool:
        """Whether anything is held back on purpose."""
        return bool(self._tab or self._words) or len(self._severities) < len(Severity)

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
