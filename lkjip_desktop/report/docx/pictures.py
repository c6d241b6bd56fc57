"""Pictures in the Word file: those of the officer, and charts and trees as the PDF draws them."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from docx.shared import Pt

from lkjip_desktop.report.blocks import Chart, Node, Picture, Tree
from lkjip_desktop.report.docx.xml import Element, Word, add, paragraph, run
from lkjip_desktop.report.pdf.picture import PLATE_SIDE, Pixels, read_picture
from lkjip_desktop.report.pdf.plate import DOTS, NO_PICTURE, TALLEST, UNREADABLE
from lkjip_desktop.report.pdf.style import Area
from lkjip_desktop.report.plain import flat
from lkjip_desktop.wording.angka import format_angka

NO_DATA = "tidak ada data"
MOST_WORDS = 2000
"""The longest description of a picture for people who don't see it."""


def place(p: Element, word: Word, png: bytes, wide: float, told: str) -> None:
    """A picture `wide` points wide in the line of `p`; `told` is read to people who don't see it."""
    inline = word.part.new_pic_inline(BytesIO(png), Pt(wide), None)
    inline.docPr.set("descr", told[:MOST_WORDS])
    drawing = add(add(p, "r"), "drawing")
    drawing.append(inline)


def logo(p: Element, word: Word, pixels: Pixels, most: tuple[float, float]) -> None:
    """A logo no larger than `most`."""
    place(p, word, _png(pixels), min(most[0], most[1] * pixels.ratio), "Logo")


def _png(pixels: Pixels) -> bytes:
    out = BytesIO()
    pixels.image.save(out, "PNG", compress_level=4)
    return out.getvalue()


def picture(body: Element, word: Word, block: Picture, area: Area) -> None:
    """The picture in the middle, or a sentence that says why there is none."""
    pixels = read_picture(block.data, PLATE_SIDE) if block.data else None
    p = paragraph(body, keepNext=1, spacing={"before": 160, "after": 80}, jc="center")
    if pixels is None:
        run(p, f"[{UNREADABLE if block.data else NO_PICTURE}]", italic=True)
        return
    most = area.width * min(max(block.share, 0.1), 1.0)
    wide = min(most, pixels.image.width * 72 / DOTS, area.height * TALLEST * pixels.ratio)
    place(p, word, _png(pixels), wide, flat(block.caption) or "Gambar")


def drawing(body: Element, word: Word, png: bytes, wide: float, told: str) -> None:
    """A drawn chart or tree in the middle."""
    p = paragraph(body, keepNext=1, spacing={"before": 160, "after": 80}, jc="center")
    place(p, word, png, wide, told)


def told(block: Chart | Tree) -> str:
    """A chart or tree in words: every figure, every box."""
    words = _chart(block) if isinstance(block, Chart) else _nodes(block.roots)
    return f"{flat(block.caption)}: {'; '.join(words)}"[:MOST_WORDS]


def _chart(chart: Chart) -> Iterable[str]:
    for name, values in chart.series.items():
        for label, value in zip(chart.labels, values, strict=False):
            shown = NO_DATA
            if value is not None and value.is_finite():
                shown = f"{format_angka(value, 2)} {chart.unit}".rstrip()
            yield f"{flat(name)}, {flat(label)}: {shown}"


def _nodes(nodes: Iterable[Node]) -> Iterable[str]:
    for node in nodes:
        yield flat(", ".join(node.lines))
        yield from _nodes(node.children)
