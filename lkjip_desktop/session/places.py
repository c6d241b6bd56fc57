"""The findings by place and tab, kept up to date by what came and went: anew takes longer than a rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import is_

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.wording.letak import Tab, tab_of


class FindingPlaces:
    """Answers which findings lie at a Ref, for thousands of cells between two edits.

    `counts` are the open findings of each tab and severity.
    """

    def __init__(self, temuan: Sequence[Temuan]) -> None:
        self._temuan = temuan
        self._places: dict[Ref, tuple[Temuan, ...]] = {}
        self.counts: Counter[tuple[Tab, Severity]] = Counter()
        self._add(temuan)

    def at(self, ref: Ref) -> tuple[Temuan, ...]:
        """The findings whose place is exactly `ref`, by code."""
        return self._places.get(ref, ())

    def update(self, temuan: Sequence[Temuan]) -> frozenset[Ref]:
        """These are the findings now. Returns the places where others lie than before.

        The engine keeps a finding's object while it stays true, so that identity tells what is new.
        """
        before, self._temuan = self._temuan, temuan
        if before is temuan:
            return frozenset()
        old, new = _middles(before, temuan)
        had, has = {id(t) for t in old}, {id(t) for t in new}
        gone = [t for t in old if id(t) not in has]
        come = [t for t in new if id(t) not in had]
        for t in gone:
            self._drop(t)
        self._add(come)
        return frozenset(t.ref for t in {*gone} ^ {*come})

    def _add(self, temuan: Iterable[Temuan]) -> None:
        for t in temuan:
            old = self._places.get(t.ref)
            self._places[t.ref] = (t,) if old is None else tuple(sorted((*old, t), key=_code))
            self._count(t, +1)

    def _drop(self, finding: Temuan) -> None:
        left = tuple(t for t in self._places[finding.ref] if t is not finding)
        if left:
            self._places[finding.ref] = left
        else:
            del self._places[finding.ref]
        self._count(finding, -1)

    def _count(self, finding: Temuan, by: int) -> None:
        if finding.terbuka:
            self.counts[tab_of(finding.ref.kind, finding.ref.medan), finding.severity] += by


def _middles(before: Sequence[Temuan], now: Sequence[Temuan]) -> tuple[Sequence[Temuan], Sequence[Temuan]]:
    """Both without the beginning and the end they share: after one edit that is nearly all."""
    start = _shared(before, now)
    before, now = before[start:], now[start:]
    end = _shared(before[::-1], now[::-1])
    return before[: len(before) - end], now[: len(now) - end]


def _shared(before: Sequence[Temuan], now: Sequence[Temuan]) -> int:
    same = list(map(is_, before, now))
    return same.index(False) if False in same else len(same)


def _code(finding: Temuan) -> str:
    return finding.code
