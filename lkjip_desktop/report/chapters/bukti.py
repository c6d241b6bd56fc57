"""Lampiran: the evidence behind every indikator, with its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Gambar, Indikator
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.domain.urutan import keluaran_of, layanan_of
from lkjip_desktop.report.blocks import Grid, Picture, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.cetak import angka_cell
from lkjip_desktop.wording.nomor import nomor

SHARE = 0.65
"""So that two pictures stand on a page."""


def blocks(bahan: Bahan) -> Iterator[Grid | Picture]:
    """The list, then the pictures in the order of their indikator; nothing where there is neither."""
    groups = [
        (title, [row for row in rows if row.bukti.strip() or bahan.laporan.children(Gambar, row.id)])
        for title, rows in (
            ("Indikator sasaran", layanan_of(bahan.laporan)),
            ("Keluaran program dan kegiatan", keluaran_of(bahan.laporan)),
        )
    ]
    listed = [row for _, rows in groups for row in rows]
    if listed:
        columns = (
            kolom.tengah("No.", 0.7),
            kolom.teks("Indikator", 4),
            kolom.teks("Bukti Dukung", 5),
            kolom.tengah("Gambar", 0.9),
        )
        body = tuple(
            row
            for title, rows in groups
            if rows
            for row in (Row((title,), group=True), *(_row(bahan, each) for each in rows))
        )
        yield Grid(f"Daftar Bukti Dukung Tahun {bahan.tahun_text}", columns, body)
    for row in listed:
        yield from (_picture(g) for g in bahan.laporan.children(Gambar, row.id))


def _row(bahan: Bahan, row: Indikator) -> Row:
    pictures = len(bahan.laporan.children(Gambar, row.id))
    number = nomor(bahan.laporan, "indikator", row.id)
    refs = (None, *(Ref("indikator", row.id, f) for f in ("nama", "bukti")))
    return Row((number, row.nama, row.bukti, angka_cell(Decimal(pictures)) if pictures else ""), refs=refs)


def _picture(row: Gambar) -> Picture:
    note = f"Sumber: {row.sumber}" if row.sumber.strip() else ""
    caption = row.keterangan or "Bukti dukung"
    return Picture(
        caption, row.berkas, note=note, share=SHARE, source=Ref("gambar", row.id, "berkas"), key=row.id
    )
