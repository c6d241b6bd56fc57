"""Usulan: from a document that was read to what would change in a report, shown before anything does."""

from __future__ import annotations

from lkjip_desktop.importers.usulan.keputusan import Keputusan, KolomDipilih, sidik
from lkjip_desktop.importers.usulan.lalu import usulkan_lalu
from lkjip_desktop.importers.usulan.model import (
    BentukTanya,
    Jawaban,
    Pertanyaan,
    Status,
    Sumber,
    TakTerbaca,
    Usulan,
    UsulanBagian,
    UsulanBaris,
    UsulanNilai,
)
from lkjip_desktop.importers.usulan.terapkan import terapkan
from lkjip_desktop.importers.usulan.usulkan import usulkan

__all__ = (
    "BentukTanya",
    "Jawaban",
    "Keputusan",
    "KolomDipilih",
    "Pertanyaan",
    "Status",
    "Sumber",
    "TakTerbaca",
    "Usulan",
    "UsulanBagian",
    "UsulanBaris",
    "UsulanNilai",
    "sidik",
    "terapkan",
    "usulkan",
    "usulkan_lalu",
)
