"""A printed table: finding columns, its rows, and what scripts get of it."""

from __future__ import annotations

from lkjip_desktop.domain.tabel import (
    ANGKA,
    Asal,
    BarisTabel,
    JenisTabel,
    Kolom,
    Naskah,
    Paragraf,
    Peran,
    Ringkas,
    TabelTertulis,
    as_json,
)

TABLE = TabelTertulis(
    "Tabel 3.1",
    JenisTabel.CAPAIAN,
    Asal("laporan.docx", 30),
    (
        Kolom(("Indikator",), Peran.INDIKATOR, nomor=1),
        Kolom(("2024", "Target"), Peran.TARGET, tahun=2024, nomor=2),
        Kolom(("2024", "Capaian"), Peran.CAPAIAN, tahun=2024, nomor=3, rumus="2/1x100", yakin=False),
    ),
    (
        BarisTabel(("Sasaran 1", "", ""), "Sasaran 1", ringkas=Ringkas.JUDUL),
        BarisTabel(("Indeks A", "10", "50"), "Indeks A", 1, halaman=31),
        BarisTabel(("Rata-rata", "", "50"), "Rata-rata", ringkas=Ringkas.RATA),
    ),
)


def test_columns_are_found_by_role_from_left_to_right() -> None:
    assert list(TABLE.cari(Peran.CAPAIAN, Peran.TARGET)) == [1, 2]
    assert list(TABLE.cari(Peran.PAGU)) == []


def test_ordinary_rows_leave_out_sums_and_headings() -> None:
    assert [b for b, _ in TABLE.isi] == [1]
    assert [b.total for b in TABLE.baris] == [False, False, True]


def test_a_header_reads_on_one_line() -> None:
    assert TABLE.kolom[1].teks == "2024 Target"


def test_json() -> None:
    made = as_json(TABLE)
    assert (made["title"], made["kind"], made["page"]) == ("Tabel 3.1", "capaian", 30)
    assert made["columns"][2] == {  # type: ignore[index]
        "header": "2024 Capaian",
        "role": "capaian",
        "formula": "2/1x100",
        "number": 3,
        "year": 2024,
        "quarter": None,
        "sure": False,
    }
    assert made["rows"][1] == {  # type: ignore[index]
        "level": 1,
        "label": "Indeks A",
        "cells": ["Indeks A", "10", "50"],
        "total": False,
        "page": 31,
    }


def test_a_document_parts_its_tables_and_paragraphs() -> None:
    text = Paragraf("Capaian tahun ini.", Asal("laporan.docx", 30))
    naskah = Naskah("laporan.docx", (text, TABLE))
    assert naskah.tabel == (TABLE,)
    assert naskah.paragraf == (text,)


def test_words_are_no_figures() -> None:
    assert not ANGKA & {Peran.INDIKATOR, Peran.NOMOR, Peran.KODE, Peran.SATUAN, Peran.TREN}
