"""Every rule against its case file, by a full run and by the way of an edit."""

import kasus
import pytest

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.delta import delta
from lkjip_desktop.rules import RULES
from lkjip_desktop.rules.engine import Engine, run

CASES = list(kasus.cases())


def test_the_clean_report_has_no_finding():
    laporan = kasus.base()
    assert [f"{t.code} {t.ref} {t.message}" for t in run(laporan, compute(laporan))] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_every_rule_has_cases_that_pass_and_cases_that_fail(rule):
    own = [k for k in CASES if k.code == rule.code]
    assert [k for k in own if k.find]
    assert [k for k in own if not k.find]


def test_every_case_file_belongs_to_a_rule():
    assert {k.code for k in CASES} <= {r.code for r in RULES}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case):
    laporan, changes = kasus.changed(case)
    figures = compute(laporan)
    found = run(laporan, figures)
    own = [t for t in found if t.code == case.code]
    said = [f"{t.code} {t.ref}: {t.message}" for t in found]
    assert sorted(str(t.ref) for t in own) == sorted(str(kasus.ref(laporan, h.at)) for h in case.find), said
    for expected in case.find:
        _compare(expected, next(t for t in own if t.ref == kasus.ref(laporan, expected.at)))
    assert {t.code for t in found} - {case.code} == set(case.also), said
    start = kasus.base()
    engine, before = Engine(), compute(start)
    engine.update(start, before, None)
    assert engine.update(laporan, figures, delta(changes, before, figures)) == found


def _compare(expected, actual):
    assert expected.stated in ("", actual.stated)
    assert expected.computed in ("", actual.computed)
    assert expected.severity in ("", actual.severity.value)
    assert expected.says in actual.message
