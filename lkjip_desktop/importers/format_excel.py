"""What an .xlsx says about its cells besides their values: number formats, formulas and errors.

The fast reader gives values only. This looks through the sheets' XML with regular expressions, which costs
little, and only where a workbook has formats that change how a number is printed.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lkjip_desktop.importers.cetak import Cetak, cetak_of

_SHEET = re.compile(rb'<sheet\b[^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"')
_RELATION = re.compile(rb"<Relationship\b([^>]*)>")
_CUSTOM = re.compile(rb'<numFmt\b[^>]*?numFmtId="(\d+)"[^>]*?formatCode="([^"]*)"')
_XF = re.compile(rb'<xf\b[^>]*?numFmtId="(\d+)"')
_STYLED = re.compile(rb'<c r="([A-Z]{1,3})\d+"(?: t="\w+")? s="(\d+)"')
_ROW = re.compile(rb'<c r="[A-Z]{1,3}(\d+)"')
_ROOT_PREFIX = re.compile(rb"\s*(?:<\?[^>]*>\s*)*<\w+:")
_PREFIX = re.compile(rb"(</?)\w+:")
_EMPTY_FORMULA = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*><f[^>]*(?:/>|>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>')
_ERROR = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*t="e"')
_BUILT_IN = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0", 38: "#,##0"}
_BUILT_IN |= {39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00"}


@dataclass(frozen=True, slots=True)
class LembarExcel:
    """Of one sheet: how the cells are printed, by row from 0 and column; addresses without a value.

    Rows of one look share one tuple, which ends with the last column that has a number format.
    """

    cetak: Mapping[int, tuple[Cetak | None, ...]] = field(default_factory=dict)
    belum_dihitung: tuple[str, ...] = ()
    galat: tuple[str, ...] = ()

    def di(self, row: int, column: int) -> Cetak | None:
        """How one cell is printed."""
        looks = self.cetak.get(row, ())
        return looks[column] if column < len(looks) else None


class Tampilan:
    """How the sheets of a workbook look: only of an .xlsx, other formats do not keep this where we look."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parts: dict[str, str] = {}
        self._styles: dict[int, Cetak] = {}
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                names = set(archive.namelist())
                if "xl/workbook.xml" in names:
                    self._parts = {n: part for n, part in _parts(archive, names) if part in names}
                if "xl/styles.xml" in names:
                    self._styles = _styles(_plain(archive.read("xl/styles.xml")))

    def lembar(self, name: str, values: Sequence[Sequence[object]]) -> LembarExcel:
        """Of one sheet with these values; its XML is opened only for a style or a blank."""
        part = self._parts.get(name)
        # `all` is much quicker than a search, and most rows hold neither a blank nor a zero.
        if not part or not (self._styles or any(not all(row) and "" in row for row in values)):
            return LembarExcel()
        with zipfile.ZipFile(self._path) as archive:
            return _sheet(_plain(archive.read(part)), self._styles)


def _parts(archive: zipfile.ZipFile, names: set[str]) -> Iterator[tuple[str, str]]:
    targets: dict[bytes, str] = {}
    rels = "xl/_rels/workbook.xml.rels"
    for (attributes,) in (
        m.groups() for m in _RELATION.finditer(_plain(archive.read(rels)) if rels in names else b"")
    ):
        pair = dict(re.findall(rb'(\w+)="([^"]*)"', attributes))
        target = pair.get(b"Target", b"").decode()
        targets[pair.get(b"Id", b"")] = target[1:] if target.startswith("/") else f"xl/{target}"
    for match in _SHEET.finditer(_plain(archive.read("xl/workbook.xml"))):
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


def _plain(xml: bytes) -> bytes:
    """The XML without a namespace prefix, which some programs write before every name ("<x:c")."""
    return _PREFIX.sub(rb"\1", xml) if _ROOT_PREFIX.match(xml) else xml


def _sheet(xml: bytes, styles: Mapping[int, Cetak]) -> LembarExcel:
    empty = tuple(a.decode() for a in _EMPTY_FORMULA.findall(xml)) if b"<f" in xml else ()
    errors = tuple(a.decode() for a in _ERROR.findall(xml)) if b't="e"' in xml else ()
    return LembarExcel(dict(_rows(xml, styles)) if styles else {}, empty, errors)


def _rows(xml: bytes, styles: Mapping[int, Cetak]) -> Iterator[tuple[int, tuple[Cetak | None, ...]]]:
    """The looks of each row that has any; rows of the same styles are worked out once."""
    known: dict[tuple[tuple[bytes, bytes], ...], tuple[Cetak | None, ...]] = {}
    for part in xml.split(b"<row "):
        key = tuple(_STYLED.findall(part))
        if key not in known:
            known[key] = _looks({_column(c): styles.get(int(s)) for c, s in key})
        number = _ROW.search(part) if known[key] else None
        if number:
            yield int(number[1]) - 1, known[key]


def _looks(found: Mapping[int, Cetak | None]) -> tuple[Cetak | None, ...]:
    last = max((c for c, look in found.items() if look), default=-1)
    return tuple(found.get(c) for c in range(last + 1))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
