"""What an .xlsx says about its cells besides their values: number formats, formulas and errors.

The fast reader gives values only. This looks through the sheets' XML with regular expressions, which costs
little, and only where a workbook has formats that change how a number is printed.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from lkjip_desktop.wording.angka import format_angka, unambiguous

_SHEET = re.compile(rb'<sheet\b[^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"')
_RELATION = re.compile(rb"<Relationship\b([^>]*)>")
_CUSTOM = re.compile(rb'<numFmt\b[^>]*?numFmtId="(\d+)"[^>]*?formatCode="([^"]*)"')
_XF = re.compile(rb'<xf\b[^>]*?numFmtId="(\d+)"')
_STYLED = re.compile(rb'<c r="([A-Z]{1,3})(\d+)" s="(\d+)"')
_EMPTY_FORMULA = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*><f[^>]*(?:/>|>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>')
_ERROR = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*t="e"')
_BUILT_IN = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0", 38: "#,##0"}
_BUILT_IN |= {39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00"}
_PLAIN = 6
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


class Cetak(NamedTuple):
    """How a number format prints: decimals, thousands points, per cent."""

    desimal: int
    ribuan: bool
    persen: bool


@dataclass(frozen=True, slots=True)
class LembarExcel:
    """Of one sheet: how the cells at (row, column) from 0 are printed; addresses without a value."""

    cetak: Mapping[tuple[int, int], Cetak] = field(default_factory=dict)
    belum_dihitung: tuple[str, ...] = ()
    galat: tuple[str, ...] = ()


def formats(path: Path) -> dict[str, LembarExcel]:
    """By sheet name, for an .xlsx; nothing for other formats, which do not keep this where we look."""
    if not zipfile.is_zipfile(path):
        return {}
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        if "xl/workbook.xml" not in names:
            return {}
        styles = _styles(archive.read("xl/styles.xml")) if "xl/styles.xml" in names else {}
        return {
            name: _sheet(archive.read(part), styles) for name, part in _parts(archive, names) if part in names
        }


def _parts(archive: zipfile.ZipFile, names: set[str]) -> Iterator[tuple[str, str]]:
    targets: dict[bytes, str] = {}
    rels = "xl/_rels/workbook.xml.rels"
    for (attributes,) in (
        m.groups() for m in _RELATION.finditer(archive.read(rels) if rels in names else b"")
    ):
        pair = dict(re.findall(rb'(\w+)="([^"]*)"', attributes))
        target = pair.get(b"Target", b"").decode()
        targets[pair.get(b"Id", b"")] = target[1:] if target.startswith("/") else f"xl/{target}"
    for match in _SHEET.finditer(archive.read("xl/workbook.xml")):
        yield _unescape(match[1].decode("utf-8", "replace")), targets.get(match[2], "")


def _unescape(text: str) -> str:
    for entity, plain in (("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(entity, plain)
    return text


def _styles(xml: bytes) -> dict[int, Cetak]:
    """By style number, those whose format changes how a number is printed."""
    codes = dict(_BUILT_IN)
    for number, code in _CUSTOM.findall(xml):
        codes[int(number)] = _unescape(code.decode("utf-8", "replace"))
    start = xml.find(b"<cellXfs")
    body = xml[start : xml.find(b"</cellXfs>")] if start >= 0 else b""
    found = ((i, cetak_of(codes.get(int(n), ""))) for i, n in enumerate(_XF.findall(body)))
    return {i: c for i, c in found if c}


def cetak_of(code: str) -> Cetak | None:
    """How a format code prints a positive number; None for General, text and dates."""
    plain = _QUOTED.sub("", code).split(";")[0]
    if not re.search("[0#]", plain) or re.search("[ymdhsEe@]", plain):
        return None
    decimals = re.search(r"\.([0#?]+)", plain)
    return Cetak(
        len(decimals[1].replace("#", "")) if decimals else 0, ",0" in plain or "#,#" in plain, "%" in plain
    )


def _sheet(xml: bytes, styles: Mapping[int, Cetak]) -> LembarExcel:
    places: dict[tuple[int, int], Cetak] = {}
    if styles:
        for column, row, style in _STYLED.findall(xml):
            found = styles.get(int(style))
            if found:
                places[int(row) - 1, _column(column)] = found
    empty = tuple(a.decode() for a in _EMPTY_FORMULA.findall(xml)) if b"<f" in xml else ()
    errors = tuple(a.decode() for a in _ERROR.findall(xml)) if b't="e"' in xml else ()
    return LembarExcel(places, empty, errors)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def tulis(value: float, cetak: Cetak | None) -> str:
    """A cell's number as the sheet prints it in Indonesian; without a format, so that it reads back alone."""
    if cetak is None:
        if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        whole, _, decimals = repr(value).partition(".")
        if len(decimals) <= _PLAIN and decimals.isdigit() and abs(value) < 1e15:
            grouped = f"{int(whole):,}".replace(",", ".") if len(whole) > 3 else whole
            return f"{grouped},{decimals}"
        return unambiguous(Decimal(str(round(value, 6))), None) if abs(value) < 1e15 else repr(value)
    exact = Decimal(repr(value)) * (100 if cetak.persen else 1)
    text = format_angka(exact, cetak.desimal)
    text = text if cetak.ribuan or cetak.persen else text.replace(".", "")
    return f"{text}%" if cetak.persen else text
