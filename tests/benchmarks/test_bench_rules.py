"""The checker: a full run and one edit, at 1,000 indikator x 5 years + 500 sub kegiatan + 100 pages of prose.

A full run is cold: no text was read before. Aims: 150 ms for it, a few milliseconds for an edit; growth with
the report, from 100 to 10,000 indikator.

Run with `pytest tests/benchmarks/test_bench_rules.py --benchmark-enable`; without it each runs once.
"""

from __future__ import annotations

import functools
import gc
from dataclasses import replace
from decimal import Decimal
from itertools import cycle
from typing import Any

import pytest
from support.documents import large
from support.naskah import narrative

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.change import Change, Delete, Insert, apply, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.delta import Delta, delta
from lkjip_desktop.domain.dokumen import Indikator, Narasi
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.engine import Engine, run

State = tuple[Laporan, Figures]


def report(indikator: int = 1_000) -> State:
    """The large report with the sample's texts and one page more for each sasaran, half the sub kegiatan."""
    rows = rows_of(large(indikator, sub_kegiatan=indikator // 2))
    laporan = laporan_of([*rows, *contoh().all(Narasi), *narrative(indikator // 10)])
    return laporan, compute(laporan)


@pytest.fixture(scope="module")
def start() -> State:
    return report()


def _forget() -> None:
    """Nothing is remembered of texts and names read before, as when the program starts."""
    for found in gc.get_objects():
        if isinstance(found, functools._lru_cache_wrapper):
            found.cache_clear()


@pytest.fixture(autouse=True)
def _clean() -> None:
    gc.collect()


def test_every_rule_over_everything(benchmark: Any, start: State) -> None:
    def fresh() -> tuple[State, dict[str, Any]]:
        _forget()
        return start, {}

    found = benchmark.pedantic(run, setup=fresh, rounds=7, warmup_rounds=1)
    assert len(found) > 500  # what the large report leaves empty


@pytest.mark.parametrize("indikator", [100, 1_000, 10_000])
def test_every_rule_as_the_report_grows(benchmark: Any, indikator: int) -> None:
    benchmark.pedantic(run, report(indikator), rounds=3, iterations=1, warmup_rounds=1)


@pytest.mark.parametrize("indikator", [100, 1_000, 10_000])
def test_one_edit_as_the_report_grows(benchmark: Any, indikator: int) -> None:
    state = report(indikator)
    ref = Ref("indikator", Id("i50"), "realisasi")
    values = [Angka(Decimal(40)), Angka(Decimal(50))]
    _timed(benchmark, state, [set_values(state[0], "", [(ref, value)]).changes for value in values])


def test_every_rule_over_the_sample(benchmark: Any) -> None:
    laporan = contoh()
    figures = compute(laporan)
    assert benchmark(run, laporan, figures) == ()


EDITS = {
    "realisasi": (Ref("indikator", Id("i500"), "realisasi"), [Angka(Decimal(40)), Angka(Decimal(50))]),
    "nama": (Ref("indikator", Id("i500"), "nama"), ["Nama satu", "Nama dua"]),
    "penyebab": (Ref("indikator", Id("i500"), "penyebab"), ["", "b"]),
    "target renstra": (Ref("indikator", Id("i500"), "target.2023"), [Angka(Decimal(4)), Angka(Decimal(5))]),
    "target pk": (Ref("butirpk", Id("b500"), "target"), [Angka(Decimal(40)), Angka(Decimal(50))]),
    "realisasi anggaran": (Ref("programkegiatan", Id("u250"), "realisasi"), [Decimal(40), Decimal(50)]),
    "anggaran": (Ref("programkegiatan", Id("u250"), "anggaran"), [Decimal(40), Decimal(50)]),
    "kode": (Ref("programkegiatan", Id("u250"), "kode"), ["5.01.11.2.01.0001", "5.01.11.2.01.0002"]),
    "uraian sasaran": (Ref("sasaran", Id("s50"), "uraian"), ["Sasaran satu", "Sasaran dua"]),
    "nama program": (Ref("programkegiatan", Id("p5"), "nama"), ["Program satu", "Program dua"]),
    "naskah": (Ref("narasi", Id("bab4.simpulan"), "teks"), ["Rata-rata capaian 80 %.", "Selesai 5 program."]),
    "batas": (Ref("pengaturan", Id("pengaturan"), "batas"), [Decimal(90), Decimal(80)]),
}


@pytest.mark.parametrize("name", EDITS)
def test_one_edit(benchmark: Any, start: State, name: str) -> None:
    ref, values = EDITS[name]
    _timed(benchmark, start, [set_values(start[0], name, [(ref, value)]).changes for value in values])


def test_a_row_comes_and_goes(benchmark: Any, start: State) -> None:
    old = start[0].get(Indikator, Id("i500"))
    assert old is not None
    row = replace(old, id=Id("baru"), urutan=old.urutan + 1)
    _timed(benchmark, start, [(Insert(row),), ()])


def test_a_row_is_deleted(benchmark: Any, start: State) -> None:
    old = start[0].get(Indikator, Id("i500"))
    assert old is not None
    _timed(benchmark, start, [(Delete(old),), ()])


def _timed(benchmark: Any, start: State, edits: list[tuple[Change, ...]]) -> None:
    """The time of `update` alone, going from one of two states to the other and back."""
    laporan = start[0]
    states: list[tuple[Laporan, Figures]] = []
    for changes in edits:
        after = apply(laporan, changes)
        states.append((after, compute(after, start)))
    steps = [
        _step(states[-1], states[0], edits[-1], edits[0]),
        _step(states[0], states[-1], edits[0], edits[-1]),
    ]
    engine = Engine()
    engine.update(*states[-1], None)
    turn = cycle(steps)
    benchmark(lambda: engine.update(*next(turn)))
    engine.update(*next(turn))


def _step(
    before: State, after: State, done: tuple[Change, ...], new: tuple[Change, ...]
) -> tuple[Laporan, Figures, Delta]:
    back = tuple(c.inverse() for c in reversed(done))
    return *after, delta((*back, *new), before[1], after[1])
