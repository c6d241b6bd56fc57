"""Every rule declares all it reads: rows and figures that write down what is looked at."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
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
from lkjip_desktop.rules.bahan import Bahan, Kumpulan, Sumber
from lkjip_desktop.rules.persediaan import Persediaan
from lkjip_desktop.rules.rule import Rule
from lkjip_desktop.rules.semua import RULES
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

    def bahan(self, bahan: Any) -> Any:
        with _aside():
            found = super().bahan(bahan)
        LOG.add(bahan.read)
        return found

    def ada(self, kumpulan: Any, n: int) -> bool:
        with _aside():
            found = super().ada(kumpulan, n)
        LOG.add(kumpulan.read)
        return found

    def mirip(self, kumpulan: Any, n: int) -> Iterable[int]:
        with _aside():
            found = super().mirip(kumpulan, n)
        LOG.add(kumpulan.read)
        return found


@contextmanager
def _aside() -> Iterator[None]:
    """What a bahan is made from is none of the reads of the rule that asks for it."""
    before = set(LOG)
    yield
    LOG.clear()
    LOG.update(before)


class WatchedFigures:
    """Figures that write down which groups are read."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def __getattr__(self, name: str) -> Any:
        LOG.add(f"figures.{name}")
        return getattr(self._figures, name)


def reads_of(rule: Rule | Sumber, laporan: Laporan, figures: Figures) -> set[str]:
    """What a rule or the source of a kumpulan looks at in this document."""
    watched_figures: Any = WatchedFigures(figures)
    view = Spy(laporan, watched_figures, Persediaan(View(laporan, watched_figures), laporan))
    found: set[str] = set()
    for row in [r for cls in rule.each for r in laporan.all(cls)] if rule.each else [None]:
        LOG.clear()
        view.own = row.id if row is not None else None
        for finding in rule.check(view) if row is None else rule.check(view, row):
            assert isinstance(finding, int) or finding.ref
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


BAHAN = [b for b in gc.get_objects() if isinstance(b, Bahan)]
KUMPULAN = [k for k in gc.get_objects() if isinstance(k, Kumpulan)]


@pytest.mark.parametrize("bahan", BAHAN, ids=lambda b: b.name)
def test_a_bahan_reads_what_it_declares_and_nothing_else(bahan, documents):
    rule: Any = Sumber(bahan.reads, (), lambda view: [len([bahan.make(view)])])
    _holds(rule, [d for family in documents.values() for d in family])


@pytest.mark.parametrize("kumpulan", KUMPULAN, ids=lambda k: k.name)
def test_a_source_reads_what_it_declares_and_nothing_else(kumpulan, documents):
    for sumber in kumpulan.sumber:
        _holds(sumber, [d for family in documents.values() for d in family])


def _holds(sumber: Sumber, documents: list[Document]) -> None:
    seen = set().union(*(reads_of(sumber, *d) for d in documents))
    kinds = {read.partition(".")[0] for read in sumber.reads} | {KIND[cls] for cls in sumber.each}
    assert not {s for s in seen if s not in sumber.reads and s not in kinds}
    assert not {read for read in sumber.reads if "." in read} - seen


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
