"""The keluaran of programs and kegiatan: what each made, the means, and why some missed."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan
from lkjip_desktop.domain.figures import Rata
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.pohon import descendants
from lkjip_desktop.report.blocks import Grid, Heading, Prose, Row
from lkjip_desktop.report.chapters import grafik, metode, sasaran, sebab
from lkjip_desktop.report.chapters.bahan import BELUM, GAMBAR, TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import persen_cell, persen_text
from lkjip_desktop.report.chapters.urutan import keluaran_of
from lkjip_desktop.wording.nomor import program_of


def blocks(bahan: Bahan, number: str) -> Blocks:
    """The section; its text is the officer's analysis of programs and kegiatan."""
    yield Heading(2, f"{number} Analisis Program dan Kegiatan Penunjang")
    yield bahan.naskah("bab3.program_penunjang")
    rows = list(keluaran_of(bahan.laporan))
    if not rows:
        yield Prose(f"Keluaran program dan kegiatan: {BELUM}")
        return
    yield Prose(
        f"Capaian keluaran setiap program dan kegiatan disajikan pada {TABEL}. Rata-ratanya "
        f"{persen_text(bahan.figures.keluaran.mentah, bahan.desimal)} tanpa pembatasan dan "
        f"{persen_text(bahan.figures.keluaran.rata, bahan.desimal)} dengan pembatasan yang dinyatakan."
    )
    yield _grid(bahan)
    yield from metode.working(bahan, bahan.figures.keluaran, "keluaran")
    chart = grafik.keluaran(bahan)
    if chart is not None:
        yield Prose(f"{GAMBAR} membandingkan capaian keluaran dengan serapan anggaran setiap program.")
        yield chart
    missed = [row for row in rows if _to_explain(bahan, row)]
    if missed:
        yield from sebab.blocks(bahan, missed, "Penyebab Keluaran Tidak Sama dengan Target")


def _to_explain(bahan: Bahan, row: Indikator) -> bool:
    return bahan.figures.kinerja[row.id].capaian.nilai != 100


def _grid(bahan: Bahan) -> Grid:
    rows = list(_rows(bahan))
    rows += _means(bahan, "semua keluaran", bahan.figures.keluaran)
    return Grid(f"Capaian Keluaran Tahun {bahan.tahun_text}", sasaran.columns(), tuple(rows))


def _rows(bahan: Bahan) -> Iterator[Row]:
    table = bahan.laporan.table(ProgramKegiatan)
    for program in program_of(bahan.laporan):
        if program.tingkat is Tingkat.PROGRAM:
            below = [
                i for row in descendants(table, program) for i in bahan.laporan.children(Indikator, row.id)
            ]
            if below:
                yield Row((f"{program.kode} {program.nama}".strip(),), group=True)
                yield from (sasaran.indikator_row(bahan, i) for i in below)
                yield from _means(bahan, "program", bahan.figures.program[program.id])[-1:]


def _means(bahan: Bahan, of: str, rata: Rata) -> list[Row]:
    d = bahan.desimal
    found = [
        ("", f"Rata-rata {of} tanpa pembatasan", "", "", "", persen_cell(rata.mentah, d), ""),
        ("", f"Rata-rata {of}", "", "", "", persen_cell(rata.rata, d), rata.predikat),
    ]
    return [Row(cells, total=True) for cells in found]
