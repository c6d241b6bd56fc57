"""What an indikator belongs to: found in whichever table says it, and never a share or a column number."""

from __future__ import annotations

from decimal import Decimal

from naskah_buatan import dokumen, impor, satu

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan, Renstra, Sasaran
from lkjip_desktop.domain.nilai import Angka

D = Decimal
LUAS = "Luas taman yang dipelihara"
KELUARAN = [
    ["No", "Indikator", "Satuan", "Target 2024", "Target 2025", "Target 2026"],
    ["1", LUAS, "ha", "4,5", "5,0", "5,5"],
]
REALISASI = [
    ["Program", "Indikator", "Satuan", "Target 2024", "Realisasi 2024", "Anggaran (Rp)", "Realisasi (Rp)"],
    ["Program Pengelolaan Taman", LUAS, "ha", "4,5", "4,4", "90.000.000", "80.000.000"],
]


def test_a_later_table_says_what_an_indikator_hangs_on() -> None:
    document = dokumen("Target Keluaran Renstra 2024-2026", KELUARAN, "Realisasi Kinerja", REALISASI)
    usulan, laporan = impor(document)
    row = satu(laporan, Indikator)
    assert row.induk == satu(laporan, ProgramKegiatan).id
    assert (row.target[2026], row.realisasi) == (Angka(D("5.5")), Angka(D("4.4")))
    assert not list(laporan.all(Sasaran))
    assert not usulan.pertanyaan


def test_the_period_of_the_plan_is_read_from_titles() -> None:
    _, laporan = impor(dokumen("Target Keluaran dalam Renstra 2024-2026", KELUARAN))
    (plan,) = laporan.all(Renstra)
    assert (plan.tahun_awal, plan.tahun_akhir) == (2024, 2026)


def test_an_indikator_before_its_program_stays_with_the_sasaran() -> None:
    table = [
        ["Sasaran", "Indikator", "Target 2024", "Realisasi 2024", "Program", "Pagu (Rp)", "Realisasi (Rp)"],
        ["Kota yang teduh", "Rasio ruang hijau", "20", "19", "Program Taman", "90.000.000", "80.000.000"],
    ]  # fmt: skip
    _, laporan = impor(dokumen("Pengukuran Kinerja Tahun 2024", table))
    assert satu(laporan, Indikator).induk == satu(laporan, Sasaran).id
    assert satu(laporan, ProgramKegiatan).realisasi == D(80_000_000)


def test_shares_and_column_numbers_name_nothing() -> None:
    table = [
        ["Bagian untuk Sasaran", "Indikator Kinerja", "Satuan", "Target 2024"],
        ["0,4", "Rasio ruang hijau", "%", "20"],
        ["0,5", "Jumlah pohon", "pohon", "90"],
        ["(1)", "(2)", "(3)", "(4)"],
        ["0,6", "Jumlah taman", "unit", "7"],
    ]
    _, laporan = impor(dokumen("Perjanjian Kinerja Tahun 2024", table))
    assert {i.nama for i in laporan.all(Indikator)} == {"Rasio ruang hijau", "Jumlah pohon", "Jumlah taman"}
    assert {s.uraian for s in laporan.all(Sasaran)} == {"Sasaran belum ditentukan"}
