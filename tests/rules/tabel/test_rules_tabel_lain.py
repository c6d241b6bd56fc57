"""Documents of many shapes with long ordinary prose: silent as they are, and errors told at their place."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from test_rules_tabel_bersih import audit, spoil

from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel

DOCUMENTS: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "dokumen_lain.yml").read_text(encoding="utf-8")
)
ERRORS = [(name, *error) for name, document in DOCUMENTS.items() for error in document["salah"]]
_MOST = 3


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_clean_document_is_silent(name: str, tmp_path: Path) -> None:
    assert [(f.code, f.message) for f in audit(DOCUMENTS[name]["bagian"], tmp_path)] == []


def at(finding: TemuanTabel, where: str) -> bool:
    """Whether a finding stands at a sentence ("baris:..."), at or about a row ("sel:..."), or at a title."""
    kind, _, start = where.partition(":")
    if kind == "baris":
        return finding.tempat.tabel < 0 and bool(re.match(start, finding.tempat.label))
    if kind == "sel":
        places = (finding.tempat, *finding.kaitan)
        return any(p.tabel >= 0 and p.label.startswith(start) for p in places)
    return start in finding.tempat.judul or start in finding.message


@pytest.mark.parametrize(("name", "old", "new", "where"), ERRORS)
def test_an_error_is_told_at_its_place(name: str, old: str, new: str, where: str, tmp_path: Path) -> None:
    found = audit(spoil(DOCUMENTS[name]["bagian"], old, new), tmp_path)
    assert any(at(f, where) for f in found), [(f.code, f.message) for f in found]
    assert len(found) <= _MOST
