"""Random tables through Word, PDF, Excel and text: every way in gives the same cells back."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from berkas_buatan import docx, pdf, plain
from hypothesis import given, settings
from hypothesis import strategies as st
from kebenaran import squeeze

from lkjip_desktop.domain.tabel import Naskah
from lkjip_desktop.importers.baca import read_naskah, read_text

HEADS = [
    "Indikator Kinerja",
    "Satuan",
    "Target 2024",
    "Realisasi 2024",
    "Capaian (%)",
    "Anggaran (Rp)",
    "Keterangan",
]
WORDS = st.lists(
    st.sampled_from(
        [
            "pembinaan",
            "aparatur",
            "pelayanan",
            "administrasi",
            "perkantoran",
            "rapat",
            "koordinasi",
            "daerah",
            "dokumen",
        ]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)
FIGURES = st.one_of(
    st.integers(0, 5_000).map(str),
    st.integers(1_000, 9_000_000_000).map(lambda n: f"{n:,}".replace(",", ".")),
    st.decimals(0, 200, places=2).map(lambda d: f"{d} %".replace(".", ",")),
    st.sampled_from(["-", "", "12 Orang", "Rp1.500.000"]),
)


@st.composite
def grids(draw: st.DrawFn) -> list[list[str]]:
    """A header, then rows of a number, a name and figures."""
    heads = ["No", *draw(st.lists(st.sampled_from(HEADS), min_size=2, max_size=6, unique=True))]
    count = draw(st.integers(1, 45))
    names = draw(st.lists(WORDS, min_size=count, max_size=count))
    return [
        heads,
        *([str(i + 1), names[i], *(draw(FIGURES) for _ in heads[2:])] for i in range(count)),
    ]


def cells(naskah: Naskah) -> list[list[str]]:
    (table,) = naskah.tabel
    return [[squeeze(t) for t in b.sel] for b in table.baris]


def wanted(grid: list[list[str]]) -> list[list[str]]:
    return [[squeeze(t) for t in row] for row in grid[1:]]


@settings(max_examples=60, deadline=None)
@given(grid=grids())
def test_text_and_word(grid: list[list[str]]) -> None:
    assert cells(read_text("\n".join("\t".join(r) for r in grid))) == wanted(grid)
    with TemporaryDirectory() as folder:
        assert cells(read_naskah(docx(Path(folder, "a.docx"), "Tabel 1", plain(*grid)))) == wanted(grid)


@settings(max_examples=40, deadline=None)
@given(grid=grids(), at=st.integers(1, 40), repeat=st.booleans())
def test_word_with_a_page_break_in_the_table(grid: list[list[str]], at: int, repeat: bool) -> None:
    at = min(at, len(grid) - 1) + 1
    second = ([grid[0]] if repeat else []) + grid[at:]
    parts = [plain(*grid[:at]), plain(*second)] if len(grid) > at else [plain(*grid)]
    with TemporaryDirectory() as folder:
        assert cells(read_naskah(docx(Path(folder, "a.docx"), *parts))) == wanted(grid)


@settings(max_examples=15, deadline=None)
@given(grid=grids(), landscape=st.booleans())
def test_pdf(grid: list[list[str]], landscape: bool) -> None:
    with TemporaryDirectory() as folder:
        path = pdf(Path(folder, "a.pdf"), "Tabel 1", grid, "Penutup.", landscape=landscape)
        assert cells(read_naskah(path)) == wanted(grid)


@settings(max_examples=40, deadline=None)
@given(grid=grids(), top=st.integers(0, 3), left=st.integers(0, 2))
def test_excel_anywhere_on_the_sheet(grid: list[list[str]], top: int, left: int) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for r, row in enumerate(grid):
        for c, text in enumerate(row):
            if text:
                sheet.cell(r + 1 + top, c + 1 + left, text)
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.xlsx")
        book.save(path)
        assert cells(read_naskah(path)) == wanted(grid)
