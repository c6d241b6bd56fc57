"""The letterhead of what the instansi signs as a letter."""

from __future__ import annotations

from lkjip_desktop.report.blocks import Letterhead
from lkjip_desktop.report.chapters.bahan import Bahan, Blocks
from lkjip_desktop.report.chapters.cover import kontak, pemerintah


def blocks(bahan: Bahan) -> Blocks:
    """The letterhead; nothing where the officer does without."""
    row = bahan.laporan.identitas
    if bahan.laporan.tata_letak.kop and row.nama.strip():
        lines = (pemerintah(row.pemda).upper(), row.nama.upper(), *kontak(row))
        yield Letterhead(tuple(line for line in lines if line.strip()), row.logo)
