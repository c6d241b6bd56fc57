"""The audit measured against what inspectors found in two real reports (run with LKJIP_DATA set)."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from lkjip_desktop.domain.tabel import JenisTabel, Naskah, TabelTertulis
from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.rules.tabel.audit import audit_naskah
from lkjip_desktop.rules.tabel.padan import mirip
from lkjip_desktop.rules.tabel.temuan_tabel import Tempat, TemuanTabel

DATA = Path(os.environ.get("LKJIP_DATA", "/nonexistent"))
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="LKJIP_DATA names no folder with real reports")
_SURE = {"arithmetic", "cross"}
_TABLES = {
    "Tabel Capaian Kinerja 2020": JenisTabel.CAPAIAN,
    "Tabel Perbandingan Capaian": JenisTabel.BANDING_TAHUN,
    "Tabel Realisasi Anggaran dan Kinerja": JenisTabel.KINERJA_ANGGARAN,
    "Perjanjian Kinerja 2020": JenisTabel.PK_INDIKATOR,
    "III.D.1.a golongan": JenisTabel.PEGAWAI,
}
# Follows from a text or a formula outside every table; the rules of the narrative are asked for these.
_TEXT = re.compile(r"baris \d|rumus|narasi|formula|line|lower is better|sentence", re.IGNORECASE)


def tables(naskah: Naskah, place: str, row: str) -> list[int]:
    """The tables (by number) that a finding's place may mean."""
    found = []
    for i, table in enumerate(naskah.tabel):
        number = re.match(r"Tabel \d\.\d", place)
        if place.startswith("Tabel 2.3"):
            budget = "Program" in row or "JUMLAH" in row
            kind = JenisTabel.PK_ANGGARAN if budget else JenisTabel.PK_INDIKATOR
            hit = table.jenis is kind
        elif number:
            hit = number[0].lower() in table.judul.lower() and table.jenis is not JenisTabel.DAFTAR
        else:
            hit = table.jenis is _TABLES.get(place)
        found += [i] if hit else []
    return found


def row_of(table: TabelTertulis, row: str) -> int:
    """The row that a finding names: by its printed number, else by its label; -1 for the table."""
    if row.startswith("(") or row == "pengelompokan sasaran":
        return -1
    number = re.match(r"(\d+)[.)]? ", row)
    listed = sum(b.sel[0].strip(".").isdigit() for b in table.baris)
    if number and 2 * listed > len(table.baris):
        return next(i for i, b in enumerate(table.baris) if b.sel[0].strip(".") == number[1])
    body = [i for i, b in enumerate(table.baris) if not b.ringkas]
    if number and int(number[1]) <= len(body) and "." not in number[1]:
        return body[int(number[1]) - 1]
    name = re.sub(r"^[\d.]+\w? |^\w\) |^[a-z] ", "", row).split(" / ")[-1]
    exact = [i for i, b in enumerate(table.baris) if b.sel[0] and name.endswith(f" {b.sel[0]}")]
    if exact and len(table.baris) < 8:
        return exact[0]
    likely = [mirip(b.label or " ".join(b.sel), name) for b in table.baris]
    totals = [i for i, b in enumerate(table.baris) if b.total]
    if re.match(r"(?i)jumlah$|total|rata", row) and totals:
        return totals[-1]
    return max(range(len(likely)), key=likely.__getitem__)


def plain(column: str) -> str:
    return re.sub(r"\([^)]*\)|\d=\S+|[^\w%]", "", column).lower()


def same_column(place: Tempat, column: str) -> bool:
    """Whether a place is in the column a finding names; a place without a column is in all of a row."""
    if place.kolom < 0:
        return place.baris >= 0 or column.startswith("(")
    if column == "judul":
        return place.baris < 0
    a, b = plain(place.judul_kolom), plain(column)
    return not a or not b or a in b or b in a or mirip(a, b) > 0.5


def touches(place: Tempat, table: int, row: int, column: str = "") -> bool:
    inside = place.tabel == table and (place.baris == row or place.baris < 0 or row < 0)
    return inside and (not column or same_column(place, column))


def covers(finding: TemuanTabel, table: int, row: int, column: str) -> bool:
    return any(touches(p, table, row, column) for p in (finding.tempat, *finding.kaitan, *finding.akibat))


def in_text(finding: TemuanTabel, item: dict[str, str]) -> bool:
    """Whether a finding stands at a sentence (or table) that prints what the item says was printed there."""
    if item["place"].startswith("Tabel"):
        return False
    said = re.findall(r"\d[\d.,]*\d|\d", item["stated"])
    said = [n for n in said if len(n) > 1] or said
    text = f"{finding.stated} {finding.message}"
    if len(max(said, default="", key=len)) > 7:  # an amount: also where the finding names it as part of a sum
        text += " ".join(p.label for p in finding.kaitan)
    if said:
        return all(re.search(rf"(?<![\d.,]){re.escape(n)}(?!\d)", text) for n in said)
    words = re.sub(r"\W+", "", item["stated"].lower())[:24]
    return bool(words) and words in re.sub(r"\W+", "", finding.stated.lower())


def judge(
    report: str, file: str
) -> tuple[list[dict[str, str]], list[dict[str, str]], list[TemuanTabel], int]:
    naskah = read_naskah(DATA / report / file)
    found = audit_naskah(naskah)
    known = json.loads((DATA / report / "findings.json").read_text(encoding="utf-8"))
    hit, missed, matched = [], [], set()
    for item in known:
        places = [
            (t, row_of(naskah.tabel[t], item["row"])) for t in tables(naskah, item["place"], item["row"])
        ]
        column = "(baris)" if item["kind"] == "missing" else item["column"]
        by = [f for f in found for t, r in places if covers(f, t, r, column)]
        matched.update(id(f) for f in found for t, r in places if touches(f.tempat, t, r))
        texts = [f for f in found if in_text(f, item)]
        matched.update(id(f) for f in texts)
        if item["confidence"] not in _SURE or item["kind"] == "rounding":
            continue
        (hit if by or texts else missed).append(item if places else {**item, "teks": "ya"})
    false = [f for f in found if id(f) not in matched]
    cells = sum(bool(c) for t in naskah.tabel for b in t.baris for c in b.sel)
    return hit, missed, false, cells


@pytest.mark.parametrize("report", ["lahat-2019", "lumajang-2020"])
@pytest.mark.parametrize("file", ["report.docx", "report.pdf"])
def test_findings_of_the_inspectors_are_found(report: str, file: str) -> None:
    hit, missed, false, cells = judge(report, file)
    print(
        f"\n{report}/{file}: {len(hit)} found, {len(missed)} not, {len(false)} not in the list, {cells} cells"
    )
    for item in missed:
        where = "text" if "teks" in item else "table"
        print(
            f"  not found ({where})",
            item["id"],
            item["place"],
            item["row"][:40],
            item["note"][:90],
            sep=" | ",
        )
    for finding in false:
        print("  not in the list", finding.code, finding.tempat.judul[:20], finding.message[:110], sep=" | ")
    # Of Lumajang's 21 two need a quantity of the text to be known in a table under an abbreviation.
    assert len(hit) >= (0.95 if report == "lahat-2019" else 0.9) * (len(hit) + len(missed))
    assert len(false) <= 0.02 * cells
