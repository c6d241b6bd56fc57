"""The Renstra at a glance: tujuan, sasaran and indikator with the targets of every year."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.aturan import tahun_renstra
from lkjip_desktop.domain.dokumen import Indikator, Sasaran
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Grid, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.gabung import ATAS, merged
from lkjip_desktop.report.chapters.iku import deret_target
from lkjip_desktop.wording.nomor import nomor, tujuan_of


def grid(bahan: Bahan) -> Grid:
    """The matrix; a tujuan's and a sasaran's words stand once beside all their indikator."""
    years = tahun_renstra(bahan.laporan.renstra)
    return Grid(
        f"Tujuan, Sasaran, Indikator, dan Target {bahan.renstra}",
        (
            kolom.teks("Tujuan", 2.4),
            kolom.teks("Sasaran", 2.4),
            kolom.tengah("No.", 0.7),
            kolom.teks("Indikator", 3),
            kolom.tengah("Satuan", 1.1),
            kolom.angka("Kondisi Awal", 1.1),
            *(kolom.angka(("Target", str(year)), 1) for year in years),
            kolom.angka("Target Akhir", 1.1),
        ),
        merged(_rows(bahan, years), 0, 1),
    )


def _rows(bahan: Bahan, years: range) -> Iterator[Row]:
    laporan = bahan.laporan
    shown: set[Id] = set()
    for tujuan in tujuan_of(laporan):
        words = tujuan.uraian
        own = laporan.children(Indikator, tujuan.id)
        below = [(ATAS if n else "", row) for n, row in enumerate(own)]
        for sasaran in laporan.children(Sasaran, tujuan.id):
            shown.add(sasaran.id)
            below += _of(bahan, sasaran)
        for name, row in below:
            yield _row(bahan, words, name, row, years)
            words = ATAS
    loose = [of for s in bahan.sasaran if s.id not in shown for of in _of(bahan, s)]
    for n, (name, row) in enumerate(loose):
        yield _row(bahan, ATAS if n else "", name, row, years)


def _of(bahan: Bahan, sasaran: Sasaran) -> Iterator[tuple[str, Indikator]]:
    name = sasaran.uraian
    for row in bahan.laporan.children(Indikator, sasaran.id):
        yield name, row
        name = ATAS


def _row(bahan: Bahan, tujuan: str, sasaran: str, row: Indikator, years: range) -> Row:
    cells, refs = deret_target(bahan, row, years)
    head = (tujuan, sasaran, nomor(bahan.laporan, "indikator", row.id), row.nama, row.satuan)
    named = (Ref("indikator", row.id, f) for f in ("nama", "satuan"))
    return Row((*head, *cells), refs=(None, None, None, *named, *refs))
