"""The few marks that a report's texts know, read the same way for every kind of paper and by the editor.

Inside a line `**tebal**` and `*miring*`; lines that are blank, start with "## " (a heading), with "- ",
"1. " or "a. " (list items, two blanks a level), with "|" (a table, see `susunan.py`), or are the token of a
picture. Whatever does not close or does not fit is ordinary text, printed as typed.

A line or cell that starts with PAKSA is explicit: it is no list item, heading or table whatever follows, and
only stars between two PAKSA are marks. The editor writes that where the plain way would be misread, so
every text can be kept; no keyboard has the sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BULLET = "•"
PAKSA = "\u2062"
HEADING = "## "
MAX_LEVEL = 3


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
_FORCED = re.compile(f"{PAKSA}(\\*\\*?){PAKSA}")
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[-•]|(?:\d{1,2}|[a-z])[.)])[ \t]+(?=\S)")


def spans(text: str) -> tuple[Span, ...]:
    """`text` cut at its marks; one Span when there are none. A bold stretch may hold italic ones."""
    if PAKSA in text:
        return tuple(_joined(_by_line(text))) or (Span(""),)
    return tuple(_spans(text, bold=False)) if "*" in text else (Span(text),)


def _by_line(text: str) -> Iterator[Span]:
    for n, line in enumerate(text.split("\n")):
        if n:
            yield Span("\n")
        if line.startswith(PAKSA):
            yield from _explicit(line[1:])
        else:
            yield from _spans(line.replace(PAKSA, ""), bold=False)


def _explicit(line: str) -> Iterator[Span]:
    bold = italic = False
    for n, part in enumerate(_FORCED.split(line)):
        if n % 2:
            bold, italic = (not bold, italic) if part == "**" else (bold, not italic)
        elif plain := part.replace(PAKSA, ""):
            yield Span(plain, bold, italic)


def _joined(parts: Iterable[Span]) -> Iterator[Span]:
    """Neighbours in the same style as one."""
    last: Span | None = None
    for part in parts:
        if last is not None and (last.bold, last.italic) == (part.bold, part.italic):
            last = Span(last.text + part.text, last.bold, last.italic)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


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


# --- writing --------------------------------------------------------------------------------------------


def marked(parts: Iterable[Span]) -> str:
    """One line that `spans` reads as `parts` again: with plain marks where they do, else explicit."""
    wanted = tuple(_joined(p for p in parts if p.text))
    if any("\n" in part.text for part in wanted):
        raise ValueError("one line at a time")
    wanted = tuple(Span(p.text.replace(PAKSA, ""), p.bold, p.italic) for p in wanted)
    text = "".join(map(_plain_mark, wanted))
    same = tuple(_joined(spans(text))) == wanted if text else not wanted
    return text if same and not _would_start(text) else _explicit_text(wanted)


def _plain_mark(part: Span) -> str:
    if part.bold and part.italic:
        return f"***{part.text}***"  # never read as marks: `marked` then writes them explicitly
    stars = "**" if part.bold else "*" if part.italic else ""
    return f"{stars}{part.text}{stars}"


def _would_start(line: str) -> bool:
    """Whether the beginning of a line would be read as something else than text."""
    return bool(_ITEM.match(line)) or line.startswith((HEADING, "|")) or line != line.strip()


def _explicit_text(parts: Iterable[Span]) -> str:
    text, bold, italic = PAKSA, False, False
    for part in (*parts, Span("")):
        text += f"{PAKSA}**{PAKSA}" if part.bold != bold else ""
        text += f"{PAKSA}*{PAKSA}" if part.italic != italic else ""
        bold, italic = part.bold, part.italic
        text += part.text
    return text


# --- paragraphs -----------------------------------------------------------------------------------------


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


def item_mark(line: str) -> str:
    """What makes a line a list item, blanks around it included; for another line its indentation."""
    item = _ITEM.match(line)
    return item[0] if item else line[: len(line) - len(line.lstrip())]


def _level(indent: str) -> int:
    return min(len(indent.expandtabs(2)) // 2, MAX_LEVEL)
