"""RKT on paper: targets of the year, programs with masukan, keluaran and hasil, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import Indikator, Sasaran, Tujuan
from lkjip_desktop.domain.formulir.rkt import RKT, BarisRKT, rkt
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.report.blocks import Block, Grid, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.cetak import persen_cell, rupiah_cell
from lkjip_desktop.report.formulir.lembar import Pilihan, at, halaman, k, nama_indikator, program

_EFISIENSI = (
    "Efisiensi adalah selisih capaian dan serapan dalam poin persen; dinyatakan efisien hanya bila capaian "
    "100 % atau lebih."
)


def blocks(bahan: Bahan, _: Pilihan) -> Iterator[Block]:
    """The year's plan."""
    plan = rkt(bahan.laporan, bahan.figures)
    judul = f"Rencana Kinerja Tahunan (RKT)\nTahun {bahan.tahun_text}"
    yield from halaman(bahan, judul, _isi(bahan, plan))


def _isi(bahan: Bahan, plan: RKT) -> Iterator[Block]:
    if plan.target:
        yield _targets(bahan, plan)
    if plan.baris:
        yield _programs(bahan, plan)
    if any(
        line.belanja is not None or (line.capaian and line.capaian.nilai is not None) for line in plan.baris
    ):
        yield _results(bahan, plan)
        yield Prose(_EFISIENSI)


def _targets(bahan: Bahan, plan: RKT) -> Grid:
    rows, tujuan, sasaran = [], None, None
    for line in plan.target:
        row = bahan.laporan.get(Indikator, line.indikator) or Indikator(id=line.indikator)
        goal = bahan.laporan.get(Tujuan, line.tujuan) if line.tujuan != tujuan else None
        aim = bahan.laporan.get(Sasaran, line.sasaran) if line.sasaran != sasaran else None
        tujuan, sasaran = line.tujuan, line.sasaran
        cells = (
            goal.uraian if goal else "",
            aim.uraian if aim else "",
            row.nama,
            row.satuan,
            k(bahan, line.target),
        )
        refs = (at(line.tujuan, "uraian", "tujuan"), at(line.sasaran, "uraian", "sasaran"))
        rows.append(Row(cells, refs=(*refs, at(row.id, "nama", "indikator"))))
    columns = (
        kolom.teks("Tujuan", 3),
        kolom.teks("Sasaran", 3.4),
        kolom.teks("Indikator kinerja", 4),
        kolom.tengah("Satuan", 1.2),
        kolom.angka("Target", 1.2),
    )
    return Grid("", columns, tuple(rows), column_numbers=_numbers(columns))


def _programs(bahan: Bahan, plan: RKT) -> Grid:
    rows = [_program(bahan, line) for line in plan.baris]
    total = ("", "Jumlah", "Dana", "Rp", rupiah_cell(plan.dana), *[""] * 6, "")
    rows.append(Row(total, total=True))
    columns = (
        kolom.teks("Kode", 1.7),
        kolom.teks("Program/Kegiatan/Sub Kegiatan", 3.4),
        *(
            column
            for name in ("Masukan", "Keluaran", "Hasil")
            for column in (
                kolom.teks((name, "Indikator"), 0.8 if name == "Masukan" else 2.8),
                kolom.tengah((name, "Satuan"), 0.6 if name == "Masukan" else 1.1),
                kolom.angka((name, "Target"), 1.9 if name == "Masukan" else 1.1),
            )
        ),
        kolom.teks("Penanggung jawab", 1.8),
    )
    return Grid("", columns, tuple(rows), column_numbers=_numbers(columns))


def _program(bahan: Bahan, line: BarisRKT) -> Row:
    row = program(bahan, line.program)
    who = (row.kode, row.nama) if line.pertama else ("", "")
    masukan = ("Dana", "Rp", rupiah_cell(line.dana)) if line.dana is not None else ("", "", "")
    keluaran = (*_measure(bahan, line.keluaran), k(bahan, line.target_keluaran))
    hasil = (*_measure(bahan, line.hasil), k(bahan, line.target_hasil))
    pj = row.penanggung_jawab if line.pertama else ""
    refs = (at(row.id, "kode"), at(row.id, "nama"), None, None, at(row.id, "rkt"))
    links = (at(line.keluaran, "nama", "indikator"), None, at(line.keluaran, "target_tahun", "indikator"))
    return Row(
        (*who, *masukan, *keluaran, *hasil, pj),
        level=line.tingkat,
        group=line.tingkat == 0,
        refs=(*refs, *links),
    )


def _measure(bahan: Bahan, id: Id | None) -> tuple[str, str]:
    row = bahan.laporan.get(Indikator, id)
    return (row.nama, row.satuan) if row is not None else ("", "")


def _results(bahan: Bahan, plan: RKT) -> Grid:
    """What became of the plan: the money against the budget as it was changed since, as serapan is."""
    d = bahan.desimal
    rows = [_result(bahan, line) for line in plan.baris]
    total = (
        "",
        "Jumlah",
        "",
        rupiah_cell(bahan.figures.total.pagu),
        "",
        rupiah_cell(plan.belanja),
        persen_cell(plan.serapan, d),
    )
    rows.append(Row((*total, "", "", ""), total=True))
    columns = (
        kolom.teks("Kode", 1.7),
        kolom.teks("Program/Kegiatan/Sub Kegiatan", 3.4),
        kolom.teks("Indikator", 3),
        kolom.angka(("Rencana", "Anggaran (Rp)"), 1.9),
        kolom.angka(("Rencana", "Kinerja"), 1.1),
        kolom.angka(("Realisasi", "Belanja (Rp)"), 1.9),
        kolom.angka(("Realisasi", "%"), 1),
        kolom.angka(("Realisasi", "Kinerja"), 1.1),
        kolom.angka(("Realisasi", "%"), 1),
        kolom.angka("Efisiensi (%)", 1.1),
    )
    numbers = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10=9-7")
    return Grid("", columns, tuple(rows), column_numbers=numbers)


def _result(bahan: Bahan, line: BarisRKT) -> Row:
    row, d = program(bahan, line.program), bahan.desimal
    measured = line.keluaran or line.hasil
    kinerja = bahan.figures.kinerja.get(measured) if measured else None
    cells = (
        row.kode if line.pertama else "",
        row.nama if line.pertama else "",
        nama_indikator(bahan, measured),
        rupiah_cell(bahan.figures.anggaran[line.program].pagu) if line.pertama else "",
        k(bahan, line.target_keluaran or line.target_hasil),
        rupiah_cell(line.belanja),
        persen_cell(line.serapan, d) if line.pertama else "",
        k(bahan, kinerja.realisasi if kinerja else None),
        persen_cell(line.capaian, d),
        persen_cell(line.efisiensi, d),
    )
    return Row(
        cells, level=line.tingkat, group=line.tingkat == 0, refs=(at(row.id, "kode"), at(row.id, "nama"))
    )


def _numbers(columns: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(str(n) for n in range(1, len(columns) + 1))
