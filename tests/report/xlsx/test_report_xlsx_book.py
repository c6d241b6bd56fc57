"""The workbook read back: every figure the engine's, every formula worked out again, no text a formula."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils import range_boundaries
from python_calamine import CalamineWorkbook
from support.kertas import ANGGARAN, PERSEN, every_block, f, sample_document

from lkjip_desktop.domain.pilihan import Kertas
from lkjip_desktop.report.blocks import (
    Align,
    Block,
    Column,
    Document,
    Figure,
    Grid,
    Heading,
    Numbering,
    Part,
    Prose,
    Row,
)
from lkjip_desktop.report.numbering import label
from lkjip_desktop.report.plain import flat, unmarked
from lkjip_desktop.report.problem import Cancelled
from lkjip_desktop.report.xlsx import render_xlsx, write_xlsx
from lkjip_desktop.report.xlsx.numbers import number_of
from lkjip_desktop.wording.angka import format_angka

HEAD_AND_TITLE = 2


def opened(document: Document):
    return openpyxl.load_workbook(BytesIO(render_xlsx(document)))


def one(grid: Grid, **options):
    return opened(Document("Judul", "Instansi", "", (Heading(1, "BAB I"), grid), **options)).worksheets[1]


def evaluated(sheet, cell: str) -> Decimal:
    """What Excel would show: the sums, differences and per cents that the formulas are made of."""
    value = sheet[cell].value
    if value is None:
        return Decimal(0)
    if not (isinstance(value, str) and value.startswith("=")):
        return Decimal(str(value))
    if sum_ := re.fullmatch(r"=SUM\((.*)\)", value):
        return sum(
            (evaluated(sheet, name) for part in sum_[1].split(",") for name in _cells(part)), Decimal(0)
        )
    if share := re.fullmatch(r"=([A-Z]+\d+)/([A-Z]+\d+)\*100", value):
        return evaluated(sheet, share[1]) / evaluated(sheet, share[2]) * 100
    less = re.fullmatch(r"=([A-Z]+\d+)-([A-Z]+\d+)", value)
    assert less, value
    return evaluated(sheet, less[1]) - evaluated(sheet, less[2])


def _cells(part: str) -> Iterator[str]:
    left, top, right, bottom = range_boundaries(part)
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            yield f"{openpyxl.utils.get_column_letter(column)}{row}"


def decimals(number_format: str) -> int:
    match = re.match(r"#,##0(?:\.(0+))?", number_format)
    assert match, number_format
    return len(match[1] or "")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("excel") / "tabel.xlsx"
    write_xlsx(sample_document(), path)
    return path


def grids() -> list[Grid]:
    return [b for b in sample_document().blocks if isinstance(b, Grid) and b.ruled and b.columns and b.rows]


def body(sheet, grid: Grid):
    """The cells of the table's rows: the last ones before the note."""
    last = sheet.max_row - (2 if grid.note.strip() else 0)
    return list(sheet.iter_rows(min_row=last - len(grid.rows) + 1, max_row=last))


def test_every_cell_of_every_table_is_there_figures_as_numbers(sample: Path) -> None:
    book, values = openpyxl.load_workbook(sample), openpyxl.load_workbook(sample, data_only=True)
    sheets = book.worksheets[1:]
    assert len(sheets) == len(grids()) > 40
    figures = formulas = 0
    for sheet, grid in zip(sheets, grids(), strict=True):
        for cells, row in zip(body(sheet, grid), grid.rows, strict=True):
            pairs = list(zip(cells, row.cells, strict=False))
            if row.group or row.total:  # their words stand in the first of the joined cells
                filled = [c for c in cells if c.value is not None]
                pairs = list(zip(filled, [text for text in row.cells if text.strip()], strict=True))
            for cell, printed in pairs:
                if isinstance(printed, Figure) and number_of(printed):
                    figures += 1
                    shown = format_angka(evaluated(sheet, cell.coordinate), decimals(cell.number_format))
                    assert printed.startswith(shown), (sheet.title, cell.coordinate)
                    cached = values[sheet.title][cell.coordinate].value
                    assert Decimal(str(cached)) == pytest.approx(printed.value, rel=Decimal("1e-14"))
                    formulas += cell.data_type == "f"
                elif getattr(cell, "value", None) is not None:
                    assert cell.value == unmarked(printed)
                    assert cell.data_type == "s"
    assert figures > 1500
    assert formulas > 400


def test_no_figure_of_a_right_hand_column_stays_text(sample: Path) -> None:
    left = [
        (grid.caption, cell)
        for grid in grids()
        for row in grid.rows
        for cell, column in zip(row.cells, grid.columns, strict=False)
        if column.align is Align.RIGHT
        and re.fullmatch(r"-?[\d.]+(,\d+)?", cell)
        and not isinstance(cell, Figure)
    ]
    assert left == []


def test_another_reader_sees_the_same_figures(sample: Path) -> None:
    book = CalamineWorkbook.from_path(str(sample))
    assert book.sheet_names[0] == "Daftar Tabel"
    assert book.sheet_names[1:] == openpyxl.load_workbook(sample).sheetnames[1:]
    named = next(g for g in grids() if g.caption.startswith("Anggaran dan Realisasi per Program"))
    rows = book.get_sheet_by_name(label(named)).to_python()
    last = next(r for r in reversed(rows) if "Jumlah" in r)
    figures = [c.value for c in named.rows[-1].cells if isinstance(c, Figure)]
    assert [x for x in last if isinstance(x, float)] == pytest.approx([float(x) for x in figures])


def test_sums_and_per_cents_are_formulas() -> None:
    sheet = one(ANGGARAN)
    # title, blank, two header rows; the first row of the table is row 5
    assert [c.value for c in sheet[5]][2:] == ["=SUM(C6:C6)", "=SUM(D6:D6)", "=D5/C5*100"]
    assert [c.value for c in sheet[6]][2:] == [3000, 1000, "=D6/C6*100"]
    assert [c.value for c in sheet[8]][2:] == ["=SUM(C5,C7)", "=SUM(D5,D7)", "=D8/C8*100"]
    assert sheet["C7"].value == 1500.5
    assert sheet["C7"].number_format == "#,##0.00"
    assert evaluated(sheet, "C8") == Decimal("4500.5")


def test_a_formula_that_would_show_something_else_is_not_written() -> None:
    columns = (
        Column(("Uraian",), 1),
        Column(("T",), 1, Align.RIGHT),
        Column(("R",), 1, Align.RIGHT),
        Column(("C",), 1, Align.RIGHT, PERSEN),
    )
    rows = (
        Row(("makin kecil makin baik", f("10"), f("8"), f("120,00"))),
        Row(("dibatasi", f("10"), f("15"), f("100,00"))),
        Row(("target nol", f("0"), f("15"), f("0,00"))),
        Row(("dihitung", f("3"), f("2"), f("66,67", "66.6666666667"))),
        Row(("belum ada", "", f("2"), "–")),
        Row(("Jumlah", f("99"), f("2"), f("2,02", "2.0202")), total=True),
    )
    sheet = one(Grid("", columns, rows, sums=True))
    got = [[c.value for c in row][1:] for row in sheet.iter_rows(min_row=4, max_row=9)]
    assert got == [
        [10, 8, 120],
        [10, 15, 100],
        [0, 15, 0],
        [3, 2, "=C7/B7*100"],
        [None, 2, "–"],
        [99, 2, "=C9/B9*100"],
    ]


def test_units_follow_the_number_and_codes_stay_text() -> None:
    columns = (Column(("Kode",), 1), Column(("Nilai",), 1, Align.RIGHT))
    rows = (
        Row(("5.03.01", f("71,20 Indeks", "71.2"))),
        Row(("007", f('1.250 "set"', "1250"))),
        Row(("1.250", f("123.456.789.012.345.678", "123456789012345678"))),
    )
    sheet = one(Grid("", columns, rows))
    assert [(c.value, c.data_type) for c in sheet["A"]][3:] == [
        ("5.03.01", "s"),
        ("007", "s"),
        ("1.250", "s"),
    ]
    assert (sheet["B4"].value, sheet["B4"].number_format) == (71.2, '#,##0.00" Indeks"')
    assert (sheet["B5"].value, sheet["B5"].number_format) == (1250, '#,##0" set"')
    assert sheet["B6"].value == "123.456.789.012.345.678"  # Excel keeps 15 digits: as text it stays whole


def test_text_is_never_a_formula() -> None:
    for text in ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "'kutip"):
        grid = Grid(text, (Column((text,), 1), Column((text,), 1)), (Row((text, "b")),), note=text)
        sheet = one(grid)
        assert sheet["A4"].value == text
        assert all(c.data_type in ("s", "n") for row in sheet.iter_rows() for c in row)
        assert sheet["A4"].quotePrefix


def test_panes_print_set_up_and_index(sample: Path) -> None:
    book = openpyxl.load_workbook(sample)
    index, sheet = book.worksheets[0], book["Tabel 3.1"]
    linked = [(c.value, c.hyperlink.location) for c in index["A"][6:] if c.hyperlink]
    assert [name for name, _ in linked] == book.sheetnames[1:]
    assert all(location == f"'{name}'!A1" for name, location in linked)
    assert sheet.freeze_panes.endswith("4")
    assert sheet.print_title_rows == "$3:$3"
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in (
        (9, 1, 0),
        ("9", 1, 0),
    )
    assert book["Tabel L.7"].page_setup.orientation == "landscape"
    assert book.properties.language == "id-ID"


def test_f4_headers_merged_and_part_landscape() -> None:
    document = Document("", "", "", (Part(Numbering.ARABIC, landscape=True), ANGGARAN), kertas=Kertas.F4)
    sheet = opened(document).worksheets[1]
    assert int(sheet.page_setup.paperSize) == 14
    assert sheet.page_setup.orientation == "landscape"
    assert {str(r) for r in sheet.merged_cells.ranges} == {"A3:A4", "B3:B4", "C3:D3", "E3:E4", "A8:B8"}


def test_a_report_without_tables_says_so_and_cancel_leaves_the_old_file(tmp_path: Path) -> None:
    book = opened(Document("Judul", "", "", (Prose("Isi."),)))
    assert book.sheetnames == ["Daftar Tabel"]
    assert "belum memuat tabel" in book.active["A3"].value
    target = tmp_path / "x.xlsx"
    target.write_bytes(b"lama")
    with pytest.raises(Cancelled):
        write_xlsx(sample_document(), target, cancelled=lambda: True)
    assert target.read_bytes() == b"lama"


ANY = st.text(st.characters(exclude_categories=()), max_size=40)
NASTY = st.sampled_from(
    ["", "\x00\x1f", "\ud800", "_x0041_", "=1", "<v>&", "a\r\nb", "\u2062**x", "[1]!A1", "&P&N"]
)


@settings(max_examples=30, deadline=None)
@given(ANY | NASTY)
def test_a_cell_says_what_was_typed(text: str) -> None:
    grid = Grid(text, (Column(("A",), 1), Column(("B",), 1)), (Row((text, "b")),))
    data = render_xlsx(Document(text, text, text, (Heading(1, text), grid), footer=text))
    shown = (
        CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(1).to_python(skip_empty_area=False)
    )
    assert shown[3][0] == unmarked(text)


@settings(max_examples=20, deadline=None)
@given(ANY | NASTY)
def test_every_block_takes_any_text(text: str) -> None:
    opened(every_block(text))


def test_large_cells_and_many_rows() -> None:
    long = "kata " * 1000
    rows = (Row((long, "b")), *(Row((f"Indikator {n}", "b")) for n in range(200)), Row(("x" * 40_000, "b")))
    sheet = one(Grid("", (Column(("A",), 1), Column(("B",), 1)), rows))
    assert sheet["A4"].value == long
    assert sheet["A204"].value == "Indikator 199"
    assert sheet["A205"].value.endswith("x…")
    assert flat(long).count("kata") == 1000


def test_within_two_seconds() -> None:
    start = time.process_time()
    render_xlsx(sample_document())
    assert time.process_time() - start < 2


def test_sheets_without_a_number_are_named_by_form_caption_or_heading() -> None:
    def sheets(*blocks: Block, short: str = "") -> list[str]:
        document = Document("", "", "", blocks, short=short)
        return openpyxl.load_workbook(BytesIO(render_xlsx(document))).sheetnames[1:]

    def table(caption: str) -> Grid:
        return Grid(caption, (Column(("A",), 1),), (Row(("1",)),))

    assert sheets(table(""), table(""), short="T-C.29") == ["T-C.29", "T-C.29 (2)"]
    blocks = (Heading(1, "Bab"), table("Angka [pokok] 2024/2025"), Heading(2, "I. Format"), table(""))
    assert sheets(*blocks) == ["Angka pokok 2024 2025", "I. Format"]
    long = "x" * 40
    assert sheets(table(long), table(long)) == ["x" * 31, "x" * 27 + " (2)"]
    assert sheets(table("")) == ["Tabel"]
