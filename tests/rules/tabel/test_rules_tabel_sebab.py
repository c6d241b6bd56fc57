"""One wrong cell gives one finding, at that cell where the table itself shows which it is."""

from __future__ import annotations

import random

import pytest

from lkjip_desktop.domain.tabel import TabelTertulis
from lkjip_desktop.importers.baca import read_text
from lkjip_desktop.rules.tabel.audit import audit_tabel

HEAD = ["Kode", "Uraian Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%"]
ROWS = [
    ("5.03.02", "PROGRAM A", 541_800_000, 489_210_000),
    ("5.03.02.2.01", "Kegiatan A1", 341_400_000, 301_730_000),
    ("5.03.02.2.01.0001", "Sub A1a", 120_600_000, 101_930_000),
    ("5.03.02.2.01.0002", "Sub A1b", 220_800_000, 199_800_000),
    ("5.03.02.2.02", "Kegiatan A2", 200_400_000, 187_480_000),
    ("5.03.02.2.02.0001", "Sub A2a", 200_400_000, 187_480_000),
    ("5.03.03", "PROGRAM B", 307_250_000, 153_940_000),
    ("5.03.03.2.01", "Kegiatan B1", 307_250_000, 153_940_000),
    ("5.03.03.2.01.0001", "Sub B1a", 307_250_000, 153_940_000),
    ("", "JUMLAH", 849_050_000, 643_150_000),
]


def lines() -> list[list[str]]:
    made = [HEAD]
    for code, name, pagu, spent in ROWS:
        share = f"{100 * spent / pagu:.2f}".replace(".", ",")
        made.append([code, name, f"{pagu:,}".replace(",", "."), f"{spent:,}".replace(",", "."), share])
    return made


def read(rows: list[list[str]]) -> TabelTertulis:
    return read_text("\n".join("\t".join(r) for r in rows)).tabel[0]


def test_the_clean_table_is_silent() -> None:
    assert audit_tabel(read(lines())) == []


def mutate(rows: list[list[str]], rng: random.Random) -> tuple[int, int]:
    """One digit of one figure changed, or two swapped; the row and column of the cell."""
    r, c = rng.randrange(1, len(rows)), rng.randrange(2, 5)
    digits = [i for i, x in enumerate(rows[r][c]) if x.isdigit() and i < 8]
    text = list(rows[r][c])
    i = rng.choice(digits)
    j = rng.choice([d for d in digits if text[d] != text[i]] or digits)
    if rng.random() < 0.5 and text[i] != text[j] and "0" not in (text[i], text[j]):
        text[i], text[j] = text[j], text[i]
    else:
        text[i] = rng.choice([d for d in "123456789" if d != text[i]])
    rows[r][c] = "".join(text)
    return r - 1, c


@pytest.mark.parametrize("times", [400])
def test_one_wrong_figure_is_found_once(times: int) -> None:
    exact = near = total = missed = 0
    for seed in range(times):
        rows, rng = lines(), random.Random(seed)
        r, c = mutate(rows, rng)
        if rows[r + 1] == lines()[r + 1]:
            continue
        found = audit_tabel(read(rows))
        total += len(found)
        missed += not found
        exact += any((f.tempat.baris, f.tempat.kolom) == (r, c) for f in found)
        near += any(f.tempat.baris == r for f in found)
    print(f"\n{times} mutations: at the cell {exact}, in the row {near}, missed {missed}, findings {total}")
    assert missed == 0
    assert exact >= 0.9 * times
    assert total <= 1.2 * times


def test_a_swap_in_the_budget_is_named_at_its_cell() -> None:
    rows = lines()
    rows[3][2] = "210.600.000"  # 120.600.000 with two digits swapped
    (found,) = audit_tabel(read(rows))
    assert (found.tempat.baris, found.tempat.kolom) == (2, 2)
    assert "dua angka tertukar" in found.message
    assert found.computed == "120.600.000"


def test_a_wrong_percentage_does_not_report_the_mean_as_well() -> None:
    rows = ["No|Indikator|Target|Realisasi|Capaian (%)", "1|A|10|5|55", "2|B|10|7|70", "Rata-rata||||60"]
    table = read([r.split("|") for r in rows])
    assert [f.code for f in audit_tabel(table)] == ["TAB-01"]
