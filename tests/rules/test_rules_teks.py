"""Reading words: wordings, lists, officials' names, claims, counts."""

import pytest

from lkjip_desktop.rules.arah import says_reached, wrong_changes
from lkjip_desktop.rules.naskah import amounts_in, misspelled, percents_in
from lkjip_desktop.rules.pejabat import PANGKAT, golongan_of, golongan_of_pangkat, nama_inti, salah_nip
from lkjip_desktop.rules.teks import baris_jumlah, inti, kalimat
from lkjip_desktop.wording.pola import daftar


def test_punctuation_and_case_are_no_difference_of_wording():
    assert inti("  Nilai  SAKIP. ") == inti("nilai-sakip")
    assert inti("Nilai SAKIP") != inti("Nilai LAKIP")


def test_lists():
    assert [daftar(x) for x in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a dan b",
        "a, b, dan c",
    ]


def test_sentences_do_not_end_inside_numbers():
    assert kalimat("Serapan Rp1.440.000.000. Capaian 99,5 %.\nSelesai") == (
        "Serapan Rp1.440.000.000.", "Capaian 99,5 %.", "Selesai",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("uraian", "ya"),
    [
        ("Jumlah", True), ("JUMLAH :", True), ("Total Seluruhnya", True), ("Grand Total", True),
        ("Subjumlah", True), ("Jumlah jabatan", False), ("", False), ("Totalitas", False),
    ],
)  # fmt: skip
def test_typed_totals(uraian, ya):
    assert baris_jumlah(uraian) is ya


def test_a_name_without_its_titles():
    assert nama_inti("Dr. Ir. H. Nama Orang, M.Si.") == nama_inti("NAMA  ORANG") == "nama orang"


def test_every_pangkat_leads_to_its_golongan_and_back():
    for golongan, pangkat in PANGKAT.items():
        assert golongan_of_pangkat(f"{pangkat} ({golongan})") == golongan
        assert golongan_of(f"{pangkat} / {golongan.replace('/', '.')}") == golongan
    assert golongan_of_pangkat("Penata Tk. I, III/d") == "III/d"
    assert golongan_of_pangkat("Ahli Madya") == golongan_of("XI") == ""


@pytest.mark.parametrize(
    ("nip", "salah"),
    [
        ("197502032000031001", ""),
        ("198502032022212001", ""),  # PPPK: 21 where the month stands
        ("199002292015021001", "tanggal lahir 29-02-1990"),
        ("200002292024121001", ""),
        ("197502032000001001", "bulan pengangkatan 00"),
        ("197502032000031000", "nomor urut 000"),
        ("19750203200003100", "17 tanda"),
        ("١٩٧٥٠٢٠٣٢٠٠٠٠٣١٠٠١", "18 angka"),
    ],
)
def test_nip(nip, salah):
    found = salah_nip(nip, 2024)
    assert salah in found
    assert bool(found) is bool(salah)


@pytest.mark.parametrize(
    ("teks", "benar"),
    [
        ("Nilai meningkat dari 80,2 menjadi 78,5.", "turun"),
        ("Jumlah naik dari semula 5.590 ke 5.950 orang", None),
        ("Kasus berkurang dari 9 menjadi 9.", "tetap"),
        ("Naik dari pagi. Sebanyak 5 menjadi 3.", None),
        ("menurun dari 1.250 menjadi 1.300", "naik"),
    ],
)
def test_words_of_change_against_their_figures(teks, benar):
    assert [p.benar for p in wrong_changes(teks)] == ([benar] if benar else [])


@pytest.mark.parametrize(
    ("teks", "benar"),
    [
        ("Jumlah pegawai meningkat dari 998 menjadi 1.250 orang.", ""),
        ("Jumlah kasus menurun dari 1.543 kasus menjadi 800 kasus.", ""),
        ("Realisasi 1.250 orang, naik dari 998.", ""),
        ("Jumlah pegawai meningkat dari 1.250 menjadi 998 orang.", "turun"),
        ("Indeks naik dari 3.567 menjadi 3.6.", ""),
        ("Indeks naik dari 3.6 menjadi 3.567.", "turun"),
    ],
)
def test_a_dot_before_three_digits_parts_thousands_unless_the_other_figure_has_a_point(teks, benar):
    assert [p.benar for p in wrong_changes(teks)] == ([benar] if benar else [])


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("Realisasi sudah sesuai dengan target.", "sesuai dengan target"),
        ("Target telah tercapai.", "Target telah tercapai"),
        ("Belum mencapai target. Upaya dilanjutkan.", ""),
        ("Diperlukan kerja keras untuk mencapai target.", ""),
        ("Anggaran kurang. Kinerja melampaui target.", "melampaui target"),
    ],
)
def test_claims_of_success(teks, kata):
    assert says_reached(teks) == kata


def test_counts_spelled_out():
    wrong = list(
        misspelled("32 (tiga puluh tiga), 4 (empat), 1.250 (seribu dua ratus lima puluh), 5 (orang)")
    )
    assert [(e.angka, e.benar) for e in wrong] == [("32", "tiga puluh dua")]
    assert not list(misspelled("2 milyar (dua) dan Rp1.000.000.000 (satu milyar rupiah)"))


def test_amounts_and_per_cents():
    assert [str(a.nilai) for a in amounts_in("Rp. 1.063.998.526 dari Rp8.337.767.600,50")] == [
        "1063998526", "8337767600.50",
    ]  # fmt: skip
    assert [str(p.nilai) for p in percents_in("12,76 % dan 87.24% serta 5 persen")] == ["12.76", "87.24", "5"]
