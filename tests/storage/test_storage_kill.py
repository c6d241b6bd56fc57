"""A kill at any moment: nothing corrupt, nothing acknowledged lost, no half edit, no lock left behind."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KILLS = 120
KILLS_PER_STEP = 12
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


def run(script: str, folder: Path, kills: int) -> dict[str, int]:
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name(script), folder, str(kills), "2026"],
        capture_output=True, text=True, check=False, timeout=240, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    print(done.stdout)
    return json.loads(done.stdout)


def test_killed_while_editing_and_saving(tmp_path):
    found = run("killing.py", tmp_path, KILLS)
    assert found["kills"] == KILLS
    assert found["interrupted saves"] > 0  # the kills do hit saves; how many, a busy machine decides
    assert found["edits"] >= KILLS
    assert found["backups"] > 0
    for fault in ("half edits", "lost edits", "unexplained", "bad backups", "left lying"):
        assert found[fault] == 0, found


def test_killed_while_upgrading_restoring_copying_and_backing_up(tmp_path):
    found = run("killing_steps.py", tmp_path / "ruang", KILLS_PER_STEP)
    assert found == {f"{step} whole": KILLS_PER_STEP + 1 for step in ("Upgrade", "Restore", "Copy", "Backup")}
