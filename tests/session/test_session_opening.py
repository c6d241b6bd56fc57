"""Two windows on one report, and a window that was killed."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from lkjip_desktop.domain.mulai import laporan_baru
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.session.lock import lock_path
from lkjip_desktop.session.opening import create, open_document
from lkjip_desktop.storage.problem import StoreProblem

NAMA = Ref("identitas", Id("identitas"), "nama")
HOLDER = """
import sys, time
from pathlib import Path
from lkjip_desktop.session.opening import open_document
session = open_document(Path(sys.argv[1]))
print("read-only" if session.read_only else "open", flush=True)
time.sleep(60)
"""


@pytest.fixture
def report(tmp_path, qapp) -> Path:
    path = tmp_path / "laporan.lkjip"
    create(path, laporan_baru("Badan Contoh", 2025)).close()
    return path


def hold(path: Path) -> subprocess.Popen[str]:
    child = subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline().strip() == "open"
    return child


def end(child: subprocess.Popen[str]) -> None:
    child.kill()
    child.wait()
    assert child.stdout is not None
    child.stdout.close()


def test_the_second_window_is_read_only(report, qtbot):
    first = open_document(report)
    second = open_document(report)
    assert not first.read_only
    assert second.read_only
    first.set_value(NAMA, "Badan Lain")
    with qtbot.waitSignal(second.problem):
        assert not second.set_value(NAMA, "Badan Ketiga")
    assert second.laporan.identitas.nama == "Badan Contoh"
    first.close()
    second.close()
    third = open_document(report)
    assert not third.read_only
    assert third.laporan.identitas.nama == "Badan Lain"
    third.close()
    assert not lock_path(report).exists()


def test_another_process_holds_it_and_a_kill_leaves_no_lock(report):
    child = hold(report)
    try:
        session = open_document(report)
        assert session.read_only
        session.close()
    finally:
        end(child)
    session = open_document(report)
    assert not session.read_only
    session.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_opens_read_only(report):
    report.parent.chmod(0o500)
    try:
        session = open_document(report)
        assert session.read_only
        session.close()
    finally:
        report.parent.chmod(0o700)


def test_a_file_that_is_not_ours_leaves_no_lock(tmp_path, qapp):
    path = tmp_path / "lain.lkjip"
    path.write_text("bukan laporan")
    with pytest.raises(StoreProblem):
        open_document(path)
    assert not lock_path(path).exists()


def test_create_refuses_to_overwrite(report):
    with pytest.raises(StoreProblem):
        create(report, laporan_baru("Lain", 2025), lambda: datetime(2026, 1, 1))
