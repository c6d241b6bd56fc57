"""Right cells in shapes of other offices stay silent, and what one of them hid is found."""

from __future__ import annotations

from pathlib import Path

import docx

from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.rules.tabel.audit import audit_naskah
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel

BELANJA = (
    "Uraian Belanja|Anggaran|Realisasi|Lebih/(Kurang)",
    "Belanja Operasi|22.500.000|20.000.000|(2.500.000)",
    "- Belanja Pegawai|4.500.000|4.000.000|(500.000)",
    "- Belanja Barang dan Jasa|18.000.000|16.000.000|(2.000.000)",
    "Belanja Modal|1.250.000|1.120.000|(130.000)",
    "JUMLAH BELANJA|23.750.000|21.120.000|(2.630.000)",
)
DESA = (
    "No|Desa|Penduduk|Luas (km2)|Kepadatan|Rasio Guru",
    "1|Sukamaju|4.800|20|240,00|1:19",
    "2|Mekarsari|5.400|30|180,00|1:17",
    "|Jumlah|10.200|50|204,00|1:18",
)
PROGRAM = (
    "No|Program|Anggaran (Rp)|Realisasi (Rp)|%",
    "1|Program Pengawasan|2.350.170.000|2.222.390.000|94,56",
    "2|Program Penunjang|5.120.340.000|4.982.262.000|97,30",
    "|JUMLAH|7.470.510.000|7.204.652.000|96,44",
)
CAPAIAN = (
    "No|Indikator|Target|Realisasi|Capaian (%)",
    "1|Indeks Kepuasan Masyarakat|80|76|95,00",
    "2|Persentase usulan yang diakomodasi|40|42|105,00",
)
AKHIR = (
    "No|Indikator|Target 2024|Realisasi 2023|Realisasi 2024|Target Akhir RPJMD|Capaian thd RPJMD (%)",
    "1|Indeks Kepuasan Masyarakat|80|75|76|95|80,00",
    "2|Persentase usulan yang diakomodasi|40|39|42|48|87,50",
)


def _audit(folder: Path, *parts: str | tuple[str, ...]) -> list[TemuanTabel]:
    document = docx.Document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        grid = document.add_table(0, len(part[0].split("|")))
        for line in part:
            for cell, text in zip(grid.add_row().cells, line.split("|"), strict=True):
                cell.text = text
        document.add_paragraph("")
    path = folder / "laporan.docx"
    document.save(str(path))
    return audit_naskah(read_naskah(path))


def _changed(table: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    assert any(old in line for line in table)
    return tuple(line.replace(old, new) for line in table)


def test_right_tables_are_silent(tmp_path: Path) -> None:
    text = "Pagu tahun 2024 sebesar Rp7.470.510.000,00 dan terealisasi Rp7.204.652.000,00 (96,44%)."
    spelled = "Bantuan Rp250.000,00 (dua ratus lima puluh ribu rupiah) diterima."
    assert _audit(tmp_path, text, spelled, BELANJA, DESA, PROGRAM, CAPAIAN, AKHIR) == []


def test_a_wrong_rest_is_one_finding_and_not_its_sum_too(tmp_path: Path) -> None:
    found = _audit(tmp_path, _changed(BELANJA, "(130.000)", "(310.000)"))
    assert [(f.code, f.tempat.baris, f.tempat.kolom) for f in found] == [("TAB-01", 3, 3)]


def test_a_wrong_child_under_a_dash_is_found(tmp_path: Path) -> None:
    found = _audit(tmp_path, _changed(BELANJA, "4.500.000", "5.400.000"))
    assert {f.tempat.kolom for f in found} <= {1, 3}
    assert any(f.tempat.baris in (0, 1) for f in found)
    assert all(f.tempat.baris != 4 for f in found)


def test_swapped_digits_are_seen_through_empty_decimals(tmp_path: Path) -> None:
    found = _audit(
        tmp_path, "Pagu sebesar Rp7.470.510.000,00 terealisasi Rp7.240.652.000,00 (96,44%).", PROGRAM
    )
    assert [(f.code, f.computed) for f in found] == [("TAB-24", "7.204.652.000")]


PENDIDIKAN = (
    "No|Tingkat Pendidikan|Jumlah (orang)|Persentase (%)",
    "1|S2|14|11,67",
    "2|S1|52|43,33",
    "3|D3|41|34,17",
    "4|SMA|13|10,83",
    "|Total|120|100,00",
)
SASARAN = (
    "Sasaran|Indikator|Target|Realisasi|Capaian (%)|Rata-rata Sasaran",
    "Akses pendidikan|Angka partisipasi murni|80|76|95,00|97,50",
    "|Angka melanjutkan|40|40|100,00|",
    "Mutu pendidikan|Nilai literasi|50|45|90,00|90,00",
    "Tata kelola|Nilai SAKIP|70|70|100,00|100,00",
    "Rata-rata seluruh sasaran|||||95,83",
)
MENURUN = (
    "No|Indikator|Target|Realisasi|Capaian (%)",
    "1|Angka Kematian Ibu|110|99|110,00",
    "2|Angka Kematian Bayi|12|13,5|87,50",
    "3|Persentase penurunan stunting|10|12|120,00",
    "4|Indeks Kepuasan|80|76|95,00",
)
DUA_PAGU = (
    "No|Program|Anggaran Sebelum Perubahan (Rp)|Anggaran Setelah Perubahan (Rp)|Realisasi (Rp)|Sisa (Rp)",
    "1|Program A|9.500.000|9.000.000|8.400.000|600.000",
    "2|Program B|5.000.000|5.200.000|5.100.000|100.000",
    "3|Program C|3.000.000|3.300.000|3.050.000|250.000",
    "4|Program D|1.000.000|1.000.000|980.000|20.000",
)
MILIAR = "Belanja terealisasi sebesar Rp96,98 miliar dari pagu Rp100,75 miliar (96,26%)."


def _places(found: list[TemuanTabel]) -> list[tuple[str, int, int]]:
    return [(f.code, f.tempat.baris, f.tempat.kolom) for f in found]


def test_right_shares_means_and_rests_are_silent(tmp_path: Path) -> None:
    assert _audit(tmp_path, MILIAR, PENDIDIKAN, SASARAN, MENURUN, DUA_PAGU) == []


def test_a_wrong_share_of_the_total_is_found_at_its_cell(tmp_path: Path) -> None:
    found = _audit(tmp_path, _changed(PENDIDIKAN, "43,33", "34,33"))
    assert _places(found) == [("TAB-01", 1, 3)]


def test_a_wrong_mean_of_a_sasaran_is_found_at_its_cell(tmp_path: Path) -> None:
    found = _audit(tmp_path, _changed(SASARAN, "97,50", "95,70"))
    assert ("TAB-07", 0, 5) in _places(found)


def test_what_falls_counted_as_rising_is_found_where_its_table_counts_otherwise(tmp_path: Path) -> None:
    found = _audit(tmp_path, _changed(MENURUN, "87,50", "112,50"))
    assert _places(found) == [("TAB-01", 1, 4)]
    assert found[0].computed == "87,50"


def test_a_rest_is_checked_against_the_nearest_of_two_pagu(tmp_path: Path) -> None:
    found = _audit(tmp_path, _changed(DUA_PAGU, "|250.000", "|520.000"))
    assert _places(found) == [("TAB-01", 2, 5)]


def test_the_per_cent_of_two_rounded_amounts_is_checked(tmp_path: Path) -> None:
    found = _audit(tmp_path, MILIAR.replace("96,26%", "69,26%"))
    assert [(f.code, f.stated) for f in found] == [("TAB-23", "69,26%")]
