"""Forms from the window: the file dialog's kinds, the file, what the line says."""

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from lkjip_desktop.session.opening import open_document
from lkjip_desktop.ui.export import Exporter
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages import formulir


@pytest.fixture
def session(report, qapp):
    session = open_document(report)
    yield session
    session.close()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def message(window):
    return MessageLine(window)


def test_the_button_of_a_page_writes_its_form(session, message, monkeypatch, qtbot, tmp_path):
    asked = []

    def choose(parent, title, suggestion, kinds):
        asked.append((title, suggestion.rsplit("/", 1)[-1]))
        return str(tmp_path / "rkt"), kinds.split(";;")[0]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    exporter = Exporter(message.window(), message)
    with qtbot.waitSignal(exporter.finished, timeout=20_000):
        formulir.export("rkt").run(session, message)
    assert asked == [("Ekspor Rencana Kinerja Tahunan", "laporan - Rencana Kinerja Tahunan.pdf")]
    assert (tmp_path / "rkt.pdf").read_bytes().startswith(b"%PDF")
    assert "rkt.pdf" in message.text


def test_nothing_happens_when_it_is_cancelled(session, message, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    exporter = Exporter(message.window(), message)
    formulir.exports("tc29")[1].run(session, message)
    assert not exporter.running
