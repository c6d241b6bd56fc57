"""Cells that cover several rows: one box, its text once, running on over a page break without loss."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Align, Column, Document, Grid, Row
from lkjip_desktop.report.pdf import Rendered, render_pdf
from lkjip_desktop.report.pdf.cells import spanned

COLUMNS = (Column(("Sasaran",), 30), Column(("Indikator",), 50), Column(("Nilai",), 20, Align.RIGHT))
OWNER = Ref("sasaran", Id("s1"), "uraian")


def group(words: str, rows: int) -> list[Row]:
    first = Row((words, "indikator 0", "0"), refs=(OWNER,), down=(rows, 1, 1))
    return [first, *(Row(("", f"indikator {i}", str(i)), down=(0, 1, 1)) for i in range(1, rows))]


def draw(*rows: Row) -> tuple[Rendered, list[str]]:
    rendered = render_pdf(Document("", "", "", (Grid("T", COLUMNS, rows, number="1"),)))
    return rendered, [page.extract_text() for page in PdfReader(BytesIO(rendered.pdf)).pages]


def test_one_cell_stands_beside_all_its_rows() -> None:
    rendered, pages = draw(*group("Meningkatnya layanan", 5))
    (place,) = [p for p in rendered.places if p.ref == OWNER]
    assert place.rect[3] - place.rect[1] > 5 * 12
    assert pages[0].count("Meningkatnya") == 1


def test_a_long_text_makes_its_rows_higher() -> None:
    words = " ".join(f"kata{i}" for i in range(120))
    _, pages = draw(*group(words, 3), Row(("x", "y", "z")))
    found = [word for page in pages for word in page.split() if word.startswith("kata")]
    assert sorted(set(found), key=lambda w: int(w[4:])) == words.split()


@pytest.mark.parametrize("rows", [70, 200])
def test_a_cell_longer_than_a_page_says_again_what_it_is(rows: int) -> None:
    rendered, pages = draw(*group("Meningkatnya layanan publik", rows))
    assert len(pages) > 1
    assert all("Meningkatnya" in page for page in pages)
    assert [p.page for p in rendered.places if p.ref == OWNER] == list(range(len(pages)))


def test_a_text_that_would_fill_a_page_is_an_ordinary_cell_again() -> None:
    words = [f"kata{i}" for i in range(900)]
    _, pages = draw(*group(" ".join(words), 3))
    found = [word for page in pages for word in page.split() if word.startswith("kata")]
    assert found == words


def test_short_groups_are_not_torn() -> None:
    rows = [row for n in range(40) for row in group(f"Sasaran{n}", 4)]
    _, pages = draw(*rows)
    for page in pages:
        for line in page.splitlines():
            assert line.count("Sasaran") <= 1
    assert sum(page.count("Sasaran") for page in pages) == 40 + len(pages)  # and the header on each page


@pytest.mark.parametrize(
    ("downs", "wanted"),
    [
        ([(3,), (0,), (0,)], [3, 0, 0]),
        ([(9,), (0,), (1,)], [2, 0, 1]),
        ([(0,), (0,), (1,)], [1, 1, 1]),
        ([(2,), (1,), (0,)], [1, 1, 1]),
        ([(1,), (2,), (0,)], [1, 2, 0]),
    ],
)
def test_contradictions_are_settled(downs: list[tuple[int, ...]], wanted: list[int]) -> None:
    rows = tuple(Row(("", "b"), down=d) for d in downs)
    assert [row[0] for row in spanned(Grid("", COLUMNS[:2], rows))] == wanted


def test_text_and_group_rows_end_a_cell() -> None:
    rows = (
        Row(("a", "b"), down=(4,)),
        Row(("ada", "b"), down=(0,)),
        Row(("", "judul"), down=(0,), group=True),
        Row(("", "b"), down=(0,)),
    )
    assert [row[0] for row in spanned(Grid("", COLUMNS[:2], rows))] == [1, 1, 1, 1]
