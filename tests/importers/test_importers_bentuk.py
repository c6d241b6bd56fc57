"""Other shapes than those of the two reports: budget exports, Renja forms, rotated and landscape pages."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from berkas_buatan import cell, docx, pdf, plain, row, table

from lkjip_desktop.domain.tabel import JenisTabel, Peran, Ringkas, as_json
from lkjip_desktop.importers.baca import read_naskah, read_text
from lkjip_desktop.importers.cetak import Cetak, cetak_of, tulis

P = Peran


def budget_book(path: Path) -> Path:
    """An export of a budget application: kode rekening, three levels, a two-row merged header, a total."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "DPA"
    sheet["A1"] = "LAPORAN REALISASI ANGGARAN TAHUN 2024"
    sheet.append([])
    sheet.append(
        ["Kode Rekening", "Uraian Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Realisasi", None, "Sisa"]
    )
    sheet.append([None, None, None, "Rp", "%", None])
    for span in ("A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4"):
        sheet.merge_cells(span)
    rows = [
        ("5.03.02", "PROGRAM KEPEGAWAIAN DAERAH", 300, 240),
        ("5.03.02.2.01", "Pengadaan dan Pemberhentian ASN", 200, 150),
        ("5.03.02.2.01.0006", "Koordinasi Pengadaan PNS", 120, 100),
        ("5.03.02.2.01.0007", "Layanan Pemberhentian", 80, 50),
        ("5.03.02.2.02", "Mutasi dan Promosi ASN", 100, 90),
        ("5.03.02.2.02.0001", "Pengelolaan Mutasi", 100, 90),
    ]
    for code, name, pagu, spent in rows:
        sheet.append([code, name, pagu * 10**6, spent * 10**6, spent / pagu, (pagu - spent) * 10**6])
    sheet.append([None, "JUMLAH", 300 * 10**6, 240 * 10**6, 0.8, 60 * 10**6])
    for cells in sheet.iter_rows(min_row=5):
        cells[4].number_format = "0.00%"
        for k in (2, 3, 5):
            cells[k].number_format = "#,##0"
    hidden = book.create_sheet("rahasia")
    hidden.append(["a", "b"])
    hidden.sheet_state = "hidden"
    book.save(path)
    return path


def test_a_budget_export_with_three_levels(tmp_path: Path) -> None:
    naskah = read_naskah(budget_book(tmp_path / "dpa.xlsx"))
    (found,) = naskah.tabel
    assert [k.peran for k in found.kolom][:5] == [P.KODE, P.PROGRAM, P.PAGU, P.REALISASI_ANGGARAN, P.SERAPAN]
    assert [b.tingkat for b in found.baris[:6]] == [0, 1, 2, 2, 1, 2]
    assert found.baris[6].ringkas is Ringkas.JUMLAH
    assert found.baris[2].sel == (
        "5.03.02.2.01.0006",
        "Koordinasi Pengadaan PNS",
        *_money(120, 100),
        "83,33%",
        "20.000.000",
    )
    assert found.jenis is JenisTabel.ANGGARAN
    assert found.judul == "LAPORAN REALISASI ANGGARAN TAHUN 2024"
    assert any("rahasia" in w for w in naskah.peringatan)


def _money(*millions: int) -> list[str]:
    return [f"{m}.000.000" for m in millions]


def test_formulas_that_were_never_calculated_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for cells in (["Uraian", "Anggaran", "Realisasi"], ["Program A", 10, 5], ["Jumlah", "=SUM(B2:B2)", None]):
        sheet.append(cells)
    book.save(tmp_path / "rumus.xlsx")
    warnings = read_naskah(tmp_path / "rumus.xlsx").peringatan
    assert any("B3" in w and "belum dihitung" in w for w in warnings)


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("0%", 0.8739, "87%"),
        ("0.00%", 0.8739, "87,39%"),
        ("#,##0", 1234567.0, "1.234.567"),
        ("#,##0.00", 1234.5, "1.234,50"),
        ("0.0", 82.25, "82,3"),
        ('_("Rp"* #,##0_)', 1500000.0, "1.500.000"),
    ],
)
def test_numbers_are_written_as_the_sheet_prints_them(code: str, value: float, text: str) -> None:
    assert tulis(value, cetak_of(code)) == text


def test_general_and_dates_have_no_number_format() -> None:
    assert cetak_of("General") is None
    assert cetak_of("dd/mm/yyyy") is None
    assert cetak_of("@") is None
    assert cetak_of("0.0##") == Cetak(1, False, False)
    assert tulis(1250.0, None) == "1250"
    assert tulis(82.5, None) == "82,5"


def test_a_renja_form_with_stated_formulas(tmp_path: Path) -> None:
    header = row(
        *("Kode", "Program/Kegiatan", "Indikator", "Target Renstra", "Realisasi s.d. 2022", "Target 2023"),
        *("Realisasi 2023", "Tingkat Realisasi (%)", "Target 2024", "Perkiraan Realisasi s.d. 2024"),
        "Tingkat Capaian (%)",
    )
    numbers = row("1", "2", "3", "4", "5", "6", "7", "8=7/6", "9", "10=5+7+9", "11=10/4")
    first = row("5.03.02", "Program Kepegawaian", "Dokumen", "100", "40", "20", "20", "100", "20", "80", "80")
    second = row("5.03.02.2.01", "Pengadaan ASN", "Orang", "50", "20", "10", "5", "50", "10", "35", "70")
    path = docx(
        tmp_path / "renja.docx", "Tabel T-C.29 Rekapitulasi Evaluasi", table(header, numbers, first, second)
    )
    (found,) = read_naskah(path).tabel
    assert found.jenis is JenisTabel.TC29
    assert {k.nomor: k.rumus for k in found.kolom if k.rumus} == {8: "7/6", 10: "5+7+9", 11: "10/4"}
    assert [b.tingkat for b in found.baris] == [0, 1]


def test_merged_cells_and_a_repeated_header_in_word(tmp_path: Path) -> None:
    top = row(cell("No", merge="restart"), cell("Indikator", merge="restart"), cell("Tahun 2023", span=2))
    low = row(cell("", merge="x"), cell("", merge="x"), "Target", "Realisasi")
    first = table(top, low, row("1", "Jumlah pelatihan aparatur", "10", "9"), row("2", "Jumlah", "20", "20"))
    second = table(top, low, row("", "dokumen laporan", "", ""), row("3", "Jumlah rapat", "30", "31"))
    naskah = read_naskah(docx(tmp_path / "a.docx", "Tabel 1 Capaian", first, second, "Penutup"))
    (found,) = naskah.tabel
    assert [k.judul for k in found.kolom] == [
        ("No",),
        ("Indikator",),
        ("Tahun 2023", "Target"),
        ("Tahun 2023", "Realisasi"),
    ]
    assert [b.sel for b in found.baris] == [
        ("1", "Jumlah pelatihan aparatur", "10", "9"),
        ("2", "Jumlah dokumen laporan", "20", "20"),
        ("3", "Jumlah rapat", "30", "31"),
    ]
    assert found.kolom[2].tahun == 2023
    assert [p.teks for p in naskah.paragraf] == ["Tabel 1 Capaian", "Penutup"]


def test_two_tables_with_text_between_stay_two(tmp_path: Path) -> None:
    rows = [["No", "Indikator", "Target"], ["1", "A", "5"]]
    naskah = read_naskah(docx(tmp_path / "b.docx", plain(*rows), "Tabel berikutnya:", plain(*rows)))
    assert len(naskah.tabel) == 2


def test_a_nested_table_is_a_table_of_its_own(tmp_path: Path) -> None:
    inner = plain(["No", "Uraian", "Nilai"], ["1", "Tanah", "5"], ["2", "Gedung", "7"])
    outer = table(row(cell("Tata letak", inner=inner), "kanan"))
    found = read_naskah(docx(tmp_path / "c.docx", outer)).tabel
    assert [b.sel for b in found[-1].baris] == [("1", "Tanah", "5"), ("2", "Gedung", "7")]


def test_skipped_columns_before_a_row_keep_its_place(tmp_path: Path) -> None:
    tables = table(row("No", "Uraian", "Nilai"), row("1", "Tanah", "5"), row("Jumlah", "5", before=1))
    (found,) = read_naskah(docx(tmp_path / "d.docx", tables)).tabel
    assert found.baris[1].sel == ("", "Jumlah", "5")


ROWS = [["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian"]] + [
    [str(n), f"Jumlah kegiatan pembinaan aparatur nomor {n}", "Kali", "10", str(n % 10), f"{n % 10 * 10}"]
    for n in range(1, 81)
]
WIDTHS = [30, 150, 50, 60, 60, 60]


@pytest.mark.parametrize("shape", ["portrait", "landscape", "rotate"])
def test_a_table_over_several_pdf_pages(tmp_path: Path, shape: str) -> None:
    path = pdf(
        tmp_path / "a.pdf",
        "Tabel 3.1 Capaian Kinerja Tahun 2024",
        (ROWS, [], WIDTHS),
        "Penjelasan di bawah tabel.",
        landscape=shape == "landscape",
        rotate=shape == "rotate",
    )
    naskah = read_naskah(path)
    (found,) = naskah.tabel
    assert [list(b.sel) for b in found.baris] == ROWS[1:]
    assert found.baris[0].halaman == 1
    assert found.baris[-1].halaman > 1
    assert naskah.paragraf[-1].teks == "Penjelasan di bawah tabel."


def test_spanned_headers_and_two_tables_on_a_pdf_page(tmp_path: Path) -> None:
    head = [["Uraian", "Tahun 2023", "", "Ket."], ["", "Target", "Realisasi", ""]]
    spans = [("SPAN", (1, 0), (2, 0)), ("SPAN", (0, 0), (0, 1)), ("SPAN", (3, 0), (3, 1))]
    body = [["Indeks A", "80,5", "81,25", "Naik"], ["Indeks B", "70", "65", "Turun"]]
    other = [["No", "Uraian", "Nilai"], ["1", "Tanah", "5.000"], ["2", "Gedung", "7.000"]]
    path = pdf(tmp_path / "b.pdf", "Tabel 1", (head + body, spans, None), "Lalu aset:", other)
    first, second = read_naskah(path).tabel
    assert [k.judul for k in first.kolom] == [
        ("Uraian",),
        ("Tahun 2023", "Target"),
        ("Tahun 2023", "Realisasi"),
        ("Ket.",),
    ]
    assert [b.sel for b in first.baris] == [tuple(b) for b in body]
    assert second.jenis is JenisTabel.ASET


def test_words_broken_in_narrow_columns_are_whole_again(tmp_path: Path) -> None:
    rows = [
        ["No", "Program", "Target"],
        ["1", "Pelayana n Administ rasi", "3230 00 Nilai"],
        ["2", "Sarana", "323000 Nilai"],
    ]
    text = "Pelayanan administrasi adalah program rutin."
    (found,) = read_naskah(docx(tmp_path / "e.docx", text, plain(*rows))).tabel
    assert found.baris[0].sel == ("1", "Pelayanan Administrasi", "323000 Nilai")


def test_a_pasted_block_becomes_a_table() -> None:
    (found,) = read_text("No\tIndikator\tTarget\tRealisasi\n1\tIndeks A\t80,5\t81\n").tabel
    assert [k.peran for k in found.kolom] == [P.NOMOR, P.INDIKATOR, P.TARGET, P.REALISASI]


def test_json_has_the_fields_scripts_rely_on() -> None:
    (found,) = read_text("No\tIndikator\tTarget 2024\n1\tIndeks A\t80,5\n").tabel
    made = as_json(found)
    assert {"title", "kind", "page", "columns", "rows"} <= made.keys()
    column = made["columns"][2]  # type: ignore[index]
    assert {k: column[k] for k in ("header", "role", "formula", "year", "quarter", "sure")} == {
        "header": "Target 2024",
        "role": "target",
        "formula": "",
        "year": 2024,
        "quarter": None,
        "sure": True,
    }
    assert made["rows"] == [
        {"level": 0, "label": "Indeks A", "cells": ["1", "Indeks A", "80,5"], "total": False, "page": 0}
    ]


def test_quarters_are_seen() -> None:
    (found,) = read_text(
        "Indikator\tTarget TW I\tTarget TW II\tTarget Triwulan III\tTarget TW IV\nIndeks\t1\t2\t3\t4\n"
    ).tabel
    assert [k.triwulan for k in found.kolom] == [None, 1, 2, 3, 4]
