"""Analysis of efficiency over all sasaran: capaian beside serapan."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.figures import Rata
from lkjip_desktop.report.blocks import Grid, Heading, Prose, Row
from lkjip_desktop.report.chapters import grafik, kolom, penunjang
from lkjip_desktop.report.chapters.bahan import DI_LUAR, GAMBAR, TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import persen_cell, rupiah_cell
from lkjip_desktop.wording.nomor import nomor


def blocks(bahan: Bahan, number: str) -> Blocks:
    """The section: the officer's analysis, the table, and the chart."""
    yield Heading(3, f"{number}. Analisis Efisiensi Penggunaan Sumber Daya")
    yield bahan.naskah("bab3.efisiensi")
    if bahan.sasaran:
        yield Prose(f"Capaian dan serapan setiap sasaran dibandingkan pada {TABEL}.")
        yield _grid(bahan)
        yield Prose(f"Untuk instansi: {penunjang.verdict(bahan, bahan.figures.instansi)}")
    chart = grafik.efisiensi(bahan)
    if chart is not None:
        yield Prose(f"{GAMBAR} memperlihatkan capaian dan serapan setiap sasaran.")
        yield chart


def _grid(bahan: Bahan) -> Grid:
    rows = [
        _row(bahan, nomor(bahan.laporan, "sasaran", s.id), s.uraian, bahan.figures.sasaran[s.id])
        for s in bahan.sasaran
    ]
    if (rest := bahan.di_luar_sasaran) is not None:
        money = rupiah_cell(rest.pagu), rupiah_cell(rest.realisasi)
        rows.append(Row(("", DI_LUAR, *money, "", persen_cell(rest.serapan, bahan.desimal), "")))
    rows.append(_row(bahan, "", "Instansi", bahan.figures.instansi, total=True))
    columns = (
        kolom.tengah("No."),
        kolom.teks("Sasaran", 3.4),
        kolom.angka("Anggaran (Rp)", 1.9),
        kolom.angka("Realisasi (Rp)", 1.9),
        kolom.angka("Capaian (%)", 1.2),
        kolom.angka("Serapan (%)", 1.2, kolom.persen(-2, -3)),
        kolom.angka("Efisiensi", 1.2, kolom.selisih(-2, -1)),
    )
    return Grid(f"Efisiensi Tahun {bahan.tahun_text}", columns, tuple(rows), sums=True)


def _row(bahan: Bahan, number: str, name: str, rata: Rata, *, total: bool = False) -> Row:
    return Row((number, name, *_cells(bahan, rata)), total=total)


def _cells(bahan: Bahan, rata: Rata) -> Iterator[str]:
    d = bahan.desimal
    yield rupiah_cell(rata.anggaran.pagu)
    yield rupiah_cell(rata.anggaran.realisasi)
    yield persen_cell(rata.rata, d)
    yield persen_cell(rata.anggaran.serapan, d)
    yield persen_cell(rata.efisiensi, d)
