"""reportlab's canvas with a shorter way to write many small texts: each is encoded once per document."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

Encoded = tuple[tuple[str, str], ...]


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
            found = self._texts[face, text] = tuple(
                (font.getSubsetInternalName(subset, self._doc), f"({self._escape(part)}) Tj")
                for subset, part in font.splitString(text, self._doc)
            )
        return found

    def raw(self, operator: str) -> None:
        """One operator as it is."""
        self._code.append(operator)

    def write(self, operators: Iterable[str]) -> None:
        """A text object of these operators."""
        self._code.append("\n".join(("BT", *operators, "ET")))
