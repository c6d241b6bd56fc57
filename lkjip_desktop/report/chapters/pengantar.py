"""What stands before Bab I: kata pengantar, ikhtisar eksekutif and the lists, on roman pages."""

from __future__ import annotations

from lkjip_desktop.report.blocks import Contents, Heading, Numbering, Part
from lkjip_desktop.report.chapters import ringkasan, tanda_tangan
from lkjip_desktop.report.chapters.bahan import Bahan, Blocks


def blocks(bahan: Bahan) -> Blocks:
    """Kata pengantar with its signature, ikhtisar eksekutif, and the three lists."""
    yield Part(Numbering.ROMAN, restart=True)
    yield Heading(1, "KATA PENGANTAR")
    yield bahan.naskah("kata_pengantar")
    yield tanda_tangan.kepala(bahan.laporan.identitas)
    yield Heading(1, "IKHTISAR EKSEKUTIF")
    yield bahan.naskah("ikhtisar")
    yield ringkasan.angka_pokok(bahan)
    for of in ("isi", "tabel", "gambar"):
        yield Contents(of, f"DAFTAR {of.upper()}")
