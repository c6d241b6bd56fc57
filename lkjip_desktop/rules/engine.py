"""Engine: runs the rules over a snapshot, and after an edit only those the edit can have changed.

Incremental and full runs give the same findings in the same order; a property test holds them to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.dokumen import IDENTITAS, Baris, Penerimaan
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.daftar import Daftar
from lkjip_desktop.rules.gagal import CRASH as CRASH  # noqa: PLC0414 - asked for here by who runs the engine
from lkjip_desktop.rules.gagal import gagal
from lkjip_desktop.rules.persediaan import Persediaan
from lkjip_desktop.rules.rule import Rule
from lkjip_desktop.rules.semua import RULES
from lkjip_desktop.rules.tanya import Tanya
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.rules.terima import Accepted, weigh
from lkjip_desktop.rules.touch import touch_of
from lkjip_desktop.rules.view import View


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
        self._persediaan: Persediaan | None = None
        self._laporan: Laporan | None = None
        self._accepted: Accepted = {}

    def update(self, laporan: Laporan, figures: Figures, delta: Delta | None) -> tuple[Temuan, ...]:
        """The findings of this snapshot; `delta` says what differs from the last one (None: everything)."""
        before, self._laporan = self._laporan, laporan
        if delta is None or before is None or self._daftar is None or self._persediaan is None:
            return self._start(laporan, figures)
        self._daftar.follow(laporan, delta)
        touch = touch_of(delta, before, laporan)
        touch = {**touch, **self._persediaan.follow(touch, View(laporan, figures), laporan)}
        view = View(laporan, figures, self._persediaan)
        hit = {r.number: r for read in touch for r in self._by_read.get(read, ())}
        for number in sorted(hit):
            hit[number].ask_again(touch, view, laporan)
        return self._told(laporan, self._daftar)

    def _start(self, laporan: Laporan, figures: Figures) -> tuple[Temuan, ...]:
        self._daftar = Daftar(laporan)
        pairs = [(rule, each) for rule in self._rules for each in rule.each or (None,)]
        self._runs = tuple(_Run(n, rule, each, self._daftar) for n, (rule, each) in enumerate(pairs))
        self._by_read = _index(self._runs)
        self._persediaan = Persediaan(View(laporan, figures), laporan)
        view = View(laporan, figures, self._persediaan)
        for r in self._runs:
            r.ask_all(view, laporan)
        return self._told(laporan, self._daftar)

    def _told(self, laporan: Laporan, daftar: Daftar) -> tuple[Temuan, ...]:
        """The findings with those marked that were accepted, and with what is to be said of acceptances."""
        notes: list[Temuan] = []
        if len(laporan.table(Penerimaan)) or self._accepted:
            self._accepted, notes = weigh(laporan, daftar.sorted(), self._accepted)
        daftar.put((len(self._runs), ""), notes)
        found = daftar.sorted()
        if not self._accepted:
            return found
        copies = {key: copy for key, (_, copy) in self._accepted.items()}
        return tuple(copies.get(id(t), t) for t in found)


class _Run(Tanya):
    """A rule at work for one kind of row, or for the whole document."""

    def __init__(self, number: int, rule: Rule, each: type[Baris] | None, daftar: Daftar) -> None:
        super().__init__(rule.reads, each)
        self.number = number
        self._rule = rule
        self._daftar = daftar
        self._crashed: dict[Id, Temuan] = {}
        self._told: set[Id] = set()

    def ask_document(self, view: View) -> None:
        """Ask about the whole document."""
        try:
            answer = [self._rule.temuan(f) for f in self._rule.check(view)]
        except Exception as error:
            answer = [crash(self._rule, Ref("identitas", IDENTITAS), error)]
        self._daftar.put((self.number, ""), answer)

    def ask_rows(self, rows: Iterable[Baris], view: View) -> None:
        """Ask about each of these rows."""
        check, temuan, seen = self._rule.check, self._rule.temuan, view.seen
        crashed, told, noted = self._crashed, self._told, self.noted
        for row in rows:
            view.own = id = row.id
            try:
                found = list(check(view, row))
                answer = [temuan(f) for f in found] if found else []
                if crashed:
                    crashed.pop(id, None)
            except Exception as error:
                answer = []
                crashed[id] = crash(self._rule, Ref(self.kind, id), error)
            if answer or id in told:  # mostly there is nothing, and nothing was
                self._tell(id, answer)
            if seen or id in noted:
                self.note(id, seen)
                seen.clear()
        self._daftar.put((self.number, ""), [crashed[min(crashed)]] if crashed else [])

    def drop(self, id: Id) -> None:
        """A row is gone, and its findings with it."""
        self._crashed.pop(id, None)
        self._tell(id, ())

    def _tell(self, id: Id, answer: Sequence[Temuan]) -> None:
        self._daftar.put((self.number, id), answer)
        if answer:
            self._told.add(id)
        else:
            self._told.discard(id)


def crash(rule: Rule, ref: Ref, error: Exception) -> Temuan:
    """The finding that stands for a rule that could not be run."""
    return Temuan(CRASH, Severity.PERINGATAN, ref, gagal(rule.code, error))


def _index(runs: Iterable[_Run]) -> Mapping[str, Sequence[_Run]]:
    index: dict[str, list[_Run]] = {}
    for r in runs:
        for read in r.reads:
            index.setdefault(read, []).append(r)
    return index
