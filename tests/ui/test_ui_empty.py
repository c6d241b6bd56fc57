"""F7: through everything that must still be filled in, over all tabs in reading order."""

import pytest
from PySide6.QtWidgets import QApplication

from lkjip_desktop.domain.dokumen import IDENTITAS, RENSTRA, Indikator, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.lengkap import kosong
from lkjip_desktop.ui.empty import next_empty, place_of
from lkjip_desktop.ui.grid.view import GridView
from lkjip_desktop.ui.pages.pageview import PageView
from lkjip_desktop.wording.letak import Tab

NAMA = Ref("identitas", IDENTITAS, "nama")


@pytest.fixture
def session(program):
    return program.documents.session


def here() -> Ref | None:
    found = place_of(QApplication.focusWidget())
    return None if found is None else found.ref


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


def test_from_a_computed_cell_it_goes_on_in_the_same_tab(program, session):
    """An indikator's name in Realisasi is typed in Renstra; one is in Realisasi all the same."""
    session.set_value(Ref("indikator", Id("i1"), "realisasi"), KOSONG)
    program.frame.workspace.show_tab(3)
    table = QApplication.focusWidget()
    row = table.grid.sheet.row_of("indikator", Id("i1"))
    table.setCurrentIndex(table.grid.index(row, 0))
    press(program)
    assert here() == Ref("indikator", Id("i1"), "realisasi")
    table.setCurrentIndex(table.grid.index(row, 0))
    press(program, "kosong_sebelum")
    assert here().kind != "indikator" or here().medan != "realisasi"


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


def test_where_a_row_is_wanted_one_is_told_how_to_make_it(program, session):
    """Typing on the empty line would make a tujuan, not the sasaran that is missing."""
    session.delete([(Sasaran, Id("s1"))])
    program.frame.workspace.go_to(Ref("tujuan", Id("t1"), "uraian"))
    press(program)
    table = QApplication.focusWidget()
    assert table.grid.sheet.rows[table.currentIndex().row()].kind == "tujuan"
    section = program.frame.workspace.tabs.currentWidget().findChild(PageView).current
    assert section.message.text == "Belum ada sasaran. Tambahkan di dalam baris ini dengan Ctrl+Enter."
    assert table.run("anak_tambah")
    (sasaran,) = session.laporan.all(Sasaran)
    assert sasaran.induk == Id("t1")
    session.set_value(Ref("sasaran", sasaran.id, "uraian"), "Sasaran baru")
    session.insert(Indikator, Id("t1"), nama="Indikator tujuan")
    program.frame.workspace.go_to(Ref("tujuan", Id("t1"), "uraian"))
    while here() != Ref("sasaran", sasaran.id, "uraian"):
        press(program)
    assert "Ctrl+Enter" in program.message.text
