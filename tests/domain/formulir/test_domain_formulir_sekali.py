"""A form is worked out once per snapshot, and anew for another one."""

from domain.domain_rows import program, report

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.formulir.sekali import sekali


def test_one_answer_per_snapshot_and_question():
    asked = []

    @sekali
    def form(laporan, figures, n=0):
        asked.append(n)
        return n

    first, second = report(program("p1")), report(program("p2"))
    figures = compute(first)
    assert [form(first, figures, 1), form(first, figures, 1)] == [1, 1]
    assert asked == [1]
    assert form(first, figures, n=2) == 2
    assert form(second, figures, n=2) == 2
    assert asked == [1, 2, 2]
