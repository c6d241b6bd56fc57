"""Forms: what is typed is read as in the grid, saved on Enter and on leaving, refused in words."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from lkjip_desktop.domain.change import ChangeSet, Insert
from lkjip_desktop.domain.dokumen import IDENTITAS, Indikator, Narasi
from lkjip_desktop.domain.pilihan import StatusPejabat
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.ui.form.spec import Field, FormSpec, Group

Key = Qt.Key


def write(row, text):
    row.editor.setFocus()
    row.editor.selectAll()
    QTest.keyClicks(row.editor, text)


def test_labels_lead_to_their_editors_by_alt(form):
    row = form.row("nama")
    assert row.label.buddy() is row.editor
    letters = [r.label.text().partition("&")[2][:1].lower() for r in form.rows]
    assert all(letters)
    assert len(set(letters)) == len(letters)


def test_enter_saves_and_goes_on(form, identity):
    write(form.row("nama"), "Dinas Contoh")
    QTest.keyClick(form.row("nama").editor, Key.Key_Return)
    assert identity().nama == "Dinas Contoh"
    assert form.row("alamat").editor.hasFocus()


def test_leaving_saves(form, identity):
    write(form.row("nama"), "Dinas Lain")
    form.row("tahun").editor.setFocus()
    assert identity().nama == "Dinas Lain"


def test_esc_goes_back_to_what_is_saved(form, identity):
    write(form.row("nama"), "Salah")
    QTest.keyClick(form.row("nama").editor, Key.Key_Escape)
    assert form.row("nama").line.text() == "Badan"
    assert identity().nama == "Badan"


def test_a_refused_entry_stays_with_its_reason(form, identity):
    row = form.row("tahun")
    write(row, "25")
    QTest.keyClick(row.editor, Key.Key_Return)
    assert "empat angka" in row.note.text
    assert row.note.isVisible()
    assert row.line.text() == "25"
    assert identity().tahun == 2025
    write(row, "2024")
    assert not row.note.isVisible()
    assert form.finish()
    assert identity().tahun == 2024


def test_what_can_be_read_in_two_ways_is_asked(form, session, identity):
    row = form.row("jumlah_pegawai")
    write(row, "1,250")
    QTest.keyClick(row.editor, Key.Key_Return)
    assert [b.text() for b in row.note.buttons] == ["1.250", "1,250"]
    row.note.buttons[0].click()
    assert identity().jumlah_pegawai == Decimal(1250)
    assert row.line.text() == "1.250"
    assert not row.note.refused
    assert "dapat dibaca" not in row.note.text


def test_long_text_is_saved_in_a_pause_and_keeps_the_cursor(form, identity, qtbot):
    row = form.row("alamat")
    row.editor.setFocus()
    QTest.keyClicks(row.editor, "Jalan Melati ")
    qtbot.waitUntil(lambda: identity().alamat != "", timeout=4000)
    assert row.typed() == "Jalan Melati ", "blanks at the end stay while one is typing"
    QTest.keyClicks(row.editor, "17")
    form.row("nama").editor.setFocus()
    assert identity().alamat == "Jalan Melati 17"


def test_undo_shows_the_old_value(form, session, identity):
    write(form.row("nama"), "Dinas")
    form.row("tahun").editor.setFocus()
    session.undo()
    assert form.row("nama").line.text() == "Badan"


def test_an_edit_elsewhere_does_not_disturb_typing(form, session):
    write(form.row("nama"), "Belum sele")
    session.set_value(Ref("identitas", IDENTITAS, "singkatan"), "BC")
    assert form.row("nama").line.text() == "Belum sele"


def test_dates_are_typed_or_picked(form, identity):
    row = form.row("tanggal")
    write(row, "31/1/2026")
    QTest.keyClick(row.editor, Key.Key_Return)
    assert identity().tanggal == date(2026, 1, 31)
    assert row.line.text() == "31 Januari 2026"
    calendar = row.open_calendar()
    assert calendar.days.selectedDate() == QDate(2026, 1, 31)
    calendar.days.clicked.emit(QDate(2026, 2, 27))
    assert identity().tanggal == date(2026, 2, 27)
    write(row, "31 Februari 2026")
    QTest.keyClick(row.editor, Key.Key_Return)
    assert "tidak ada" in row.note.text


def test_a_choice_is_saved_as_it_is_made(form, identity):
    row = form.row("kepala_status")
    row.editor.setFocus()
    QTest.keyClick(row.editor, Key.Key_Down)
    assert row.box.currentText() == "Plt."
    assert identity().kepala_status is StatusPejabat.PLT


def test_findings_stand_under_their_field(form, session, monkeypatch):
    found = Temuan("UJI-01", Severity.PERINGATAN, Ref("identitas", IDENTITAS, "nama"), "Nama <pendek>.")

    class Engine:
        def update(self, laporan, figures, delta):
            return (found,)

    monkeypatch.setattr(session, "_engine", Engine())
    session.set_value(Ref("identitas", IDENTITAS, "singkatan"), "BC")
    assert form.row("nama").note.text == "UJI-01: Nama <pendek>."
    assert not form.row("tahun").note.text


def test_the_first_entry_makes_the_row(open_form, session, narasi):
    form = open_form(narasi)
    assert form.row("teks").typed() == ""
    write(form.row("teks"), "Ringkasan")
    form.row("dari_lalu").editor.setFocus()
    assert session.laporan.get(Narasi, Id("ikhtisar")).teks == "Ringkasan"
    session.undo()
    assert session.laporan.get(Narasi, Id("ikhtisar")) is None
    assert form.row("teks").typed() == ""


def test_a_tick_is_saved_as_it_is_made(open_form, session, narasi):
    form = open_form(narasi)
    form.row("dari_lalu").tick.click()
    assert session.laporan.get(Narasi, Id("ikhtisar")).dari_lalu is True


def test_a_failed_save_says_so_and_keeps_the_text(form, store, identity):
    store.broken = True
    write(form.row("nama"), "Dinas")
    assert not form.finish()
    assert "belum tersimpan" in form.row("nama").note.text
    assert form.row("nama").line.text() == "Dinas"
    store.broken = False
    assert form.finish()
    assert identity().nama == "Dinas"


def test_going_to_a_field_focuses_it(form):
    assert form.go_to(Ref("identitas", IDENTITAS, "tanggal"))
    assert form.row("tanggal").editor.hasFocus()
    assert not form.go_to(Ref("identitas", IDENTITAS, "visi"))


def test_a_read_only_report_can_be_copied_but_not_changed(session, store, open_form):
    store.read_only = True
    form = open_form()
    assert form.row("nama").line.isReadOnly()
    assert form.row("nama").line.isEnabled()
    assert not form.row("kepala_status").box.isEnabled()
    assert not form.row("logo").editor.isEnabled()


@pytest.mark.parametrize("text", ["A" * 100_000, "<b>tebal", "&amp; \u202ekanan", "😀", "=cmd|' /C calc'!A0"])
def test_hostile_text_is_only_text(form, identity, text):
    row = form.row("nama")
    row.line.setText(text)
    form.finish()
    assert identity().nama == " ".join(text.split())


@pytest.fixture
def words(open_form, session):
    """The words to an indikator, of which there are two."""
    for id in ("i1", "i2"):
        session.apply(ChangeSet("", (Insert(Indikator(id=Id(id), satuan="orang", penyebab=f"sebab {id}")),)))
    fields = (Field("penyebab", lines=3), Field("satuan"), Field("bobot"))
    form = open_form(FormSpec("kata", "Kata", "indikator", (Group("", fields),)))
    form.show_row(Id("i1"))
    return form


def test_a_text_that_could_not_be_saved_waits_for_its_row(words, session, store):
    row = words.row("penyebab")
    write(row, "Sebab yang panjang")
    store.broken = True
    words.show_row(Id("i2"))
    assert row.typed() == "sebab i2"
    assert not row.note.refused
    words.show_row(None)
    assert not words.finish(), "it must not be closed over"
    assert words.left_behind() == "i1"
    words.show_row(Id("i1"))
    assert row.typed() == "Sebab yang panjang"
    assert row.note.refused
    store.broken = False
    words.show_row(Id("i2"))
    words.show_row(Id("i1"))
    assert session.laporan.get(Indikator, Id("i1")).penyebab == "Sebab yang panjang"
    assert words.finish()


def test_what_was_left_unsaved_is_saved_when_that_is_possible_again(words, session, store):
    write(words.row("penyebab"), "Sebab yang panjang")
    store.broken = True
    words.show_row(Id("i2"))
    store.broken = False
    assert words.finish()
    assert session.laporan.get(Indikator, Id("i1")).penyebab == "Sebab yang panjang"
    assert words.row("penyebab").typed() == "sebab i2"


def test_a_refused_entry_waits_for_its_row_too(words, session):
    row = words.row("bobot")
    write(row, "banyak")
    words.show_row(Id("i2"))
    assert row.typed() == ""
    words.show_row(Id("i1"))
    assert row.typed() == "banyak"
    assert row.note.refused
    words.show_row(Id("i2"))
    session.delete([(Indikator, Id("i1"))])
    assert words.finish(), "its row is gone"
