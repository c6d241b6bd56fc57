"""The findings panel after one edit, with thousands of findings: rows are moved, not made anew."""

import pytest
from PySide6.QtWidgets import QApplication

from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.ui.findings.panel import FindingsPanel
from lkjip_desktop.wording.letak import Letak, Tab, tab_of

COUNT = 3_000


def place(ref: Ref) -> Letak:
    return Letak(tab_of(ref.kind, ref.medan).value, "Kinerja", f"baris {ref.id}", ref.field)


@pytest.fixture
def panel(qtbot) -> FindingsPanel:
    panel = FindingsPanel([t.value for t in Tab], place)
    qtbot.addWidget(panel)
    panel.resize(1300, 220)
    panel.show()
    return panel


def test_one_finding_comes_and_goes_among_thousands(panel, benchmark):
    severities = list(Severity)
    many = tuple(
        Temuan("REA-02", severities[n % 3], Ref("indikator", Id(f"i{n}"), "realisasi"), f"Capaian {n}.")
        for n in range(COUNT)
    )
    states = [many, many[: COUNT // 2] + many[COUNT // 2 + 1 :]]
    panel.update_findings(many)
    turn = iter(range(1_000_000))

    def edit() -> None:
        temuan = states[next(turn) % 2]
        panel.update_findings(temuan)
        QApplication.processEvents()

    benchmark(edit)
    assert panel.filter.rowCount() == len(states[(next(turn) - 1) % 2])
