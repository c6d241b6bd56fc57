"""The one way into a foreign file: what it is, who reads it, what it holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lkjip_desktop.domain.tabel import Naskah
from lkjip_desktop.importers import docx, excel, html, tsv
from lkjip_desktop.importers.berkas import Bentuk, periksa
from lkjip_desktop.importers.mentah import Bacaan
from lkjip_desktop.importers.pahami import naskah
from lkjip_desktop.importers.pdf import berkas_pdf
from lkjip_desktop.importers.pdf.berkas_pdf import Progress

#: What the source of a pasted table is called.
PAPAN_KLIP = "papan klip"
_NAMES = {
    Bentuk.WORD: (".docx", ".docm"),
    Bentuk.EXCEL: (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"),
    Bentuk.PDF: (".pdf",),
    Bentuk.TEKS: (".tsv", ".csv", ".txt"),
}

EXTENSIONS = frozenset(name for names in _NAMES.values() for name in names)


def read_naskah(path: Path, progress: Progress | None = None) -> Naskah:
    """The tables and paragraphs of a foreign file. `progress(done, all)` returning False cancels a PDF.

    Raises ImportProblem, whose text is one Indonesian sentence, for whatever cannot or must not be read.
    """
    shape = periksa(path)
    bacaan = _read(shape, path, progress)
    if path.suffix.lower() not in _NAMES[shape]:
        named = path.suffix or "kosong"
        note = f"Nama berkas berakhiran {named}, tetapi isinya {shape.value}; dibaca sesuai isinya."
        bacaan = replace(bacaan, peringatan=(note, *bacaan.peringatan))
    return naskah(bacaan, path.name)


def _read(shape: Bentuk, path: Path, progress: Progress | None) -> Bacaan:
    if shape is Bentuk.PDF:
        return berkas_pdf.read(path, progress)
    if shape is Bentuk.WORD:
        return docx.read(path)
    return excel.read(path) if shape is Bentuk.EXCEL else tsv.read(path)


def read_text(text: str, berkas: str = "") -> Naskah:
    """The tables in a text, which came from what is called `berkas`. Raises ImportProblem."""
    return naskah(tsv.parse(text), berkas)


def tabel_dari_teks(text: str, markup: str = "") -> Naskah:
    """What was copied, as a document: from its HTML (`markup`) where that has a table, else from the text.

    The HTML knows merged cells and what belongs into one cell; the text has tabs only. Raises ImportProblem.
    """
    if html.has_table(markup):
        found = naskah(html.parse(markup), PAPAN_KLIP)
        if found.tabel:
            return found
    return read_text(text, PAPAN_KLIP)
