"""PDF/A-3b by construction, and the tags: what the standard asks of the file, read from the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pdf_builder import full_document, logo
from support.pdf_tags import elements, said, texts

from lkjip_desktop.domain.pilihan import Huruf
from lkjip_desktop.report.blocks import Attachment, Document, Node, Picture, Prose, Tree
from lkjip_desktop.report.pdf import write_pdf

DATA = Attachment("laporan.lkjip", b"SQLite format 3\0" * 40, "Data laporan", "application/vnd.sqlite3")


def whole() -> Document:
    """Every kind of block, a picture with see-through parts, and an attachment."""
    document = full_document(draft="DRAF")
    more = (
        Picture("Foto", logo(), number="9.1", note="Sumber: dok."),
        Tree("Bagan", (Node(("Kepala",), (Node(("Bidang",)),)),), number="9.2"),
        Prose("- satu\n- dua\n\nBiasa *miring* dan **tebal**."),
    )
    return replace(document, blocks=document.blocks + more, attachments=(DATA,))


@pytest.fixture(scope="module", params=list(Huruf))
def pdf(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    path = tmp_path_factory.mktemp("arsip") / "laporan.pdf"
    write_pdf(replace(whole(), huruf=request.param), path, invariant=True)
    with pikepdf.open(path) as opened:
        yield opened


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for obj in pdf.objects:
        if isinstance(obj, pikepdf.Dictionary | pikepdf.Stream):
            yield obj


def test_every_font_is_embedded_with_its_widths(pdf: pikepdf.Pdf) -> None:
    fonts = [d for d in dictionaries(pdf) if d.get("/Type") == "/Font"]
    assert fonts
    for font in fonts:
        assert font.Subtype == "/TrueType"
        assert "/FontFile2" in font.FontDescriptor
        assert "/ToUnicode" in font
        assert len(font.Widths) == font.LastChar - font.FirstChar + 1
        # A symbolic font has no encoding of its own (ISO 19005-3, 6.2.11.6).
        assert font.FontDescriptor.Flags & 4
        assert "/Encoding" not in font


def test_no_text_uses_a_font_that_is_not_there(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        fonts = page.obj.Resources.Font
        used = {str(o[0]) for o, operator in pikepdf.parse_content_stream(page) if str(operator) == "Tf"}
        for name in used:
            assert "/FontFile2" in fonts[name].FontDescriptor


def test_colours_have_one_output_intent_in_srgb(pdf: pikepdf.Pdf) -> None:
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    profile = intent.DestOutputProfile.read_bytes()
    assert intent.DestOutputProfile.N == 3
    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert (profile[12:16], profile[16:20], profile[36:40]) == (b"mntr", b"RGB ", b"acsp")
    for image in (d for d in dictionaries(pdf) if d.get("/Subtype") == "/Image"):
        assert image.ColorSpace == "/DeviceRGB"
    for page in pdf.pages:
        operators = {str(operator) for _, operator in pikepdf.parse_content_stream(page)}
        assert not operators & {"k", "K", "cs", "CS", "sh"}


def test_nothing_is_transparent_hidden_or_encrypted(pdf: pikepdf.Pdf) -> None:
    assert not pdf.is_encrypted
    for obj in dictionaries(pdf):
        assert "/SMask" not in obj
        assert obj.get("/Type") != "/ExtGState" or (obj.get("/ca", 1), obj.get("/CA", 1)) == (1, 1)
        assert obj.get("/S") not in ("/JavaScript", "/Launch", "/Transparency")
    assert "/OpenAction" not in pdf.Root
    assert "/AcroForm" not in pdf.Root


def test_annotations_print(pdf: pikepdf.Pdf) -> None:
    links = [a for page in pdf.pages for a in page.obj.get("/Annots", [])]
    assert links
    assert all(a.Subtype == "/Link" and a.F == 4 for a in links)


def test_metadata_agrees_with_the_info_and_names_the_standard(pdf: pikepdf.Pdf) -> None:
    info = pdf.docinfo
    with pdf.open_metadata() as meta:
        assert meta["pdfaid:part"] == "3"
        assert meta["pdfaid:conformance"] == "B"
        assert meta["dc:title"] == str(info["/Title"])
        assert meta["dc:creator"] == [str(info["/Author"])]
        assert meta["dc:description"] == str(info["/Subject"])
        assert meta["pdf:Keywords"] == str(info["/Keywords"])
        assert meta["xmp:CreatorTool"] == str(info["/Creator"])
        assert meta["pdf:Producer"] == str(info["/Producer"])
        assert meta["xmp:CreateDate"].startswith("2000-01-01T00:00:00")
    assert pdf.Root.Metadata.Type == "/Metadata"
    assert "/Filter" not in pdf.Root.Metadata
    assert pdf.Root.Lang == "id-ID"


def test_the_file_has_an_identifier_and_a_binary_head(pdf: pikepdf.Pdf) -> None:
    assert len(pdf.trailer.ID) == 2
    head = Path(pdf.filename).read_bytes()[:20].split(b"\n")
    assert head[0] == b"%PDF-1.7"
    assert head[1][0:1] == b"%"
    assert all(byte > 127 for byte in head[1][1:5])


def test_the_attachment_tells_what_it_is(pdf: pikepdf.Pdf) -> None:
    (spec,) = pdf.Root.AF
    assert (spec.F, spec.UF) == ("laporan.lkjip", "laporan.lkjip")
    assert spec.AFRelationship == "/Data"
    assert spec.Desc == "Data laporan"
    stream = spec.EF.F
    assert stream.read_bytes() == DATA.data
    assert stream.Subtype == "/application/vnd.sqlite3"
    assert str(stream.Params.ModDate).startswith("D:2000")
    assert stream.Params.Size == len(DATA.data)
    assert list(pdf.attachments) == ["laporan.lkjip"]


def test_marks_lead_to_the_tree_and_back(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root.StructTreeRoot
    assert pdf.Root.MarkInfo.Marked
    assert root.K.S == "/Document"
    numbers = {
        int(root.ParentTree.Nums[i]): root.ParentTree.Nums[i + 1]
        for i in range(0, len(root.ParentTree.Nums), 2)
    }
    shown = texts(pdf)
    for n, page in enumerate(pdf.pages):
        owners = numbers[int(page.obj.StructParents)]
        marks = {
            int(o[1].MCID)
            for o, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "BDC" and "/MCID" in o[1]
        }
        assert marks == set(range(len(owners)))
        assert {number for at, number in shown if at == n} <= marks


def test_the_tree_reads_like_the_report(pdf: pikepdf.Pdf) -> None:
    root, text = pdf.Root.StructTreeRoot, texts(pdf)
    kinds = [str(e.S) for e in root.K.K]
    assert kinds.count("/Table") == 5
    assert [said(pdf, e, text) for e in elements(root, "/H1")][-3:] == [
        "BAB III AKUNTABILITAS KINERJA", "BAB IV PENUTUP", "LAMPIRAN",
    ]  # fmt: skip
    items = [said(pdf, e, text) for e in elements(root, "/LI")]
    assert items[-2:] == ["• satu", "• dua"]
    figures = list(elements(root, "/Figure"))
    assert str(figures[0].Alt).startswith("Target dan realisasi indikator kinerja utama. Target: IKU 1 90 %")
    assert str(figures[-1].Alt) == "Bagan. Kepala; Bidang di bawah Kepala"
    assert [said(pdf, e, text) for e in elements(figures[-2], "/Caption")][-1] == "Gambar 9.1 Foto"
    heads = [said(pdf, e, text) for e in elements(next(elements(root, "/Table")), "/TH")]
    assert heads[:4] == ["No", "Indikator Kinerja", "Satuan", "Tahun 2025"]


def test_equal_documents_give_equal_files(tmp_path: Path) -> None:
    one, two = tmp_path / "a.pdf", tmp_path / "b.pdf"
    for path in (one, two):
        write_pdf(whole(), path, invariant=True)
    assert one.read_bytes() == two.read_bytes()
