"""The cover."""

from __future__ import annotations

from lkjip_desktop.report.blocks import Cover, Numbering, Part
from lkjip_desktop.report.chapters.bahan import KOSONG, Bahan, Blocks


def blocks(bahan: Bahan) -> Blocks:
    """The cover page, without a page number."""
    row = bahan.laporan.identitas
    yield Part(Numbering.NONE)
    yield Cover(
        lines=(pemerintah(row.pemda).upper(), (row.nama or KOSONG).upper()),
        title=("LAPORAN KINERJA INSTANSI PEMERINTAH", "(LKjIP)", f"TAHUN {bahan.tahun_text}"),
        foot=tuple(line for line in (row.alamat, _kontak(row.telepon, row.email, row.laman)) if line.strip()),
        logo=row.logo,
    )


def pemerintah(pemda: str) -> str:
    """The local government: "Pemerintah Kabupaten Contoh Jaya"."""
    if not pemda:
        return KOSONG
    return pemda if pemda.lower().startswith("pemerintah") else f"Pemerintah {pemda}"


def _kontak(telepon: str, email: str, laman: str) -> str:
    return " | ".join(
        part for part in (telepon and f"Telepon {telepon}", email and f"Surel {email}", laman) if part
    )
