"""One edit, from the value to repainted cells and findings: 1,000 indikator x 5 years, 500 sub kegiatan.

Everything is real: the file with its sync, compute, all rules, models, the visible window. Aim: p99 at most
16 ms. Run: pytest tests/benchmarks/test_bench_edit.py --benchmark-enable -s
"""

import gc
from decimal import Decimal
from statistics import quantiles

import pytest
from PySide6.QtWidgets import QApplication
from support.documents import large

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
    session = create(tmp_path / "besar.lkjip", large(1000, range(2021, 2026), 500))
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


def test_an_edit_until_it_is_painted(benchmark, workspace):
    turn = iter(range(1, 1_000_000))

    def edit() -> None:
        n = next(turn)
        ref = Ref("indikator", Id(f"i{n * 37 % 1000}"), "realisasi")
        workspace.session.set_value(ref, Angka(Decimal(50 + n % 60) + Decimal(n) / 1000))
        QApplication.processEvents()

    benchmark.pedantic(edit, rounds=300 if benchmark.enabled else 3, warmup_rounds=10)
    if benchmark.enabled:
        times = sorted(benchmark.stats.stats.data)
        p99 = quantiles(times, n=100)[98]
        print(f"\nedit to paint: median {times[len(times) // 2] * 1e3:.1f} ms, p99 {p99 * 1e3:.1f} ms")
    assert workspace.session.undo_stack.count() > 0
