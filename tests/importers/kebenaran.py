"""The truth of the two reports (tables as printed) and the measure of what was read against it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from lkjip_desktop.domain.tabel import Naskah, Ringkas, TabelTertulis

DATA = Path(os.environ.get("LKJIP_DATA", "/nonexistent"))
REPORTS = ("lahat-2019", "lumajang-2020")


def squeeze(text: str) -> str:
    """Without blanks: a PDF's line breaks inside narrow cells cannot be told from blanks."""
    return re.sub(r"\s+", "", text.replace("\u00a0", ""))


def plain_number(text: str) -> str:
    """A stored number has no thousands points: "31.790.000" and 31790000 are one value."""
    cell = squeeze(text)
    if re.fullmatch(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:,\d+)?", cell):
        cell = cell.replace(".", "")
        return cell.rstrip("0").rstrip(",") if "," in cell else cell
    return cell


def truth(report: str) -> dict[str, list[list[str]]]:
    """By table name, the rows without the header."""
    found = {}
    for path in sorted((DATA / report / "tables").glob("*.tsv")):
        lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
        width = len(lines[0].split("\t"))
        found[path.stem] = [(row.split("\t") + [""] * width)[:width] for row in lines[1:]]
    return found


@dataclass
class Ukuran:
    """How many cells were compared and which of them differ: (table, row, column, truth, read)."""

    cells: int = 0
    wrong: list[tuple[str, int, int, str, str]] = field(default_factory=list)

    @property
    def share(self) -> float:
        return 100 * (1 - len(self.wrong) / self.cells) if self.cells else 0.0


def rows_of(table: TabelTertulis) -> list[tuple[str, ...]]:
    """The rows that the truth lists: group headings are left out there."""
    return [b.sel for b in table.baris if b.ringkas is not Ringkas.JUDUL]


def match(naskah: Naskah, rows: list[list[str]], same=squeeze) -> TabelTertulis:
    """The table read that has most of the cells of the truth in their columns."""

    def likeness(table: TabelTertulis) -> float:
        if len(table.kolom) != len(rows[0]):
            return 0.0
        have = {tuple(map(same, r)) for r in rows_of(table)}
        return sum(tuple(map(same, r)) in have for r in rows) / max(len(rows), len(have), 1)

    return max(naskah.tabel, key=likeness)


def measure(naskah: Naskah, report: str, same=squeeze) -> Ukuran:
    """All cells of all tables of the truth that the document holds as tables."""
    found = Ukuran()
    for name, rows in truth(report).items():
        if name == "narasi-3C" and not naskah.berkas.endswith(".xlsx"):
            continue  # a list in the running text, no table
        compare(found, name, rows, rows_of(match(naskah, rows, same)), same)
    return found


def compare(found: Ukuran, name: str, rows: list[list[str]], read: list[tuple[str, ...]], same) -> None:
    """Adds the cells of one table; a row that was not read counts all its cells as wrong."""
    want = [tuple(map(same, r)) for r in rows]
    have = [tuple(map(same, r)) for r in read]
    pairs = SequenceMatcher(None, want, have, autojunk=False)
    for tag, a, b, c, d in pairs.get_opcodes():
        found.cells += sum(len(r) for r in want[a:b])
        if tag == "equal":
            continue
        for i in range(a, b):
            got = have[c + i - a] if c + i - a < d else ()
            for k, cell in enumerate(want[i]):
                if k >= len(got) or got[k] != cell:
                    found.wrong.append((name, i, k, cell, got[k] if k < len(got) else "(tidak ada)"))
