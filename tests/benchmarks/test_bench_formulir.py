"""The forms of the year's plan at 500 sub kegiatan: as figures, as blocks, as pages, and after one edit.

Run with `pytest tests/benchmarks/test_bench_formulir.py --benchmark-enable`; without it each runs once.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import cycle
from typing import Any

import pytest
from support.kantor import made_up

from lkjip_desktop.domain.change import apply, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.cascade import cascade
from lkjip_desktop.domain.formulir.perbedaan import perbedaan
from lkjip_desktop.domain.formulir.renaksi import renaksi
from lkjip_desktop.domain.formulir.rencana import tc33
from lkjip_desktop.domain.formulir.renja import evaluasi, tc29
from lkjip_desktop.domain.formulir.rkt import rkt
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.formulir.susun import FORMS, build_form
from lkjip_desktop.report.pdf import render_pdf

SUB_KEGIATAN = 500
TODAY = date(2026, 1, 5)
MAKERS = {
    "rkt": rkt,
    "tc29": lambda laporan, figures: tc29(laporan, figures, 2025),
    "tc33": lambda laporan, figures: tc33(laporan, figures, 2025),
    "evaluasi": evaluasi,
    "renaksi": renaksi,
    "cascade": cascade,
    "perbedaan": perbedaan,
}


@pytest.fixture(scope="module")
def states() -> list[tuple[Laporan, Figures]]:
    """Two snapshots that differ by one edit, so that no form is remembered from the one before."""
    first = made_up(SUB_KEGIATAN)
    ref = Ref("programkegiatan", Id("s250"), "rkt")
    second = apply(first, set_values(first, "x", [(ref, Decimal(1))]))
    return [(laporan, compute(laporan)) for laporan in (first, second)]


@pytest.mark.parametrize("name", MAKERS)
def test_a_form_after_an_edit(benchmark: Any, states: list[tuple[Laporan, Figures]], name: str) -> None:
    turn = cycle(states)
    benchmark(lambda: MAKERS[name](*next(turn)))


@pytest.mark.parametrize("key", FORMS)
def test_a_form_as_pages(benchmark: Any, states: list[tuple[Laporan, Figures]], key: str) -> None:
    def pages() -> bytes:
        return render_pdf(build_form(key, *states[0], TODAY)).pdf

    pdf = benchmark.pedantic(pages, rounds=1, iterations=1)
    assert pdf.startswith(b"%PDF")
