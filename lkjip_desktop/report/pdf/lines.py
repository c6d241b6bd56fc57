"""Breaking text into lines: one linear pass for prose, captions and table cells alike.

Widths are at font size 1 throughout, so a text measured once serves every size. Lines break at spaces
only; a figure stays with its "Rp" or "%". A word wider than the line is cut after a slash or hyphen
between letters, else anywhere; table columns are made wide enough that this never meets a figure or a code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lkjip_desktop.report.markup import spans
from lkjip_desktop.report.pdf.clean import clean
from lkjip_desktop.report.pdf.fonts import Family, width

ELLIPSIS = "…"


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
    """What is not broken while it fits a line: usually one run, more when its style changes inside."""

    runs: tuple[Run, ...]
    width: float


class Extent(NamedTuple):
    """Widths at font size 1: the widest figure or code, the widest unbreakable piece, the longest line."""

    firm: float = 0.0
    word: float = 0.0
    line: float = 0.0

    def over(self, other: Extent) -> Extent:
        """The larger of both in each respect."""
        return Extent(max(self.firm, other.firm), max(self.word, other.word), max(self.line, other.line))

    def widened(self, by: float) -> Extent:
        """The same with an indent before it."""
        return Extent(self.firm + by, self.word + by, self.line + by) if by else self


_GLUE = re.compile(r"(?<=\bRp) (?=[-\d])|(?<=\bRp\.) (?=[-\d])|(?<=\d) (?=%)")
_DIGIT = re.compile(r"\d")
_SOFT = re.compile(r"(?<=[^\W\d_][/-])(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Text:
    """Cleaned text in a family, bold throughout or not: ready to be measured and broken."""

    text: str
    family: Family
    bold: bool = False

    @classmethod
    def of(cls, raw: str, family: Family, *, bold: bool = False) -> Text:
        """`raw` through the cleaner."""
        return cls(clean(raw, family.covered), family, bold)

    @property
    def _face(self) -> str:
        return self.family.face(bold=self.bold, italic=False)

    def lines(self, room: float, first: float | None = None) -> tuple[Line, ...]:
        """The lines that fit `room` (the first one `first`, where it is indented)."""
        found: list[Line] = []
        for line in self.text.split("\n"):
            start = room if first is None or found else first
            found += self._short(line, start) or _fill(self._words(line), start, room)
        return tuple(found)

    def extent(self) -> Extent:
        """How wide it is unbroken."""
        if " " not in self.text and "*" not in self.text and "\n" not in self.text:
            return _extent([[Word((run := Run(self._face, self.text),), width(*run))]] if self.text else [])
        return _extent([self._words(line) for line in self.text.split("\n")])

    def _short(self, line: str, room: float) -> list[Line] | None:
        if "*" in line:
            return None
        face = self._face
        wide = width(face, line)
        return [Line((Run(face, line),) if line else (), wide, 0, True)] if wide <= room else None

    def _words(self, line: str) -> list[Word]:
        found: list[Word] = []
        open_ = False
        for span in spans(_GLUE.sub("\u00a0", line)):
            face = self.family.face(bold=span.bold or self.bold, italic=span.italic)
            for i, text in enumerate(span.text.split(" ")):
                if text:
                    word = Word((Run(face, text),), width(face, text))
                    if open_ and i == 0:
                        last = found.pop()
                        word = Word(last.runs + word.runs, last.width + word.width)
                    found.append(word)
            open_ = bool(found) and not span.text.endswith(" ")
        return found


def cut(lines: tuple[Line, ...], most: int, family: Family) -> tuple[Line, ...]:
    """The first `most` lines, with an ellipsis where something was left out."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    mark = Run(family.regular, ELLIPSIS)
    wide = last.width + width(*mark)
    return (*lines[: most - 1], Line((*last.runs, mark), wide, last.spaces, True))


def _fill(words: Iterable[Word], first: float, room: float) -> list[Line]:
    """Greedy lines; at least one, so that an empty line keeps its height."""
    lines: list[Line] = []
    now: list[Word] = []
    words = list(words)
    if first < room and any(word.width > first for word in words):
        room = first  # else two pieces of one word could meet on a line, with a blank between
    used, limit = 0.0, first
    for word in _pieces(words, room):
        wide = word.width + (_space(now[-1]) if now else 0.0)
        if now and used + wide > limit + 1e-6:
            lines.append(_line(now, used, last=False))
            now, used, limit, wide = [], 0.0, room, word.width
        now.append(word)
        used += wide
    return [*lines, _line(now, used, last=True)]


def _pieces(words: Iterable[Word], room: float) -> Iterator[Word]:
    for word in words:
        if word.width <= room:
            yield word
        else:
            yield from _cut_word(word, room)


def _cut_word(word: Word, room: float) -> Iterator[Word]:
    """Pieces of a word wider than the line: cut at soft points where they suffice, else between letters."""
    atoms = [
        Word((Run(run.face, atom),), width(run.face, atom))
        for run in word.runs
        for part in _SOFT.split(run.text)
        for atom in ([part] if width(run.face, part) <= room else part)
    ]
    now = atoms[0]
    for atom in atoms[1:]:
        if now.width + atom.width > room:
            yield now
            now = atom
        else:
            now = Word(_merged((*now.runs, *atom.runs)), now.width + atom.width)
    yield now


def _line(words: list[Word], used: float, *, last: bool) -> Line:
    parts = [part for word in words for part in (*word.runs, Run(word.runs[-1].face, " "))][:-1]
    runs = _merged(parts)
    return Line(runs, used, sum(run.text.count(" ") + run.text.count("\u00a0") for run in runs), last)


def _merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    found: list[Run] = []
    texts: list[str] = []
    for face, text in runs:
        if found and found[-1].face == face:
            texts.append(text)
            continue
        if texts:
            found[-1] = Run(found[-1].face, "".join(texts))
        found.append(Run(face, text))
        texts = [text]
    if texts:
        found[-1] = Run(found[-1].face, "".join(texts))
    return tuple(found)


def _space(word: Word) -> float:
    return width(word.runs[-1].face, " ")


def _extent(lines: list[list[Word]]) -> Extent:
    firm = piece = longest = 0.0
    for words in lines:
        line = sum(word.width for word in words) + sum(_space(word) for word in words[:-1])
        longest = max(longest, line)
        for word in words:
            solid = _unbreakable(word)
            piece = max(piece, solid)
            if solid > firm and any(_DIGIT.search(run.text) for run in word.runs):
                firm = solid
    return Extent(firm, piece, longest)


def _unbreakable(word: Word) -> float:
    if len(word.runs) > 1 or not _SOFT.search(word.runs[0].text):
        return word.width
    return max(width(word.runs[0].face, part) for part in _SOFT.split(word.runs[0].text))
