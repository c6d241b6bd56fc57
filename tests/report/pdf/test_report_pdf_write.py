"""Putting the file in place: whole or not at all, whatever the disk does."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pdf_builder import full_document
from pypdf import PdfReader
from reportlab import rl_config

from lkjip_desktop.report.blocks import Document, Prose
from lkjip_desktop.report.pdf import Attachment, Cancelled, ReportProblem, render_pdf, write_pdf
from lkjip_desktop.report.pdf.finish import finish

SMALL = Document("Judul", "Instansi", "Pokok", (Prose("Isi laporan."),))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "Laporan Kinerja 2025 – final.pdf"
    path.write_bytes(b"yang lama")
    return path


def fresh(document: Document) -> bytes:
    """What a file of `document` must hold."""
    made = render_pdf(document, invariant=True, tagged=True)
    return finish(made.pdf, document.attachments, made.structure, invariant=True)


def untouched(target: Path) -> None:
    assert target.read_bytes() == b"yang lama"
    assert list(target.parent.iterdir()) == [target]


def test_the_new_file_takes_the_old_ones_place(target: Path) -> None:
    write_pdf(SMALL, target, invariant=True)
    assert target.read_bytes() == fresh(SMALL)
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_failing_disk_leaves_the_old_file(
    target: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(ReportProblem) as problem:
        write_pdf(SMALL, target)
    assert "final.pdf" in str(problem.value)
    untouched(target)


CHILD = """
import resource, signal, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from lkjip_desktop.report.blocks import Document, Prose
from lkjip_desktop.report.pdf import ReportProblem, write_pdf
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
try:
    write_pdf(Document("", "", "", (Prose("Isi."),)), Path({target!r}))
except ReportProblem as problem:
    print(problem)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs resource limits")
@pytest.mark.parametrize("size", [0, 1, 4096])
def test_a_full_disk_leaves_the_old_file(target: Path, size: int) -> None:
    code = CHILD.format(root=str(Path(__file__).parents[3]), size=size, target=str(target))
    env = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env, encoding="utf-8"
    )
    assert "penuh" in done.stdout
    untouched(target)


KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from lkjip_desktop.report.blocks import Document, Prose
from lkjip_desktop.report.pdf import write_pdf
os.fsync = lambda _: os._exit(9)
write_pdf(Document("", "", "", (Prose("Isi."),)), Path({target!r}))
"""


def test_a_kill_leaves_the_old_file_and_the_next_export_cleans_up(target: Path) -> None:
    code = KILLED.format(root=str(Path(__file__).parents[3]), target=str(target))
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 9
    assert target.read_bytes() == b"yang lama"
    assert len(list(target.parent.iterdir())) == 2
    write_pdf(SMALL, target)
    assert list(target.parent.iterdir()) == [target]


def test_a_read_only_file_is_not_replaced(target: Path) -> None:
    target.chmod(0o444)
    with pytest.raises(ReportProblem, match="hanya dapat dibaca"):
        write_pdf(SMALL, target)
    untouched(target)


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(ReportProblem, match="tidak ditemukan"):
        write_pdf(SMALL, tmp_path / "usb" / "laporan.pdf")


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(ReportProblem, match="adalah folder"):
        write_pdf(SMALL, tmp_path)


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(ReportProblem, match="nama berkas"):
        write_pdf(SMALL, tmp_path / ("a" * 300 + ".pdf"))
    assert list(tmp_path.iterdir()) == []


def test_the_longest_name_works(tmp_path: Path) -> None:
    target = tmp_path / ("a" * 251 + ".pdf")
    write_pdf(SMALL, target)
    assert target.exists()


@pytest.mark.parametrize("after", [0, 1, 7, 40, 90])
def test_cancelled(target: Path, after: int) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    with pytest.raises(Cancelled):
        write_pdf(full_document(), target, cancelled=cancelled)
    assert asked == after + 1
    untouched(target)
    write_pdf(full_document(), target, invariant=True)  # nothing of the cancelled one is left behind
    assert target.read_bytes() == fresh(full_document())


def test_cancelled_at_the_very_end(target: Path) -> None:
    told: list[float] = []
    with pytest.raises(Cancelled):
        write_pdf(SMALL, target, progress=told.append, cancelled=lambda: bool(told) and told[-1] >= 1.0)
    untouched(target)


def test_progress_rises_to_one(target: Path) -> None:
    told: list[float] = []
    write_pdf(full_document(), target, progress=told.append)
    assert told == sorted(told)
    assert 0 < told[0] < 0.2
    assert told[-1] == 1.0
    assert 20 < len(told) <= 101


def test_settings_of_reportlab_are_taken_back(target: Path) -> None:
    before = rl_config.useA85
    write_pdf(SMALL, target)
    with pytest.raises(Cancelled):
        render_pdf(SMALL, cancelled=lambda: True)
    assert rl_config.useA85 == before


def test_two_renders_at_once() -> None:
    expected = fresh(full_document())
    found: list[bytes] = []
    threads = [threading.Thread(target=lambda: found.append(fresh(full_document()))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4


def test_attached_data_comes_back(target: Path) -> None:
    data = bytes(range(256)) * 500
    attachment = Attachment("laporan.lkjip", data, "Data laporan", "application/vnd.sqlite3")
    document = replace(SMALL, attachments=(attachment,))
    write_pdf(document, target, invariant=True)
    reader = PdfReader(target)
    assert dict(reader.attachments) == {"laporan.lkjip": [data]}
    assert reader.root_object["/AF"][0].get_object()["/AFRelationship"] == "/Data"
    assert reader.root_object["/Lang"] == "id-ID"
    assert reader.metadata is not None
    assert reader.metadata.title == "Judul"
    xmp = reader.xmp_metadata
    assert xmp is not None
    assert xmp.dc_title == {"x-default": "Judul"}
    once = target.read_bytes()
    write_pdf(document, target, invariant=True)
    assert target.read_bytes() == once
    assert PdfReader(BytesIO(once)).pages[0].extract_text() == "Isi laporan."
