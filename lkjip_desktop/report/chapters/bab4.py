"""Bab IV: the conclusion and what will be done better."""

from __future__ import annotations

from lkjip_desktop.report.blocks import Heading
from lkjip_desktop.report.chapters.bahan import Bahan, Blocks


def blocks(bahan: Bahan) -> Blocks:
    """The chapter."""
    yield Heading(1, "BAB IV\nPENUTUP")
    yield Heading(2, "A. Simpulan")
    yield bahan.naskah("bab4.simpulan")
    yield Heading(2, "B. Langkah Perbaikan")
    yield bahan.naskah("bab4.langkah")
