"""Bab I: why the report is made, who the agency is, what concerns it, and how the report is laid out."""

from __future__ import annotations

from collections.abc import Mapping

from lkjip_desktop.domain.dokumen import Aset, DasarHukum, Fungsi, IsuStrategis
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Grid, Heading, Prose, Row
from lkjip_desktop.report.chapters import kolom, sdm, sistematika, struktur
from lkjip_desktop.report.chapters.bahan import BELUM, TABEL, Bahan, Blocks, tebal
from lkjip_desktop.report.chapters.cetak import angka_cell, rupiah_cell
from lkjip_desktop.report.chapters.susun import Maker, lettered


def blocks(bahan: Bahan) -> Blocks:
    """The chapter."""
    yield Heading(1, "BAB I\nPENDAHULUAN")
    yield from lettered(bahan, "bab1", _MAKERS)


def _latar_belakang(bahan: Bahan) -> Blocks:
    yield bahan.naskah("bab1.latar_belakang")


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


def _sdm(bahan: Bahan) -> Blocks:
    yield from sdm.blocks(bahan)
    yield from _aset(bahan)


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
    yield Grid("Aset", columns, tuple(rows), sums=True)


def _isu(bahan: Bahan) -> Blocks:
    rows = [r for r in bahan.laporan.all(IsuStrategis) if r.uraian.strip()]
    if bahan.tertulis("bab1.isu") or not rows:
        yield bahan.naskah("bab1.isu")
    for n, isu in enumerate(rows, 1):
        text = f"{n}. {tebal(isu.uraian)}"
        if isu.penjelasan.strip():
            text += f"\n\n{isu.penjelasan}"
        yield Prose(text, source=Ref("isustrategis", isu.id, "uraian"))


def _dasar_hukum(bahan: Bahan) -> Blocks:
    rows = [r for r in bahan.laporan.all(DasarHukum) if r.uraian.strip()]
    yield Prose("\n".join(f"{n}. {r.uraian}" for n, r in enumerate(rows, 1)) or BELUM)


_MAKERS: Mapping[str, Maker] = {
    "bab1.latar_belakang": _latar_belakang,
    "bab1.gambaran_umum": _gambaran,
    "bab1.tugas": _tugas,
    "bab1.struktur": struktur.blocks,
    "bab1.sdm": _sdm,
    "bab1.isu": _isu,
    "bab1.dasar_hukum": _dasar_hukum,
    "bab1.sistematika": sistematika.blocks,
}
