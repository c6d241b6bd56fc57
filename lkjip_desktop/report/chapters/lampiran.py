"""The lampiran: the signed contracts, then the wide tables on landscape pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias

from lkjip_desktop.domain.dokumen import ProgramKegiatan
from lkjip_desktop.domain.pohon import ancestors
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.domain.urutan import keluaran_of, layanan_of
from lkjip_desktop.report.blocks import Block, Grid, Heading, Letterhead, Numbering, Part, Prose, Row
from lkjip_desktop.report.chapters import (
    aksi,
    banding,
    bukti,
    capaian_program,
    iku,
    kolom,
    lembar_reviu,
    matriks,
    pengukuran,
    pk,
    rkt,
    surat,
    tanda_tangan,
)
from lkjip_desktop.report.chapters.bahan import BELUM, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import rupiah_cell
from lkjip_desktop.report.chapters.susun import sourced
from lkjip_desktop.rules.reviu import checklist
from lkjip_desktop.wording.nomor import program_of

Found: TypeAlias = Iterator[tuple[bool, str, Blocks]]


def blocks(bahan: Bahan) -> Blocks:
    """Every lampiran that has something in it, numbered in order; a sentence where none has."""
    number = 0
    for portrait, title, made in _all(bahan):
        found = [b for b in made if not isinstance(b, Grid) or b.rows]
        if found:
            number += 1
            yield Part(Numbering.ARABIC, landscape=not portrait)
            yield from _headed(f"LAMPIRAN {number}\n{title}", found)
    if not number:
        yield Part(Numbering.ARABIC)
        yield Heading(1, "LAMPIRAN")
        yield Prose(BELUM)


def _headed(title: str, found: list[Block]) -> Blocks:
    """The heading before what it heads, but below a letterhead."""
    kop = found[:1] if isinstance(found[0], Letterhead) else []
    yield from kop
    yield Heading(1, title, appendix=True)
    yield from found[len(kop) :]


def _all(bahan: Bahan) -> Found:
    for part in bahan.parts("lampiran"):
        for portrait, title, made in _MAKERS[part.key](bahan):
            yield portrait, title, made if part.key == "lampiran.pk" else sourced(bahan, part.key, made)


def _pk(bahan: Bahan) -> Found:
    for row in pk.contracts(bahan):
        yield True, surat.title(bahan, row), surat.blocks(bahan, row)


def _table(
    title: str, make: Callable[[Bahan], Blocks], *, portrait: bool = False
) -> Callable[[Bahan], Found]:
    return lambda bahan: iter([(portrait, title, make(bahan))])


def _renstra(bahan: Bahan) -> Blocks:
    yield matriks.grid(bahan)
    keluaran = list(keluaran_of(bahan.laporan))
    yield iku.targets(bahan, keluaran, f"Target Keluaran dalam {bahan.renstra}")
    yield from _pagu(bahan)


def _iku(bahan: Bahan) -> Blocks:
    yield iku.definitions(bahan, [row for row in layanan_of(bahan.laporan) if row.iku])


def _rkt(bahan: Bahan) -> Blocks:
    yield rkt.targets(bahan)


def _pagu(bahan: Bahan) -> Blocks:
    years = sorted(bahan.figures.total.pagu_renstra)
    if not years:
        return
    table, rows = bahan.laporan.table(ProgramKegiatan), []
    for p in program_of(bahan.laporan):
        m = bahan.figures.anggaran[p.id]
        level = sum(1 for _ in ancestors(table, p.id)) - 1
        cells = (p.kode, p.nama, *_years(m.pagu_renstra, years), rupiah_cell(m.pagu_renstra_total))
        refs = tuple(Ref("programkegiatan", p.id, f) for f in ("kode", "nama", *(f"pagu.{y}" for y in years)))
        group = bool(table.children(p.id)) and not level
        rows.append(Row(cells, level=level, group=group, refs=refs))
    total = bahan.figures.total
    last = ("", "Jumlah", *_years(total.pagu_renstra, years), rupiah_cell(total.pagu_renstra_total))
    rows.append(Row(last, total=True))
    columns = (
        kolom.teks("Kode", 2),
        kolom.teks("Program/Kegiatan/Sub Kegiatan", 4),
        *(kolom.angka(("Pagu Indikatif (Rp)", str(year)), 2) for year in years),
        kolom.angka(("Pagu Indikatif (Rp)", "Jumlah"), 2, kolom.jumlah(len(years))),
    )
    yield Grid(f"Pagu Indikatif dalam {bahan.renstra}", columns, tuple(rows), sums=True)


def _years(series: Mapping[int, Decimal], years: list[int]) -> tuple[str, ...]:
    return tuple(rupiah_cell(series.get(year)) for year in years)


def _keluaran(bahan: Bahan) -> Blocks:
    rows = list(keluaran_of(bahan.laporan))
    years = banding.earlier_years(bahan, rows)
    if years:
        caption = "Perbandingan Keluaran Antartahun"
        yield banding.perbandingan_tahun(bahan, rows, years, caption, judged=False)
    yield banding.target_akhir(bahan, rows, f"Keluaran terhadap Target Akhir {bahan.renstra}")


def _aksi(bahan: Bahan) -> Blocks:
    grid = aksi.targets(bahan)
    if grid is not None:
        yield grid
        yield tanda_tangan.kepala(bahan.laporan.identitas, bahan.laporan.pk)


def _pengukuran(bahan: Bahan) -> Blocks:
    yield pengukuran.grid(bahan)


def _realisasi(bahan: Bahan) -> Blocks:
    yield capaian_program.grid(bahan)


def _triwulan(bahan: Bahan) -> Blocks:
    grid = aksi.realisasi(bahan)
    if grid is not None:
        yield grid


def _reviu(bahan: Bahan) -> Blocks:
    yield Prose(lembar_reviu.DAFTAR)
    yield from lembar_reviu.answers(checklist(bahan.laporan, bahan.figures, bahan.temuan))


_MAKERS: Mapping[str, Callable[[Bahan], Found]] = {
    "lampiran.pk": _pk,
    "lampiran.renstra": _table("MATRIKS RENCANA STRATEGIS", _renstra),
    "lampiran.iku": _table("INDIKATOR KINERJA UTAMA", _iku),
    "lampiran.rkt": _table("RENCANA KINERJA TAHUNAN", _rkt, portrait=True),
    "lampiran.aksi": _table("RENCANA AKSI", _aksi),
    "lampiran.pengukuran": _table("PENGUKURAN KINERJA", _pengukuran),
    "lampiran.realisasi": _table("REALISASI PROGRAM, KEGIATAN, DAN SUB KEGIATAN", _realisasi),
    "lampiran.keluaran": _table("PERBANDINGAN KELUARAN PROGRAM DAN KEGIATAN", _keluaran),
    "lampiran.triwulan": _table("REALISASI TRIWULAN", _triwulan),
    "lampiran.reviu": _table("LEMBAR REVIU", _reviu, portrait=True),
    "lampiran.bukti": _table("DAFTAR BUKTI DUKUNG", bukti.blocks, portrait=True),
}
