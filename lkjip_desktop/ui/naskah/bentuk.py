"""What the commands do to the document: marks, headings, lists and levels. Each is one step of its undo."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextList

from lkjip_desktop.report.markup import BULLET, MAX_LEVEL
from lkjip_desktop.ui.naskah import gaya

_AUTO = re.compile(r"(?:[-•]|(?:\d{1,2}|[a-z])[.)])")


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[QTextCursor]:
    """What happens inside is one step of the document's undo."""
    cursor.beginEditBlock()
    try:
        yield cursor
    finally:
        cursor.endEditBlock()


def blocks_of(cursor: QTextCursor) -> list[QTextBlock]:
    """The blocks that the selection touches."""
    doc = cursor.document()
    block, last = doc.findBlock(cursor.selectionStart()), doc.findBlock(cursor.selectionEnd())
    found = [block]
    while block != last and block.isValid():
        block = block.next()
        found.append(block)
    return found


def toggle_heading(cursor: QTextCursor) -> None:
    """Make the blocks headings, or plain paragraphs again where the first is one."""
    on = not gaya.is_heading(cursor.block() if not cursor.hasSelection() else blocks_of(cursor)[0])
    with one_step(cursor):
        for block in blocks_of(cursor):
            leave_list(block)
            at = QTextCursor(block)
            at.setBlockFormat(gaya.heading_format() if on else gaya.paragraph_format())
            _weigh(block, strong=on)


def toggle_list(cursor: QTextCursor, *, numbered: bool) -> None:
    """Make the blocks items of one list, or plain paragraphs where they are that kind already."""
    blocks = [b for b in blocks_of(cursor) if not gaya.is_caption(b)]
    marker = "1." if numbered else BULLET
    if all(_kind(b.textList()) == numbered for b in blocks):
        with one_step(cursor):
            for block in blocks:
                leave_list(block)
        return
    with one_step(cursor):
        items: QTextList | None = None
        for block in blocks:
            if gaya.is_heading(block):
                _weigh(block, strong=False)
            level = _level(block)
            at = QTextCursor(block)
            at.setBlockFormat(gaya.item_format())
            if items is None or items.format().indent() != level + 1:
                items = at.createList(gaya.list_format(marker, level))
            else:
                items.add(block)


def start_list(cursor: QTextCursor) -> bool:
    """Turn a mark typed at the beginning of a paragraph ("-", "1.") into a list. False when there is none."""
    block = cursor.block()
    typed = block.text()[: cursor.positionInBlock()]
    if not _AUTO.fullmatch(typed) or block.textList() is not None or gaya.is_heading(block):
        return False
    marker = BULLET if typed in "-•" else typed
    with one_step(cursor):
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(gaya.item_format())
        above = block.previous().textList() if block.previous().isValid() else None
        if above is not None and gaya.follows(above.format(), above.itemNumber(block.previous()) + 1, marker):
            above.add(block)
        else:
            cursor.createList(gaya.list_format(marker, 0))
    return True


def leave_list(block: QTextBlock) -> None:
    """Make an item a plain paragraph."""
    items = block.textList()
    if items is not None:
        items.remove(block)
    QTextCursor(block).setBlockFormat(gaya.paragraph_format())


def relevel(cursor: QTextCursor, step: int) -> bool:
    """Move the items one level in (+1) or out (-1). False when the cursor is in no list."""
    blocks = [b for b in blocks_of(cursor) if b.textList() is not None]
    if not blocks:
        return False
    with one_step(cursor):
        for block in blocks:
            _relevel(block, step)
    return True


def _relevel(block: QTextBlock, step: int) -> None:
    items = block.textList()
    level = _level(block) + step
    if level < 0:
        leave_list(block)
        return
    if level > MAX_LEVEL:
        return
    before = block.previous()
    while before.isValid() and before.textList() is not None and _level(before) > level:
        before = before.previous()
    joined = before.textList() if before.isValid() else None
    if joined is not None and _level(before) == level:
        joined.add(block)
        return
    marker = "1." if _kind(items) else BULLET
    QTextCursor(block).createList(gaya.list_format(marker, level))


def _level(block: QTextBlock) -> int:
    items = block.textList()
    return items.format().indent() - 1 if items is not None else 0


def _kind(items: QTextList | None) -> bool | None:
    """Whether a list is numbered; None for no list."""
    return None if items is None else gaya.marker_of(items.format(), 0) != BULLET


def _weigh(block: QTextBlock, *, strong: bool) -> None:
    """Give the letters of a block the ground of a heading or take it, whatever is **bold** in it."""
    at = QTextCursor(block)
    at.setBlockCharFormat(gaya.strong_text() if strong else QTextCharFormat())

    def change(format: QTextCharFormat) -> QTextCharFormat:
        if not gaya.is_bold(format):
            format.setFontWeight(gaya.strong_text().fontWeight() if strong else 400)
        return format

    _restyle(block, change)


def _restyle(block: QTextBlock, change: Callable[[QTextCharFormat], QTextCharFormat]) -> None:
    ranges = []
    it = block.begin()
    while not it.atEnd():
        fragment = it.fragment()
        ranges.append((fragment.position(), fragment.length(), fragment.charFormat()))
        it += 1
    for position, length, format in ranges:
        at = QTextCursor(block)
        at.setPosition(position)
        at.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        at.setCharFormat(change(QTextCharFormat(format)))
