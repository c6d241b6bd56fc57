"""Cells printed column by column say the same as cell by cell, and what other programs write is read too."""

from __future__ import annotations

import random
import re
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import openpyxl
import pytest

from lkjip_desktop.importers import excel
from lkjip_desktop.importers.cetak import Cetak, tulis
from lkjip_desktop.importers.cetak_kolom import texts
from lkjip_desktop.importers.mentah import TabelMentah

FORMATS = [None, Cetak(0, False, False), Cetak(0, True, False), Cetak(2, True, False), Cetak(2, False, True)]
EDGES = [
    0.0,
    -0.0,
    0.5,
    1.5,
    2.5,
    0.125,
    1.005,
    2.675,
    0.29,
    999.995,
    1234.5,
    1e14,
    1e15,
    1e18,
    -0.001,
    -2.5,
    1e-9,
]


def by_hand(value: float, look: Cetak) -> str:
    """Half up on the decimal that is shown in the cell, by decimal arithmetic alone."""
    exact = Decimal(repr(value)) * (100 if look.persen else 1)
    exact = exact.quantize(Decimal(1).scaleb(-look.desimal), ROUND_HALF_UP) + 0
    text = f"{exact:,f}" if look.ribuan or look.persen else f"{exact:f}"
    return text.replace(",", "_").replace(".", ",").replace("_", ".") + ("%" if look.persen else "")


def test_rounding_is_exactly_half_up_however_a_cell_is_reached() -> None:
    chance = random.Random(4)
    values = [
        *EDGES,
        *(round(chance.uniform(0, 10**e), d) for e in range(9) for d in range(5) for _ in range(20)),
    ]
    for look in filter(None, FORMATS):
        expected = [by_hand(v, look) for v in values]
        assert [tulis(v, look) for v in values] == expected
        assert [
            row[0] for row in texts([[v] for v in values], dict.fromkeys(range(len(values)), (look,)))
        ] == expected
        for sign in (values, [v for v in values if v > 0]):
            alone = texts([[v] for v in sign], dict.fromkeys(range(len(sign)), (look,)))
            assert [row[0] for row in alone] == [by_hand(v, look) for v in sign]


def test_many_rows_are_read_as_few() -> None:
    row = ["  Jumlah   dokumen ", 12.0, 0.5, 1234.56, "", True, "a\u00a0b", 1e15]
    looks = (None, None, Cetak(0, False, True))
    expected = ("Jumlah dokumen", "12", "50%", "1.234,56", "", "Ya", "a b", "1000000000000000.0")
    for count in (1, 100):
        assert texts([row] * count, dict.fromkeys(range(count), looks)) == [expected] * count


@pytest.mark.parametrize("how", ["type first", "prefixed"])
def test_number_formats_of_other_programs(tmp_path: Path, how: str) -> None:
    """Java libraries write the type before the style, .NET ones a prefix before every name."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Uraian", "Capaian"])
    for value in (0.8739, 1):
        sheet.append(["Program A", value])
        sheet.cell(sheet.max_row, 2).number_format = "0.00%"
    book.save(tmp_path / "asal.xlsx")
    with zipfile.ZipFile(tmp_path / "asal.xlsx") as old, zipfile.ZipFile(tmp_path / "baru.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, changed(name, old.read(name), how))
    table = next(p for p in excel.read(tmp_path / "baru.xlsx").bagian if isinstance(p, TabelMentah))
    assert [row.teks for row in table.baris] == [
        ("Uraian", "Capaian"),
        ("Program A", "87,39%"),
        ("Program A", "100,00%"),
    ]


def changed(name: str, xml: bytes, how: str) -> bytes:
    if how == "type first":
        return re.sub(rb'( s="\d+")( t="n")', rb"\2\1", xml)
    if not re.search(r"workbook\.xml$|styles\.xml$|worksheets/|sharedStrings", name):
        return xml
    xml = re.sub(rb"(</?)(?=[a-zA-Z])", rb"\1x:", xml)
    return xml.replace(
        b'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
        b'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
    )
