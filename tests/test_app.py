"""The program as it is started: what is loaded before the first paint, and that it opens and closes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
#: Starts the program, notes what is loaded at the first paint, waits until it has settled, and closes it.
DRIVER = """
import json, linecache, sys
from PySide6.QtCore import QTimer
from lkjip_desktop import app
from lkjip_desktop.ui.main_window import MainWindow

seen = {}

def painted(self, event, original=MainWindow.paintEvent):
    if "loaded" not in seen:
        seen["loaded"] = loaded()
        QTimer.singleShot(0, wait)
        QTimer.singleShot(0, watch_tables)
    original(self, event)

def loaded():
    return sorted(m for m in sys.modules if m.partition(".")[0] != "shibokensupport")

def watch_tables():
    from lkjip_desktop.ui.grid.view import GridView

    def table_painted(self, event, original=GridView.paintEvent):
        original(self, event)
        seen.setdefault("loaded_at_table", loaded())

    GridView.paintEvent = table_painted

def wait():
    from lkjip_desktop.ui.start_page import StartPage
    from lkjip_desktop.ui.workspace import Workspace
    window = next(w for w in app.QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    work, start = window.findChild(Workspace), window.findChild(StartPage)
    if work is None and (start is None or not start.isVisible()):
        QTimer.singleShot(10, wait)
        return
    QTimer.singleShot(300, lambda: end(window))

def end(window):
    from lkjip_desktop.ui.workspace import Workspace
    work = window.findChild(Workspace)
    seen["title"] = window.windowTitle()
    seen["sources_kept"] = sorted(linecache.cache)
    seen["tabs"] = [work.tabs.tabText(n) for n in range(work.tabs.count())] if work else []
    seen["tab"] = work.tabs.currentIndex() if work else -1
    if len(sys.argv) > 2 and work:
        work.show_tab(int(sys.argv[2]))
    window.close()

MainWindow.paintEvent = painted
code = app.main(sys.argv[1:2] if len(sys.argv) > 1 and sys.argv[1] else [])
print(json.dumps(seen))
sys.exit(code)
"""


@pytest.fixture
def environment(tmp_path) -> dict[str, str]:
    config = {f"XDG_{what}_HOME": str(tmp_path / what.lower()) for what in ("CONFIG", "STATE", "DATA")}
    (tmp_path / "pulang").mkdir()
    return {
        **os.environ, **config, "HOME": str(tmp_path / "pulang"), "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }  # fmt: skip


def run(environment, *arguments: str) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-W", "error::DeprecationWarning", "-c", DRIVER, *arguments],
        env=environment, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    errors = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert errors == []
    assert done.returncode == 0
    return json.loads(done.stdout)


@pytest.fixture
def sample(environment, tmp_path) -> Path:
    path = tmp_path / "contoh.lkjip"
    command = [sys.executable, "-m", "lkjip_desktop", "new", str(path), "--sample"]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return path


def test_first_start_shows_the_start_page_and_loads_only_widgets_before_it(environment):
    seen = run(environment)
    assert seen["title"] == "LKjIP Desktop"
    assert seen["tabs"] == []
    loaded = seen["loaded"]
    assert {m for m in loaded if m.startswith("PySide6.Qt")} == {
        "PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets",
    }  # fmt: skip
    ours = {m for m in loaded if m.startswith("lkjip_desktop.")}
    assert ours == {
        "lkjip_desktop.app", "lkjip_desktop.ui", "lkjip_desktop.ui.folders", "lkjip_desktop.ui.main_window",
        "lkjip_desktop.ui.settings",
    }  # fmt: skip
    assert not {"sqlalchemy", "sqlite3", "reportlab", "decimal"} & set(loaded)


#: What the first table of a report is shown without. It is loaded when it is wanted, or when nothing else
#: is to be done; each of these would be paid for at every start.
CAN_WAIT = (
    "lkjip_desktop.cli", "lkjip_desktop.contoh", "lkjip_desktop.importers", "lkjip_desktop.report",
    "lkjip_desktop.domain.formulir", "lkjip_desktop.rules", "lkjip_desktop.storage.engine",
    "lkjip_desktop.ui.bantuan", "lkjip_desktop.ui.dialogs", "lkjip_desktop.ui.naskah",
    "lkjip_desktop.ui.impor.window", "lkjip_desktop.ui.periksa.window",
    "lkjip_desktop.ui.pages.laporan", "lkjip_desktop.ui.pages.laporanview",
    "lkjip_desktop.ui.pages.perjanjian", "lkjip_desktop.ui.pages.profil",
    "lkjip_desktop.ui.pages.renstra", "sqlalchemy", "reportlab", "PIL", "pikepdf", "pypdfium2", "lxml",
    "docx", "openpyxl", "multiprocessing", "PySide6.QtPrintSupport",
)  # fmt: skip
#: Names and kinds of problems out of these rooms, which others speak of.
WORDS = {
    "lkjip_desktop.report", "lkjip_desktop.report.papers", "lkjip_desktop.report.problem",
    "lkjip_desktop.rules", "lkjip_desktop.rules.temuan", "lkjip_desktop.rules.terima",
}  # fmt: skip


def test_the_first_table_is_shown_before_what_it_does_not_need_is_loaded(environment, sample):
    run(environment, str(sample), "3")  # the next time it opens with the tables of Realisasi
    at_table = set(run(environment)["loaded_at_table"])
    early = {m for m in at_table for room in CAN_WAIT if m == room or m.startswith(f"{room}.")}
    assert early <= WORDS, sorted(early - WORDS)


def test_it_opens_a_report_and_next_time_goes_on_where_one_left_off(environment, sample):
    first = run(environment, str(sample), "3")
    assert first["title"] == "contoh - LKjIP Desktop"
    assert [t.partition(" (")[0] for t in first["tabs"]] == [
        "Profil", "Renstra", "Perjanjian Kinerja", "Realisasi", "Laporan",
    ]  # fmt: skip
    assert first["tab"] == 0
    again = run(environment)
    assert again["title"] == "contoh - LKjIP Desktop"
    assert again["tab"] == 3


def test_no_source_is_kept_in_memory(environment, sample):
    kept = run(environment, str(sample))["sources_kept"]
    assert not [path for path in kept if "lkjip_desktop/session" in path.replace(os.sep, "/")]


def test_a_report_that_is_gone_leads_to_the_start_page(environment, sample):
    run(environment, str(sample))
    sample.unlink()
    assert run(environment)["tabs"] == []


def test_a_file_that_is_no_report_leads_to_the_start_page(environment, tmp_path):
    (tmp_path / "surat.lkjip").write_text("bukan laporan")
    assert run(environment, str(tmp_path / "surat.lkjip"))["tabs"] == []
