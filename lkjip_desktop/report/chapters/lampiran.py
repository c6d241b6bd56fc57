"""The lampiran: the signed contracts, then the wide tables on landscape pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from lkjip_desktop.domain.dokumen import ProgramKegiatan
from lkjip_desktop.domain.pohon import ancestors
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Block, Grid, Heading, Numbering, Part, Row
from lkjip_desktop.report.chapters import aksi, banding, iku, kolom, pengukuran, pk, surat
from lkjip_desktop.report.chapters.bahan import Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import rupiah_cell
from lkjip_desktop.report.chapters.urutan import indikator_of, keluaran_of
from lkjip_desktop.wording.nomor import program_of


def blocks(bahan: Bahan) -> Blocks:
    """Every lampiran that has something in it, numbered in order."""
    number = 0
    for portrait, title, found in _all(bahan):
        if found:
            number += 1
            yield Part(Numbering.ARABIC, landscape=not portrait)
            yield Heading(1, f"LAMPIRAN {number}\n{title}")
            yield from found


def _all(bahan: Bahan) -> Iterator[tuple[bool, str, list[Block]]]:
    for row in pk.contracts(bahan):
        yield True, surat.title(bahan, row), list(surat.blocks(bahan, row))
    for title, make in _TABLES:
        yield False, title, [grid for grid in make(bahan) if grid is not None and grid.rows]


def _target(bahan: Bahan) -> Iterator[Grid | None]:
    rows, keluaran = list(indikator_of(bahan.laporan)), list(keluaran_of(bahan.laporan))
    yield iku.targets(bahan, rows, f"Target Indikator Sasaran dalam {bahan.renstra}")
    yield iku.targets(bahan, keluaran, f"Target Keluaran dalam {bahan.renstra}")


def _pagu(bahan: Bahan) -> Iterator[Grid | None]:
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
        kolom.angka(("Pagu Indikatif (Rp)", "Jumlah"), 2),
    )
    yield Grid(f"Pagu Indikatif dalam {bahan.renstra}", columns, tuple(rows))


def _years(series: Mapping[int, Decimal], years: list[int]) -> tuple[str, ...]:
    return tuple(rupiah_cell(series.get(year)) for year in years)


def _keluaran(bahan: Bahan) -> Iterator[Grid | None]:
    rows = list(keluaran_of(bahan.laporan))
    years = banding.earlier_years(bahan, rows)
    if years:
        caption = "Perbandingan Keluaran Antartahun"
        yield banding.perbandingan_tahun(bahan, rows, years, caption, judged=False)
    yield banding.target_akhir(bahan, rows, f"Keluaran terhadap Target Akhir {bahan.renstra}")


def _triwulan(bahan: Bahan) -> Iterator[Grid | None]:
    yield aksi.realisasi(bahan)


def _pengukuran(bahan: Bahan) -> Iterator[Grid | None]:
    yield pengukuran.grid(bahan)


_TABLES: tuple[tuple[str, Callable[[Bahan], Iterator[Grid | None]]], ...] = (
    ("PENGUKURAN KINERJA", _pengukuran),
    ("TARGET KINERJA RENCANA STRATEGIS", _target),
    ("PAGU INDIKATIF RENCANA STRATEGIS", _pagu),
    ("PERBANDINGAN KELUARAN PROGRAM DAN KEGIATAN", _keluaran),
    ("REALISASI TRIWULAN", _triwulan),
)
