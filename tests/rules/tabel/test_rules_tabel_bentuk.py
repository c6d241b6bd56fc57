"""Tables of many shapes: silent as they are, and an error put in is told at its cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from test_rules_tabel_bersih import audit, spoil

TABLES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "tabel_lain.yml").read_text(encoding="utf-8")
)
ERRORS = [(name, *error) for name, shape in TABLES.items() for error in shape["salah"]]


@pytest.mark.parametrize("name", TABLES)
def test_a_right_table_is_silent(name: str, tmp_path: Path) -> None:
    assert [(f.code, f.message) for f in audit(TABLES[name]["bagian"], tmp_path)] == []


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "row", "column"), ERRORS, ids=[f"{e[0]}-{e[2]}" for e in ERRORS]
)
def test_an_error_is_told_at_its_cell(
    name: str, old: str, new: str, code: str, row: int, column: int, tmp_path: Path
) -> None:
    found = audit(spoil(TABLES[name]["bagian"], old, new), tmp_path)
    places = [(f.code, f.tempat.baris, f.tempat.kolom) for f in found]
    assert (code, row, column) in places, [(f.code, f.tempat, f.message) for f in found]
    assert len(found) <= 2, [f.message for f in found]
