"""The whole report as text against the stored one.

After a wanted change: LKJIP_WRITE_GOLDEN=1 pytest tests/report/test_report_golden.py, then read the diff.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from report_gaps import gaps
from report_text import as_text

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.report.build import build
from lkjip_desktop.rules.engine import run

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2026, 1, 30)
WRITE = os.environ.get("LKJIP_WRITE_GOLDEN") == "1"


def _parts(text: str) -> dict[str, str]:
    """The text cut at its chapters, by file name."""
    parts = {"0-depan": ""}
    name = "0-depan"
    for line in text.splitlines(keepends=True):
        if line.startswith("# BAB "):
            name = line[2:].partition(" / ")[0].lower().replace(" ", "-")
        elif line.startswith("# LAMPIRAN "):
            name = "lampiran"
        parts[name] = parts.get(name, "") + line
    return parts


def _check(name: str, text: str) -> None:
    path = GOLDEN / f"{name}.txt"
    if WRITE:
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def _text(laporan: Laporan) -> str:
    figures = compute(laporan)
    return as_text(build(laporan, figures, run(laporan, figures), TODAY))


SAMPLE = _parts(_text(contoh()))


@pytest.mark.parametrize("name", sorted(SAMPLE))
def test_sample(name: str) -> None:
    _check(f"contoh-{name}", SAMPLE[name])


def test_no_golden_file_is_left_over() -> None:
    assert {p.stem for p in GOLDEN.glob("contoh-*.txt")} == {f"contoh-{name}" for name in SAMPLE}


def test_report_with_gaps() -> None:
    laporan = gaps()
    _check("celah", as_text(build(laporan, compute(laporan), (), TODAY)))


def test_empty_report() -> None:
    laporan = Laporan({})
    _check("kosong", as_text(build(laporan, compute(laporan), (), TODAY)))
