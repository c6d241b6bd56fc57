"""Daftar: the findings in the order of their places, kept in order while answers come and go."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.dokumen import BY_NAME
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.place import holds, place
from lkjip_desktop.rules.temuan import Temuan

#: Whose answer it is: the rule's number and the row's id ("" for the whole document).
Slot = tuple[int, str]
#: Unique, so that comparing two entries never comes to the finding itself.
Entry = tuple[str, str, int, str, int, Temuan]


class Daftar:
    """The answers of all rules by slot, and all findings sorted."""

    def __init__(self, laporan: Laporan) -> None:
        self._laporan = laporan
        self._slots: dict[Slot, list[Entry]] = {}
        self._entries: list[Entry] = []
        self._ordered = False

    def __contains__(self, slot: Slot) -> bool:
        return slot in self._slots

    def begin(self, laporan: Laporan, delta: Delta) -> None:
        """The answers to come are about `laporan`; findings whose rows moved are put in order anew."""
        before, self._laporan = self._laporan, laporan
        if any(_moves(kind, id, before, laporan) for kind, id in delta.rows if kind in delta.shapes):
            self._slots = {
                slot: [(place(laporan, e[5].ref), *e[1:]) for e in entries]
                for slot, entries in self._slots.items()
            }
            self._ordered = False

    def put(self, slot: Slot, answer: Sequence[Temuan]) -> None:
        """`answer` replaces what this slot held."""
        old = self._slots.pop(slot, [])
        new: list[Entry] = [(place(self._laporan, t.ref), t.code, *slot, n, t) for n, t in enumerate(answer)]
        if new:
            self._slots[slot] = new
        if not self._ordered or old == new:
            return
        for entry in old:
            del self._entries[bisect_left(self._entries, entry)]
        for entry in new:
            insort(self._entries, entry)

    def sorted(self) -> tuple[Temuan, ...]:
        """Every finding, in order."""
        if not self._ordered:
            self._entries = sorted(e for entries in self._slots.values() for e in entries)
            self._ordered = True
        return tuple(e[5] for e in self._entries)


def _moves(kind: str, id: Id, before: Laporan, after: Laporan) -> bool:
    """Whether the row got another place, or came or went above others."""
    old, new = before.table(BY_NAME[kind]).get(id), after.table(BY_NAME[kind]).get(id)
    if old is not None and new is not None:
        return (old.urutan, old.induk) != (new.urutan, new.induk)
    return holds(before, kind, id) or holds(after, kind, id)
