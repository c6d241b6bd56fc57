"""What stands together on paper: announcements, groups, charts that give way; and links to what is named."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

from pypdf import PdfReader

from lkjip_desktop.report.blocks import (
    Block,
    Chart,
    ChartKind,
    Column,
    Contents,
    Document,
    Grid,
    Heading,
    Letterhead,
    Numbering,
    Part,
    Prose,
    Row,
)
from lkjip_desktop.report.pdf import render_pdf

LINE = Prose("Baris pengisi.")
"""Takes 14,5 points and a gap of 7; a page has room for about 717."""


def pages(*blocks: Block, header: str = "") -> list[str]:
    document = Document("", "", "", (Part(Numbering.ARABIC), *blocks), header=header)
    return [page.extract_text() for page in PdfReader(BytesIO(render_pdf(document).pdf)).pages]


def table(rows: int, *, number: str = "3.1", group: int = 0) -> Grid:
    found: list[Row] = []
    for n in range(rows):
        if group and n % group == 0:
            found.append(Row((f"Kelompok {n}",), group=True))
        found.append(Row((f"baris {n}", str(n))))
    return Grid("Judul", (Column(("Uraian",), 3), Column(("Nilai",), 1)), tuple(found), number=number)


def chart(number: str = "3.1") -> Chart:
    values = (Decimal(10), Decimal(20))
    return Chart("Bagan", ChartKind.BARS, ("A", "B"), {"Satu": values}, number=number)


def test_the_text_that_announces_a_table_stands_with_it() -> None:
    for count in range(24, 34):
        shown = pages(*[LINE] * count, Prose("Rincian disajikan pada Tabel 3.1."), table(3))
        [at] = [i for i, text in enumerate(shown) if "disajikan pada" in text]
        assert "baris 0" in shown[at]


def test_a_text_about_another_table_is_not_moved() -> None:
    announced = Prose("Lihat Tabel 3.10, bukan yang di bawah.")
    shown = pages(*[LINE] * 30, announced, table(12))
    assert "Lihat Tabel 3.10" in shown[0]


def test_a_chart_gets_lower_rather_than_leaving_a_gap() -> None:
    """A chart takes 14 + 165 + 15 and its caption; with 23 lines above it some 210 points are left."""
    shown = pages(*[LINE] * 23, Prose("Perbandingannya tampak pada Gambar 3.1."), chart())
    assert "Gambar 3.1 Bagan" in shown[0]


def test_small_groups_of_rows_are_not_torn() -> None:
    shown = pages(table(90, group=4))
    assert len(shown) > 2
    for text in shown[1:]:
        first = text[text.index("Nilai") + len("Nilai") :].split()[0]
        assert first == "Kelompok"


def test_no_group_row_stays_behind_when_the_group_in_it_goes_to_the_next_page() -> None:
    """A sasaran above its program: both are group rows."""
    made = table(90, group=4)
    rows = [row for r in made.rows for row in ((Row(("Di atas",), group=True), r) if r.group else (r,))]
    shown = pages(replace(made, rows=tuple(rows)))
    assert len(shown) > 2
    for text in shown[1:]:
        first = text[text.index("Nilai") + len("Nilai") :].split()[:2]
        assert first == ["Di", "atas"]


def test_a_reference_leads_to_what_it_names() -> None:
    document = Document("", "", "", (Prose("Lihat Tabel 3.1 dan Gambar 9.9."), table(3), Prose("Akhir.")))
    [page] = PdfReader(BytesIO(render_pdf(document).pdf)).pages
    links = [a.get_object() for a in page["/Annots"]]
    assert len(links) == 1  # Gambar 9.9 is not there
    x0, _, x1, _ = (float(x) for x in links[0]["/Rect"])
    assert 85 + 28 < x0 < x1 < 85 + 28 + 80  # behind the first line's indentation and "Lihat "


def test_a_page_with_a_letterhead_has_no_running_head() -> None:
    shown = pages(
        Letterhead(("PEMERINTAH", "DINAS")), Heading(1, "SURAT"), Heading(1, "LAIN"), header="Kepala"
    )
    assert ["Kepala" in text for text in shown] == [False, True]


def test_entries_without_a_page_number_have_no_leader() -> None:
    blocks = (
        Part(Numbering.NONE),
        Heading(1, "TANPA NOMOR"),
        Part(Numbering.ARABIC),
        Contents("isi", "DAFTAR ISI"),
    )
    shown = PdfReader(BytesIO(render_pdf(Document("", "", "", blocks)).pdf)).pages[1]
    [form] = shown["/Resources"]["/XObject"].values()
    drawn = form.get_object().get_data()
    assert drawn.count(b" l S") + drawn.count(b" l\nS") == 1  # the leader of the list itself only


def test_pages_that_are_not_wanted_are_laid_out_but_stay_empty() -> None:
    blocks = (
        Part(Numbering.ARABIC),
        Heading(1, "SATU"),
        LINE,
        Heading(1, "DUA"),
        LINE,
        Heading(1, "TIGA"),
        LINE,
    )
    document = Document("", "", "", blocks)
    whole, some = render_pdf(document), render_pdf(document, only={1})
    assert [bool(p.extract_text().strip()) for p in PdfReader(BytesIO(some.pdf)).pages] == [
        False,
        True,
        False,
    ]
    assert (some.sizes, some.labels, some.marks) == (whole.sizes, whole.labels, whole.marks)
    assert whole.marks == {"satu": 0, "dua": 1, "tiga": 2}
