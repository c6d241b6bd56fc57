"""Charts and trees of a document drawn once, as the PDF draws them, into pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lkjip_desktop.report.blocks import Block, Chart, Document, Part, Tree
from lkjip_desktop.report.pdf.chart import ChartFlow, charts
from lkjip_desktop.report.pdf.render import draw_alone
from lkjip_desktop.report.pdf.style import Area, Style, area, style_of
from lkjip_desktop.report.pdf.tree import TreeFlow, trees, wants_turning
from lkjip_desktop.report.raster import pngs


@dataclass(frozen=True, slots=True)
class Figure:
    """The pictures (PNG, width in points) of a chart or tree; `turned`: it needs a landscape page."""

    pictures: tuple[tuple[bytes, float], ...]
    turned: bool = False


Figures = Mapping[int, Figure]
"""By the index of the block."""


def draw_figures(document: Document) -> Figures:
    """All charts and trees of `document`."""
    style = style_of(document)
    planned = list(_planned(document.blocks, style))
    items = [(item, item.width) for _, parts, _ in planned for item in parts]
    drawn = iter(pngs(draw_alone(items, style)) if items else ())
    return {
        i: Figure(tuple((next(drawn), item.width) for item in parts), turned) for i, parts, turned in planned
    }


def _planned(
    blocks: tuple[Block, ...], style: Style
) -> Iterator[tuple[int, tuple[ChartFlow | TreeFlow, ...], bool]]:
    landscape = False
    for i, block in enumerate(blocks):
        now = area(style, landscape=landscape)
        match block:
            case Part():
                landscape = block.landscape
            case Chart():
                yield i, charts(block, style, now.width, now.height), False
            case Tree():
                yield i, *_tree(block, style, now, landscape)
            case _:
                pass


def _tree(block: Tree, style: Style, now: Area, landscape: bool) -> tuple[tuple[TreeFlow, ...], bool]:
    wide = area(style, landscape=True)
    turned = not landscape and wants_turning(block, style, now, wide)
    return trees(block, style, wide if turned else now), turned
