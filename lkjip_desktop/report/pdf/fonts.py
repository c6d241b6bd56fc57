"""The embedded fonts: the four faces of a family, their widths, and which characters they have."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from lkjip_desktop.assets import resource

SANS, SERIF, BOOKMAN = "LiberationSans", "LiberationSerif", "LaporanBonum"

ASCENT, DESCENT = 0.905, 0.212
"""How far the letters of both families reach above and below the baseline, in font sizes."""


@dataclass(frozen=True, slots=True)
class Family:
    """A family's upright faces and the code points that all its faces can draw.

    The slanted faces are read when a text first asks for one: few reports do, and each costs memory.
    """

    name: str
    regular: str
    bold: str
    covered: frozenset[int]

    def face(self, *, bold: bool, italic: bool) -> str:
        """The name of the face for this style, registered with reportlab."""
        if not italic:
            return self.bold if bold else self.regular
        return _registered(f"{self.name}-{'BoldItalic' if bold else 'Italic'}")


@cache
def family(name: str = SANS) -> Family:
    """The family `name` (SANS or SERIF), its upright faces registered with reportlab at the first call."""
    regular, bold = _registered(f"{name}-Regular"), _registered(f"{name}-Bold")
    # The other faces of both families have all that the regular one has (tests hold them to it).
    return Family(name, regular, bold, frozenset(pdfmetrics.getFont(regular).face.charToGlyph))


@cache
def _registered(face: str) -> str:
    pdfmetrics.registerFont(TTFont(face, str(resource(f"fonts/{face}.ttf"))))
    return face


def width(face: str, text: str) -> float:
    """The width of `text` at font size 1; at any other size it is this times the size."""
    return _short_width(face, text) if len(text) <= _SHORT else _width(face, text)


def _width(face: str, text: str) -> float:
    return float(pdfmetrics.getFont(face).stringWidth(text, 1))


# Words come again and again; long texts don't, and would fill the memory.
_SHORT = 100
_short_width = lru_cache(maxsize=1 << 14)(_width)
