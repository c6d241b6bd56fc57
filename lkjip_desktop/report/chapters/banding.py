"""Comparisons 2 to 4 of PermenPANRB 53/2014: earlier years, end of the Renstra, national standard."""

from __future__ import annotations

from collections.abc import Sequence

from lkjip_desktop.domain.dokumen import Indikator, Sasaran
from lkjip_desktop.domain.nilai import KOSONG, TidakBerlaku, terisi
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Grid, Heading, Prose, Row
from lkjip_desktop.report.chapters import grafik, kolom
from lkjip_desktop.report.chapters.bahan import GAMBAR, TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import nilai_cell, persen_cell, tren_cell
from lkjip_desktop.wording.alasan import kalimat
from lkjip_desktop.wording.nomor import nomor

MOST_YEARS = 4


def blocks(bahan: Bahan, row: Sasaran, rows: Sequence[Indikator]) -> Blocks:
    """The three comparisons of one sasaran, numbered 2 to 4."""
    yield Heading(4, "b. Perbandingan dengan Tahun-Tahun Sebelumnya", listed=False)
    yield from _lalu(bahan, row, rows)
    yield Heading(4, "c. Perbandingan dengan Target Akhir Renstra", listed=False)
    yield from _akhir(bahan, row, rows)
    yield Heading(4, "d. Perbandingan dengan Standar Nasional", listed=False)
    yield from _standar(bahan, row, rows)


def earlier_years(bahan: Bahan, rows: Sequence[Indikator]) -> tuple[int, ...]:
    """The years before this one of which anything is known, the last few of them."""
    known = {
        year
        for row in rows
        for series in (row.target_lalu, row.realisasi_lalu, row.capaian_lalu)
        for year in series
        if year < bahan.tahun
    }
    return tuple(sorted(known)[-MOST_YEARS:])


def _lalu(bahan: Bahan, sasaran: Sasaran, rows: Sequence[Indikator]) -> Blocks:
    years = earlier_years(bahan, rows)
    if not years:
        yield Prose("Belum ada data tahun sebelumnya untuk indikator sasaran ini.")
        return
    if _nothing_to_compare(rows):
        yield Prose(
            "Perbandingan dengan tahun sebelumnya tidak berlaku (n/a) karena indikator sasaran ini belum "
            f"diukur sebelum tahun {bahan.tahun_text}."
        )
        return
    yield Prose(
        f"Realisasi dan capaian tahun {bahan.tahun_text} dibandingkan dengan tahun sebelumnya pada {TABEL}."
    )
    yield perbandingan_tahun(bahan, rows, years, f"Perbandingan Antartahun {bahan.nama(sasaran)}")
    for row in [r for r in rows if r.iku][: grafik.MOST_TRENDS]:
        chart = grafik.tren(bahan, row)
        if chart is not None:
            number = nomor(bahan.laporan, "indikator", row.id)
            yield Prose(
                f"Target dan realisasi indikator {number} dari tahun ke tahun digambarkan pada {GAMBAR}."
            )
            yield chart


def _nothing_to_compare(rows: Sequence[Indikator]) -> bool:
    """Whether the officer has declared, for every earlier year that is filled in, that there is nothing."""
    lalu = [v for row in rows for s in (row.realisasi_lalu, row.target_lalu) for v in s.values()]
    declared = all(isinstance(v, TidakBerlaku) for v in lalu)
    return bool(lalu) and declared and not any(row.capaian_lalu for row in rows)


def perbandingan_tahun(
    bahan: Bahan, rows: Sequence[Indikator], years: tuple[int, ...], caption: str, *, judged: bool = True
) -> Grid:
    """Realisasi and capaian of `years` and of this one, and how it moved since last year.

    `judged` adds whether that is for the better; of a keluaran, whose target changes every year, it says
    nothing.
    """
    all_years = (*years, bahan.tahun)
    return Grid(
        caption,
        (
            kolom.tengah("No."),
            kolom.teks("Indikator", 3.4),
            kolom.tengah("Satuan", 1.1),
            *(kolom.angka(("Realisasi", str(y)), 1) for y in all_years),
            *(kolom.angka(("Capaian (%)", str(y)), 1) for y in all_years),
            kolom.tengah("Perkembangan Realisasi", 1.5),
        ),
        tuple(_lalu_row(bahan, row, years, judged) for row in rows),
        note=f"Perkembangan membandingkan realisasi tahun {bahan.tahun_text} dengan tahun sebelumnya.",
    )


def _lalu_row(bahan: Bahan, row: Indikator, years: tuple[int, ...], judged: bool) -> Row:
    k, d = bahan.figures.kinerja[row.id], bahan.desimal
    cells = (
        nomor(bahan.laporan, "indikator", row.id),
        row.nama,
        row.satuan,
        *(nilai_cell(row.realisasi_lalu.get(y, KOSONG), d) for y in years),
        nilai_cell(k.realisasi, d),
        *(persen_cell(k.capaian_lalu.get(y), d) for y in years),
        persen_cell(k.capaian, d),
        tren_cell(k.tren, k.membaik if judged else None),
    )
    fields = ("nama", "satuan", *(f"realisasi_lalu.{y}" for y in years), "realisasi")
    fields += tuple(f"capaian_lalu.{y}" for y in years)
    return Row(cells, refs=(None, *(Ref("indikator", row.id, f) for f in fields)))


def _akhir(bahan: Bahan, sasaran: Sasaran, rows: Sequence[Indikator]) -> Blocks:
    yield Prose(
        f"Realisasi sampai dengan tahun {bahan.tahun_text} dibandingkan dengan target akhir "
        f"{bahan.renstra} pada {TABEL}."
    )
    yield target_akhir(bahan, rows, f"{bahan.nama(sasaran)} terhadap Target Akhir {bahan.renstra}")


def target_akhir(bahan: Bahan, rows: Sequence[Indikator], caption: str) -> Grid:
    """Realisasi up to this year against the target at the end of the Renstra."""
    notes = {k.note for row in rows if (k := bahan.figures.kinerja[row.id].kemajuan).note is not None}
    return Grid(
        caption,
        (
            kolom.tengah("No."),
            kolom.teks("Indikator", 4),
            kolom.tengah("Satuan", 1.2),
            kolom.angka("Target Akhir", 1.2),
            kolom.angka(f"Realisasi s.d. {bahan.tahun_text}", 1.3),
            kolom.angka("Kemajuan (%)", 1.3, kolom.persen()),
        ),
        tuple(_akhir_row(bahan, row) for row in rows),
        note=" ".join(sorted(kalimat(note) for note in notes if note is not None)),
    )


def _akhir_row(bahan: Bahan, row: Indikator) -> Row:
    k, d = bahan.figures.kinerja[row.id], bahan.desimal
    cells = (
        nomor(bahan.laporan, "indikator", row.id),
        row.nama,
        row.satuan,
        nilai_cell(k.target_akhir, d),
        nilai_cell(k.realisasi_sd, d),
        persen_cell(k.kemajuan, d),
    )
    fields = ("nama", "satuan", "target_akhir")
    return Row(cells, refs=(None, *(Ref("indikator", row.id, f) for f in fields)))


def _standar(bahan: Bahan, sasaran: Sasaran, rows: Sequence[Indikator]) -> Blocks:
    known = [row for row in rows if terisi(row.standar_nasional)]
    stated = [row for row in known if not isinstance(row.standar_nasional, TidakBerlaku)]
    if not stated:
        none = "Tidak ada standar nasional untuk indikator sasaran ini."
        yield Prose(none if known else "Standar nasional untuk indikator sasaran ini tidak dicatat.")
        return
    yield Prose(f"Realisasi dibandingkan dengan standar nasional yang tersedia pada {TABEL}.")
    yield Grid(
        f"{bahan.nama(sasaran)} terhadap Standar Nasional",
        (
            kolom.tengah("No."),
            kolom.teks("Indikator", 3),
            kolom.angka(f"Realisasi {bahan.tahun_text}"),
            kolom.angka("Standar Nasional"),
            kolom.angka("Capaian terhadap Standar (%)", 1.4, kolom.persen(-2, -1)),
            kolom.teks("Sumber", 3),
        ),
        tuple(_standar_row(bahan, row) for row in stated),
    )


def _standar_row(bahan: Bahan, row: Indikator) -> Row:
    k, d = bahan.figures.kinerja[row.id], bahan.desimal
    cells = (
        nomor(bahan.laporan, "indikator", row.id),
        row.nama,
        nilai_cell(k.realisasi, d),
        nilai_cell(row.standar_nasional, d),
        persen_cell(k.standar, d),
        row.standar_sumber,
    )
    fields = ("nama", "realisasi", "standar_nasional")
    refs = (*(Ref("indikator", row.id, f) for f in fields), None, Ref("indikator", row.id, "standar_sumber"))
    return Row(cells, refs=(None, *refs))
