"""Exporting: progress and Cancel in the line, the window alive, quiet offers afterwards."""

import gc
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from lkjip_desktop.report.problem import ReportProblem
from lkjip_desktop.session import export as export_module
from lkjip_desktop.session.jobs import Cancelled, Job
from lkjip_desktop.session.opening import open_document
from lkjip_desktop.storage.problem import DiskFullProblem
from lkjip_desktop.ui.export import Exporter
from lkjip_desktop.ui.message_line import MessageLine


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def message(window) -> MessageLine:
    return MessageLine(window)


@pytest.fixture
def exporter(window, message) -> Exporter:
    return Exporter(window, message)


@pytest.fixture
def session(report, qapp):
    gc.collect()  # widgets of earlier tests must not be collected by the worker's thread
    gc.disable()  # as ui/garbage.py does in the program
    session = open_document(report)
    yield session
    session.close()
    gc.enable()


def works_like(monkeypatch, work):
    monkeypatch.setattr(export_module, "export_job", lambda session, target, today: Job(work, session))


def test_a_real_export_ends_with_offers_to_look_at_it(
    exporter, session, message, tmp_path, qtbot, monkeypatch
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    target = tmp_path / "hasil.pdf"
    with qtbot.waitSignal(exporter.finished, timeout=30_000):
        exporter.pdf(session, target)
    assert target.read_bytes().startswith(b"%PDF")
    assert str(target) in message.text
    for button in message.buttons:
        button.click()
    assert opened == [target, tmp_path]


def test_the_window_lives_and_cancel_works(exporter, session, message, tmp_path, qtbot, monkeypatch):
    def endless(job: Job) -> None:
        for page in range(10_000):
            if job.is_cancelled():
                raise Cancelled
            job.report(0.5, f"Halaman {page}")
            time.sleep(0.005)

    works_like(monkeypatch, endless)
    ticks = []
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    exporter.pdf(session, tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: message.text.startswith("Halaman") and len(ticks) > 5)
    assert message._bar.value() == 50
    with qtbot.waitSignal(exporter.finished):
        message.buttons[0].click()
    assert "dibatalkan" in message.text
    assert not exporter.running


def test_a_known_problem_is_a_sentence_a_bug_goes_to_the_crash_dialog(
    exporter, session, message, tmp_path, qtbot, monkeypatch
):
    def fails(error):
        def work(job):
            raise error

        return work

    works_like(monkeypatch, fails(ReportProblem("Folder itu tidak dapat ditulisi.")))
    with qtbot.waitSignal(exporter.finished), qtbot.assertNotEmitted(exporter.crashed):
        exporter.pdf(session, tmp_path / "x.pdf")
    assert message.text == "Folder itu tidak dapat ditulisi."
    works_like(monkeypatch, fails(DiskFullProblem.at(tmp_path / "laporan.lkjip")))
    with qtbot.waitSignal(exporter.finished), qtbot.assertNotEmitted(exporter.crashed):
        exporter.pdf(session, tmp_path / "x.pdf")
    assert "penuh" in message.text
    works_like(monkeypatch, fails(ZeroDivisionError("kesalahan")))
    with qtbot.waitSignal(exporter.crashed) as crashed:
        exporter.pdf(session, tmp_path / "x.pdf")
    assert isinstance(crashed.args[0], ZeroDivisionError)


def test_asking_where(exporter, session, tmp_path, qtbot, monkeypatch):
    done = []
    monkeypatch.setattr(Exporter, "pdf", lambda self, session, target: done.append(target))
    for answer in ("", str(tmp_path / "a"), str(tmp_path / "b.pdf")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, answer=answer: (answer, ""))
        exporter.ask_pdf(session)
    assert done == [tmp_path / "a.pdf", tmp_path / "b.pdf"]


@pytest.mark.parametrize(("ask", "ending"), [("ask_word", ".docx"), ("ask_excel", ".xlsx")])
def test_word_and_excel_are_exported_the_same_way(
    exporter, session, message, tmp_path, qtbot, monkeypatch, ask, ending
):
    asked = []

    def answers(window, title, suggestion, kinds):
        asked.append((title, Path(suggestion).name, kinds))
        return str(tmp_path / "hasil"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answers)
    with qtbot.waitSignal(exporter.finished, timeout=30_000):
        getattr(exporter, ask)(session)
    assert asked[0][1] == f"laporan{ending}"
    assert f"(*{ending})" in asked[0][2]
    assert (tmp_path / f"hasil{ending}").read_bytes().startswith(b"PK")
    assert message.text.startswith(("Word disimpan", "Excel disimpan"))


def test_the_lembar_reviu_takes_the_chosen_kind(exporter, session, tmp_path, qtbot, monkeypatch):
    chosen = lambda *_: (str(tmp_path / "reviu"), "Dokumen Word (*.docx)")  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    with qtbot.waitSignal(exporter.finished, timeout=30_000):
        exporter.ask_reviu(session)
    assert (tmp_path / "reviu.docx").read_bytes().startswith(b"PK")


def test_the_lembar_reviu_is_exported_the_same_way(exporter, session, message, tmp_path, qtbot, monkeypatch):
    asked = []

    def answers(window, title, suggestion, kinds):
        asked.append((title, Path(suggestion).name))
        return str(tmp_path / "reviu"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answers)
    with qtbot.waitSignal(exporter.finished, timeout=30_000):
        exporter.ask_reviu(session)
    assert asked == [("Ekspor Lembar Reviu", "laporan - Lembar Reviu.pdf")]
    assert (tmp_path / "reviu.pdf").read_bytes().startswith(b"%PDF")
    assert "reviu.pdf" in message.text
