"""Text and pictures that nobody should have typed or pasted, in every place that takes them."""

from __future__ import annotations

import struct
import zlib
from decimal import Decimal
from io import BytesIO

import pytest
from pdf_builder import logo
from PIL import Image
from pypdf import PdfReader

from lkjip_desktop.report.blocks import (
    Chart,
    ChartKind,
    Column,
    Contents,
    Cover,
    Document,
    Grid,
    Heading,
    Letterhead,
    Node,
    Numbering,
    Part,
    Picture,
    Prose,
    Row,
    Signature,
    Tree,
)
from lkjip_desktop.report.pdf import render_pdf
from lkjip_desktop.report.pdf.picture import PRINT_SIDE, read_picture

LITERAL = [
    "<b>",
    '<img src="/etc/hostname">',
    "nilai <b>tebal",
    "<tabel>",
    "&amp; & < > ©",
    "=cmd|' /C calc'!A0",
    "[[[x]]]",
    "%s {x} {0} %(a)s",
    "\\ () (( ) \\n",
    "<para><font color='red'>x</font></para>",
    "nilai **tebal tanpa penutup",
]
ODD = ["", " ", "\n\n", "*", "***", "\x00\x01", "\u202eabc", "😀👨‍👩‍👧", "עברית العربية", "\ud800", "中文"]


def everywhere(text: str) -> Document:
    """A document with `text` in every place that takes one."""
    blocks = (
        Part(Numbering.NONE),
        Cover((text, text), (text,), (text,), text.encode("utf-8", "replace")),
        Part(Numbering.ROMAN, restart=True),
        *(Heading(level, text) for level in (1, 2, 3)),
        Prose(text),
        Prose(f"- {text}\n1. {text}"),
        *(Contents(of, text) for of in ("isi", "tabel", "gambar", "lain")),
        Grid(
            text,
            (Column((text, text), 10), Column((text, "b"), 0), Column(("",), 5)),
            (
                Row((text, text, text)),
                Row((text,), total=True, level=5),
                Row(("", text), group=True),
                Row(()),
            ),
            number=text[:20],
            note=text,
            column_numbers=(text,) * 4,
        ),
        Grid(text, (), (Row((text,)),), number="1"),
        Grid(text, (Column((), 1),), (Row((text,)),), ruled=False),
        *(
            Chart(text, kind, (text, "b"), {text: (Decimal(1), None), "b": (Decimal(-2),)}, "1", text[:30])
            for kind in ChartKind
        ),
        Grid(
            text,
            (Column((text,), 1), Column(("b",), 1)),
            (Row((text, text), down=(3, 1)), Row(("", text), down=(0,)), Row((text, ""), down=(0, 0, 9))),
        ),
        Letterhead((text, text, text), text.encode("utf-8", "replace")),
        Picture(text, text.encode("utf-8", "replace"), number="1", note=text),
        Picture(text, None),
        Tree(
            text,
            (Node((text, text), (Node((text,), gap=True), Node((text,), side=True))), Node(())),
            "1",
            text,
        ),
        Tree("", ()),
        Signature((((text, text), (text,)), ((), ()))),
        Signature(()),
        Part(Numbering.ARABIC, landscape=True),
        Prose(text),
    )
    return Document(text, text, text, blocks, header=text, footer=text, draft=text, keywords=(text,))


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


@pytest.mark.parametrize("text", LITERAL)
def test_the_text_layer_holds_it_literally(text: str) -> None:
    wanted = " ".join(text.split())
    assert words(render_pdf(everywhere(text)).pdf).count(wanted) > 10


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_make_a_readable_file(text: str) -> None:
    assert len(PdfReader(BytesIO(render_pdf(everywhere(text)).pdf)).pages) > 5


def test_what_the_font_lacks_is_seen() -> None:
    assert "ok □ ok" in words(render_pdf(Document("", "", "", (Prose("ok 😀 ok"),))).pdf)


@pytest.mark.parametrize(
    "text",
    ["kata " * 20_000, "x" * 100_000, "**a** " * 16_000, "- a\n" * 10_000, "5.03.02.2.01." * 8_000],
    ids=["words", "one word", "marks", "items", "one code"],
)
def test_a_hundred_kilobytes_survive(text: str) -> None:
    wanted = "".join(char for char in text if char.isalnum())
    document = Document("", "", "", (Prose(text),))
    found = words(render_pdf(document).pdf)
    assert "".join(char for char in found if char.isalnum()) == wanted
    cell = Grid("", (Column(("",), 1), Column(("",), 1)), (Row((text, "1")),))
    assert len(PdfReader(BytesIO(render_pdf(Document("", "", "", (cell,))).pdf)).pages) > 4


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims this size; its pixels are missing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bukan gambar",
        logo()[:200],
        logo(kind="JPEG")[:300],
        png_header(10_000, 10_000),
        png_header(0, 5),
    ],
    ids=["empty", "text", "cut png", "cut jpeg", "100 megapixels", "no width"],
)
def test_broken_or_huge_logos_are_no_pictures(data: bytes) -> None:
    assert read_picture(data) is None
    document = Document("", "", "", (Cover(("A",), ("B",), ("C",), data),))
    found = words(render_pdf(document).pdf)
    assert ("Logo tidak terbaca" in found) == bool(data)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_picture_is_shrunk(mode: str) -> None:
    out = BytesIO()
    Image.new(mode, (2000, 1000)).save(out, "JPEG" if mode == "CMYK" else "PNG")
    picture = read_picture(out.getvalue())
    assert picture is not None
    assert picture.image.size == (PRINT_SIDE, PRINT_SIDE // 2)
    assert picture.image.mode == "RGB"


def test_a_large_jpeg_is_shrunk_while_it_is_decoded() -> None:
    out = BytesIO()
    Image.new("L", (9000, 9000), 200).save(out, "JPEG")
    picture = read_picture(out.getvalue())
    assert picture is not None
    assert max(picture.image.size) <= PRINT_SIDE
    pdf = render_pdf(Document("", "", "", (Cover(("A",), ("B",), ("C",), out.getvalue()),))).pdf
    assert len(pdf) < 200_000
    assert b"/Subtype /Image" in pdf


def test_transparent_logos_stand_on_white() -> None:
    picture = read_picture(logo())
    assert picture is not None
    assert picture.image.getpixel((0, picture.image.height - 1)) == (255, 255, 255)


def test_a_photograph_is_embedded_as_jpeg_and_a_drawing_as_it_is() -> None:
    pixels = Image.merge("RGB", [Image.effect_noise((300, 200), 60) for _ in range(3)])
    out = BytesIO()
    pixels.save(out, "PNG")
    photo = render_pdf(Document("", "", "", (Picture("Foto", out.getvalue()),))).pdf
    drawing = render_pdf(Document("", "", "", (Picture("Bagan", logo()),))).pdf
    assert b"/DCTDecode" in photo
    assert b"/DCTDecode" not in drawing
    assert len(photo) < len(out.getvalue())
