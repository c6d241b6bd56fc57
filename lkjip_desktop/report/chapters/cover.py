"""The cover."""

from __future__ import annotations

from lkjip_desktop.domain.dokumen import Identitas
from lkjip_desktop.report.blocks import Cover, Numbering, Part
from lkjip_desktop.report.chapters.bahan import KOSONG, Bahan, Blocks


def blocks(bahan: Bahan) -> Blocks:
    """The cover page, without a page number."""
    row = bahan.laporan.identitas
    yield Part(Numbering.NONE)
    yield Cover(
        lines=(pemerintah(row.pemda).upper(), (row.nama or KOSONG).upper()),
        title=("LAPORAN KINERJA INSTANSI PEMERINTAH", "(LKjIP)", f"TAHUN {bahan.tahun_text}"),
        foot=tuple(line for line in kontak(row) if line.strip()),
        logo=row.logo,
    )


def pemerintah(pemda: str) -> str:
    """The local government: "Pemerintah Kabupaten Contoh Jaya"."""
    if not pemda:
        return KOSONG
    return pemda if pemda.lower().startswith("pemerintah") else f"Pemerintah {pemda}"


def kontak(row: Identitas) -> tuple[str, str, str]:
    """Address, telephone, and what is reached over the net, each on a line of its own."""
    online = " | ".join(part for part in (row.email and f"Surel {row.email}", row.laman) if part)
    return row.alamat, row.telepon and f"Telepon {row.telepon}", online
