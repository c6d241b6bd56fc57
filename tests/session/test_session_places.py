"""Findings by place: what is kept step by step equals what is worked out anew."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.session.places import FindingPlaces

REFS = [Ref("indikator", Id(f"i{n}"), "target.2025") for n in range(4)]
ALL = [Temuan(f"UJI-0{c}", Severity.KESALAHAN, ref, "Salah.") for ref in REFS for c in range(3)]


def by_place(temuan):
    return {ref: tuple(sorted((t for t in temuan if t.ref == ref), key=lambda t: t.code)) for ref in REFS}


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sets(st.sampled_from(ALL)), min_size=1, max_size=6))
def test_step_by_step_equals_anew(states):
    places = FindingPlaces(())
    before = by_place(())
    for state in states:
        changed = places.update(tuple(state))
        now = by_place(state)
        assert {ref: places.at(ref) for ref in REFS} == now
        assert changed == {ref for ref in REFS if before[ref] != now[ref]}
        before = now


def test_the_same_findings_anew_change_nothing():
    places = FindingPlaces(tuple(ALL))
    again = tuple(Temuan(t.code, t.severity, t.ref, t.message) for t in ALL)
    assert places.update(again) == frozenset()
    assert places.at(REFS[0]) == tuple(ALL[:3])
