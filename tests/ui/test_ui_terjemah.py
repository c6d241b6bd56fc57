"""Qt's own widgets speak Indonesian: they are opened and read."""

import re

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QTextBrowser,
    QToolButton,
    QWidget,
    QWizard,
)

from lkjip_desktop.ui.terjemah_qt import TEXTS

pytestmark = pytest.mark.usefixtures("indonesian")

#: Words of Qt's English that are no Indonesian words.
ENGLISH = re.compile(
    r"\b(save|cancel|discard|yes|no|close|apply|reset|open|help|retry|ignore|abort|restore|defaults|undo|"
    r"redo|cut|copy|paste|delete|select|look in|file|files|name|type|size|date|modified|choose|rename|new|"
    r"directory|parent|back|forward|list view|detail|computer|show|hide|details|scroll|page|left|right|next|"
    r"previous|finish|commit|continue|step|up|down|insert|clear|all)\b",
    re.IGNORECASE,
)
#: Indonesian or universal all the same.
SAME = {"detail"}


def texts_of(widget: QWidget) -> set[str]:
    found = {widget.windowTitle(), widget.toolTip()}
    for child in widget.findChildren(QWidget):
        found |= {child.toolTip(), child.accessibleName(), child.windowTitle()}
        if hasattr(child, "text") and not isinstance(child, QLineEdit):
            found.add(child.text())
        if isinstance(child, QMenu):
            found |= {a.text() for a in child.actions()}
    return {t for t in found if t}


def english(texts) -> set[str]:
    plain = {t.replace("&", "").split("\t")[0] for t in texts}
    return {t for t in plain if set(map(str.lower, ENGLISH.findall(t))) - SAME}


def test_every_standard_button(qtbot):
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for button in QDialogButtonBox.StandardButton:
        if button.name not in {
            "NoButton",
            "FirstButton",
            "LastButton",
            "YesAll",
            "NoAll",
            "Default",
            "Escape",
        }:
            box.addButton(button)
    texts = {b.text() for b in box.buttons()}
    assert len(texts) >= 16
    assert english(texts) == set()
    save = box.button(QDialogButtonBox.StandardButton.Save)
    assert save.text() == "&Simpan"


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit, QTextBrowser])
def test_context_menus_of_text_fields(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    texts = {a.text() for a in menu.actions() if a.text()}
    assert texts
    assert english(texts) == set()


def test_context_menu_words_exactly(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    words = [a.text().split("\t")[0] for a in menu.actions() if a.text()]
    assert words == ["&Urungkan", "U&langi", "Po&tong", "&Salin", "&Tempel", "Hapus", "Pilih Semua"]


@pytest.mark.parametrize("mode", [QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave])
def test_file_dialog(qtbot, tmp_path, mode):
    (tmp_path / "laporan.lkjip").touch()
    (tmp_path / "folder").mkdir()
    dialog = QFileDialog(None, "Buka Laporan", str(tmp_path), "Laporan LKjIP (*.lkjip)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.show()
    texts = texts_of(dialog)
    view = dialog.findChild(QWidget, "treeView")
    header = view.model()
    horizontal = Qt.Orientation.Horizontal
    texts |= {str(header.headerData(n, horizontal)) for n in range(header.columnCount())}
    assert any("Nama" in t for t in texts)
    assert english(texts) == set()


def test_message_box_with_details(qtbot):
    box = QMessageBox(QMessageBox.Icon.Warning, "Judul", "Isi", QMessageBox.StandardButton.Yes)
    qtbot.addWidget(box)
    box.setDetailedText("rincian")
    assert english({b.text() for b in box.buttons()}) == set()


def test_wizard_buttons(qtbot):
    wizard = QWizard()
    qtbot.addWidget(wizard)
    assert english({wizard.buttonText(b) for b in (QWizard.NextButton, QWizard.BackButton)}) == set()


@pytest.mark.parametrize("make", [QSpinBox, QDoubleSpinBox, QComboBox, QScrollBar, QToolButton, QLabel])
def test_small_controls(qtbot, make):
    control = make()
    qtbot.addWidget(control)
    assert english(texts_of(control)) == set()


def test_calendar_is_indonesian(qtbot):
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    calendar.setSelectedDate(QDate(2026, 1, 31))
    shown = " ".join(b.text() for b in calendar.findChildren(QToolButton))
    assert "Januari" in shown
    assert QLocale().toString(QDate(2026, 8, 17), "dddd, d MMMM yyyy") == "Senin, 17 Agustus 2026"


def test_shortcuts_are_read_in_either_language():
    assert QKeySequence("Alt+Left") == QKeySequence("Alt+Kiri")
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Alt+Left").toString(native) == "Alt+Kiri"
    assert QKeySequence("Ctrl+Home").toString(native) == "Ctrl+Home"


def test_no_text_was_left_in_english():
    assert english(TEXTS.values()) == set()
    placeholders = {(t.count("%1"), s.count("%1")) for s, t in TEXTS.items()}
    assert all(theirs == ours for ours, theirs in placeholders)
