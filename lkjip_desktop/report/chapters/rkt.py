"""The annual plan (RKT): what was aimed at in the year, and with which money, before it was promised."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.aturan import aturan_of
from lkjip_desktop.domain.dokumen import Indikator, Sasaran
from lkjip_desktop.domain.kinerja import resolve_target
from lkjip_desktop.domain.nilai import terisi
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Grid, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import BELUM, TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import nilai_cell
from lkjip_desktop.report.chapters.gabung import ATAS, merged
from lkjip_desktop.wording.nomor import nomor


def blocks(bahan: Bahan) -> Blocks:
    """The table, announced."""
    grid = targets(bahan)
    if not grid.rows:
        yield Prose(BELUM)
        return
    yield Prose(
        f"Rencana Kinerja Tahunan menjabarkan {bahan.renstra} ke dalam target tahun {bahan.tahun_text} yang "
        f"disajikan pada {TABEL}."
    )
    yield grid


def targets(bahan: Bahan) -> Grid:
    """Sasaran, indikator and the target of the year: the annual plan's, else the Renstra's for the year."""
    rows = [row for s in bahan.sasaran for row in _rows(bahan, s)]
    return Grid(
        f"Rencana Kinerja Tahunan {bahan.tahun_text}",
        (
            kolom.tengah("No."),
            kolom.teks("Sasaran Strategis", 3.4),
            kolom.teks("Indikator Kinerja", 4),
            kolom.tengah("Satuan", 1.2),
            kolom.angka("Target", 1.3),
        ),
        merged(rows, 1),
    )


def _rows(bahan: Bahan, sasaran: Sasaran) -> Iterator[Row]:
    aturan, words = aturan_of(bahan.laporan), sasaran.uraian
    for row in bahan.laporan.children(Indikator, sasaran.id):
        target, _ = resolve_target(row, None, aturan)
        field = "target_tahun" if terisi(row.target_tahun) else f"target.{bahan.tahun}"
        own = (Ref("indikator", row.id, f) for f in ("nama", "satuan", field))
        number = nomor(bahan.laporan, "indikator", row.id)
        cells = (number, words, row.nama, row.satuan, nilai_cell(target, bahan.desimal))
        above = None if words is ATAS else Ref("sasaran", sasaran.id, "uraian")
        yield Row(cells, refs=(None, above, *own))
        words = ATAS
