"""Memory of the running program: the sample open, then every tab visited and the report's pages drawn."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST_MB = 160
DRIVER = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from lkjip_desktop import app
from lkjip_desktop.ui.main_window import MainWindow

seen = {}

def resident():
    lines = Path("/proc/self/status").read_text().splitlines()
    return round(next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024, 1)

def wait():
    module = sys.modules.get("lkjip_desktop.ui.workspace")
    windows = [w for w in app.QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    work = windows[0].findChild(module.Workspace) if windows and hasattr(module, "Workspace") else None
    if work is None:
        QTimer.singleShot(10, wait)
    else:
        work.complete.connect(lambda: QTimer.singleShot(1500, lambda: opened(work)))

def opened(work):
    from lkjip_desktop.ui.pages.preview import Preview
    seen["open_mb"] = resident()
    work.findChild(Preview).made.connect(lambda _: QTimer.singleShot(1500, end))
    for n in range(work.tabs.count()):
        QTimer.singleShot(300 * n, lambda n=n: work.show_tab(n))

def end():
    seen["all_mb"] = resident()
    print(json.dumps(seen), flush=True)
    os._exit(0)

shown = MainWindow.show_waiting
MainWindow.show_waiting = lambda self: (shown(self), wait())
sys.exit(app.main(sys.argv[1:]))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells it this way")
def test_the_running_program_stays_small(tmp_path, benchmark):
    config = {f"XDG_{what}_HOME": str(tmp_path / what.lower()) for what in ("CONFIG", "STATE", "DATA")}
    environment = {**os.environ, **config, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    sample = tmp_path / "contoh.lkjip"
    make = [sys.executable, "-m", "lkjip_desktop", "new", str(sample), "--sample"]
    subprocess.run(make, env=environment, cwd=ROOT, check=True, capture_output=True)
    drive = [sys.executable, "-c", DRIVER, str(sample)]

    def run() -> dict[str, float]:
        done = subprocess.run(
            drive, env=environment, cwd=ROOT, check=True, capture_output=True, text=True, timeout=120
        )
        return json.loads(done.stdout)

    seen = benchmark.pedantic(run, rounds=1)
    benchmark.extra_info |= seen
    print(json.dumps(seen))
    assert seen["all_mb"] < MOST_MB
