"""Every rule against its case file, by a full run and by the way of an edit."""

import kasus
import pytest

from lkjip_desktop.domain.change import apply, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.delta import delta
from lkjip_desktop.rules.engine import Engine, run
from lkjip_desktop.rules.semua import RULES

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


REPAIRED: set[str] = set()


@pytest.mark.parametrize("case", [k for k in CASES if k.find], ids=str)
def test_a_quick_fix_mends_its_finding_and_makes_no_other(case):
    laporan, _ = kasus.changed(case)
    before = run(laporan, compute(laporan))
    known = {(t.code, t.ref) for t in before}
    for t in before:
        if t.perbaikan:
            mended = apply(laporan, set_values(laporan, "", t.perbaikan))
            after = {(f.code, f.ref): f for f in run(mended, compute(mended))}
            assert (t.code, t.ref) not in after, t.message
            assert [f.message for key, f in after.items() if key not in known] == []
            REPAIRED.add(t.code)


def test_these_rules_have_a_quick_fix():
    assert {
        "ANG-01", "ANG-03", "ANG-04", "ANG-05", "ANG-11", "ANG-12", "ANG-13", "PK-02", "PK-03", "PK-04",
        "PK-06", "PK-08", "PK-16", "PK-19", "PRF-06", "REA-03", "REA-04", "REA-05", "REA-06", "REA-20",
        "RST-11", "RST-12", "SDM-01", "SDM-02",
    } == REPAIRED  # fmt: skip
