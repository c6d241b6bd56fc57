"""Columns that stay, widths that are remembered."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from lkjip_desktop.domain.ref import Id, Ref

CAPAIAN = 7


@pytest.fixture
def narrow(open_grid, tree_spec, qapp):
    view = open_grid(tree_spec, width=620)
    assert view.frozen_width == 0
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    qapp.processEvents()
    return view


def test_the_label_stays_in_sight(narrow):
    assert narrow.frozen_width == narrow.columnWidth(0)
    assert narrow.visualRect(narrow.grid.index(2, 0)).left() == 0
    picture = narrow.viewport().grab(narrow.visualRect(narrow.grid.index(2, 0))).toImage()
    colours = {
        picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())
    }
    assert len(colours) > 3, "there is text"


def test_a_click_on_it_means_it(narrow, qtbot):
    place = narrow.visualRect(narrow.grid.index(3, 0)).center()
    qtbot.mouseClick(narrow.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (narrow.currentIndex().row(), narrow.currentIndex().column()) == (3, 0)
    right = QPoint(narrow.viewport().width() - 5, place.y())
    assert narrow.indexAt(right).column() == CAPAIAN


def test_it_can_be_edited_where_it_is_seen(narrow, session):
    narrow.setCurrentIndex(narrow.grid.index(2, 0))
    QTest.keyClick(narrow, Qt.Key.Key_F2)
    assert narrow.delegate.editor.geometry().left() == 0
    narrow.delegate.editor.selectAll()
    QTest.keyClicks(narrow.delegate.editor, "Nama lain")
    QTest.keyClick(narrow.delegate.editor, Qt.Key.Key_Return)
    assert session.laporan.value(Ref("indikator", Id("i1"), "nama")) == "Nama lain"


def test_no_cell_hides_below_it(narrow):
    for column in range(CAPAIAN, 0, -1):
        narrow.setCurrentIndex(narrow.grid.index(2, column))
        assert narrow.visualRect(narrow.grid.index(2, column)).left() >= narrow.frozen_width


def test_widths_are_remembered_in_letters(open_grid, tree_spec, settings, qtbot):
    view = open_grid(tree_spec)
    view.horizontalHeader().resizeSection(CAPAIAN, 200)
    qtbot.waitUntil(lambda: "lebar/uji.pohon" in settings)
    again = open_grid(tree_spec)
    assert abs(again.columnWidth(CAPAIAN) - 200) <= 1
    assert "capaian=" in settings["lebar/uji.pohon"]


def test_what_is_left_goes_to_the_long_texts(open_grid, tree_spec):
    view = open_grid(tree_spec, width=1400)
    columns = range(view.grid.columnCount())
    assert sum(view.columnWidth(c) for c in columns) == view.viewport().width()


def test_damaged_settings_are_no_harm(open_grid, tree_spec, settings):
    settings["lebar/uji.pohon"] = "capaian=x;;=3;satuan=;target"
    assert open_grid(tree_spec).columnWidth(CAPAIAN) > 20
