"""How cells look: readable in light and dark, marked by more than colour, sized by the font."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette

from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.ui.grid.cells import CellText, State
from lkjip_desktop.ui.grid.colours import colours
from lkjip_desktop.ui.grid.paint import CellPainter, Look

LIGHT = QPalette(QColor("#efefef"), QColor("#ffffff"))
DARK = QPalette(QColor("#2b2b2b"), QColor("#2b2b2b"))
for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
    LIGHT.setColor(role, QColor("#000000"))
    DARK.setColor(role, QColor("#ffffff"))
LIGHT.setColor(QPalette.ColorRole.Base, QColor("#ffffff"))
DARK.setColor(QPalette.ColorRole.Base, QColor("#1e1e1e"))


def luminance(colour):
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a, b):
    bright, dim = sorted((luminance(a), luminance(b)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["terang", "gelap"])
def test_every_text_has_a_contrast_of_4_5_on_every_ground(palette):
    found = colours(palette)
    base = palette.color(QPalette.ColorRole.Base)
    grounds = [base, found.selected, found.strong, found.absent]
    for (state, text), ground in itertools.product(found.text.items(), grounds):
        if state is State.PROMPT and ground is not base:
            continue  # a prompt stands on the plain ground only
        assert contrast(text, ground) >= 4.5, (state, ground.name())
    for severity, mark in found.mark.items():
        assert contrast(mark, base) >= 4.5, severity


def drawn(qapp, palette, **look):
    image = QImage(120, 24, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    cell = CellText(look.pop("text", ""), look.pop("state", State.TYPED))
    CellPainter(QFont(), palette).paint(painter, image.rect(), cell, Look(Qt.AlignmentFlag.AlignLeft, **look))
    painter.end()
    return image


def in_grey(image):
    return image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_Mono)


def test_findings_differ_without_their_colour(qapp):
    pictures = [in_grey(drawn(qapp, LIGHT, severity=s)) for s in (None, *Severity)]
    for a, b in itertools.combinations(pictures, 2):
        assert a != b


def test_states_differ_without_their_colour(qapp):
    typed = in_grey(drawn(qapp, LIGHT, text="1.250", state=State.TYPED))
    assert in_grey(drawn(qapp, LIGHT, text="1.250", state=State.COMPUTED)) != typed
    assert drawn(qapp, LIGHT, state=State.ABSENT) != drawn(qapp, LIGHT, state=State.TYPED)


def test_the_current_cell_has_a_frame(qapp):
    assert drawn(qapp, LIGHT, current=True) != drawn(qapp, LIGHT)


def test_a_larger_font_makes_higher_rows_and_wider_columns(tree, qapp):
    before = tree.rowHeight(2), tree.columnWidth(5)
    font = tree.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    tree.setFont(font)
    qapp.processEvents()
    assert tree.rowHeight(2) > before[0] * 1.5
    assert tree.columnWidth(5) > before[1] * 1.5


def test_rows_are_as_high_as_their_texts_but_not_higher(tree, session, qapp):
    line = tree.rowHeight(2)
    session.set_value(Ref("indikator", Id("i1"), "nama"), "kata " * 60)
    qapp.processEvents()
    assert tree.rowHeight(2) > 2 * line
    session.set_value(Ref("indikator", Id("i1"), "nama"), "kata " * 6000)
    qapp.processEvents()
    assert tree.rowHeight(2) < 8 * line
    session.set_value(Ref("indikator", Id("i1"), "nama"), "kata")
    qapp.processEvents()
    assert tree.rowHeight(2) == line
