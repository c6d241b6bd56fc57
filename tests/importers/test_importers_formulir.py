"""Planning forms and tables of other offices: their kinds and the roles of their columns, set by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from berkas_buatan import cell, docx, row, table

from lkjip_desktop.domain.tabel import JenisTabel, Peran, Ringkas
from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.rules.tabel.audit import audit_naskah


def grid(*rows: str) -> str:
    """A table from lines of cells: "|" parts them, "<" goes on from the left, "^" from above."""
    lines = [r.split("|") for r in rows]
    made = []
    for r, cells in enumerate(lines):
        parts, c = [], 0
        below = lines[r + 1] if r + 1 < len(lines) else []
        while c < len(cells):
            span = 1
            while c + span < len(cells) and cells[c + span] == "<":
                span += 1
            if cells[c] == "^":
                parts.append(cell("", span, "continue"))
            else:
                starts = "restart" if c < len(below) and below[c] == "^" else ""
                parts.append(cell(cells[c], span, starts))
            c += span
        made.append(row(*parts))
    return table(*made)


FORMS = yaml.safe_load((Path(__file__).parent / "formulir.yml").read_text(encoding="utf-8"))
BENTUK: dict[str, tuple[JenisTabel, str, list[Peran], list[str]]] = {
    name: (JenisTabel(f["jenis"]), f["judul"], [Peran(r) for r in f["peran"]], f["baris"])
    for name, f in FORMS.items()
}


@pytest.mark.parametrize("name", BENTUK)
def test_kind_and_roles(name: str, tmp_path: Path) -> None:
    kind, title, roles, rows = BENTUK[name]
    naskah = read_naskah(docx(tmp_path / "a.docx", "Dinas Contoh Tahun 2021", title, grid(*rows)))
    (found,) = naskah.tabel
    assert found.jenis is kind
    assert [k.peran for k in found.kolom] == roles


@pytest.mark.parametrize("name", BENTUK)
def test_right_forms_are_silent(name: str, tmp_path: Path) -> None:
    _, title, _, rows = BENTUK[name]
    naskah = read_naskah(docx(tmp_path / "a.docx", "Dinas Contoh Tahun 2021", title, grid(*rows)))
    assert [f.message for f in audit_naskah(naskah)] == []


def test_levels_totals_and_formulas_of_the_forms(tmp_path: Path) -> None:
    _, title, _, rows = BENTUK["tc33"]
    (plan,) = read_naskah(docx(tmp_path / "a.docx", title, grid(*rows))).tabel
    assert [r.tingkat for r in plan.baris[:5]] == [0, 1, 2, 1, 2]
    assert [r.ringkas for r in plan.baris[-1:]] == [Ringkas.JUMLAH]
    _, title, _, rows = BENTUK["tc29"]
    (done,) = read_naskah(docx(tmp_path / "b.docx", title, grid(*rows))).tabel
    assert [k.rumus for k in done.kolom if k.rumus] == ["(7/6)", "(5+7+9)", "(10/4)"]


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("tc29", "72,40", "27,40", "TAB-01"),  # 362 / 500 x 100 = 72,40
        ("tc29", "78 km", "87 km", "TAB-01"),  # 40 + 18 + 20 = 78
        ("tc29kr", "75,00", "57,00", "TAB-01"),  # 150.000.000 / 200.000.000
        ("tc33", "2.500.000.000|APBD||80", "2.050.000.000|APBD||80", "TAB-06"),
        ("renstra", "9 Dok|200.000.000", "9 Dok|210.000.000", "TAB-05"),  # 60 + 70 + 70
        ("lra", "650.000.000|(50.000.000)", "560.000.000|(50.000.000)", "TAB-06"),
        ("sumber", "10|10|10|10|40", "10|10|10|10|45", "TAB-05"),
        ("realfisik", "86,67", "68,67", "TAB-01"),
        ("capaian_kata", "107,81%", "170,81%", "TAB-01"),
    ],
)
def test_an_error_in_a_form_is_found(name: str, old: str, new: str, code: str, tmp_path: Path) -> None:
    _, title, _, rows = BENTUK[name]
    spoiled = [r.replace(old, new) for r in rows]
    assert spoiled != list(rows)
    found = audit_naskah(
        read_naskah(docx(tmp_path / "a.docx", "Dinas Contoh Tahun 2021", title, grid(*spoiled)))
    )
    assert code in [f.code for f in found]
    assert len(found) <= 2
