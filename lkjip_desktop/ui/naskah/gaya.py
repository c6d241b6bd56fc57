"""How the parts of a text look in the editor, and how each is known again when the text is read back."""

from __future__ import annotations

import string

from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextFormat, QTextListFormat

from lkjip_desktop.report.markup import BULLET, MAX_LEVEL

#: A block that is the caption of the table behind it.
CAPTION = QTextFormat.Property.UserProperty.value + 2
HEADING_LEVEL = 3
GAP = 6.0
_BOLD = QFont.Weight.Bold
_HALF = QFont.Weight.DemiBold
Style = QTextListFormat.Style


def paragraph_format() -> QTextBlockFormat:
    """An ordinary paragraph."""
    format = QTextBlockFormat()
    format.setBottomMargin(GAP)
    return format


def item_format() -> QTextBlockFormat:
    """A list item; the list brings its indentation."""
    format = QTextBlockFormat()
    format.setBottomMargin(2.0)
    return format


def heading_format() -> QTextBlockFormat:
    """A heading inside a text."""
    format = QTextBlockFormat()
    format.setHeadingLevel(HEADING_LEVEL)
    format.setTopMargin(GAP)
    format.setBottomMargin(GAP / 2)
    return format


def caption_format() -> QTextBlockFormat:
    """The caption of a table."""
    format = QTextBlockFormat()
    format.setProperty(CAPTION, True)
    format.setTopMargin(GAP)
    format.setBottomMargin(2.0)
    return format


def is_heading(block: QTextBlock) -> bool:
    """Whether a block is a heading."""
    return block.blockFormat().headingLevel() > 0


def is_caption(block: QTextBlock) -> bool:
    """Whether a block is the caption of a table."""
    return bool(block.blockFormat().property(CAPTION))


def strong_text() -> QTextCharFormat:
    """The letters of headings and captions: heavier, but not what **bold** means."""
    format = QTextCharFormat()
    format.setFontWeight(_HALF)
    return format


def styled(*, bold: bool, italic: bool, strong: bool = False) -> QTextCharFormat:
    """Letters with these marks; `strong` is the ground of headings and captions."""
    format = strong_text() if strong else QTextCharFormat()
    if bold:
        format.setFontWeight(_BOLD)
    if italic:
        format.setFontItalic(True)
    return format


def is_bold(format: QTextCharFormat) -> bool:
    """Whether letters are **bold**."""
    return int(format.fontWeight()) >= int(_BOLD)


def list_format(marker: str, level: int) -> QTextListFormat:
    """The list that begins with `marker`: "•", "1." or "a)"."""
    format = QTextListFormat()
    format.setIndent(min(level, MAX_LEVEL) + 1)
    body, end = marker[:-1], marker[-1:]
    if marker == BULLET:
        format.setStyle(Style.ListDisc)
        return format
    format.setStyle(Style.ListDecimal if body.isdigit() else Style.ListLowerAlpha)
    format.setStart(int(body) if body.isdigit() else string.ascii_lowercase.index(body) + 1)
    format.setNumberSuffix(end)
    return format


def marker_of(format: QTextListFormat, number: int) -> str:
    """The marker of item `number` (from 0) of a list."""
    end = format.numberSuffix() or "."
    value = max(format.start(), 1) + number
    if format.style() == Style.ListDecimal and value < 100:
        return f"{value}{end}"
    if format.style() == Style.ListLowerAlpha and value <= len(string.ascii_lowercase):
        return f"{string.ascii_lowercase[value - 1]}{end}"
    return BULLET


def follows(format: QTextListFormat, count: int, marker: str) -> bool:
    """Whether an item with `marker` goes on a list of `count` items."""
    return marker_of(format, count) == marker
