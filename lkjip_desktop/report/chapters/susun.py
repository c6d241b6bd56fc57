"""Putting the parts of a bab together in the officer's order, with letters before their headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from lkjip_desktop.report.blocks import Align, Grid, Heading, Prose
from lkjip_desktop.report.chapters.bahan import BELUM, Bahan, Blocks

Maker = Callable[[Bahan], Blocks]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def sourced(bahan: Bahan, key: str, blocks: Blocks) -> Blocks:
    """`blocks` of the part `key`, its tables of figures with "Sumber: ..." below them."""
    words = _source(bahan, key)
    for block in blocks:
        figures = isinstance(block, Grid) and any(c.align is Align.RIGHT for c in block.columns)
        if words and isinstance(block, Grid) and figures and block.caption and "Sumber:" not in block.note:
            block = replace(block, note=f"{block.note}\nSumber: {words}".strip())
        yield block


def _source(bahan: Bahan, key: str) -> str:
    """Where the figures of a part come from."""
    if key in ("bab2.renstra", "bab2.iku", "lampiran.renstra", "lampiran.iku"):
        return f"{bahan.renstra} {bahan.instansi}."
    if key in ("bab2.pk", "lampiran.aksi"):
        return f"{bahan.pk}."
    if key in ("bab2.rkt", "lampiran.rkt"):
        return f"Rencana Kinerja Tahunan {bahan.tahun_text} {bahan.instansi}."
    if key.startswith(("bab1.sdm", "bab3.a", "bab3.b", "bab3.program", "bab3.efisiensi", "lampiran.")):
        return f"{bahan.instansi}, data Tahun {bahan.tahun_text} diolah."
    return ""


def lettered(
    bahan: Bahan, induk: str, makers: Mapping[str, Maker], titles: Mapping[str, str] | None = None
) -> Blocks:
    """Every printed part of `induk` under its heading "A. ..."; a bab without parts says so."""
    parts = bahan.parts(induk)
    for letter, part in zip(LETTERS, parts, strict=False):
        yield Heading(2, f"{letter}. {(titles or {}).get(part.key, part.judul)}")
        yield from sourced(bahan, part.key, makers[part.key](bahan))
    if not parts:
        yield Prose(BELUM)
