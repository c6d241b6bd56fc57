"""The Word file read back, with python-docx and with our own importer."""

from __future__ import annotations

import time
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from support.kertas import every_block, sample_document

from lkjip_desktop.domain.pilihan import Huruf, Kertas
from lkjip_desktop.domain.tabel import Paragraf
from lkjip_desktop.importers.docx import read
from lkjip_desktop.importers.mentah import TabelMentah
from lkjip_desktop.report.blocks import (
    Column,
    Document,
    Grid,
    Heading,
    Numbering,
    Part,
    Picture,
    Prose,
    Row,
    Signature,
)
from lkjip_desktop.report.docx import render_docx, write_docx
from lkjip_desktop.report.numbering import label
from lkjip_desktop.report.plain import flat
from lkjip_desktop.report.problem import Cancelled, ReportProblem


def opened(document: Document):
    return docx.Document(BytesIO(render_docx(document)))


def simple(*blocks, **options) -> Document:
    return Document("Judul", "Instansi", "Pokok", blocks, **options)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("word") / "contoh.docx"
    path.write_bytes(render_docx(sample_document()))
    return path


def test_every_heading_is_a_word_heading_in_its_order(sample: Path) -> None:
    found = [
        (p.style.name, " ".join(p.text.split()))
        for p in docx.Document(str(sample)).paragraphs
        if p.style.name.startswith(("Heading", "Judul Tanpa Daftar"))
    ]
    wanted = []
    for block in sample_document().blocks:
        if isinstance(block, Heading):
            name = "Heading" if block.listed else "Judul Tanpa Daftar"
            wanted.append((f"{name} {block.level}", flat(block.text)))
        elif type(block).__name__ == "Contents":
            wanted.append(("Heading 1", flat(block.title)))
    assert found == wanted
    assert len(found) > 40


def test_every_caption_says_what_the_pdf_prints(sample: Path) -> None:
    captions = [p.text for p in docx.Document(str(sample)).paragraphs if p.style.name == "Caption"]
    blocks = [b for b in sample_document().blocks if getattr(b, "number", "")]
    assert captions == [f"{label(b)} {flat(b.caption)}" for b in blocks]


def test_numbers_go_on_counting_in_word_from_what_is_printed(sample: Path) -> None:
    codes = [e.text for e in docx.Document(str(sample)).element.body.iter(qn("w:instrText"))]
    tables = [c for c in codes if "SEQ Tabel" in c]
    numbers = [b.number for b in sample_document().blocks if isinstance(b, Grid) and b.number]
    assert len(tables) == len(numbers)
    # a chapter's first table starts anew at 1, every other one goes on
    assert [" \\r 1" in c for c in tables] == [n.endswith(".1") for n in numbers]


def tables_of(path: Path) -> list[TabelMentah]:
    return [b for b in read(path).bagian if isinstance(b, TabelMentah)]


def cells(table: TabelMentah) -> list[list[str]]:
    return [[cell.teks for cell in row.sel] for row in table.baris]


def test_our_own_importer_reads_every_cell_of_every_table(sample: Path) -> None:
    read_back = [cells(t) for t in tables_of(sample)]
    grids = [b for b in sample_document().blocks if isinstance(b, Grid) and b.columns and b.rows]
    assert len(grids) > 50
    at = 0
    for grid in grids:
        wanted = [[flat(cell) for cell in row.cells] for row in grid.rows]
        at = next(n for n in range(at, len(read_back)) if _is(read_back[n], wanted, grid)) + 1


def _is(table: list[list[str]], rows: list[list[str]], grid: Grid) -> bool:
    body = table[len(table) - len(rows) :]
    for got, want, row in zip(body, rows, grid.rows, strict=False):
        if row.group or row.total:  # their words stand in the first of the joined cells
            got, want = [t for t in got if t], [t for t in want if t]
        if got != want:
            return False
    return len(table) >= len(rows)


def test_the_contents_are_filled_before_word_updates_them(sample: Path) -> None:
    paragraphs = docx.Document(str(sample)).paragraphs
    entries = [p.text for p in paragraphs if p.style.name.lower().startswith("toc")]
    listed = [b for b in sample_document().blocks if isinstance(b, Heading) and b.listed]
    assert len(entries) >= len(listed)
    numbers = [entry.rpartition("\t")[2] for entry in entries]
    assert numbers[0] == ""  # the decree stands before the numbered pages
    assert all(numbers[numbers.index("i") :])
    bab1 = next(e for e in entries if e.startswith("BAB I "))
    assert bab1 == "BAB I PENDAHULUAN\t1"
    tabel = [p.text for p in paragraphs if p.style.name.lower() == "table of figures"]
    assert tabel[0].startswith("Tabel 1.1\t")


def test_sections_carry_paper_direction_and_page_numbers() -> None:
    word = opened(every_block())
    kinds = [
        (s._sectPr.find(qn("w:pgNumType")), s.orientation, round(s.page_width.mm), round(s.page_height.mm))
        for s in word.sections
    ]
    formats = [None if n is None else (n.get(qn("w:fmt")), n.get(qn("w:start"))) for n, *_ in kinds]
    assert formats == [None, ("lowerRoman", "1"), ("decimal", "1"), ("decimal", None)]
    assert [k[1] for k in kinds] == [WD_ORIENT.PORTRAIT] * 3 + [WD_ORIENT.LANDSCAPE]
    assert kinds[0][2:] == (210, 297)
    assert kinds[3][2:] == (297, 210)


def test_f4_and_type_are_the_officers_choice() -> None:
    word = opened(simple(Prose("Isi."), kertas=Kertas.F4, huruf=Huruf.BOOKMAN))
    assert (round(word.sections[0].page_width.mm), round(word.sections[0].page_height.mm)) == (215, 330)
    assert "Bookman Old Style" in word.styles.element.xml


def test_page_numbers_and_draf_stand_on_numbered_pages() -> None:
    word = opened(every_block(draft="DRAF"))
    cover, numbered = word.sections[0], word.sections[2]
    assert "Halaman" not in cover.footer._element.xml
    assert "PAGE" in numbered.footer._element.xml
    for section in (cover, numbered):
        assert 'string="DRAF"' in section.header._element.xml
    assert "DRAF" not in opened(every_block(draft="")).sections[2].header._element.xml


def test_header_rows_repeat_rows_stay_whole_and_cells_are_joined() -> None:
    document = every_block()
    table = next(t for t in opened(document).tables if "Kode" in t.cell(0, 0).text)
    rows = table._tbl.tr_lst
    repeated = [bool(r.findall(f"{qn('w:trPr')}/{qn('w:tblHeader')}")) for r in rows]
    assert repeated == [True, True, False, False, False, False]
    assert all(r.findall(f"{qn('w:trPr')}/{qn('w:cantSplit')}") for r in rows)
    assert table.cell(0, 2).text == table.cell(0, 3).text == "Anggaran (Rp)"
    assert table.cell(0, 0).text == table.cell(1, 0).text == "Kode"
    assert table.cell(5, 0).text == "Jumlah"
    assert all(run.bold for run in table.cell(5, 0).paragraphs[0].runs)
    assert table.cell(4, 2).paragraphs[0].alignment == 2  # right


def test_lists_are_word_lists_with_the_printed_numbers() -> None:
    word = opened(
        simple(Prose("1. Satu\n2. Dua\n  a. Anak\n3. Tiga"), Prose("4. Empat"), Prose("1. Baru\n- butir"))
    )
    items = [p for p in word.paragraphs if p.style.name == "List Paragraph"]
    assert [p.text for p in items] == ["Satu", "Dua", "Anak", "Tiga", "Empat", "Baru", "butir"]
    ids = [p._p.pPr.numPr.numId.val for p in items]
    assert ids[0] == ids[1] == ids[3] == ids[4]
    assert len({ids[0], ids[2], ids[5], ids[6]}) == 4
    numbering = word.part.numbering_part.element
    nums = {int(n.get(qn("w:numId"))): n for n in numbering.iterfind(qn("w:num"))}
    assert nums[ids[5]].find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}").get(qn("w:val")) == "1"


def test_bold_and_italic_are_runs_and_markup_is_literal() -> None:
    word = opened(simple(Prose("A **tebal** dan *miring* <b>&amp;</b> {{x}} =1+1")))
    runs = [(r.text, bool(r.bold), bool(r.italic)) for r in word.paragraphs[0].runs]
    assert runs == [
        ("A ", False, False),
        ("tebal", True, False),
        (" dan ", False, False),
        ("miring", False, True),
        (" <b>&amp;</b> {{x}} =1+1", False, False),
    ]


def test_pictures_have_words_for_who_does_not_see_them_and_missing_ones_say_so() -> None:
    document = every_block("Kata")
    word = opened(document)
    told = [e.get("descr") for e in word.element.body.iter(qn("wp:docPr"))]
    assert told == [
        "Logo",
        "Kata: Kata, Kata: 90,00 %; Kata, B: tidak ada data",
        "Kata",
        "Kata: Kata; Kata, Kata",
    ]
    texts = [p.text for p in word.paragraphs]
    assert "[Gambar tidak terbaca]" in texts
    assert "[Gambar belum dipilih]" in texts


def test_signatures_stand_in_a_table_without_rules_kept_together() -> None:
    word = opened(simple(Signature(((("Kota, 1 Januari", "Kepala"), ("Nama", "NIP 0")),))))
    table = word.tables[0]
    assert [cell.text for row in table.rows for cell in row.cells] == [
        "",
        "Kota, 1 Januari\nKepala",
        "",
        "",
        "",
        "Nama\nNIP 0",
    ]
    assert all(p.paragraph_format.keep_with_next for p in table.cell(0, 1).paragraphs)


def test_properties() -> None:
    core = opened(sample_document()).core_properties
    assert core.title.startswith("Laporan Kinerja Instansi Pemerintah (LKjIP) Tahun 2025")
    assert core.language == "id-ID"
    assert core.author
    assert core.created.year >= 2026


def test_an_empty_document_opens() -> None:
    assert [p.text for p in opened(simple()).paragraphs] == [""]
    assert opened(simple(Part(Numbering.ROMAN), Part(Numbering.ARABIC, landscape=True))).sections


def test_the_file_takes_the_old_ones_place_or_leaves_it(tmp_path: Path) -> None:
    target = tmp_path / "laporan.docx"
    target.write_bytes(b"lama")
    with pytest.raises(Cancelled):
        write_docx(sample_document(), target, cancelled=lambda: True)
    assert target.read_bytes() == b"lama"
    with pytest.raises(ReportProblem, match="tidak ditemukan"):
        write_docx(simple(), tmp_path / "tidak-ada" / "x.docx")
    shares: list[float] = []
    write_docx(simple(Prose("Isi.")), target, progress=shares.append)
    assert target.read_bytes().startswith(b"PK")
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert list(tmp_path.iterdir()) == [target]


def test_long_cells_and_many_rows(tmp_path: Path) -> None:
    long = "Kalimat yang panjang sekali. " * 180
    grid = Grid(
        "Panjang", (Column(("No",), 1), Column(("Uraian",), 5)), (Row(("1", long)), Row(("2", "pendek")))
    )
    many = Grid(
        "Banyak",
        (Column(("No",), 1), Column(("Indikator",), 5)),
        tuple(Row((str(n), "I")) for n in range(200)),
    )
    path = tmp_path / "x.docx"
    path.write_bytes(render_docx(simple(grid, many, Picture("", None))))
    first, second = tables_of(path)
    assert cells(first)[1] == ["1", flat(long)]
    assert len(cells(second)) == 201
    rows = docx.Document(str(path)).tables[0]._tbl.tr_lst
    whole = [bool(r.findall(f"{qn('w:trPr')}/{qn('w:cantSplit')}")) for r in rows]
    assert whole == [True, False, True]  # what fills a page may be split


def test_texts_come_back_in_their_order(sample: Path) -> None:
    texts = [b.teks for b in read(sample).bagian if isinstance(b, Paragraf)]
    assert texts.index("BAB I\nPENDAHULUAN") < texts.index("BAB IV\nPENUTUP")


def test_within_two_seconds() -> None:
    document = sample_document()
    render_docx(document)
    start = time.process_time()
    render_docx(document)
    assert time.process_time() - start < 2


def test_the_text_that_announces_a_table_stays_with_it() -> None:
    table = Grid("Judul", (Column(("A",), 1),), (Row(("1",)),), number="3.1")
    blocks = (Prose("Rincian disajikan pada Tabel 3.1."), table, Prose("Alinea lain."))
    body = docx.Document(BytesIO(render_docx(Document("", "", "", blocks)))).paragraphs
    stays = {p.text: p.paragraph_format.keep_with_next for p in body}
    assert stays["Rincian disajikan pada Tabel\u00a03.1."] is True
    assert not stays["Alinea lain."]
