"""Numbers for tables and figures, the sentences that announce them, and live references to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from lkjip_desktop.report.blocks import Block, Captioned, Chart, Grid, Heading, Picture, Prose, Tree

FIGURE = "Gambar"
#: Stand for "Tabel 3.1" and "Gambar 3.1", whichever follows next; `numbered` puts the number in. Both are
#: private characters of Unicode, which no keyboard gives.
TABEL, GAMBAR = "\ue000", "\ue001"
#: Around the key of a table or figure in a text: `referred` puts "Tabel 3.1" in its place. Both are private
#: characters of Unicode, which no keyboard gives.
RUJUK, AKHIR = "\ue002", "\ue003"
HILANG = "[rujukan dihapus]"
_RUJUKAN = re.compile(f"{RUJUK}([^{RUJUK}{AKHIR}]*){AKHIR}")
Fill = Callable[[str], str]


def numbered(blocks: Iterable[Block], prefix: str) -> list[Block]:
    """`blocks` with every caption numbered "3.1", "3.2", ... and the marks before it filled in.

    A table with a caption counts, also one without a `prefix`, whose caption then stays without a number.
    """
    found: list[Block] = []
    tables = figures = 0
    for block in blocks:
        if isinstance(block, Grid) and block.caption:
            tables += 1
            block = replace(block, number=f"{prefix}.{tables}" if prefix else "")
        elif isinstance(block, Chart | Picture | Tree) and block.caption:
            figures += 1
            block = replace(block, number=f"{prefix}.{figures}" if prefix else "")
        elif isinstance(block, Prose) and (TABEL in block.text or GAMBAR in block.text):
            block = replace(block, text=_announced(block.text, prefix, tables + 1, figures + 1))
        found.append(block)
    return found


def label(block: Captioned) -> str:
    """What a table or figure is called: "Tabel 3.1", "Gambar 3.2"; empty without a number."""
    kind = block.label if isinstance(block, Grid) else FIGURE
    return f"{kind} {block.number}" if block.number else ""


def labels(blocks: Iterable[Block]) -> Mapping[str, str]:
    """What everything that has a key is called, by key."""
    return {b.key: label(b) for b in blocks if isinstance(b, Captioned) and b.key and b.number}


def leads(block: Block, following: Block) -> bool:
    """Whether a text never stands on the page before what follows.

    That is where it names the table or figure right after it, or is the line in the middle above a text in
    columns ("MEMUTUSKAN:").
    """
    if not isinstance(block, Prose) or not isinstance(following, Captioned):
        return False
    if block.centered and isinstance(following, Grid) and not following.ruled:
        return True
    if not following.number:
        return False
    return re.search(f"{re.escape(label(following))}(?!\\d|\\.\\d)", block.text) is not None


def referred(blocks: Iterable[Block]) -> list[Block]:
    """Numbered `blocks`, every reference in them replaced; one to what is gone says so."""
    blocks = list(blocks)
    known = labels(blocks)

    def fill(text: str) -> str:
        return _RUJUKAN.sub(lambda m: known.get(m[1], HILANG), text) if RUJUK in text else text

    return [_filled(block, fill) for block in blocks]


def _filled(block: Block, fill: Fill) -> Block:
    if isinstance(block, Prose | Heading):
        return replace(block, text=fill(block.text)) if RUJUK in block.text else block
    if not isinstance(block, Captioned):
        return block
    if RUJUK in block.caption + block.note:
        block = replace(block, caption=fill(block.caption), note=fill(block.note))
    return _filled_grid(block, fill) if isinstance(block, Grid) else block


def _filled_grid(grid: Grid, fill: Fill) -> Grid:
    if any(RUJUK in line for column in grid.columns for line in column.header):
        columns = (replace(c, header=tuple(map(fill, c.header))) for c in grid.columns)
        grid = replace(grid, columns=tuple(columns))
    if any(RUJUK in cell for row in grid.rows for cell in row.cells):
        grid = replace(grid, rows=tuple(replace(r, cells=tuple(map(fill, r.cells))) for r in grid.rows))
    return grid


def _announced(text: str, prefix: str, table: int, figure: int) -> str:
    return text.replace(TABEL, f"Tabel {prefix}.{table}").replace(GAMBAR, f"Gambar {prefix}.{figure}")
