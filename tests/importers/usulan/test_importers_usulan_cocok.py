"""Names that mean one row, names that only look alike, and those that must be asked about."""

from __future__ import annotations

import pytest

from lkjip_desktop.domain.ref import Id
from lkjip_desktop.importers.usulan.cocok import Calon, Derajat, cari, derajat, nama, tanpa_nomor


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Indeks Kepuasan Masyarakat", "1. Indeks kepuasan masyarakat"),
        ("Persentase ASN yang mengikuti diklat", "Prosentase ASN mengikuti diklat"),
        ("Jumlah Sumber Daya Air", "Jumlah Sumberdaya Air"),
        ("Evaluasi Kinerja Tenaga Pendidikan", "Evaluasi Kinerja Tenaga Pendidik an"),
        ("Meningkatkan kompetensi ASN", "Meningkatnya Kompetensi ASN"),
        ("Koordinasi & konsultasi", "Koordinasi dan Konsultasi"),
    ],
)
def test_the_same_words_are_the_same_row(a: str, b: str) -> None:
    assert derajat(nama(a), nama(b)) is Derajat.SAMA


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jumlah unit pembayaran pajak", "Jumlah unit pembyaran pajak"),
        ("Kualitas pelayanan kepegawaian", "Kualitas pelayanan kepegawaiaan"),
        ("Indeks Kepuasan Masyarakat", "Indeks Kepuasan Masyarakat (IKM)"),
        ("Jumlah jasa tenaga kebersihan", "Jumlah tenaga jasa kebersihan"),
        ("APM SD", "Angka Partisipasi Murni SD"),
        ("Nilai IKM", "Nilai Indeks Kepuasan Masyarakat"),
    ],
)
def test_a_slip_of_the_hand_is_a_likely_match(a: str, b: str) -> None:
    assert derajat(nama(a), nama(b)) is Derajat.MIRIP


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Diklat kepemimpinan tingkat III", "Diklat kepemimpinan tingkat IV"),
        ("Jumlah layanan pengadaan barang", "Jumlah layanan pengaduan barang"),
        ("Persentase jalan kondisi baik", "Persentase jalan kondisi rusak"),
        ("Indeks kepuasan (internal)", "Indeks kepuasan (eksternal)"),
        ("Jumlah dokumen tahun 1", "Jumlah dokumen tahun 2"),
        ("APK SD", "Angka Partisipasi Murni SD"),
    ],
)
def test_what_only_looks_alike_is_never_taken_for_one(a: str, b: str) -> None:
    assert derajat(nama(a), nama(b)) < Derajat.MIRIP


def test_a_share_is_never_a_count() -> None:
    assert derajat(nama("Persentase guru bersertifikat"), nama("Jumlah guru bersertifikat")) is Derajat.BEDA


def test_words_in_front_of_a_row_of_the_budget_tree_say_nothing() -> None:
    assert derajat(nama("Sub Kegiatan Penyediaan Gaji", True), nama("Penyediaan gaji", True)) is Derajat.SAMA


def test_two_rows_that_fit_equally_well_are_asked_about() -> None:
    rows = [Calon(Id("a"), "Jumlah dokumen renstra (awal)"), Calon(Id("b"), "Jumlah dokumen renstra (akhir)")]
    found = cari("Jumlah dokumen renstra", rows)
    assert found.id is None
    assert {c.id for c in found.ragu} == {"a", "b"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1.2 Jumlah  dokumen", "Jumlah dokumen"),
        ("2. Jumlah dokumen", "Jumlah dokumen"),
        ("b) Jumlah dokumen", "Jumlah dokumen"),
        ("IV. Jumlah dokumen", "Jumlah dokumen"),
        ("Jumlah 2 dokumen", "Jumlah 2 dokumen"),
    ],
)
def test_the_number_in_front_is_no_part_of_a_name(text: str, name: str) -> None:
    assert tanpa_nomor(text) == name
