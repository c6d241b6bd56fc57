"""DocumentSession: the open report. The one place through which it changes.

An edit is committed to the file first; only then does anybody see it. So what is on the screen is always
what is in the file, and a failed save leaves both as they were.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from lkjip_desktop.domain import edits
from lkjip_desktop.domain.change import Change, ChangeSet, Delete, apply, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.delta import Delta, delta
from lkjip_desktop.domain.dokumen import Baris, TandaImpor
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import Jenis, medan
from lkjip_desktop.domain.pilihan import Jawaban
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.tanda import dilihat, tanda, tempat_of
from lkjip_desktop.rules import terima
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.session.commands import EditCommand
from lkjip_desktop.session.places import FindingPlaces
from lkjip_desktop.storage.problem import StoreProblem
from lkjip_desktop.wording import nama
from lkjip_desktop.wording.letak import Tab

if TYPE_CHECKING:
    from lkjip_desktop.rules.engine import Engine


class Keeps(Protocol):
    """What the session needs of a store; `storage.store.Store` is one."""

    path: Path
    read_only: bool
    laporan: Laporan

    def commit(self, changes: ChangeSet, now: datetime) -> None:
        """Write `changes` in one transaction or raise StoreProblem."""

    def save_copy(self, path: Path) -> None:
        """Write the whole report to another file or raise StoreProblem."""

    def fingerprint(self) -> str:
        """The content's checksum."""

    def close(self) -> None:
        """Let go of the file."""


class DocumentSession(QObject):
    """Snapshot, figures and findings of the open report, and every way to change it.

    `changed` carries the Delta; the three values are new by then. `stepped` follows it after undo and redo
    with the changes that were made. `problem` carries a sentence for people.
    """

    changed = Signal(object)
    saved = Signal(object)
    problem = Signal(str)
    closed = Signal()
    stepped = Signal(object)

    def __init__(
        self,
        store: Keeps,
        clock: Callable[[], datetime] = datetime.now,
        *,
        checked: bool = True,
        elsewhere: bool = False,
    ) -> None:
        """With `elsewhere` another window has the file: that is why it is read-only here."""
        super().__init__()
        self.elsewhere = elsewhere
        self.undo_stack = QUndoStack(self)
        self._store = store
        self._clock = clock
        self._engine: Engine | None = None
        self._laporan = store.laporan
        self._figures = compute(self._laporan)
        self._temuan: tuple[Temuan, ...] = ()
        self._places = FindingPlaces(())
        self._places_changed: frozenset[Ref] = frozenset()
        self._joins = True
        if checked:
            self._look(None)

    @property
    def laporan(self) -> Laporan:
        """The snapshot."""
        return self._laporan

    @property
    def figures(self) -> Figures:
        """Every computed figure of the snapshot."""
        return self._figures

    @property
    def temuan(self) -> tuple[Temuan, ...]:
        """Every finding, in the order of their places."""
        self.check()
        return self._temuan

    @property
    def is_checked(self) -> bool:
        """Whether the rules have been asked; until then no place has findings."""
        return self._engine is not None

    def check(self) -> None:
        """Ask the rules, where a report was opened unchecked so that it is seen sooner, and tell."""
        if not self.is_checked:
            self._look(None)
            self.changed.emit(delta((), self._figures, self._figures))

    @property
    def path(self) -> Path:
        """The file."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed, for instance because another window has the file."""
        return self._store.read_only

    def findings_at(self, ref: Ref) -> tuple[Temuan, ...]:
        """The findings whose place is exactly `ref`."""
        return self._places.at(ref)

    @property
    def findings_changed(self) -> frozenset[Ref]:
        """The places where the last edit changed the findings."""
        return self._places_changed

    @property
    def counts(self) -> Mapping[tuple[Tab, Severity], int]:
        """How many open findings each tab has of each severity."""
        return self._places.counts

    # --- changing ---------------------------------------------------------------------------------------

    def begin_thought(self) -> None:
        """The next edit of a long text is an undo step of its own, not more of the last one."""
        self._joins = False

    def set_value(self, ref: Ref, value: Any) -> bool:  # noqa: ANN401 - as wide as the fields
        """Give one field a value. False (with `problem` emitted) when it could not be saved."""
        return self.set_values(nama.ubah(ref), [(ref, value)])

    def set_values(self, name: str, values: Iterable[tuple[Ref, Any]]) -> bool:
        """Give several fields their values as one undo step called `name`."""
        return self.apply(set_values(self._laporan, name, values))

    def insert(
        self, cls: type[Baris], induk: Id | None = None, after: Id | None = None, **fields: object
    ) -> Id | None:
        """A new row below `induk`, behind `after`; its id, or None when it could not be saved."""
        id = Id(secrets.token_hex(4))
        changes = edits.insert(self._laporan, cls, id, induk, after, fields)
        return id if self.apply(ChangeSet(nama.tambah(cls), changes)) else None

    def delete(self, targets: Collection[tuple[type[Baris], Id]]) -> bool:
        """Delete rows with all that hangs on them."""
        changes = edits.delete(self._laporan, targets)
        return self.apply(ChangeSet(nama.hapus(targets), changes))

    def move(self, cls: type[Baris], id: Id, step: int) -> bool:
        """Move a row up (-1) or down (+1) among its siblings."""
        return self.apply(ChangeSet(nama.pindah(cls), edits.move(self._laporan, cls, id, step)))

    def relevel(self, cls: type[Baris], id: Id, step: int) -> bool:
        """Move a row one level deeper (+1) or higher (-1)."""
        return self.apply(ChangeSet(nama.tingkat(cls), edits.relevel(self._laporan, cls, id, step)))

    def mark_seen(self, refs: Iterable[Ref]) -> bool:
        """Take the marks "imported, not yet looked at" off these values, as one undo step."""
        marks = {t.id: Delete(t) for ref in refs if (t := tanda(self._laporan, ref))}
        return self.apply(ChangeSet(nama.lihat(len(marks)), tuple(marks.values())))

    def mark_all_seen(self) -> bool:
        """Take the mark off every imported value, as one undo step."""
        return self.mark_seen([tempat_of(t.id) for t in self._laporan.all(TandaImpor)])

    # --- working with findings --------------------------------------------------------------------------

    def accept(self, temuan: Temuan, alasan: str) -> bool:
        """Accept a finding with a reason, which replaces an earlier one. False with `problem` emitted."""
        if not alasan.strip():
            self.problem.emit("Alasan penerimaan belum diisi. Tulis mengapa temuan ini dapat diterima.")
            return False
        if temuan.code in terima.NOTES:
            self.problem.emit("Saran ini tidak perlu diterima: tarik penerimaan yang disebutnya.")
            return False
        id, today = Id(secrets.token_hex(4)), self._clock().date()
        changes = terima.accepting(self._laporan, self._temuan, temuan, alasan, id, today)
        return self.apply(ChangeSet(nama.terima(temuan.code), changes))

    def withdraw(self, temuan: Temuan) -> bool:
        """Take an acceptance back: of this finding, or the one that a saran about acceptances names."""
        changes = terima.withdrawing(self._laporan, temuan)
        if not changes:
            self.problem.emit("Temuan ini belum pernah diterima.")
            return False
        return self.apply(ChangeSet(nama.tarik(temuan.code), changes))

    def answer(self, key: str, jawaban: Jawaban, catatan: str = "") -> bool:
        """Answer an item of the lembar reviu (`rules.reviu.BUTIR`) as one undo step."""
        from lkjip_desktop.rules import reviu

        changes = reviu.answering(self._laporan, key, jawaban, catatan)
        return self.apply(ChangeSet(nama.jawab(key), changes))

    def repair(self, temuan: Temuan) -> bool:
        """Put in what the rule knows to be right, as one undo step. False where it knows no such thing."""
        if not temuan.perbaikan:
            self.problem.emit("Temuan ini mempunyai lebih dari satu jalan keluar. Perbaiki sendiri isiannya.")
            return False
        return self.set_values(nama.perbaiki(temuan.code), temuan.perbaikan)

    def apply(self, changes: ChangeSet) -> bool:
        """Save and show `changes` as one undo step. True also when there is nothing to change."""
        if not changes:
            return True
        changes = ChangeSet(changes.name, (*changes, *dilihat(self._laporan, changes)))
        if not self._commit(changes):
            return False
        self.replay(changes)
        joins, self._joins = self._joins, True
        self.undo_stack.push(EditCommand(self, changes, merge=_is_text(changes.changes), joins=joins))
        return True

    def undo(self) -> bool:
        """Take the last step back."""
        command = self._command(self.undo_stack.index() - 1)
        if command is None or not self._commit(back := command.changes.inverse()):
            return False
        self.undo_stack.undo()
        self.stepped.emit(back)
        return True

    def redo(self) -> bool:
        """Do the step again that was taken back last."""
        command = self._command(self.undo_stack.index())
        if command is None or not self._commit(command.changes):
            return False
        self.undo_stack.redo()
        self.stepped.emit(command.changes)
        return True

    def _command(self, index: int) -> EditCommand | None:
        command = self.undo_stack.command(index) if 0 <= index < self.undo_stack.count() else None
        return command if isinstance(command, EditCommand) else None

    def _commit(self, changes: ChangeSet) -> bool:
        try:
            self._store.commit(changes, self._clock())
        except StoreProblem as problem:
            self.problem.emit(str(problem))
            return False
        self.saved.emit(self._clock())
        return True

    def replay(self, changes: ChangeSet) -> None:
        """Show the state after `changes`, which are in the file already."""
        before, old = self._laporan, self._figures
        self._laporan = apply(before, changes)
        self._figures = compute(self._laporan, (before, old))
        what = delta(changes, old, self._figures)
        self._look(what)
        self.changed.emit(what)

    def _look(self, what: Delta | None) -> None:
        if self._engine is None:
            from lkjip_desktop.rules.engine import Engine

            self._engine = Engine()
        self._temuan = self._engine.update(self._laporan, self._figures, what)
        self._places_changed = self._places.update(self._temuan)

    # --- the file ---------------------------------------------------------------------------------------

    def save_copy(self, path: Path) -> bool:
        """Write a copy elsewhere; the session stays on its own file."""
        try:
            self._store.save_copy(path)
        except StoreProblem as problem:
            self.problem.emit(str(problem))
            return False
        return True

    def fingerprint(self) -> str:
        """The checksum of the content, printed on the final copy."""
        return self._store.fingerprint()

    def close(self) -> None:
        """Let go of the file. Everything is saved already."""
        self._store.close()
        self.closed.emit()


def _is_text(changes: tuple[Change, ...]) -> bool:
    if len(changes) != 1:
        return False
    ref: Mapping[str, Any] | Any = getattr(changes[0], "ref", None)
    return isinstance(ref, Ref) and medan(ref.kind, ref.field).jenis is Jenis.PANJANG
