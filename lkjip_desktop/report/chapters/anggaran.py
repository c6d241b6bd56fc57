"""Bab III B: budget and spending, by program, by row of the tree, by sasaran and by kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lkjip_desktop.domain.dokumen import Belanja, ProgramKegiatan
from lkjip_desktop.domain.figures import Anggaran
from lkjip_desktop.domain.pohon import ancestors, descendants, roots
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Column, Grid, Heading, Prose, Row
from lkjip_desktop.report.chapters import grafik, kolom
from lkjip_desktop.report.chapters.bahan import BELUM, DI_LUAR, GAMBAR, TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import persen_cell, rupiah_cell
from lkjip_desktop.wording.nomor import nomor, program_of


def blocks(bahan: Bahan) -> Blocks:
    """The tables of section B."""
    programs = list(roots(bahan.laporan.table(ProgramKegiatan)))
    if not len(bahan.laporan.table(ProgramKegiatan)):
        yield Prose(f"Program dan kegiatan: {BELUM}")
    else:
        yield Heading(3, "1. Anggaran dan Realisasi per Program")
        yield from _per_program(bahan, programs)
        yield Heading(3, "2. Anggaran dan Realisasi per Kegiatan")
        yield Prose(f"Rincian sampai dengan sub kegiatan disajikan pada {TABEL}.")
        yield _tree(bahan)
        yield Heading(3, "3. Anggaran dan Realisasi per Sasaran")
        yield Prose(f"Anggaran yang digunakan untuk mewujudkan setiap sasaran disajikan pada {TABEL}.")
        yield _per_sasaran(bahan)
    if len(bahan.laporan.table(Belanja)):
        yield Heading(3, "4. Anggaran dan Realisasi menurut Jenis Belanja")
        yield Prose(f"Anggaran dan realisasi menurut jenis belanja disajikan pada {TABEL}.")
        yield _belanja(bahan)


def _per_program(bahan: Bahan, programs: Sequence[ProgramKegiatan]) -> Blocks:
    yield Prose(f"Anggaran dan realisasi setiap program disajikan pada {TABEL}.")
    yield _programs(bahan, programs)
    chart = grafik.anggaran(bahan)
    if chart is not None:
        yield Prose(f"{GAMBAR} membandingkan anggaran dan realisasi setiap program.")
        yield chart
    year = bahan.tahun - 1
    if year in bahan.figures.total.pagu_lalu:
        yield Prose(f"Perbandingan dengan tahun {year} disajikan pada {TABEL}.")
        yield _lalu(bahan, programs, year)


def _programs(bahan: Bahan, programs: Sequence[ProgramKegiatan]) -> Grid:
    money = [bahan.figures.anggaran[p.id] for p in programs]
    cells, pagu = (_changed, _BOTH) if any(map(_is_changed, money)) else (_spent, _ONE)
    rows = [
        Row((p.kode, p.nama, *cells(bahan, m)), refs=_refs(p)) for p, m in zip(programs, money, strict=True)
    ]
    rows.append(Row(("", "Jumlah", *cells(bahan, bahan.figures.total)), total=True))
    columns = (
        kolom.teks("Kode", 1.2),
        kolom.teks("Program", 3),
        *pagu,
        kolom.angka("Realisasi (Rp)", 1.9),
        kolom.angka("Serapan (%)", 1.1, kolom.persen()),
    )
    return Grid(
        f"Anggaran dan Realisasi per Program Tahun {bahan.tahun_text}", columns, tuple(rows), sums=True
    )


_ONE = (kolom.angka("Anggaran (Rp)", 1.9),)
_BOTH = tuple(kolom.angka(("Anggaran (Rp)", words), 1.9) for words in ("Murni", "Setelah Perubahan"))


def _is_changed(m: Anggaran) -> bool:
    """Whether the budget was changed in the year, so that there are two of them to show."""
    return m.pagu_murni is not None and m.pagu_murni != m.pagu


def _refs(row: ProgramKegiatan) -> tuple[Ref, ...]:
    return tuple(Ref("programkegiatan", row.id, field) for field in ("kode", "nama"))


def _changed(bahan: Bahan, m: Anggaran) -> tuple[str, ...]:
    return rupiah_cell(m.pagu_murni), *_spent(bahan, m)


def _lalu(bahan: Bahan, programs: Sequence[ProgramKegiatan], year: int) -> Grid:
    rows = [
        Row((p.kode, p.nama, *_compared(bahan, bahan.figures.anggaran[p.id], year)), refs=_refs(p))
        for p in programs
    ]
    rows.append(Row(("", "Jumlah", *_compared(bahan, bahan.figures.total, year)), total=True))
    columns = (
        kolom.teks("Kode", 1.2),
        kolom.teks("Program", 3),
        kolom.angka((str(year), "Anggaran (Rp)"), 1.9),
        kolom.angka((str(year), "Realisasi (Rp)"), 1.9),
        kolom.angka((str(year), "Serapan (%)"), 1.1, kolom.persen()),
        kolom.angka((bahan.tahun_text, "Serapan (%)"), 1.1),
    )
    return Grid(f"Anggaran dan Serapan Tahun {year} dan {bahan.tahun_text}", columns, tuple(rows), sums=True)


def _compared(bahan: Bahan, m: Anggaran, year: int) -> Iterator[str]:
    yield rupiah_cell(m.pagu_lalu.get(year))
    yield rupiah_cell(m.realisasi_lalu.get(year))
    yield persen_cell(m.serapan_lalu.get(year), bahan.desimal)
    yield persen_cell(m.serapan, bahan.desimal)


def _money_columns() -> tuple[Column, ...]:
    return (
        kolom.angka("Anggaran (Rp)", 1.9),
        kolom.angka("Realisasi (Rp)", 1.9),
        kolom.angka("Sisa (Rp)", 1.8, kolom.selisih(-2, -1)),
        kolom.angka("Serapan (%)", 1.1, kolom.persen(-2, -3)),
    )


def _money(bahan: Bahan, m: Anggaran) -> Iterator[str]:
    yield from (rupiah_cell(m.pagu), rupiah_cell(m.realisasi), rupiah_cell(m.sisa))
    yield persen_cell(m.serapan, bahan.desimal)


def _spent(bahan: Bahan, m: Anggaran) -> tuple[str, ...]:
    return rupiah_cell(m.pagu), rupiah_cell(m.realisasi), persen_cell(m.serapan, bahan.desimal)


def _tree(bahan: Bahan) -> Grid:
    table, rows = bahan.laporan.table(ProgramKegiatan), []
    for p in program_of(bahan.laporan):
        level = sum(1 for _ in ancestors(table, p.id)) - 1
        cells = (p.kode, p.nama, *_spent(bahan, bahan.figures.anggaran[p.id]))
        refs = (Ref("programkegiatan", p.id, "anggaran"), Ref("programkegiatan", p.id, "realisasi"))
        group = bool(table.children(p.id)) and not level
        rows.append(Row(cells, level=level, group=group, refs=(*_refs(p), *refs)))
    rows.append(Row(("", "Jumlah", *_spent(bahan, bahan.figures.total)), total=True))
    columns = (
        kolom.teks("Kode", 1.8),
        kolom.teks("Program/Kegiatan/Sub Kegiatan", 4),
        kolom.angka("Anggaran (Rp)", 1.7),
        kolom.angka("Realisasi (Rp)", 1.7),
        kolom.angka("Serapan (%)", 1, kolom.persen()),
    )
    return Grid(
        f"Anggaran dan Realisasi per Kegiatan Tahun {bahan.tahun_text}", columns, tuple(rows), sums=True
    )


def _per_sasaran(bahan: Bahan) -> Grid:
    rows = [
        Row(
            (
                nomor(bahan.laporan, "sasaran", s.id),
                s.uraian,
                *_money(bahan, bahan.figures.sasaran[s.id].anggaran),
            )
        )
        for s in bahan.sasaran
    ]
    if (rest := bahan.di_luar_sasaran) is not None:
        rows.append(Row(("", DI_LUAR, *_money(bahan, rest))))
    rows.append(Row(("", "Jumlah anggaran instansi", *_money(bahan, bahan.figures.total)), total=True))
    columns = (kolom.tengah("No."), kolom.teks("Sasaran", 4), *_money_columns())
    return Grid(
        f"Anggaran dan Realisasi per Sasaran Tahun {bahan.tahun_text}", columns, tuple(rows), sums=True
    )


def _belanja(bahan: Bahan) -> Grid:
    table, rows = bahan.laporan.table(Belanja), []
    for root in roots(table):
        for b in descendants(table, root):
            level = sum(1 for _ in ancestors(table, b.id)) - 1
            cells = (b.uraian, *_money(bahan, bahan.figures.belanja[b.id]))
            refs = tuple(Ref("belanja", b.id, f) for f in ("uraian", "anggaran", "realisasi"))
            rows.append(Row(cells, level=level, refs=refs))
    rows.append(Row(("Jumlah", *_money(bahan, bahan.figures.belanja_total)), total=True))
    return Grid(
        f"Anggaran dan Realisasi menurut Jenis Belanja Tahun {bahan.tahun_text}",
        (kolom.teks("Jenis Belanja", 4), *_money_columns()),
        tuple(rows),
        sums=True,
    )
