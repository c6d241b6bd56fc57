"""The whole report read back: what a reader of the PDF finds must be what went in."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pdf_builder import full_document, indikator_grid, matrix_grid
from pypdf import PageObject, PdfReader
from pypdf.generic import Destination, DictionaryObject

from lkjip_desktop.report.blocks import (
    Block,
    Column,
    Document,
    Grid,
    Heading,
    Numbering,
    Part,
    Prose,
    Row,
    Signature,
)
from lkjip_desktop.report.pdf import F4, Rendered, Style, render_pdf
from lkjip_desktop.report.pdf.fonts import SERIF
from lkjip_desktop.report.pdf.style import A4


@pytest.fixture(scope="module")
def rendered() -> Rendered:
    return render_pdf(full_document(), invariant=True)


@pytest.fixture(scope="module")
def reader(rendered: Rendered) -> PdfReader:
    return PdfReader(BytesIO(rendered.pdf))


def read(*blocks: Block, draft: str = "", style: Style | None = None) -> PdfReader:
    document = Document("Judul", "Instansi", "Pokok", blocks, draft=draft)
    return PdfReader(BytesIO(render_pdf(document, style=style).pdf))


def flat(page: PageObject) -> str:
    return " ".join(page.extract_text().split())


def entries(page: PageObject) -> list[str]:
    """The page numbers at the end of a list's page, where the form with them is shown."""
    return re.findall(r"^\s*([ivx]+|\d+)$", page.extract_text(), re.MULTILINE)


def outline(reader: PdfReader) -> list[tuple[int, str, int]]:
    def walk(items: list[object], level: int) -> list[tuple[int, str, int]]:
        found = []
        for item in items:
            if isinstance(item, list):
                found += walk(item, level + 1)
            elif isinstance(item, Destination):
                page = reader.get_destination_page_number(item)
                found.append((level, str(item.title), page if page is not None else -1))
        return found

    return walk(list(reader.outline), 0)


def test_info_and_language(reader: PdfReader) -> None:
    info = reader.metadata
    assert info is not None
    assert info.title == "Laporan Kinerja Badan Contoh Tahun 2025"
    assert info.author == "Badan Contoh Kabupaten Contoh"
    assert info.subject == "LKjIP 2025"
    assert info["/Keywords"] == "LKjIP, 2025"
    assert reader.root_object["/Lang"] == "id-ID"


def test_every_font_is_embedded(reader: PdfReader) -> None:
    names = set()
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            descriptor = font.get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in descriptor
            names.add(font.get_object()["/BaseFont"])
    assert names
    assert all("+Liberation" in name for name in names)


def test_roman_then_arabic_numbers(reader: PdfReader) -> None:
    labels = reader.page_labels
    assert labels[:7] == ["", "i", "ii", "iii", "iv", "1", "2"]
    assert labels[-1] == str(len(labels) - 5)
    for page, label in zip(reader.pages, labels, strict=True):
        found = re.search(r"Halaman (\w+)", flat(page))
        assert (found[1] if found else "") == label


def test_contents_tell_the_right_pages(reader: PdfReader) -> None:
    labels = reader.page_labels
    titles = [(level, title, page) for level, title, page in outline(reader)]
    assert entries(reader.pages[2]) == [labels[page] for _, _, page in titles]
    listed = flat(reader.pages[2])
    for _, title, page in titles:
        assert title in listed
        assert title in flat(reader.pages[page])


def test_lists_of_tables_and_figures_tell_the_right_pages(reader: PdfReader) -> None:
    for at, kind in ((3, "Tabel"), (4, "Gambar")):
        page = reader.pages[at]
        numbers = re.findall(rf"{kind} (\S+) ", page.extract_text())
        told = entries(page)
        assert len(numbers) == len(told) > 3
        for number, label in zip(numbers, told, strict=True):
            if number != "L.1" or kind == "Tabel":  # the long chart's caption stands below its last part
                assert f"{kind} {number}" in flat(reader.pages[reader.page_labels.index(label)])


def test_links_lead_to_their_pages(reader: PdfReader) -> None:
    titles = outline(reader)
    annotations = [a.get_object() for a in reader.pages[2]["/Annots"]]  # type: ignore[attr-defined]
    assert len(annotations) == len(titles)
    ids = [page.indirect_reference.idnum for page in reader.pages if page.indirect_reference]
    for annotation, (_, _, page) in zip(annotations, titles, strict=True):
        target = annotation["/Dest"]
        assert target[1] == "/XYZ"
        assert ids.index(target[0].idnum) == page


def test_outline_has_levels(reader: PdfReader) -> None:
    levels = {title: level for level, title, _ in outline(reader)}
    assert levels["BAB III AKUNTABILITAS KINERJA"] == 0
    assert levels["3.1 Capaian Kinerja"] == 1
    assert levels["3.1.1 Capaian per sasaran"] == 2


def test_outline_survives_missing_levels() -> None:
    found = outline(read(Heading(3, "dalam"), Heading(1, "luar"), Heading(3, "lagi")))
    assert [(level, title) for level, title, _ in found] == [(0, "dalam"), (0, "luar"), (1, "lagi")]


def test_headers_are_repeated_on_every_page_of_a_table(reader: PdfReader) -> None:
    pages = [flat(page) for page in reader.pages if "Tabel L.1" in flat(page)][1:]
    assert len(pages) > 4
    assert all("Sasaran Strategis" in page and "Keterangan" in page for page in pages)
    assert sum("Tabel L.1 (lanjutan)" in page for page in pages) == len(pages) - 1


def test_landscape_pages(reader: PdfReader) -> None:
    turned = [page.mediabox.width > page.mediabox.height for page in reader.pages]
    assert turned == sorted(turned)
    assert any(turned)


def test_draft_on_every_page_until_there_is_none(reader: PdfReader) -> None:
    assert all("DRAF" in flat(page) for page in reader.pages)
    clean = PdfReader(BytesIO(render_pdf(full_document(draft="")).pdf))
    assert not any("DRAF" in flat(page) for page in clean.pages)


def test_nothing_leaves_the_page(rendered: Rendered, reader: PdfReader) -> None:
    assert len(rendered.places) > 80
    for place in rendered.places:
        x0, y0, x1, y1 = place.rect
        box = reader.pages[place.page].mediabox
        assert 0 < x0 < x1 < box.width
        assert 0 < y0 < y1 < box.height


def test_places_tell_the_page_of_each_value(rendered: Rendered, reader: PdfReader) -> None:
    found = [place for place in rendered.places if str(place.ref) == "indikator/i0/target.2025"]
    pages = [i for i, page in enumerate(reader.pages) if "(6=5/4)" in page.extract_text()]
    assert [place.page for place in found] == [pages[0], pages[1]]  # once in each of two tables


def test_equal_documents_give_equal_bytes(rendered: Rendered) -> None:
    assert render_pdf(full_document(), invariant=True).pdf == rendered.pdf


def test_no_empty_pages() -> None:
    reader = read(
        Part(Numbering.ROMAN, restart=True),
        Part(Numbering.ARABIC, restart=True),
        Heading(1, "SATU"),
        Heading(1, "DUA"),
        Part(Numbering.ARABIC),
    )
    assert [flat(page) for page in reader.pages] == ["Halaman 1 SATU", "Halaman 2 DUA"]


def test_an_empty_document_is_a_document() -> None:
    assert len(read().pages) == 1


@pytest.mark.parametrize("lines", range(30, 52))
def test_headings_and_captions_are_never_the_last_on_a_page(lines: int) -> None:
    filler = Prose("\n".join(f"baris {i}" for i in range(lines)))
    reader = read(filler, Heading(2, "Judul bagian"), Heading(3, "Judul kecil"), indikator_grid("1.1"))
    page = next(flat(page) for page in reader.pages if "Judul bagian" in flat(page))
    assert "Judul kecil Tabel 1.1" in page
    assert INDIKATOR_1 in page
    reader = read(filler, Heading(2, "Judul bagian"), Prose("Kalimat yang panjang. " * 30))
    page = next(flat(page) for page in reader.pages if "Judul bagian" in flat(page))
    assert page.count("Kalimat yang") > 5


INDIKATOR_1 = "Persentase pemenuhan standar pelayanan minimal"


@pytest.mark.parametrize("rows", [3, 14, 20, 21, 22, 23, 24, 25, 26, 40])
def test_a_note_stands_below_its_table(rows: int) -> None:
    reader = read(indikator_grid("1.1", rows=rows))
    page = next(flat(page) for page in reader.pages if "Sumber:" in flat(page))
    assert "Rata-rata capaian" in page
    assert page.index("Rata-rata capaian") < page.index("Sumber:")


def test_other_paper_and_face() -> None:
    reader = read(Heading(1, "BAB I"), Prose("Isi."), style=Style(paper=F4, face=SERIF, spacing=1.5))
    box = reader.pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (609, 935)
    resources = reader.pages[0]["/Resources"]
    assert isinstance(resources, DictionaryObject)
    assert all("LiberationSerif" in f.get_object()["/BaseFont"] for f in resources["/Font"].values())
    assert A4 != F4


def test_wide_table_keeps_every_figure_whole() -> None:
    grid = matrix_grid("1", rows=10)
    for landscape in (False, True):
        text = "\n".join(p.extract_text() for p in read(Part(Numbering.ARABIC, landscape), grid).pages)
        missing = [c for row in grid.rows for c in row.cells[4:11] if c not in text]
        assert missing == []


def test_grid_without_rows_says_so() -> None:
    grid = Grid("Kosong", indikator_grid("1").columns, (), number="1")
    assert "Belum ada data" in flat(read(grid).pages[0])


@pytest.mark.parametrize("lines", range(30, 60))
def test_a_signature_never_stands_alone_on_a_page(lines: int) -> None:
    text = Prose("\n".join(f"baris {n}" for n in range(lines)))
    signed = Signature(((("Tempat", "Kepala"), ("Nama",)),))
    reader = PdfReader(BytesIO(render_pdf(Document("", "", "", (text, signed))).pdf))
    last = reader.pages[-1].extract_text()
    assert "Nama" in last
    assert last.count("baris") >= 2


def wide(columns: int) -> Grid:
    head = tuple(Column((f"Kolom {n}",), 1) for n in range(columns))
    return Grid("Lebar", head, tuple(Row(("1.234.567.890",) * columns) for _ in range(3)), number="1.1")


def landscape(*blocks: Block) -> list[bool]:
    pages = PdfReader(BytesIO(render_pdf(Document("", "", "", (Part(Numbering.ARABIC), *blocks))).pdf)).pages
    return [float(page.mediabox.width) > float(page.mediabox.height) for page in pages]


def test_a_table_too_wide_to_be_read_upright_is_turned_with_its_heading() -> None:
    assert landscape(Prose("Teks."), wide(6), Prose("Teks.")) == [False]
    assert landscape(Prose("Teks."), wide(13), Prose("Teks.")) == [False, True, False]
    blocks = (Prose("Teks."), Heading(2, "Judul"), wide(13), wide(13), Prose("Teks."))
    assert landscape(*blocks) == [False, True, False]
    reader = PdfReader(BytesIO(render_pdf(Document("", "", "", (Part(Numbering.ARABIC), *blocks))).pdf))
    assert "Judul" in reader.pages[1].extract_text()
    assert [reader.pages[n].extract_text().count(f"Halaman {n + 1}") for n in range(3)] == [1, 1, 1]


def test_a_draft_tells_its_errors_on_pages_without_a_number_too() -> None:
    words = "Badan | draf, 3 kesalahan terbuka"
    document = Document(
        "", "", "", (Prose("Sampul."),), footer="Badan | draf, 3 kesalahan terbuka", draft="DRAF"
    )
    assert words in PdfReader(BytesIO(render_pdf(document).pdf)).pages[0].extract_text()
