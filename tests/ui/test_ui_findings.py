"""The findings panel: rows come and go one by one, filters, emptiness, and the way to the cell."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.ui.findings.model import CAUSE, MESSAGE, PLACE, FindingsModel
from lkjip_desktop.ui.findings.panel import CLEAN, NARROWED, FindingsPanel
from lkjip_desktop.ui.findings.rows import moves
from lkjip_desktop.wording.letak import Letak, Tab, tab_of

K, P, S = Severity.KESALAHAN, Severity.PERINGATAN, Severity.SARAN


def temuan(code="REA-02", severity=K, kind="indikator", id="i1", field="realisasi", message="Salah."):
    return Temuan(code, severity, Ref(kind, Id(id), field), message)


def place(ref: Ref) -> Letak:
    return Letak(tab_of(ref.kind, ref.medan).value, "Bagian", f"baris {ref.id}", ref.field)


ONE = temuan()
TWO = temuan("ANG-04", P, "programkegiatan", "p1", "anggaran", "Jumlah kegiatan 467.238.800")
THREE = temuan("PRO-01", S, "identitas", "identitas", "alamat", "Alamat belum diisi.")


@pytest.fixture
def panel(qtbot) -> FindingsPanel:
    panel = FindingsPanel([t.value for t in Tab], place)
    qtbot.addWidget(panel)
    panel.resize(1000, 200)
    panel.show()
    panel.update_findings((ONE, TWO, THREE))
    return panel


def shown(panel: FindingsPanel) -> list[str]:
    return [panel.filter.index(r, 0).data() for r in range(panel.filter.rowCount())]


def test_a_row_says_code_place_and_sentence(panel):
    row = [panel.filter.index(0, c).data() for c in range(3)]
    assert row == ["REA-02", "Realisasi > Bagian > baris i1 > realisasi", "Salah."]
    spoken = panel.filter.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "kesalahan REA-02, Realisasi > Bagian > baris i1 > realisasi: Salah."
    assert not panel.filter.index(0, 0).data(Qt.ItemDataRole.DecorationRole).isNull()


def test_an_edit_inserts_and_removes_rows_and_keeps_the_selection(panel, qtbot):
    panel.view.selectRow(1)
    resets = []
    panel.model.modelReset.connect(lambda: resets.append(1))
    new = temuan("REA-05", K, message="Baru.")
    with qtbot.waitSignals([panel.model.rowsRemoved, panel.model.rowsInserted]):
        panel.update_findings((new, TWO, THREE))
    assert not resets
    assert shown(panel) == ["REA-05", "ANG-04", "PRO-01"]
    assert panel.view.currentIndex().data() == "ANG-04"


def test_a_finding_whose_figures_change_stays_selected_and_is_redrawn(panel, qtbot):
    panel.view.selectRow(0)
    with qtbot.waitSignal(panel.model.dataChanged):
        panel.update_findings((temuan(message="Masih salah."), TWO, THREE))
    assert panel.view.currentIndex().siblingAtColumn(MESSAGE).data() == "Masih salah."


def test_filters_by_severity_tab_and_words(panel, qtbot):
    qtbot.mouseClick(panel.severities[K], Qt.MouseButton.LeftButton)
    assert shown(panel) == ["ANG-04", "PRO-01"]
    assert [b.font().strikeOut() for b in panel.severities.values()] == [True, False, False]
    panel.tab.setCurrentText("Profil")
    assert shown(panel) == ["PRO-01"]
    panel.show_only(None)
    panel.search.setText("467 ang-04")
    assert shown(panel) == ["ANG-04"]
    panel.search.setText("realisasi baris")
    assert shown(panel) == ["REA-02", "ANG-04"]
    panel.show_only(S)
    assert shown(panel) == ["PRO-01"]


def test_counts_stand_on_the_buttons_whatever_the_filter(panel):
    panel.search.setText("tidak ada yang begini")
    assert [b.text() for b in panel.severities.values()] == ["1 kesalahan", "1 peringatan", "1 saran"]


def test_emptiness_says_why(panel):
    panel.search.setText("tidak ada yang begini")
    assert panel.empty_text == NARROWED
    panel.update_findings(())
    assert panel.empty_text == CLEAN
    panel.search.clear()
    panel.update_findings((ONE,))
    assert panel.empty_text == ""


def test_enter_and_double_click_ask_for_the_cell(panel, qtbot):
    panel.view.selectRow(1)
    with qtbot.waitSignal(panel.chosen) as enter:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert enter.args == [TWO.ref]
    at = panel.view.visualRect(panel.filter.index(2, PLACE)).center()
    with qtbot.waitSignal(panel.chosen) as click:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert click.args == [THREE.ref]


def test_stepping_goes_round_both_ends(panel):
    seen = []
    panel.chosen.connect(seen.append)
    assert all(panel.step(1) for _ in range(4))
    assert seen == [ONE.ref, TWO.ref, THREE.ref, ONE.ref]
    assert panel.step(-1)
    assert seen[-1] == THREE.ref
    panel.update_findings(())
    assert not panel.step(1)


def test_stepping_goes_on_from_where_a_corrected_finding_stood(panel):
    panel.step(1)
    panel.step(1)
    seen = []
    panel.chosen.connect(seen.append)
    panel.update_findings((ONE, THREE))
    panel.step(1)
    assert seen == [THREE.ref]


one = st.builds(
    temuan, code=st.sampled_from(["A-01", "B-02"]), id=st.sampled_from("abcd"), message=st.text(max_size=3)
)
findings = st.lists(one, max_size=8)


@settings(max_examples=100, deadline=None)
@given(findings, findings)
def test_any_list_becomes_any_other(qapp, before, after):
    model = FindingsModel(place)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.update(before)
    model.update(after)
    assert list(model.temuan) == after


@settings(max_examples=100, deadline=None)
@given(findings, findings)
def test_rows_that_stay_are_wanted_and_in_order(before, after):
    gone, come = moves(before, after)
    old = [t.key for n, t in enumerate(before) if n not in gone]
    new = [t.key for n, t in enumerate(after) if n not in come]
    assert old == new


@settings(max_examples=100, deadline=None)
@given(findings, st.data())
def test_an_edit_removes_and_adds_only_what_differs(before, data):
    after = [t for t in before if data.draw(st.booleans())]
    gone, come = moves(before, after)
    assert come == []
    assert len(before) - len(gone) == len(after)


# --- by cause -------------------------------------------------------------------------------------------


def causes(panel: FindingsPanel) -> list[tuple[str, str]]:
    rows = range(panel.filter.rowCount())
    return [(panel.filter.index(r, 0).data(), panel.filter.index(r, CAUSE).data()) for r in rows]


def test_by_cause_what_one_check_found_stands_together_under_what_it_looks_for(panel, qtbot):
    one, two, three = (temuan("REA-01", id=i) for i in ("i1", "i2", "i3"))
    other = temuan("ANG-15", kind="programkegiatan", id="p1", field="anggaran")
    panel.update_findings((one, other, two, three))
    assert panel.view.isColumnHidden(CAUSE)
    panel.grouped.click()
    assert not panel.view.isColumnHidden(CAUSE)
    assert causes(panel) == [
        ("ANG-15", "1 × Anggaran atau realisasi anggaran belum diisi"),
        ("REA-01", "3 × Realisasi belum diisi"),
        ("REA-01", ""),
        ("REA-01", ""),
    ]
    places = [panel.filter.index(r, 0).data(FindingsModel.TemuanRole).ref.id for r in (1, 2, 3)]
    assert places == ["i1", "i2", "i3"]
    panel.update_findings((other, two, three))
    assert causes(panel)[1:] == [("REA-01", "2 × Realisasi belum diisi"), ("REA-01", "")]
    panel.grouped.click()
    assert [code for code, _ in causes(panel)] == ["ANG-15", "REA-01", "REA-01"]
    assert shown(panel) == ["ANG-15", "REA-01", "REA-01"]


def test_stepping_by_cause_goes_through_one_cause_after_the_other(panel):
    panel.update_findings((temuan("REA-01", id="i1"), temuan("ANG-15", id="i2"), temuan("REA-01", id="i3")))
    panel.grouped.setChecked(True)
    seen = []
    panel.chosen.connect(lambda ref: seen.append(ref.id))
    for _ in range(3):
        panel.step(1)
    assert seen == ["i2", "i1", "i3"]
