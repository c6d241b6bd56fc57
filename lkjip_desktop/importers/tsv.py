"""Tab-separated text: a table exported by a program or copied from a grid."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import groupby, takewhile
from pathlib import Path

from lkjip_desktop.domain.tabel import Asal, Paragraf
from lkjip_desktop.importers.mentah import Bacaan, TabelMentah, grid
from lkjip_desktop.importers.problem import ImportProblem

MAX_ROWS = 100_000
_ENCODINGS = ("utf-8-sig", "cp1252")


def read(path: Path) -> Bacaan:
    """The tables of a text file with tabs, or with semicolons or commas. Raises ImportProblem."""
    raw = path.read_bytes()
    for encoding in _ENCODINGS:
        try:
            return parse(raw.decode(encoding), path.stem)
        except UnicodeDecodeError:
            continue
    raise ImportProblem(f"Huruf dalam berkas {path.name} tidak terbaca. Simpan ulang sebagai UTF-8.")


def parse(text: str, name: str = "") -> Bacaan:
    """The tables and titles in a text; a blank line ends a table. Raises ImportProblem."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    mark = max("\t;,", key=first.count)
    csv.field_size_limit(10_000_000)
    try:
        rows = list(csv.reader(io.StringIO(text.replace("\0", "")), delimiter=mark))
    except csv.Error as error:
        raise ImportProblem(f"Susunan berkas {name} tidak terbaca sebagai tabel.") from error
    if len(rows) > MAX_ROWS:
        raise ImportProblem(f"Berkas {name} terlalu panjang. Paling banyak {MAX_ROWS} baris.")
    cells = [[" ".join(c.split()) for c in row] for row in rows]
    found: list[Paragraf | TabelMentah] = []
    for is_blank, lines in groupby(cells, key=lambda row: not any(row)):
        if not is_blank:
            found += _block(list(lines), "" if found else name)
    return Bacaan(found)


def _block(rows: list[list[str]], name: str) -> Iterator[Paragraf | TabelMentah]:
    """The lines of one cell that stand above a table, each a paragraph, and the table."""
    titles = list(takewhile(lambda row: sum(map(bool, row)) == 1, rows))
    yield from (Paragraf(next(filter(None, row)), Asal(name)) for row in titles)
    if table := rows[len(titles) :]:
        yield TabelMentah(grid(table), judul="" if titles else name)
