"""Quarters: the targets of the rencana aksi and what was reached in each."""

from __future__ import annotations

from lkjip_desktop.domain.diukur import butir_diukur
from lkjip_desktop.domain.dokumen import ButirPK, Indikator
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.domain.urutan import keluaran_of, layanan_of
from lkjip_desktop.report.blocks import Grid, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.cetak import nilai_cell
from lkjip_desktop.wording.label import pilihan
from lkjip_desktop.wording.nomor import nomor

TRIWULAN = (("I", 1), ("II", 2), ("III", 3), ("IV", 4))


def targets(bahan: Bahan) -> Grid | None:
    """The quarterly targets of the measured PK; None when none is stated."""
    rows = butir_diukur(bahan.laporan)
    if not any(b.target_tw for b in rows):
        return None
    return Grid(
        f"Rencana Aksi Tahun {bahan.tahun_text}",
        (
            kolom.tengah("No."),
            kolom.teks("Indikator Kinerja", 4),
            kolom.tengah("Satuan", 1.2),
            *(kolom.angka(("Target Triwulan", tw), 1.1) for tw, _ in TRIWULAN),
            kolom.angka("Target Tahun", 1.2),
        ),
        tuple(_target(bahan, n, b) for n, b in enumerate(rows, 1)),
    )


def _target(bahan: Bahan, n: int, row: ButirPK) -> Row:
    quarters = (nilai_cell(row.target_tw.get(q, KOSONG), bahan.desimal) for _, q in TRIWULAN)
    cells = (str(n), row.nama, row.satuan, *quarters, nilai_cell(row.target, bahan.desimal))
    fields = ("nama", "satuan", *(f"target_tw.{q}" for _, q in TRIWULAN), "target")
    return Row(cells, refs=(None, *(Ref("butirpk", row.id, f) for f in fields)))


def realisasi(bahan: Bahan) -> Grid | None:
    """What was reached in each quarter, of every indikator that records it; None when none does."""
    groups = (
        ("Indikator sasaran", [i for i in layanan_of(bahan.laporan) if i.realisasi_tw]),
        ("Keluaran program dan kegiatan", [i for i in keluaran_of(bahan.laporan) if i.realisasi_tw]),
    )
    rows = [
        row
        for title, found in groups
        if found
        for row in (Row((title,), group=True), *(_realisasi(bahan, i) for i in found))
    ]
    if not rows:
        return None
    return Grid(
        f"Realisasi per Triwulan Tahun {bahan.tahun_text}",
        (
            kolom.tengah("No.", 0.7),
            kolom.teks("Indikator", 5),
            kolom.tengah("Satuan", 1.2),
            *(kolom.angka(("Realisasi Triwulan", tw), 1.1) for tw, _ in TRIWULAN),
            kolom.angka("Realisasi Tahun", 1.2),
            kolom.tengah("Cara Kumulasi", 1.4),
        ),
        tuple(rows),
    )


def _realisasi(bahan: Bahan, row: Indikator) -> Row:
    d = bahan.desimal
    quarters = (nilai_cell(row.realisasi_tw.get(q, KOSONG), d) for _, q in TRIWULAN)
    number = nomor(bahan.laporan, "indikator", row.id)
    year = nilai_cell(bahan.figures.kinerja[row.id].realisasi, d)
    cells = (number, row.nama, row.satuan, *quarters, year, pilihan(row.kumulasi))
    fields = ("nama", "satuan", *(f"realisasi_tw.{q}" for _, q in TRIWULAN), "realisasi", "kumulasi")
    return Row(cells, refs=(None, *(Ref("indikator", row.id, f) for f in fields)))
