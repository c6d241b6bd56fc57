"""The keluaran of programs and kegiatan: what each made, the means, and why some missed."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan
from lkjip_desktop.domain.pohon import descendants, roots
from lkjip_desktop.domain.urutan import keluaran_of
from lkjip_desktop.report.blocks import Grid, Heading, Prose, Row
from lkjip_desktop.report.chapters import draf, grafik, metode, sasaran, sebab
from lkjip_desktop.report.chapters.bahan import GAMBAR, TABEL, Bahan, Blocks


def blocks(bahan: Bahan, number: str) -> Blocks:
    """The section; its text is the officer's analysis of programs and kegiatan."""
    yield Heading(3, f"{number}. Analisis Program dan Kegiatan Penunjang")
    yield bahan.naskah("bab3.program_penunjang")
    rows = list(keluaran_of(bahan.laporan))
    if not rows:
        return
    words = draf.capaian(bahan.figures.keluaran, bahan.desimal)
    yield Prose(f"Capaian keluaran setiap program dan kegiatan disajikan pada {TABEL}. Rata-ratanya {words}.")
    yield _grid(bahan)
    yield from metode.working(bahan, bahan.figures.keluaran, "keluaran")
    chart = grafik.keluaran(bahan)
    if chart is not None:
        yield Prose(f"{GAMBAR} membandingkan capaian keluaran dengan serapan anggaran setiap program.")
        yield chart
    missed = [row for row in rows if _to_explain(bahan, row)]
    yield from sebab.blocks(bahan, missed, "Penyebab Keluaran Tidak Sama dengan Target")


def _to_explain(bahan: Bahan, row: Indikator) -> bool:
    return bahan.figures.kinerja[row.id].capaian.nilai != 100


def _grid(bahan: Bahan) -> Grid:
    rows = (*_rows(bahan), *sasaran.means(bahan, "semua keluaran", bahan.figures.keluaran))
    return Grid(f"Capaian Keluaran Tahun {bahan.tahun_text}", sasaran.columns(), rows)


def _rows(bahan: Bahan) -> Iterator[Row]:
    table = bahan.laporan.table(ProgramKegiatan)
    for root in roots(table):
        below = [i for row in descendants(table, root) for i in bahan.laporan.children(Indikator, row.id)]
        if below:
            yield Row((f"{root.kode} {root.nama}".strip(),), group=True)
            yield from (sasaran.indikator_row(bahan, i) for i in below)
            rata = bahan.figures.program.get(root.id)
            if rata is not None:
                yield list(sasaran.means(bahan, "program", rata))[-1]
