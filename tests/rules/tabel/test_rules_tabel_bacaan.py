"""Figures that can be read in two ways: silent where one reading is right, told where none is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from test_rules_tabel_bersih import audit, spoil

DOCUMENTS: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "bacaan_lain.yml").read_text(encoding="utf-8")
)
ERRORS = [(name, *error) for name, document in DOCUMENTS.items() for error in document["salah"]]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_right_reading_is_silent(name: str, tmp_path: Path) -> None:
    assert [(f.code, f.message) for f in audit(DOCUMENTS[name]["bagian"], tmp_path)] == []


@pytest.mark.parametrize(("name", "old", "new", "code"), ERRORS)
def test_what_no_reading_allows_is_told(name: str, old: str, new: str, code: str, tmp_path: Path) -> None:
    found = audit(spoil(DOCUMENTS[name]["bagian"], old, new), tmp_path)
    assert code in [f.code for f in found], [(f.code, f.message) for f in found]
