"""Where nothing can be written: the report is shown, and every attempt to write ends in a sentence."""

import os
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

import pytest
from support.interrupted import interrupt

from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.storage.store import Store

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 1, 15, 10, 42)
pytestmark = pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can become a user who owns nothing"
)


@pytest.fixture
def path():
    """A report in a folder that others may look into, but not write to; tmp_path is closed to them."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "laporan.lkjip"
        Store.create(path, laporan_of([Identitas(id=IDENTITAS, nama="Badan Contoh")]), NOW).close()
        path.chmod(0o644)
        yield path


def other_user(path: Path, *acts: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("other_user.py"), path, *acts],
        capture_output=True, text=True, check=False, timeout=60, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    "mode", [0o644, 0o666]
)  # a file that is writable still finds no room for its journal
def test_a_read_only_folder(path, mode):
    path.chmod(mode)
    before = path.read_bytes()
    opened, committed = other_user(path, "open", "commit")
    assert opened == "open read_only=True Badan Contoh"
    assert committed.startswith("commit ReadOnlyProblem")
    assert "hanya dapat dibaca" in committed
    assert path.read_bytes() == before


def test_making_files_in_a_read_only_folder(path):
    for line in other_user(path, "create", "copy", "backup"):
        assert "ReadOnlyProblem" in line
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_file_that_may_not_be_read(path):
    path.chmod(0o600)
    (line,) = other_user(path, "open")
    assert line.startswith("open UnreadableProblem")


def test_an_interrupted_save_in_a_read_only_folder(path):
    """The journal can't be rolled back there; the main file alone would be a silent half."""
    interrupt(path)
    (line,) = other_user(path, "open")
    assert line.startswith("open UnfinishedProblem")
    assert "laporan.lkjip-journal" in line
    assert Store.open(path).laporan.identitas.nama == "Badan Contoh"  # who may write gets it rolled back


def test_a_read_only_medium(path):
    """The same on a file system that is mounted read-only, where even root can't write."""
    medium = path.parent / "CD"
    medium.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "none", medium], capture_output=True, check=False).returncode:
        pytest.skip("no right to mount")
    try:
        shutil.copy(path, medium)
        subprocess.run(["mount", "-o", "remount,ro", medium], check=True)
        opened, committed, copied = other_user(medium / path.name, "open", "commit", "copy")
        assert opened == "open read_only=True Badan Contoh"
        assert "ReadOnlyProblem" in committed
        assert "ReadOnlyProblem" in copied
        assert Store.open(medium / path.name).read_only
    finally:
        subprocess.run(["umount", medium], check=True)
