"""How long a large workbook, a 67-page PDF and its audit take (run with --benchmark-enable)."""

from __future__ import annotations

import sys
from pathlib import Path

import openpyxl
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lkjip_desktop.importers import excel
from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.rules.tabel.audit import audit_naskah

sys.path.insert(0, str(Path(__file__).parents[1] / "importers"))
from berkas_buatan import pdf

HEAD = ["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"]


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("data")
    sheet.append([f"Kolom {c}" for c in range(40)])
    for r in range(5_000):
        sheet.append([f"Kegiatan {r} {c}" if c % 4 == 0 else r * c for c in range(40)])
    path = tmp_path_factory.mktemp("besar") / "besar.xlsx"
    book.save(path)
    return path


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [
        [str(i), f"Jumlah kegiatan pembinaan aparatur {i}", "Kali", "10", "9", "90"] for i in range(1, 40)
    ]
    parts: list[object] = []
    for n in range(1, 34):
        parts += [f"Tabel {n} Capaian", [HEAD, *rows], None]
    return pdf(tmp_path_factory.mktemp("pdf") / "laporan.pdf", *parts)


def test_workbook(benchmark: BenchmarkFixture, workbook: Path) -> None:
    benchmark(excel.read, workbook)


def test_workbook_understood(benchmark: BenchmarkFixture, workbook: Path) -> None:
    benchmark(read_naskah, workbook)


def test_pdf(benchmark: BenchmarkFixture, report: Path) -> None:
    assert len(benchmark(read_naskah, report).tabel) == 33


def test_audit(benchmark: BenchmarkFixture, report: Path) -> None:
    naskah = read_naskah(report)
    benchmark(audit_naskah, naskah)
