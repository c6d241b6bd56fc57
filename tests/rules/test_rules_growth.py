"""How the work of the checker grows with the report, counted in calls, as time depends on the machine."""

from __future__ import annotations

import cProfile
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from support.documents import large
from support.naskah import narrative

from lkjip_desktop.domain.change import apply, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.delta import delta
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.engine import Engine
from lkjip_desktop.rules.rule import Rule
from lkjip_desktop.rules.semua import RULES
from lkjip_desktop.rules.tanya import Tanya

State = tuple[Laporan, Figures]
SMALL, GREAT = 200, 800


def report(indikator: int) -> State:
    rows = rows_of(large(indikator, sub_kegiatan=indikator // 2))
    laporan = laporan_of([*rows, *narrative(indikator // 10)])
    return laporan, compute(laporan)


@pytest.fixture(scope="module")
def states() -> tuple[State, State]:
    return report(SMALL), report(GREAT)


def calls(work: Callable[[], Any]) -> int:
    """How many functions were called, those written in C among them."""
    profile = cProfile.Profile()
    profile.enable()
    work()
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_four_times_the_report_is_four_times_the_work(rule: Rule, states: tuple[State, State]) -> None:
    small, great = (calls(lambda state=state: Engine((rule,)).update(*state, None)) for state in states)
    assert great <= small * (GREAT / SMALL) * 1.1 + 200


EDITS = {
    "realisasi": (Ref("indikator", Id("i50"), "realisasi"), Angka(Decimal(41))),
    "target pk": (Ref("butirpk", Id("b50"), "target"), Angka(Decimal(41))),
    "uang": (Ref("programkegiatan", Id("u50"), "realisasi"), Decimal(41)),
    "satuan": (Ref("indikator", Id("i50"), "satuan"), "orang"),
    "naskah": (Ref("narasi", Id("bab3.a.analisis.s5"), "teks"), "Rata-rata capaian 80,25 %."),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_asks_the_same_rows_however_large_the_report(edit, states, monkeypatch) -> None:
    asked: list[int] = []
    for laporan, figures in states:
        engine = Engine()
        engine.update(laporan, figures, None)
        rows: list[str] = []
        original = Tanya.ask_again

        def spy(self: Tanya, *args: Any, rows: list[str] = rows, original: Any = original) -> None:
            ask = self.ask_rows
            self.ask_rows = lambda found, view: ask(_noting(found, rows), view)  # type: ignore[method-assign]
            original(self, *args)
            del self.ask_rows

        monkeypatch.setattr(Tanya, "ask_again", spy)
        changes = set_values(laporan, "", [EDITS[edit]])
        after = apply(laporan, changes)
        made = compute(after, (laporan, figures))
        engine.update(after, made, delta(changes, figures, made))
        monkeypatch.undo()
        asked.append(len(rows))
    assert 0 < asked[0] < 200
    assert asked[1] <= asked[0] * 1.5 + 20


def _noting(found: Any, rows: list[str]) -> Any:
    for row in found:
        rows.append(row.id)
        yield row
