"""T-C.30, T-C.31 and T-C.33 on paper."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import Indikator, RancanganRKPD
from lkjip_desktop.domain.formulir.rencana import TC33, BarisTC30, BarisTC31, BarisTC33, tc30, tc31, tc33
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Block, Grid, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.cetak import bersatuan, rupiah_cell
from lkjip_desktop.report.formulir.lembar import Pilihan, at, halaman, k, nama_indikator, program

_BEDA = ("lokasi", "target", "pagu")
_LAIN = {"baru": "Belum ada dalam rancangan awal RKPD", "hilang": "Tidak lagi dibutuhkan"}


def blocks_tc30(bahan: Bahan, pilihan: Pilihan) -> Iterator[Block]:
    """Tabel T-C.30 of a year's Renja."""
    n = pilihan.tahun
    lines = tc30(bahan.laporan, bahan.figures, n)
    judul = f"Tabel T-C.30\nPencapaian Kinerja Pelayanan Perangkat Daerah, Renja Tahun {n}"
    yield from halaman(bahan, judul, [_tc30(bahan, lines, n)] if lines else ())


def _tc30(bahan: Bahan, lines: tuple[BarisTC30, ...], n: int) -> Grid:
    columns = (
        kolom.tengah("No."),
        kolom.teks("Indikator", 4),
        kolom.angka("SPM/standar nasional", 1.3),
        kolom.tengah("IKK", 0.7),
        *(kolom.angka(("Target Renstra perangkat daerah", str(y)), 1.1) for y in range(n - 2, n + 2)),
        *(kolom.angka(("Realisasi capaian", str(y)), 1.1) for y in (n - 2, n - 1)),
        *(kolom.angka(("Proyeksi", str(y)), 1.1) for y in (n, n + 1)),
        kolom.teks("Catatan analisis", 2.4),
    )
    rows = tuple(_line30(bahan, at_, line) for at_, line in enumerate(lines, 1))
    return Grid("", columns, rows, column_numbers=tuple(map(str, range(1, 14))))


def _line30(bahan: Bahan, number: int, line: BarisTC30) -> Row:
    row = bahan.laporan.get(Indikator, line.indikator) or Indikator(id=line.indikator)
    series = (line.target, line.realisasi, line.proyeksi)
    cells = (
        str(number),
        nama_indikator(bahan, row.id),
        k(bahan, line.standar),
        "v" if line.ikk else "",
        *(k(bahan, value) for values in series for value in values.values()),
        row.keterangan,
    )
    years = [f"target.{y}" for y in line.target] + [f"realisasi_lalu.{y}" for y in line.realisasi]
    years += [f"proyeksi.{y}" for y in line.proyeksi]
    fields = ("nama", "standar_nasional", "ikk", *years, "keterangan")
    return Row(cells, refs=(None, *(Ref("indikator", row.id, f) for f in fields)))


def blocks_tc31(bahan: Bahan, _: Pilihan) -> Iterator[Block]:
    """Tabel T-C.31 of the report's year."""
    lines = tc31(bahan.laporan, bahan.figures)
    judul = f"Tabel T-C.31\nReview terhadap Rancangan Awal RKPD Tahun {bahan.tahun_text}"
    yield from halaman(bahan, judul, [_tc31(bahan, lines)] if lines else ())


def _tc31(bahan: Bahan, lines: tuple[BarisTC31, ...]) -> Grid:
    half = (("Program/Kegiatan", 2.6), ("Lokasi", 1.2), ("Indikator kinerja", 2.4), ("Target capaian", 1.3))
    columns = [kolom.tengah("No.")]
    for name in ("Rancangan Awal RKPD", "Hasil Analisis Kebutuhan"):
        columns += [kolom.teks((name, words), width) for words, width in half]
        columns.append(kolom.angka((name, "Pagu indikatif (Rp)"), 1.8))
    columns.append(kolom.teks("Catatan penting", 2))
    rows = tuple(_line31(bahan, n, line) for n, line in enumerate(lines, 1))
    return Grid("", tuple(columns), rows, column_numbers=tuple(map(str, range(1, 13))))


def _line31(bahan: Bahan, number: int, line: BarisTC31) -> Row:
    draft = bahan.laporan.get(RancanganRKPD, line.rancangan)
    left, fields = ("",) * 5, ("nama", "lokasi", "indikator", "target", "pagu")
    if draft is not None:
        target = bersatuan(draft.target, draft.satuan, bahan.desimal)
        left = (draft.nama, draft.lokasi, draft.indikator, target, rupiah_cell(draft.pagu))
    apart = ", ".join(key for key in _BEDA if key in line.beda)
    note = next((words for key, words in _LAIN.items() if key in line.beda), "")
    stated = draft.catatan.strip() if draft is not None else ""
    refs = (None, *(at(line.rancangan, f, "rancanganrkpd") for f in fields), at(line.program, "nama"))
    cells = (
        str(number),
        *left,
        *_right31(bahan, line),
        stated or note or (f"Berbeda: {apart}" if apart else ""),
    )
    return Row(cells, level=line.tingkat, group=line.tingkat == 0 and line.program is not None, refs=refs)


def _right31(bahan: Bahan, line: BarisTC31) -> tuple[str, ...]:
    if line.program is None:
        return ("",) * 5
    row, measure = program(bahan, line.program), bahan.laporan.get(Indikator, line.indikator)
    name = (row.nama, row.lokasi) if line.pertama else ("", "")
    target = bersatuan(line.target, measure.satuan, bahan.desimal) if measure is not None else ""
    return (*name, measure.nama if measure is not None else "", target, rupiah_cell(line.pagu))


def blocks_tc33(bahan: Bahan, pilihan: Pilihan) -> Iterator[Block]:
    """Tabel T-C.33 of a year's Renja."""
    n = pilihan.tahun
    table = tc33(bahan.laporan, bahan.figures, n)
    judul = (
        f"Tabel T-C.33\nRumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun {n} "
        f"dan Prakiraan Maju Tahun {n + 1}"
    )
    yield from halaman(bahan, judul, _tc33(bahan, table) if table.baris else ())


def _tc33(bahan: Bahan, table: TC33) -> Iterator[Block]:
    plan, ahead = f"Rencana Tahun {table.tahun}", f"Prakiraan Maju Tahun {table.tahun + 1}"
    columns = (
        kolom.teks("Kode", 1.6),
        kolom.teks("Urusan/Program/Kegiatan/Sub Kegiatan", 3),
        kolom.teks("Indikator kinerja", 2.8),
        kolom.teks((plan, "Lokasi"), 1.2),
        kolom.angka((plan, "Target capaian"), 1.2),
        kolom.angka((plan, "Pagu (Rp)"), 1.8),
        kolom.teks((plan, "Sumber dana"), 1),
        kolom.teks((plan, "Prioritas"), 1.2),
        kolom.teks((plan, "Kelompok sasaran"), 1.3),
        kolom.teks("Catatan penting", 1.8),
        kolom.angka((ahead, "Target capaian"), 1.2),
        kolom.angka((ahead, "Pagu (Rp)"), 1.8),
        kolom.teks("PD penanggung jawab", 1.6),
    )
    total = ("", "Jumlah", "", "", "", rupiah_cell(table.pagu), *[""] * 5, rupiah_cell(table.pagu_maju), "")
    rows = [*(_line33(bahan, line, table.tahun) for line in table.baris), Row(total, total=True)]
    yield Grid("", columns, tuple(rows), column_numbers=tuple(map(str, range(1, 14))))
    yield Prose(
        "Pagu diambil dari dana rencana tahunan; bila kosong, dari pagu Renstra. Prakiraan maju yang kosong "
        "diambil dari pagu Renstra tahun berikutnya."
    )


def _line33(bahan: Bahan, line: BarisTC33, n: int) -> Row:
    row = program(bahan, line.program)
    own = (
        row.lokasi,
        row.sumber_dana,
        row.prioritas,
        row.kelompok_sasaran,
        row.catatan,
        row.penanggung_jawab,
    )
    lokasi, dana, prioritas, kelompok, catatan, pj = own if line.pertama else ("",) * 6
    cells = (
        row.kode if line.pertama else "",
        row.nama if line.pertama else "",
        nama_indikator(bahan, line.indikator),
        lokasi,
        k(bahan, line.target),
        rupiah_cell(line.pagu),
        dana,
        prioritas,
        kelompok,
        catatan,
        k(bahan, line.target_maju),
        rupiah_cell(line.pagu_maju),
        pj,
    )
    fields = ("lokasi", None, "rkt", "sumber_dana", "prioritas", "kelompok_sasaran", "catatan")
    refs = (
        at(row.id, "kode"),
        at(row.id, "nama"),
        at(line.indikator, "nama", "indikator"),
        *(at(row.id, f) if f else None for f in fields),
        at(line.indikator, f"target.{n + 1}", "indikator"),
        at(row.id, f"prakiraan.{n + 1}"),
        at(row.id, "penanggung_jawab"),
    )
    return Row(cells, level=line.tingkat, group=line.tingkat == 0, refs=refs)
