"""Answering the lembar reviu in the window: by mouse, by key, with notes, undone and printed."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow
from support.memory import MemorySettings, MemoryStore

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.dokumen import IDENTITAS, JawabanReviu
from lkjip_desktop.domain.pilihan import Jawaban
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.reviu import checklist, mandiri
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.reviu.view import ReviuView

ASKED = "II.1"  # who made the report: no program can tell
JUDGED = "I.2"  # the report shows targets


@pytest.fixture
def session(qapp) -> DocumentSession:
    return DocumentSession(MemoryStore(contoh()), lambda: datetime(2026, 1, 15))


@pytest.fixture
def view(session, qtbot) -> ReviuView:
    view = ReviuView(session, checklist, "reviu", MemorySettings())
    qtbot.addWidget(view)
    view.resize(640, 520)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.list.setFocus()
    return view


def choose(view: ReviuView, key: str) -> None:
    view.list.setCurrentIndex(view.model.index(view.model.row_of(key), 0))


def stored(session: DocumentSession) -> dict[str, tuple[Jawaban, str]]:
    return {r.butir: (r.jawaban, r.catatan) for r in session.laporan.all(JawabanReviu)}


def test_every_item_is_listed_in_its_group(view, qtmodeltester):
    qtmodeltester.check(view.model)
    assert len(view.model.items) == 23
    assert len(view.model.headings()) == 3
    first = view.model.headings()[0]
    assert view.model.index(first, 0).data() == "I. Format"
    assert not view.model.flags(view.model.index(first, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_what_the_program_judges_shows_its_evidence_and_is_not_asked(view, session):
    choose(view, JUDGED)
    assert view.model.index(view.model.row_of(JUDGED), 2).data() == "Ya (program)"
    assert "butir Perjanjian Kinerja bertarget" in view.form.evidence.text()
    assert not view.form.choices[Jawaban.TIDAK].isVisible()
    view.answer(Jawaban.TIDAK)
    assert stored(session) == {}


def test_keys_answer_and_undo_takes_it_back(view, session, qtbot):
    choose(view, ASKED)
    qtbot.keyClick(view.list, Qt.Key.Key_Y)
    assert stored(session) == {ASKED: (Jawaban.YA, "")}
    assert view.form.choices[Jawaban.YA].isChecked()
    qtbot.keyClick(view.list, Qt.Key.Key_T)
    assert stored(session) == {ASKED: (Jawaban.TIDAK, "")}
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    assert stored(session)[ASKED][0] is Jawaban.BELUM
    session.undo()
    session.undo()
    assert stored(session) == {ASKED: (Jawaban.YA, "")}
    qtbot.waitUntil(view.form.choices[Jawaban.YA].isChecked)


def test_a_click_answers_and_the_count_follows(view, session, qtbot):
    choose(view, ASKED)
    before = view.count.text()
    view.form.choices[Jawaban.YA].click()
    assert stored(session) == {ASKED: (Jawaban.YA, "")}
    assert view.count.text() != before
    left = sum(j.jawaban is Jawaban.BELUM for j in view.model.items)
    assert f"{23 - left} dari 23 butir terjawab" in view.count.text()


def test_a_note_is_saved_on_leaving_the_item_whoever_answered_it(view, session, qtbot):
    choose(view, JUDGED)
    qtbot.keyClicks(view.form.note, "Lihat tabel 2.")
    choose(view, ASKED)
    assert stored(session) == {JUDGED: (Jawaban.BELUM, "Lihat tabel 2.")}
    assert view.form.note.toPlainText() == ""
    assert view.model.item(view.model.row_of(JUDGED)).jawaban is Jawaban.YA  # still the program's
    choose(view, JUDGED)
    assert view.form.note.toPlainText() == "Lihat tabel 2."
    steps = session.undo_stack.count()
    assert view.finish()
    assert session.undo_stack.count() == steps  # nothing new to save


def test_a_note_is_kept_with_the_answer(view, session, qtbot):
    choose(view, ASKED)
    qtbot.keyClicks(view.form.note, "Disusun Subbag Perencanaan.")
    view.form.choices[Jawaban.YA].click()
    assert stored(session) == {ASKED: (Jawaban.YA, "Disusun Subbag Perencanaan.")}


def test_hiding_the_page_saves_the_note(view, session, qtbot):
    choose(view, ASKED)
    qtbot.keyClicks(view.form.note, "Sebentar")
    view.hide()
    assert stored(session)[ASKED] == (Jawaban.BELUM, "Sebentar")


def test_an_answer_of_the_program_follows_the_report(view, session, qtbot):
    row = view.model.row_of("I.1")
    assert view.model.item(row).jawaban is Jawaban.YA
    session.set_value(Ref("identitas", IDENTITAS, "tugas"), "")
    qtbot.waitUntil(lambda: view.model.item(row).jawaban is Jawaban.TIDAK)


def test_the_way_to_an_answer(view, session):
    session.answer(ASKED, Jawaban.YA)
    (row,) = session.laporan.all(JawabanReviu)
    assert view.go_to(Ref("jawabanreviu", row.id))
    assert view._key == ASKED
    assert not view.go_to(Ref("identitas", IDENTITAS, "nama"))


def test_the_button_does_what_the_windows_command_does(session, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("Ekspor Lembar Reviu", window)
    action.setObjectName("ekspor_reviu")
    view = ReviuView(session, mandiri, "mandiri", MemorySettings())
    window.setCentralWidget(view)
    window.show()
    assert len(view.model.items) == 22
    with qtbot.waitSignal(action.triggered):
        view.export.click()


def test_a_report_that_can_only_be_read(qapp, qtbot):
    store = MemoryStore(contoh())
    store.read_only = True
    session = DocumentSession(store, lambda: datetime(2026, 1, 15))
    view = ReviuView(session, checklist, "reviu", MemorySettings())
    qtbot.addWidget(view)
    view.show()
    choose(view, ASKED)
    view.answer(Jawaban.YA)
    assert stored(session) == {}
    assert view.form.note.isReadOnly()
    assert not view.form.choices[Jawaban.YA].isEnabled()
