"""The lock on an open report: a holder keeps it, and what was left behind is taken over."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lkjip_desktop.session.lock import lock_path, take

HOLD = """
import sys
from pathlib import Path
from lkjip_desktop.session.lock import take
held = take(Path(sys.argv[1]))
print("held" if held else "refused", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "LAPORAN.lkjip"
    path.write_bytes(b"")
    return path


def test_one_holder_in_one_program(report: Path) -> None:
    held = take(report)
    assert held is not None
    assert take(report) is None
    assert held.isLocked()
    held.unlock()
    assert take(report) is not None


def test_another_program_keeps_it_until_it_ends(report: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(report)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "held"
        assert take(report) is None
        other.kill()
    assert take(report) is not None


@pytest.mark.parametrize(
    ("line", "words"),
    [(None, b""), (2, b"PC-KANTOR"), (3, b"0123456789abcdef0123456789abcdef"), (4, b"lain"), (0, b"999999")],
    ids=["empty after a power cut", "another computer", "another machine id", "another boot", "gone process"],
)
def test_what_was_left_behind_is_taken_over(report: Path, line: int | None, words: bytes) -> None:
    held = take(report)
    assert held is not None
    written = lock_path(report).read_bytes().split(b"\n")
    held.unlock()
    if line is not None and line < len(written):
        written[line] = words
    lock_path(report).write_bytes(b"" if line is None else b"\n".join(written))
    assert take(report) is not None
