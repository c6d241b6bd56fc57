"""The sample report as a document, and a document of every kind of block, for the Word and Excel copies."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from io import BytesIO

from PIL import Image

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.report.blocks import (
    Align,
    Chart,
    ChartKind,
    Column,
    Contents,
    Cover,
    Document,
    Figure,
    Formula,
    Grid,
    Heading,
    Letterhead,
    Node,
    Numbering,
    Operation,
    Part,
    Picture,
    Prose,
    Row,
    Signature,
    Tree,
)
from lkjip_desktop.report.build import build
from lkjip_desktop.rules.engine import run

TODAY = date(2026, 1, 31)


@cache
def sample_document() -> Document:
    """The sample report, without errors."""
    laporan = contoh()
    figures = compute(laporan)
    return build(laporan, figures, run(laporan, figures), TODAY, "0123456789abcdef")


def png(size: tuple[int, int] = (300, 200)) -> bytes:
    """A plain picture."""
    out = BytesIO()
    Image.new("RGB", size, "navy").save(out, "PNG")
    return out.getvalue()


def f(text: str, value: str | None = None) -> Figure:
    """A figure printed as `text`; its value is that of the text where none is told."""
    return Figure(text, Decimal(value or text.replace(".", "").replace(",", ".")))


PERSEN = Formula(Operation.PERCENT, (-1, -2))

ANGGARAN = Grid(
    "Anggaran per Program",
    (
        Column(("Kode",), 2),
        Column(("Program",), 4),
        Column(("Anggaran (Rp)", "Pagu"), 2, Align.RIGHT),
        Column(("Anggaran (Rp)", "Realisasi"), 2, Align.RIGHT),
        Column(("Serapan (%)",), 1, Align.RIGHT, PERSEN),
    ),
    (
        Row(("5.03.01", "Program A", f("3.000"), f("1.000"), f("33,33", "33.333333333333")), group=True),
        Row(("5.03.01.2.01", "Kegiatan A", f("3.000"), f("1.000"), f("33,33", "33.333333333333")), level=1),
        Row(("5.03.02", "=Program B", f("1.500,50"), f("0"), f("0,00", "0"))),
        Row(("", "Jumlah", f("4.500,50"), f("1.000"), f("22,22", "22.219753360737")), total=True),
    ),
    number="3.1",
    note="Sumber: data **fiktif**.",
    sums=True,
)


def every_block(text: str = "Teks **tebal** dan *miring*.", draft: str = "DRAF") -> Document:
    """Each kind of block once or more, with `text` wherever words stand."""
    small = Grid(
        text, (Column((text,), 1), Column((text, "B"), 2)), (Row((text, text)),), number="3.2", note=text
    )
    blocks = (
        Part(Numbering.NONE),
        Cover((text,), (text,), (text,), b"rusak"),
        Letterhead((text, text, text), png()),
        Heading(1, text),
        Part(Numbering.ROMAN, restart=True),
        Contents("isi", "DAFTAR ISI"),
        Contents("tabel", "DAFTAR TABEL"),
        Contents("gambar", "DAFTAR GAMBAR"),
        Contents("lampiran", "DAFTAR LAMPIRAN"),
        Part(Numbering.ARABIC, restart=True),
        Heading(1, "BAB III\nAKUNTABILITAS"),
        Heading(2, text),
        Heading(3, text, listed=False),
        Prose(text),
        Prose("1. Satu\n2. Dua\n  a. Anak\n  b. Anak kedua\n3. Tiga\n\n- butir\n- lain\n\n1. Baru\n01. Aneh"),
        ANGGARAN,
        small,
        Grid(text, (Column((text,), 1),), (), number="3.3"),
        Chart(text, ChartKind.BARS, (text, "B"), {text: (Decimal(90), None)}, number="3.1", note=text),
        Picture(text, png(), number="3.2", note=text),
        Picture(text, b"bukan gambar", number="3.3"),
        Picture(text, None, number="3.4"),
        Tree(text, (Node((text,), (Node((text, text)),)),), number="3.5"),
        Signature((((text,), (text, text)), ((text, text), (text,)))),
        Part(Numbering.ARABIC, landscape=True),
        Heading(1, "LAMPIRAN 1", appendix=True),
        small,
    )
    return Document(text, text, text, blocks, header=text, footer=text, draft=draft, keywords=(text,))
