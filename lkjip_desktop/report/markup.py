"""The few marks that a report's texts know, read the same way for every kind of paper.

Inside a line `**tebal**` and `*miring*`; between lines blank lines, and list items that start with "- ",
"1. " or "a. ". Whatever does not close or does not fit is ordinary text, printed as typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

BULLET = "•"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or list item. `marker` is what stands before an item; `level` counts from 0."""

    text: str
    marker: str = ""
    level: int = 0


# Neither stretch runs over the next mark of its kind, so that hostile text is read in linear time.
_MARKS = re.compile(
    r"\*\*(?=[^\s*])(?P<bold>(?:[^*\n]|\*(?!\*))+)(?<=\S)\*\*(?!\*)"
    r"|(?<![\w*])\*(?=[^\s*])(?P<italic>[^*\n]+)(?<=\S)\*(?![\w*])"
)
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[-•]|(?:\d{1,2}|[a-z])[.)])[ \t]+(?=\S)")
_MAX_LEVEL = 3


def spans(text: str) -> tuple[Span, ...]:
    """`text` cut at its marks; one Span when there are none. A bold stretch may hold italic ones."""
    return tuple(_spans(text, bold=False)) if "*" in text else (Span(text),)


def _spans(text: str, *, bold: bool) -> Iterator[Span]:
    end = 0
    for mark in _MARKS.finditer(text):
        if mark["bold"] is not None and bold:
            continue
        if mark.start() > end:
            yield Span(text[end : mark.start()], bold)
        if mark["bold"] is not None:
            yield from _spans(mark["bold"], bold=True)
        else:
            yield Span(mark["italic"], bold, italic=True)
        end = mark.end()
    if end < len(text):
        yield Span(text[end:], bold)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs and list items of `text`. Single line breaks inside a paragraph are kept as such."""
    found: list[tuple[str, int, list[str]]] = []
    open_ = False
    for line in text.split("\n"):
        item = _ITEM.match(line)
        if item:
            marker = BULLET if item["marker"] in "-•" else item["marker"]
            found.append((marker, _level(item["indent"]), [line[item.end() :].rstrip()]))
        elif open_ and line.strip() and (not found[-1][0] or line[0] in " \t"):
            found[-1][2].append(line.strip())
        elif line.strip():
            found.append(("", 0, [line.strip()]))
        open_ = bool(line.strip())
    return tuple(Paragraph("\n".join(lines), marker, level) for marker, level, lines in found)


def _level(indent: str) -> int:
    return min(len(indent.expandtabs(2)) // 2, _MAX_LEVEL)
