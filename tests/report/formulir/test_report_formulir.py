"""The forms as blocks: headers and numbers as the forms have them, cells worked out by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from support.kantor import made_up

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.change import Delete, apply
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Pejabat, TugasPejabat
from lkjip_desktop.domain.laporan import laporan_of, rows_of
from lkjip_desktop.report.blocks import Grid, Heading, Letterhead, Part, Prose, Signature, Tree
from lkjip_desktop.report.formulir.susun import FORMS, build_form
from lkjip_desktop.report.pdf import render_pdf
from lkjip_desktop.report.pdf.heads import boxes
from lkjip_desktop.wording.formulir import FORMULIR

TODAY = date(2026, 1, 5)
KANTOR = made_up()
CONTOH = contoh()


def form(key, laporan=KANTOR, **more):
    return build_form(key, laporan, compute(laporan), TODAY, **more)


def grids(document):
    return [block for block in document.blocks if isinstance(block, Grid)]


def row_of(grid, name, column=1):
    return next(row for row in grid.rows if len(row.cells) > column and row.cells[column] == name)


def test_every_form_has_a_name():
    assert FORMS.keys() == FORMULIR.keys()


@pytest.mark.parametrize("key", FORMS)
@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "Isi dahulu tahun laporan di tab Profil."),
        ([Identitas(id=IDENTITAS, tahun=2025)], "Formulir ini belum ada isinya."),
    ],
)
def test_every_form_of_an_empty_report_says_so(key, rows, said):
    document = form(key, laporan_of(rows))
    assert any(isinstance(b, Prose) and b.text == said for b in document.blocks)
    assert render_pdf(document).pdf.startswith(b"%PDF")


@pytest.mark.parametrize("key", sorted(FORMS.keys() - {"pk"}))
def test_forms_are_landscape_and_signed(key):
    document = form(key, CONTOH)
    part = next(b for b in document.blocks if isinstance(b, Part))
    assert part.landscape
    assert isinstance(document.blocks[-1], Signature)
    for grid in grids(document):
        assert all(len(row.cells) in {1, len(grid.columns)} for row in grid.rows)


def test_tc29_has_the_numbers_of_the_form_above_k_and_rp():
    (grid,) = grids(form("tc29"))
    heads = [box.text for box in boxes(grid.columns)]
    numbers = ["1", "2", "3", "4", "5", "6", "7", "8=7/6", "9", "10=5+7+9", "11=10/4", "12"]
    assert [text for text in heads if text in numbers] == numbers
    assert [box.columns for box in boxes(grid.columns) if box.text == "10=5+7+9"] == [2]
    assert (heads.count("K"), heads.count("Rp")) == (8, 8)


def test_tc29_of_a_sub_kegiatan_and_of_its_program():
    (grid,) = grids(form("tc29"))
    # Sub kegiatan 60: 600 a year; 1.200 up to 2022; 300 of 600 in 2023; 10 = 1.200 + 300 + 600 of 3.000.
    cells = row_of(grid, "Sub Kegiatan 60").cells
    assert cells[2:13:2] == ("Jumlah dokumen 60 (dokumen)", "300.000.000", "120.000.000", "60.000.000",
                             "30.000.000", "50,00")  # fmt: skip
    assert cells[3:20:2] == ("3.000", "1.200", "600", "300", "50,00", "600", "2.100", "70,00", "")
    # Program 3 holds 41..60 = 1.010 million a year.
    program = row_of(grid, "Program 3")
    assert program.group
    assert program.cells[4::2] == ("5.050.000.000", "2.020.000.000", "1.010.000.000", "505.000.000", "50,00",
                                   "1.010.000.000", "3.535.000.000", "70,00")  # fmt: skip
    assert grid.rows[-1].cells[18] == "70,00"


def test_the_evaluation_says_its_mean_and_its_predikat():
    document = form("evaluasi-renja", triwulan=2)
    (grid,) = grids(document)
    # Up to triwulan II: 6 = 3,5 years, 12 = 2/5 of a year, 13 = 3,9 of 5 years = 78 %.
    cells = row_of(grid, "Sub Kegiatan 10").cells
    assert cells[3::2] == ("500", "350", "100", "20", "20", "", "", "40", "390", "78,00", "")
    said = " ".join(b.text for b in document.blocks if isinstance(b, Prose))
    assert "Rata-rata capaian kinerja indikator sub kegiatan (K): 78,00 %, predikat Tinggi." in said
    assert "(Rp; jumlah kolom 13 dibagi jumlah kolom 5): 78,00 %, predikat Tinggi." in said
    assert "Tanda –" not in said


def test_a_row_whose_rows_below_are_known_in_part_has_a_dash():
    """One sub kegiatan of program 1 without quarters: its quarters are not those of the others."""
    rows = [
        replace(row, realisasi_tw={}) if getattr(row, "nama", "") == "Sub Kegiatan 10" else row
        for row in rows_of(KANTOR)
    ]
    document = form("evaluasi-renja", laporan_of(rows), triwulan=2)
    (grid,) = grids(document)
    assert row_of(grid, "Program 1").cells[10:20:2] == ("–", "–", "", "", "–")
    assert grid.rows[-1].cells[10:20:2] == ("–", "–", "", "", "–")
    assert row_of(grid, "Program 3").cells[10] == "202.000.000"
    assert "Tanda –" in " ".join(b.text for b in document.blocks if isinstance(b, Prose))


def test_spending_without_quarters_is_said_below_the_rencana_aksi():
    rows = [
        replace(row, realisasi_tw={}, realisasi=Decimal(7_000_000))
        if getattr(row, "nama", "") == "Sub Kegiatan 10"
        else row
        for row in rows_of(KANTOR)
    ]
    said = [b.text for b in form("renaksi", laporan_of(rows), triwulan=2).blocks if isinstance(b, Prose)]
    assert any("Rp7.000.000 dicatat setahun tanpa triwulan" in text for text in said)
    said = [b.text for b in form("renaksi", triwulan=2).blocks if isinstance(b, Prose)]
    assert not any("tanpa triwulan" in text for text in said)


def test_the_pemda_is_not_said_twice():
    rows = [replace(r, nama="Dinas Ikan Kota Rawa", pemda="Kota Rawa") if isinstance(r, Identitas) else r
            for r in rows_of(KANTOR)]  # fmt: skip
    document = form("tc29", laporan_of(rows))
    assert next(b.text for b in document.blocks if isinstance(b, Prose)) == "Dinas Ikan Kota Rawa"


def test_in_the_middle_of_the_year_the_last_recorded_quarter_is_meant():
    rows = [
        replace(row, realisasi_tw={q: v for q, v in row.realisasi_tw.items() if q < 3})
        if hasattr(row, "realisasi_tw")
        else row
        for row in rows_of(KANTOR)
    ]
    heads = [b.text for b in form("evaluasi-renja", laporan_of(rows)).blocks if isinstance(b, Heading)]
    assert heads[0].endswith("S.D. TRIWULAN II")


def test_the_rkt_totals_its_money_and_its_efficiency():
    _, results = grids(form("rkt"))
    programs, _ = grids(form("rkt"))
    assert programs.rows[-1].cells[4] == "1.830.000.000"
    assert programs.column_numbers == tuple(str(n) for n in range(1, 13))
    # Realisasi 8 i of 10 i: capaian 80; spending 4/5: serapan 80; 80 - 80 = 0.
    assert row_of(results, "Sub Kegiatan 7").cells[3:] == (
        "7.000.000", "70", "5.600.000", "80,00", "56", "80,00", "0,00"
    )  # fmt: skip


def test_the_rencana_aksi_runs_up_to_the_quarter():
    _, results = grids(form("renaksi", triwulan=3))
    cells = row_of(results, "Jumlah anggaran").cells
    # 3/4 of 1.830 million planned, 3/5 spent.
    assert cells[10:] == ("1.830.000.000", "1.372.500.000", "1.098.000.000", "60,00")


def test_tc30_has_thirteen_columns_and_the_years_of_the_form():
    (grid,) = grids(form("tc30", CONTOH, tahun=2026))
    assert len(grid.columns) == len(grid.column_numbers) == 13
    assert [c.header for c in grid.columns[4:12]] == [
        *(("Target Renstra perangkat daerah", str(y)) for y in (2024, 2025, 2026, 2027)),
        *(("Realisasi capaian", str(y)) for y in (2024, 2025)),
        *(("Proyeksi", str(y)) for y in (2026, 2027)),
    ]  # fmt: skip
    assert grid.rows[0].cells[:10] == (
        "1", "Indeks kepuasan masyarakat atas pelayanan kepegawaian (Indeks)", "n/a", "v", "67,50", "68,75",
        "70,55", "72,25", "67,90", "71,20",
    )  # fmt: skip


def test_tc31_names_the_difference():
    (grid,) = grids(form("tc31", CONTOH))
    row = next(r for r in grid.rows if "Penataan Administrasi" in r.cells[1])
    assert (row.cells[4], row.cells[5]) == ("1.400 Keputusan", "240.000.000")
    assert (row.cells[9], row.cells[10]) == ("1.450 Keputusan", "250.000.000")
    same = next(r for r in grid.rows if r.cells[1] == "Penilaian Kompetensi")
    assert same.cells[11] == ""


def test_tc33_takes_the_next_years_money():
    (grid,) = grids(form("tc33"))
    assert row_of(grid, "Sub Kegiatan 3").cells[5] == "3.000.000"
    assert row_of(grid, "Sub Kegiatan 3").cells[11] == "6.000.000"
    assert grid.rows[-1].cells[11] == "3.660.000.000"


def test_the_contracts_from_the_kepala_down():
    blocks = form("pk", CONTOH).blocks
    heads = [b.text for b in blocks if isinstance(b, Heading) and b.level == 1]
    assert heads[0] == "PERJANJIAN KINERJA TAHUN 2025"
    assert heads[1] == "PERJANJIAN KINERJA PERUBAHAN TAHUN 2025"
    assert heads[2].startswith("PERBANDINGAN PERJANJIAN KINERJA MURNI DAN PERUBAHAN")
    assert heads[3] == "PERJANJIAN KINERJA TAHUN 2025\nSEKRETARIS"
    assert len(heads) == 3 + len(list(CONTOH.all(Pejabat)))
    letters = [n for n, b in enumerate(blocks) if isinstance(b, Letterhead)]
    assert all(isinstance(blocks[n + 1], Heading) for n in letters)
    money = next(g for g in grids(form("pk", CONTOH)) if g.columns[-1].header == ("Alasan perubahan",) and
                 g.rows[-1].total)  # fmt: skip
    # 8.373.867.000 - 7.252.313.800.
    assert money.rows[-1].cells[2:5] == ("7.252.313.800", "8.373.867.000", "1.121.553.200")
    assert money.rows[3].cells[5] == "tetap"


def test_a_pejabat_has_the_target_of_the_year_unless_another_is_stated():
    tables = [g for g in grids(form("pk", CONTOH)) if g.columns[-1].header == ("Target",)]
    own = next(row for g in tables for row in g.rows if "berkas usul" in row.cells[2])
    assert own.cells[3:] == ("Berkas", "1.450")
    shared = next(row for g in tables[2:] for row in g.rows if row.cells[2].startswith("Nilai akuntabilitas"))
    assert shared.cells[3:] == ("Nilai", "72,37")


def test_gaps_are_drawn_apart_and_listed():
    gone = [Delete(t) for t in CONTOH.all(TugasPejabat) if t.program == "p6"]
    laporan = apply(CONTOH, gone)
    document = form("pohon", laporan)
    tree = next(b for b in document.blocks if isinstance(b, Tree))

    def marked(nodes):
        return [x for node in nodes for x in ([node] if node.gap else []) + marked(node.children)]

    # p6a is still carried by the head of another bidang, so nothing is broken yet.
    assert marked(tree.roots) == []
    laporan = apply(laporan, [Delete(t) for t in laporan.all(TugasPejabat) if t.program == "p3"])
    document = form("pohon", laporan)
    tree = next(b for b in document.blocks if isinstance(b, Tree))
    (node,) = marked(tree.roots)
    assert node.lines[-1] == "! belum ada yang memikul"
    assert grids(document)[-1].rows[0].cells[1:] == (
        "5.03.03 Program Peningkatan Kapasitas Sumber Daya Aparatur", "belum ada yang memikul"
    )  # fmt: skip
