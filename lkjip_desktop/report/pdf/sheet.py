"""reportlab's canvas with a shorter way to write many small texts: each is encoded once per document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from lkjip_desktop.report.pdf.lines import GLUED

Encoded = tuple[tuple[str, str], ...]


def _ascii(font: Any, text: str) -> list[tuple[int, bytes]]:  # noqa: ANN401 - reportlab has no types
    """What `splitString` gives for plain text, without looking at every letter; empty for other text."""
    plain = text.replace(GLUED, " ")
    if plain and plain.isascii() and plain.isprintable() and getattr(font, "_asciiReadable", False):
        return [(0, plain.encode("ascii"))]
    return []


class Sheet(Canvas):
    """A canvas. `encoded` and `write` replace its text objects, which encode and measure every text anew."""

    def __init__(self, **options: object) -> None:
        super().__init__("", **options)
        self._texts: dict[tuple[str, str], Encoded] = {}

    def encoded(self, face: str, text: str) -> Encoded:
        """The text as (font resource, show operator), in more than one part when it needs several subsets."""
        found = self._texts.get((face, text))
        if found is None:
            font = pdfmetrics.getFont(face)
            parts = _ascii(font, text) or font.splitString(text, self._doc)
            found = self._texts[face, text] = tuple(
                (font.getSubsetInternalName(subset, self._doc), f"({self._escape(part)}) Tj")
                for subset, part in parts
            )
        return found

    def raw(self, operator: str) -> None:
        """One operator as it is."""
        self._code.append(operator)

    def write(self, operators: Iterable[str]) -> None:
        """A text object of these operators."""
        self._code.append("\n".join(("BT", *operators, "ET")))
