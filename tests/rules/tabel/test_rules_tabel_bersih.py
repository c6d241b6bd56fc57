"""Whole documents of other agencies: silent as they are, and each error put in is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from importers.berkas_buatan import cell, docx, row, table

from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.rules.tabel.audit import audit_naskah
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel

DOCUMENTS: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "dokumen_bersih.yml").read_text(encoding="utf-8")
)
ERRORS = [(name, *error) for name, document in DOCUMENTS.items() for error in document["salah"]]


def grid(rows: list[str]) -> str:
    lines = [r.split("|") for r in rows]
    made = []
    for r, cells in enumerate(lines):
        below = lines[r + 1] if r + 1 < len(lines) else []
        parts, c = [], 0
        while c < len(cells):
            span = next((n for n in range(1, len(cells) - c) if cells[c + n] != "<"), len(cells) - c)
            starts = "restart" if c < len(below) and below[c] == "^" else ""
            parts.append(cell("", span, "continue") if cells[c] == "^" else cell(cells[c], span, starts))
            c += span
        made.append(row(*parts))
    return table(*made)


def audit(parts: list[str | list[str]], folder: Path) -> list[TemuanTabel]:
    blocks = [p if isinstance(p, str) else grid(p) for p in parts]
    return audit_naskah(read_naskah(docx(folder / "laporan.docx", *blocks)))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_clean_document_is_silent(name: str, tmp_path: Path) -> None:
    assert [(f.code, f.message) for f in audit(DOCUMENTS[name]["bagian"], tmp_path)] == []


def spoil(parts: list[str | list[str]], old: str, new: str) -> list[str | list[str]]:
    """The parts with the first `old` replaced; a quote at its end means the end of a line."""
    old, new, ends = old.rstrip(chr(34)), new.rstrip(chr(34)), old.endswith(chr(34))
    done = False

    def line(text: str) -> str:
        nonlocal done
        if done or (not text.endswith(old) if ends else old not in text):
            return text
        done = True
        return text[: -len(old)] + new if ends else text.replace(old, new, 1)

    made = [line(p) if isinstance(p, str) else [line(r) for r in p] for p in parts]
    assert done, old
    return made


@pytest.mark.parametrize(
    ("name", "old", "new", "code"), ERRORS, ids=[f"{e[0]}-{e[3]}-{e[2]}" for e in ERRORS]
)
def test_an_error_is_told(name: str, old: str, new: str, code: str, tmp_path: Path) -> None:
    found = audit(spoil(DOCUMENTS[name]["bagian"], old, new), tmp_path)
    assert code in [f.code for f in found], [(f.code, f.message) for f in found]
    assert len(found) <= 2, [(f.code, f.message) for f in found]
