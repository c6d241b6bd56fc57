"""compute: everything anew and one edit, at 1,000 indikator x 5 years + 500 sub kegiatan, and how it grows.

Run with `pytest tests/benchmarks/test_bench_compute.py --benchmark-enable`; without it each runs once.
"""

from __future__ import annotations

import gc
from decimal import Decimal
from itertools import cycle
from typing import Any

import pytest
from support.documents import large

from lkjip_desktop.domain.change import Delete, Insert, apply, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref

State = tuple[Laporan, Figures]


@pytest.fixture(scope="module")
def start() -> State:
    laporan = large()
    return laporan, compute(laporan)


@pytest.fixture(autouse=True)
def _clean() -> None:
    gc.collect()


@pytest.mark.parametrize("indikator", [100, 1_000, 10_000])
def test_everything_anew(benchmark: Any, indikator: int) -> None:
    laporan = large(indikator, sub_kegiatan=indikator // 2)
    figures = benchmark.pedantic(compute, (laporan,), rounds=5, iterations=1)
    assert len(figures.kinerja) == indikator


EDITS = {
    "realisasi": (Ref("indikator", Id("i500"), "realisasi"), [Angka(Decimal(40)), Angka(Decimal(50))]),
    "triwulan": (Ref("indikator", Id("i500"), "realisasi_tw.2"), [Angka(Decimal(4)), Angka(Decimal(5))]),
    "anggaran": (Ref("programkegiatan", Id("u250"), "realisasi"), [Decimal(40), Decimal(50)]),
    "pagu": (Ref("programkegiatan", Id("u250"), "pagu.2023"), [Decimal(40), Decimal(50)]),
    "target pk": (Ref("butirpk", Id("b500"), "target"), [Angka(Decimal(40)), Angka(Decimal(50))]),
    "teks": (Ref("indikator", Id("i500"), "penyebab"), ["a", "b"]),
}


@pytest.mark.parametrize("name", EDITS)
def test_one_edit(benchmark: Any, start: State, name: str) -> None:
    ref, values = EDITS[name]
    states = []
    for value in values:
        laporan = apply(start[0], set_values(start[0], name, [(ref, value)]))
        states.append((laporan, compute(laporan, start)))
    turn = cycle([(states[1][0], states[0]), (states[0][0], states[1])])
    benchmark(lambda: compute(*next(turn)))


def test_a_row_comes_and_goes(benchmark: Any, start: State) -> None:
    row = Indikator(id=Id("new"), induk=Id("s50"), urutan=7)
    more = apply(start[0], [Insert(row)])
    fewer = apply(more, [Delete(row)])
    states = [(more, compute(more, start)), (fewer, start[1])]
    turn = cycle([(states[1][0], states[0]), (states[0][0], states[1])])
    benchmark(lambda: compute(*next(turn)))


@pytest.mark.parametrize("indikator", [100, 1_000, 10_000])
def test_one_edit_as_the_report_grows(benchmark: Any, indikator: int) -> None:
    laporan = large(indikator, sub_kegiatan=indikator // 2)
    before = (laporan, compute(laporan))
    ref = Ref("indikator", Id("i5"), "realisasi")
    after = apply(laporan, set_values(laporan, "x", [(ref, Angka(Decimal(1)))]))
    figures = benchmark(compute, after, before)
    assert figures.kinerja[Id("i6")] is before[1].kinerja[Id("i6")]
