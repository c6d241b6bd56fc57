"""What window tests share: settings in a temporary folder, Indonesian Qt, a small report on disk."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Indikator, Sasaran, Tujuan
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.ui.crash import CrashHandler
from lkjip_desktop.ui.main_window import MainWindow
from lkjip_desktop.ui.program import Program
from lkjip_desktop.ui.settings import Settings
from lkjip_desktop.ui.terjemah import Terjemah

NOW = datetime(2026, 1, 15, 10, 42)


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(tmp_path / "setelan")


@pytest.fixture
def indonesian(qapp):
    """Qt speaks Indonesian for this test only."""
    before, translator = QLocale(), Terjemah()
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def small() -> Laporan:
    """One sasaran with one indikator: target 4, realisasi 2."""
    return laporan_of(
        [
            Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=2025),
            Tujuan(id=Id("t1"), uraian="Tujuan satu"),
            Sasaran(id=Id("s1"), induk=Id("t1"), uraian="Sasaran satu"),
            Indikator(
                id=Id("i1"),
                induk=Id("s1"),
                nama="Jumlah dokumen",
                satuan="dokumen",
                target={2025: Angka(Decimal(4))},
                realisasi=Angka(Decimal(2)),
            ),
        ]
    )


@pytest.fixture
def report(tmp_path, small) -> Path:
    """The small report as a file."""
    from lkjip_desktop.storage.store import Store

    path = tmp_path / "laporan.lkjip"
    Store.create(path, small, NOW).close()
    return path


@pytest.fixture
def make(qtbot, tmp_path, monkeypatch, indonesian):
    """Starts the program as `app` does; as often as a test wants."""
    monkeypatch.setattr("lkjip_desktop.ui.program.documents_folder", lambda: tmp_path)
    made = []

    def start(path: Path | None = None) -> Program:
        window = MainWindow()
        qtbot.addWidget(window)
        settings = Settings(tmp_path / "setelan")
        window.open_up(settings.read("jendela/geometri", QByteArray()))
        program = Program(window, settings, CrashHandler(tmp_path / "log", window))
        program.start(path)
        made.append(program)
        QApplication.processEvents()
        return program

    font = QApplication.font()
    yield start
    for program in made:
        program.documents.let_go()
    QApplication.setFont(font)


@pytest.fixture
def program(make, report, qtbot) -> Program:
    """The small report in the active window: only there a widget that is given the focus has it at once."""
    program = make(report)
    with qtbot.waitActive(program._window):
        program._window.activateWindow()
    return program
