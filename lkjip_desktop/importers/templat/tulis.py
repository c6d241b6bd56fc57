"""Writes the template with openpyxl: notes, units, choices, a locked header row that stays in sight.

Text never becomes a formula, whatever it begins with.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from textwrap import wrap
from typing import Any

from lkjip_desktop.domain.dokumen import (
    BY_NAME,
    AnggaranPK,
    ButirPK,
    Indikator,
    ProgramKegiatan,
    Sasaran,
    Tujuan,
)
from lkjip_desktop.domain.laporan import Laporan, read
from lkjip_desktop.domain.medan import NUMERIC, Jenis, Medan, medan
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.domain.urutan import keluaran_of, layanan_of, program_of
from lkjip_desktop.importers.problem import ImportProblem
from lkjip_desktop.importers.templat.bentuk import (
    FIRST_ROW,
    HEAD_ROW,
    MARK,
    MARK_ROW,
    VERSION,
    KolomTemplat,
    LembarTemplat,
    lembar_of,
)
from lkjip_desktop.wording.konteks import konteks_of
from lkjip_desktop.wording.label import petunjuk, pilihan_of
from lkjip_desktop.wording.masukan import sunting

_ROOM = 500
_NUMBERS = "#,##0.########"
_MONEY = "#,##0.##"
_FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")


def tulis_templat(path: Path, laporan: Laporan | None, tahun: int) -> None:
    """Write a template for `tahun`, filled with what `laporan` holds. Raises ImportProblem.

    The file is put in place whole or not at all.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for sheet in lembar_of(laporan, tahun):
        _sheet(book.create_sheet(sheet.judul), sheet, laporan, tahun)
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        book.save(temporary)
        os.replace(temporary, path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise ImportProblem(
            f"Templat tidak dapat ditulis ke {path.name}. Tutup berkasnya di Excel, atau pilih folder lain."
        ) from error


def _sheet(page: Any, sheet: LembarTemplat, laporan: Laporan | None, tahun: int) -> None:  # noqa: ANN401
    page.append([f"{MARK}:{VERSION}:{sheet.kunci}:{tahun}", *(k.medan for k in sheet.kolom)])
    page.append(["", *(k.judul for k in sheet.kolom)])
    rows = list(_rows(sheet, laporan)) if laporan else []
    for n, (id, values) in enumerate(rows):
        _put(page.cell(FIRST_ROW + n, 1), id)
        for k, kolom in enumerate(sheet.kolom, 2):
            _put(page.cell(FIRST_ROW + n, k), values.get(kolom.medan))
        page.row_dimensions[FIRST_ROW + n].height = _LINE * _lines(sheet, values)
    filled = range(FIRST_ROW, FIRST_ROW + len(rows))
    for k, kolom in enumerate(sheet.kolom, 2):
        _column(page, sheet.kind, kolom, k, filled)
    _look(page, sheet)


def _lines(sheet: LembarTemplat, values: Mapping[str, Any]) -> int:
    """How many lines the longest wrapped text of a row takes; not every spreadsheet finds that out itself."""
    texts = ((values.get(k.medan), int(k.lebar)) for k in sheet.kolom if k.lebar > _WRAP)
    counts = (
        sum(len(wrap(line, width)) or 1 for line in text.splitlines())
        for text, width in texts
        if isinstance(text, str)
    )
    return max(1, min(max(counts, default=1), _MOST_LINES))


def _column(page: Any, kind: str, kolom: KolomTemplat, place: int, filled: range) -> None:  # noqa: ANN401
    """Width, note, number format and choices of one column; its cells may be typed in."""
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Protection
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(place)
    page.column_dimensions[letter].width = kolom.lebar
    spec = None if kolom.medan.startswith("@") else medan(kind, kolom.medan)
    note = kolom.catatan or (petunjuk(kind, kolom.medan) if spec else "")
    if note:
        page.cell(HEAD_ROW, place).comment = Comment(note, "LKjIP Desktop", width=320, height=120)
    # Cells that do not exist yet look as their column does.
    for part in (page.column_dimensions[letter], *(page.cell(row, place) for row in filled)):
        part.protection = Protection(locked=False)
        part.alignment = Alignment(vertical="top", wrap_text=kolom.lebar > _WRAP)
        part.number_format = _format(spec)
    choices = _choices(kind, kolom) if spec else []
    if choices:
        listed = DataValidation("list", formula1='"' + ",".join(choices) + '"', allow_blank=True)
        listed.error = f"Pilih salah satu: {', '.join(choices)}."
        listed.add(f"{letter}{FIRST_ROW}:{letter}{filled.stop + _ROOM}")
        page.add_data_validation(listed)


def _format(spec: Medan | None) -> str:
    """How a column's numbers are shown; "@" keeps what is typed as text."""
    if spec is not None and spec.jenis in NUMERIC | {Jenis.NILAI}:
        return _MONEY if spec.jenis is Jenis.RUPIAH else _NUMBERS
    return "General" if spec is not None and spec.jenis is Jenis.PILIHAN else "@"


_WRAP, _LINE, _MOST_LINES = 30, 15, 20
_MOST_LISTED = 255


def _choices(kind: str, kolom: KolomTemplat) -> list[str]:
    """The words to pick from; Excel holds no longer list than 255 letters, and no commas in it."""
    spec = medan(kind, kolom.medan)
    if spec.jenis is Jenis.YA:
        return ["Ya", "Tidak"]
    if spec.jenis is not Jenis.PILIHAN or spec.pilihan is None:
        return []
    words = [w.partition(" (")[0] for w in pilihan_of(spec.pilihan).values()]
    fits = len(",".join(words)) <= _MOST_LISTED and not any("," in w for w in words)
    return words if fits else []


def _look(page: Any, sheet: LembarTemplat) -> None:  # noqa: ANN401
    from openpyxl.styles import Alignment, Font, PatternFill

    page.row_dimensions[MARK_ROW].hidden = True
    page.column_dimensions["A"].hidden = True
    page.freeze_panes = page.cell(FIRST_ROW, 3)
    for cell in page[HEAD_ROW]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FFDCE6F1")
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
    page.oddHeader.center.text = sheet.petunjuk
    page.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    guard = page.protection
    guard.sheet = True
    for allowed in (
        "formatCells",
        "formatColumns",
        "formatRows",
        "insertRows",
        "deleteRows",
        "sort",
        "autoFilter",
    ):
        setattr(guard, allowed, False)


def _put(cell: Any, value: Any) -> None:  # noqa: ANN401
    if isinstance(value, str):
        cell.value = value
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_FORMULA_MARKS)
    elif value is not None:
        cell.value = value


# --- what stands in the rows ----------------------------------------------------------------------------


def _rows(sheet: LembarTemplat, laporan: Laporan) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for row in _listed(sheet, laporan):
        links = _links(laporan, row)
        values = {
            k.medan: links.get(k.medan, "") if k.medan.startswith("@") else _value(laporan, row, k.medan)
            for k in sheet.kolom
        }
        yield row.id, values


def _listed(sheet: LembarTemplat, laporan: Laporan) -> Iterator[Any]:
    cls: Any = BY_NAME[sheet.kind]
    if cls is ProgramKegiatan:
        yield from program_of(laporan)
    elif cls is Indikator:
        yield from keluaran_of(laporan) if sheet.kunci == "keluaran" else layanan_of(laporan)
    elif cls in (ButirPK, AnggaranPK):
        yield from laporan.children(cls, laporan.pk.id)
    else:
        yield from laporan.all(cls)


def _links(laporan: Laporan, row: Any) -> Mapping[str, str]:  # noqa: ANN401
    """The names of the rows that this one hangs on or points to."""
    if isinstance(row, ButirPK):
        linked = laporan.get(Indikator, row.indikator)
        return {"@indikator": linked.nama if linked else row.nama, "@sasaran": row.sasaran}
    if isinstance(row, AnggaranPK):
        program = laporan.get(ProgramKegiatan, row.program)
        return {"@induk": (program.kode or program.nama) if program else row.nama}
    if not isinstance(row, Indikator):
        return {}
    program = laporan.get(ProgramKegiatan, row.induk)
    sasaran = laporan.get(Sasaran, row.induk)
    tujuan = laporan.get(Tujuan, sasaran.induk if sasaran else row.induk)
    return {
        "@indikator": row.nama,
        "@induk": (program.kode or program.nama) if program else "",
        "@sasaran": sasaran.uraian if sasaran else "",
        "@tujuan": tujuan.uraian if tujuan else "",
    }


def _value(laporan: Laporan, row: Any, field: str) -> Any:  # noqa: ANN401
    """A cell's value: numbers as numbers, everything else as the text that reads back as the same."""
    kind = type(row).__name__.lower()
    spec, value = medan(kind, field), read(row, field)
    number = value.nilai if isinstance(value, Angka) else value
    if isinstance(number, Decimal):
        return (
            number
            if abs(number) < _EXACT
            else sunting(spec, value, konteks_of(laporan, Ref(kind, row.id, field)))
        )
    return sunting(spec, value, konteks_of(laporan, Ref(kind, row.id, field))) or None


_EXACT = Decimal(10) ** 15
