"""The embedded fonts: the four faces of a family, their widths, and which characters they have."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from lkjip_desktop.assets import resource

SANS, SERIF = "LiberationSans", "LiberationSerif"

ASCENT, DESCENT = 0.905, 0.212
"""How far the letters of both families reach above and below the baseline, in font sizes."""


@dataclass(frozen=True, slots=True)
class Family:
    """The names of four registered faces and the code points that all of them can draw."""

    regular: str
    bold: str
    italic: str
    bold_italic: str
    covered: frozenset[int]

    def face(self, *, bold: bool, italic: bool) -> str:
        """The name of the face for this style."""
        if bold:
            return self.bold_italic if italic else self.bold
        return self.italic if italic else self.regular


@cache
def family(name: str = SANS) -> Family:
    """The family `name` (SANS or SERIF), registered with reportlab at the first call."""
    faces = [f"{name}-{style}" for style in ("Regular", "Bold", "Italic", "BoldItalic")]
    fonts = [TTFont(face, str(resource(f"fonts/{face}.ttf"))) for face in faces]
    for font in fonts:
        pdfmetrics.registerFont(font)
    covered = frozenset.intersection(*(frozenset(font.face.charToGlyph) for font in fonts))
    regular, bold, italic, bold_italic = faces
    return Family(regular, bold, italic, bold_italic, covered)


def width(face: str, text: str) -> float:
    """The width of `text` at font size 1; at any other size it is this times the size."""
    return _short_width(face, text) if len(text) <= _SHORT else _width(face, text)


def _width(face: str, text: str) -> float:
    return float(pdfmetrics.getFont(face).stringWidth(text, 1))


# Words come again and again; long texts don't, and would fill the memory.
_SHORT = 100
_short_width = lru_cache(maxsize=1 << 14)(_width)
