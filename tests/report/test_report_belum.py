"""An empty part that is printed is a finding too; an optional one is left out with its heading."""

from dataclasses import replace
from datetime import date

import pytest

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import (
    BY_NAME,
    IDENTITAS,
    Aset,
    Identitas,
    Indikator,
    Misi,
    Pegawai,
    Pengaturan,
    Renstra,
    Strategi,
)
from lkjip_desktop.domain.laporan import laporan_of, rows_of
from lkjip_desktop.report.blocks import Grid, Heading, Prose
from lkjip_desktop.report.build import build
from lkjip_desktop.report.chapters.bahan import BELUM
from lkjip_desktop.rules.engine import run

CONTOH = contoh()
KEPT = {"identitas", "pengaturan", "renstra", "perjanjiankinerja"}
TABLES = sorted(BY_NAME.keys() - KEPT)


def built(rows):
    laporan = laporan_of(rows)
    figures = compute(laporan)
    found = run(laporan, figures)
    return found, build(laporan, figures, found, date(2026, 1, 5)).blocks


def said(blocks):
    for block in blocks:
        if isinstance(block, Prose):
            yield block.text
        elif isinstance(block, Grid):
            yield from (cell for row in block.rows for cell in row.cells)


def headings(blocks):
    return [b.text for b in blocks if isinstance(b, Heading)]


@pytest.mark.parametrize("table", TABLES)
def test_what_is_printed_as_empty_is_a_finding(table):
    cls = BY_NAME[table]
    known, before = built(rows_of(CONTOH))
    found, blocks = built(r for r in rows_of(CONTOH) if not isinstance(r, cls))
    assert not any(BELUM in text for text in said(before))
    if any(BELUM in text for text in said(blocks)):
        assert {t.code for t in found} - {t.code for t in known}


def without(*classes, **fields):
    """The sample without rows of these classes, its identitas and renstra with `fields`."""
    for row in rows_of(CONTOH):
        if isinstance(row, Identitas | Renstra):
            own = {k: v for k, v in fields.items() if hasattr(row, k)}
            yield replace(row, **own)
        elif not isinstance(row, classes):
            yield row


def test_strategies_are_left_out_with_their_heading():
    _, blocks = built(without(Strategi))
    assert "2. Tujuan dan Sasaran" in headings(blocks)
    assert not any("Strategi dan Arah" in text for text in headings(blocks))


def test_an_agency_without_a_visi_of_its_own():
    _, blocks = built(without(Misi, visi=""))
    assert "1. Tujuan dan Sasaran" in headings(blocks)
    _, blocks = built(without(visi=""))
    assert "1. Misi" in headings(blocks)
    assert not any(text.startswith("Visi:") for text in said(blocks))


def test_optional_parts_take_no_letter_and_are_not_told_of():
    rows = [r for r in without(Pegawai, Aset, gambaran="", jumlah_pegawai=None)
            if r.id not in {"bab1.gambaran_umum", "bab3.sumber_daya"}]  # fmt: skip
    _, blocks = built(rows)
    assert "B. Tugas dan Fungsi" in headings(blocks)
    gone = ("Gambaran Umum", "Dukungan Sumber Daya")
    assert not any(words in text for text in headings(blocks) for words in gone)
    assert not any("gambaran umum" in text for text in said(blocks) if "berpedoman pada" in text)


def test_a_cause_that_nobody_asks_for_is_a_dash():
    """Of an indikator that missed its target the cause is asked for; of one that is a little above, not."""
    rows = [replace(r, penyebab="", hambatan="", solusi="", tindak_lanjut="", keterangan="")
            if isinstance(r, Indikator) else r for r in rows_of(CONTOH)]  # fmt: skip
    found, blocks = built(rows)
    asked = {t.ref.id for t in found if t.ref.field == "penyebab"}
    cells = {row.refs[1].id: row.cells[1] for b in blocks if isinstance(b, Grid) for row in b.rows
             if len(row.cells) == 2 and row.cells[0] == "Penyebab"}  # fmt: skip
    assert {id: text == BELUM for id, text in cells.items()} == {id: id in asked for id in cells}
    assert {BELUM, "–"} == set(cells.values())


def test_an_empty_report_names_its_empty_chapters():
    _, blocks = built([Identitas(id=IDENTITAS, tahun=2025), Pengaturan(id="pengaturan")])
    assert sum(text == BELUM for text in said(blocks)) > 5
