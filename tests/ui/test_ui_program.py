"""The whole window over a real file: commands, keys, findings, undo, tabs, remembering."""

import shutil
import threading
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget

from lkjip_desktop.domain.change import ChangeSet, Insert
from lkjip_desktop.domain.dokumen import IDENTITAS, Indikator, Misi, Narasi
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.session.jobs import Cancelled, Job
from lkjip_desktop.session.places import FindingPlaces
from lkjip_desktop.ui.bantuan.window import HelpWindow
from lkjip_desktop.ui.findings.panel import CHECKING
from lkjip_desktop.ui.grid.view import GridView
from lkjip_desktop.ui.program import UNFINISHED, Program
from lkjip_desktop.wording.letak import Tab

ALAMAT = Ref("identitas", IDENTITAS, "alamat")
NAMA = Ref("identitas", IDENTITAS, "nama")
REALISASI = Ref("indikator", Id("i1"), "realisasi")


def work(program: Program):
    workspace = program.frame.workspace
    assert workspace is not None
    return workspace


def do(program: Program, key: str) -> None:
    program.actions[key].trigger()


def pretend(program: Program, found: tuple[Temuan, ...]) -> None:
    """The session says that these are the findings."""
    session = program.documents.session
    session.check()
    session._temuan, session._places = found, FindingPlaces(found)
    work(program)._refresh()


def test_the_start_page_until_a_report_is_open(make, report):
    program = make()
    assert program.frame.start.isVisible()
    assert not program.actions["ekspor_pdf"].isEnabled()
    assert not program.frame.status.isVisible()
    program.documents.open(report)
    assert program.frame.workspace is not None
    assert program.actions["ekspor_pdf"].isEnabled()
    assert program.frame.status.file.text() == "laporan.lkjip"
    do(program, "tutup")
    assert program.frame.start.isVisible()
    assert program.frame.start.recent.count() == 1
    assert program._window.windowTitle() == "LKjIP Desktop"


def test_a_report_is_there_before_its_findings(make, report, qtbot):
    program = make()
    program.documents.open(report)
    session, panel = program.documents.session, work(program).panel
    assert not session.is_checked
    assert panel.empty_text == CHECKING
    assert program.frame.status.counts[Severity.KESALAHAN].text() == "… kesalahan"
    qtbot.waitUntil(lambda: session.is_checked)
    errors = sum(t.severity is Severity.KESALAHAN for t in session.temuan)
    assert errors
    assert program.frame.status.counts[Severity.KESALAHAN].text() == f"{errors} kesalahan"
    assert panel.severities[Severity.KESALAHAN].text() == f"{errors} kesalahan"
    assert work(program).tabs.tabText(0).startswith("Profil (")


def test_the_other_tabs_and_all_icons_come_when_nothing_else_is_to_be_done(make, report, qtbot):
    program = make()
    program.documents.open(report)
    with qtbot.waitSignal(work(program).complete):
        assert len(work(program)._contents) == 1
    assert len(work(program)._contents) == len(Tab)


def test_the_tab_is_remembered_at_once(program, settings):
    """A power cut must not lose where one was."""
    do(program, "tab_4")
    assert settings.read("jendela/tab", 0) == 3


def test_every_command_does_something(program, monkeypatch):
    for key in program._commands():
        assert program.actions[key] is not None
    known = set(program._commands()) | {"panel_temuan"}
    assert {a.objectName() for a in program.actions} == known


def test_an_edit_reaches_status_tabs_findings_and_menu(program, qtbot):
    session = program.documents.session
    before = len(session.temuan)
    assert session.set_value(ALAMAT, "Jalan Melati")
    assert program.actions["urungkan"].isEnabled()
    assert program.actions["urungkan"].text() == "&Urungkan ubah Alamat"
    assert program.frame.status.saved.text().startswith("tersimpan ")
    do(program, "urungkan")
    assert session.laporan.identitas.alamat == ""
    assert not program.actions["urungkan"].isEnabled()
    assert program.actions["ulangi"].text() == "U&langi ubah Alamat"
    do(program, "ulangi")
    assert session.laporan.identitas.alamat == "Jalan Melati"
    assert len(work(program).panel.model.temuan) == len(session.temuan)
    assert before >= len(session.temuan) - 1


def test_tab_titles_carry_their_number_of_errors(program):
    found = (
        Temuan("REA-02", Severity.KESALAHAN, REALISASI, "Salah."),
        Temuan("REA-03", Severity.PERINGATAN, REALISASI, "Aneh."),
        Temuan("PRO-01", Severity.KESALAHAN, NAMA, "Kosong."),
    )
    pretend(program, found)
    titles = [work(program).tabs.tabText(n) for n in range(5)]
    assert titles == ["Profil (1)", "Renstra", "Perjanjian Kinerja", "Realisasi (1)", "Laporan"]
    pretend(program, ())
    assert [work(program).tabs.tabText(n) for n in range(5)] == [t.value for t in Tab]


def test_ctrl_1_to_5_go_to_the_tabs_and_focus_their_content(program, qtbot):
    for n in (3, 5, 1, 4, 2):
        qtbot.keyClick(program._window, getattr(Qt.Key, f"Key_{n}"), Qt.KeyboardModifier.ControlModifier)
        assert work(program).tabs.currentIndex() == n - 1
        focused = QApplication.focusWidget()
        assert isinstance(focused, GridView | QLineEdit | QComboBox), n  # the work, not the list beside it
        assert work(program).tabs.isAncestorOf(focused)


def test_f8_jumps_to_the_cell_of_each_finding(program):
    found = (
        Temuan("PRO-01", Severity.KESALAHAN, NAMA, "Nama."),
        Temuan("REA-02", Severity.KESALAHAN, REALISASI, "Realisasi."),
    )
    pretend(program, found)
    do(program, "temuan_berikut")
    assert work(program).tabs.currentIndex() == 0
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "Badan Contoh"
    do(program, "temuan_berikut")
    assert work(program).tabs.currentIndex() == 3
    table = QApplication.focusWidget()
    assert isinstance(table, GridView)
    assert table.currentIndex().data() == "2"
    do(program, "temuan_sebelum")
    assert work(program).tabs.currentIndex() == 0


def test_typing_a_figure_shows_at_once_and_is_in_the_file(program, make, report, qtbot):
    assert work(program).go_to(REALISASI)
    table = QApplication.focusWidget()
    qtbot.keyClicks(table, "4")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    session = program.documents.session
    assert session.laporan.value(REALISASI) == Angka(Decimal(4))
    assert session.figures.kinerja[Id("i1")].capaian.nilai == Decimal(100)
    program.documents.close()
    again = make(report)
    assert again.documents.session.laporan.value(REALISASI) == Angka(Decimal(4))


def test_a_half_typed_cell_is_saved_on_leaving_and_a_refused_one_keeps_the_window_open(program, qtbot):
    work(program).go_to(REALISASI)
    qtbot.keyClicks(QApplication.focusWidget(), "3")
    session = program.documents.session
    assert session.laporan.value(REALISASI) == Angka(Decimal(2))
    assert program._finish()
    assert session.laporan.value(REALISASI) == Angka(Decimal(3))
    work(program).go_to(REALISASI)
    qtbot.keyClicks(QApplication.focusWidget(), "tiga ekor")
    program._window.close()
    assert program._window.isVisible()
    assert program.message.text == UNFINISHED
    assert program.message.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.keyClicks(QApplication.focusWidget(), "4")
    assert program._finish()
    assert not program.message.isVisible()  # it is true no longer
    assert program._window.close()


def test_ctrl_z_in_an_untouched_field_undoes_the_reports_last_step(program, qtbot):
    session = program.documents.session
    session.set_value(ALAMAT, "Jalan Melati")
    work(program).go_to(NAMA)
    qtbot.waitUntil(lambda: getattr(QApplication.focusWidget(), "text", str)() == "Badan Contoh")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.laporan.identitas.alamat == ""
    assert QApplication.focusWidget().toPlainText() == "", "one is taken where it happened"
    work(program).go_to(NAMA)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Badan Contoh"
    assert session.undo_stack.count() == 1


def test_ctrl_e_exports_from_a_text_field_too(program, qtbot):
    """Text fields on Linux take it as "to the end of the line"; there and elsewhere it is the window's."""
    asked = []
    program.actions["ekspor_pdf"].triggered.disconnect()
    program.actions["ekspor_pdf"].triggered.connect(lambda: asked.append(True))
    work(program).go_to(NAMA)
    qtbot.waitUntil(lambda: getattr(QApplication.focusWidget(), "text", str)() == "Badan Contoh")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert asked


def test_row_commands_go_to_the_table(program):
    work(program).go_to(REALISASI)
    session = program.documents.session
    work(program).show_tab(1)
    assert work(program).go_to(Ref("indikator", Id("i1"), "nama"))
    do(program, "baris_tambah")
    assert len(session.laporan.table(Indikator)) == 2
    do(program, "urungkan")
    assert len(session.laporan.table(Indikator)) == 1
    do(program, "salin")
    assert "Jumlah dokumen" in QGuiApplication.clipboard().text()


def test_search_finds_in_the_table_and_says_when_not(program, qtbot):
    work(program).go_to(REALISASI)
    do(program, "cari")
    assert QApplication.focusWidget() is program.frame.search
    qtbot.keyClicks(program.frame.search, "jumlah dok")
    qtbot.keyClick(program.frame.search, Qt.Key.Key_Return)
    assert "Jumlah dokumen" in work(program).table().currentIndex().data()
    qtbot.keyClick(program.frame.search, Qt.Key.Key_Escape)
    assert isinstance(QApplication.focusWidget(), GridView)
    program._find("tidak ada di sini", 1)
    assert "tidak ditemukan" in program.message.text


def test_folding_the_findings_is_remembered(program, make, report):
    panel = work(program).panel
    assert panel.isVisible()
    do(program, "panel_temuan")
    assert not panel.isVisible()
    program._window.close()
    again = make()
    assert not work(again).panel.isVisible()
    assert not again.actions["panel_temuan"].isChecked()
    again.frame.status.counts[Severity.SARAN].click()
    assert work(again).panel.isVisible()
    assert [b.isChecked() for b in work(again).panel.severities.values()] == [False, False, True]


def test_geometry_tab_zoom_and_file_are_remembered(program, make, report):
    do(program, "tab_4")
    do(program, "perbesar")
    program._window.resize(900, 666)  # the offscreen screen is 800 wide: only the height comes back
    program._window.close()
    again = make()
    assert again.documents.session.path == report
    assert work(again).tabs.currentIndex() == 3
    assert again._zoom.percent == 110
    assert again._window.height() == 666


def test_a_report_dragged_onto_the_window_opens(make, report, qtbot):
    program = make()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(report.with_name("surat.docx"))), QUrl.fromLocalFile(str(report))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    program._window.dropEvent(event)
    assert program.documents.session.path == report


def test_a_second_window_says_that_it_can_only_read(program, make, report):
    second = make(report)
    assert "jendela lain" in work(second).banner.accessibleName()
    assert work(second).banner.isVisible()
    assert not work(program).banner.isVisible()


def test_simple_answers(program):
    do(program, "tersimpan")
    assert "Sudah tersimpan" in program.message.text
    do(program, "ukuran_asli")
    assert program.message.text == "Ukuran tampilan 100 %."
    work(program).panel.update_findings(())
    do(program, "temuan_berikut")
    assert "Tidak ada temuan" in program.message.text


def test_switching_reports_leaves_nothing_of_the_old_one(program, report, tmp_path, qtbot):
    other = Path(shutil.copy(report, tmp_path / "lain.lkjip"))
    old = work(program)
    program.documents.open(other)
    qtbot.waitUntil(lambda: work(program) is not old)
    assert program.frame.status.file.text() == "lain.lkjip"
    assert work(program).session is program.documents.session
    assert program.frame._stack.count() == 2


def test_every_control_has_a_name_or_a_label(program, qtbot):
    for n in range(5):
        work(program).show_tab(n)
        QApplication.processEvents()
    nameless = Counter(
        f"{type(w).__name__} {w.objectName()}" for w in program._window.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisibleTo(program._window) and not named(w)
    )  # fmt: skip
    assert nameless == {}


def named(widget: QWidget) -> bool:
    text = getattr(widget, "text", None)
    if widget.accessibleName() or (callable(text) and text() and not isinstance(widget, QLineEdit)):
        return True
    inner = isinstance(widget.parent(), QAbstractItemView) or type(widget.parent()).__name__ == "QTabBar"
    return inner or type(widget).__name__ in {"QTabBar", "QScrollArea", "QSplitterHandle", "QTableView"}


def test_nothing_is_clipped_at_1366_x_768(program, qtbot):
    program._window.resize(1366, 700)
    for n in range(5):
        work(program).show_tab(n)
        QApplication.processEvents()
        assert program._window.width() == 1366
        assert program._window.minimumSizeHint().width() <= 1366
        assert program._window.minimumSizeHint().height() <= 700


def test_f1_on_a_finding_opens_the_page_of_its_rule(program, qtbot):
    pretend(program, (Temuan("REA-02", Severity.KESALAHAN, REALISASI, "Salah."),))
    panel = work(program).panel
    panel.view.selectRow(0)
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_F1)
    (page,) = program._window.findChildren(HelpWindow)
    assert page.windowTitle() == "Mengapa REA-02?"
    page.close()


def test_f1_in_a_cell_tells_about_its_column_above_the_page_of_the_tab(program, qtbot):
    work(program).go_to(REALISASI)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    (help,) = program._window.findChildren(HelpWindow)
    assert help.current == "mengisi#Tab Realisasi"
    assert "Realisasi 2025" in help.context.text()
    assert help.context.isVisible()
    help.close()
    do(program, "tombol")
    assert help.current == "pintasan"
    assert not help.context.isVisible()
    assert program._window.findChildren(HelpWindow) == [help]
    help.close()


def test_f1_on_the_start_page_opens_the_beginning_of_the_manual(make):
    program = make()
    do(program, "bantuan")
    (help,) = program._window.findChildren(HelpWindow)
    assert help.current == "mulai"
    help.close()


def test_the_commands_of_findings_follow_the_choice(program, qtbot):
    pretend(program, (Temuan("REA-02", Severity.KESALAHAN, REALISASI, "Salah."),))
    qtbot.waitUntil(lambda: not program.actions["temuan_terima"].isEnabled())
    do(program, "temuan_berikut")
    qtbot.waitUntil(program.actions["temuan_terima"].isEnabled)
    assert program.actions["temuan_mengapa"].isEnabled()
    assert not program.actions["temuan_perbaiki"].isEnabled()
    do(program, "tutup")
    assert not program.actions["temuan_terima"].isEnabled()


NASKAH = Ref("narasi", Id("bab4.simpulan"), "teks")


def test_a_box_that_was_left_does_not_keep_its_old_typing(program, qtbot):
    session = program.documents.session
    work(program).go_to(ALAMAT)
    box = QApplication.focusWidget()
    qtbot.keyClicks(box, "Jalan Melati")
    work(program).go_to(NAMA)
    session.set_value(NAMA, "Dinas Contoh")
    work(program).go_to(ALAMAT)
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (session.laporan.identitas.nama, session.laporan.identitas.alamat) == (
        "Badan Contoh",
        "Jalan Melati",
    )


def test_a_stale_offer_to_undo_is_gone(program):
    session, line = program.documents.session, program.message
    session.set_value(ALAMAT, "Jalan Melati")
    line.say_done("Alamat diisi.", session)
    assert line.text == "Alamat diisi."
    session.undo()
    assert line.isHidden()
    line.say_done("Sekali lagi.", session)
    line.complain("Masalah lain.")
    session.redo()
    assert not line.isHidden(), "what was said since stays"


def test_undo_shows_the_row_that_comes_back(program, qtbot):
    session = program.documents.session
    for n in (1, 2):
        session.apply(ChangeSet("Misi", (Insert(Misi(id=Id(f"m{n}"), urutan=1024 * n, uraian=f"Misi {n}")),)))
    work(program).go_to(Ref("misi", Id("m2"), "uraian"))
    table = work(program).table()
    do(program, "baris_hapus")
    assert session.laporan.get(Misi, Id("m2")) is None
    work(program).show_tab(0)
    do(program, "urungkan")
    assert work(program).table() is table
    assert table.grid.sheet.rows[table.currentIndex().row()].id == "m2"


def test_ctrl_z_in_a_text_takes_back_typing_first_and_then_thoughts(program, qtbot):
    session = program.documents.session
    session.apply(ChangeSet("Tulis", (Insert(Narasi(id=NASKAH.id, teks="Satu.")),)))
    work(program).go_to(NASKAH)
    edit = QApplication.focusWidget()
    edit.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(edit, " Dua.")
    qtbot.waitUntil(lambda: session.laporan.value(NASKAH) == "Satu. Dua.")
    assert session.undo_stack.count() == 2
    qtbot.keyClicks(edit, " Tiga")
    for text in ("Satu. Dua.", "Satu."):
        qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert edit.toPlainText() == text
    qtbot.keyClick(edit, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert session.laporan.value(NASKAH) == "Satu. Dua."


def test_the_editors_keys_and_the_windows_both_work_while_one_writes(program, qtbot, monkeypatch):
    monkeypatch.setattr("lkjip_desktop.ui.naskah.sisip.ask_field", lambda *_: "⟦tahun:ini⟧")
    text = Narasi(id=NASKAH.id, teks="Tahun")
    program.documents.session.apply(ChangeSet("Tulis", (Insert(text),)))
    work(program).go_to(NASKAH)
    edit = QApplication.focusWidget()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(edit, Qt.Key.Key_H, keys)
    assert "⟦tahun:ini⟧" in edit.text
    assert QApplication.focusWidget() is edit
    qtbot.keyClick(edit, Qt.Key.Key_F, keys)
    assert QApplication.focusWidget() is work(program).panel.search


def test_a_tab_opens_in_its_first_field_and_is_left_where_one_was(program):
    """Renstra begins with a form above the table of misi; the second look goes back to where one was."""
    do(program, "tab_2")
    form = work(program)._contents[1].current.parts[0]
    assert form.rows[0].editor.hasFocus() or form.rows[0].editor.isAncestorOf(QApplication.focusWidget())
    table = work(program)._contents[1].current.parts[1]
    table.setFocus()
    do(program, "tab_4")
    do(program, "tab_2")
    assert table.hasFocus()


def test_the_list_shows_the_finding_jumped_to_after_a_change(program, qtbot):
    """Forty findings in a panel of few lines; typing in a cell before F8 takes one away above."""
    found = tuple(Temuan("UJI-01", Severity.KESALAHAN, REALISASI, f"Temuan {n:02}") for n in range(40))
    pretend(program, found)
    panel = work(program).panel
    for _ in range(25):
        panel.step(1)
    pretend(program, found[1:])
    panel.step(1)
    qtbot.waitUntil(
        lambda: panel.view.viewport().rect().contains(panel.view.visualRect(panel.view.currentIndex()))
    )


def test_a_check_that_goes_on_keeps_neither_the_report_nor_the_window_open(program, tmp_path, monkeypatch):
    ended = threading.Event()

    def endless(_: Path) -> Job:
        def work(job: Job) -> None:
            while not job.is_cancelled():
                ended.wait(0.01)
            ended.set()
            raise Cancelled

        return Job(work)

    monkeypatch.setattr("lkjip_desktop.ui.periksa.checker.check_job", endless)
    program.checker.check(tmp_path / "x.pdf")
    before = time.monotonic()
    program.documents.close()
    assert time.monotonic() - before < 3, "it does not wait for what is not the report's"
    assert not ended.is_set(), "the document is not the report's, so its check goes on"
    program._window.close()
    assert ended.wait(3)
