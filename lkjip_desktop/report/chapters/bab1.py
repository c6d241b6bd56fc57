"""Bab I: why the report is made, who the agency is, what concerns it, and how the report is laid out."""

from __future__ import annotations

from lkjip_desktop.domain.dokumen import Aset, DasarHukum, Fungsi, IsuStrategis, UnitOrganisasi
from lkjip_desktop.domain.pohon import ancestors, descendants, roots
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Grid, Heading, Numbering, Part, Prose, Row
from lkjip_desktop.report.chapters import kolom, sdm
from lkjip_desktop.report.chapters.bahan import BELUM, TABEL, Bahan, Blocks, tebal
from lkjip_desktop.report.chapters.cetak import angka_cell, rupiah_cell

_SISTEMATIKA = """\
Laporan ini disusun menurut susunan yang dianjurkan dalam Lampiran II Peraturan Menteri Pendayagunaan \
Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014:

- Bab I Pendahuluan, berisi penjelasan umum organisasi, aspek strategis, dan permasalahan utama;
- Bab II Perencanaan Kinerja, berisi ringkasan Rencana Strategis dan Perjanjian Kinerja;
- Bab III Akuntabilitas Kinerja, berisi capaian kinerja organisasi dan realisasi anggaran;
- Bab IV Penutup, berisi simpulan dan langkah perbaikan;
- Lampiran, berisi Perjanjian Kinerja dan tabel pendukung."""


def blocks(bahan: Bahan) -> Blocks:
    """The chapter, which begins the arabic pages."""
    yield Part(Numbering.ARABIC, restart=True)
    yield Heading(1, "BAB I\nPENDAHULUAN")
    yield Heading(2, "A. Latar Belakang")
    yield bahan.naskah("bab1.latar_belakang")
    yield Heading(2, "B. Gambaran Umum Organisasi")
    yield from _gambaran(bahan)
    yield Heading(2, "C. Tugas dan Fungsi")
    yield from _tugas(bahan)
    yield Heading(2, "D. Struktur Organisasi")
    yield from _struktur(bahan)
    yield Heading(2, "E. Sumber Daya Manusia dan Sarana")
    yield from sdm.blocks(bahan)
    yield from _aset(bahan)
    yield Heading(2, "F. Isu Strategis")
    yield from _isu(bahan)
    yield Heading(2, "G. Dasar Hukum")
    yield _dasar_hukum(bahan)
    yield Heading(2, "H. Sistematika Penyajian")
    yield Prose(_SISTEMATIKA)


def _gambaran(bahan: Bahan) -> Blocks:
    row = bahan.laporan.identitas
    if row.gambaran.strip():
        yield Prose(row.gambaran, source=Ref("identitas", row.id, "gambaran"))
    if bahan.tertulis("bab1.gambaran_umum") or not row.gambaran.strip():
        yield bahan.naskah("bab1.gambaran_umum")


def _tugas(bahan: Bahan) -> Blocks:
    row = bahan.laporan.identitas
    yield Prose(row.tugas if row.tugas.strip() else BELUM, source=Ref("identitas", row.id, "tugas"))
    fungsi = [f for f in bahan.laporan.all(Fungsi) if f.uraian.strip()]
    if fungsi:
        yield Prose("Dalam melaksanakan tugas tersebut, fungsi yang diselenggarakan adalah:")
        for n, f in enumerate(fungsi, 1):
            yield Prose(f"{n}. {f.uraian}", source=Ref("fungsi", f.id, "uraian"))


def _struktur(bahan: Bahan) -> Blocks:
    table = bahan.laporan.table(UnitOrganisasi)
    if not len(table):
        yield Prose(BELUM)
        return
    yield Prose(f"Susunan organisasi {bahan.instansi} disajikan pada {TABEL}.")
    rows = []
    for root in roots(table):
        for unit in descendants(table, root):
            level = sum(1 for _ in ancestors(table, unit.id)) - 1
            ref = Ref("unitorganisasi", unit.id, "nama")
            rows.append(Row((unit.nama, unit.jabatan, unit.tugas), level=level, refs=(ref,)))
    columns = (kolom.teks("Unit Organisasi", 3), kolom.teks("Jabatan", 2), kolom.teks("Tugas", 4))
    yield Grid("Susunan Organisasi", columns, tuple(rows))


def _aset(bahan: Bahan) -> Blocks:
    table = bahan.laporan.table(Aset)
    if not len(table):
        return
    yield Prose(f"Sarana dan prasarana yang dikelola disajikan pada {TABEL}.")
    rows = [
        Row((str(n), a.uraian, angka_cell(a.jumlah), a.satuan, rupiah_cell(a.nilai)),
            refs=(None, Ref("aset", a.id, "uraian"), None, None, Ref("aset", a.id, "nilai")))
        for n, a in enumerate(table, 1)
    ]  # fmt: skip
    rows.append(Row(("", "Jumlah", "", "", rupiah_cell(bahan.figures.aset)), total=True))
    columns = (
        kolom.tengah("No."),
        kolom.teks("Uraian", 4),
        kolom.angka("Jumlah"),
        kolom.tengah("Satuan", 1.2),
        kolom.angka("Nilai (Rp)", 2.4),
    )
    yield Grid("Aset", columns, tuple(rows))


def _isu(bahan: Bahan) -> Blocks:
    rows = [r for r in bahan.laporan.all(IsuStrategis) if r.uraian.strip()]
    if bahan.tertulis("bab1.isu") or not rows:
        yield bahan.naskah("bab1.isu")
    for n, isu in enumerate(rows, 1):
        text = f"{n}. {tebal(isu.uraian)}"
        if isu.penjelasan.strip():
            text += f"\n\n{isu.penjelasan}"
        yield Prose(text, source=Ref("isustrategis", isu.id, "uraian"))


def _dasar_hukum(bahan: Bahan) -> Prose:
    rows = [r for r in bahan.laporan.all(DasarHukum) if r.uraian.strip()]
    return Prose("\n".join(f"{n}. {r.uraian}" for n, r in enumerate(rows, 1)) or BELUM)
