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
