"""Dialogs for choices that need thought: a new report, a backup, a crash."""

import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from lkjip_desktop.storage.backup import Backup
from lkjip_desktop.storage.problem import StoreProblem
from lkjip_desktop.ui import crash as crash_module
from lkjip_desktop.ui.crash import CrashHandler
from lkjip_desktop.ui.dialogs.crash import CrashDialog
from lkjip_desktop.ui.dialogs.new_report import NewReport, NewReportDialog
from lkjip_desktop.ui.dialogs.restore import RestoreDialog


def look_into(path: Path) -> tuple[str, int]:
    if path.stem == "rusak":
        raise ValueError("Berkas itu rusak.")
    return "Dinas Contoh", 2024


@pytest.fixture
def dialog(qtbot, tmp_path) -> NewReportDialog:
    dialog = NewReportDialog(tmp_path, 2025, look_into)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_names_that_the_system_refuses_are_said(dialog, tmp_path):
    dialog.nama.setText("D" * 300)
    assert dialog._ok.isEnabled(), "the suggested file name stays short"
    dialog.path.line.setText(str(tmp_path / ("D" * 300)))
    assert dialog.problem.text().startswith("Nama berkas itu tidak diterima")
    dialog.path.line.setText("~budi-yang-tidak-ada/x")
    assert "tidak ada" in dialog.problem.text()
    dialog.last.line.setText("~budi-yang-tidak-ada/lkjip.pdf")
    assert dialog.problem.text().startswith("Laporan tahun lalu tidak ditemukan")
    dialog.last.line.setText("D" * 300)
    assert dialog.problem.text().startswith("Laporan tahun lalu tidak ditemukan")
    assert not dialog._ok.isEnabled()


def test_name_and_year_make_the_files_name(dialog, tmp_path):
    assert not dialog._ok.isEnabled()
    assert dialog.problem.text() == "Isikan nama instansi."
    dialog.nama.setText("Badan A/B: Contoh")
    dialog.tahun.setValue(2026)
    assert dialog._ok.isEnabled()
    assert dialog.answer() == NewReport(
        "Badan A/B: Contoh", 2026, tmp_path / "LKjIP 2026 - Badan A B Contoh.lkjip", None
    )


def test_a_place_of_ones_own_is_kept_and_gets_its_ending(dialog, qtbot, tmp_path):
    dialog.nama.setText("Badan")
    dialog.path.line.selectAll()
    qtbot.keyClicks(dialog.path.line, str(tmp_path / "punyaku"))
    dialog.nama.setText("Badan Lain")
    assert dialog.answer().path == tmp_path / "punyaku.lkjip"


def test_problems_are_said_in_place(dialog, tmp_path):
    dialog.nama.setText("Badan")
    dialog.path.set_path(tmp_path / "tidak ada" / "x.lkjip")
    assert "tidak ada" in dialog.problem.text()
    (tmp_path / "ada.lkjip").touch()
    dialog.path.set_path(tmp_path / "ada.lkjip")
    assert "sudah ada" in dialog.problem.text()
    assert not dialog._ok.isEnabled()


def test_last_years_report_fills_in_agency_and_year(dialog, tmp_path):
    last = tmp_path / "lalu.lkjip"
    dialog.last.set_path(last)
    assert "tidak ditemukan" in dialog.problem.text()
    last.touch()
    dialog.last.line.clear()
    dialog.last.set_path(last)
    answer = dialog.answer()
    assert (answer.nama, answer.tahun, answer.last) == ("Dinas Contoh", 2025, last)
    assert dialog._ok.isEnabled()


def test_a_damaged_last_report_says_why_and_cannot_be_used(dialog, tmp_path):
    dialog.nama.setText("Badan")
    (tmp_path / "rusak.lkjip").touch()
    dialog.last.set_path(tmp_path / "rusak.lkjip")
    assert dialog.problem.text() == "Berkas itu rusak."
    dialog.nama.setText("Badan Lain")
    assert dialog.problem.text() == "Berkas itu rusak."
    assert not dialog._ok.isEnabled()


def account(backup: Backup) -> str:
    if backup.time.day == 3:
        raise StoreProblem("Berkas rusak.")
    return f"<p>hari {backup.time.day}</p>"


def test_the_newest_good_backup_is_chosen(qtbot):
    backups = [Backup(datetime(2026, 1, d, 10, 42), Path(f"{d}.lkjip")) for d in (3, 2, 1)]
    dialog = RestoreDialog("Pilih.", backups, account)
    qtbot.addWidget(dialog)
    assert dialog.chosen() == backups[1]
    assert "hari 2" in dialog.text.toPlainText()
    dialog.list.setCurrentRow(0)
    assert not dialog.restore.isEnabled()
    assert "Berkas rusak." in dialog.text.toPlainText()
    assert dialog.list.item(0).text() == "03/01/2026 10:42"


@pytest.fixture
def handler(qtbot, tmp_path, monkeypatch):
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(crash_module.threading, "excepthook", crash_module.threading.excepthook)
    handler = CrashHandler(tmp_path / "log", parent)
    handler.install()
    yield handler
    for each in crash_module.log.handlers:
        each.close()
    crash_module.log.handlers = []


def dialogs(handler) -> list[CrashDialog]:
    return [d for d in handler._parent.findChildren(CrashDialog) if d.isVisible()]


def boom(text: str) -> None:
    try:
        raise RuntimeError(text)
    except RuntimeError as error:
        sys.excepthook(RuntimeError, error, error.__traceback__)


def test_a_crash_is_logged_and_said_once_and_the_program_goes_on(handler, qtbot):
    boom("pertama")
    boom("kedua")
    assert len(dialogs(handler)) == 1
    dialog = dialogs(handler)[0]
    assert "pertama" in dialog.details.toPlainText()
    assert "LKjIP Desktop" in dialog.details.toPlainText()
    dialog.copy.click()
    assert "RuntimeError: pertama" in QGuiApplication.clipboard().text()
    written = handler.log_file.read_text(encoding="utf-8")
    assert "pertama" in written
    assert "kedua" in written
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close).click()
    qtbot.waitUntil(lambda: not dialogs(handler))
    boom("ketiga")
    assert len(dialogs(handler)) == 1


def test_a_crash_in_another_thread_is_shown_by_the_window(handler, qtbot):
    class Worker(QThread):
        def run(self):
            boom("di utas lain")

    worker = Worker()
    worker.start()
    qtbot.waitUntil(lambda: bool(dialogs(handler)))
    worker.wait()
    assert "di utas lain" in dialogs(handler)[0].details.toPlainText()


def test_a_log_folder_that_cannot_be_made_does_not_matter(qtbot, tmp_path, capsys):
    (tmp_path / "berkas").touch()
    parent = QWidget()
    qtbot.addWidget(parent)
    handler = CrashHandler(tmp_path / "berkas" / "log", parent)
    handler.handle_error(ValueError("tetap tampil"))
    assert len(dialogs(handler)) == 1
    crash_module.log.handlers = []


def test_enter_in_the_new_report_dialog_makes_it(dialog, qtbot):
    dialog.nama.setText("Badan")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.nama, Qt.Key.Key_Return)


def test_the_open_report_is_proposed_as_last_years(qtbot, tmp_path):
    last = tmp_path / "LKjIP 2024.lkjip"
    last.touch()
    dialog = NewReportDialog(tmp_path, 2030, look_into, None, last)
    qtbot.addWidget(dialog)
    assert dialog.answer() == NewReport(
        "Dinas Contoh", 2025, tmp_path / "LKjIP 2025 - Dinas Contoh.lkjip", last
    )
    assert dialog.last.line.toolTip() == str(last)
