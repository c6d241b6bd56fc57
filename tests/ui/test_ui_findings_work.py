"""Working with findings: the menu, quick fix, accepting, withdrawing, the rule's page, quiet rows."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu

from lkjip_desktop.domain.dokumen import IDENTITAS
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.session.opening import open_document
from lkjip_desktop.ui.actions import Actions
from lkjip_desktop.ui.bantuan.window import HelpWindow
from lkjip_desktop.ui.dialogs.accept import AcceptDialog
from lkjip_desktop.ui.dialogs.fix import FixDialog
from lkjip_desktop.ui.findings.model import FindingsModel
from lkjip_desktop.ui.findings.panel import FindingsPanel
from lkjip_desktop.ui.findings.severity import accepted_colour
from lkjip_desktop.ui.findings.words import fix_list, fix_words
from lkjip_desktop.ui.findings.work import ACCEPT, FIX, GO, MOVED_ON, WHY, WITHDRAW, FindingsWork
from lkjip_desktop.ui.grid.paint import worst
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages.state import counts as section_counts
from lkjip_desktop.wording.letak import Tab, baris, letak

K, P = Severity.KESALAHAN, Severity.PERINGATAN
NAMA, ALAMAT = (Ref("identitas", IDENTITAS, f) for f in ("nama", "alamat"))
TARGET = Ref("indikator", Id("i1"), "target.2025")


def accepted(temuan: Temuan, alasan: str = "Sudah dijelaskan.") -> Temuan:
    return replace(temuan, diterima=alasan)


@pytest.fixture
def session(report, qapp):
    session = open_document(report)
    yield session
    session.close()


@pytest.fixture
def panel(qtbot, session) -> FindingsPanel:
    panel = FindingsPanel([t.value for t in Tab], lambda ref: letak(session.laporan, ref))
    qtbot.addWidget(panel)
    panel.resize(1000, 240)
    panel.show()
    panel.update_findings(session.temuan)
    session.changed.connect(lambda _: panel.update_findings(session.temuan))
    return panel


@pytest.fixture
def message(panel) -> MessageLine:
    return MessageLine(panel)


@pytest.fixture
def actions(qapp) -> Actions:
    return Actions(qapp)


@pytest.fixture
def work(panel, session, message, actions) -> FindingsWork:
    return FindingsWork(panel, session, message, actions, lambda: True)


def choose(panel: FindingsPanel, temuan: Temuan) -> Temuan:
    """Select the row of `temuan`."""
    for row in range(panel.filter.rowCount()):
        if panel.filter.index(row, 0).data(FindingsModel.TemuanRole).key == temuan.key:
            panel.view.selectRow(row)
            return panel.current
    raise AssertionError(temuan.key)


def put(session, panel, *temuan: Temuan) -> None:
    """The panel shows these, as if the checker had found them."""
    session._temuan = temuan
    panel.update_findings(temuan)
    panel.view.selectRow(0)


def offered(work: FindingsWork) -> list[str]:
    menu = work.menu()
    keys = [a.objectName() for a in menu.actions()]
    menu.deleteLater()
    return keys


def answer(reason: str, press: str = "ok") -> None:
    """Type `reason` into the dialog that comes, and press a button."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AcceptDialog)
        dialog.reason.setPlainText(reason)
        if press == "ok":
            dialog.ok.click()
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, act)


FIXABLE = Temuan("REA-02", K, NAMA, "Nama keliru.", perbaikan=((NAMA, "Badan & Contoh"),))
PLAIN = Temuan("REA-03", P, ALAMAT, "Alamat aneh.")


def test_the_fix_is_said_with_its_label_value_and_row(small):
    assert fix_words(small, FIXABLE) == "Nama instansi dari Badan Contoh menjadi Badan & Contoh"
    elsewhere = replace(FIXABLE, perbaikan=((TARGET, Angka(Decimal(1250000))), (ALAMAT, "Jalan Melati")))
    there = baris(small, TARGET)
    assert "Jumlah dokumen" in there
    lines = [f"Target 2025 {there} dari 4 menjadi 1.250.000", "Alamat diisi Jalan Melati"]
    assert fix_list(small, elsewhere).splitlines() == lines
    assert fix_words(small, replace(PLAIN, perbaikan=())) == ""
    long = replace(FIXABLE, perbaikan=((NAMA, "x" * 200), (ALAMAT, "y")))
    assert fix_words(small, long) == f"Nama instansi dari Badan Contoh menjadi {'x' * 59}… dan 1 isian lain"
    assert (
        fix_words(small, replace(FIXABLE, perbaikan=((NAMA, ""),)))
        == "Nama instansi Badan Contoh dikosongkan"
    )


def test_the_menu_offers_what_can_be_done(work, panel, session, actions):
    put(session, panel, FIXABLE, PLAIN, accepted(PLAIN), Temuan("SYS-03", Severity.SARAN, NAMA, "Sisa."))
    assert offered(work) == [GO, FIX, ACCEPT, WHY]
    assert actions[FIX].text() == "&Perbaiki: Nama instansi dari Badan Contoh menjadi Badan && Contoh"
    for row, keys in ((1, [GO, ACCEPT, WHY]), (2, [GO, WITHDRAW, WHY]), (3, [GO, WITHDRAW, WHY])):
        panel.view.selectRow(row)
        assert offered(work) == keys
    assert actions[FIX].text() == "&Perbaiki"


def test_nothing_is_allowed_without_a_choice_and_little_when_reading_only(work, panel, session, actions):
    panel.view.clearSelection()
    panel.view.setCurrentIndex(panel.filter.index(-1, -1))
    work.follow()
    assert not any(actions[k].isEnabled() for k in (GO, FIX, ACCEPT, WITHDRAW, WHY))
    session._store.read_only = True
    put(session, panel, FIXABLE)
    assert offered(work) == [GO, WHY]


def test_right_click_and_shift_f10_open_the_menu_at_the_row(work, panel, session, qtbot):
    put(session, panel, FIXABLE, PLAIN)

    def click(at: QPoint) -> None:
        view = panel.view.viewport()
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(view, QContextMenuEvent(reason, at, view.mapToGlobal(at)))

    with qtbot.waitSignal(panel.menu_wanted):
        click(panel.view.visualRect(panel.filter.index(1, 0)).center())
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    popup.close()
    with qtbot.assertNotEmitted(panel.menu_wanted):
        click(panel.view.viewport().rect().bottomLeft())
    panel.view.setFocus()
    with qtbot.waitSignal(panel.menu_wanted):
        qtbot.keyClick(panel.view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    QApplication.activePopupWidget().close()
    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(900, 200), QPoint(900, 200))
    with qtbot.waitSignal(panel.menu_wanted) as wanted:
        QApplication.sendEvent(panel.view.viewport(), key)
    here = panel.view.visualRect(panel.view.currentIndex()).bottomLeft()
    assert wanted.args == [panel.view.viewport().mapToGlobal(here)]
    QApplication.activePopupWidget().close()


def test_a_fix_is_one_step_and_can_be_taken_back_in_the_line(work, panel, session, message):
    put(session, panel, FIXABLE)
    work.run(FIX)
    assert session.laporan.identitas.nama == "Badan & Contoh"
    assert session.undo_stack.count() == 1
    assert message.text == "REA-02 diperbaiki: Nama instansi dari Badan Contoh menjadi Badan & Contoh."
    message.buttons[0].click()
    assert session.laporan.identitas.nama == "Badan Contoh"


@pytest.mark.parametrize("agree", [True, False])
def test_a_fix_of_several_values_is_looked_at_first(work, panel, session, agree):
    put(session, panel, replace(FIXABLE, perbaikan=((NAMA, "Badan Baru"), (ALAMAT, "Jalan Melati"))))
    seen = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FixDialog)
        table = dialog.table
        seen.extend([table.item(r, c).text() for c in range(3)] for r in range(table.rowCount()))
        dialog.ok.click() if agree else dialog.reject()

    QTimer.singleShot(0, look)
    work.run(FIX)
    assert seen == [["Nama instansi", "Badan Contoh", "Badan Baru"], ["Alamat", "(kosong)", "Jalan Melati"]]
    assert session.laporan.identitas.nama == ("Badan Baru" if agree else "Badan Contoh")
    assert session.undo_stack.count() == agree


def test_accepting_asks_for_a_reason_and_withdrawing_opens_again(work, panel, session, message):
    chosen = choose(panel, session.temuan[0])
    answer("")  # the button is grey, so nothing happens; then the dialog is put away
    work.run(ACCEPT)
    assert session.temuan[0].terbuka
    answer("  Sesuai surat keputusan. ")
    work.run(ACCEPT)
    now = choose(panel, chosen)
    assert now.diterima == "Sesuai surat keputusan."
    assert "lembar reviu" in message.text
    assert panel.accepted.text() == "Diterima (1)"
    assert panel.accepted.isVisible()
    work.run(ACCEPT)  # not allowed for what is accepted: no dialog
    work.run(WITHDRAW)
    assert choose(panel, chosen).terbuka
    message.buttons[0].click()
    assert choose(panel, chosen).diterima == "Sesuai surat keputusan."


def test_cancelling_the_dialog_changes_nothing(work, panel, session):
    choose(panel, session.temuan[0])
    answer("Alasan", press="cancel")
    work.run(ACCEPT)
    assert session.undo_stack.count() == 0


def test_the_dialog_says_what_it_is_about(qtbot):
    dialog = AcceptDialog(PLAIN, "Profil > Identitas")
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Alamat aneh." in said
    assert "Profil > Identitas" in said
    assert "tetap tercantum" in said
    assert "lembar reviu" in said
    assert not dialog.ok.isEnabled()
    dialog.reason.setPlainText(" \n ")
    assert not dialog.ok.isEnabled()
    dialog.reason.setPlainText("Benar adanya")
    assert dialog.ok.isEnabled()
    with qtbot.waitSignal(dialog.accepted):
        dialog.ok.click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_typing_that_is_refused_or_changes_the_finding_stops_the_act(panel, session, message, actions):
    refusing = FindingsWork(panel, session, message, actions, lambda: False)
    put(session, panel, FIXABLE)
    refusing.run(FIX)
    assert session.undo_stack.count() == 0

    def changes() -> bool:
        put(session, panel, replace(FIXABLE, message="Lain."))
        return True

    FindingsWork(panel, session, message, actions, changes).run(FIX)
    assert session.undo_stack.count() == 0
    assert message.text == MOVED_ON


def test_why_opens_the_page_of_the_rule_and_stays_one_window(work, panel, session):
    put(session, panel, PLAIN)
    work.run(WHY)
    (page,) = panel.findChildren(HelpWindow)
    assert page.isVisible()
    said = page.page.toPlainText()
    assert said.startswith("REA-03")
    for part in ("Mengapa.", "Contoh salah.", "Contoh benar.", "Dasar."):
        assert part in said
    put(session, panel, FIXABLE)
    work.run(WHY)
    assert panel.findChildren(HelpWindow) == [page]
    assert page.windowTitle() == "Mengapa REA-02?"
    page.close()


def test_going_to_the_place(work, panel, session, qtbot):
    put(session, panel, PLAIN)
    with qtbot.waitSignal(panel.chosen) as chosen:
        work.run(GO)
    assert chosen.args == [ALAMAT]


# --- what was accepted stays listed, quietly ------------------------------------------------------------


def codes(panel: FindingsPanel) -> list[str]:
    return [panel.filter.index(r, 0).data() for r in range(panel.filter.rowCount())]


def test_accepted_findings_are_quiet_and_say_the_reason(panel, session):
    put(session, panel, PLAIN, accepted(FIXABLE))
    role = Qt.ItemDataRole
    before, after = (panel.filter.index(r, 0) for r in (0, 1))
    assert before.data(role.ForegroundRole) is None
    assert after.data(role.ForegroundRole) == accepted_colour()
    assert before.data(role.DecorationRole).cacheKey() != after.data(role.DecorationRole).cacheKey()
    assert "Diterima dengan alasan: Sudah dijelaskan." in after.data(role.ToolTipRole)
    assert "Diterima dengan alasan: Sudah dijelaskan." in after.data(role.AccessibleTextRole)
    assert "Diterima" not in before.data(role.ToolTipRole)


def test_accepted_findings_have_a_button_of_their_own(panel, session, qtbot):
    put(session, panel, PLAIN, accepted(FIXABLE))
    assert [b.text() for b in panel.severities.values()] == ["0 kesalahan", "1 peringatan", "0 saran"]
    assert panel.accepted.text() == "Diterima (1)"
    qtbot.mouseClick(panel.accepted, Qt.MouseButton.LeftButton)
    assert codes(panel) == ["REA-03"]
    qtbot.mouseClick(panel.accepted, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.severities[P], Qt.MouseButton.LeftButton)
    assert codes(panel) == ["REA-02"]
    panel.show_only(K)  # what the status line counts: open ones
    assert codes(panel) == []
    panel.show_only(None)
    assert codes(panel) == ["REA-03", "REA-02"]
    panel.update_findings((PLAIN,))
    assert not panel.accepted.isVisible()


def test_stepping_passes_over_what_was_accepted(panel, session):
    other = Temuan("REA-05", K, TARGET, "Target aneh.")
    panel.update_findings((accepted(FIXABLE), PLAIN, accepted(other), other))
    seen = []
    panel.chosen.connect(seen.append)
    panel.view.setCurrentIndex(panel.filter.index(-1, -1))
    assert all(panel.step(1) for _ in range(3))
    assert seen == [ALAMAT, TARGET, ALAMAT]
    assert panel.step(-1)
    assert seen[-1] == TARGET
    panel.update_findings((accepted(FIXABLE),))
    assert not panel.step(1)


def test_what_was_accepted_marks_neither_cell_nor_section():
    class Everywhere:
        def of(self, ref: Ref) -> str:
            return "bagian"

    assert worst([accepted(FIXABLE)]) is None
    assert worst([accepted(FIXABLE), PLAIN]) is P
    assert section_counts(Everywhere(), [accepted(FIXABLE), PLAIN]) == {"bagian": {P: 1}}
