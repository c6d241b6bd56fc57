"""Daftar: the findings in the order of their places, kept in order while answers come and go."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.rules.place import Places
from lkjip_desktop.rules.temuan import Temuan

#: Whose answer it is: the rule's number and the row's id ("" for the whole document).
Slot = tuple[int, str]
#: Unique, so that comparing two entries never comes to the finding itself.
Entry = tuple[str, str, int, str, int, Temuan]


class Daftar:
    """The answers of all rules by slot, and all findings sorted."""

    def __init__(self, laporan: Laporan) -> None:
        self._places = Places(laporan)
        self._slots: dict[Slot, list[Entry]] = {}
        self._entries: list[Entry] = []
        self._temuan: list[Temuan] = []  # those of the entries, one for one
        self._ordered = False

    def follow(self, laporan: Laporan, delta: Delta) -> None:
        """The answers to come are about `laporan`; findings whose rows moved are put in order anew."""
        if self._places.follow(laporan, delta):
            place = self._places.of
            self._slots = {s: [(place(e[5].ref), *e[1:]) for e in old] for s, old in self._slots.items()}
            self._ordered = False

    def put(self, slot: Slot, answer: Sequence[Temuan]) -> None:
        """`answer` replaces what this slot held."""
        old = self._slots.pop(slot, None)
        if old is None and not answer:
            return
        place = self._places.of
        new: list[Entry] = [(place(t.ref), t.code, *slot, n, t) for n, t in enumerate(answer)]
        if new:
            self._slots[slot] = new
        if not self._ordered or old == new:
            return
        for entry in old or ():
            at = bisect_left(self._entries, entry)
            del self._entries[at], self._temuan[at]
        for entry in new:
            at = bisect_left(self._entries, entry)
            self._entries.insert(at, entry)
            self._temuan.insert(at, entry[5])

    def sorted(self) -> tuple[Temuan, ...]:
        """Every finding, in order."""
        if not self._ordered:
            self._entries = sorted(e for entries in self._slots.values() for e in entries)
            self._temuan = [e[5] for e in self._entries]
            self._ordered = True
        return tuple(self._temuan)
