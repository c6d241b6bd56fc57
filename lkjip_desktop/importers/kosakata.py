"""Words and figures broken inside narrow columns ("Administ rasi", "2990 00"), put together again.

Nothing is invented: two pieces become one only where the document itself has the whole elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lkjip_desktop.domain.tabel import Paragraf
from lkjip_desktop.importers.mentah import TabelMentah

_LETTERS = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d[\d.,]*\d")
_HEAD = re.compile(r"^[^\W\d_]+|^\d[\d.,]*")
_TAIL = re.compile(r"[^\W\d_]+$|[\d.,]*\d$")
_SHORT = 3
_UNDONE = re.compile(r"(?:rp\.?)?\(?-?\d{1,3}(?:\.\d{3})+\.(\d{0,2})", re.IGNORECASE)
_CODE = re.compile(r"\d{1,2}(?:\.\d{1,4}){2,}\.(\d{0,3})")
_REST = re.compile(r"(\d{1,3})(?!\d)(?:[,.)%-]|\.\d{3}|$)")


def _continues(left: str, right: str) -> bool:
    """Whether a figure or a code broke off inside a group of its digits: "1.164.174.25" and "0"."""
    rest = _REST.match(right)
    if rest is None:
        return False
    if money := _UNDONE.fullmatch(left):
        return len(money[1]) + len(rest[1]) == 3
    code = _CODE.fullmatch(left)
    return code is not None and right.isdigit() and len(code[1]) + len(right) in (2, 4) and len(code[1]) != 2


class Kosakata:
    """The words of one document: `utuh` from its text, where no column breaks them; `sel` from its cells."""

    def __init__(self, parts: Iterable[Paragraf | TabelMentah]) -> None:
        self.utuh: set[str] = set()
        self.sel: set[str] = set()
        for part in parts:
            if isinstance(part, Paragraf):
                self.utuh.update(w.casefold() for w in _LETTERS.findall(part.teks))
            else:
                for row in part.baris:
                    for text in row.teks:
                        self.sel.update(w.casefold() for w in _LETTERS.findall(text))
                        self.sel.update(_FIGURE.findall(text))

    def pulihkan(self, text: str) -> str:
        """`text` with its broken words whole again."""
        if " " not in text:
            return text
        words: list[str] = []
        for word in text.split():
            if words and self._belong(words[-1], word):
                words[-1] += word
            else:
                words.append(word)
        return " ".join(words)

    def _belong(self, left: str, right: str) -> bool:
        if _continues(left, right):
            return True
        tail, head = _TAIL.search(left), _HEAD.search(right)
        if tail is None or head is None or tail[0].isalpha() != head[0].isalpha():
            return False
        a, b = tail[0].casefold(), head[0].casefold()
        if not a.isalpha():
            return a + b in self.sel and self._lone(a, b)
        if len(a) + len(b) <= _SHORT or (a in self.utuh and b in self.utuh):
            return False
        known = a + b in self.utuh or (a + b in self.sel and not self._both_common(a, b))
        return known or self._starts_word(a + b, b)

    def _lone(self, a: str, b: str) -> bool:
        """Whether the second piece of a figure can only be a rest."""
        return b.strip("0") == "" or a not in self.sel

    def _both_common(self, a: str, b: str) -> bool:
        return a in self.utuh or (b in self.utuh and len(b) > _SHORT)

    def _starts_word(self, joined: str, piece: str) -> bool:
        """Whether the pieces so far begin a longer broken word ("op era sional")."""
        if len(piece) > 5 or piece in self.utuh or len(joined) < 5:
            return False
        return any(w.startswith(joined) for w in self.utuh)
