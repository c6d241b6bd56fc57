"""The one cleaner that every text passes on its way to the paper.

There is no markup language behind it (reportlab's paragraph parser is not used), so nothing needs escaping:
`<b>`, `&amp;` and `<img src=...>` are printed as typed. What the fonts lack is replaced by a look-alike
where there is one, else by an empty box, so that the loss is seen; nothing is dropped but characters
that have no shape of their own (controls, direction marks, joiners).
"""

from __future__ import annotations

import unicodedata
from functools import cache

from lkjip_desktop.report.markup import PAKSA

BOX = "□"

_KNOWN = {
    PAKSA: PAKSA,
    "\n": "\n",
    "\t": " ",
    "\v": "\n",
    "\f": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\u2010": "-",
    "\u2011": "-",
    "\uf0b7": "•",  # bullets and ticks pasted from Word's symbol font
    "\uf0a7": "▪",
    "\uf0fc": "√",
    "✓": "√",
    "✔": "√",
    "☑": "√",
    "✗": "x",
    "✘": "x",
}
_SHAPELESS = {"Cc", "Cf", "Mn", "Me"}
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


def clean(text: str, covered: frozenset[int]) -> str:
    """`text` in characters of `covered`, newlines and spaces only."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if PAKSA in text:
        text = "\n".join(map(_sign, text.split("\n")))
    return text.translate(_table(covered))


def _sign(line: str) -> str:
    """The sign of an explicit line stays until its marks are read; anywhere else it goes."""
    return line if line.startswith(PAKSA) and "*" in line else line.replace(PAKSA, "")


class _Table(dict[int, str]):
    """A translation table that works out each character once."""

    def __init__(self, covered: frozenset[int]) -> None:
        super().__init__({ord(char): known for char, known in _KNOWN.items()})
        self._covered = covered

    def __missing__(self, code: int) -> str:
        self[code] = found = self._replace(chr(code))
        return found

    def _replace(self, char: str) -> str:
        kind = unicodedata.category(char)
        if kind in ("Cc", "Cf"):
            return ""
        if self._drawable(char):
            return char
        simpler = unicodedata.normalize("NFKC", char)
        if simpler != char and all(map(self._drawable, simpler)):
            return simpler
        return "" if kind in _SHAPELESS else BOX

    def _drawable(self, char: str) -> bool:
        # Right-to-left text needs reordering and shaping: a box is honest, a reversed word is not.
        return ord(char) in self._covered and unicodedata.bidirectional(char) not in _RIGHT_TO_LEFT


@cache
def _table(covered: frozenset[int]) -> _Table:
    return _Table(covered)
