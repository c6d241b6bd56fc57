"""For keyboard and screen reader: every section has names, mnemonics without doubles, and an order to Tab."""

import re
from collections import Counter
from datetime import datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QScrollArea, QWidget

from lkjip_desktop.contoh import contoh
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.storage.store import Store
from lkjip_desktop.ui.actions import FAMILIES
from lkjip_desktop.ui.form.view import FormView
from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.colours import colours
from lkjip_desktop.ui.pages import PAGES
from lkjip_desktop.ui.pages.heading import Heading
from lkjip_desktop.ui.pages.outline import Outline
from lkjip_desktop.ui.pages.pageview import PageView

NOW = datetime(2026, 1, 15, 10, 42)

SECTIONS = [(n, s.key) for n, page in enumerate(PAGES) for s in page.sections(contoh())]
_LETTER = re.compile(r"(?<!&)&([^&])")


@pytest.fixture
def sample(make, tmp_path, qtbot):
    path = tmp_path / "contoh.lkjip"
    Store.create(path, contoh(), NOW).close()
    program = make(path)
    program._window.resize(1366, 768)
    return program


def visit(program, tab: int, key: str) -> QWidget:
    workspace = program.frame.workspace
    workspace.show_tab(tab)
    workspace.tabs.currentWidget().findChild(PageView).show_section(key)
    QApplication.processEvents()
    return program._window


def letters(window: QWidget) -> list[tuple[str, str]]:
    """(letter, text) of everything on the screen that Alt and a letter reach."""
    found = [(_LETTER.search(title)[1].lower(), title) for title in FAMILIES]
    for widget in window.findChildren(QWidget):
        labelled = isinstance(widget, QLabel) and widget.buddy() is not None
        if widget.isVisible() and (labelled or isinstance(widget, QAbstractButton)):
            match = _LETTER.search(widget.text())
            if match and widget.isEnabled():
                found.append((match[1].lower(), widget.text()))
    return found


@pytest.mark.parametrize("tab", range(len(PAGES)))
def test_no_letter_is_used_twice_where_it_can_be_pressed(sample, tab):
    for n, key in SECTIONS:
        if n == tab:
            found = letters(visit(sample, tab, key))
            twice = {x for x, count in Counter(x for x, _ in found).items() if count > 1}
            assert [entry for entry in found if entry[0] in twice] == [], key


@pytest.mark.parametrize("tab", range(len(PAGES)))
def test_everything_that_takes_the_focus_has_a_name(sample, tab):
    for n, key in SECTIONS:
        if n != tab:
            continue
        for widget in visit(sample, tab, key).findChildren(QWidget):
            reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
            if reached and not isinstance(widget, QScrollArea) and widget.focusProxy() is None:
                spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
                assert spoken.strip(), (key, widget)


def test_tab_goes_through_a_form_from_top_to_bottom(sample):
    for tab, key in SECTIONS:
        for form in visit(sample, tab, key).findChildren(FormView):
            if form.isVisible() and form.spec.columns == 1:
                tops = [row.editor.mapTo(form, QPoint(0, 0)).y() for row in form.rows]
                assert tops == sorted(tops), key
                assert all(_comes_after(a.editor, b.editor) for a, b in pairwise(form.rows)), key


def _comes_after(first: QWidget, second: QWidget) -> bool:
    """Whether Tab gets from `first` to `second` before it is at the window's own beginning again."""
    widget = first.nextInFocusChain()
    while widget is not first and not widget.isWindow():
        if widget is second or second.isAncestorOf(widget):
            return True
        widget = widget.nextInFocusChain()
    return False


def contrast(a: QColor, b: QColor) -> float:
    """The contrast of WCAG 2: (lighter + 0.05) / (darker + 0.05) of their relative luminances."""

    def light(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(a), light(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("ground", "window", "ink"),
    [("#ffffff", "#efefef", "#000000"), ("#1e1e1e", "#2d2d2d", "#f0f0f0"), ("#232629", "#31363b", "#eff0f1")],
    ids=["light", "dark", "dark blue"],
)
def test_every_ink_can_be_read_on_tables_and_on_the_window(ground, window, ink):
    palette = QPalette(QColor(window))
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    palette.setColor(QPalette.ColorRole.Text, QColor(ink))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#308cc6"))
    made = colours(palette)
    inks = [made.text[s] for s in State if s is not State.ABSENT] + [made.mark[s] for s in Severity]
    for paper in (QColor(ground), made.strong):
        assert min(contrast(each, paper) for each in inks) >= 4.5
    assert min(contrast(each, QColor(window)) for each in inks) >= 4.5


@pytest.mark.parametrize("tab", range(len(PAGES)))
def test_no_words_are_cut_off_beside_or_above_the_work(sample, tab):
    for n, key in SECTIONS:
        if n != tab:
            continue
        window = visit(sample, tab, key)
        (outline,) = (o for o in window.findChildren(Outline) if o.isVisible())
        for row in range(outline.count()):
            item = outline.item(row)
            if item.isHidden():
                continue
            rect, wanted = outline.visualItemRect(item), outline.sizeHintForIndex(outline.indexFromItem(item))
            assert rect.height() >= wanted.height(), item.text()
        (heading,) = (h for h in window.findChildren(Heading) if h.isVisible())
        assert heading.height() >= heading.heightForWidth(heading.width()), key


def test_a_text_box_with_the_focus_has_a_ring_around_it(sample, qtbot):
    window = visit(sample, 0, "Tugas dan Fungsi")
    with qtbot.waitActive(window):
        window.activateWindow()
    box = next(b for b in window.findChildren(QPlainTextEdit) if b.isVisible())
    ring = sample._ring
    box.setFocus()
    qtbot.waitUntil(ring.isVisible)
    assert ring.size() == box.size()
    assert ring.mapToGlobal(QPoint(0, 0)) == box.mapToGlobal(QPoint(0, 0))
    sample.frame.search.setFocus()
    qtbot.waitUntil(lambda: not ring.isVisible())


def test_the_keys_of_the_tabs_reach_the_items_of_the_reviu(sample, qtbot):
    window = visit(sample, 4, "Reviu/Lembar Reviu")
    with qtbot.waitActive(window):
        window.activateWindow()
    sample.frame.search.setFocus()
    sample.actions["tab_5"].trigger()
    assert type(QApplication.focusWidget()).__name__ == "ItemList"
