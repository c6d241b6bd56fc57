"""The session: an edit is in the file before anybody sees it, and a failed save changes nothing."""

from collections import Counter
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_desktop.domain.change import ChangeSet, apply
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Indikator, Sasaran, TandaImpor, Tujuan
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.tanda import menandai
from lkjip_desktop.rules.engine import run
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.storage.problem import StoreProblem
from lkjip_desktop.wording.letak import tab_of

NOW = datetime(2026, 1, 15, 10, 42)
TARGET = Ref("indikator", Id("i1"), "target.2025")
REALISASI = Ref("indikator", Id("i1"), "realisasi")
NAMA = Ref("indikator", Id("i1"), "nama")


class FakeStore:
    """A store in memory that can be told to fail."""

    path = Path("laporan.lkjip")
    read_only = False

    def __init__(self, laporan: Laporan) -> None:
        self.laporan = laporan
        self.saved = laporan
        self.broken = False
        self.closed = False

    def commit(self, changes: ChangeSet, now: datetime) -> None:
        assert now == NOW
        if self.broken:
            raise StoreProblem("Disk penuh.")
        self.saved = apply(self.saved, changes)

    def save_copy(self, path: Path) -> None:
        if self.broken:
            raise StoreProblem("Disk penuh.")

    def fingerprint(self) -> str:
        return "abc"

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def store() -> FakeStore:
    return FakeStore(
        laporan_of(
            [
                Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=2025),
                Tujuan(id=Id("t1"), uraian="Tujuan"),
                Sasaran(id=Id("s1"), induk=Id("t1"), uraian="Sasaran"),
                Indikator(id=Id("i1"), induk=Id("s1"), nama="Indikator", satuan="dokumen"),
            ]
        )
    )


@pytest.fixture
def session(store, qapp) -> DocumentSession:
    return DocumentSession(store, lambda: NOW)


def consistent(session: DocumentSession, store: FakeStore) -> None:
    """Screen, file, figures and findings tell the same story."""
    assert session.laporan == store.saved
    assert session.figures == compute(session.laporan)
    assert session.temuan == run(session.laporan, session.figures)


def test_an_edit_reaches_file_figures_and_findings(session, store, qtbot):
    session.set_value(TARGET, Angka(Decimal(4)))
    with qtbot.waitSignal(session.saved), qtbot.waitSignal(session.changed) as changed:
        assert session.set_value(REALISASI, Angka(Decimal(2)))
    assert session.figures.kinerja[Id("i1")].capaian.nilai == 50
    what = changed.args[0]
    assert REALISASI in what.values
    assert ("kinerja", "i1") in what.figures
    consistent(session, store)


def test_undo_and_redo_go_through_the_file(session, store):
    start = session.laporan
    session.set_value(TARGET, Angka(Decimal(4)))
    id = session.insert(Indikator, Id("s1"), Id("i1"), nama="Kedua")
    session.delete([(Sasaran, Id("s1"))])
    assert session.laporan.get(Indikator, id) is None
    assert session.undo_stack.undoText()
    for _ in range(3):
        assert session.undo()
        consistent(session, store)
    assert session.laporan == start
    assert not session.undo()
    for _ in range(3):
        assert session.redo()
        consistent(session, store)
    assert not session.redo()
    assert session.laporan.get(Sasaran, Id("s1")) is None


def test_a_failed_save_changes_nothing(session, store, qtbot):
    session.set_value(TARGET, Angka(Decimal(4)))
    before = session.laporan
    store.broken = True
    for act in (
        lambda: session.set_value(REALISASI, Angka(Decimal(2))),
        session.undo,
        lambda: session.delete([(Indikator, Id("i1"))]),
        lambda: session.save_copy(Path("lain.lkjip")),
    ):
        with qtbot.waitSignal(session.problem) as said:
            assert not act()
        assert said.args == ["Disk penuh."]
        assert session.laporan is before
    assert session.insert(Sasaran, Id("t1")) is None
    assert session.undo_stack.count() == 1
    store.broken = False
    assert session.undo()
    store.broken = True
    assert not session.redo()
    assert session.undo_stack.canRedo()


def test_an_edit_that_changes_nothing_leaves_no_step(session):
    assert session.set_value(NAMA, "Indikator")
    assert session.undo_stack.count() == 0


def test_typing_in_one_text_is_one_step(session, store):
    for text in ("I", "In", "Ind"):
        session.set_value(NAMA, text)
    assert session.undo_stack.count() == 1
    session.undo()
    assert session.laporan.value(NAMA) == "Indikator"
    consistent(session, store)


def test_numbers_do_not_merge(session):
    session.set_value(TARGET, Angka(Decimal(4)))
    session.set_value(TARGET, Angka(Decimal(5)))
    assert session.undo_stack.count() == 2


def test_rows_move_and_close_lets_go(session, store, qtbot):
    second = session.insert(Indikator, Id("s1"), Id("i1"))
    assert session.move(Indikator, second, -1)
    assert [r.id for r in session.laporan.children(Indikator, Id("s1"))] == [second, "i1"]
    assert session.relevel(Indikator, second, 1)
    with qtbot.waitSignal(session.closed):
        session.close()
    assert store.closed


def test_findings_at_a_cell(session):
    for t in session.temuan:
        assert t in session.findings_at(t.ref)
    assert session.findings_at(Ref("indikator", Id("?"), "nama")) == ()


def test_counts_per_tab_follow_every_edit(session):
    def anew() -> Counter:
        return Counter((tab_of(t.ref.kind, t.ref.medan), t.severity) for t in session.temuan if t.terbuka)

    assert +Counter(session.counts) == anew()
    session.set_value(TARGET, Angka(Decimal(4)))
    session.set_value(REALISASI, Angka(Decimal(9)))
    assert +Counter(session.counts) == anew()
    session.delete([(Sasaran, Id("s1"))])
    session.undo()
    assert +Counter(session.counts) == anew()


def test_an_edit_takes_the_mark_of_an_imported_value_along(store):
    session = DocumentSession(store, lambda: NOW)
    marks = tuple(menandai(session.laporan, [(TARGET, "lama.docx"), (NAMA, "lama.docx")]))
    assert session.apply(ChangeSet("Impor lama.docx", marks))
    assert session.set_value(TARGET, Angka(Decimal(77)))
    assert [t.tempat for t in session.laporan.all(TandaImpor)] == [str(NAMA)]
    assert session.undo()
    assert len(list(session.laporan.all(TandaImpor))) == 2
    assert session.mark_seen([TARGET, NAMA, REALISASI])
    assert not list(session.laporan.all(TandaImpor))
    assert session.undo()
    assert len(list(session.laporan.all(TandaImpor))) == 2
    assert session.mark_seen([REALISASI])


def test_a_new_thought_is_a_step_of_its_own(session):
    ref = Ref("identitas", IDENTITAS, "gambaran")
    session.set_value(ref, "Satu")
    session.set_value(ref, "Satu dua")
    session.begin_thought()
    session.set_value(ref, "Satu dua tiga")
    session.set_value(ref, "Satu dua tiga empat")
    assert session.undo_stack.count() == 2
    session.undo()
    assert session.laporan.value(ref) == "Satu dua"
    session.undo()
    assert session.laporan.value(ref) == ""
