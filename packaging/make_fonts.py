"""Makes the Bookman-like faces of resources/fonts from TeX Gyre Bonum (Debian: fonts-texgyre).

    python packaging/make_fonts.py FOLDER_WITH_OTF resources/fonts

Needs fontTools, which neither the program nor its tests do. reportlab embeds TrueType outlines only, so the
cubic curves are turned into quadratic ones within half a thousandth of the font size. The GUST Font License
asks that changed fonts bear another name: "Laporan Bonum".
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

FACES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bolditalic": "BoldItalic"}
FAMILY = "Laporan Bonum"
KEPT = range(0x20, 0x2C00)
MOST_ERROR = 0.5


def main(source: str, target: str) -> None:
    fonts = {face: TTFont(Path(source) / f"texgyrebonum-{face}.otf") for face in FACES}
    common = set.intersection(*(set(font.getBestCmap()) for font in fonts.values())) & set(KEPT)
    for face, font in fonts.items():
        keep(font, common)
        outline(font)
        squares(font)
        rename(font, FACES[face])
        font.save(Path(target) / f"LaporanBonum-{FACES[face]}.ttf")


def keep(font: TTFont, characters: set[int]) -> None:
    options = subset.Options(layout_features=[], name_IDs=["*"], notdef_outline=True, drop_tables=["FFTM"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def outline(font: TTFont) -> None:
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, MOST_ERROR, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, drawn
    for name in order:
        glyf[name].recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyf[name], "xMin", 0))
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in (
        "maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
        "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
    ):  # fmt: skip
        setattr(maxp, field, 1 if field == "maxZones" else 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\0\1\0\0"


def squares(font: TTFont) -> None:
    """The empty box that stands for what a face lacks, and the square bullet; Bonum has neither."""
    add(font, 0x25A1, "emptybox", [square(60, 0, 600, 1), square(110, 50, 500, -1)], 720)
    add(font, 0x25AA, "squarebullet", [square(60, 180, 280, 1)], 400)


def square(left: int, low: int, side: int, turn: int) -> list[tuple[int, int]]:
    corners = [(left, low), (left, low + side), (left + side, low + side), (left + side, low)]
    return corners[::turn]


def add(font: TTFont, code: int, name: str, outlines: list[list[tuple[int, int]]], width: int) -> None:
    pen = TTGlyphPen(None)
    for first, *others in outlines:
        pen.moveTo(first)
        for point in others:
            pen.lineTo(point)
        pen.closePath()
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"].glyphs[name] = glyph = pen.glyph()
    font["glyf"].glyphOrder = font.getGlyphOrder()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def rename(font: TTFont, style: str) -> None:
    for record in list(font["name"].names):
        if record.nameID in (1, 16):
            font["name"].setName(FAMILY, record.nameID, *_where(record))
        elif record.nameID == 4:
            font["name"].setName(f"{FAMILY} {style}", 4, *_where(record))
        elif record.nameID == 6:
            font["name"].setName(f"LaporanBonum-{style}", 6, *_where(record))
        elif record.nameID == 3:
            font["name"].setName(f"LaporanBonum-{style} from TeX Gyre Bonum 2.004", 3, *_where(record))


def _where(record: object) -> tuple[int, int, int]:
    return record.platformID, record.platEncID, record.langID


if __name__ == "__main__":
    main(*sys.argv[1:])
