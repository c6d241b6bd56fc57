"""Bab III: what was reached (A) and what it cost (B), in the outline of PermenPANRB 53/2014."""

from __future__ import annotations

from lkjip_desktop.report.blocks import Heading, Prose
from lkjip_desktop.report.chapters import (
    anggaran,
    draf,
    efisiensi,
    grafik,
    keluaran,
    metode,
    ringkasan,
    sasaran,
    tujuan,
)
from lkjip_desktop.report.chapters.bahan import GAMBAR, TABEL, Bahan, Blocks


def blocks(bahan: Bahan) -> Blocks:
    """The chapter."""
    yield Heading(1, "BAB III\nAKUNTABILITAS KINERJA")
    yield Heading(2, "A. Capaian Kinerja Organisasi")
    yield bahan.naskah("bab3.a.pengantar")
    yield Heading(3, "1. Cara Pengukuran Kinerja")
    yield from metode.blocks(bahan)
    yield Heading(3, "2. Ringkasan Capaian Kinerja")
    yield from _ringkasan(bahan)
    yield from tujuan.blocks(bahan)
    for n, row in enumerate(bahan.sasaran, 1):
        yield from sasaran.blocks(bahan, row, f"A.{n}")
    n = len(bahan.sasaran)
    yield from keluaran.blocks(bahan, f"A.{n + 1}")
    yield from efisiensi.blocks(bahan, f"A.{n + 2}")
    yield Heading(2, "B. Realisasi Anggaran")
    yield bahan.naskah("bab3.b.pengantar")
    yield from anggaran.blocks(bahan)


def _ringkasan(bahan: Bahan) -> Blocks:
    rata = bahan.figures.instansi
    text = f"Rata-rata capaian setiap sasaran disajikan pada {TABEL}."
    if rata.rata.nilai is not None:
        text += f" Rata-rata capaian {bahan.instansi} adalah {draf.capaian(rata, bahan.desimal)}."
    yield Prose(text)
    yield ringkasan.per_sasaran(bahan)
    yield from metode.working(bahan, rata, "instansi")
    chart = grafik.capaian(bahan)
    if chart is not None:
        yield Prose(f"{GAMBAR} membandingkan capaian setiap indikator dengan target (100 %).")
        yield chart
