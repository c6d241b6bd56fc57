"""Lampiran: every program, kegiatan and sub kegiatan with what it made and what it cost."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan
from lkjip_desktop.domain.pohon import ancestors
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Grid, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.cetak import nilai_cell, persen_cell, rupiah_cell
from lkjip_desktop.report.chapters.gabung import ATAS, merged
from lkjip_desktop.wording.nomor import program_of

_MONEY = (7, 8, 9)
_NOTHING = ("", "", "", "", "")


def grid(bahan: Bahan) -> Grid:
    """One row for each indikator of the tree; code, name and money stand once beside all of them."""
    rows = [row for p in program_of(bahan.laporan) for row in _rows(bahan, p)]
    total = bahan.figures.total
    if rows:
        money = (
            rupiah_cell(total.pagu),
            rupiah_cell(total.realisasi),
            persen_cell(total.serapan, bahan.desimal),
        )
        rows.append(Row(("", "Jumlah", *_NOTHING, *money), total=True))
    return Grid(
        f"Realisasi Program, Kegiatan, dan Sub Kegiatan Tahun {bahan.tahun_text}",
        (
            kolom.teks("Kode", 1.5),
            kolom.teks("Program/Kegiatan/Sub Kegiatan", 3.4),
            kolom.teks("Indikator", 3),
            kolom.tengah(("Kinerja", "Satuan"), 1),
            kolom.angka(("Kinerja", "Target"), 1),
            kolom.angka(("Kinerja", "Realisasi"), 1),
            kolom.angka(("Kinerja", "%"), 0.9, kolom.persen()),
            kolom.angka(("Anggaran (Rp)", "Pagu"), 1.7),
            kolom.angka(("Anggaran (Rp)", "Realisasi"), 1.7),
            kolom.angka(("Anggaran (Rp)", "%"), 0.9, kolom.persen()),
        ),
        merged(rows, 0, 1, *_MONEY),
        sums=True,
    )


def _rows(bahan: Bahan, p: ProgramKegiatan) -> Iterator[Row]:
    m, d = bahan.figures.anggaran[p.id], bahan.desimal
    level = sum(1 for _ in ancestors(bahan.laporan.table(ProgramKegiatan), p.id)) - 1
    head = (p.kode, p.nama)
    money = (rupiah_cell(m.pagu), rupiah_cell(m.realisasi), persen_cell(m.serapan, d))
    own = tuple(Ref("programkegiatan", p.id, f) for f in ("kode", "nama"))
    rows = bahan.laporan.children(Indikator, p.id)
    if not rows:
        yield Row((*head, *_NOTHING, *money), level=level, group=not level, refs=own)
    for row in rows:
        k = bahan.figures.kinerja[row.id]
        values = (nilai_cell(k.target, d), nilai_cell(k.realisasi, d), persen_cell(k.capaian, d))
        refs = tuple(Ref("indikator", row.id, f) for f in ("nama", "satuan"))
        yield Row((*head, row.nama, row.satuan, *values, *money), level=level, refs=(*own, *refs))
        head, money = (ATAS, ATAS), (ATAS, ATAS, ATAS)
