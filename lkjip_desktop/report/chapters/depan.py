"""What stands before Bab I: kata pengantar, ikhtisar eksekutif and the lists."""

from __future__ import annotations

from lkjip_desktop.report.blocks import Contents, Heading
from lkjip_desktop.report.chapters import ringkasan, tanda_tangan
from lkjip_desktop.report.chapters.bahan import Bahan, Blocks


def kata_pengantar(bahan: Bahan) -> Blocks:
    """The preface, signed."""
    yield Heading(1, "KATA PENGANTAR")
    yield bahan.naskah("kata_pengantar")
    yield tanda_tangan.kepala(bahan.laporan.identitas)


def ikhtisar(bahan: Bahan) -> Blocks:
    """The year in brief, with its main figures."""
    yield Heading(1, "IKHTISAR EKSEKUTIF")
    yield bahan.naskah("ikhtisar")
    yield ringkasan.angka_pokok(bahan)


def daftar_isi(_: Bahan) -> Blocks:
    """The contents."""
    yield Contents("isi", "DAFTAR ISI")


def daftar_tabel(_: Bahan) -> Blocks:
    """The list of tables."""
    yield Contents("tabel", "DAFTAR TABEL")


def daftar_gambar(_: Bahan) -> Blocks:
    """The list of figures."""
    yield Contents("gambar", "DAFTAR GAMBAR")


def daftar_lampiran(_: Bahan) -> Blocks:
    """The list of lampiran."""
    yield Contents("lampiran", "DAFTAR LAMPIRAN")
