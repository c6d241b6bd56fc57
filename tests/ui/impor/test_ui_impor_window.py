"""The import window: a table from a file is shown, decided on, and put into the report as one undo step."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Indikator, Sasaran
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.tabel import JenisTabel, Peran
from lkjip_desktop.domain.tanda import tanda
from lkjip_desktop.importers.baca import read_text
from lkjip_desktop.importers.usulan import Status, UsulanNilai
from lkjip_desktop.session.impor import of_naskah
from lkjip_desktop.session.opening import open_document
from lkjip_desktop.storage.store import Store
from lkjip_desktop.ui.impor.importer import Importer
from lkjip_desktop.ui.message_line import MessageLine

NOW = datetime(2026, 1, 15, 10, 42)
TEXT = (
    "Tabel 3.1 Capaian Kinerja Tahun 2025\n"
    "No\tIndikator Kinerja\tSatuan\tTarget\tRealisasi\tCapaian (%)\n"
    "1\tJumlah dokumen\tdokumen\t4\t3\t75\n"
)
Check = Qt.CheckState


@pytest.fixture
def session(report, qapp):
    session = open_document(report)
    yield session
    session.close()


@pytest.fixture
def importer(qtbot, settings):
    line = MessageLine()
    qtbot.addWidget(line)
    line.show()
    return Importer(line, line, settings)


@pytest.fixture
def window(importer, session, qtbot):
    with qtbot.waitSignal(importer.opened) as opened:
        importer.show(session, of_naskah(read_text(TEXT)))
    yield opened.args[0]
    if isValid(opened.args[0]):  # accepting deletes it
        opened.args[0].close()


def realisasi(session):
    return session.laporan.get(Indikator, Id("i1")).realisasi


def item_of(tree, field):
    for item in tree._items():
        what = item.data(0, Qt.ItemDataRole.UserRole)
        if isinstance(what, UsulanNilai) and what.ref.field == field:
            return item
    raise AssertionError(field)


def test_nothing_changes_until_it_is_accepted(window, session):
    before = session.laporan
    assert window.tree.count() >= 1
    window.reject()
    assert session.laporan == before


def test_accepting_is_one_step_that_can_be_taken_back(window, session):
    before = session.laporan
    window.accept_button.click()
    assert realisasi(session) == Angka(Decimal(3))
    assert session.undo_stack.count() == 1
    assert session.undo()
    assert session.laporan == before


def test_a_value_without_its_tick_stays_as_it_is(window, session):
    item_of(window.tree, "realisasi").setCheckState(0, Check.Unchecked)
    window.accept_button.click()
    assert realisasi(session) == Angka(Decimal(2))


def test_the_tree_shows_before_and_after(window):
    item = item_of(window.tree, "realisasi")
    assert (item.text(1), item.text(2), item.text(3)) == ("2", "3", "berubah")


def test_a_value_leads_to_its_cell_and_a_cell_to_its_value(window, session):
    window.tree.setCurrentItem(item_of(window.tree, "realisasi"))
    assert window.view.currentIndex().data() == "3"
    window.tree.setCurrentItem(window.tree.topLevelItem(0))
    window._to_value(0, 4)
    assert window.tree.currentItem() is item_of(window.tree, "realisasi")


def test_another_role_of_a_column_changes_the_proposal_and_is_remembered(window, settings, qtbot):
    menu = window.role_menu(4)
    wanted = next(a for a in menu.actions() if a.data() and a.data().peran is Peran.LAIN)
    with qtbot.waitSignal(window.decided):
        wanted.trigger()
    fields = lambda: {n.ref.field for n in window.usulan.nilai}  # noqa: E731
    qtbot.waitUntil(lambda: "realisasi" not in fields())
    assert "lain" in settings.read("impor/keputusan", "")


def test_another_kind_of_table_changes_the_proposal(window, qtbot):
    window.kind.setCurrentIndex(window.kind.findData(JenisTabel.LAIN))
    window.kind.activated.emit(window.kind.currentIndex())
    qtbot.waitUntil(lambda: not list(window.usulan.nilai))
    assert not window.accept_button.isEnabled()


def test_a_file_is_read_in_the_background(importer, session, tmp_path, qtbot):
    path = tmp_path / "capaian.tsv"
    path.write_text(TEXT, encoding="utf-8")
    with qtbot.waitSignal(importer.opened, timeout=10_000) as opened:
        importer.read(session, path)
    window = opened.args[0]
    assert window.windowTitle() == "Impor - capaian.tsv"
    window.close()


def test_an_imported_value_is_marked_until_it_is_seen(window, session):
    window.accept_button.click()
    ref = Ref("indikator", Id("i1"), "realisasi")
    assert "Tabel 3.1" in tanda(session.laporan, ref).sumber
    assert session.mark_all_seen()
    assert tanda(session.laporan, ref) is None
    assert session.undo()
    assert tanda(session.laporan, ref)


def test_last_years_report_is_compared_and_only_read(importer, session, tmp_path, qtbot):
    """Last year 5 of 5; this year nothing known yet of last year."""
    last = tmp_path / "lalu.lkjip"
    row = replace(session.laporan.get(Indikator, Id("i1")), target={2024: Angka(Decimal(5))},
                  realisasi=Angka(Decimal(5)))  # fmt: skip
    rows = [Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=2024), row]
    Store.create(last, laporan_of([*rows, Sasaran(id=Id("s1"), uraian="Sasaran satu")]), NOW).close()
    before = last.read_bytes()
    with qtbot.waitSignal(importer.opened) as opened:
        importer.read(session, last)
    window = opened.args[0]
    fields = {n.ref.field: n.baru for n in window.usulan.nilai if n.ref.id == "i1"}
    assert fields["realisasi_lalu.2024"] == Angka(Decimal(5))
    window.accept_button.click()
    assert session.laporan.get(Indikator, Id("i1")).realisasi_lalu[2024] == Angka(Decimal(5))
    assert last.read_bytes() == before


def test_a_table_on_the_clipboard_becomes_a_proposal(importer, session, qtbot):
    QGuiApplication.clipboard().setText(TEXT)
    with qtbot.waitSignal(importer.opened) as opened:
        importer.paste(session)
    fields = {n.ref.field for n in opened.args[0].usulan.nilai}
    assert "realisasi" in fields
    opened.args[0].close()


def test_a_clipboard_without_a_table_says_what_to_do(importer, session):
    QGuiApplication.clipboard().setText("")
    importer.paste(session)
    assert "papan klip" in importer._message.text


def test_a_template_is_read_back_without_a_question(importer, session, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "templat.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    importer.ask_template(session)
    with qtbot.waitSignal(importer.opened, timeout=10_000) as opened:
        importer.read(session, path)
    window = opened.args[0]
    assert window.usulan.pertanyaan == ()
    assert not [n for n in window.usulan.nilai if n.status is not Status.SAMA]
    window.close()


def test_as_many_values_are_said_as_were_offered_also_the_second_time(importer, session, qtbot):
    for gained in ("3", "2", "3"):
        with qtbot.waitSignal(importer.opened) as opened:
            importer.show(session, of_naskah(read_text(TEXT.replace("\t3\t", f"\t{gained}\t"))))
        window = opened.args[0]
        offered = window.accept_button.text().split()[1]
        window.accept_button.click()
        assert importer._message.text.startswith(f"{offered} isian diimpor.")
        assert realisasi(session) == Angka(Decimal(gained))


def test_a_row_says_what_it_would_hold_before_it_is_opened(window):
    tree = window.tree
    parts = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    assert all(part.text(2).endswith(" isian") for part in parts)
    rows = [part.child(n) for part in parts for n in range(part.childCount())]
    assert any("Realisasi 3" in row.text(2) for row in rows)


def test_a_pasted_table_is_from_the_clipboard(importer, session, qtbot):
    QGuiApplication.clipboard().setText(TEXT)
    with qtbot.waitSignal(importer.opened) as opened:
        importer.paste(session)
    assert {n.sumber.berkas for n in opened.args[0].usulan.nilai} == {"papan klip"}
    opened.args[0].close()


def test_the_year_of_the_document_follows_the_answer(importer, session, qtbot):
    text = (
        "Evaluasi\nNo\tIndikator\tTarget 2023\tRealisasi 2023\n1\tJumlah pasar\t4\t3\n\n"
        "Rencana Kinerja Tahunan Tahun 2025\nNo\tSasaran\tIndikator\tSatuan\tTarget\n"
        "1\tPasar tertata\tJumlah pasar\tunit\t6\n"
    )
    with qtbot.waitSignal(importer.opened) as opened:
        importer.show(session, of_naskah(read_text(text)))
    window = opened.args[0]
    (question,) = window.usulan.terbuka
    assert (window.year.value(), window.tree.count()) == (0, 0)
    window.questions.answered.emit(question.kunci, "2025")
    qtbot.waitUntil(lambda: window.year.value() == 2025)
    assert window.tree.count() > 0
    window.close()
