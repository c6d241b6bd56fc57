"""Columns of the report's tables, in the three manners they come in."""

from __future__ import annotations

from lkjip_desktop.report.blocks import Align, Column

Header = str | tuple[str, ...]


def teks(header: Header, width: float) -> Column:
    """A column of words."""
    return Column(_lines(header), width)


def angka(header: Header, width: float = 1.2) -> Column:
    """A column of figures."""
    return Column(_lines(header), width, Align.RIGHT)


def tengah(header: Header, width: float = 0.6) -> Column:
    """A column of short marks such as numbers and units."""
    return Column(_lines(header), width, Align.CENTER)


def _lines(header: Header) -> tuple[str, ...]:
    return (header,) if isinstance(header, str) else header
