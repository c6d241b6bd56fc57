"""Tanya: asking a declared check again, and only about the rows that an edit can have changed.

It knows which other rows each answer was made from, for the view writes that down.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable

from lkjip_desktop.domain.dokumen import Baris
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.touch import Touch
from lkjip_desktop.rules.view import KIND, SHARED, Key, View

_SHARED_KINDS = frozenset(KIND[cls] for cls in SHARED)
#: Figures of the whole report: when one changes, every row is asked again.
_WHOLE = frozenset(
    f"figures.{f}"
    for f in ("instansi", "keluaran", "total", "pk", "belanja_total", "pegawai", "aset")
)  # fmt: skip
#: Of each row, those whose answers were made from it. Checks of one kind share it, and nothing is taken out:
#: a row that is asked once too often gives the answer it gave.
Users = dict[Key, set[Id]]


def note(users: Users, id: Id, seen: Iterable[Key]) -> None:
    """The answers about `id` were made from these other rows."""
    for key in seen:
        known = users.get(key)
        if known is None:
            users[key] = {id}
        else:
            known.add(id)


class Tanya(ABC):
    """A check at work: of the whole document (`each` is None), or of every row of one kind."""

    def __init__(self, reads: Iterable[str], each: type[Baris] | None, users: Users) -> None:
        self.each = each
        self.kind = KIND[each] if each else ""
        declared = frozenset(reads)
        shapes = {read.partition(".")[0] for read in declared} - {"figures", "bahan"}
        self.reads = declared | shapes | ({self.kind} - {""})
        self.users = users

    @abstractmethod
    def ask_document(self, view: View) -> None:
        """Ask about the whole document and keep the answer."""

    @abstractmethod
    def ask_rows(self, rows: Iterable[Baris], view: View) -> None:
        """Ask about these rows, keep the answers, and `note` what each was made from."""

    @abstractmethod
    def drop(self, id: Id) -> None:
        """A row is gone, and its answer with it."""

    def ask_all(self, view: View, laporan: Laporan) -> None:
        """Ask about the whole document, or about every row."""
        if self.each is None:
            view.own = None
            self.ask_document(view)
        else:
            self.ask_rows(laporan.all(self.each), view)

    def ask_again(self, touch: Touch, view: View, laporan: Laporan) -> None:
        """Ask about what `touch` can have changed."""
        if self.each is not None:
            self._drop_gone(touch, laporan)
        reads = touch.keys() & self.reads
        if self.each is None or any(_is_whole(read) for read in reads):
            self.ask_all(view, laporan)
        else:
            table = laporan.table(self.each)
            found = (table.get(id) for id in sorted(self._dirty(reads, touch)))
            self.ask_rows((row for row in found if row is not None), view)

    def _dirty(self, reads: Iterable[str], touch: Touch) -> set[Id]:
        dirty: set[Id] = set()
        for read in reads:
            figures = read.startswith("figures.")
            for key in touch[read]:
                if key in self.users:
                    dirty |= self.users[key]
                if figures or key[0] == self.kind:
                    dirty.add(Id(str(key[1])))
        return dirty

    def _drop_gone(self, touch: Touch, laporan: Laporan) -> None:
        for kind, id in touch.get(self.kind, ()):
            if kind == self.kind and self.each is not None and id not in laporan.table(self.each):
                self.drop(Id(str(id)))


def _is_whole(read: str) -> bool:
    return read.partition(".")[0] in _SHARED_KINDS or read in _WHOLE
