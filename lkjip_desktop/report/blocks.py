"""Blocks: the report as values that know nothing of paper. Chapters make them, renderers draw them.

All text is plain; `**bold**` and `*italic*` are the only marks a renderer understands, everything else is
printed literally.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Self

from lkjip_desktop.domain.pilihan import Huruf, Kertas, Spasi
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
    """A heading of level 1 (BAB, starts a page) to 4. `listed` puts it into contents and bookmarks.

    `appendix` puts it into the list of lampiran too.
    """

    level: int
    text: str
    listed: bool = True
    appendix: bool = False


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs split by blank lines; lines starting with "- " or "1. " are list items.

    `source` is the value it was written from, so that a click on the page finds it.
    """

    text: str
    source: Ref | None = None
    centered: bool = False


class Figure(str):
    """The text of a figure that remembers the exact value it was written from, for papers that compute."""

    __slots__ = ("value",)
    value: Decimal

    def __new__(cls, text: str, value: Decimal) -> Self:
        """`text` begins with `value` as printed; a unit may follow."""
        made = super().__new__(cls, text)
        made.value = value
        return made


class Operation(StrEnum):
    """How a column follows from others of its row: 100 x first / second, first - second, or their sum."""

    PERCENT = "percent"
    MINUS = "minus"
    SUM = "sum"


@dataclass(frozen=True, slots=True)
class Formula:
    """How a column's figures are made; `columns` count from the column itself: -1 stands left of it.

    The figures are those of the engine. A formula is only for papers in which people go on computing, and
    only where it gives the printed figure.
    """

    operation: Operation
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a Grid: its header lines from the top (equal neighbours are joined), relative width."""

    header: tuple[str, ...]
    width: float
    align: Align = Align.LEFT
    formula: Formula | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a Grid. `level` indents the first text column; `total` and `group` rows are set apart.

    `refs` name the values behind the cells, where there are any. `down` says how many rows a cell covers
    from this one on: 1 (or nothing said) for an ordinary cell, 0 for one covered from above, whose text is
    then empty. `aligns` overrules the columns' alignment where it is not None.
    """

    cells: tuple[str, ...]
    level: int = 0
    total: bool = False
    group: bool = False
    refs: tuple[Ref | None, ...] = ()
    down: tuple[int, ...] = ()
    aligns: tuple[Align | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. `label` is its kind of caption ("Tabel"), `number` such as "3.1" ("" = no caption line).

    `note` stands below it ("Sumber: ..."). `key` names it for live references, see `numbering.py`.
    `sums`: total rows add up what is at level 0 above them, and rows what is one level deeper below them.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    number: str = ""
    label: str = "Tabel"
    note: str = ""
    ruled: bool = True
    column_numbers: tuple[str, ...] = ()
    key: str = ""
    sums: bool = False


class ChartKind(StrEnum):
    """Bars beside each other, horizontal bars, or lines over the years."""

    BARS = "bars"
    HBARS = "hbars"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: `series` maps a legend text to one value per label (None = gap). `guide`: a line.

    With `classes` (the words of a predikat scale, best first) every label's first bar wears the colour of
    its class: `grades` holds one index into `classes` per label, None where it has none. `refs` name the
    value behind each label.
    """

    caption: str
    kind: ChartKind
    labels: tuple[str, ...]
    series: Mapping[str, tuple[Decimal | None, ...]]
    number: str = ""
    unit: str = "%"
    guide: Decimal | None = None
    classes: tuple[str, ...] = ()
    grades: tuple[int | None, ...] = ()
    refs: tuple[Ref | None, ...] = ()
    note: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture. `data` is what the officer chose (PNG or JPEG, unchecked) or None when it is missing.

    `share` is the greatest width as a share of the column; `note` stands below ("Sumber: ...").
    """

    caption: str
    data: bytes | None
    number: str = ""
    note: str = ""
    share: float = 0.8
    source: Ref | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A box of a Tree: its lines (the first is set apart), what hangs below, and where it comes from.

    `gap` marks a box that stands for something missing; `side` one that stands beside the line (a staff
    unit such as a sekretariat) instead of among its siblings.
    """

    lines: tuple[str, ...]
    children: tuple[Node, ...] = ()
    gap: bool = False
    side: bool = False
    source: Ref | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """A drawn hierarchy: organisation chart, pohon kinerja. More than one root stand beside each other."""

    caption: str
    roots: tuple[Node, ...]
    number: str = ""
    note: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of an official letter (kop): the lines, the first two set apart, and the logo's data.

    It starts a page, and a heading of level 1 right after it stays on that page.
    """

    lines: tuple[str, ...]
    logo: bytes | None = None


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
    """A generated list: "isi" (headings), "lampiran", "tabel" or "gambar" (captions with numbers)."""

    of: str
    title: str


Block = Part | Heading | Prose | Grid | Chart | Picture | Tree | Letterhead | Signature | Cover | Contents
Captioned = Grid | Chart | Picture | Tree


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to travel inside the document, for instance the data file the report was made from."""

    name: str
    data: bytes
    description: str
    mime: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Document:
    """The whole report and what stands around it. `draft` is printed across every page when not empty.

    `kertas`, `huruf` and `spasi` are the officer's choices; `language` is that of the text. `short` is what a
    form is called in few letters ("T-C.29"). Only papers that can hold files carry the `attachments`.
    """

    title: str
    author: str
    subject: str
    blocks: tuple[Block, ...]
    header: str = ""
    footer: str = ""
    draft: str = ""
    keywords: tuple[str, ...] = field(default=())
    kertas: Kertas = Kertas.A4
    huruf: Huruf = Huruf.SANS
    spasi: Spasi = Spasi.RAPAT
    language: str = "id-ID"
    short: str = ""
    attachments: tuple[Attachment, ...] = ()
