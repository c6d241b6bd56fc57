"""Bab IV: the conclusion and what will be done better."""

from __future__ import annotations

from lkjip_desktop.report.blocks import Heading
from lkjip_desktop.report.chapters.bahan import Bahan, Blocks
from lkjip_desktop.report.chapters.susun import lettered


def blocks(bahan: Bahan) -> Blocks:
    """The chapter."""
    yield Heading(1, "BAB IV\nPENUTUP")
    yield from lettered(bahan, "bab4", {"bab4.simpulan": _simpulan, "bab4.langkah": _langkah})


def _simpulan(bahan: Bahan) -> Blocks:
    yield bahan.naskah("bab4.simpulan")


def _langkah(bahan: Bahan) -> Blocks:
    yield bahan.naskah("bab4.langkah")
