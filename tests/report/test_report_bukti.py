"""The proof on paper: the PDF is read back, and every cell of every table is what the engine computed.

The sample's figures are those of a real report; with LKJIP_DATA set to the folder of the real reports their
printed tables are compared too.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from support.pdf_tags import opened, tables, texts

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    Identitas,
    Indikator,
    ProgramKegiatan,
    Sasaran,
)
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import Arah, Huruf, Kertas, Spasi, Tingkat
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.report.blocks import Document, Grid, Row
from lkjip_desktop.report.build import build
from lkjip_desktop.report.markup import spans
from lkjip_desktop.report.pdf import render_pdf
from lkjip_desktop.report.pdf.clean import clean
from lkjip_desktop.report.pdf.finish import finish
from lkjip_desktop.report.pdf.style import style_of
from lkjip_desktop.rules.engine import run

DATA = Path(os.environ.get("LKJIP_DATA", "/nonexistent"))
real = pytest.mark.skipif(not DATA.is_dir(), reason="LKJIP_DATA names no folder with real reports")
TODAY = date(2026, 1, 30)

Cells = list[list[tuple[str, int]]]


def document(laporan: Laporan) -> Document:
    figures = compute(laporan)
    return build(laporan, figures, run(laporan, figures), TODAY)


def read_back(made: Document) -> list[Cells]:
    rendered = render_pdf(made, invariant=True, tagged=True)
    with opened(finish(rendered.pdf, (), rendered.structure, invariant=True)) as pdf:
        return tables(pdf)


def grids(made: Document) -> list[Grid]:
    return [b for b in made.blocks if isinstance(b, Grid) and b.columns]


def squeezed(text: str) -> str:
    """Without blanks: lines are broken at blanks, long words anywhere."""
    return re.sub(r"\s", "", text)


def printed(text: str, made: Document) -> str:
    flat = "".join(span.text for span in spans(clean(text, style_of(made).family.covered)))
    return squeezed(flat)


def said(row: Row, made: Document) -> list[str]:
    return [printed(cell, made) for cell in row.cells if cell.strip()]


@pytest.mark.parametrize(
    ("kertas", "huruf", "spasi"),
    [(Kertas.A4, Huruf.SANS, Spasi.RAPAT), (Kertas.F4, Huruf.BOOKMAN, Spasi.LONGGAR)],
)
def test_every_cell_of_the_sample_is_on_paper_in_its_row(kertas: Kertas, huruf: Huruf, spasi: Spasi) -> None:
    made = replace(document(contoh()), kertas=kertas, huruf=huruf, spasi=spasi)
    found, wanted = read_back(made), grids(made)
    assert len(found) == len(wanted) > 50
    cells = 0
    for table, grid in zip(found, wanted, strict=True):
        assert len(table) == len(grid.rows), grid.caption
        for row, block in zip(table, grid.rows, strict=True):
            shown = [squeezed(text) for text, _ in row if text.strip()]
            assert shown == said(block, made), grid.caption
            cells += len(shown)
    assert cells > 3500


def columns(grid: Grid) -> dict[tuple[str, ...], int]:
    return {column.header: n for n, column in enumerate(grid.columns)}


def at(row: list[tuple[str, int]], column: int) -> str:
    """The text of the body cell that covers `column`; cells merged from above are missing in their rows."""
    here = 0
    for text, wide in row:
        if here <= column < here + wide:
            return text.strip()
        here += wide
    raise AssertionError(row)


def half_up(value: Decimal) -> str:
    whole, _, cents = f"{value.quantize(Decimal('0.01'), ROUND_HALF_UP):,}".partition(".")
    return f"{whole.replace(',', '.')},{cents}"


def rupiah(value: Decimal | None) -> str:
    return "" if value is None else f"{value:,.0f}".replace(",", ".")


def test_figures_on_paper_are_the_engines() -> None:
    """Written out here a second time, without the program's own formatting."""
    laporan = contoh()
    figures, made = compute(laporan), document(laporan)
    seen = {"capaian": 0, "uang": 0}
    for table, grid in zip(read_back(made), grids(made), strict=True):
        known = columns(grid)
        for row, block in zip(table, grid.rows, strict=True):
            ref = next((r for r in block.refs if r is not None), None)
            if ref is None or block.down:
                continue
            if ref.kind == "indikator" and ("Capaian (%)",) in known:
                capaian = figures.kinerja[ref.id].capaian.nilai
                assert capaian is not None
                assert at(row, known[("Capaian (%)",)]) == half_up(capaian)
                seen["capaian"] += 1
            if ref.kind == "programkegiatan" and ("Realisasi (Rp)",) in known:
                money = figures.anggaran[ref.id]
                assert at(row, known[("Realisasi (Rp)",)]) == rupiah(money.realisasi)
                assert money.serapan.nilai is not None
                assert at(row, known[("Serapan (%)",)]) == half_up(money.serapan.nilai)
                seen["uang"] += 1
    assert seen["capaian"] >= 38
    assert seen["uang"] >= 40


def test_figures_in_the_text_are_on_paper() -> None:
    made = document(contoh())
    rendered = render_pdf(made, invariant=True, tagged=True)
    with opened(finish(rendered.pdf, (), rendered.structure, invariant=True)) as pdf:
        whole = squeezed(" ".join(texts(pdf).values()))
    # By hand in tests/contoh: means 99,83 and 107,02, keluaran 85,44 and 80,32, serapan 74,69.
    for words in ("99,83%", "107,02%", "85,44%", "80,32%", "74,69%", "Rp8.373.867.000", "Rp6.254.181.845"):
        assert words in whole


# --- the real reports -----------------------------------------------------------------------------------


def truth(report: str, table: str) -> list[dict[str, str]]:
    with (DATA / report / "tables" / f"{table}.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def body(made: Document, caption: str) -> Iterator[list[tuple[str, int]]]:
    for table, grid in zip(read_back(made), grids(made), strict=True):
        if grid.caption.startswith(caption):
            for row, block in zip(table, grid.rows, strict=True):
                if not (block.group or block.total):
                    yield row
            return
    raise AssertionError(caption)


@real
def test_tabel_3_1_of_lahat_with_its_right_figures() -> None:
    # The sample numbers its keluaran by program, the print in another order.
    rows = list(body(document(contoh()), "Capaian Keluaran"))
    wanted = []
    for line in truth("lahat-2019", "3.1"):
        if line["No"].isdigit():
            target, realisasi = Decimal(line["Target 2019"]), Decimal(line["Realisasi 2019"])
            wanted.append((rupiah(target), rupiah(realisasi), half_up(realisasi / target * 100)))
    assert len(wanted) == 32
    assert sorted((at(row, 3), at(row, 4), at(row, 5)) for row in rows) == sorted(wanted)


def _lumajang() -> Laporan:
    """The four sasaran and the programs of 2020; discipline is better when it falls."""
    capaian = [r for r in truth("lumajang-2020", "capaian") if r["Sasaran Strategis"] != "-"]
    rows = [Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=2020)]
    found: list[Sasaran | Indikator | ProgramKegiatan | Identitas] = list(rows)
    for n, line in enumerate(capaian, 1):
        falls = "Disiplin" in line["Indikator Kinerja Sasaran Strategis"]
        found.append(Sasaran(id=Id(f"s{n}"), urutan=n, uraian=f"Sasaran ke-{n}"))
        found.append(
            Indikator(
                id=Id(f"i{n}"),
                induk=Id(f"s{n}"),
                nama=f"Indeks ke-{n}",
                arah=Arah.TURUN if falls else Arah.NAIK,
                target={2020: Angka(Decimal(line["Target"]))},
                realisasi=Angka(Decimal(line["Realisasi"])),
            )
        )
    for n, line in enumerate(_programs(), 1):
        found.append(
            ProgramKegiatan(
                id=Id(f"p{n}"),
                urutan=n,
                tingkat=Tingkat.PROGRAM,
                nama=f"Program ke-{n}",
                anggaran=_money(line["Target Anggaran"]),
                realisasi=_money(line["Realisasi Anggaran"]),
            )
        )
    return laporan_of(found)


def _programs() -> list[dict[str, str]]:
    return [r for r in truth("lumajang-2020", "realisasi") if r["NO"].isdigit()]


def _money(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


@real
def test_the_tables_of_lumajang_with_their_right_figures() -> None:
    made = document(_lumajang())
    rows = [row for n in (1, 2, 3, 4) for row in body(made, f"Target dan Realisasi Sasaran {n}")]
    # By hand: 77,54/79; 48,23/71; 82,74/81; (2 x 1,30 - 1,30)/1,30. The report prints 98,15 67,93 102,15 100.
    assert [at(row, 5) for row in rows] == ["98,15", "67,93", "102,15", "100,00"]
    money = list(body(made, "Anggaran dan Realisasi per Program"))
    for row, line in zip(money, _programs(), strict=True):
        pagu, spent = _money(line["Target Anggaran"]), _money(line["Realisasi Anggaran"])
        assert [at(row, n) for n in (3, 4)] == [rupiah(pagu), rupiah(spent)]
        assert at(row, 5) == half_up(spent / pagu * 100)
