"""The Perjanjian Kinerja in Bab II: what it promises, with which money, and what changed during the year."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import PK_ID, AnggaranPK, ButirPK, PerjanjianKinerja
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Grid, Heading, Prose, Row
from lkjip_desktop.report.chapters import aksi, kolom, pk_perubahan
from lkjip_desktop.report.chapters.bahan import BELUM, TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import nilai_cell, rupiah_cell
from lkjip_desktop.report.chapters.gabung import ATAS, merged
from lkjip_desktop.wording.tanggal import format_tanggal


def blocks(bahan: Bahan) -> Blocks:
    """The contract that is measured: its indikator, its programs, its quarters."""
    row = bahan.laporan.pk
    if not bahan.laporan.children(ButirPK, row.id):
        yield Prose(BELUM)
        return
    yield Prose(f"{_signed(bahan, row)} Target kinerjanya disajikan pada {TABEL}.")
    if row.alasan.strip():
        source = Ref("perjanjiankinerja", row.id, "alasan")
        yield Prose(f"Alasan perubahan: {row.alasan}", source=source)
    yield kinerja(bahan, row, bahan.pk)
    if bahan.laporan.children(AnggaranPK, row.id):
        yield Prose(f"Anggaran untuk mewujudkan target tersebut disajikan pada {TABEL}.")
        yield anggaran(bahan, row, f"Anggaran per Program dalam {bahan.pk}")
    yield from pk_perubahan.blocks(bahan)
    yield from _aksi(bahan)


def _signed(bahan: Bahan, row: PerjanjianKinerja) -> str:
    number = f" Nomor {row.nomor}" if row.nomor else ""
    when = f" ditandatangani pada tanggal {format_tanggal(row.tanggal)}" if row.tanggal else ""
    return f"{bahan.pk}{number}{when} menjadi dasar pengukuran kinerja dalam laporan ini."


def kinerja(bahan: Bahan, row: PerjanjianKinerja, caption: str) -> Grid:
    """The table of the PK: sasaran, indikator and target, as signed."""
    return Grid(
        caption,
        (
            kolom.tengah("No."),
            kolom.teks("Sasaran Strategis", 3.4),
            kolom.teks("Indikator Kinerja", 4),
            kolom.tengah("Satuan", 1.2),
            kolom.angka("Target", 1.3),
        ),
        merged(_kinerja_rows(bahan, row), 1),
    )


def _kinerja_rows(bahan: Bahan, row: PerjanjianKinerja) -> Iterator[Row]:
    before = ""
    for n, b in enumerate(bahan.laporan.children(ButirPK, row.id), 1):
        sasaran = ATAS if b.sasaran == before and before.strip() else b.sasaran
        cells = (str(n), sasaran, b.nama, b.satuan, nilai_cell(b.target, bahan.desimal))
        refs = (None, *(Ref("butirpk", b.id, f) for f in ("sasaran", "nama", "satuan", "target")))
        yield Row(cells, refs=refs)
        before = b.sasaran


def anggaran(bahan: Bahan, row: PerjanjianKinerja, caption: str) -> Grid:
    """The programs of a PK with their budget, as signed, and JUMLAH."""
    rows = [
        Row(
            (str(n), a.nama, rupiah_cell(a.anggaran), a.sumber_dana),
            refs=(None, *(Ref("anggaranpk", a.id, f) for f in ("nama", "anggaran", "sumber_dana"))),
        )
        for n, a in enumerate(bahan.laporan.children(AnggaranPK, row.id), 1)
    ]
    rows.append(Row(("", "Jumlah", rupiah_cell(bahan.figures.pk[row.jenis]), ""), total=True))
    columns = (
        kolom.tengah("No."),
        kolom.teks("Program", 5),
        kolom.angka("Anggaran (Rp)", 2.2),
        kolom.tengah("Keterangan", 1.4),
    )
    return Grid(caption, columns, tuple(rows), sums=True)


def contracts(bahan: Bahan) -> tuple[PerjanjianKinerja, ...]:
    """Every contract of the year that promises something, in the order they were signed."""
    found = (bahan.laporan.get(PerjanjianKinerja, PK_ID[jenis]) for jenis in JenisPK)
    return tuple(r for r in found if r is not None and bahan.laporan.children(ButirPK, r.id))


def _aksi(bahan: Bahan) -> Blocks:
    grid = aksi.targets(bahan)
    if grid is not None and bahan.prints("lampiran.aksi"):
        yield Prose("Target setiap triwulan disajikan pada lampiran Rencana Aksi.")
    elif grid is not None:
        yield Heading(3, "Rencana Aksi")
        yield Prose(f"Target setiap triwulan dalam rencana aksi disajikan pada {TABEL}.")
        yield grid
