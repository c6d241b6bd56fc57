"""Tags: what the marks on the page mean, for screen readers and for copying text in order.

How far this goes: headings H1 to H4, paragraphs, lists (L, LI, LBody), tables (Caption, TR, TH with its
scope, TD, spans over rows and columns), figures with their caption and a text in their place, and the lists
at the front (TOC, TOCI) are tagged in reading order; header, footer, rules, fills and DRAF are artifacts, and
so are the repeated heads of long tables. Tables of more than 250 rows are tagged row by row. Not tagged: the
page numbers of the lists at the front (they stand in form XObjects) and the link areas over them. It is a
tagged PDF, not PDF/UA.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch of marked content: page from 0, number on that page."""

    page: int
    number: int


@dataclass(slots=True)
class Element:
    """An element of the structure: its type, what it holds, and what a screen reader needs besides."""

    kind: str
    kids: list[Element | Mark] = field(default_factory=list)
    alt: str = ""
    rows: int = 1
    columns: int = 1
    scope: str = ""

    def add(self, kind: str, **more: str | int) -> Element:
        """A new element below this one."""
        element = Element(kind, **more)  # type: ignore[arg-type] # alt, rows, columns, scope
        self.kids.append(element)
        return element


def filled(element: Element) -> bool:
    """Whether anything on a page belongs to it."""
    return any(isinstance(kid, Mark) or filled(kid) for kid in element.kids)


def marks(element: Element) -> Iterator[tuple[Mark, Element]]:
    """Every mark with the element it belongs to."""
    for kid in element.kids:
        if isinstance(kid, Mark):
            yield kid, element
        else:
            yield from marks(kid)
