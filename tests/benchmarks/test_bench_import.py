"""How long a large workbook, a 67-page PDF and its audit take (run with --benchmark-enable)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import openpyxl
import pytest
import python_calamine
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
def formatted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same size with a number format in half of the cells: rupiah and per cents with many decimals."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([f"Kolom {c}" for c in range(40)])
    for r in range(5_000):
        sheet.append(
            [f"Kegiatan {r} {c}" if c % 4 == 0 else r * c / (7 if c % 4 == 2 else 1) for c in range(40)]
        )
        for c in range(1, 40, 4):
            sheet.cell(r + 2, c + 1).number_format = "#,##0"
            sheet.cell(r + 2, c + 2).number_format = "0.00%"
    path = tmp_path_factory.mktemp("format") / "format.xlsx"
    book.save(path)
    return path


def bare(path: Path) -> None:
    """The bare reader: python-calamine to plain Python values, nothing understood."""
    with python_calamine.CalamineWorkbook.from_path(path) as book:
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def cpu(*readers: Callable[[Path], object], path: Path, rounds: int = 10) -> list[float]:
    """The least processor seconds of each, taken in turns so that other load touches all alike."""
    least = [float("inf")] * len(readers)
    for _ in range(rounds):
        for k, read in enumerate(readers):
            start = process_time()
            found = read(path)
            least[k] = min(least[k], process_time() - start)
            del found
    return least


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


@pytest.mark.parametrize(("kind", "limit"), [("workbook", 1.5), ("formatted", 2.5)])
def test_against_the_bare_reader(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str], kind: str, limit: float
) -> None:
    """A tenth more is left for noise; where half the cells have a format, printing these costs more."""
    if not request.config.getoption("benchmark_enable"):
        pytest.skip("only with --benchmark-enable")
    least, ours, understood = cpu(bare, excel.read, read_naskah, path=request.getfixturevalue(kind))
    with capsys.disabled():
        print(
            f"\n5,000 x 40 {kind}: calamine {least:.3f} s, excel.read {ours:.3f} s ({ours / least:.2f} x), "
            f"understood {understood:.3f} s ({understood / least:.2f} x)"
        )
    assert ours <= 1.1 * limit * least


def test_pdf(benchmark: BenchmarkFixture, report: Path) -> None:
    assert len(benchmark(read_naskah, report).tabel) == 33


def test_audit(benchmark: BenchmarkFixture, report: Path) -> None:
    naskah = read_naskah(report)
    benchmark(audit_naskah, naskah)
