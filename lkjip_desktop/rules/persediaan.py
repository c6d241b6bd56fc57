"""Persediaan: the bahan of one open report, kept from snapshot to snapshot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from typing import Any, TypeVar

from lkjip_desktop.domain.dokumen import Baris
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.bahan import Bahan, Kumpulan, Sumber
from lkjip_desktop.rules.mirip import slips
from lkjip_desktop.rules.tanya import Tanya, note
from lkjip_desktop.rules.touch import Touch
from lkjip_desktop.rules.view import Key, View

T = TypeVar("T")
_EMPTY: frozenset[int] = frozenset()
_MANY = 100


class Persediaan:
    """Works a bahan out when it is first asked for. `follow` brings what is there to the next snapshot.

    A bahan that can't be worked out raises where it is asked for, so that the rule that needs it is told.
    """

    def __init__(self, view: View, laporan: Laporan) -> None:
        self._view, self._laporan = view, laporan
        self._values: dict[Bahan[Any], Any] = {}
        self._sets: dict[Kumpulan, _Isi] = {}
        self._failed: set[Bahan[Any] | Kumpulan] = set()
        #: The numbers that others were looked for near.
        self._near: dict[Kumpulan, set[int]] = {}

    def value(self, bahan: Bahan[T]) -> T:
        """The value of a bahan."""
        if bahan not in self._values:
            self._failed.add(bahan)
            self._view.own = None
            self._values[bahan] = bahan.make(self._view)
            self._failed.discard(bahan)
        found: T = self._values[bahan]
        return found

    def numbers(self, kumpulan: Kumpulan) -> Set[int]:
        """The numbers of a kumpulan."""
        if kumpulan not in self._sets:
            self._failed.add(kumpulan)
            self._sets[kumpulan] = _Isi(kumpulan, self._view, self._laporan)
            self._failed.discard(kumpulan)
        return self._sets[kumpulan].numbers

    def mirip(self, kumpulan: Kumpulan, n: int) -> Iterable[int]:
        """The numbers of a kumpulan that a slip of the hand may have turned into `n`, the likeliest first."""
        self._near.setdefault(kumpulan, set()).add(n)
        known, candidates = self.numbers(kumpulan), slips(n)
        return () if known.isdisjoint(candidates) else [near for near in candidates if near in known]

    def follow(self, touch: Touch, view: View, laporan: Laporan) -> Mapping[str, frozenset[Key]]:
        """Go on to the next snapshot; returns which bahan came out differently, as `touch` puts it."""
        self._view, self._laporan = view, laporan
        hits: dict[str, frozenset[Key]] = {f.read: frozenset([(f.read, "")]) for f in self._failed}
        self._failed.clear()
        for bahan, old in list(self._values.items()):
            if not touch.keys().isdisjoint(_with_shapes(bahan.reads)) and self._differs(bahan, old):
                hits[bahan.read] = frozenset([(bahan.read, "")])
        for kumpulan, isi in list(self._sets.items()):
            changed = self._refilled(kumpulan, isi, touch)
            if changed:
                hits[kumpulan.read] = frozenset(self._keys(kumpulan, changed))
        return hits

    def _keys(self, kumpulan: Kumpulan, changed: Collection[int | str]) -> Iterator[Key]:
        """What was asked for and may now be answered otherwise; with many changes, all that was."""
        asked = self._near.get(kumpulan)
        if asked and len(changed) > _MANY:
            changed = ("",)
        yield from ((kumpulan.read, n) for n in changed)
        if asked:
            near = {slip for n in changed if isinstance(n, int) for slip in slips(n)}
            yield from ((kumpulan.near, n) for n in near & asked)

    def _differs(self, bahan: Bahan[Any], old: object) -> bool:
        del self._values[bahan]
        try:
            return bool(self.value(bahan) != old)
        except Exception:
            return True

    def _refilled(self, kumpulan: Kumpulan, isi: _Isi, touch: Touch) -> Collection[int | str]:
        try:
            return isi.follow(touch, self._view, self._laporan)
        except Exception:
            del self._sets[kumpulan]
            self._failed.add(kumpulan)
            return ("",)


def _with_shapes(reads: frozenset[str]) -> frozenset[str]:
    return reads | ({read.partition(".")[0] for read in reads} - {"figures"})


class _Isi:
    """What is in a kumpulan, and how many rows put each number in."""

    def __init__(self, kumpulan: Kumpulan, view: View, laporan: Laporan) -> None:
        self.counts: Counter[int] = Counter()
        self._sources = [
            _Pengisi(sumber, each, self) for sumber in kumpulan.sumber for each in sumber.each or (None,)
        ]
        self._touched: dict[int, int] | None = None
        for source in self._sources:
            source.ask_all(view, laporan)

    @property
    def numbers(self) -> Set[int]:
        """The numbers."""
        return self.counts.keys()

    def follow(self, touch: Touch, view: View, laporan: Laporan) -> set[int]:
        """The numbers that came or went."""
        touched = self._touched = {}
        for source in self._sources:
            if not touch.keys().isdisjoint(source.reads):
                source.ask_again(touch, view, laporan)
        return {n for n, before in touched.items() if bool(before) is not (n in self.counts)}

    def put(self, old: frozenset[int], new: frozenset[int]) -> None:
        """One row puts `new` in, where it had put `old`."""
        counts, touched = self.counts, self._touched
        if touched is None:  # being filled
            counts.update(new)
            return
        for n in old - new:
            touched.setdefault(n, counts[n])
            counts[n] -= 1
            if not counts[n]:
                del counts[n]
        for n in new - old:
            touched.setdefault(n, counts.get(n, 0))
            counts[n] += 1


class _Pengisi(Tanya):
    """A source at work for one kind of row."""

    def __init__(self, sumber: Sumber, each: type[Baris] | None, isi: _Isi) -> None:
        super().__init__(sumber.reads, each, {})
        self._check, self._isi = sumber.check, isi
        self._put: dict[Id, frozenset[int]] = {}

    def ask_document(self, view: View) -> None:
        """Put in what the whole document gives."""
        self._answer(Id(""), frozenset(self._check(view)))

    def ask_rows(self, rows: Iterable[Baris], view: View) -> None:
        """Put in what each row gives."""
        seen = view.seen
        seen.clear()
        for row in rows:
            view.own = row.id
            self._answer(row.id, frozenset(self._check(view, row)))
            if seen:
                note(self.users, row.id, seen)
                seen.clear()

    def drop(self, id: Id) -> None:
        """Take out what a row had put in."""
        self._answer(id, _EMPTY)

    def _answer(self, id: Id, new: frozenset[int]) -> None:
        old = self._put.pop(id, _EMPTY)
        if new:
            self._put[id] = new
        if old != new:
            self._isi.put(old, new)
