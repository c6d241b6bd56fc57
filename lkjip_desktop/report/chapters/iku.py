"""The main indikator (IKU): how each is measured and what is aimed at, year by year."""

from __future__ import annotations

from lkjip_desktop.domain.aturan import tahun_renstra
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.domain.urutan import layanan_of
from lkjip_desktop.report.blocks import Grid, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import BELUM, TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import nilai_cell
from lkjip_desktop.wording.nomor import nomor


def blocks(bahan: Bahan) -> Blocks:
    """The table of definitions and that of the targets."""
    marked = [row for row in layanan_of(bahan.laporan) if row.iku]
    if not marked:
        yield Prose(BELUM)
        return
    yield Prose(f"Keberhasilan {bahan.instansi} diukur dengan indikator kinerja utama (IKU) pada {TABEL}.")
    yield definitions(bahan, marked)
    yield Prose(f"Target setiap tahun dalam {bahan.renstra} disajikan pada {TABEL}.")
    yield targets(bahan, marked, "Target Indikator Kinerja Utama")


def definitions(bahan: Bahan, rows: list[Indikator]) -> Grid:
    """How each is measured: formula, source of the data, who answers for it."""
    return Grid(
        "Indikator Kinerja Utama dan Cara Mengukurnya",
        (
            kolom.tengah("No."),
            kolom.teks("Indikator", 3),
            kolom.tengah("Satuan", 1.1),
            kolom.teks("Formulasi Pengukuran", 3.4),
            kolom.teks("Sumber Data", 2),
            kolom.teks("Penanggung Jawab", 2),
        ),
        tuple(_definition(bahan, row) for row in rows),
    )


def _definition(bahan: Bahan, row: Indikator) -> Row:
    fields = ("nama", "satuan", "formula", "sumber_data", "penanggung_jawab")
    number = nomor(bahan.laporan, "indikator", row.id)
    cells = (row.nama, row.satuan, row.formula or row.definisi, row.sumber_data, row.penanggung_jawab)
    return Row((number, *cells), refs=(None, *(Ref("indikator", row.id, f) for f in fields)))


def targets(bahan: Bahan, rows: list[Indikator], caption: str) -> Grid:
    """What is aimed at in each year of the Renstra, from the baseline to its end."""
    years = tahun_renstra(bahan.laporan.renstra)
    return Grid(
        caption,
        (
            kolom.tengah("No."),
            kolom.teks("Indikator", 3.6),
            kolom.tengah("Satuan", 1.2),
            kolom.angka("Kondisi Awal", 1.1),
            *(kolom.angka(("Target", str(year)), 1.1) for year in years),
            kolom.angka("Target Akhir", 1.1),
        ),
        tuple(_target(bahan, row, years) for row in rows),
    )


def _target(bahan: Bahan, row: Indikator, years: range) -> Row:
    cells, refs = deret_target(bahan, row, years)
    head = (nomor(bahan.laporan, "indikator", row.id), row.nama, row.satuan)
    named = (Ref("indikator", row.id, f) for f in ("nama", "satuan"))
    return Row((*head, *cells), refs=(None, *named, *refs))


def deret_target(bahan: Bahan, row: Indikator, years: range) -> tuple[tuple[str, ...], tuple[Ref, ...]]:
    """What an indikator starts from, its targets of `years` and of the end, as printed, and their places."""
    akhir = bahan.figures.kinerja[row.id].target_akhir
    values = (row.awal, *(row.target.get(year, KOSONG) for year in years), akhir)
    fields = ("awal", *(f"target.{year}" for year in years), "target_akhir")
    cells = tuple(nilai_cell(v, bahan.desimal) for v in values)
    return cells, tuple(Ref("indikator", row.id, f) for f in fields)
