"""The chapters' blocks on paper: what the renderer makes of the sample, of gaps and of nothing."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from report_gaps import gaps

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.report.build import build
from lkjip_desktop.report.pdf import write_pdf


def _pages(laporan: Laporan, path: Path) -> list[str]:
    write_pdf(build(laporan, compute(laporan), (), date(2026, 1, 30)), path)
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def test_the_sample(tmp_path: Path) -> None:
    pages = _pages(contoh(), tmp_path / "contoh.pdf")
    whole = " ".join(pages)
    assert 60 <= len(pages) <= 75
    for words in (
        "80,32",
        "85,44",
        "8.373.867.000",
        "6.254.181.845",
        "Pihak Kedua",
        "NIP 19700412 199503 2 004",
    ):
        assert words in whole
    contents = next(page for page in pages if "DAFTAR ISI" in page)
    number = re.search(r"BAB III AKUNTABILITAS KINERJA\D*(\d+)", contents)
    assert number is not None
    first = next(page for page in pages if "BAB III AKUNTABILITAS" in page and "DAFTAR" not in page)
    assert f"Halaman {number[1]}" in first


@pytest.mark.parametrize("laporan", [gaps(), Laporan({})], ids=["celah", "kosong"])
def test_unfinished_reports(laporan: Laporan, tmp_path: Path) -> None:
    pages = _pages(laporan, tmp_path / "celah.pdf")
    assert "Bagian ini belum diisi." in " ".join(pages)
