"""The staff tables of Bab I; all of them count the same persons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Pegawai
from lkjip_desktop.domain.figures import JumlahPegawai
from lkjip_desktop.domain.pegawai import row_total
from lkjip_desktop.domain.pilihan import TabelPegawai
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Column, Grid, Prose, Row
from lkjip_desktop.report.chapters import grafik, kolom
from lkjip_desktop.report.chapters.bahan import BELUM, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import angka_cell
from lkjip_desktop.wording.label import pilihan

_TOTAL = "SDM-02"
"""The rule that holds the tables against the number of persons."""
_DRAWN = (TabelPegawai.GOLONGAN, TabelPegawai.PENDIDIKAN)


def blocks(bahan: Bahan) -> Blocks:
    """The number of persons and one table for each way of counting them that was filled in."""
    jumlah = bahan.laporan.identitas.jumlah_pegawai
    tables = {t: [p for p in bahan.laporan.all(Pegawai) if p.tabel is t] for t in TabelPegawai}
    if jumlah is None and not any(tables.values()):
        yield Prose(BELUM)
        return
    if jumlah is not None:
        text = f"Jumlah pegawai {bahan.instansi} Tahun {bahan.tahun_text} adalah {angka_cell(jumlah)} orang."
        yield Prose(text, source=Ref("identitas", bahan.laporan.identitas.id, "jumlah_pegawai"))
    for tabel, rows in tables.items():
        if rows:
            counted = bahan.figures.pegawai[tabel]
            yield replace(_grid(tabel, rows, counted), note=_why(bahan, jumlah, counted.jumlah))
            chart = grafik.pegawai(bahan, tabel) if tabel in _DRAWN else None
            if chart is not None:
                yield chart


def _why(bahan: Bahan, stated: Decimal | None, counted: Decimal | None) -> str:
    """Why a table counts other persons than the sentence above: the reasons for which that was accepted."""
    if stated is None or counted is None or stated == counted:
        return ""
    reasons = dict.fromkeys(t.diterima.strip() for t in bahan.temuan if t.code == _TOTAL and t.diterima)
    return f"Jumlah tabel ini {angka_cell(counted)} orang: {'; '.join(reasons)}" if reasons else ""


def _grid(tabel: TabelPegawai, rows: Sequence[Pegawai], jumlah: JumlahPegawai) -> Grid:
    words = pilihan(tabel)
    split = tabel is not TabelPegawai.JENIS_KELAMIN and (
        jumlah.laki is not None or jumlah.perempuan is not None
    )
    body = [_row(n, row, split) for n, row in enumerate(rows, 1)]
    sexes = (angka_cell(jumlah.laki), angka_cell(jumlah.perempuan)) if split else ()
    body.append(Row(("", "Jumlah", *sexes, angka_cell(jumlah.jumlah)), total=True))
    return Grid(
        f"Pegawai menurut {words[0].lower()}{words[1:]} (orang)",
        _columns(words, split),
        tuple(body),
        sums=True,
    )


def _columns(words: str, split: bool) -> tuple[Column, ...]:
    sexes = (kolom.angka("Laki-laki"), kolom.angka("Perempuan")) if split else ()
    total = kolom.angka("Jumlah", formula=kolom.jumlah(2) if split else None)
    return (kolom.tengah("No."), kolom.teks(words, 4), *sexes, total)


def _row(n: int, row: Pegawai, split: bool) -> Row:
    sexes = (angka_cell(row.laki), angka_cell(row.perempuan)) if split else ()
    refs = (None, *(Ref("pegawai", row.id, f) for f in ("uraian", *(("laki", "perempuan") if split else ()))))
    return Row((str(n), row.uraian, *sexes, angka_cell(row_total(row))), refs=refs)
