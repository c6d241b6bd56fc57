"""Word and Excel copies, and the PDF against LibreOffice converting the Word file of the same content.

Run with `pytest tests/benchmarks/test_bench_copies.py --benchmark-enable -s`; skipped otherwise. Times are
those of the processor, of this process and of its children.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.kertas import sample_document
from test_bench_pdf import report

from lkjip_desktop.report.docx import render_docx
from lkjip_desktop.report.pdf import render_pdf
from lkjip_desktop.report.xlsx import render_xlsx

OFFICE = shutil.which("soffice")
TIMES = 15


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """The best of some runs."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


@pytest.fixture
def enabled(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--benchmark-disable") and not request.config.getoption("--benchmark-enable"):
        pytest.skip("benchmarks are switched off")


@pytest.mark.usefixtures("enabled")
@pytest.mark.parametrize("render", [render_docx, render_xlsx])
def test_bench_copies_of_the_sample(render: Callable[..., bytes]) -> None:
    document = sample_document()
    taken = seconds(lambda: render(document))
    print(f"\n{render.__name__}: {taken:.2f} s")
    assert taken < 2


@pytest.mark.usefixtures("enabled")
@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")
def test_the_pdf_is_made_faster_than_libreoffice_converts_the_word_file(tmp_path: Path) -> None:
    document = report()
    word = tmp_path / "laporan.docx"
    word.write_bytes(render_docx(document))
    ours = seconds(lambda: render_pdf(document))
    theirs = min(_converted(word, tmp_path / "profil") for _ in range(3))
    print(f"\nPDF {ours:.2f} s, LibreOffice {theirs:.2f} s: {theirs / ours:.1f} times as long")
    assert theirs >= TIMES * ours


def _converted(word: Path, profile: Path) -> float:
    """The processor time LibreOffice takes, with a profile of its own that is warm after the first run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [str(OFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(word.parent), str(word)], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert word.with_suffix(".pdf").exists()
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
