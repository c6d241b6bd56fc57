"""A count that changes lays nothing out anew and paints only itself."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from lkjip_desktop.ui.quiet import CountButton, QuietTabs


class Paints(QObject):
    def __init__(self):
        super().__init__()
        self.count = 0

    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def page(qtbot):
    """A window with a count above a page in tabs; it says how often the page was painted."""
    window, page, paints = QWidget(), QLabel("Isi"), Paints()
    window.button, window.tabs, window.paints = CountButton("kesalahan"), QuietTabs(), paints
    window.tabs.addTab(page, "Realisasi (4)")
    column = QVBoxLayout(window)
    window.button.show_count(4)
    window.button.fit()
    column.addWidget(window.button)
    column.addWidget(window.tabs)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isVisible)
    qtbot.wait(50)
    page.installEventFilter(paints)
    return window


def test_a_new_count_does_not_paint_the_page(page, qtbot):
    size = page.button.size()
    page.button.show_count(123)
    page.tabs.tabBar().setTabText(0, "Realisasi (5)")
    qtbot.wait(50)
    assert (page.button.text(), page.tabs.tabText(0)) == ("123 kesalahan", "Realisasi (5)")
    assert page.button.size() == size
    assert page.paints.count == 0


def test_a_page_that_needs_more_room_gets_it(page, qtbot):
    before = page.minimumSizeHint().width()
    page.tabs.widget(0).setMinimumWidth(before + 300)
    qtbot.waitUntil(lambda: page.minimumSizeHint().width() >= before + 300)


def test_a_larger_font_makes_the_button_larger(page):
    before = page.button.width()
    font = page.button.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    page.button.setFont(font)
    assert page.button.width() > before
