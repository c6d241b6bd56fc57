"""The monkey: random edits, undo, closing and reopening on the sample, through the real session and file.

Whatever it does, figures and findings worked out step by step equal those worked out anew, the file holds
what the screen shows, and undoing everything gives the start.
"""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from support.documents import changes, single

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.change import ChangeSet, kind_of
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import KINDS, Baris
from lkjip_desktop.domain.laporan import rows_of
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.engine import run
from lkjip_desktop.session.opening import create, open_document

STEP = st.sampled_from([-1, 1])


class Monkey(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "laporan.lkjip"
        self.start = contoh()
        self.session = create(self.path, self.start)
        self.reopened = False

    def _row(self, data: Any) -> Baris:
        return data.draw(st.sampled_from(list(rows_of(self.session.laporan))))

    @rule(data=st.data())
    def edit(self, data: Any) -> None:
        row = self._row(data)
        name, medan = data.draw(st.sampled_from(sorted(medan_of(type(row)).items())))
        if name == "induk":
            return
        key = f".{data.draw(st.sampled_from([2024, 2025, 2026, 1, 4]))}" if medan.key is int else ""
        if medan.key is str:
            key = ".s1"
        self.session.set_value(Ref(kind_of(row), row.id, name + key), data.draw(single(medan)))

    @rule(data=st.data())
    def insert(self, data: Any) -> None:
        row = self._row(data)
        self.session.insert(type(row), row.induk, row.id)

    @rule(data=st.data())
    def insert_below(self, data: Any) -> None:
        self.session.insert(data.draw(st.sampled_from(KINDS)), self._row(data).id)

    @rule(data=st.data())
    def delete(self, data: Any) -> None:
        row = self._row(data)
        self.session.delete([(type(row), row.id)])

    @rule(data=st.data(), step=STEP)
    def move(self, data: Any, step: int) -> None:
        row = self._row(data)
        self.session.move(type(row), row.id, step)

    @rule(data=st.data(), step=STEP)
    def relevel(self, data: Any, step: int) -> None:
        row = self._row(data)
        self.session.relevel(type(row), row.id, step)

    @rule(data=st.data())
    def take_over(self, data: Any) -> None:
        self.session.apply(ChangeSet("Ambil alih", data.draw(changes(self.session.laporan))))

    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule()
    def redo(self) -> None:
        self.session.redo()

    @rule()
    def close_and_reopen(self) -> None:
        before = self.session.laporan
        fingerprint = self.session.fingerprint()
        self.session.close()
        self.session = open_document(self.path)
        assert not self.session.read_only
        assert self.session.laporan == before
        assert self.session.fingerprint() == fingerprint
        self.reopened = True

    @invariant()
    def step_by_step_equals_anew(self) -> None:
        laporan = self.session.laporan
        assert self.session.figures == compute(laporan)
        assert self.session.temuan == run(laporan, self.session.figures)

    @precondition(lambda self: not self.reopened)
    @rule()
    def undo_everything(self) -> None:
        done = 0
        while self.session.undo():
            done += 1
        assert self.session.laporan == self.start
        for _ in range(done):
            assert self.session.redo()

    def teardown(self) -> None:
        self.session.close()
        self.folder.cleanup()


TestMonkey = Monkey.TestCase
TestMonkey.settings = settings(
    max_examples=12, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
