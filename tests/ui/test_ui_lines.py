"""Message line, status line, banner and start page."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.ui.banner import ELSEWHERE, Banner
from lkjip_desktop.ui.message_line import MessageLine, Offer
from lkjip_desktop.ui.start_page import CHOICES, StartPage
from lkjip_desktop.ui.status import StatusLine


def test_success_goes_away_by_itself_a_problem_stays(qtbot):
    line = MessageLine()
    qtbot.addWidget(line)
    line._timer.setInterval(20)
    line.say("Tersimpan.")
    assert line.isVisible()
    qtbot.waitUntil(lambda: not line.isVisible())
    line.say("Tersimpan.")
    line.complain("Disk penuh.")
    assert not line._timer.isActive()
    assert line.isVisible()
    assert line.text == "Disk penuh."
    line._close.click()
    assert not line.isVisible()


def test_an_offer_is_done_once_and_puts_the_line_away(qtbot):
    line, done = MessageLine(), []
    qtbot.addWidget(line)
    line.say("Baris dihapus.", Offer("&Urungkan", lambda: done.append(1)))
    line.buttons[0].click()
    assert done == [1]
    assert not line.isVisible()
    line.say("Lain.")
    assert line.buttons == ()


def test_progress_shows_how_far_and_cancels(qtbot):
    line, cancelled = MessageLine(), []
    qtbot.addWidget(line)
    line.progress("Menyusun PDF…", lambda: cancelled.append(1))
    assert line._bar.isVisible()
    assert line._bar.maximum() == 0
    line.advance(0.42, "Halaman 12")
    assert line._bar.value() == 42
    assert line.text == "Halaman 12"
    line.buttons[0].click()
    assert cancelled == [1]


def test_markup_in_a_message_is_shown_literally(qtbot):
    line = MessageLine()
    qtbot.addWidget(line)
    line.say("Berkas <b>tebal</b> & lain.")
    assert line._text.textFormat() == Qt.TextFormat.PlainText


def test_status_line(qtbot):
    status = StatusLine()
    qtbot.addWidget(status)
    status.show_file(Path("/laporan/LKjIP 2025 - Badan Contoh.lkjip"))
    status.show_saved(datetime(2026, 1, 15, 10, 42))
    found = [Temuan("A-01", s, Ref("identitas", Id("identitas")), "x") for s in Severity]
    status.show_findings([*found, found[0]])
    status.show_completeness({"Profil": (5, 10), "Renstra": (10, 10)})
    assert status.file.text() == "LKjIP 2025 - Badan Contoh.lkjip"
    assert status.saved.text() == "tersimpan 10:42"
    assert [b.text() for b in status.counts.values()] == ["2 kesalahan", "1 peringatan", "1 saran"]
    assert status.meter.text() == "lengkap 75 %"
    assert "Profil: 5 dari 10 isian" in status.meter.toolTip()
    with qtbot.waitSignal(status.severity_clicked) as clicked:
        status.counts[Severity.SARAN].click()
    assert clicked.args == [Severity.SARAN]


def test_an_empty_report_is_zero_per_cent_complete(qtbot):
    status = StatusLine()
    qtbot.addWidget(status)
    status.show_completeness({})
    assert status.meter.value() == 0


def test_banner_is_there_only_with_something_to_say(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell(ELSEWHERE)
    assert banner.isVisible()
    banner.tell("")
    assert not banner.isVisible()


def test_start_page_offers_the_ways_to_begin_and_the_recent_reports(qtbot, qapp):
    done = []
    actions = [QAction(key, qapp) for key, _, _ in CHOICES]
    for action in actions:
        action.triggered.connect(lambda _=False, action=action: done.append(action.text()))
    page = StartPage(actions)
    qtbot.addWidget(page)
    page.show()
    for button in page.buttons:
        button.click()
    assert done == ["baru", "buka", "periksa_jadi", "contoh"]
    page.show_recent(())
    assert not page.recent.isVisible()
    page.show_recent([Path("/laporan/LKjIP 2025.lkjip")])
    assert page.recent.isVisible()
    with qtbot.waitSignal(page.file_chosen) as chosen:
        page.recent.setCurrentRow(0)
        qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    assert chosen.args == [Path("/laporan/LKjIP 2025.lkjip")]
