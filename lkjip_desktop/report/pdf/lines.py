"""Filling lines with words: one linear pass for prose, captions and table cells alike.

Widths are at font size 1 throughout, so a text measured once serves every size. Lines break at spaces
only. A word wider than the line is cut after a slash or hyphen between letters, else anywhere; table columns
are made wide enough that this never meets a figure or a code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lkjip_desktop.report.pdf.fonts import width

GLUED = "\u00a0"
"""A blank at which no line breaks; drawn as an ordinary one."""


LONGEST_FIGURE = 40
"""What has more letters than this is neither a figure nor a code and may be cut."""
LONGEST_WORD = 18.0
"""A longer word (in font sizes), such as a web address, doesn't make a column wider or a table smaller."""


class Run(NamedTuple):
    """Text in one face."""

    face: str
    text: str


class Line(NamedTuple):
    """A line as it will be drawn. `last` lines end a paragraph and are not justified over their `spaces`."""

    runs: tuple[Run, ...]
    width: float
    spaces: int
    last: bool


class Word(NamedTuple):
    """What is not broken while it fits a line: usually one run, more when its style changes inside.

    `solid` is its widest part without a soft cut; `firm` says that it is a figure or code.
    """

    runs: tuple[Run, ...]
    width: float
    solid: float
    firm: bool


_DIGIT = re.compile(r"\d")
_SOFT = re.compile(r"(?<=[^\W\d_][/-])(?=[^\W\d_])")
_SLACK = 1e-6


@lru_cache(maxsize=1 << 14)
def word(face: str, text: str) -> Word:
    """A word in one face."""
    wide = width(face, text)
    solid = max(width(face, part) for part in _SOFT.split(text)) if "-" in text or "/" in text else wide
    firm = len(text) <= LONGEST_FIGURE and _DIGIT.search(text) is not None
    return Word((Run(face, text),), wide, solid if firm else min(solid, LONGEST_WORD), firm)


def joined(first: Word, second: Word) -> Word:
    """A word that changes its style inside."""
    wide = first.width + second.width
    return Word(first.runs + second.runs, wide, wide, first.firm or second.firm)


def space(before: Word) -> float:
    """The width of the blank after a word."""
    return width(before.runs[-1].face, " ")


def fill(words: Sequence[Word], first: float, room: float) -> list[Line]:
    """Greedy lines, the first of width `first`; at least one, so that an empty line keeps its height."""
    if first < room and any(word.width > first for word in words):
        room = first  # else two pieces of one word could meet on a line, with a blank between
    lines: list[Line] = []
    now: list[Word] = []
    used, limit = 0.0, first
    for piece in _pieces(words, room):
        wide = piece.width + space(now[-1]) if now else piece.width
        if now and used + wide > limit + _SLACK:
            lines.append(_line(now, used, last=False))
            now, used, limit, wide = [], 0.0, room, piece.width
        now.append(piece)
        used += wide
    return [*lines, _line(now, used, last=True)]


def clipped(lines: tuple[Line, ...], most: int, mark: Run) -> tuple[Line, ...]:
    """The first `most` lines, with `mark` (an ellipsis) where something was left out."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    return (*lines[: most - 1], Line((*last.runs, mark), last.width + width(*mark), last.spaces, True))


def _pieces(words: Iterable[Word], room: float) -> Iterator[Word]:
    for whole in words:
        if whole.width <= room + _SLACK:
            yield whole
        else:
            yield from _cut(whole, room)


def _cut(whole: Word, room: float) -> Iterator[Word]:
    """Pieces of a word wider than the line: cut at soft points where they suffice, else between letters."""
    atoms = [
        Run(run.face, atom)
        for run in whole.runs
        for part in _SOFT.split(run.text)
        for atom in ([part] if width(run.face, part) <= room else part)
    ]
    now: list[Run] = []
    used = 0.0
    for atom in atoms:
        wide = width(*atom)
        if now and used + wide > room:
            yield Word(_merged(now), used, used, firm=False)
            now, used = [], 0.0
        now.append(atom)
        used += wide
    yield Word(_merged(now), used, used, firm=False)


def _line(words: Sequence[Word], used: float, *, last: bool) -> Line:
    if not words:
        return Line((), 0.0, 0, last)
    face = words[0].runs[0].face
    if all(len(word.runs) == 1 and word.runs[0].face == face for word in words):
        runs: tuple[Run, ...] = (Run(face, " ".join([word.runs[0].text for word in words])),)
    else:
        runs = _merged([part for word in words for part in (*word.runs, Run(word.runs[-1].face, " "))][:-1])
    return Line(runs, used, sum(run.text.count(" ") + run.text.count(GLUED) for run in runs), last)


def _merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours in the same face as one run."""
    found: list[tuple[str, list[str]]] = []
    for face, text in runs:
        if not found or found[-1][0] != face:
            found.append((face, []))
        found[-1][1].append(text)
    return tuple(Run(face, "".join(texts)) for face, texts in found)
