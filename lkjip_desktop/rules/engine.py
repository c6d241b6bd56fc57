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
from lkjip_desktop.rules.rule import Found, Rule
from lkjip_desktop.rules.semua import RULES
from lkjip_desktop.rules.tanya import Tanya, Users, note
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
        users: dict[type[Baris] | None, Users] = {each: {} for _, each in pairs}
        self._runs = tuple(
            _Run(n, rule, each, users[each], self._daftar) for n, (rule, each) in enumerate(pairs)
        )
        self._by_read = _index(self._runs)
        self._persediaan = Persediaan(View(laporan, figures), laporan)
        view = View(laporan, figures, self._persediaan)
        for each in users:
            runs = [r for r in self._runs if r.each is each]
            if each is None:
                for r in runs:
                    r.ask_all(view, laporan)
            else:
                _ask(runs, laporan.all(each), view)
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

    def __init__(
        self, number: int, rule: Rule, each: type[Baris] | None, users: Users, daftar: Daftar
    ) -> None:
        super().__init__(rule.reads, each, users)
        self.number = number
        self.check = rule.check
        #: The rows of which there is something to tell.
        self.told: set[Id] = set()
        self._rule = rule
        self._daftar = daftar
        self._crashed: dict[Id, Temuan] = {}

    def ask_document(self, view: View) -> None:
        """Ask about the whole document."""
        try:
            answer = [self._rule.temuan(f) for f in self._rule.check(view)]
        except Exception as error:
            answer = [crash(self._rule, Ref("identitas", IDENTITAS), error)]
        self._daftar.put((self.number, ""), answer)

    def ask_rows(self, rows: Iterable[Baris], view: View) -> None:
        """Ask about each of these rows."""
        _ask((self,), rows, view)

    def tell(self, id: Id, found: Sequence[Found]) -> None:
        """Keep what there is to tell of a row, instead of what there was."""
        self._daftar.put((self.number, id), [self._rule.temuan(f) for f in found])
        if self._crashed.pop(id, None):
            self._tell_crash()
        if found:
            self.told.add(id)
        else:
            self.told.discard(id)

    def tell_error(self, id: Id, error: Exception) -> None:
        """The check broke down at a row."""
        self.tell(id, ())
        self.told.add(id)
        self._crashed[id] = crash(self._rule, Ref(self.kind, id), error)
        self._tell_crash()

    def drop(self, id: Id) -> None:
        """A row is gone, and its findings with it."""
        self.tell(id, ())

    def _tell_crash(self) -> None:
        crashed = self._crashed
        self._daftar.put((self.number, ""), [crashed[min(crashed)]] if crashed else [])


def _ask(runs: Sequence[_Run], rows: Iterable[Baris], view: View) -> None:
    """Ask these checks of one kind about each of these rows, and note what the answers were made from."""
    checks, seen = [(r.check, r.told, r) for r in runs], view.seen
    for row in rows:
        view.own = id = row.id
        for check, told, r in checks:
            try:
                found = list(check(view, row))
                if found or id in told:  # mostly there is nothing, and nothing was
                    r.tell(id, found)
            except Exception as error:
                r.tell_error(id, error)
        if seen:
            note(runs[0].users, id, seen)
            seen.clear()


def crash(rule: Rule, ref: Ref, error: Exception) -> Temuan:
    """The finding that stands for a rule that could not be run."""
    return Temuan(CRASH, Severity.PERINGATAN, ref, gagal(rule.code, error))


def _index(runs: Iterable[_Run]) -> Mapping[str, Sequence[_Run]]:
    index: dict[str, list[_Run]] = {}
    for r in runs:
        for read in r.reads:
            index.setdefault(read, []).append(r)
    return index
