"""The model: the right cells, redrawn exactly when they change."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from lkjip_desktop.domain.dokumen import RENSTRA, Indikator, Sasaran
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.model import GridModel

NAMA, SATUAN, ARAH, IKU, T24, T25, REALISASI, CAPAIAN = range(8)


@pytest.fixture
def model(session, tree_spec, qtmodeltester):
    model = GridModel(session, tree_spec)
    qtmodeltester.check(model)
    return model


def column(model, n):
    return [model.index(r, n).data() for r in range(model.rowCount())]


def redrawn(model):
    """Collects the cells that are redrawn."""
    cells = set()
    model.dataChanged.connect(
        lambda a, b, _=(): cells.update(
            (r, c) for r in range(a.row(), b.row() + 1) for c in range(a.column(), b.column() + 1)
        )
    )
    return cells


def test_rows_follow_the_tree_with_an_empty_line_at_the_end(model):
    assert column(model, NAMA) == [
        "Tujuan satu", "Sasaran satu", "Indikator i1", "Indikator i2", "Sasaran dua", "Indikator i3",
        "Ketik tujuan baru",
    ]  # fmt: skip
    assert [model.sheet.rows[r].level for r in range(6)] == [0, 1, 2, 2, 1, 2]


def test_figures_stand_beside_what_is_typed(model):
    # 2 of 4 is 50 %, 9 of 10 is 90 %; nothing is known of the third.
    assert column(model, CAPAIAN)[2:4] == ["50,00", "90,00"]
    assert not model.index(5, CAPAIAN).data()
    assert model.cell(2, CAPAIAN).state is State.COMPUTED
    assert model.cell(1, CAPAIAN).state is State.ABSENT
    assert "2 / 4 x 100 = 50,00" in model.index(2, CAPAIAN).data(Qt.ItemDataRole.ToolTipRole)


def test_one_edit_redraws_the_cell_and_what_follows_from_it(model, session):
    cells = redrawn(model)
    column(model, CAPAIAN)
    session.set_value(Ref("indikator", Id("i1"), "realisasi"), Angka(Decimal(3)))
    assert model.index(2, CAPAIAN).data() == "75,00"
    assert {(2, REALISASI), (2, CAPAIAN)} <= cells
    assert not {c for c in cells if c[0] == 3}
    assert not {c for c in cells if c == (2, T25)}


def test_an_edit_elsewhere_redraws_nothing_here(model, session):
    cells = redrawn(model)
    session.set_value(Ref("aset", Id("a1"), "uraian"), "Kursi")
    assert not cells


def test_rows_come_and_go_one_by_one(model, session, qtbot):
    with qtbot.waitSignal(model.rowsInserted) as inserted:
        new = session.insert(Indikator, Id("s1"), Id("i1"), nama="Baru")
    assert inserted.args[1:3] == [3, 3]
    assert column(model, NAMA)[2:5] == ["Indikator i1", "Baru", "Indikator i2"]
    with qtbot.waitSignal(model.rowsRemoved) as removed:
        session.delete([(Indikator, new)])
    assert removed.args[1:3] == [3, 3]


def test_deleting_a_parent_takes_its_rows_in_one_stretch(model, session, qtbot):
    with qtbot.waitSignal(model.rowsRemoved) as removed:
        session.delete([(Sasaran, Id("s1"))])
    assert removed.args[1:3] == [1, 3]
    session.undo()
    assert column(model, NAMA)[1:4] == ["Sasaran satu", "Indikator i1", "Indikator i2"]


def test_moving_keeps_places_held_by_others(model, session, qtbot):
    from PySide6.QtCore import QPersistentModelIndex

    held = QPersistentModelIndex(model.index(2, NAMA))
    session.move(Sasaran, Id("s1"), 1)
    assert column(model, NAMA)[:6] == [
        "Tujuan satu", "Sasaran dua", "Indikator i3", "Sasaran satu", "Indikator i1", "Indikator i2",
    ]  # fmt: skip
    assert held.row() == 4
    assert held.data() == "Indikator i1"


def test_other_years_make_other_columns(model, session, qtbot):
    with qtbot.waitSignal(model.recolumned):
        session.set_value(Ref("renstra", RENSTRA, "tahun_awal"), 2023)
    assert model.headerData(T24, Qt.Orientation.Horizontal) == "Target\n2023"


def test_typing_goes_through_the_wording_room(model, session):
    assert model.setData(model.index(2, T25), "1.250")
    assert session.laporan.value(Ref("indikator", Id("i1"), "target.2025")) == Angka(Decimal(1250))
    assert not model.setData(model.index(2, T25), "70 dan baik")
    assert not model.setData(model.index(2, CAPAIAN), "5")
    assert model.index(2, T25).data() == "1.250"


def test_a_choice_reads_its_label(model):
    assert model.setData(model.index(2, ARAH), "Turun (makin rendah makin baik)")
    assert model.index(2, ARAH).data() == "Turun"
    assert model.index(2, ARAH).data(Qt.ItemDataRole.EditRole) == "Turun (makin rendah makin baik)"


def test_the_empty_line_becomes_a_row(model, session):
    assert model.setData(model.index(6, NAMA), "Tujuan kedua")
    assert column(model, NAMA)[6:] == ["Tujuan kedua", "Ketik tujuan baru"]
    assert session.undo_stack.undoText() == "Tambah tujuan"


def test_a_failed_save_keeps_the_old_value_and_says_so(model, session, store):
    store.broken = True
    problem = model.enter(2, T25, "5")
    assert problem is not None
    assert "belum tersimpan" in problem.pesan
    assert model.index(2, T25).data() == "4"


def test_paused_it_catches_up_when_resumed(model, session):
    cells = redrawn(model)
    model.pause()
    session.set_value(Ref("indikator", Id("i1"), "realisasi"), Angka(Decimal(4)))
    session.delete([(Sasaran, Id("s2"))])
    assert not cells
    model.resume()
    assert column(model, CAPAIAN)[2] == "100,00"
    assert model.rowCount() == 5


def test_a_cell_is_spoken_with_its_heading_row_and_state(model, one_rule):
    role = Qt.ItemDataRole.AccessibleTextRole
    model.setData(model.index(5, NAMA), "Lain")
    assert model.index(2, T24).data(role) == "Target 2024, baris 1.1, kosong"
    assert model.index(2, CAPAIAN).data(role).startswith("Capaian, baris 1.1, 50,00, dihitung")
    model.setData(model.index(2, SATUAN), "")
    assert model.index(2, SATUAN).data(role) == "Satuan, baris 1.1, kosong, wajib diisi, kesalahan UJI-01"


def test_headers_carry_tips_and_numbers(model):
    assert "Target Renstra." in model.headerData(T25, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert [model.headerData(r, Qt.Orientation.Vertical) for r in range(7)] == [
        "T1", "1", "1.1", "1.2", "2", "2.1", "+",
    ]  # fmt: skip


def test_findings_stand_at_their_cell_and_in_its_tooltip(model, session, one_rule):
    cells = redrawn(model)
    model.setData(model.index(2, SATUAN), "")
    assert (2, SATUAN) in cells
    assert [t.code for t in model.sheet.findings(2, SATUAN)] == ["UJI-01"]
    tip = model.index(2, SATUAN).data(Qt.ItemDataRole.ToolTipRole)
    assert "Kesalahan UJI-01: Satuan &lt;belum&gt; diisi." in tip
    cells.clear()
    model.setData(model.index(2, SATUAN), "buah")
    assert (2, SATUAN) in cells
    assert not model.sheet.findings(2, SATUAN)


def test_a_read_only_report_can_be_looked_at_only(session, store, tree_spec):
    store.read_only = True
    model = GridModel(session, tree_spec)
    assert model.rowCount() == 6
    assert not model.flags(model.index(2, T25)) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(2, T25), "5")
