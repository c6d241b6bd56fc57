"""The template: written, filled in as an office would, read back without a question."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.change import apply
from lkjip_desktop.domain.dokumen import (
    AnggaranPK,
    Aset,
    ButirPK,
    Indikator,
    Pegawai,
    ProgramKegiatan,
    Sasaran,
    Tujuan,
)
from lkjip_desktop.domain.mulai import laporan_baru
from lkjip_desktop.domain.nilai import Angka, Rentang
from lkjip_desktop.domain.pilihan import Arah, TabelPegawai, Tingkat
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.importers.problem import ImportProblem
from lkjip_desktop.importers.templat import baca_templat, tulis_templat, usulkan_templat
from lkjip_desktop.importers.usulan import Status, terapkan

TAHUN = 2025


@pytest.fixture
def path(tmp_path: Path) -> Path:
    tulis_templat(tmp_path / "templat.xlsx", None, TAHUN)
    return tmp_path / "templat.xlsx"


def fill(
    path: Path, sheets: dict[str, list[dict[str, object]]], formats: dict[str, str] | None = None
) -> None:
    """Types rows into the sheets, by the fields of their columns."""
    book = openpyxl.load_workbook(path)
    for name, rows in sheets.items():
        page = book[name]
        heads = {page.cell(1, c).value: c for c in range(2, page.max_column + 1)}
        for r, row in enumerate(rows, 3):
            for head, value in row.items():
                cell = page.cell(r, heads[head])
                cell.value = value
                if formats and head in formats:
                    cell.number_format = formats[head]
    book.save(path)


def imported(path: Path, laporan=None):
    before = laporan or laporan_baru("Dinas Contoh", TAHUN)
    templat = baca_templat(path)
    assert templat is not None
    usulan = usulkan_templat(templat, before)
    return usulan, apply(before, terapkan(usulan, before))


def test_a_filled_template_of_the_sample_is_the_sample(tmp_path: Path) -> None:
    sample = contoh()
    tulis_templat(tmp_path / "isi.xlsx", sample, sample.tahun)
    usulan, after = imported(tmp_path / "isi.xlsx", sample)
    assert not usulan.pertanyaan
    assert not usulan.tak_terbaca
    assert {n.status for n in usulan.nilai} == {Status.SAMA}
    assert not [b for part in usulan.bagian for b in part.baris if b.status is not Status.SAMA]
    assert after == sample


def test_an_empty_template_brings_nothing(path: Path) -> None:
    usulan, after = imported(path)
    assert not usulan.bagian
    assert after == laporan_baru("Dinas Contoh", TAHUN)


S = "Meningkatnya layanan"
TYPED: dict[str, list[dict[str, object]]] = {
    "Indikator": [
        {"@tujuan": "Terwujudnya layanan", "@sasaran": S, "nama": "Indeks layanan", "satuan": "indeks",
         "iku": "Ya", "target.2025": 3.25, "target.2026": "3,5"},
        {"@sasaran": S, "nama": "Waktu layanan", "satuan": "menit", "target.2025": "30-45"},
    ],
    "Program dan Kegiatan": [
        {"kode": "1.02.02", "tingkat": "Program", "nama": "Kesehatan", "pagu.2025": 2_000_000_000},
        {"kode": "1.02.02.2.01", "tingkat": "Kegiatan", "nama": "Fasilitas"},
        {"kode": "1.02.02.2.01.0006", "tingkat": "Sub Kegiatan", "nama": "Puskesmas"},
    ],
    "Perjanjian Kinerja": [{"@sasaran": S, "@indikator": "Indeks layanan", "target": 3.3}],
    "Anggaran PK": [{"@induk": "1.02.02", "anggaran": 1_900_000_000, "sumber_dana": "APBD"}],
    "Realisasi": [{"@indikator": "Indeks layanan", "realisasi": 1250, "realisasi_lalu.2024": 3.1}],
    "Anggaran": [{"kode": "1.02.02.2.01.6", "realisasi": 1_850_000_000.5}],
    "Keluaran": [{"@induk": "1.02.02.2.01.0006", "nama": "Jumlah puskesmas", "realisasi": 3}],
    "Pegawai": [{"tabel": "Golongan", "uraian": "III/a", "laki": 4, "perempuan": 6}],
    "Aset": [{"uraian": "Tanah", "nilai": 245_100_000}],
}  # fmt: skip


def test_what_an_office_types_arrives_without_a_question(path: Path) -> None:
    fill(path, TYPED)
    usulan, laporan = imported(path)
    assert not usulan.pertanyaan
    assert not usulan.tak_terbaca
    rows = {i.nama: i for i in laporan.all(Indikator)}
    index, wait, output = rows["Indeks layanan"], rows["Waktu layanan"], rows["Jumlah puskesmas"]
    (tujuan,), (sasaran,) = laporan.all(Tujuan), laporan.all(Sasaran)
    assert (sasaran.induk, index.induk, wait.induk) == (tujuan.id, sasaran.id, sasaran.id)
    assert index.target == {2025: Angka(Decimal("3.25")), 2026: Angka(Decimal("3.5"))}
    assert (index.iku, index.realisasi) == (True, Angka(Decimal(1250)))
    assert index.realisasi_lalu == {2024: Angka(Decimal("3.1"))}
    assert wait.target == {2025: Rentang(Decimal(30), Decimal(45))}
    program, kegiatan, sub = sorted(laporan.all(ProgramKegiatan), key=lambda r: len(r.kode))
    assert (program.tingkat, kegiatan.induk, sub.induk) == (Tingkat.PROGRAM, program.id, kegiatan.id)
    assert (program.pagu, sub.realisasi) == ({2025: Decimal(2_000_000_000)}, Decimal("1850000000.5"))
    assert output.induk == sub.id
    (butir,), (money,) = laporan.all(ButirPK), laporan.all(AnggaranPK)
    assert (butir.indikator, butir.target) == (index.id, Angka(Decimal("3.3")))
    assert (money.program, money.anggaran, money.sumber_dana) == (program.id, Decimal(1_900_000_000), "APBD")
    (staff,), (aset,) = laporan.all(Pegawai), laporan.all(Aset)
    assert (staff.tabel, staff.laki, staff.perempuan) == (TabelPegawai.GOLONGAN, 4, 6)
    assert aset.nilai == Decimal(245_100_000)


def test_a_cell_that_excel_turned_into_per_cent_is_read_as_it_is_shown(path: Path) -> None:
    fill(path, {"Indikator": [{"@sasaran": "S", "nama": "Cakupan", "satuan": "%", "target.2025": 0.855}]},
         {"target.2025": "0.0%"})  # fmt: skip
    _, laporan = imported(path)
    (row,) = laporan.all(Indikator)
    assert row.target == {2025: Angka(Decimal("85.500"))}


def test_sheets_may_be_renamed_and_columns_moved(path: Path) -> None:
    fill(path, {"Aset": [{"uraian": "Tanah", "nilai": 100}]})
    book = openpyxl.load_workbook(path)
    page = book["Aset"]
    page.title = "Barang"
    page.move_range("B1:B10", cols=8)
    book.save(path)
    _, laporan = imported(path)
    (row,) = laporan.all(Aset)
    assert (row.uraian, row.nilai) == ("Tanah", Decimal(100))


def test_rows_of_the_report_are_known_by_their_id_even_when_renamed(tmp_path: Path) -> None:
    sample = contoh()
    tulis_templat(tmp_path / "isi.xlsx", sample, sample.tahun)
    book = openpyxl.load_workbook(tmp_path / "isi.xlsx")
    page = book["Aset"]
    old = page.cell(3, 2).value
    page.cell(3, 2).value = "Tanah dan halaman kantor"
    book.save(tmp_path / "isi.xlsx")
    usulan, _ = imported(tmp_path / "isi.xlsx", sample)
    (changed,) = (n for n in usulan.nilai if n.status is Status.BERUBAH)
    assert (changed.lama, changed.baru) == (old, "Tanah dan halaman kantor")


@pytest.mark.parametrize(
    "text", ["=1+1", "+62 811", "-", "@SUM(A1)", '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0"]
)
def test_text_is_never_a_formula(tmp_path: Path, text: str) -> None:
    from dataclasses import replace

    from lkjip_desktop.domain.laporan import laporan_of

    report = laporan_of(
        [replace(laporan_baru("X", TAHUN).identitas), Aset(id="a1", uraian=text, satuan=text)]
    )
    tulis_templat(tmp_path / "t.xlsx", report, TAHUN)
    cell = openpyxl.load_workbook(tmp_path / "t.xlsx")["Aset"].cell(3, 2)
    assert (cell.value, cell.data_type) == (text, "s")
    usulan, after = imported(tmp_path / "t.xlsx", report)
    assert after == report
    assert not usulan.tak_terbaca


def test_the_header_is_locked_and_stays_in_sight(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    for page in book.worksheets:
        assert page.freeze_panes == "C3"
        assert page.protection.sheet
        assert not page.protection.insertRows  # False: allowed
        assert page.cell(2, 2).protection.locked
        assert not page.column_dimensions["B"].protection.locked
        assert page.row_dimensions[1].hidden
        assert page.column_dimensions["A"].hidden
    notes = [c.comment for page in book.worksheets for c in page[2] if c.comment]
    assert notes
    lists = [v.formula1 for v in book["Pegawai"].data_validations.dataValidation]
    assert any("Golongan" in formula for formula in lists)


def test_a_template_of_another_year_keeps_what_holds_for_one_year_out(path: Path) -> None:
    fill(path, {"Indikator": [{"@sasaran": "S", "nama": "Cakupan", "satuan": "%", "target.2025": 85}],
                "Realisasi": [{"@indikator": "Cakupan", "realisasi": 80}]})  # fmt: skip
    usulan, laporan = imported(path, laporan_baru("X", 2026))
    (row,) = laporan.all(Indikator)
    assert row.target == {2025: Angka(Decimal(85))}
    assert row.realisasi != Angka(Decimal(80))
    assert "dibuat untuk tahun 2025" in usulan.catatan[0]


def test_what_cannot_be_read_is_told_at_its_cell(path: Path) -> None:
    fill(path, {"Realisasi": [{"@indikator": "Tidak ada", "realisasi": 80}],
                "Pegawai": [{"tabel": "Bukan tabel", "uraian": "III/a"}],
                "Anggaran": [{"nama": "Tanpa tingkat", "anggaran": 5}]})  # fmt: skip
    usulan, _ = imported(path)
    assert len(usulan.tak_terbaca) == 3
    assert {t.sumber.lembar for t in usulan.tak_terbaca} == {"Realisasi", "Pegawai", "Anggaran"}


def test_another_workbook_is_no_template(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["lkjip-templat:9:indikator:2025", "nama"])
    book.save(tmp_path / "lain.xlsx")
    assert baca_templat(tmp_path / "lain.xlsx") is None


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="tidak dapat ditulis"):
        tulis_templat(tmp_path / "tidak-ada" / "t.xlsx", None, TAHUN)
    assert not list(tmp_path.iterdir())


def test_arah_choices_are_the_programs_own_words(path: Path) -> None:
    fill(
        path,
        {"Indikator": [{"@sasaran": "S", "nama": "Angka kematian", "satuan": "kasus"}]},
    )
    book = openpyxl.load_workbook(path)
    page = book["Indikator"]
    column = next(c for c in range(2, page.max_column + 1) if page.cell(1, c).value == "arah")
    formula = next(
        v.formula1 for v in page.data_validations.dataValidation if page.cell(3, column).coordinate in v.sqref
    )
    second = formula.strip('"').split(",")[1]
    page.cell(3, column).value = second
    book.save(path)
    _, laporan = imported(path)
    (row,) = laporan.all(Indikator)
    assert row.arah is Arah.TURUN


def test_numbers_are_held_to_what_typed_ones_are_held_to(tmp_path: Path) -> None:
    """A quotient is rounded; parts of a sen and less than nobody are refused at their cells."""
    sample, path = contoh(), tmp_path / "isi.xlsx"
    tulis_templat(path, sample, sample.tahun)
    fill(
        path,
        {
            "Realisasi": [{"realisasi": 100 / 3}, {"realisasi": 0.1 + 0.2}, {"realisasi": 85.12345678}],
            "Anggaran": [{}, {}, {"anggaran": 1234567.891234, "realisasi": 1234567.8900000001}],
            "Pegawai": [{"laki": -5}],
        },
    )
    book = openpyxl.load_workbook(path)
    ids = [Id(str(book["Realisasi"].cell(r, 1).value)) for r in (3, 4, 5)]
    money = Id(str(book["Anggaran"].cell(5, 1).value))
    usulan, after = imported(path, sample)
    told = {(t.teks, t.pesan) for t in usulan.tak_terbaca}
    assert len(told) == 2
    assert any("rupiah paling banyak dua desimal" in why for _, why in told)
    assert any("tidak boleh negatif" in why for _, why in told)
    found = {v for v in (after.get(Indikator, id).realisasi for id in ids) if isinstance(v, Angka)}
    found |= {n.nilai for n in usulan.pertanyaan}
    assert {str(v.nilai) for v in found} == {"33.333333", "0.3", "85.12345678"}
    row = after.get(ProgramKegiatan, money)
    assert row.anggaran == sample.get(ProgramKegiatan, money).anggaran
    assert row.realisasi == Decimal("1234567.89")
