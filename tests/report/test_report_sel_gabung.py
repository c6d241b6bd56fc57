"""What stands once over several rows: an empty cell of its own never joins a stranger's above it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import ButirPK, Indikator, ProgramKegiatan, Sasaran, Strategi, Tujuan
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.report.blocks import Document, Grid, Row
from lkjip_desktop.report.build import build
from lkjip_desktop.report.chapters.gabung import ATAS, merged
from lkjip_desktop.report.xlsx import render_xlsx

SAMPLE = contoh()
SASARAN = tuple(SAMPLE.all(Sasaran))


def _with(cls: type, id: str, **fields: object) -> Laporan:
    return laporan_of(
        [replace(r, **fields) if isinstance(r, cls) and r.id == id else r for r in rows_of(SAMPLE)]
    )


def _built(laporan: Laporan) -> Document:
    return build(laporan, compute(laporan), (), date(2026, 1, 5))


def _grid(laporan: Laporan, caption: str) -> Grid:
    return next(b for b in _built(laporan).blocks if isinstance(b, Grid) and b.caption.startswith(caption))


def _over(grid: Grid, column: int) -> list[tuple[str, int]]:
    """The cells of a column with how many rows each covers."""
    return [
        (row.cells[column], row.down[column] if row.down else 1)
        for row in grid.rows
        if not row.down or row.down[column]
    ]


def test_only_what_says_so_goes_on_with_the_cell_above() -> None:
    rows = [Row(("a", "x")), Row((ATAS, ATAS)), Row(("", "y")), Row((ATAS, "")), Row((ATAS, ATAS))]
    found = merged(rows, 0, 1)
    assert [row.down for row in found] == [(2, 2), (0, 0), (3, 1), (0, 2), (0, 0)]


def test_a_later_column_never_reaches_over_the_start_of_an_earlier_one() -> None:
    found = merged([Row(("a", "x")), Row(("b", ATAS)), Row((ATAS, ATAS))], 0, 1)
    assert [row.down for row in found] == [(), (2, 2), (0, 0)]


def test_a_sasaran_below_no_tujuan_stands_below_none() -> None:
    mine, lost = SASARAN
    assert mine.induk
    assert lost.induk
    counts = [len(SAMPLE.children(Indikator, s.id)) for s in (mine, lost)]
    laporan = _with(Sasaran, lost.id, induk=None)
    for caption in ("Tujuan, Sasaran, dan Indikator", "Tujuan, Sasaran, Indikator, dan Target"):
        cells = _over(_grid(laporan, caption), 0)
        assert cells[-1] == ("", counts[1]), caption
        assert sum(rows for _, rows in cells[:-1]) >= counts[0], caption
        assert any(words == SAMPLE.get(Tujuan, mine.induk).uraian for words, _ in cells), caption


def test_a_sasaran_without_words_is_not_the_one_above() -> None:
    first, second = SASARAN
    laporan = _with(Sasaran, second.id, uraian="")
    counts = [len(SAMPLE.children(Strategi, s.id)) for s in (first, second)]
    cells = _over(_grid(laporan, "Strategi dan Arah Kebijakan"), 0)
    assert cells == [(first.uraian, counts[0]), ("", counts[1])]


def test_a_program_without_kode_is_not_the_one_above() -> None:
    row = next(p for p in SAMPLE.all(ProgramKegiatan) if p.induk and SAMPLE.children(Indikator, p.id))
    grid = _grid(_with(ProgramKegiatan, row.id, kode=""), "Realisasi Program, Kegiatan, dan Sub Kegiatan")
    own = next(r for r in grid.rows if r.cells[1] == row.nama)
    assert own.cells[0] == ""
    assert not own.down or own.down[0] == len(SAMPLE.children(Indikator, row.id))


@pytest.mark.parametrize(
    ("cls", "field"), [(Sasaran, "uraian"), (Tujuan, "uraian"), (ButirPK, "sasaran"), (ButirPK, "nama")]
)
def test_blanks_in_a_name_reach_excel(cls: type, field: str) -> None:
    """Earlier versions stored them, and merged cells can't be written."""
    for row in tuple(SAMPLE.all(cls))[:2]:
        book = load_workbook(BytesIO(render_xlsx(_built(_with(cls, row.id, **{field: " "})))))
        assert len(book.sheetnames) > 10
