"""The words of a text that a finding is about, underlined in the colour of its severity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QPalette, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from lkjip_desktop.rules.temuan import Temuan
from lkjip_desktop.ui.grid.colours import colours
from lkjip_desktop.ui.naskah.nilai import FieldValues
from lkjip_desktop.ui.naskah.objek import token_of

#: Shorter words would be found everywhere.
_SHORTEST = 2


def marks(
    doc: QTextDocument, temuan: Sequence[Temuan], values: FieldValues, palette: QPalette
) -> list[QTextEdit.ExtraSelection]:
    """What to underline: the words that findings state, and fields whose source is gone."""
    found: list[QTextEdit.ExtraSelection] = []
    inks = colours(palette).mark
    for finding in temuan:
        format = QTextCharFormat()
        format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        format.setUnderlineColor(inks[finding.severity])
        format.setToolTip(f"{finding.code}: {finding.message}")
        for cursor in places(doc, finding, values):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = format
            found.append(selection)
    return found


def places(doc: QTextDocument, finding: Temuan, values: FieldValues) -> Iterator[QTextCursor]:
    """Where in the document a finding's words stand, each as a selection."""
    if finding.code == "NAR-18":
        yield from _broken(doc, values)
        return
    words = finding.stated.strip()
    if len(words) < _SHORTEST:
        return
    cursor = doc.find(words)
    while not cursor.isNull():
        if _whole(doc, cursor):
            yield QTextCursor(cursor)
        cursor = doc.find(words, cursor)


def _whole(doc: QTextDocument, cursor: QTextCursor) -> bool:
    """Whether the words found are not the inside of a longer word or figure."""
    before = doc.characterAt(cursor.selectionStart() - 1)
    behind = doc.characterAt(cursor.selectionEnd())
    text = cursor.selectedText()
    return not ((before.isalnum() and text[:1].isalnum()) or (behind.isalnum() and text[-1:].isalnum()))


def _broken(doc: QTextDocument, values: FieldValues) -> Iterator[QTextCursor]:
    block = doc.begin()
    while block.isValid():
        it = block.begin()
        while not it.atEnd():
            fragment = it.fragment()
            token = token_of(fragment.charFormat())
            if token and values.field(token).problem:
                cursor = QTextCursor(block)
                cursor.setPosition(fragment.position())
                end = fragment.position() + fragment.length()
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                yield cursor
            it += 1
        block = block.next()
