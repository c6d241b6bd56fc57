"""Working in the text editor, with keys and mouse."""

from decimal import Decimal
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMenu

from lkjip_desktop.domain.change import ChangeSet, Insert
from lkjip_desktop.domain.dokumen import Gambar, Indikator, Narasi
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.markup import PAKSA
from lkjip_desktop.ui.naskah import klip, sisip, tabel
from lkjip_desktop.ui.naskah.menu import fill_menu
from lkjip_desktop.ui.naskah.pilih import PilihDialog

SIMPULAN = Ref("narasi", Id("bab4.simpulan"), "teks")
REALISASI = Ref("indikator", Id("i1"), "realisasi")
CAPAIAN = "⟦capaian:indikator/i1⟧"
Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def at_end(edit):
    edit.moveCursor(QTextCursor.MoveOperation.End)


def select(edit, words):
    edit.setTextCursor(edit.document().find(words))


def picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 20), "red").save(out, "PNG")
    return out.getvalue()


def test_typing_is_saved_in_a_pause_and_when_the_text_is_left(row, qtbot, stored):
    qtbot.keyClicks(row.edit, "Satu kalimat.")
    assert stored() == ""
    qtbot.waitUntil(lambda: stored() == "Satu kalimat.")
    qtbot.keyClicks(row.edit, " Lagi.")
    row.edit.clearFocus()
    assert stored() == "Satu kalimat. Lagi."


def test_marks_by_keys(row, qtbot):
    qtbot.keyClick(row.edit, Key.Key_B, CTRL)
    qtbot.keyClicks(row.edit, "tebal")
    qtbot.keyClick(row.edit, Key.Key_B, CTRL)
    qtbot.keyClicks(row.edit, " biasa ")
    qtbot.keyClick(row.edit, Key.Key_I, CTRL)
    qtbot.keyClicks(row.edit, "miring")
    assert row.edit.text == "**tebal** biasa *miring*"


def test_a_dash_begins_a_list_and_enter_in_an_empty_item_ends_it(row, qtbot):
    qtbot.keyClicks(row.edit, "- satu")
    qtbot.keyClick(row.edit, Key.Key_Return)
    qtbot.keyClick(row.edit, Key.Key_Tab)
    qtbot.keyClicks(row.edit, "anak")
    qtbot.keyClick(row.edit, Key.Key_Return)
    qtbot.keyClick(row.edit, Key.Key_Backtab)
    qtbot.keyClicks(row.edit, "dua")
    qtbot.keyClick(row.edit, Key.Key_Return)
    qtbot.keyClick(row.edit, Key.Key_Return)
    qtbot.keyClicks(row.edit, "akhir")
    assert row.edit.text == "- satu\n  - anak\n- dua\n\nakhir"


def test_a_number_begins_a_numbered_list(row, qtbot):
    qtbot.keyClicks(row.edit, "1. satu")
    qtbot.keyClick(row.edit, Key.Key_Return)
    qtbot.keyClicks(row.edit, "dua")
    assert row.edit.text == "1. satu\n2. dua"


@pytest.mark.parametrize(("key", "text"), [
    ("judul", "## Isi"), ("butir", "- Isi"), ("nomor", "1. Isi"),
])  # fmt: skip
def test_commands_turn_a_paragraph_into_something_and_back(row, key, text):
    row.edit.show_text("Isi")
    row.edit.run(key)
    assert row.edit.text == text
    row.edit.run(key)
    assert row.edit.text == "Isi"


def test_enter_behind_a_heading_begins_a_plain_paragraph(row, qtbot):
    row.edit.show_text("## Judul")
    at_end(row.edit)
    qtbot.keyClick(row.edit, Key.Key_Return)
    qtbot.keyClicks(row.edit, "isi")
    assert row.edit.text == "## Judul\n\nisi"


# --- live fields ----------------------------------------------------------------------------------------


def test_a_field_follows_the_data_without_an_edit(row, session, stored, qtbot):
    qtbot.keyClicks(row.edit, "Capaian ")
    row.edit.insert_field(CAPAIAN)
    row.commit()
    assert stored() == f"Capaian {CAPAIAN}"
    assert row.values.field(CAPAIAN).teks == "50,00 %"
    session.set_value(REALISASI, Angka(Decimal(3)))
    assert row.values.field(CAPAIAN).teks == "75,00 %"
    assert stored() == f"Capaian {CAPAIAN}"


def test_what_is_typed_behind_a_field_is_no_part_of_it(row, qtbot):
    row.edit.insert_field(CAPAIAN)
    qtbot.keyClicks(row.edit, " tercapai")
    row.edit.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(row.edit, "Sudah ")
    assert row.edit.text == f"Sudah {CAPAIAN} tercapai"


def test_a_field_goes_whole(row, qtbot):
    row.edit.show_text(f"a {CAPAIAN}")
    at_end(row.edit)
    qtbot.keyClick(row.edit, Key.Key_Backspace)
    assert row.edit.text == "a"


def test_a_deleted_source_is_shown_and_found(row, session):
    row.edit.show_text(f"Capaian {CAPAIAN}.")
    row.commit()
    session.delete([(Indikator, Id("i1"))])
    assert row.values.field(CAPAIAN).teks == "[isian dihapus]"
    (found,) = [t for t in session.findings_at(SIMPULAN) if t.code == "NAR-18"]
    assert "sudah dihapus" in found.message
    assert "NAR-18" in row.note.text
    assert row.edit.extraSelections()
    session.undo()
    assert row.values.field(CAPAIAN).teks == "50,00 %"
    assert not session.findings_at(SIMPULAN)


def test_a_field_is_followed_to_its_source(row, qtbot):
    row.edit.show_text(f"{CAPAIAN} dicapai")
    with qtbot.waitSignal(row.edit.source) as caught:
        cursor = QTextCursor(row.edit.document())
        point = row.edit.cursorRect(cursor).center()
        point.setX(point.x() + 8)
        qtbot.mouseClick(row.edit.viewport(), Qt.MouseButton.LeftButton, CTRL, point)
    assert caught.args == [CAPAIAN]


def test_the_menu_writes_a_field_in_words(row):
    token = "⟦jumlah:program⟧"
    row.edit.show_text(f"{token} program")
    menu = QMenu()
    menu.addAction("Salin")
    fill_menu(menu, row.edit, token)
    next(a for a in menu.actions() if "Huruf" in a.text()).trigger()
    assert row.edit.text == "⟦jumlah:program:huruf⟧ program"
    assert row.values.field("⟦jumlah:program:huruf⟧").teks == "1 (satu)"


def test_the_list_of_fields_is_searched_and_shows_present_values(row, session, monkeypatch):
    seen = []

    def choose(dialog):
        dialog.search.setText("serapan seluruhnya")
        seen.append((dialog.model.rowCount(), dialog.model.data(dialog.model.index(0, 2))))
        dialog.ways.setCurrentIndex(1)
        seen.append(dialog.model.data(dialog.model.index(0, 2)))
        return True

    monkeypatch.setattr(PilihDialog, "exec", choose)
    token = sisip.ask_field(row.edit, session, row.values, Id("bab4.simpulan"))
    assert token == "⟦serapan:total:huruf⟧"
    # 6 / 8 x 100
    assert seen == [(2, "75,00 %"), "75,00 % (tujuh puluh lima koma nol nol persen)"]


def test_the_key_for_fields_is_the_editors_own_while_it_has_the_focus(row, qtbot, monkeypatch):
    monkeypatch.setattr(sisip, "ask_field", lambda *_: CAPAIAN)
    qtbot.keyClick(row.edit, Key.Key_H, CTRL | SHIFT)
    assert row.edit.text == CAPAIAN


# --- undo -----------------------------------------------------------------------------------------------


def test_each_thought_is_one_step_and_undo_brings_the_text_back(row, session, qtbot, stored):
    qtbot.keyClicks(row.edit, "Satu")
    row.commit()
    qtbot.keyClicks(row.edit, " dan")
    row.commit()
    assert session.undo_stack.count() == 1
    row._think_anew()
    qtbot.keyClicks(row.edit, " dua")
    row.commit()
    assert session.undo_stack.count() == 2
    session.undo()
    assert (stored(), row.edit.text) == ("Satu dan", "Satu dan")
    session.undo()
    assert (stored(), row.edit.text) == ("", "")
    session.redo()
    session.redo()
    assert row.edit.text == "Satu dan dua"


def test_only_what_is_not_saved_yet_is_undone_in_the_text_itself(row, qtbot):
    qtbot.keyClicks(row.edit, "Satu")
    assert row.edit.document().isUndoAvailable()
    row.commit()
    assert not row.edit.document().isUndoAvailable()


def test_looking_at_a_text_changes_nothing(row, session, stored):
    odd = "1) satu\n\n2) dua\n\n\n* lepas"
    session.set_value(SIMPULAN, odd)
    steps = session.undo_stack.count()
    row.edit.setFocus()
    row.commit()
    row.edit.clearFocus()
    assert stored() == odd
    assert session.undo_stack.count() == steps


# --- tables and pictures --------------------------------------------------------------------------------


def test_a_table_is_filled_and_changed_by_keys_and_menu(row, qtbot):
    tabel.insert(row.edit, 2, 2)
    qtbot.keyClicks(row.edit, "Judul")
    qtbot.keyClick(row.edit, Key.Key_Return)
    for word in ("A", "B", "1", "2", "3"):
        qtbot.keyClicks(row.edit, word)
        qtbot.keyClick(row.edit, Key.Key_Tab)
    assert row.edit.text == "|= Judul\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 |  |"
    tabel.work(row.edit, "Hapus K&olom")
    assert row.edit.text == "|= Judul\n| A |\n|---|\n| 1 |\n| 3 |"
    tabel.work(row.edit, "Hapus &Tabel")
    assert "|" not in row.edit.text


def test_a_picture_and_its_place_are_one_step(row, session, stored):
    row.add_picture(picture(), "Loket layanan", "Dokumentasi")
    (gambar,) = session.laporan.all(Gambar)
    assert (gambar.induk, gambar.keterangan, gambar.sumber) == (SIMPULAN.id, "Loket layanan", "Dokumentasi")
    token = f"⟦gambar:gambar/{gambar.id}⟧"
    assert stored() == token
    assert row.values.picture(token)[1] == "Loket layanan"
    session.undo()
    assert (stored(), len(session.laporan.table(Gambar))) == ("", 0)


def test_a_picture_taken_out_of_the_text_takes_its_row_with_it(row, session, stored):
    row.add_picture(picture(), "Loket layanan")
    (gambar,) = session.laporan.all(Gambar)
    token = stored()
    row.edit.selectAll()
    row.edit.cut()
    row.commit()
    assert (stored(), [*session.laporan.all(Gambar)]) == ("", [])
    session.undo()
    assert (stored(), [*session.laporan.all(Gambar)]) == (token, [gambar])
    session.redo()
    assert (stored(), [*session.laporan.all(Gambar)]) == ("", [])


def test_a_picture_cut_here_can_be_pasted_there(row, session, stored):
    row.add_picture(picture(), "Loket layanan")
    (gambar,) = session.laporan.all(Gambar)
    token = stored()
    row.edit.selectAll()
    row.edit.cut()
    row.commit()
    row.edit.paste()
    row.commit()
    assert (stored(), [*session.laporan.all(Gambar)]) == (token, [gambar])


def test_a_picture_that_another_text_shows_stays(row, session, stored):
    row.add_picture(picture(), "Loket layanan")
    session.apply(ChangeSet("Ikhtisar", (Insert(Narasi(id=Id("ikhtisar"), teks=stored())),)))
    row.edit.selectAll()
    row.edit.cut()
    row.commit()
    assert len(session.laporan.table(Gambar)) == 1


# --- clipboard ------------------------------------------------------------------------------------------


def test_copies_go_out_with_values_and_come_back_with_fields(row):
    row.edit.show_text(f"**Capaian** {CAPAIAN}\n\n- butir")
    row.edit.selectAll()
    data = row.edit.createMimeDataFromSelection()
    assert data.text() == "Capaian 50,00 %\n- butir"
    assert "<b>Capaian</b> 50,00 %" in data.html()
    at_end(row.edit)
    row.edit.show_text("")
    row.edit.insertFromMimeData(data)
    assert row.edit.text == f"**Capaian** {CAPAIAN}\n\n- butir"


def test_a_word_from_word_goes_into_the_line(row):
    row.edit.show_text("satu tiga")
    select(row.edit, "tiga")
    data = QMimeData()
    data.setHtml("<p class=MsoNormal style='font-family:Wingdings'><span style='color:red'>dua</span></p>")
    row.edit.insertFromMimeData(data)
    assert row.edit.text == "satu dua"


def test_lines_and_cells_from_plain_text(row):
    data = QMimeData()
    data.setText("Uraian\tJumlah\nPegawai\t59\n")
    row.edit.insertFromMimeData(data)
    assert row.edit.text == "| Uraian | Jumlah |\n|---|---|\n| Pegawai | 59 |"
    row.edit.show_text("")
    data.setText("Alinea satu\n- butir\n**bukan tebal**")
    row.edit.insertFromMimeData(data)
    assert row.edit.text == f"Alinea satu\n\n- butir\n\n{PAKSA}**bukan tebal**"


def test_the_clipboard_command_of_the_window_pastes_here(row, qtbot):
    QGuiApplication.clipboard().setText("tempelan")
    row.edit.paste()
    assert row.edit.text == "tempelan"


def test_nothing_foreign_is_pasted(row):
    data = QMimeData()
    data.setData(klip.OWN, b"\xff\xfe rusak")
    row.edit.insertFromMimeData(data)
    assert "rusak" in row.edit.text


# --- the draft ------------------------------------------------------------------------------------------


def test_a_draft_stands_in_an_empty_text_and_is_accepted(row, session, stored):
    row._own_words = False
    row._show_draft()
    assert row.panel.shows_draft
    assert stored() == ""
    row.panel.draft.accept.click()
    assert not row.panel.shows_draft
    assert "⟦capaian:instansi⟧" in stored()
    assert row.edit.text == stored()
    session.undo()
    assert row.panel.shows_draft


def test_the_draft_follows_the_data_and_goes_when_something_is_written(row, session):
    row._own_words = False
    row._show_draft()
    session.set_value(REALISASI, Angka(Decimal(4)))
    assert row.values.field("⟦capaian:instansi⟧").teks == "100,00 %"
    row.panel.draft.decline.click()
    assert not row.panel.shows_draft
    session.set_value(SIMPULAN, "Ditulis.")
    assert not row.panel.shows_draft


def test_read_only_nothing_can_be_changed(row):
    row.panel.set_writable(False)
    row.edit.run("judul")
    assert row.edit.isReadOnly()
    assert not row.panel.bar.buttons["tabel"].isEnabled()


# --- findings -------------------------------------------------------------------------------------------


def test_the_words_of_a_finding_are_underlined_and_gone_to(row, session):
    session.set_value(SIMPULAN, "Ada 5 (enam) program.")
    underlined = [s.cursor.selectedText() for s in row.edit.extraSelections()]
    assert underlined == ["5 (enam)"]
    row.edit.clearFocus()
    assert row.form_view.go_to(SIMPULAN)
    assert row.edit.textCursor().selectedText() == "5 (enam)"
