"""One sasaran of Bab III A: the seven analyses that Lampiran II of PermenPANRB 53/2014 asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lkjip_desktop.domain.bagian import analisis_key
from lkjip_desktop.domain.dokumen import Indikator, Sasaran, Variabel
from lkjip_desktop.domain.figures import Kinerja, Rata
from lkjip_desktop.domain.hasil import Hasil
from lkjip_desktop.domain.nilai import Angka, Predikat
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Column, Grid, Heading, Prose, Row
from lkjip_desktop.report.chapters import banding, draf, kolom, metode, penunjang, sebab
from lkjip_desktop.report.chapters.bahan import TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import (
    angka_cell,
    is_computed,
    nilai_cell,
    persen_cell,
)
from lkjip_desktop.report.chapters.ringkasan import berbobot
from lkjip_desktop.wording.alasan import alasan_text
from lkjip_desktop.wording.asal import target_ref
from lkjip_desktop.wording.cara import cara
from lkjip_desktop.wording.nomor import nomor


def blocks(bahan: Bahan, row: Sasaran, number: str) -> Blocks:
    """The section of one sasaran; `number` stands before its heading."""
    yield Heading(3, f"{number}. {bahan.nama(row)}: {row.uraian or '…'}")
    rows = bahan.laporan.children(Indikator, row.id)
    if not rows:
        yield Prose("Sasaran ini belum mempunyai indikator.", source=Ref("sasaran", row.id))
    else:
        yield Heading(4, f"a. Target dan Realisasi Tahun {bahan.tahun_text}", listed=False)
        yield from _tahun_ini(bahan, row, rows)
        yield from banding.blocks(bahan, row, rows)
    yield Heading(4, "e. Analisis Penyebab dan Solusi", listed=False)
    yield bahan.naskah(analisis_key(row.id))
    yield from sebab.blocks(bahan, rows, f"Penyebab dan Tindak Lanjut, {bahan.nama(row)}")
    yield Heading(4, "f. Efisiensi Penggunaan Sumber Daya", listed=False)
    yield penunjang.efisiensi(bahan, row)
    yield Heading(4, "g. Program dan Kegiatan Penunjang", listed=False)
    yield from penunjang.program(bahan, row)


def _tahun_ini(bahan: Bahan, row: Sasaran, rows: tuple[Indikator, ...]) -> Blocks:
    rata = bahan.figures.sasaran[row.id]
    text = f"Target, realisasi, dan capaian setiap indikator disajikan pada {TABEL}."
    if rata.rata.nilai is not None:
        text += f" Rata-rata capaian sasaran ini adalah {draf.capaian(rata, bahan.desimal)}."
    yield Prose(text)
    yield _grid(bahan, row, rows)
    yield Prose("Cara menghitung:")
    for r in rows:
        yield from _working(bahan, r)
    yield from metode.working(bahan, rata, "sasaran")


def _grid(bahan: Bahan, row: Sasaran, rows: tuple[Indikator, ...]) -> Grid:
    rata = bahan.figures.sasaran[row.id]
    body = (
        *(indikator_row(bahan, r) for r in rows),
        *means(bahan, "capaian sasaran", rata, berbobot(bahan, rata)),
    )
    caption = f"Target dan Realisasi {bahan.nama(row)} Tahun {bahan.tahun_text}"
    return Grid(caption, columns(), body, note=_note(bahan, rows))


def columns() -> tuple[Column, ...]:
    """The columns of a table of targets and realisasi."""
    return (
        kolom.tengah("No."),
        kolom.teks("Indikator", 4),
        kolom.tengah("Satuan", 1.2),
        kolom.angka("Target"),
        kolom.angka("Realisasi"),
        kolom.angka("Capaian (%)", formula=kolom.persen()),
        kolom.tengah("Predikat", 1.5),
    )


def indikator_row(bahan: Bahan, row: Indikator) -> Row:
    """Target, realisasi, capaian and predikat of one indikator."""
    k, d = bahan.figures.kinerja[row.id], bahan.desimal
    cells = (
        nomor(bahan.laporan, "indikator", row.id),
        row.nama,
        row.satuan,
        nilai_cell(k.target, d),
        nilai_cell(k.realisasi, d),
        persen_cell(k.capaian, d),
        k.predikat or "–",
    )
    own = (Ref("indikator", row.id, f) for f in ("nama", "satuan"))
    return Row(
        cells,
        refs=(
            None,
            *own,
            target_ref(bahan.laporan, bahan.figures, row),
            Ref("indikator", row.id, "realisasi"),
        ),
    )


def means(bahan: Bahan, of: str, rata: Rata, weighted: str = "") -> Iterator[Row]:
    """The last rows of such a table: the mean, and the uncapped one before it where there is a cap.

    `weighted` is " berbobot" for a weighted mean.
    """
    if bahan.dibatasi:
        mentah = persen_cell(rata.mentah, bahan.desimal)
        yield Row(("", f"Rata-rata{weighted} {of} tanpa pembatasan", "", "", "", mentah, ""), total=True)
    nilai = persen_cell(rata.rata, bahan.desimal)
    yield Row(("", f"Rata-rata{weighted} {of}", "", "", "", nilai, rata.predikat), total=True)


def _note(bahan: Bahan, rows: tuple[Indikator, ...]) -> str:
    computed = [r for r in rows if is_computed(bahan.figures.kinerja[r.id].realisasi)]
    if not computed:
        return ""
    numbers = ", ".join(nomor(bahan.laporan, "indikator", r.id) for r in computed)
    return f"Realisasi indikator {numbers} dihitung dari rumus dan tidak dibulatkan sebelum capaian dihitung."


def _working(bahan: Bahan, row: Indikator) -> Blocks:
    k, d = bahan.figures.kinerja[row.id], bahan.desimal
    number = nomor(bahan.laporan, "indikator", row.id)
    if k.dari_rumus is not None:
        yield Prose(f"- Realisasi {number}: {_formula(bahan, row, k.dari_rumus)}.")
    words = cara(_shown(k), d).rstrip(".")
    percent = " %" if k.capaian.nilai is not None and not alasan_text(k.capaian) else ""
    levels = k.target, k.realisasi
    if all(isinstance(v, Predikat) for v in levels) and k.capaian.nilai is not None:
        words = f"{nilai_cell(k.realisasi, d)} terhadap {nilai_cell(k.target, d)}, {words}"
    yield Prose(f"- Capaian {number}: {words}{percent}.")


def _shown(k: Kinerja) -> Hasil:
    """The capaian with a realisasi from a formula written as that formula: it is not rounded in between."""
    made, working = k.dari_rumus, k.capaian.working
    if made is None or made.nilai is None or working is None or k.realisasi != Angka(made.nilai):
        return k.capaian
    formula, _, _ = cara(made).rpartition(" = ")
    return replace(k.capaian, working=replace(working, operands={**working.operands, "R": f"({formula})"}))


def _formula(bahan: Bahan, row: Indikator, made: Hasil) -> str:
    words = cara(made, bahan.desimal).rstrip(".")
    if made.nilai is None:
        return f"{row.rumus}. {words}"
    return f"{row.rumus} = {words}{_variables(bahan, row)}"


def _variables(bahan: Bahan, row: Indikator) -> str:
    parts = [
        f"{v.kode} = {v.uraian or v.kode}" + (f" ({angka_cell(v.nilai)})" if v.nilai is not None else "")
        for v in bahan.laporan.children(Variabel, row.id)
    ]
    return f", dengan {'; '.join(parts)}" if parts else ""
