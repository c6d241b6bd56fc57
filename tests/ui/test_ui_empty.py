"""F7: through everything that must still be filled in, over all tabs in reading order."""

import pytest
from PySide6.QtWidgets import QApplication

from lkjip_desktop.domain.dokumen import IDENTITAS, RENSTRA, Indikator, ProgramKegiatan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.lengkap import kosong
from lkjip_desktop.ui.empty import next_empty, place_of
from lkjip_desktop.ui.grid.view import GridView
from lkjip_desktop.wording.letak import Tab

NAMA = Ref("identitas", IDENTITAS, "nama")


@pytest.fixture
def session(program):
    return program.documents.session


def here() -> Ref | None:
    return place_of(QApplication.focusWidget())


def press(program, key: str = "kosong_berikut") -> None:
    program.actions[key].trigger()


def test_it_starts_at_the_top_of_the_tab_one_is_in(program, session):
    workspace = program.frame.workspace
    workspace.tabs.setCurrentIndex(1)
    program._window.setFocus()
    press(program)
    assert here() == Ref("renstra", RENSTRA, "tahun_awal")


def test_it_goes_on_from_the_field_in_hand_and_comes_around(program, session):
    program.frame.workspace.go_to(NAMA)
    press(program)
    assert here() == Ref("identitas", IDENTITAS, "pemda")  # nama and tahun are filled in
    press(program)
    assert here() == Ref("identitas", IDENTITAS, "alamat")
    press(program, "kosong_sebelum")
    assert here() == Ref("identitas", IDENTITAS, "pemda")
    press(program, "kosong_sebelum")
    assert here() == kosong(session.laporan, session.figures)[-1]
    press(program)
    assert here() == Ref("identitas", IDENTITAS, "pemda")


def test_every_stop_is_where_the_empty_entry_is_typed(program, session):
    """Rows of a table that is still empty have no cell yet: there the table itself has the focus."""
    session.insert(ProgramKegiatan, nama="Program satu")
    program.frame.workspace.go_to(NAMA)
    wanted = kosong(session.laporan, session.figures)
    assert {r.kind for r in wanted} >= {"fungsi", "indikator", "programkegiatan", "butirpk", "narasi"}
    for ref in wanted:
        press(program)
        if ref.id:
            assert here() == ref
        else:
            table = QApplication.focusWidget()
            assert isinstance(table, GridView), ref
            assert any(i.kind == ref.kind for i in table.grid.spec.inserts)


def test_nothing_left_is_said(program, session, monkeypatch):
    monkeypatch.setattr("lkjip_desktop.ui.empty.kosong", lambda *_: ())
    press(program)
    assert program.message.text == "Semua isian yang diperlukan laporan sudah terisi."


def test_a_refused_entry_is_not_left(program, session):
    program.frame.workspace.go_to(Ref("identitas", IDENTITAS, "tahun"))
    field = QApplication.focusWidget()
    field.setText("dua ribu")
    press(program)
    assert QApplication.focusWidget() is field


def test_without_a_place_in_hand_the_last_tab_counts_from_its_beginning(session):
    found = next_empty(session, None, list(Tab).index(Tab.LAPORAN), 1)
    assert found is not None
    assert found.kind == "narasi"
    back = next_empty(session, None, list(Tab).index(Tab.RENSTRA), -1)
    assert back is not None
    assert back.kind in {"identitas", "pegawai"}


def test_each_tab_shows_how_much_is_there(program, session, qtbot):
    page = program.frame.workspace.tabs.currentWidget().findChildren(object)
    meter = next(w for w in page if type(w).__name__ == "Meter")
    qtbot.waitUntil(lambda: meter.bar.text() == "2 dari 15 isian")  # nama and tahun
    assert meter.go.isVisible()
    meter.go.click()
    assert here() == Ref("identitas", IDENTITAS, "pemda")


def test_the_result_of_a_formula_is_wanted_where_its_variable_is(program, session):
    session.set_value(Ref("indikator", Id("i1"), "realisasi"), session.laporan.get(Indikator, Id("i1")).awal)
    assert Ref("indikator", Id("i1"), "realisasi") in kosong(session.laporan, session.figures)
