"""The rules of the running text: for each a sentence that breaks it and one that keeps it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from importers.berkas_buatan import docx, plain

from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.rules.tabel.audit import audit_naskah
from lkjip_desktop.rules.tabel.rantai import chains
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.tabel.ungkapan import compute, terms

TABLES: tuple[str, ...] = (
    "Tabel 1.1 Pegawai menurut golongan",
    plain(["No", "Golongan", "Jumlah"], ["1", "III", "40"], ["2", "IV", "19"], ["", "Jumlah", "59"]),
    "Tabel 2.1 Perjanjian Kinerja Tahun 2023",
    plain(
        ["No", "Indikator Kinerja", "Target"],
        ["1", "Indeks Kepuasan Masyarakat", "80,00"],
        ["2", "Jumlah Layanan Terpadu", "40"],
        ["3", "Waktu Tunggu Layanan Izin", "10"],
    ),
    "Tabel 3.1 Capaian Kinerja Tahun 2023",
    plain(
        ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"],
        ["1", "Indeks Kepuasan Masyarakat", "80,00", "84,00", "105,00"],
        ["2", "Jumlah Layanan Terpadu", "40", "30", "75,00"],
        ["3", "Waktu Tunggu Layanan Izin", "10", "11", "90,00"],
        ["", "Rata-rata", "", "", "90,00"],
    ),
    "Tabel 3.2 Rata-rata Capaian Sasaran",
    plain(
        ["No", "Sasaran Strategis", "Rata-rata Capaian (%)"],
        ["1", "Meningkatnya kepuasan masyarakat", "105,00"],
        ["2", "Meningkatnya layanan terpadu", "82,50"],
    ),
    "Tabel 3.3 Anggaran dan Realisasi Tahun 2023",
    plain(
        ["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan (%)"],
        ["1", "Program Pelayanan Publik", "612.345.000", "551.110.500", "90,00"],
        ["2", "Program Penunjang Urusan", "400.000.000", "320.000.000", "80,00"],
        ["", "Jumlah", "1.012.345.000", "871.110.500", "86,05"],
    ),
    "Tabel 3.4 Perbandingan Nasional",
    plain(
        ["Indikator Kinerja", "Realisasi 2023", "Realisasi Provinsi"],
        ["Angka Melek Huruf", "97,10", "96,35"],
        ["Rata-rata Lama Sekolah", "9,12", "8,77"],
    ),
)
SCALE = ("Predikat capaian:", "- memuaskan >85-100", "- baik >70-85", "- kurang 0-70")

#: (code, sentences that break it, sentences that keep it)
CASES: list[tuple[str, list[str], list[str]]] = [
    ("TAB-21", ["Hitungan: (12 + 18) / 40 x 100 = 57,00"], ["Hitungan: (12 + 18) / 40 x 100 = 75,00"]),
    (
        "TAB-21",
        ["= (48,20 x 40%) + (10,00 x 5%)", "= 19,82 + 0,50"],
        ["= (48,20 x 40%) + (10,00 x 5%)", "= 19,28 + 0,50", "= 19,78"],
    ),
    (
        "TAB-22",
        ["Indeks Kepuasan Masyarakat", "Perhitungan dengan rumus:", "= (170 : 200) x 100", "= 85,00"],
        ["Indeks Kepuasan Masyarakat", "Perhitungan dengan rumus:", "= (168 : 200) x 100", "= 84,00"],
    ),
    (
        "TAB-23",
        ["Belanja sebesar Rp500.000.000 terealisasi Rp400.000.000 atau 85,00 %."],
        ["Belanja sebesar Rp500.000.000 terealisasi Rp400.000.000 atau 80,00 %."],
    ),
    (
        "TAB-23",
        ["Sisa sebesar Rp141.234.500 atau 19,35 % dari total pagu."],
        ["Sisa sebesar Rp141.234.500 atau 13,95 % dari total pagu."],  # 141.234.500 / 1.012.345.000
    ),
    (
        "TAB-24",
        ["Program Pelayanan Publik terealisasi Rp551.101.500."],
        ["Program Pelayanan Publik terealisasi Rp551.110.500."],
    ),
    (
        "TAB-25",
        [
            "Sasaran ini didanai, realisasi Rp551.110.500 dari anggaran Rp613.245.000.",
            "Sasaran ini didanai, realisasi Rp320.000.000 dari anggaran Rp400.000.000.",
        ],
        [
            "Sasaran ini didanai, realisasi Rp551.110.500 dari anggaran Rp612.345.000.",
            "Sasaran ini didanai, realisasi Rp320.000.000 dari anggaran Rp400.000.000.",
        ],
    ),
    (
        "TAB-26",
        ["Rata-rata capaian kinerja tahun 2023 adalah 95,00 %."],
        ["Rata-rata capaian kinerja tahun 2023 adalah 90,00 %."],
    ),
    (
        "TAB-26",
        ["Rata-rata capaian sasaran Meningkatnya layanan terpadu adalah 85,20 %."],
        ["Rata-rata capaian sasaran Meningkatnya layanan terpadu adalah 82,50 %."],
    ),
    (
        "TAB-28",
        ["Indeks Kepuasan Masyarakat mencapai 48,00 pada tahun 2023."],
        ["Indeks Kepuasan Masyarakat mencapai 84,00 pada tahun 2023."],
    ),
    (
        "TAB-28",
        ["Realisasi Indeks Kepuasan Masyarakat 48,00 pada tahun 2023."],
        [
            "Target dan Realisasi 1.1 Indeks Kepuasan Masyarakat",
            "Target dan realisasi indikator 1.1 Indeks Kepuasan Masyarakat dari tahun ke tahun.",
        ],
    ),
    (
        "TAB-29",
        ["Target bimbingan 1.450 orang, realisasi 1.338 orang, capaian 29 %."],
        ["Target bimbingan 1.450 orang, realisasi 1.338 orang, capaian 92 %."],
    ),
    (
        "TAB-30",
        ["Jumlah Layanan Terpadu telah mencapai target, dengan target 40 dan realisasi 30."],
        ["Jumlah Layanan Terpadu belum mencapai target, dengan target 40 dan realisasi 30."],
    ),
    (
        "TAB-30",
        ["Waktu Tunggu Layanan Izin sudah sesuai harapan, target 10 dan realisasi 11."],
        ["Waktu Tunggu Layanan Izin belum memenuhi harapan, target 10 dan realisasi 11."],
    ),
    (
        "TAB-31",
        ["Kunjungan meningkat dari 80,2 menjadi 78,5."],
        ["Kunjungan menurun dari 80,2 menjadi 78,5."],
    ),
    (
        "TAB-31",
        ["Skor 72,40 naik 2,89 dari tahun sebelumnya (70,10)."],
        ["Skor 72,40 naik 2,30 dari tahun sebelumnya (70,10)."],
    ),
    ("TAB-32", ["Terdapat 12 (tiga belas) kecamatan."], ["Terdapat 12 (dua belas) kecamatan."]),
    (
        "TAB-33",
        ["Ada 5 indikator yang ditetapkan dalam Perjanjian Kinerja."],
        ["Ada 3 indikator yang ditetapkan dalam Perjanjian Kinerja."],
    ),
    (
        "TAB-33",
        ["Jumlah pegawai per 31 Desember 2023 sebanyak 95 orang."],
        ["Jumlah pegawai per 31 Desember 2023 sebanyak 59 orang."],
    ),
    (
        "TAB-34",
        [*SCALE, "Bab Penutup", "", "Ada 1 indikator dengan predikat memuaskan (80-100)."],
        [*SCALE, "Bab Penutup", "", "Ada 1 indikator dengan predikat memuaskan (85-100)."],
    ),
    (
        "TAB-35",
        [*SCALE, "Bab Penutup", "", "Ada 2 indikator dengan predikat memuaskan (85-100)."],
        [*SCALE, "Bab Penutup", "", "Ada 1 indikator dengan predikat memuaskan (85-100)."],
    ),
    (
        "TAB-36",
        ["Rinciannya dapat dilihat pada Tabel 3.9."],
        ["Rinciannya dapat dilihat pada Tabel 3.3."],
    ),
    (
        "TAB-37",
        ["Renstra 2021-2026 menjadi pedoman.", "Perbandingan dengan Target Akhir Renstra Tahun 2023."],
        ["Renstra 2021-2026 menjadi pedoman.", "Perbandingan dengan Target Akhir Renstra Tahun 2026."],
    ),
    (
        "TAB-38",
        ["Angka itu di atas capaian nasional (96,35)."],
        ["Angka itu di atas capaian provinsi (96,35)."],
    ),
    ("TAB-39", ["NIP. 19701340 199503 1 001"], ["NIP. 19701231 199503 1 001"]),
    (
        "TAB-41",
        ["Dengan serapan anggaran 68,05 % dinas tetap bekerja."],
        ["Dengan serapan anggaran 86,05 % dinas tetap bekerja."],
    ),
]


def audit(folder: Path, *sentences: str) -> list[TemuanTabel]:
    return audit_naskah(read_naskah(docx(folder / "a.docx", *TABLES, *sentences)))


def test_the_document_itself_is_silent(tmp_path: Path) -> None:
    assert [f.message for f in audit(tmp_path)] == []


@pytest.mark.parametrize(("code", "wrong", "right"), CASES, ids=[f"{c[0]}-{i}" for i, c in enumerate(CASES)])
def test_each_rule_breaks_and_keeps(code: str, wrong: list[str], right: list[str], tmp_path: Path) -> None:
    found = audit(tmp_path, *wrong)
    assert [f.code for f in found] == [code], [f.message for f in found]
    assert found[0].message.endswith((".", "?"))
    assert [f.message for f in audit(tmp_path, *right)] == []


RIGHT: list[str] = yaml.safe_load((Path(__file__).parent / "kalimat_benar.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("sentence", RIGHT)
def test_a_right_sentence_is_silent(sentence: str, tmp_path: Path) -> None:
    assert [(f.code, f.message) for f in audit(tmp_path, sentence)] == []


def test_right_sentences_together_are_silent(tmp_path: Path) -> None:
    assert [(f.code, f.message) for f in audit(tmp_path, *RIGHT)] == []


def test_a_finding_in_the_text_has_its_place(tmp_path: Path) -> None:
    (found,) = audit(tmp_path, "B. Realisasi Anggaran", "Terdapat 12 (tiga belas) kecamatan.")
    place = found.tempat
    assert (place.tabel, place.judul, place.label) == (
        -1,
        "B. Realisasi Anggaran",
        "Terdapat 12 (tiga belas) kecamatan.",
    )
    assert place.paragraf == len(TABLES) // 2 + 1


def test_an_overall_mean_outside_its_parts_is_told(tmp_path: Path) -> None:
    tables = (
        plain(
            ["No", "Sasaran Strategis", "Rata-rata Capaian (%)"],
            ["1", "Meningkatnya layanan", "74,00"],
            ["2", "Meningkatnya tata kelola", "75,00"],
        ),
        "Tabel 3.1 Capaian Kinerja",
        plain(
            ["No", "Indikator", "Target", "Realisasi", "Capaian (%)"],
            ["1", "Indeks A", "10", "8", "80,00"],
            ["2", "Indeks B", "10", "9", "90,00"],
            ["", "Rata-rata", "", "", "85,00"],
        ),
    )
    found = audit_naskah(read_naskah(docx(tmp_path / "a.docx", *tables)))
    assert [f.code for f in found] == ["TAB-27"]


def test_a_table_introduced_as_that_of_the_iku_must_hold_them(tmp_path: Path) -> None:
    contract = plain(
        ["No", "Indikator Kinerja", "Target"], ["1", "Indeks Reformasi", "70"], ["2", "Nilai SAKIP", "72"]
    )
    done = plain(
        ["No", "Indikator", "Target", "Realisasi", "Capaian (%)"],
        ["1", "Jumlah meterai", "10", "8", "80"],
        ["2", "Jumlah kursi", "10", "9", "90"],
        ["3", "Jumlah rapat", "12", "12", "100"],
    )
    parts = ("Perjanjian Kinerja", contract, "Capaian Indikator Kinerja Utama pada tabel berikut:", done)
    codes = [f.code for f in audit_naskah(read_naskah(docx(tmp_path / "a.docx", *parts)))]
    assert codes == ["TAB-17", "TAB-17", "TAB-40", "TAB-17"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(15.713 : 20.265) X 100", Decimal("77.54")),
        ("1.93 X 100 : 4", Decimal("48.25")),
        ("(77,54 x 25%) + (1,32 x 5%)", Decimal("19.45")),
        (r"\\frac{(560665)}{(100 \\times 6755)} \\times 100", Decimal("83.00")),
        ("99,83 - 74,69", Decimal("25.14")),
    ],
)
def test_expressions(text: str, value: Decimal) -> None:
    assert round(compute(text.replace("\\\\", "\\"))[0].nilai, 2) == value


@pytest.mark.parametrize("text", ["A / B x 100", "Jml ASN x 3", "2 +", "(3", "", "12.5.3 + 1"])
def test_what_is_no_expression(text: str) -> None:
    assert compute(text) == []


def test_terms_of_a_sum() -> None:
    assert terms("[(2 x 3) + 4,5 + (1 + 1)]") == ["(2 * 3)", "4,5", "(1 + 1)"]


def test_labels_before_a_calculation_are_no_part_of_it(tmp_path: Path) -> None:
    naskah = read_naskah(docx(tmp_path / "a.docx", "Capaian 2.1: 0,62 / 0,43 x 100 = 144,19 %."))
    (chain,) = chains(naskah)
    assert [round(s.hasil[0].nilai, 2) for s in chain] == [Decimal("144.19"), Decimal("144.19")]
