"""Tujuan with indikator of their own: target, realisasi and capaian of the year."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import Indikator, Tujuan
from lkjip_desktop.report.blocks import Grid, Prose, Row
from lkjip_desktop.report.chapters import sasaran, sebab
from lkjip_desktop.report.chapters.bahan import TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.ringkasan import berbobot
from lkjip_desktop.wording.nomor import tujuan_of


def blocks(bahan: Bahan) -> Blocks:
    """The section; nothing where no tujuan is measured itself."""
    rows = [t for t in tujuan_of(bahan.laporan) if bahan.laporan.children(Indikator, t.id)]
    if not rows:
        return
    yield Prose(f"Tujuan yang mempunyai indikator sendiri disajikan pada {TABEL}.")
    body = tuple(row for t in rows for row in _rows(bahan, t))
    yield Grid(f"Target dan Realisasi Tujuan Tahun {bahan.tahun_text}", sasaran.columns(), body)
    indikator = [i for t in rows for i in bahan.laporan.children(Indikator, t.id)]
    yield from sebab.blocks(bahan, indikator, "Penyebab dan Tindak Lanjut, Tujuan")


def _rows(bahan: Bahan, tujuan: Tujuan) -> Iterator[Row]:
    yield Row((f"Tujuan: {tujuan.uraian}",), group=True)
    for row in bahan.laporan.children(Indikator, tujuan.id):
        yield sasaran.indikator_row(bahan, row)
    rata = bahan.figures.tujuan[tujuan.id]
    yield list(sasaran.means(bahan, "tujuan", rata, berbobot(bahan, rata)))[-1]
