"""From small documents to reports: what arrives where, what is asked, what is left alone."""

from __future__ import annotations

from decimal import Decimal

from naskah_buatan import ANGGARAN, CAPAIAN, PK, dokumen, impor, kosong, satu

from lkjip_desktop.domain.change import apply
from lkjip_desktop.domain.dokumen import (
    AnggaranPK,
    Aset,
    Belanja,
    ButirPK,
    Indikator,
    Narasi,
    Pegawai,
    ProgramKegiatan,
    RancanganRKPD,
    Sasaran,
)
from lkjip_desktop.domain.laporan import rows_of
from lkjip_desktop.domain.nilai import KOSONG, Angka, Predikat
from lkjip_desktop.domain.pilihan import Arah, JenisPK, TabelPegawai, Tingkat
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.importers.usulan import BentukTanya, Keputusan, Status, terapkan, usulkan
from lkjip_desktop.wording.label import pilihan

D = Decimal


def test_a_pk_fills_sasaran_indikator_and_the_contract() -> None:
    _, laporan = impor(dokumen("Perjanjian Kinerja Tahun 2024", PK))
    assert [s.uraian for s in laporan.all(Sasaran)] == [PK[1][1], PK[3][1]]
    aki = satu(laporan, Indikator, nama="Angka Kematian Ibu")
    assert aki.satuan == "per 100.000 KH"
    assert laporan.get(Sasaran, aki.induk).uraian == PK[1][1]
    butir = satu(laporan, ButirPK, indikator=aki.id)
    assert (butir.induk, butir.target, butir.sasaran) == ("pk.murni", Angka(D(95)), PK[1][1])
    sakip = satu(laporan, Indikator, nama="Nilai SAKIP")
    assert sakip.arah is Arah.PREDIKAT
    assert satu(laporan, ButirPK, indikator=sakip.id).target == Predikat("sakip", "BB")


def test_results_find_the_rows_of_the_contract() -> None:
    _, laporan = impor(dokumen("Perjanjian Kinerja Tahun 2024", PK, "Tabel 3.1 Capaian", CAPAIAN))
    assert len(list(laporan.all(Indikator))) == 3
    aki = satu(laporan, Indikator, nama="Angka Kematian Ibu")
    assert (aki.realisasi, aki.capaian_tertulis) == (Angka(D(102)), D("92.63"))
    # (2 x 95 - 102) / 95 x 100 = 92,63: only a falling indikator gives the printed capaian.
    assert aki.arah is Arah.TURUN


def test_an_earlier_document_fills_the_comparison_years() -> None:
    usulan, laporan = impor(dokumen("Perjanjian Kinerja Tahun 2024", PK, "Tabel 3.1", CAPAIAN), kosong(2025))
    assert usulan.tahun == 2024
    assert "tahun pembanding" in usulan.catatan[0]
    aki = satu(laporan, Indikator, nama="Angka Kematian Ibu")
    assert (aki.realisasi, aki.capaian_tertulis) == (KOSONG, None)
    assert aki.realisasi_lalu == {2024: Angka(D(102))}
    assert aki.target_lalu == {2024: Angka(D(95))}
    assert aki.capaian_lalu == {2024: D("92.63")}
    assert not list(laporan.all(ButirPK))


def test_the_budget_tree_keeps_its_levels_and_totals_are_no_rows() -> None:
    usulan, laporan = impor(dokumen("Realisasi Anggaran Tahun 2024", ANGGARAN))
    program = satu(laporan, ProgramKegiatan, tingkat=Tingkat.PROGRAM)
    kegiatan = satu(laporan, ProgramKegiatan, tingkat=Tingkat.KEGIATAN)
    subs = [r for r in laporan.all(ProgramKegiatan) if r.tingkat is Tingkat.SUB_KEGIATAN]
    assert (kegiatan.induk, [s.induk for s in subs]) == (program.id, [kegiatan.id] * 2)
    assert [(s.anggaran, s.realisasi) for s in subs] == [
        (D(1_800_000_000), D(1_700_000_000)),
        (D(1_200_000_000), D(1_000_000_000)),
    ]
    assert subs[0].serapan_tertulis == D("94.44")
    assert not usulan.pertanyaan


def test_two_and_four_digits_are_one_sub_kegiatan() -> None:
    _, first = impor(dokumen("Realisasi Anggaran Tahun 2024", ANGGARAN))
    shorter = [[c.replace(".0006", ".06").replace(".0014", ".14") for c in row] for row in ANGGARAN]
    again = usulkan(dokumen("Realisasi Anggaran Tahun 2024", shorter), first)
    assert {n.status for n in again.nilai} == {Status.SAMA}


def test_rows_of_accounts_and_differences_are_left_aside() -> None:
    table = [
        ["Kode Rekening", "Uraian", "Anggaran", "Realisasi", "Bertambah/Berkurang"],
        ["5.03", "KEPEGAWAIAN", "500.000.000", "450.000.000", "50.000.000"],
        ["5.03.02", "PROGRAM KEPEGAWAIAN DAERAH", "500.000.000", "450.000.000", "50.000.000"],
        ["5.03.02.2.01", "Pengadaan dan Pemberhentian", "500.000.000", "450.000.000", "50.000.000"],
        ["5.03.02.2.01.0006", "Pengelolaan Sistem Informasi", "500.000.000", "450.000.000", "50.000.000"],
        ["5.1.02.01.01.0024", "Belanja Alat Tulis Kantor", "500.000.000", "450.000.000", "50.000.000"],
    ]
    usulan, laporan = impor(dokumen("Laporan Realisasi Anggaran Tahun 2024", table))
    codes = sorted(r.kode for r in laporan.all(ProgramKegiatan))
    assert codes == ["5.03.02", "5.03.02.2.01", "5.03.02.2.01.0006"]
    assert {r.anggaran for r in laporan.all(ProgramKegiatan)} == {D(500_000_000)}
    assert any("rekening" in c for c in usulan.catatan)
    assert not usulan.tak_terbaca
    assert "dihitung" in usulan.dilewati[0, 4]


def test_pk_money_is_the_contracts_own() -> None:
    money = [
        ["No", "Program", "Anggaran", "Keterangan"],
        ["1", "Program Pemenuhan Upaya Kesehatan", "Rp12.500.000.000,-", "APBD"],
        ["", "Jumlah", "Rp12.500.000.000,-", ""],
    ]
    _, laporan = impor(dokumen("Perjanjian Kinerja Tahun 2024", money))
    row = satu(laporan, AnggaranPK)
    assert (row.anggaran, row.sumber_dana, row.induk) == (D(12_500_000_000), "APBD", "pk.murni")
    assert satu(laporan, ProgramKegiatan).id == row.program
    assert satu(laporan, ProgramKegiatan).anggaran is None


def test_a_changed_contract_is_another_contract() -> None:
    _, laporan = impor(dokumen("Perjanjian Kinerja Perubahan Tahun 2024", PK))
    assert {b.induk for b in laporan.all(ButirPK)} == {Id("pk.perubahan")}


def test_quarters_go_to_their_quarters() -> None:
    table = [
        ["No", "Indikator Kinerja", "Satuan", "Target 2024", "TW I", "TW II", "Realisasi 2024"],
        ["1", "Angka Kematian Ibu", "kasus", "95", "20", "45", "102"],
        ["2", "Jumlah kunjungan", "kunjungan", "900", "300", "610", "905"],
    ]
    table[0][4:6] = ["Realisasi TW I", "Realisasi TW II"]
    _, laporan = impor(dokumen("Capaian Kinerja Tahun 2024", table))
    row = satu(laporan, Indikator, nama="Jumlah kunjungan")
    assert row.realisasi_tw == {1: Angka(D(300)), 2: Angka(D(610))}
    assert row.realisasi == Angka(D(905))


def test_an_indikator_without_a_sasaran_stands_where_it_can_be_seen() -> None:
    usulan, laporan = impor(dokumen("Capaian Kinerja Tahun 2024", CAPAIAN))
    parent = satu(laporan, Sasaran)
    assert parent.uraian == "Sasaran belum ditentukan"
    assert {i.induk for i in laporan.all(Indikator)} == {parent.id}
    assert not any(n.yakin for n in usulan.nilai if n.ref.kind == "indikator")


# --- doubts ---------------------------------------------------------------------------------------------


def test_a_figure_readable_in_two_ways_is_asked_and_left_out_until_then() -> None:
    table = [
        ["No", "Indikator Kinerja", "Satuan", "Target 2024", "Realisasi 2024"],
        ["1", "Panjang jalan mantap", "km", "1.250", "12"],
        ["2", "Luas sawah", "ha", "7", "8"],
    ]
    document = dokumen("Capaian Kinerja Tahun 2024", table)
    usulan, laporan = impor(document)
    (question,) = usulan.terbuka
    assert question.bentuk is BentukTanya.ANGKA
    assert [c.teks for c in question.pilihan] == ["1.250", "1,250", "Jangan diimpor"]
    assert satu(laporan, Indikator, nama="Panjang jalan mantap").target_tahun == KOSONG
    answered = Keputusan().dengan_jawaban(question.kunci, question.pilihan[1].kunci)
    _, laporan = impor(document, keputusan=answered)
    assert satu(laporan, Indikator, nama="Panjang jalan mantap").target_tahun == Angka(D("1.250"))


def test_the_other_cells_of_a_column_prove_what_a_dot_means() -> None:
    table = [
        ["No", "Indikator Kinerja", "Satuan", "Target 2024", "Realisasi 2024"],
        ["1", "Panjang jalan mantap", "km", "1.250", "70.01"],
        ["2", "Panjang jalan kabupaten", "km", "1.250.500", "-"],
        ["3", "Panjang trotoar", "km", "5", "1.250"],
    ]
    usulan, laporan = impor(dokumen("Capaian Kinerja Tahun 2024", table))
    first = satu(laporan, Indikator, nama="Panjang jalan mantap")
    second = satu(laporan, Indikator, nama="Panjang trotoar")
    assert first.target_tahun == Angka(D(1250))
    assert second.realisasi == Angka(D("1.250"))
    unsure = {n.ref.field for n in usulan.nilai if n.ref.id in (first.id, second.id) and not n.yakin}
    assert {"target_tahun", "realisasi"} <= unsure


def test_a_row_that_only_looks_alike_is_asked_about() -> None:
    _, laporan = impor(dokumen("Perjanjian Kinerja Tahun 2024", PK))
    table = [CAPAIAN[0], ["1", "Angka Kematian Bayi", "per 100.000 KH", "9", "8", "111,1"]]
    document = dokumen("Capaian Kinerja Tahun 2024", table)
    usulan = usulkan(document, laporan)
    (question,) = usulan.terbuka
    assert question.bentuk is BentukTanya.BARIS
    assert "Angka Kematian Ibu" in question.pilihan[0].teks
    assert not [n for n in usulan.nilai if n.status is not Status.SAMA]
    new = Keputusan().dengan_jawaban(question.kunci, "baru")
    after = apply(laporan, terapkan(usulkan(document, laporan, new), laporan))
    assert satu(after, Indikator, nama="Angka Kematian Bayi").realisasi == Angka(D(8))
    assert satu(after, Indikator, nama="Angka Kematian Ibu").realisasi == KOSONG


def test_two_figures_for_one_place_are_asked_and_a_rounded_one_is_not() -> None:
    coarse = [row[:] for row in CAPAIAN]
    coarse[1][5] = "93"
    coarse[2][4] = "14,3"
    usulan, laporan = impor(dokumen("Capaian 2024", CAPAIAN, "Tabel 3.2 Capaian Kinerja 2024", coarse))
    (question,) = usulan.terbuka
    assert question.bentuk is BentukTanya.BEDA
    assert question.pilihan[0].teks.startswith("14,1 – ")
    assert satu(laporan, Indikator, nama="Angka Kematian Ibu").capaian_tertulis == D("92.63")
    assert satu(laporan, Indikator, nama="Prevalensi Stunting").realisasi == KOSONG


def test_money_without_its_kegiatan_is_told_not_guessed() -> None:
    table = [
        ["No", "Indikator Kinerja", "Program", "Anggaran (Rp)", "Realisasi (Rp)"],
        ["1", "Jumlah surat", "Program Administrasi", "10.000.000", "9.000.000"],
        ["2", "Jumlah rekening", "Program Administrasi", "20.000.000", "18.000.000"],
    ]
    usulan, laporan = impor(dokumen("Realisasi Anggaran Tahun 2024", table))
    assert len(usulan.tak_terbaca) == 4
    assert {r.anggaran for r in laporan.all(ProgramKegiatan)} == {None}


# --- other tables ---------------------------------------------------------------------------------------


def test_staff_assets_and_belanja() -> None:
    golongan = [
        ["Golongan", "Laki-laki", "Perempuan", "Jumlah"],
        ["III/a", "4", "6", "10"],
        ["Jumlah", "4", "6", "10"],
    ]
    ruang = [["Golongan", "a", "b", "Jumlah"], ["II", "2", "3", "5"], ["IV", "1", "-", "1"]]
    aset = [["No", "Uraian", "Nilai"], ["1", "Tanah", "245.100.000,00"]]
    belanja = [
        ["Uraian", "Anggaran", "Realisasi", "%"],
        ["Belanja Operasi", "100.000.000", "90.000.000", "90"],
    ]
    _, laporan = impor(
        dokumen(
            "Pegawai menurut golongan", golongan, "Pegawai menurut golongan ruang", ruang,
            "Aset Tetap 2024", aset, "Realisasi Belanja Tahun 2024", belanja,
        )
    )  # fmt: skip
    rows = {r.uraian: r for r in laporan.all(Pegawai)}
    assert {r.tabel for r in rows.values()} == {TabelPegawai.GOLONGAN}
    assert (rows["III/a"].laki, rows["III/a"].perempuan, rows["III/a"].jumlah) == (D(4), D(6), None)
    assert {u: r.jumlah for u, r in rows.items() if u != "III/a"} == {
        "II/a": D(2),
        "II/b": D(3),
        "IV/a": D(1),
    }
    assert satu(laporan, Aset).nilai == D("245100000")
    assert (satu(laporan, Belanja).anggaran, satu(laporan, Belanja).realisasi) == (
        D(100_000_000),
        D(90_000_000),
    )


def test_an_iku_table_marks_and_describes() -> None:
    iku = [
        ["No", "Sasaran", "Indikator Kinerja Utama", "Penanggung Jawab", "Sumber Data", "Formula"],
        [
            "1",
            PK[1][1],
            "Angka Kematian Ibu",
            "1. Kabid Kesga",
            "Laporan puskesmas",
            "kematian / KH x 100.000",
        ],
        ["", "", "", "2. Sekretaris", "", ""],
    ]
    _, laporan = impor(dokumen("Perjanjian Kinerja Tahun 2024", PK, "Indikator Kinerja Utama", iku))
    row = satu(laporan, Indikator, nama="Angka Kematian Ibu")
    assert (row.iku, row.penanggung_jawab) == (True, "1. Kabid Kesga 2. Sekretaris")
    assert (row.sumber_data, row.formula) == ("Laporan puskesmas", "kematian / KH x 100.000")
    assert not satu(laporan, Indikator, nama="Nilai SAKIP").iku


def test_text_under_a_known_heading_becomes_its_section() -> None:
    text = (
        "Pemerintahan yang baik memerlukan pertanggungjawaban yang jelas dan terukur kepada masyarakat luas."
    )
    document = dokumen(
        "BAB I",
        "A. Latar Belakang",
        text,
        "B. Sistematika",
        "Bab I berisi pendahuluan." * 9,
        "Perjanjian Kinerja Tahun 2024",
        PK,
    )
    _, laporan = impor(document, kosong(2025))
    section = satu(laporan, Narasi)
    assert (section.id, section.teks, section.dari_lalu) == ("bab1.latar_belakang", text, True)
    _, same_year = impor(document, kosong(2024))
    assert not satu(same_year, Narasi).dari_lalu
    mine = apply(laporan, ())
    usulan = usulkan(document, mine)
    assert not [n for n in usulan.nilai if n.ref.kind == "narasi"]


def test_a_document_that_names_no_year_says_what_was_assumed() -> None:
    usulan, _ = impor(dokumen(PK))
    assert usulan.tahun == 0
    assert "dianggap milik tahun 2024" in usulan.catatan[0]
    told = usulkan(dokumen(PK), kosong(), Keputusan(tahun=2023))
    assert told.tahun == 2023


def test_asking_twice_gives_the_same_proposal_and_changes_nothing() -> None:
    document, laporan = dokumen("Perjanjian Kinerja Tahun 2024", PK, "Tabel 3.1", CAPAIAN), kosong()
    before = list(rows_of(laporan))
    assert usulkan(document, laporan) == usulkan(document, laporan)
    assert list(rows_of(laporan)) == before


def test_a_row_may_speak_of_a_sasaran_and_of_a_kegiatan() -> None:
    rkt = [
        ["Sasaran", "Indikator Sasaran", "Target", "Program", "Kegiatan", "Indikator Kegiatan", "Satuan",
         "Target Kegiatan", "Anggaran (Rp)"],
        ["Meningkatnya mutu guru", "Persentase guru bersertifikat", "70%", "Program Pendidik",
         "Pelatihan guru", "Jumlah guru dilatih", "orang", "120", "500.000.000"],
        ["", "", "", "", "Sertifikasi guru", "Jumlah guru disertifikasi", "orang", "80", "300.000.000"],
    ]  # fmt: skip
    usulan, laporan = impor(dokumen("Rencana Kinerja Tahunan Tahun 2024", rkt))
    assert not usulan.tak_terbaca
    share = satu(laporan, Indikator, nama="Persentase guru bersertifikat")
    assert (share.target_tahun, share.satuan, share.induk) == (Angka(D(70)), "%", satu(laporan, Sasaran).id)
    training = satu(laporan, ProgramKegiatan, nama="Pelatihan guru")
    assert (training.tingkat, training.rkt) == (Tingkat.KEGIATAN, D(500_000_000))
    assert laporan.get(ProgramKegiatan, training.induk).nama == "Program Pendidik"
    assert satu(laporan, Indikator, nama="Jumlah guru dilatih").induk == training.id
    assert satu(laporan, ProgramKegiatan, nama="Sertifikasi guru").rkt == D(300_000_000)


def test_an_evaluation_of_the_renja_fills_years_and_no_capaian() -> None:
    table = [
        ["Kode", "Program/Kegiatan", "Indikator Kinerja", "Target Renstra Tahun 2026",
         "Realisasi s.d. Tahun 2022", "Target Renja 2023", "Realisasi Renja 2023", "Tingkat Realisasi (%)",
         "Target Renja 2024"],
        ["1.01.02.2.01", "Pengelolaan Pendidikan SD", "Jumlah SD terakreditasi", "250 unit", "100 unit",
         "50 unit", "48 unit", "96", "52 unit"],
        ["1.01.02.2.02", "Pengelolaan Pendidikan SMP", "Jumlah SMP terakreditasi", "90 unit", "30 unit",
         "15 unit", "16 unit", "106,67", "15 unit"],
    ]  # fmt: skip
    _, laporan = impor(dokumen("Tabel T-C.29 Rekapitulasi Evaluasi Hasil Renja s.d. Tahun 2024", table))
    row = satu(laporan, Indikator, nama="Jumlah SD terakreditasi")
    assert row.target == {2026: Angka(D(250))}
    assert (row.target_tahun, row.target_lalu) == (Angka(D(52)), {2023: Angka(D(50))})
    assert (row.realisasi_lalu, row.realisasi_sd) == ({2023: Angka(D(48))}, {2022: Angka(D(100))})
    assert not row.capaian_lalu


def test_a_progress_is_no_capaian_and_the_last_years_target_is_the_end() -> None:
    table = [
        ["No", "Indikator", "Realisasi 2022", "Realisasi 2023", "Realisasi 2024",
         "Target Akhir Renstra (2026)", "Kemajuan (%)"],
        ["1", "Angka Partisipasi Murni SD", "96,2", "97,1", "97,5", "99", "98,48"],
        ["2", "Persentase guru bersertifikat", "61", "66,4", "72,3", "80", "90,38"],
    ]  # fmt: skip
    usulan, laporan = impor(dokumen("Perbandingan Realisasi Kinerja 2022-2024", table))
    row = satu(laporan, Indikator, nama="Persentase guru bersertifikat")
    assert (row.realisasi, row.target_akhir) == (Angka(D("72.3")), Angka(D(80)))
    assert sorted(row.realisasi_lalu) == [2022, 2023]
    assert row.capaian_tertulis is None
    assert "dihitung" in usulan.dilewati[0, 6]


def test_a_program_learns_its_code_from_another_table() -> None:
    money = [["No", "Program", "Anggaran"], ["1", "Program Pemenuhan Upaya Kesehatan", "3.000.000.000"]]
    _, laporan = impor(dokumen("Perjanjian Kinerja 2024", money, "Realisasi Anggaran Tahun 2024", ANGGARAN))
    assert satu(laporan, ProgramKegiatan, tingkat=Tingkat.PROGRAM).kode == "1.02.02"


def test_a_table_too_long_to_match_is_named() -> None:
    rows = [CAPAIAN[0], *([str(n), f"Indikator ke {n}", "unit", "1", "1", "100"] for n in range(5_001))]
    usulan, laporan = impor(dokumen("Capaian Kinerja Tahun 2024", rows))
    assert not list(laporan.all(Indikator))
    assert "5000 baris" in usulan.catatan[0]


def test_printed_totals_are_kept_for_comparison() -> None:
    money = [["No", "Program", "Anggaran"], ["1", "Program Kesehatan", "3.000.000.000"],
             ["2", "Program Lain", "500.000.000"], ["", "Jumlah", "3.600.000.000"]]  # fmt: skip
    usulan, laporan = impor(
        dokumen("Perjanjian Kinerja 2024", money, "Realisasi Anggaran Tahun 2024", ANGGARAN)
    )
    assert laporan.pk.jumlah_tertulis == D(3_600_000_000)
    assert laporan.pengaturan.anggaran_tertulis == D(3_000_000_000)
    assert laporan.pengaturan.realisasi_tertulis == D(2_700_000_000)
    assert laporan.pengaturan.serapan_tertulis == D("90.00")
    names = {b.judul for part in usulan.bagian for b in part.baris}
    assert "Pengaturan laporan" in names
    assert pilihan(JenisPK.MURNI) in names


def test_a_program_under_one_sasaran_serves_it_and_a_shared_one_is_left_alone() -> None:
    table = [
        ["No", "Sasaran", "Program", "Anggaran (Rp)", "Realisasi (Rp)"],
        ["1", "Meningkatnya mutu guru", "Program Pendidik", "500.000.000", "400.000.000"],
        ["", "", "Program Penunjang", "300.000.000", "200.000.000"],
        [
            "2",
            "Meningkatnya akses pendidikan",
            "Program Pengelolaan Pendidikan",
            "900.000.000",
            "800.000.000",
        ],
        ["", "", "Program Penunjang", "100.000.000", "100.000.000"],
    ]
    usulan, laporan = impor(dokumen("Realisasi Anggaran Tahun 2024", table))
    teachers = satu(laporan, Sasaran, uraian="Meningkatnya mutu guru")
    assert satu(laporan, ProgramKegiatan, nama="Program Pendidik").sasaran == {teachers.id: D(1)}
    assert satu(laporan, ProgramKegiatan, nama="Program Penunjang").sasaran == {}
    link = next(n for n in usulan.nilai if n.ref.medan == "sasaran")
    assert not link.yakin


def test_the_draft_rkpd_has_its_own_rows() -> None:
    table = [
        ["No", "Rancangan Awal RKPD Program/Kegiatan", "Rancangan Awal RKPD Indikator Kinerja",
         "Rancangan Awal RKPD Target Capaian", "Rancangan Awal RKPD Pagu Indikatif (Rp)",
         "Hasil Analisis Kebutuhan Program/Kegiatan", "Hasil Analisis Kebutuhan Indikator Kinerja",
         "Hasil Analisis Kebutuhan Target Capaian", "Hasil Analisis Kebutuhan Kebutuhan Dana (Rp)"],
        ["1", "Program Pengelolaan Pendidikan", "Angka partisipasi kasar", "98%", "45.000.000.000",
         "Program Pengelolaan Pendidikan", "Angka partisipasi murni", "97%", "46.000.000.000"],
        ["2", "Program Pendidik", "Rasio guru", "70%", "3.000.000.000",
         "Program Pendidik", "Rasio guru", "72%", "3.500.000.000"],
    ]  # fmt: skip
    usulan, laporan = impor(dokumen("Tabel T-C.31 Reviu terhadap Rancangan Awal RKPD Tahun 2024", table))
    assert not usulan.pertanyaan
    program = satu(laporan, ProgramKegiatan, nama="Program Pengelolaan Pendidikan")
    draft = satu(laporan, RancanganRKPD, induk=program.id)
    assert (draft.indikator, draft.target) == ("Angka partisipasi kasar", Angka(D(98)))
    assert (draft.pagu, program.rkt) == (D(45_000_000_000), D(46_000_000_000))
    assert {i.nama for i in laporan.all(Indikator)} == {"Angka partisipasi murni", "Rasio guru"}


def test_projections_are_no_targets() -> None:
    table = [
        ["No", "Indikator", "Target Renstra 2024", "Target Renstra 2025", "Realisasi 2023", "Proyeksi 2025"],
        ["1", "Angka Partisipasi Murni SD", "98", "98,5", "97,1", "99"],
        ["2", "Persentase guru bersertifikat", "70", "75", "66,4", "76"],
    ]
    _, laporan = impor(dokumen("Tabel T-C.30 Pencapaian Kinerja Pelayanan Perangkat Daerah", table))
    row = satu(laporan, Indikator, nama="Persentase guru bersertifikat")
    assert row.target == {2024: Angka(D(70)), 2025: Angka(D(75))}
    assert (row.proyeksi, row.realisasi_lalu) == ({2025: Angka(D(76))}, {2023: Angka(D("66.4"))})


def test_a_bare_per_cent_is_about_the_column_before_it() -> None:
    table = [
        ["No", "Program/Kegiatan", "Indikator", "Satuan", "Target", "Realisasi", "%", "Anggaran",
         "Realisasi Anggaran", "%"],
        ["A", "Program Pendidik", "Rasio guru", "%", "70", "72", "102,86", "3.500.000.000", "3.300.000.000",
         "94,29"],
        ["1", "Pelatihan guru", "Jumlah guru dilatih", "orang", "120", "60", "50", "500.000.000",
         "400.000.000", "80"],
    ]  # fmt: skip
    usulan, laporan = impor(dokumen("Capaian Kinerja dan Anggaran Tahun 2024", table))
    assert not usulan.pertanyaan
    training = satu(laporan, ProgramKegiatan, nama="Pelatihan guru")
    assert (training.tingkat, training.serapan_tertulis) == (Tingkat.KEGIATAN, D(80))
    assert satu(laporan, Indikator, nama="Jumlah guru dilatih").capaian_tertulis == D(50)
