"""Titles from captions above and below the tables, and lines that are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from importers.berkas_buatan import docx, plain

from lkjip_desktop.domain.tabel import JenisTabel
from lkjip_desktop.importers.baca import read_naskah

TABLES = (
    plain(["No", "Indikator", "Target"], ["1", "Indeks layanan", "80"], ["2", "Cakupan", "60"]),
    plain(["No", "Program", "Pagu"], ["1", "Program A", "1.000.000"], ["2", "Program B", "2.000.000"]),
)
CAPTIONS = ("Tabel 2.1 Perjanjian Kinerja", "Tabel 3.4 Pagu Program")


def titles(folder: Path, *parts: str) -> list[str]:
    return [t.judul for t in read_naskah(docx(folder / "a.docx", *parts)).tabel]


@pytest.mark.parametrize(
    "between", [(), ("Sumber: data olahan",), ("Kalimat yang panjang tentang tabel itu.",)]
)
def test_captions_above_stay_with_their_table(between: tuple[str, ...], tmp_path: Path) -> None:
    found = titles(
        tmp_path, "Pembukaan.", CAPTIONS[0], TABLES[0], *between, CAPTIONS[1], TABLES[1], "Penutup."
    )
    assert found == list(CAPTIONS)


@pytest.mark.parametrize("between", [(), ("Kalimat yang panjang tentang tabel itu.", "Kalimat lain.")])
def test_captions_below_belong_to_the_table_above_them(between: tuple[str, ...], tmp_path: Path) -> None:
    found = titles(
        tmp_path, "Pembukaan.", TABLES[0], CAPTIONS[0], *between, TABLES[1], CAPTIONS[1], "Penutup."
    )
    assert found == list(CAPTIONS)


def test_a_sentence_about_a_table_is_no_caption(tmp_path: Path) -> None:
    found = titles(
        tmp_path, "Target berikut.", TABLES[0], "Tabel 2.1 memuat dua indikator, semuanya dari Renstra."
    )
    assert found == ["Target berikut."]


def test_a_printed_by_line_is_no_title(tmp_path: Path) -> None:
    assert titles(tmp_path, "REKAP PROGRAM", "Dicetak oleh: operator 08/01/2025", TABLES[1]) == [
        "REKAP PROGRAM"
    ]


@pytest.mark.parametrize(
    ("title", "rows", "kind"),
    [
        (
            "Realisasi Penerimaan Retribusi",
            (["No", "Pasar", "Ketetapan", "Realisasi"], ["1", "Pasar A", "1.500.000.000", "1.200.000.000"]),
            JenisTabel.LAIN,
        ),
        (
            "Penduduk menurut Jenis Kelamin",
            (["No", "Kelurahan", "Laki-laki", "Perempuan"], ["1", "Melati", "120", "130"]),
            JenisTabel.LAIN,
        ),
        (
            "Kejadian Bencana",
            (["No", "Jenis", "Jumlah"], ["1", "Tanah longsor", "4"], ["2", "Banjir", "5"]),
            JenisTabel.LAIN,
        ),
        (
            "Target Rencana Kerja",
            (["No", "Indikator", "Realisasi 2022", "Target 2024"], ["1", "Indeks", "70", "80"]),
            JenisTabel.RKT,
        ),
    ],
)
def test_kinds_of_tables_that_are_like_others(
    title: str, rows: tuple[list[str], ...], kind: JenisTabel, tmp_path: Path
) -> None:
    (found,) = read_naskah(docx(tmp_path / "a.docx", title, plain(*rows))).tabel
    assert found.jenis is kind
