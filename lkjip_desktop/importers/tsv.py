"""Tab-separated text: a table exported by a program or copied from a grid."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from lkjip_desktop.importers.mentah import Bacaan, TabelMentah, grid
from lkjip_desktop.importers.problem import ImportProblem

MAX_ROWS = 100_000
_ENCODINGS = ("utf-8-sig", "cp1252")


def read(path: Path) -> Bacaan:
    """The one table of a text file with tabs, or with semicolons or commas. Raises ImportProblem."""
    raw = path.read_bytes()
    for encoding in _ENCODINGS:
        try:
            return parse(raw.decode(encoding), path.stem)
        except UnicodeDecodeError:
            continue
    raise ImportProblem(f"Huruf dalam berkas {path.name} tidak terbaca. Simpan ulang sebagai UTF-8.")


def parse(text: str, name: str = "") -> Bacaan:
    """The table in a text; a blank line ends one table and starts the next. Raises ImportProblem."""
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
    tables: list[list[list[str]]] = [[]]
    for row in cells:
        if any(row):
            tables[-1].append(row)
        elif tables[-1]:
            tables.append([])
    return Bacaan([TabelMentah(grid(t), judul=name) for t in tables if t])
