"""Accepting a finding and taking it back: one undo step each, in the file before anybody sees it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.dokumen import Indikator, JawabanReviu, Penerimaan
from lkjip_desktop.domain.pilihan import Jawaban
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.temuan import open_findings
from lkjip_desktop.session.opening import create, open_document


@pytest.fixture
def session(tmp_path, qapp):
    session = create(tmp_path / "contoh.lkjip", contoh())
    row = next(i for i in session.laporan.all(Indikator) if i.iku)
    session.set_value(Ref("indikator", row.id, "capaian_tertulis"), Decimal("1.23"))
    yield session
    session.close()


@pytest.fixture
def wrong(session):
    return next(t for t in session.temuan if t.code == "REA-03")


def test_accepting_is_one_step_and_in_the_file(session, wrong):
    steps = session.undo_stack.count()
    assert session.accept(wrong, " Sesuai berita acara ")
    (marked,) = session.findings_at(wrong.ref)
    assert marked.diterima == "Sesuai berita acara"
    assert wrong.ref in session.findings_changed
    assert session.undo_stack.count() == steps + 1
    assert session.undo_stack.undoText() == "Terima temuan REA-03"
    stored = open_document(session.path)
    assert [r.alasan for r in stored.laporan.all(Penerimaan)] == ["Sesuai berita acara"]
    assert stored.temuan == session.temuan
    stored.close()
    assert session.undo()
    assert session.findings_at(wrong.ref) == (wrong,)
    assert session.redo()
    assert session.findings_at(wrong.ref) == (marked,)


def test_withdrawing_is_one_step(session, wrong):
    session.accept(wrong, "a")
    (marked,) = session.findings_at(wrong.ref)
    assert session.withdraw(marked)
    assert session.findings_at(wrong.ref) == (wrong,)
    assert session.undo_stack.undoText() == "Tarik penerimaan temuan REA-03"
    assert session.undo()
    assert session.findings_at(wrong.ref) == (marked,)


def test_accepting_again_gives_the_new_reason(session, wrong):
    session.accept(wrong, "a")
    session.accept(session.findings_at(wrong.ref)[0], "b")
    assert [t.diterima for t in session.findings_at(wrong.ref)] == ["b"]
    assert len(session.laporan.table(Penerimaan)) == 1


def test_what_can_not_be_is_said(session, wrong, qtbot):
    before = session.laporan
    with qtbot.waitSignal(session.problem) as said:
        assert not session.accept(wrong, "  ")
    assert "Alasan" in said.args[0]
    with qtbot.waitSignal(session.problem) as said:
        assert not session.withdraw(wrong)
    assert "belum pernah diterima" in said.args[0]
    session.accept(wrong, "a")
    session.set_value(wrong.ref, Decimal("1.24"))
    note = next(t for t in session.findings_at(wrong.ref) if t.code == "SYS-02")
    with qtbot.waitSignal(session.problem) as said:
        assert not session.accept(note, "b")
    assert "tarik" in said.args[0]
    assert session.withdraw(note)
    assert session.laporan.table(Penerimaan) == before.table(Penerimaan)
    assert len(open_findings(session.findings_at(wrong.ref))) == 1


def test_a_quick_fix_is_one_step(session, wrong, qtbot):
    assert [ref for ref, _ in wrong.perbaikan] == [wrong.ref]
    assert session.repair(wrong)
    assert session.findings_at(wrong.ref) == ()
    assert session.laporan.value(wrong.ref) == wrong.perbaikan[0][1]
    assert session.undo_stack.undoText() == "Perbaiki temuan REA-03"
    assert session.undo()
    assert session.findings_at(wrong.ref) == (wrong,)
    other = next((t for t in session.temuan if not t.perbaikan), None) or replace(wrong, perbaikan=())
    with qtbot.waitSignal(session.problem) as said:
        assert not session.repair(other)
    assert "sendiri" in said.args[0]


def test_an_item_of_the_reviu_is_answered_in_one_step(session):
    assert session.answer("II.1", Jawaban.YA, "SK tim penyusun")
    assert session.undo_stack.undoText() == "Jawab butir reviu II.1"
    assert [(r.butir, r.jawaban) for r in session.laporan.all(JawabanReviu)] == [("II.1", Jawaban.YA)]
    assert session.answer("II.1", Jawaban.TIDAK)
    assert [r.jawaban for r in session.laporan.all(JawabanReviu)] == [Jawaban.TIDAK]
    assert session.undo()
    assert session.undo()
    assert not len(session.laporan.table(JawabanReviu))
