"""Engine: runs the rules over a snapshot, and after an edit only those the edit can have changed.

Incremental and full runs give the same findings in the same order; a property test holds them to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.dokumen import IDENTITAS, Baris, Penerimaan
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan, Tabel
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules import RULES
from lkjip_desktop.rules.daftar import Daftar
from lkjip_desktop.rules.rule import Rule
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.rules.terima import Accepted, weigh
from lkjip_desktop.rules.touch import Touch, touch_of
from lkjip_desktop.rules.view import KIND, SHARED, Key, View

CRASH = "SYS-01"
_SHARED_KINDS = frozenset(KIND[cls] for cls in SHARED)
_NOBODY: frozenset[Id] = frozenset()


def run(laporan: Laporan, figures: Figures) -> tuple[Temuan, ...]:
    """Every finding of every rule, in the order of their places."""
    return Engine().update(laporan, figures, None)


class Engine:
    """Keeps the findings of one open report. `update` brings them to the next snapshot."""

    def __init__(self, rules: Sequence[Rule] = RULES) -> None:
        self._rules = rules
        self._runs: tuple[_Run, ...] = ()
        self._by_read: Mapping[str, Sequence[_Run]] = {}
        self._daftar: Daftar | None = None
        self._laporan: Laporan | None = None
        self._accepted: Accepted = {}

    def update(self, laporan: Laporan, figures: Figures, delta: Delta | None) -> tuple[Temuan, ...]:
        """The findings of this snapshot; `delta` says what differs from the last one (None: everything)."""
        before, self._laporan = self._laporan, laporan
        if delta is None or before is None or self._daftar is None:
            return self._start(laporan, figures)
        self._daftar.follow(laporan, delta)
        view, touch = View(laporan, figures), touch_of(delta, before, laporan)
        hit = {r.number: r for read in touch for r in self._by_read.get(read, ())}
        for number in sorted(hit):
            hit[number].ask_again(touch, view, laporan)
        return self._told(laporan, self._daftar)

    def _start(self, laporan: Laporan, figures: Figures) -> tuple[Temuan, ...]:
        self._daftar = Daftar(laporan)
        self._runs = tuple(_Run(n, r, self._daftar) for n, r in enumerate(self._rules))
        self._by_read = _index(self._runs)
        view = View(laporan, figures)
        for r in self._runs:
            r.ask_all(view, laporan)
        return self._told(laporan, self._daftar)

    def _told(self, laporan: Laporan, daftar: Daftar) -> tuple[Temuan, ...]:
        """The findings with those marked that were accepted, and with what is to be said of acceptances."""
        notes: list[Temuan] = []
        if len(laporan.table(Penerimaan)) or self._accepted:
            self._accepted, notes = weigh(laporan, daftar.sorted(), self._accepted)
        daftar.put((len(self._rules), ""), notes)
        found = daftar.sorted()
        if not self._accepted:
            return found
        copies = {key: copy for key, (_, copy) in self._accepted.items()}
        return tuple(copies.get(id(t), t) for t in found)


class _Run:
    """A rule at work. For a rule asked row by row it knows which other rows each answer was made from."""

    def __init__(self, number: int, rule: Rule, daftar: Daftar) -> None:
        self.number = number
        self.kind = KIND[rule.each] if rule.each else ""
        shapes = {read.partition(".")[0] for read in rule.reads} - {"figures"}
        self.reads = rule.reads | shapes | ({self.kind} - {""})
        self._rule = rule
        self._daftar = daftar
        self._seen: dict[Id, frozenset[Key]] = {}
        self._users: dict[Key, set[Id]] = {}
        self._crashed: dict[Id, Temuan] = {}

    def ask_all(self, view: View, laporan: Laporan) -> None:
        """Ask about the whole document, or about every row."""
        if self._rule.each is None:
            self._ask_document(view)
        else:
            self._ask_rows(laporan.all(self._rule.each), view)

    def ask_again(self, touch: Touch, view: View, laporan: Laporan) -> None:
        """Ask about what `touch` can have changed."""
        if self._rule.each is not None:
            self._drop_gone(touch, laporan.table(self._rule.each))
        reads = touch.keys() & self.reads
        if self._rule.each is None or any(_is_shared(read) for read in reads):
            self.ask_all(view, laporan)
        else:
            table = laporan.table(self._rule.each)
            self._ask_rows((table.get(id) for id in sorted(self._dirty(reads, touch))), view)

    def _dirty(self, reads: Iterable[str], touch: Touch) -> set[Id]:
        dirty: set[Id] = set()
        for read in reads:
            for key in touch[read]:
                dirty |= self._users.get(key, _NOBODY)
                if key[0] == self.kind or read.startswith("figures."):
                    dirty.add(Id(key[1]))
        return dirty

    def _drop_gone(self, touch: Touch, table: Tabel[Any]) -> None:
        for kind, id in touch.get(self.kind, ()):
            if kind == self.kind and id not in table:
                self._crashed.pop(Id(id), None)
                self._answer(Id(id), (), frozenset())

    def _ask_document(self, view: View) -> None:
        view.own = None
        try:
            answer = [self._rule.temuan(f) for f in self._rule.check(view)]
        except Exception as error:
            answer = [crash(self._rule, Ref("identitas", IDENTITAS), error)]
        self._daftar.put((self.number, ""), answer)

    def _ask_rows(self, rows: Iterable[Baris | None], view: View) -> None:
        check, seen, known, daftar = self._rule.check, view.seen, self._seen, self._daftar
        for row in rows:
            if row is None:
                continue
            view.own = id = row.id
            answer: list[Temuan] = []
            try:
                for found in check(view, row):
                    answer.append(self._rule.temuan(found))  # noqa: PERF401 - mostly there is nothing
                if self._crashed:
                    self._crashed.pop(id, None)
            except Exception as error:
                answer.clear()
                self._crashed[id] = crash(self._rule, Ref(self.kind, id), error)
            if answer or seen or id in known or (self.number, id) in daftar:
                self._answer(id, answer, frozenset(seen))
                seen.clear()
        self._daftar.put((self.number, ""), [self._crashed[min(self._crashed)]] if self._crashed else [])

    def _answer(self, id: Id, answer: Sequence[Temuan], seen: frozenset[Key]) -> None:
        self._daftar.put((self.number, id), answer)
        old = self._seen.pop(id, frozenset())
        if seen:
            self._seen[id] = seen
        for key in old - seen:
            self._users[key].discard(id)
        for key in seen - old:
            self._users.setdefault(key, set()).add(id)


def crash(rule: Rule, ref: Ref, error: Exception) -> Temuan:
    """The finding that stands for a rule that could not be run."""
    return Temuan(
        CRASH,
        Severity.PERINGATAN,
        ref,
        f"Pemeriksaan {rule.code} tidak dapat dijalankan ({type(error).__name__}); pemeriksaan lain tetap "
        "berjalan. Laporkan hal ini kepada pengembang dan periksa bagian ini dengan mata.",
    )


def _is_shared(read: str) -> bool:
    kind, _, group = read.partition(".")
    return kind in _SHARED_KINDS or (kind == "figures" and group in _WHOLE)


_WHOLE = frozenset({"instansi", "keluaran", "total", "pk", "belanja_total", "pegawai", "aset"})


def _index(runs: Iterable[_Run]) -> Mapping[str, Sequence[_Run]]:
    index: dict[str, list[_Run]] = {}
    for r in runs:
        for read in r.reads:
            index.setdefault(read, []).append(r)
    return index
