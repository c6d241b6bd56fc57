"""One edit, from the value to repainted cells and findings, in a large report.

1,000 indikator x 5 years, 500 sub kegiatan, 100 pages of prose.

Everything is real: the file with its sync, compute, all rules, models, the visible window. Aim: p99 at most
16 ms. Run: pytest tests/benchmarks/test_bench_edit.py --benchmark-enable -s
"""

import gc
from decimal import Decimal
from statistics import quantiles

import pytest
from PySide6.QtWidgets import QApplication
from support.documents import large
from support.naskah import narrative

from lkjip_desktop.domain.laporan import laporan_of, rows_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.session.opening import create
from lkjip_desktop.ui.garbage import Garbage
from lkjip_desktop.ui.pages import PAGES
from lkjip_desktop.ui.settings import Settings
from lkjip_desktop.ui.workspace import Workspace

REALISASI_TAB = 3


@pytest.fixture
def workspace(tmp_path, qtbot):
    laporan = laporan_of([*rows_of(large(1000, range(2021, 2026), 500)), *narrative(100)])
    session = create(tmp_path / "besar.lkjip", laporan)
    workspace = Workspace(session, Settings(tmp_path), PAGES)
    qtbot.addWidget(workspace)
    workspace.resize(1366, 700)
    workspace.show()
    workspace.show_tab(REALISASI_TAB)
    QApplication.processEvents()
    Garbage(workspace)  # as in the program: cycles are collected between edits
    yield workspace
    gc.unfreeze()
    gc.enable()
    workspace.put_away()
    session.close()


def _realisasi(n):
    return Ref("indikator", Id(f"i{n * 37 % 1000}"), "realisasi"), Angka(
        Decimal(50 + n % 60) + Decimal(n) / 1000
    )


def _target(n):
    return Ref("butirpk", Id(f"b{n * 37 % 1000}"), "target"), Angka(Decimal(50 + n % 60))


def _money(n):
    return Ref("programkegiatan", Id(f"u{n * 37 % 500}"), "realisasi"), Decimal(900_000 + n)


def _prose(n):
    return Ref("narasi", Id(f"bab3.a.analisis.s{n % 100}"), "teks"), f"Rata-rata capaian {n % 90 + 10},25 %."


@pytest.mark.parametrize("edited", [_realisasi, _target, _money, _prose])
def test_an_edit_until_it_is_painted(benchmark, workspace, edited):
    turn = iter(range(1, 1_000_000))

    def edit() -> None:
        workspace.session.set_value(*edited(next(turn)))
        QApplication.processEvents()

    benchmark.pedantic(edit, rounds=300 if benchmark.enabled else 3, warmup_rounds=10)
    if benchmark.enabled:
        times = sorted(benchmark.stats.stats.data)
        p99 = quantiles(times, n=100)[98]
        median = times[len(times) // 2]
        print(f"\n{edited.__name__} to paint: median {median * 1e3:.1f} ms, p99 {p99 * 1e3:.1f} ms")
    assert workspace.session.undo_stack.count() > 0
