"""Putting the parts of a bab together in the officer's order, with letters before their headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lkjip_desktop.report.blocks import Heading, Prose
from lkjip_desktop.report.chapters.bahan import BELUM, Bahan, Blocks

Maker = Callable[[Bahan], Blocks]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letters(bahan: Bahan, induk: str) -> Mapping[str, str]:
    """The letter of every printed part of `induk`, by key."""
    return {part.key: LETTERS[n] for n, part in enumerate(bahan.parts(induk))}


def lettered(
    bahan: Bahan, induk: str, makers: Mapping[str, Maker], titles: Mapping[str, str] | None = None
) -> Blocks:
    """Every printed part of `induk` under its heading "A. ..."; a bab without parts says so."""
    parts = bahan.parts(induk)
    for letter, part in zip(LETTERS, parts, strict=False):
        yield Heading(2, f"{letter}. {(titles or {}).get(part.key, part.judul)}")
        yield from makers[part.key](bahan)
    if not parts:
        yield Prose(BELUM)
