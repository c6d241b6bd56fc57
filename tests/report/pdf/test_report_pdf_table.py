"""Tables across pages: rows whole, giant rows split without loss, sensible places to cut."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

import pytest
from pypdf import PdfReader

from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Align, Column, Document, Grid, Row
from lkjip_desktop.report.pdf import Rendered, render_pdf
from lkjip_desktop.report.pdf.cells import plan
from lkjip_desktop.report.pdf.fonts import family

COLUMNS = (Column(("No",), 8, Align.CENTER), Column(("Uraian",), 60), Column(("Nilai",), 20, Align.RIGHT))


def render(*rows: Row, note: str = "") -> tuple[Rendered, list[str]]:
    grid = Grid("Tabel", COLUMNS, rows, number="1.1", note=note)
    rendered = render_pdf(Document("", "", "", (grid,)))
    reader = PdfReader(BytesIO(rendered.pdf))
    return rendered, [page.extract_text() for page in reader.pages]


def row(i: int, text: str = "uraian", **kind: bool) -> Row:
    ref = Ref("indikator", Id(f"i{i}"), "nama")
    return Row((str(i), text, "1.234,56"), refs=(None, ref, None), **kind)


@pytest.mark.parametrize("lines", [1, 3, 7, 20])
def test_rows_are_not_torn(lines: int) -> None:
    text = "\n".join(f"baris{j}" for j in range(lines))
    rendered, pages = render(*(row(i, text) for i in range(120 // lines)))
    assert len(pages) > 1
    counted = Counter(str(place.ref) for place in rendered.places)
    assert len(counted) == 120 // lines
    assert set(counted.values()) == {1}


def test_a_cell_of_five_thousand_letters_runs_over_pages() -> None:
    words = [f"kata{i}" for i in range(700)]
    assert len(" ".join(words)) > 5000
    narrow = Grid(
        "T",
        (Column(("A",), 1), Column(("B",), 9)),
        (
            Row(
                (" ".join(words), "x"),
            ),
        ),
        number="1",
    )
    reader = PdfReader(BytesIO(render_pdf(Document("", "", "", (narrow,))).pdf))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert len(reader.pages) > 1
    assert [word for word in text.split() if word.startswith("kata")] == words


def test_a_giant_row_begins_where_the_table_stands() -> None:
    _, pages = render(row(1), row(2, "\n".join(f"panjang{i}" for i in range(150))), row(3))
    assert "panjang0\n" in pages[0]
    assert "panjang149" in pages[-1]
    assert pages[-1].index("panjang149") < pages[-1].rindex("uraian")


@pytest.mark.parametrize("before", range(30, 60))
def test_a_group_row_is_followed_by_what_it_heads(before: int) -> None:
    rows = [row(i) for i in range(before)]
    rows += [Row(("Kelompok",), group=True), row(998), row(999)]
    _, pages = render(*rows)
    page = next(page for page in pages if "Kelompok" in page)
    assert "998" in page


@pytest.mark.parametrize("count", range(30, 60))
def test_the_total_is_not_left_alone(count: int) -> None:
    rows = [row(1000 + i) for i in range(count)]
    _, pages = render(*rows, Row(("", "Jumlah", "9"), total=True), note="Sumber: data.")
    page = next(page for page in pages if "Jumlah" in page)
    assert str(1000 + count - 1) in page
    assert "Sumber: data." in page


def test_words_of_total_rows_take_the_empty_cells() -> None:
    grid = Grid(
        "", COLUMNS, (Row(("", "Jumlah", "9"), total=True), Row(("5",), total=True), Row(("a", "", "")))
    )
    planned = plan(grid, family())
    assert [(c.column, c.columns, c.text.text) for c in planned[0]] == [(0, 2, "Jumlah"), (2, 1, "9")]
    assert [(c.column, c.columns) for c in planned[1]] == [(0, 1), (1, 1), (2, 1)]
    assert [(c.column, c.columns) for c in planned[2]] == [(0, 1), (1, 1), (2, 1)]


def test_levels_indent_the_words_not_the_codes() -> None:
    columns = (Column(("Kode",), 1), Column(("Uraian",), 3))
    grid = Grid("", columns, (Row(("5.03", "Program"), level=0), Row(("5.03.01", "Kegiatan"), level=2)))
    planned = plan(grid, family())
    assert [cell.level for cell in planned[1]] == [0, 2]


def test_rows_with_too_few_or_too_many_cells() -> None:
    _, pages = render(Row(("1",)), Row(("2", "b", "c", "d", "e")), Row(()))
    assert "b" in pages[0]


def test_a_huge_header_leaves_room_for_rows() -> None:
    columns = (Column(("kata " * 3000, "lagi " * 3000), 1), Column(("B",), 1))
    grid = Grid("T", columns, tuple(Row((str(i), "isi")) for i in range(5)), number="1")
    reader = PdfReader(BytesIO(render_pdf(Document("", "", "", (grid,))).pdf))
    assert len(reader.pages) == 1
    assert "…" in reader.pages[0].extract_text()
