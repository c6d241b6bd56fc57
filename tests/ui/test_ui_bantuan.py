"""The help window: every page and check can be found, read and gone to."""

import re

import pytest
from PySide6.QtCore import Qt

from lkjip_desktop.assets import resource
from lkjip_desktop.rules.catalogue import catalogue
from lkjip_desktop.ui.actions import FAMILIES
from lkjip_desktop.ui.bantuan.topik import PAGES, checks, find, manual, of_tab, topics
from lkjip_desktop.ui.bantuan.window import HelpWindow
from lkjip_desktop.ui.pages import PAGES as TABS
from lkjip_desktop.wording.letak import Tab


@pytest.fixture
def help(qtbot) -> HelpWindow:
    help = HelpWindow()
    qtbot.addWidget(help)
    with qtbot.waitActive(help):
        help.come()
    return help


def test_every_page_and_every_check_is_there():
    known = topics()
    assert [k for k in known if k in PAGES] == list(PAGES)
    assert all(e.code in known for e in catalogue())
    assert all(of_tab(tab) in known for tab in Tab)
    assert all(t.text.startswith("# ") for t in (*manual(), *checks()))
    shipped = {p.stem for p in resource("bantuan").glob("*.md")}
    assert shipped == {*PAGES, "pemeriksaan"}


def test_the_manual_names_only_what_the_window_has():
    """Sections, commands and keys printed in the manual exist under that name."""
    commands = {c.text.replace("&", "").rstrip(".") for family in FAMILIES.values() for c in family}
    menus = {title.replace("&", "") for title in FAMILIES}
    text = "\n".join(t.text for t in manual() if "#" not in t.key and t.key != "pintasan")
    named = re.findall(r"\*(\w+) > ([^*]+)\*", text)
    tabs = {tab.value for tab in Tab}
    assert named
    for first, second in named:
        if first in menus:
            assert second in commands, second
        else:
            assert first in tabs, first
    keys = {k for family in FAMILIES.values() for c in family for k in c.keys}
    assert set(re.findall(r"\b(?:Shift\+)?F[789]\b", text)) <= keys
    assert len(TABS) == len(tabs)


def test_search_lists_what_holds_every_word_and_enter_opens_the_best(help, qtbot):
    qtbot.keyClicks(help.search, "serapan tertulis")
    shown = {key for key, item in help._items.items() if not item.isHidden()}
    assert "ANG-01" in shown
    assert "PRF-01" not in shown
    assert not help._items["ANG"].isHidden()  # what a hit is part of is shown too
    qtbot.keyClick(help.search, Qt.Key.Key_Return)
    assert help.current == find("serapan tertulis", topics().values())[0].key == "ANG-01"
    help.search.setText("xyzzy")
    assert help.empty.isVisible()
    help.search.clear()
    assert not help.empty.isVisible()
    assert not any(item.isHidden() for item in help._items.values())


def test_the_index_links_and_back(help, qtbot):
    help.index.setCurrentItem(help._items["memeriksa"])
    assert help.current == "memeriksa"
    assert "Memeriksa" in help.page.toPlainText()
    help.open_topic("REA")
    assert "REA-03" in help.page.toMarkdown()
    help.page.anchorClicked.emit("REA-03")
    assert help.current == "REA-03"
    help.go_back()
    assert help.current == "REA"
    help.back.click()
    assert help.current == "memeriksa"
    assert not help.open_topic("tidak ada")
    assert help.current == "memeriksa"


def test_every_topic_can_be_shown(help):
    for key in topics():
        assert help.open_topic(key)
        assert help.page.toPlainText().strip()
        assert help.index.currentItem() is help._items[key]


def test_a_code_in_what_is_said_about_a_place_leads_to_its_page(help):
    help.open_topic("mengisi#Tab Realisasi", "Kesalahan REA-01: Realisasi belum diisi.")
    assert '<a href="REA-01">REA-01</a>' in help.context.text()
    help.context.linkActivated.emit("REA-01")
    assert help.current == "REA-01"
    assert not help.context.isVisible()
    help.go_back()
    assert help.current == "mengisi#Tab Realisasi"


def test_opened_anew_it_does_not_go_back_to_what_was_read_before(help):
    help.open_topic("memeriksa")
    help.close()
    help.open_topic("pintasan")
    assert not help.back.isEnabled()
