"""Reads a template back: which field every cell is for stands in the file."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import python_calamine

from lkjip_desktop.importers.berkas import Bentuk, periksa
from lkjip_desktop.importers.cetak import Cetak
from lkjip_desktop.importers.format_excel import LembarExcel, Tampilan
from lkjip_desktop.importers.jauh import MAX_ROWS
from lkjip_desktop.importers.problem import DAMAGED, ImportProblem
from lkjip_desktop.importers.templat.bentuk import FIRST_ROW, HEAD_ROW, MARK, VERSION, kunci_dikenal

Isi = str | Decimal


@dataclass(frozen=True, slots=True)
class SelTemplat:
    """A filled cell: its field, its value (a number as a number), its place on the sheet from 0."""

    medan: str
    isi: Isi
    baris: int
    kolom: int
    judul: str


@dataclass(frozen=True, slots=True)
class BarisTemplat:
    """A row of a sheet; `id` is that of the report's row it was written from, or blank."""

    id: str
    sel: tuple[SelTemplat, ...]

    def teks(self, medan: str) -> str:
        """The words of a cell; blank where it is empty."""
        return next((str(s.isi).strip() for s in self.sel if s.medan == medan), "")


@dataclass(frozen=True, slots=True)
class LembarTerbaca:
    """A sheet that was recognised, by its key."""

    kunci: str
    judul: str
    tahun: int
    baris: tuple[BarisTemplat, ...]


@dataclass(frozen=True, slots=True)
class Templat:
    """A template as read back."""

    berkas: str
    lembar: tuple[LembarTerbaca, ...]


def baca_templat(path: Path) -> Templat | None:
    """The template in a file; None where the file is something else. Raises ImportProblem."""
    if periksa(path) is not Bentuk.EXCEL or not _mentioned(path):
        return None
    try:
        with python_calamine.CalamineWorkbook.from_path(path) as book:
            sheets = [(m.name, book.get_sheet_by_name(m.name)) for m in book.sheets_metadata
                      if m.typ is python_calamine.SheetTypeEnum.WorkSheet]  # fmt: skip
            marked = [(name, sheet) for name, sheet in sheets if _mark(sheet)]
            if not marked:
                return None
            looks = Tampilan(path)
            found = [_sheet(name, sheet, looks) for name, sheet in marked]
    except ImportProblem:
        raise
    # The reader is native code; on damaged files it raises its own errors, OSError or a panic.
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        return None  # the ordinary reader says what is wrong with it
    return Templat(path.name, tuple(found))


def _mentioned(path: Path) -> bool:
    """Whether the mark stands anywhere in the file, which is told faster than by opening every sheet."""
    mark = MARK.encode()
    if not zipfile.is_zipfile(path):
        raw = path.read_bytes()
        return mark in raw or MARK.encode("utf-16-le") in raw
    try:
        with zipfile.ZipFile(path) as archive:
            return any(mark in _part(archive, name) for name in archive.namelist() if _TEXTS.search(name))
    except DAMAGED:
        return False  # the ordinary reader says what is wrong with it


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """The shared texts whole; of a sheet its beginning, where the mark would stand."""
    with archive.open(name) as stream:
        return stream.read(_BEGINNING if "/worksheets/" in name else -1)


_TEXTS = re.compile(r"sharedStrings\.(?:xml|bin)$|^content\.xml$|/worksheets/[^/]+\.xml$")
_BEGINNING = 16_384


def _mark(sheet: python_calamine.CalamineSheet) -> list[str]:
    """The parts of the mark in the sheet's first cell; nothing for an ordinary sheet."""
    rows = sheet.to_python(skip_empty_area=False, nrows=1)
    text = str(rows[0][0]) if rows and rows[0] else ""
    parts = text.split(":")
    known = len(parts) == 4 and parts[0] == MARK and parts[1] == str(VERSION) and parts[3].isdigit()
    return parts if known and parts[2] in dict(kunci_dikenal()) else []


def _sheet(name: str, sheet: python_calamine.CalamineSheet, looks: Tampilan) -> LembarTerbaca:
    if (sheet.end or (0, 0))[0] >= MAX_ROWS:
        raise ImportProblem(f"Lembar “{name}” terlalu panjang. Paling banyak {MAX_ROWS} baris.")
    rows = sheet.to_python(skip_empty_area=False)
    look = looks.lembar(name, rows)
    mark = _mark(sheet)
    fields = [str(v).strip() for v in rows[0]]
    titles = [str(v) for v in rows[HEAD_ROW - 1]] if len(rows) >= HEAD_ROW else []
    found = []
    for r, row in enumerate(rows[FIRST_ROW - 1 :], FIRST_ROW - 1):
        cells = tuple(_cells(r, row, fields, titles, look))
        if cells:
            found.append(BarisTemplat(str(row[0]).strip(), cells))
    return LembarTerbaca(mark[2], name, int(mark[3]), tuple(found))


def _cells(
    r: int, row: Sequence[object], fields: list[str], titles: list[str], look: LembarExcel
) -> Iterator[SelTemplat]:
    for c, value in enumerate(row):
        field = fields[c] if c < len(fields) else ""
        content = _content(value, look.di(r, c))
        if c and field and content not in ("", None):
            yield SelTemplat(field, content, r, c, titles[c] if c < len(titles) else field)


def _content(value: object, cetak: Cetak | None) -> Isi:
    """A cell's number exactly as stored, one shown as per cent times 100; anything else as text."""
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if isinstance(value, int | float):
        number = Decimal(repr(value))
        if number == number.to_integral_value():
            number = Decimal(int(number))
        return number * 100 if cetak and cetak.persen else number
    return str(value).strip()
