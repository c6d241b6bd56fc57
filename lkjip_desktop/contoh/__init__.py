"""Laporan contoh: a complete report of a fictional agency, for trying the program out and for its tests.

The figures are those of a real report of 2019, moved to 2025 and put right where it contradicts itself;
people, places, texts and everything else are invented.
"""

from __future__ import annotations

from lkjip_desktop.contoh.anggaran import ANGGARAN, BELANJA
from lkjip_desktop.contoh.iku import IKU
from lkjip_desktop.contoh.kelengkapan import KELENGKAPAN
from lkjip_desktop.contoh.keluaran import KELUARAN
from lkjip_desktop.contoh.narasi import NARASI
from lkjip_desktop.contoh.organisasi import ORGANISASI
from lkjip_desktop.contoh.perjanjian import PERJANJIAN
from lkjip_desktop.contoh.profil import PROFIL
from lkjip_desktop.contoh.rencana import RENCANA_ROWS, lengkapi
from lkjip_desktop.contoh.renstra import RENSTRA_ROWS
from lkjip_desktop.domain.laporan import Laporan, laporan_of


def contoh() -> Laporan:
    """The sample report, LKjIP 2025 of the BKPSDM of Kabupaten Contoh Jaya; the same value every time."""
    parts = (
        PROFIL, ORGANISASI, RENSTRA_ROWS, IKU, ANGGARAN, KELUARAN, BELANJA, PERJANJIAN, NARASI, KELENGKAPAN,
        RENCANA_ROWS,
    )  # fmt: skip
    return laporan_of(lengkapi(row for part in parts for row in part))
