"""Columns of the report's tables, in the three manners they come in."""

from __future__ import annotations

from lkjip_desktop.report.blocks import Align, Column, Formula, Operation

Header = str | tuple[str, ...]


def teks(header: Header, width: float) -> Column:
    """A column of words."""
    return Column(_lines(header), width)


def angka(header: Header, width: float = 1.2, formula: Formula | None = None) -> Column:
    """A column of figures."""
    return Column(_lines(header), width, Align.RIGHT, formula)


def tengah(header: Header, width: float = 0.6) -> Column:
    """A column of short marks such as numbers and units."""
    return Column(_lines(header), width, Align.CENTER)


def persen(part: int = -1, whole: int = -2) -> Formula:
    """100 x the column `part` / the column `whole`, counted from the column itself."""
    return Formula(Operation.PERCENT, (part, whole))


def selisih(first: int, second: int) -> Formula:
    """The column `first` less the column `second`."""
    return Formula(Operation.MINUS, (first, second))


def jumlah(count: int) -> Formula:
    """The sum of the `count` columns before."""
    return Formula(Operation.SUM, tuple(range(-count, 0)))


def _lines(header: Header) -> tuple[str, ...]:
    return (header,) if isinstance(header, str) else header
