"""The year of a document: its own title decides, a doubt is asked, and dates of printing say nothing."""

from __future__ import annotations

from decimal import Decimal

from naskah_buatan import ANGGARAN, CAPAIAN, dokumen, impor, kosong, satu

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.importers.usulan import BentukTanya, Keputusan, usulkan

D = Decimal
EVALUASI = [
    ["No", "Indikator Kinerja", "Satuan", "Target 2023", "Realisasi 2023"],
    ["1", "Jumlah pasar yang ditata", "unit", "4", "3"],
]
RENCANA = [
    ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"],
    ["1", "Meningkatnya sarana perdagangan", "Jumlah pasar yang ditata", "unit", "6"],
]


def test_a_plans_year_is_the_plans_though_its_results_are_older() -> None:
    document = dokumen(
        "RENCANA KINERJA TAHUNAN", "DINAS PERDAGANGAN KOTA CONTOH", "TAHUN ANGGARAN 2025",
        "Evaluasi Tahun Lalu", EVALUASI, "Rencana Kinerja", RENCANA,
    )  # fmt: skip
    usulan, laporan = impor(document, kosong(2025))
    assert (usulan.tahun, usulan.pertanyaan, usulan.catatan) == (2025, (), ())
    row = satu(laporan, Indikator, nama="Jumlah pasar yang ditata")
    assert row.target_tahun == Angka(D(6))
    assert row.realisasi_lalu == {2023: Angka(D(3))}


def test_a_form_of_the_plan_is_known_by_its_title() -> None:
    table = [
        ["Kode", "Program/Kegiatan", "Indikator", "Target Tahun 2026", "Pagu Indikatif Tahun 2026"],
        ["3.30.02", "Program Perizinan Usaha", "Jumlah izin", "40 izin", "250.000.000"],
    ]
    older = [["Jenis Pasar", "Banyak 2024"], ["Tradisional", "7"], ["Modern", "2"]]
    title = "Rumusan Rencana Program dan Kegiatan Tahun 2026 dan Prakiraan Maju Tahun 2027"
    usulan = usulkan(dokumen("Tabel T-C.33", title, table, "Data Pasar Tahun 2024", older), kosong(2026))
    assert usulan.tahun == 2026


def test_plan_and_results_of_two_years_without_a_title_are_asked() -> None:
    document = dokumen("Realisasi", EVALUASI, "Rencana Kinerja Tahunan Tahun 2025", RENCANA)
    usulan = usulkan(document, kosong(2025))
    (question,) = usulan.pertanyaan
    assert (question.bentuk, question.saran) == (BentukTanya.TAHUN, "2025")
    assert [c.kunci for c in question.pilihan] == ["2023", "2025", "lewati"]
    assert not list(usulan.nilai)
    _, laporan = impor(document, kosong(2025), Keputusan(jawaban={"tahun": "2025"}))
    assert satu(laporan, Indikator, nama="Jumlah pasar yang ditata").target_tahun == Angka(D(6))


def test_a_report_with_results_after_its_title_is_asked() -> None:
    usulan = usulkan(dokumen("LAPORAN KINERJA", "TAHUN 2023", "Capaian Kinerja", CAPAIAN), kosong())
    assert [p.bentuk for p in usulan.terbuka] == [BentukTanya.TAHUN]


def test_when_it_was_printed_is_not_its_year() -> None:
    document = dokumen(
        "Realisasi Belanja", "Dicetak pada 07-02-2025 pukul 09.15", ANGGARAN, berkas="lra-2024.xlsx"
    )
    usulan, laporan = impor(document)
    assert usulan.tahun == 2024
    assert satu(laporan, ProgramKegiatan, kode="1.02.02.2.01.0006").realisasi == D(1_700_000_000)


def test_a_block_whose_columns_say_their_year_needs_no_note() -> None:
    block = [["Program", "Pagu 2024"], ["Program Perizinan Usaha", "250.000.000"]]
    usulan = usulkan(dokumen(block, berkas="papan klip"), kosong())
    assert not usulan.catatan
