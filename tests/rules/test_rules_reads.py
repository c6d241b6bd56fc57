"""Every rule declares all it reads: rows and figures that write down what is looked at."""

from collections.abc import Iterable
from dataclasses import fields
from decimal import Decimal
from typing import Any

import kasus
import pytest

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import KINDS, Baris, KelasSkala, SkalaOrdinal
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules import RULES
from lkjip_desktop.rules.rule import Rule
from lkjip_desktop.rules.view import KIND, View

LOG: set[str] = set()
SHAPE = {"id", "urutan", "induk"}


def _recording(cls: type[Baris]) -> type[Baris]:
    kind, names = cls.__name__.lower(), medan_of(cls).keys() - SHAPE

    def read(self: Baris, name: str) -> Any:
        if name in names:
            LOG.add(f"{kind}.{name}")
        return object.__getattribute__(self, name)

    return type(cls.__name__, (cls,), {"__slots__": (), "__getattribute__": read})


#: Rows that a case seldom has, so that reading them is seen too.
SCALES = (
    KelasSkala(id=Id("zz"), nama="Baik", bawah=Decimal(50)),
    SkalaOrdinal(id=Id("zz"), nama="mutu", tingkat="Kurang; Baik"),
)
RECORDING = {cls: _recording(cls) for cls in KINDS}


def watched(row: Baris) -> Baris:
    """The same row as an object that writes down which fields are read."""
    twin = object.__new__(RECORDING[type(row)])
    for f in fields(type(row)):
        object.__setattr__(twin, f.name, getattr(row, f.name))
    return twin


class Spy(View):
    """A view that writes down which kinds and figures are looked at."""

    __slots__ = ()

    def all(self, cls: type[Any]) -> Iterable[Any]:
        LOG.add(KIND[cls])
        return super().all(cls)

    def get(self, cls: type[Any], id: Any) -> Any:
        LOG.add(KIND[cls])
        return super().get(cls, id)

    def children(self, cls: type[Any], induk: Any) -> Any:
        LOG.add(KIND[cls])
        return super().children(cls, induk)

    def linking(self, cls: type[Any], field: str, id: Any) -> Any:
        LOG.add(f"{KIND[cls]}.{field}")
        return super().linking(cls, field, id)


class WatchedFigures:
    """Figures that write down which groups are read."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def __getattr__(self, name: str) -> Any:
        LOG.add(f"figures.{name}")
        return getattr(self._figures, name)


def reads_of(rule: Rule, laporan: Laporan, figures: Figures) -> set[str]:
    """What `rule` looks at in this document."""
    view = Spy(laporan, WatchedFigures(figures))  # type: ignore[arg-type]
    found: set[str] = set()
    for row in [r for cls in rule.each for r in laporan.all(cls)] if rule.each else [None]:
        LOG.clear()
        view.own = row.id if row is not None else None
        for finding in rule.check(view) if row is None else rule.check(view, row):
            assert finding.ref
        found |= LOG
    return found


Document = tuple[Laporan, Figures]


@pytest.fixture(scope="module")
def documents() -> dict[str, list[Document]]:
    """The case documents by family, and under "" a few of each."""
    made: dict[str, list[Document]] = {"": [_watched(rows_of(kasus.base()))]}
    for case in kasus.cases():
        rows = (*SCALES, *rows_of(kasus.changed(case)[0]))
        made.setdefault(case.code.partition("-")[0], []).append(_watched(rows))
    made[""] += [d for family in made.values() for d in family[:: len(family) // 4 or 1]]
    return made


def _watched(rows: Iterable[Baris]) -> Document:
    laporan = laporan_of(rows)
    return laporan_of(watched(r) for r in rows_of(laporan)), compute(laporan)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_a_rule_reads_what_it_declares_and_nothing_else(rule, documents):
    seen: set[str] = set()
    for laporan, figures in documents[rule.family] + documents[""]:
        seen |= reads_of(rule, laporan, figures)
    kinds = {read.partition(".")[0] for read in rule.reads} | {KIND[cls] for cls in rule.each}
    undeclared = {s for s in seen if s not in rule.reads and s not in kinds}
    assert not undeclared
    never = {read for read in rule.reads if "." in read} - seen
    for laporan, figures in (d for family in documents.values() for d in family):
        if never:
            never -= reads_of(rule, laporan, figures)
    assert not never, "declared, but no case makes the rule read it"
