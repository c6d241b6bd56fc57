"""Levels and roles in shapes other offices use: kode rekening under a sub kegiatan, dashes, "T" and "R"."""

from __future__ import annotations

from lkjip_desktop.domain.tabel import Peran, TabelTertulis
from lkjip_desktop.importers.baca import read_text
from lkjip_desktop.importers.kolom import understand


def _read(*rows: str) -> TabelTertulis:
    return read_text("\n".join(r.replace("|", "\t") for r in rows)).tabel[0]


def test_an_account_stands_below_its_sub_kegiatan_although_its_code_has_as_many_parts() -> None:
    table = _read(
        "Kode Rekening|Uraian|Anggaran (Rp)|Realisasi (Rp)",
        "6.01.01|PROGRAM A|22.500.000|20.000.000",
        "6.01.01.2.01|Kegiatan A|22.500.000|20.000.000",
        "6.01.01.2.01.0001|Sub Kegiatan A|22.500.000|20.000.000",
        "5.1.02.01.01.0024|Belanja Alat Tulis|4.500.000|4.000.000",
        "5.1.02.02.01.0026|Belanja Jasa|18.000.000|16.000.000",
    )
    assert [r.tingkat for r in table.baris] == [0, 1, 2, 3, 3]


def test_a_table_of_accounts_alone_has_the_levels_of_their_codes() -> None:
    table = _read(
        "Kode Rekening|Uraian|Anggaran (Rp)|Realisasi (Rp)",
        "5.1|Belanja Operasi|22.500.000|20.000.000",
        "5.1.01|Belanja Pegawai|4.500.000|4.000.000",
        "5.1.02|Belanja Barang dan Jasa|18.000.000|16.000.000",
    )
    assert [r.tingkat for r in table.baris] == [0, 1, 1]


def test_rows_with_a_dash_belong_to_the_row_above() -> None:
    table = _read(
        "Uraian Belanja|Anggaran|Realisasi",
        "Belanja Operasi|22.500.000|20.000.000",
        "- Belanja Pegawai|4.500.000|4.000.000",
        "- Belanja Barang dan Jasa|18.000.000|16.000.000",
        "Belanja Modal|1.000.000|1.000.000",
        "JUMLAH BELANJA|23.500.000|21.000.000",
    )
    assert [r.tingkat for r in table.baris][:4] == [0, 1, 1, 0]


def test_t_and_r_beside_each_other_are_target_and_realisasi() -> None:
    titles = [("Indikator",), *((f"Tahun {year}", t) for year in (2021, 2022) for t in "TR%")]
    cells = [["Indeks", "Tingkat hunian"], *(["80", "72"], ["76", "63"], ["95,00", "87,50"]) * 2]
    columns = understand(titles, [""] * 7, cells)
    kinds = (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
    assert [(k.peran, k.tahun) for k in columns[1:]] == [(p, y) for y in (2021, 2022) for p in kinds]
    assert columns[1].judul == ("Tahun 2021", "T")


def test_the_letters_of_a_list_of_goods_are_no_target_and_realisasi() -> None:
    titles = [("Barang",), ("Kondisi", "B"), ("Kondisi", "R")]
    columns = understand(titles, [""] * 3, [["Meja", "Kursi"], ["4", "9"], ["1", "2"]])
    assert [k.peran for k in columns[1:]] == [Peran.BANYAK, Peran.BANYAK]


def test_a_mean_of_each_sasaran_is_a_figure() -> None:
    titles = [("Sasaran",), ("Indikator",), ("Target",), ("Realisasi",), ("Capaian",), ("Rata-rata Sasaran",)]
    cells = [["A", ""], ["Satu", "Dua"], ["10", "10"], ["9", "10"], ["90%", "100%"], ["95%", ""]]
    assert understand(titles, [""] * 6, cells)[-1].peran is Peran.NILAI


def test_money_of_the_quarters_is_spent_where_the_title_says_only_realisasi() -> None:
    titles = [("Program",), *((f"Triwulan {q}", t) for q in ("I", "II") for t in ("K", "Rp"))]
    cells = [["Program A", "Program B"], *(["2", "3"], ["98.700.000", "410.500.000"]) * 2]
    spent = understand(titles, [""] * 5, cells, "Realisasi Fisik dan Keuangan per Triwulan")
    assert [k.peran for k in spent][2::2] == [Peran.REALISASI_ANGGARAN] * 2
    planned = understand(titles, [""] * 5, cells, "Rencana Realisasi Keuangan per Triwulan")
    assert [k.peran for k in planned][2::2] == [Peran.PAGU] * 2


def test_a_share_of_the_budget_is_not_what_was_spent_of_it() -> None:
    titles = [("Sumber Dana",), ("Anggaran (Rp)",), ("Proporsi (%)",), ("Realisasi (Rp)",), ("%",)]
    cells = [["DAU", "DAK"], ["3.000.000", "1.000.000"], ["75", "25"], ["2.700.000", "950.000"], ["90", "95"]]
    assert [k.peran for k in understand(titles, [""] * 5, cells)][2::2] == [Peran.NILAI, Peran.SERAPAN]
