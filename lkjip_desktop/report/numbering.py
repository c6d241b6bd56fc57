"""Numbers for tables and figures, and the sentences that announce them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lkjip_desktop.report.blocks import Block, Chart, Grid, Prose
from lkjip_desktop.report.chapters.bahan import GAMBAR, TABEL


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
        elif isinstance(block, Chart):
            figures += 1
            block = replace(block, number=f"{prefix}.{figures}" if prefix else "")
        elif isinstance(block, Prose) and (TABEL in block.text or GAMBAR in block.text):
            block = replace(block, text=_announced(block.text, prefix, tables + 1, figures + 1))
        found.append(block)
    return found


def _announced(text: str, prefix: str, table: int, figure: int) -> str:
    return text.replace(TABEL, f"Tabel {prefix}.{table}").replace(GAMBAR, f"Gambar {prefix}.{figure}")
