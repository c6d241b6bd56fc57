"""The table most inspectors look for: indikator beside the programs that carry them, sasaran by sasaran."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.pohon import ancestors
from lkjip_desktop.report.blocks import Column, Grid, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import DI_LUAR, Bahan
from lkjip_desktop.report.chapters.cetak import bersatuan, persen_cell, rupiah_cell
from lkjip_desktop.report.chapters.gabung import ATAS, merged
from lkjip_desktop.report.chapters.ringkasan import rata_instansi
from lkjip_desktop.wording.nomor import nomor, program_of

_NONE = ("", "", "", "")
_DIULANG = (
    "Program dan kegiatan yang menunjang beberapa sasaran ditulis utuh pada setiap sasaran, tetapi dihitung "
    "satu kali dalam jumlah."
)


def grid(bahan: Bahan) -> Grid:
    """Sasaran, indikator with target and realisasi, and the linked programs with budget and spending."""
    rows = [row for s in bahan.sasaran for row in _sasaran(bahan, s)]
    if rows:
        rows += [*_rest(bahan), _total(bahan)]
    caption = f"Pengukuran Kinerja Tahun {bahan.tahun_text}"
    return Grid(caption, _columns(), merged(rows, 0, 1), note=_note(bahan), sums=True)


def _note(bahan: Bahan) -> str:
    """Why the money of the rows may add up to more than the total."""
    table, sasaran = bahan.laporan.table(ProgramKegiatan), {s.id for s in bahan.sasaran}
    shown = [{s for s, share in p.sasaran.items() if share and s in sasaran} for p in table]
    above = [any(a.sasaran for a in ancestors(table, p.induk)) for p in table]
    repeated = any(len(of) > 1 or (of and up) for of, up in zip(shown, above, strict=True))
    return _DIULANG if repeated else ""


def _columns() -> tuple[Column, ...]:
    return (
        kolom.tengah("No.", 0.5),
        kolom.teks("Sasaran Strategis", 2.4),
        kolom.teks("Indikator Kinerja", 3),
        kolom.angka("Target", 1.4),
        kolom.angka("Realisasi", 1.4),
        kolom.angka("%", 0.9, kolom.persen()),
        kolom.teks("Program", 3),
        kolom.angka(("Anggaran (Rp)", "Pagu"), 1.8),
        kolom.angka(("Anggaran (Rp)", "Realisasi"), 1.8),
        kolom.angka(("Anggaran (Rp)", "%"), 0.9, kolom.persen()),
    )


def _sasaran(bahan: Bahan, row: Sasaran) -> Iterator[Row]:
    left = [_indikator(bahan, i) for i in bahan.laporan.children(Indikator, row.id)]
    right = list(_program(bahan, row))
    first = (nomor(bahan.laporan, "sasaran", row.id), row.uraian)
    for a, b in zip_longest(left or [_NONE], right, fillvalue=_NONE):
        yield Row((*first, *a, *b))
        first = (ATAS, ATAS)


def _indikator(bahan: Bahan, row: Indikator) -> tuple[str, ...]:
    k, d = bahan.figures.kinerja[row.id], bahan.desimal
    values = (bersatuan(v, row.satuan, d) for v in (k.target, k.realisasi))
    return (row.nama, *values, persen_cell(k.capaian, d))


def _program(bahan: Bahan, row: Sasaran) -> Iterator[tuple[str, ...]]:
    for p in program_of(bahan.laporan):
        if p.sasaran.get(row.id):
            m = bahan.figures.anggaran[p.id]
            yield p.nama, rupiah_cell(m.pagu), rupiah_cell(m.realisasi), persen_cell(m.serapan, bahan.desimal)


def _rest(bahan: Bahan) -> Iterator[Row]:
    """What the total holds beside the programs of the sasaran."""
    m = bahan.di_luar_sasaran
    if m is not None:
        money = (rupiah_cell(m.pagu), rupiah_cell(m.realisasi), persen_cell(m.serapan, bahan.desimal))
        yield Row(("", "", *_NONE, DI_LUAR, *money))


def _total(bahan: Bahan) -> Row:
    rata, m, d = bahan.figures.instansi, bahan.figures.total, bahan.desimal
    money = (rupiah_cell(m.pagu), rupiah_cell(m.realisasi), persen_cell(m.serapan, d))
    return Row(
        ("", rata_instansi(bahan, "capaian "), "", "", "", persen_cell(rata.rata, d), "", *money), total=True
    )
