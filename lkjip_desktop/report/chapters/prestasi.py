"""Further accounts in Bab III: awards, innovations, and the people and goods that carried the year."""

from __future__ import annotations

from lkjip_desktop.domain.dokumen import Inovasi, Penghargaan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Grid, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import angka_cell, rupiah_text


def penghargaan(bahan: Bahan) -> Blocks:
    """The awards; a sentence where none is recorded."""
    rows = [r for r in bahan.laporan.all(Penghargaan) if r.nama.strip()]
    yield from _written(bahan, "bab3.penghargaan")
    if not rows:
        yield from _none(bahan, "bab3.penghargaan", "penghargaan")
        return
    yield Prose(f"Penghargaan yang diterima {bahan.instansi} disajikan pada {TABEL}.")
    columns = (
        kolom.tengah("No."),
        kolom.teks("Penghargaan", 4),
        kolom.teks("Pemberi", 3),
        kolom.teks("Tingkat", 1.6),
        kolom.tengah("Tahun", 1),
    )
    body = tuple(
        Row(
            (str(n), r.nama, r.pemberi, r.tingkat, str(r.tahun) if r.tahun else ""),
            refs=(None, *(Ref("penghargaan", r.id, f) for f in ("nama", "pemberi", "tingkat", "tahun"))),
        )
        for n, r in enumerate(rows, 1)
    )
    yield Grid("Penghargaan yang Diterima", columns, body)


def inovasi(bahan: Bahan) -> Blocks:
    """The innovations; a sentence where none is recorded."""
    rows = [r for r in bahan.laporan.all(Inovasi) if r.nama.strip()]
    yield from _written(bahan, "bab3.inovasi")
    if not rows:
        yield from _none(bahan, "bab3.inovasi", "inovasi")
        return
    yield Prose(f"Inovasi yang dijalankan {bahan.instansi} disajikan pada {TABEL}.")
    columns = (
        kolom.tengah("No."),
        kolom.teks("Inovasi", 2.6),
        kolom.teks("Uraian", 4),
        kolom.teks("Manfaat", 4),
    )
    body = tuple(
        Row(
            (str(n), r.nama, r.uraian, r.manfaat),
            refs=(None, *(Ref("inovasi", r.id, f) for f in ("nama", "uraian", "manfaat"))),
        )
        for n, r in enumerate(rows, 1)
    )
    yield Grid("Inovasi", columns, body)


def sumber_daya(bahan: Bahan) -> Blocks:
    """The officer's text, else what Bab I counts of people and goods."""
    yield bahan.naskah("bab3.sumber_daya", _sumber_daya(bahan))


def _sumber_daya(bahan: Bahan) -> str:
    jumlah, aset = bahan.laporan.identitas.jumlah_pegawai, bahan.figures.aset
    parts = []
    if jumlah is not None:
        parts.append(f"{angka_cell(jumlah)} pegawai")
    if aset is not None:
        parts.append(f"aset senilai {rupiah_text(aset)}")
    if not parts:
        return ""
    means = f"Pelaksanaan program dan kegiatan Tahun {bahan.tahun_text} didukung oleh {' dan '.join(parts)}"
    return f"{means}. Rinciannya disajikan pada Bab I." if bahan.prints("bab1.sdm") else f"{means}."


def _written(bahan: Bahan, key: str) -> Blocks:
    if bahan.tertulis(key):
        yield bahan.naskah(key)


def _none(bahan: Bahan, key: str, what: str) -> Blocks:
    if not bahan.tertulis(key):
        words = f"Tidak ada {what} yang dicatat untuk Tahun {bahan.tahun_text}."
        yield Prose(words, source=Ref("narasi", Id(key), "teks"))
