"""Text on its way to the paper: cleaned, its marks read, measured and broken into lines."""

from __future__ import annotations

import re
from typing import NamedTuple

from lkjip_desktop.report.markup import spans
from lkjip_desktop.report.pdf.clean import clean
from lkjip_desktop.report.pdf.fonts import Family, width
from lkjip_desktop.report.pdf.lines import GLUED, Line, Run, Word, clipped, fill, joined, space, word

ELLIPSIS = "…"
_EVEN = 0.5
"""Lines that should be equally long are so up to this width (in font sizes)."""
# A figure stays with its "Rp", its "%" and the "x" before it, the number of a table or figure with its word.
_GLUE = re.compile(
    r"(?<=\bRp) (?=[-\d])|(?<=\bRp\.) (?=[-\d])|(?<=\d) (?=%)|(?<=\bTabel) (?=\w)|(?<=\bGambar) (?=\d)"
    r"|(?<= [x×]) (?=\d)|(?<=\(capaian) (?=-?\d)"
)


def glued(text: str) -> str:
    """`text` with a non-breaking blank in such places, for papers that break their lines themselves."""
    return _GLUE.sub("\u00a0", text)


class Extent(NamedTuple):
    """Widths at font size 1: the widest figure or code, the widest unbreakable piece, the longest line.

    Of a column, `bulk` is the length of an average cell.
    """

    firm: float = 0.0
    word: float = 0.0
    line: float = 0.0
    bulk: float = 0.0


class Text:
    """Cleaned text in a family, bold throughout or not.

    It remembers what it measured, so equal cells of a table had better share one Text.
    """

    __slots__ = ("_extent", "_lines", "_words", "bold", "family", "text")

    def __init__(self, text: str, family: Family, *, bold: bool = False) -> None:
        self.text = text
        self.family = family
        self.bold = bold
        self._words: list[list[Word]] | None = None
        self._extent: Extent | None = None
        self._lines: dict[float, tuple[Line, ...]] = {}

    @classmethod
    def of(cls, raw: str, family: Family, *, bold: bool = False) -> Text:
        """`raw` through the cleaner."""
        return cls(clean(raw, family.covered), family, bold=bold)

    @property
    def face(self) -> str:
        """The face of its unmarked words."""
        return self.family.bold if self.bold else self.family.regular

    @property
    def flat(self) -> str:
        """The words without marks and line breaks."""
        return " ".join("".join(span.text for span in spans(self.text)).split())

    def lines(self, room: float, first: float | None = None) -> tuple[Line, ...]:
        """The lines that fit `room` (the first one `first`, where it is indented), at font size 1."""
        if first is not None and first != room:
            return tuple(self._break(room, first))
        found = self._lines.get(room)
        if found is None:
            found = self._lines[room] = tuple(self._break(room, room))
        return found

    def balanced(self, room: float) -> tuple[Line, ...]:
        """As few lines as `room` allows, about equally long: no word is left alone on the last one."""
        if "\n" in self.text:
            each = (Text(line, self.family, bold=self.bold) for line in self.text.split("\n"))
            return tuple(line for text in each for line in text.balanced(room))
        lines = self.lines(room)
        low, high = room / 2, room
        while len(lines) > 1 and high - low > _EVEN:
            middle = (low + high) / 2
            low, high = (low, middle) if len(self.lines(middle)) == len(lines) else (middle, high)
        return self.lines(high)

    def clipped(self, room: float, most: int) -> tuple[Line, ...]:
        """At most `most` lines, with an ellipsis where something was left out."""
        return clipped(self.lines(room), most, Run(self.face, ELLIPSIS))

    def extent(self) -> Extent:
        """How wide it is unbroken."""
        if self._extent is None:
            self._extent = self._measure()
        return self._extent

    def one_line(self, room: float) -> Text:
        """The same without marks on one line of at most `room`, with an ellipsis where it was cut."""
        flat = self.flat
        room -= width(self.face, ELLIPSIS) if width(self.face, flat) > room else 0.0
        used = 0.0
        for kept, char in enumerate(flat):
            used += width(self.face, char)
            if used > room:
                flat = flat[:kept].rstrip() + ELLIPSIS
                break
        return Text(flat, self.family, bold=self.bold)

    def _break(self, room: float, first: float) -> list[Line]:
        if "\n" not in self.text and "*" not in self.text:
            wide = width(self.face, self.text)
            if wide <= first:
                return [Line((Run(self.face, self.text),) if self.text else (), wide, 0, True)]
        found: list[Line] = []
        for words in self._split():
            found += fill(words, room if found else first, room)
        return found

    def _measure(self) -> Extent:
        firm = piece = longest = 0.0
        for words in self._split():
            if words:
                line = sum([word.width for word in words]) + (len(words) - 1) * space(words[0])
                longest = max(longest, line)
                piece = max(piece, max([word.solid for word in words]))
                firm = max(firm, max([word.solid for word in words if word.firm], default=0.0))
        return Extent(firm, piece, longest, longest)

    def _split(self) -> list[list[Word]]:
        """The words of each line as typed."""
        if self._words is None:
            self._words = [self._line_words(_GLUE.sub(GLUED, line)) for line in self.text.split("\n")]
        return self._words

    def _line_words(self, line: str) -> list[Word]:
        if "*" not in line:
            face = self.face
            return [word(face, text) for text in line.split(" ") if text]
        found: list[Word] = []
        open_ = False
        for span in spans(line):
            face = self.family.face(bold=span.bold or self.bold, italic=span.italic)
            for i, text in enumerate(span.text.split(" ")):
                if text and open_ and i == 0:
                    found.append(joined(found.pop(), word(face, text)))
                elif text:
                    found.append(word(face, text))
            open_ = not span.text.endswith(" ") and bool(found)
        return found
