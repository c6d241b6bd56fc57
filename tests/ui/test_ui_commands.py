"""The declared commands: no key twice, every icon there, the page of keys complete, help at the focus."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QVBoxLayout, QWidget

from lkjip_desktop import app, ui
from lkjip_desktop.assets import resource
from lkjip_desktop.ui import pintasan
from lkjip_desktop.ui.actions import FAMILIES, REPORT, Actions
from lkjip_desktop.ui.dialogs.about import AboutDialog
from lkjip_desktop.ui.find import SearchField, find_in
from lkjip_desktop.ui.grid.keys import COMMANDS as TABLE_COMMANDS
from lkjip_desktop.ui.help import GENERAL, help_for
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.pintasan import spelled
from lkjip_desktop.ui.zoom import MOST, Zoom
from lkjip_desktop.wording.letak import Tab

COMMANDS = [c for family in FAMILIES.values() for c in family]


def test_no_key_and_no_name_is_used_twice():
    keys = Counter(QKeySequence(k).toString() for c in COMMANDS for k in c.keys)
    assert [k for k, n in keys.items() if n > 1] == []
    assert [k for k, n in Counter(c.key for c in COMMANDS).items() if n > 1] == []


def test_every_menu_entry_has_its_own_mnemonic():
    def letter(text: str) -> str:
        return text[text.index("&") + 1].lower()

    for title, family in FAMILIES.items():
        letters = Counter(letter(c.text) for c in family)
        if "Berkas" in title:
            letters["r"] += 1  # Buka Te&rakhir
        assert [x for x, n in letters.items() if n > 1] == [], title
    assert max(Counter(map(letter, FAMILIES)).values()) == 1


def test_every_icon_is_shipped_with_its_licence_and_none_is_left_over(qapp):
    sources = "".join(p.read_text(encoding="utf-8") for p in Path(ui.__file__).parent.rglob("*.py"))
    sources += Path(app.__file__).read_text(encoding="utf-8")
    asked = set(re.findall(r'\bicon\("([a-z0-9-]+)"', sources)) | {c.icon for c in COMMANDS if c.icon}
    shipped = {p.stem for p in resource("icons").glob("*.svg")}
    assert asked <= shipped
    assert {name for name in shipped if f'"{name}"' not in sources} == set()
    for name in shipped:
        assert not icon(name).isNull(), name
    assert "ISC License" in (resource("icons") / "LICENSE.txt").read_text(encoding="utf-8")


def test_icons_take_the_colour_of_the_palette(qapp):
    def darkest(colour: QColor) -> int:
        image = icon("x", colour).pixmap(16, 16).toImage()
        return min(
            image.pixelColor(x, y).lightness() for x in range(16) for y in range(16)
            if image.pixelColor(x, y).alpha() > 200
        )  # fmt: skip

    assert darkest(QColor("black")) < 40
    assert darkest(QColor("white")) > 200
    before = QGuiApplication.palette()
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.ButtonText, QColor("white"))
    light = icon("x").cacheKey()
    QGuiApplication.setPalette(dark)
    try:
        assert icon("x").cacheKey() != light
    finally:
        QGuiApplication.setPalette(before)


def test_actions_carry_keys_tips_and_what_they_need(qapp):
    actions = Actions(qapp)
    assert actions["urungkan"].shortcut() == QKeySequence("Ctrl+Z")
    assert "F8" in actions["temuan_berikut"].toolTip()
    needing = set(actions.needing(REPORT))
    assert actions["ekspor_pdf"] in needing
    assert actions["baru"] not in needing
    assert [actions[f"tab_{n}"].text() for n in range(1, 6)] == [
        f"&{n} {t.value}" for n, t in enumerate(Tab, 1)
    ]


def test_the_page_of_keys_is_what_the_code_says():
    assert resource("bantuan/pintasan.md").read_text(encoding="utf-8") == pintasan.markdown()


def test_the_page_of_keys_names_every_key():
    said = {(keys, what) for _, rows in pintasan.groups() for keys, what in rows}
    for command in COMMANDS:
        if command.keys:
            assert (spelled(command.keys), command.text.replace("&", "").rstrip(".")) in said
    assert ("Ctrl++, Ctrl+=", "Tambah Baris") in said
    assert ("Shift+Spasi", "Pilih Baris") in said
    assert ("Enter", "Ke Tempat Temuan") in said


def test_tables_and_menus_agree_on_their_keys():
    """A table answers to its keys before the window does; both must mean the same."""
    windows = {key: c.key for c in COMMANDS for key in c.keys}
    for command in TABLE_COMMANDS:
        for key in command.keys:
            assert windows.get(key, command.key) == command.key
        if not command.text:
            assert any(c.key == command.key for c in COMMANDS)


def test_about_gives_facts_to_copy(qtbot):
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "LKjIP Desktop 0." in copied
    assert "Python 3" in copied
    assert "PySide6-Essentials" in copied


class Numbers(QAbstractTableModel):
    """Row r, column c shows "r/c"."""

    def rowCount(self, parent=None):
        return 4

    def columnCount(self, parent=None):
        return 3

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole:
            return f"Baris {index.row()}/{index.column()}"
        return "Cara: 2 / 4 x 100" if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        return f"Kolom {section}: persen" if role == Qt.ItemDataRole.ToolTipRole else None


@pytest.fixture
def table(qtbot) -> QTableView:
    view = QTableView()
    view.setModel(Numbers(view))
    qtbot.addWidget(view)
    view.show()
    return view


def test_search_goes_on_from_the_current_cell_and_round_the_end(table):
    assert find_in(table, "baris 2", 1)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 0)
    assert find_in(table, "/2", 1)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 2)
    assert find_in(table, "0/0", 1)
    assert table.currentIndex().row() == 0
    assert find_in(table, "3/", -1)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (3, 2)
    here = table.currentIndex()
    assert not find_in(table, "tidak ada", 1)
    assert not find_in(table, "  ", 1)
    assert table.currentIndex() == here


def test_search_field_keys(qtbot):
    field = SearchField()
    qtbot.addWidget(field)
    field.setText("opini")
    for modifier, step in ((Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.ShiftModifier, -1)):
        with qtbot.waitSignal(field.wanted) as asked:
            qtbot.keyClick(field, Qt.Key.Key_Return, modifier)
        assert asked.args == ["opini", step]
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_help_comes_from_the_nearest_widget_that_has_something_to_say(qtbot, table):
    outer, inner = QWidget(), QLineEdit()
    qtbot.addWidget(outer)
    QVBoxLayout(outer).addWidget(inner)
    assert help_for(None) == GENERAL
    outer.setWhatsThis("Tentang bagian ini")
    assert help_for(inner) == "Tentang bagian ini"
    inner.setToolTip("Tentang isian ini")
    assert help_for(inner) == "Tentang isian ini"
    table.setWhatsThis("<b>Kinerja</b>")
    table.setCurrentIndex(table.model().index(1, 2))
    assert help_for(table) == "<b>Kinerja</b><br>Kolom 2: persen<br>Cara: 2 / 4 x 100"


def test_zoom_is_remembered_and_bounded(qapp, settings):
    base = qapp.font()
    zoom = Zoom(QApplication.instance(), settings)
    try:
        assert zoom.by(2) == 120
        assert qapp.font().pointSizeF() == pytest.approx(base.pointSizeF() * 1.2)
        assert settings.read("tampilan/zoom", 100) == 120
        assert zoom.by(50) == MOST
        assert zoom.reset() == 100
    finally:
        qapp.setFont(base)
