"""Blocks: the report as values that know nothing of paper. Chapters make them, renderers draw them.

All text is plain; `**bold**` and `*italic*` are the only marks a renderer understands, everything else is
printed literally.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from lkjip_desktop.domain.ref import Ref


class Align(StrEnum):
    """How a column's cells stand."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


class Numbering(StrEnum):
    """How the pages of a part are numbered."""

    NONE = "none"
    ROMAN = "roman"
    ARABIC = "arabic"


@dataclass(frozen=True, slots=True)
class Part:
    """Starts a part on a new page: its page numbers and whether it is landscape."""

    numbering: Numbering
    landscape: bool = False
    restart: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (BAB, starts a page), 2 or 3. `listed` puts it into contents and bookmarks."""

    level: int
    text: str
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs split by blank lines; lines starting with "- " or "1. " are list items.

    `source` is the value it was written from, so that a click on the page finds it.
    """

    text: str
    source: Ref | None = None
    centered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a Grid: its header lines from the top (equal neighbours are joined), relative width."""

    header: tuple[str, ...]
    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a Grid. `level` indents the first text column; `total` and `group` rows are set apart.

    `refs` name the values behind the cells, where there are any.
    """

    cells: tuple[str, ...]
    level: int = 0
    total: bool = False
    group: bool = False
    refs: tuple[Ref | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. `label` is its kind of caption ("Tabel"), `number` such as "3.1" ("" = no caption line)."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    number: str = ""
    label: str = "Tabel"
    note: str = ""
    ruled: bool = True
    column_numbers: tuple[str, ...] = ()


class ChartKind(StrEnum):
    """Bars beside each other, horizontal bars, or lines over the years."""

    BARS = "bars"
    HBARS = "hbars"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: `series` maps a legend text to one value per label (None = gap). `guide`: a line."""

    caption: str
    kind: ChartKind
    labels: tuple[str, ...]
    series: Mapping[str, tuple[Decimal | None, ...]]
    number: str = ""
    unit: str = "%"
    guide: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """One or two signature blocks side by side; each is the lines above and below the space to sign in."""

    blocks: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover page. `logo` is picture data that opened once, or None."""

    lines: tuple[str, ...]
    title: tuple[str, ...]
    foot: tuple[str, ...]
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """A generated list: "isi" (headings), "tabel" or "gambar" (captions with numbers)."""

    of: str
    title: str


Block = Part | Heading | Prose | Grid | Chart | Signature | Cover | Contents


@dataclass(frozen=True, slots=True)
class Document:
    """The whole report and what stands around it. `draft` is printed across every page when not empty."""

    title: str
    author: str
    subject: str
    blocks: tuple[Block, ...]
    header: str = ""
    footer: str = ""
    draft: str = ""
    keywords: tuple[str, ...] = field(default=())
