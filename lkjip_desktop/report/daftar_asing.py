"""The list of findings of a document somebody else wrote, with page, table, row and column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

from lkjip_desktop.report.blocks import Block, Document, Grid, Heading, Numbering, Part, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.papers import kind, write
from lkjip_desktop.rules.tabel.temuan_tabel import Tempat, TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.tanggal import format_tanggal

_COLUMNS = (
    kolom.tengah("No", 0.7),
    kolom.tengah("Halaman", 1.1),
    kolom.teks("Baris", 3.4),
    kolom.teks("Kolom", 2.2),
    kolom.teks("Temuan", 6.2),
    kolom.angka("Tertulis", 1.9),
    kolom.angka("Seharusnya", 1.9),
    kolom.tengah("Bobot", 1.4),
    kolom.tengah("Kode", 1.1),
)
_HOW = (
    "Setiap tabel diperiksa sebagaimana tercetak: rumus yang tertulis di kepalanya, persentase, jumlah ke "
    "bawah dan ke samping, rata-rata, kata tren, dan angka yang sama di tabel lain. Halaman dihitung dari "
    "halaman pertama berkas."
)


def build_daftar(
    berkas: str, temuan: Sequence[TemuanTabel], catatan: Sequence[str], today: date, *, satu: bool = False
) -> Document:
    """The list for the document named `berkas`; `catatan` are the reader's warnings about the file.

    `satu`: in one grid, to be sorted and filtered in a workbook, and not table by table under headings.
    """
    return Document(
        title=f"Daftar Temuan {berkas}",
        author="LKjIP Desktop",
        subject="Hasil pemeriksaan tabel sebuah dokumen",
        blocks=(*_first(berkas, temuan, catatan), *(_one(temuan) if satu else _tables(temuan))),
        header=f"Daftar temuan: {berkas}",
        footer=f"dicetak {format_tanggal(today)}",
        keywords=("LKjIP", "temuan"),
    )


def _first(berkas: str, temuan: Sequence[TemuanTabel], catatan: Sequence[str]) -> Iterator[Block]:
    yield Part(Numbering.ARABIC, landscape=True)
    yield Heading(1, "DAFTAR TEMUAN")
    yield Prose(f"Dokumen: **{_plain(berkas)}**", centered=True)
    yield Prose(_HOW)
    for sentence in catatan:
        yield Prose(_plain(sentence))
    counts = ", ".join(f"{sum(t.severity is s for t in temuan)} {s.value}" for s in Severity)
    yield Prose(f"Jumlah temuan: {counts}." if temuan else "Tidak ada temuan.")


def _tables(temuan: Sequence[TemuanTabel]) -> Iterator[Block]:
    number = 0
    for _, group in groupby(temuan, lambda t: (t.tempat.tabel, t.tempat.judul)):
        found = list(group)
        yield Heading(2, _title(found[0].tempat))
        yield Grid("", _COLUMNS, tuple(_row(number + n, t) for n, t in enumerate(found, 1)))
        number += len(found)


def _one(temuan: Sequence[TemuanTabel]) -> Iterator[Block]:
    number, *rest = _COLUMNS
    rows = (_row(n, t) for n, t in enumerate(temuan, 1))
    places = (_plain(t.tempat.judul or _title(t.tempat)) for t in temuan)
    yield Grid(
        "",
        (number, kolom.teks("Tabel", 4), *rest),
        tuple(Row((row.cells[0], place, *row.cells[1:])) for row, place in zip(rows, places, strict=True)),
    )


def _title(at: Tempat) -> str:
    title = at.judul or f"Tabel ke-{at.tabel + 1}"
    return f"{title} (halaman {at.halaman})" if at.halaman else title


def _row(n: int, t: TemuanTabel) -> Row:
    at = t.tempat
    page = str(at.halaman) if at.halaman else "–"
    line = at.label or (f"baris {at.baris + 1}" if at.baris >= 0 else "seluruh tabel")
    severity = t.severity.value.capitalize()
    cells = (str(n), page, line, at.judul_kolom, t.message, t.stated, t.computed, severity, t.code)
    return Row(tuple(map(_plain, cells)))


def export_daftar(
    berkas: str, temuan: Sequence[TemuanTabel], catatan: Sequence[str], target: Path, today: date
) -> None:
    """Write the list to `target`, as its name ends, whole or not at all. Raises ReportProblem."""
    write(build_daftar(berkas, temuan, catatan, today, satu=kind(target) == "Excel"), target)


def _plain(text: str) -> str:
    """Foreign text without the marks that would make it bold or italic."""
    return text.replace("*", "∗")
