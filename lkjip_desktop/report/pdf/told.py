"""Figures in words, for those who cannot see them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.report.blocks import Chart, Node, Picture, Tree
from lkjip_desktop.wording.angka import format_angka

MOST = 4000
"""So many letters of a description are kept."""
_DECIMALS = 2


def told(block: Chart | Picture | Tree) -> str:
    """What `block` shows: the values of a chart, the boxes of a tree, the caption of a picture."""
    match block:
        case Chart():
            words = "; ".join(_series(block))
        case Tree():
            words = "; ".join(line for root in block.roots for line in _node(root))
        case Picture():
            words = ""
    return f"{block.caption}. {words}".strip()[:MOST]


def _series(chart: Chart) -> Iterator[str]:
    for name, values in chart.series.items():
        pairs = zip(chart.labels, values, strict=False)
        yield f"{name}: " + ", ".join(f"{label} {_value(value, chart.unit)}" for label, value in pairs)


def _value(value: Decimal | None, unit: str) -> str:
    if value is None or not value.is_finite():
        return "tidak ada"
    whole = value == value.to_integral_value()
    return f"{format_angka(value, 0 if whole else _DECIMALS)} {unit}".strip()


def _node(node: Node, above: str = "") -> Iterator[str]:
    name = next((line for line in node.lines if line.strip()), "")
    yield f"{name} di bawah {above}" if above else name
    for child in node.children:
        yield from _node(child, name)
