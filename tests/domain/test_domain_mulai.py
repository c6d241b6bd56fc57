"""The new year's report: last year's results become the comparison, and nothing old passes for new."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from support.documents import LAPORANS, large

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    KINDS,
    PENGATURAN,
    PK_ID,
    RENSTRA,
    AnggaranPK,
    Aset,
    Belanja,
    ButirPK,
    DasarHukum,
    Identitas,
    Indikator,
    JawabanReviu,
    KelasSkala,
    Narasi,
    Pegawai,
    Penerimaan,
    Pengaturan,
    PerjanjianKinerja,
    ProgramKegiatan,
    Renstra,
    Sasaran,
    Tujuan,
    Variabel,
)
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.mulai import OF_THE_YEAR, lanjutkan, laporan_baru
from lkjip_desktop.domain.nilai import KOSONG, Angka, Predikat
from lkjip_desktop.domain.pilihan import Arah, JenisPK, RumusTurun, Tingkat
from lkjip_desktop.domain.ref import Id

MURNI, PERUBAHAN = PK_ID[JenisPK.MURNI], PK_ID[JenisPK.PERUBAHAN]


def a(nilai: str | int) -> Angka:
    return Angka(Decimal(nilai))


LALU: Laporan = laporan_of(
    [
        Identitas(
            id=IDENTITAS, nama="Badan Contoh", tahun=2025, kepala_nama="Kepala", logo=b"png",
            tanggal=date(2026, 1, 20), tempat="Kota Contoh", jumlah_pegawai=Decimal(32),
        ),
        Pengaturan(
            id=PENGATURAN, pk_dipakai=JenisPK.PERUBAHAN, rumus_turun=RumusTurun.B, batas=Decimal(120),
            batas_waktu=date(2026, 3, 31), rata_tertulis=Decimal("85.44"), predikat_tertulis="Tinggi",
        ),
        KelasSkala(id=Id("k1"), nama="Baik", bawah=Decimal(80)),
        DasarHukum(id=Id("d1"), uraian="Peraturan"),
        Pegawai(id=Id("g1"), uraian="Golongan III", laki=Decimal(10), perempuan=Decimal(12)),
        Aset(id=Id("a1"), uraian="Meja", jumlah=Decimal(5), satuan="buah", nilai=Decimal(5_000_000)),
        Renstra(id=RENSTRA, tahun_awal=2024, tahun_akhir=2026, visi="Visi"),
        Tujuan(id=Id("t1"), uraian="Tujuan"),
        Sasaran(id=Id("s1"), induk=Id("t1"), uraian="Sasaran", rata_tertulis=Decimal(80)),
        Indikator(
            id=Id("i1"), induk=Id("s1"), urutan=1, nama="Indikator naik", satuan="dokumen", iku=True,
            target={2024: a(2), 2025: a(3), 2026: a(5)}, realisasi=a(2), target_tahun=a(3),
            target_tw={1: a(1)}, realisasi_tw={1: a(1)}, standar_nasional=a(6),
            target_lalu={2024: a(2)}, realisasi_lalu={2024: a(1)}, capaian_lalu={2024: Decimal("50.00")},
            penyebab="Sebab tahun lalu", bukti="Bukti tahun lalu", capaian_tertulis=Decimal(60),
        ),
        Indikator(
            id=Id("i2"), induk=Id("s1"), urutan=2, nama="Opini", satuan="predikat", arah=Arah.PREDIKAT,
            target={2025: Predikat("opini", "WTP"), 2026: Predikat("opini", "WTP")},
        ),
        Indikator(id=Id("i3"), induk=Id("s1"), urutan=3, nama="Baru tahun depan", target={2026: a(10)}),
        Indikator(id=Id("i4"), induk=Id("u1"), urutan=4, nama="Keluaran", target={2025: a(1), 2026: a(1)}),
        Variabel(id=Id("v1"), induk=Id("i1"), kode="S3", nilai=Decimal(4), sumber="Bidang"),
        ProgramKegiatan(
            id=Id("p1"), kode="5.01.02", nama="Program", sasaran={Id("s1"): Decimal(1)},
            anggaran_lalu={2024: Decimal(90)},
        ),
        ProgramKegiatan(
            id=Id("u1"), induk=Id("p1"), tingkat=Tingkat.SUB_KEGIATAN, kode="5.01.02.2.01.0001", nama="Sub",
            pagu={2025: Decimal(100), 2026: Decimal(110)}, anggaran_murni=Decimal(95), anggaran=Decimal(120),
            realisasi=Decimal("99.50"), realisasi_tw={4: Decimal("99.50")}, keterangan="Catatan",
            sumber_dana="APBD",
        ),
        Belanja(id=Id("b1"), uraian="Belanja pegawai", anggaran=Decimal(60), realisasi=Decimal(50)),
        PerjanjianKinerja(id=MURNI, pihak1_nama="Kepala lama", tanggal=date(2025, 1, 2)),
        PerjanjianKinerja(
            id=PERUBAHAN, jenis=JenisPK.PERUBAHAN, nomor="7", pihak1_nama="Kepala", pihak2_nama="Bupati",
            tanggal=date(2025, 10, 1), jumlah_tertulis=Decimal(120), alasan="Anggaran berubah",
        ),
        ButirPK(id=Id("b.murni"), induk=MURNI, indikator=Id("i2"), nama="Opini", target=a(1)),
        ButirPK(
            id=Id("b.1"), induk=PERUBAHAN, urutan=10, indikator=Id("i1"), sasaran="Sasaran lama",
            nama="Indikator (kata lama)", satuan="dokumen", target=a(4), target_tw={4: a(4)},
        ),
        ButirPK(id=Id("b.2"), induk=PERUBAHAN, urutan=20, nama="Tanpa tautan", target=a(9)),
        AnggaranPK(id=Id("ap.m"), induk=MURNI, program=Id("p1"), anggaran=Decimal(95)),
        AnggaranPK(
            id=Id("ap.p"), induk=PERUBAHAN, program=Id("p1"), nama="Program", anggaran=Decimal(120),
            sumber_dana="APBD",
        ),
        Narasi(id=Id("ikhtisar"), teks="Naskah tahun lalu"),
        Narasi(id=Id("bab1.isu"), teks=""),
    ]
)  # fmt: skip


@pytest.fixture(scope="module")
def baru() -> Laporan:
    return lanjutkan(LALU, compute(LALU), 2026)


def test_an_empty_report_has_its_single_rows_and_both_contracts():
    laporan = laporan_baru("Badan Contoh", 2025)
    assert [type(r) for r in rows_of(laporan)] == [
        Identitas, Pengaturan, Renstra, PerjanjianKinerja, PerjanjianKinerja,
    ]  # fmt: skip
    assert (laporan.identitas.nama, laporan.tahun) == ("Badan Contoh", 2025)
    assert {r.id: r.jenis for r in laporan.all(PerjanjianKinerja)} == {
        MURNI: JenisPK.MURNI, PERUBAHAN: JenisPK.PERUBAHAN,
    }  # fmt: skip
    assert laporan.pk.id == MURNI


def test_identity_plan_and_tree_are_carried_over(baru):
    lalu = LALU.identitas
    assert baru.identitas == replace(lalu, tahun=2026, tanggal=None, jumlah_pegawai=None)
    assert baru.renstra == LALU.renstra
    for cls in (Tujuan, DasarHukum, KelasSkala):
        assert baru.table(cls) == LALU.table(cls)
    assert baru.get(Sasaran, Id("s1")) == replace(LALU.get(Sasaran, Id("s1")), rata_tertulis=None)
    program = baru.get(ProgramKegiatan, Id("p1"))
    assert (program.kode, program.nama, program.sasaran) == ("5.01.02", "Program", {"s1": Decimal(1)})
    i1 = baru.get(Indikator, Id("i1"))
    assert (i1.nama, i1.iku, i1.satuan, i1.standar_nasional) == ("Indikator naik", True, "dokumen", a(6))
    assert i1.target == {2024: a(2), 2025: a(3), 2026: a(5)}


def test_last_year_becomes_the_comparison_year(baru):
    """Measured against the PK perubahan: target 4, realisasi 2, so 2/4 x 100 = 50."""
    i1 = baru.get(Indikator, Id("i1"))
    assert i1.target_lalu == {2024: a(2), 2025: a(4)}
    assert i1.realisasi_lalu == {2024: a(1), 2025: a(2)}
    assert i1.capaian_lalu == {2024: Decimal("50.00"), 2025: Decimal("50.00")}
    i2 = baru.get(Indikator, Id("i2"))
    assert (i2.target_lalu, i2.realisasi_lalu, i2.capaian_lalu) == ({2025: Predikat("opini", "WTP")}, {}, {})
    assert baru.get(Indikator, Id("i3")).target_lalu == {}


def test_capaian_is_rounded_as_last_year_printed_it():
    """2/3 x 100 = 66.666... is 66.67, half up to two decimals."""
    lalu = laporan_of(
        [
            Identitas(id=IDENTITAS, tahun=2025),
            Indikator(id=Id("i"), target={2025: a(3)}, realisasi=a(2)),
        ]
    )
    row = lanjutkan(lalu, compute(lalu), 2026).get(Indikator, Id("i"))
    assert str(row.capaian_lalu[2025]) == "66.67"


def test_money_of_last_year_at_every_level(baru):
    sub, program = (baru.get(ProgramKegiatan, Id(i)) for i in ("u1", "p1"))
    assert (sub.anggaran_lalu, sub.realisasi_lalu) == ({2025: Decimal(120)}, {2025: Decimal("99.50")})
    assert program.anggaran_lalu == {2024: Decimal(90), 2025: Decimal(120)}
    assert program.realisasi_lalu == {2025: Decimal("99.50")}
    assert (sub.anggaran, sub.anggaran_murni, sub.realisasi, sub.realisasi_tw) == (None, None, None, {})
    assert sub.pagu == {2025: Decimal(100), 2026: Decimal(110)}
    assert (sub.sumber_dana, sub.keterangan) == ("APBD", "")
    belanja = baru.get(Belanja, Id("b1"))
    assert (belanja.uraian, belanja.anggaran, belanja.realisasi) == ("Belanja pegawai", None, None)


def test_what_belongs_to_last_year_is_emptied(baru):
    i1 = baru.get(Indikator, Id("i1"))
    assert (i1.realisasi, i1.target_tahun, i1.target_tw, i1.realisasi_tw) == (KOSONG, KOSONG, {}, {})
    assert (i1.penyebab, i1.bukti, i1.capaian_tertulis) == ("", "", None)
    assert baru.get(Variabel, Id("v1")) == replace(LALU.get(Variabel, Id("v1")), nilai=None)
    pegawai, aset = baru.get(Pegawai, Id("g1")), baru.get(Aset, Id("a1"))
    assert (pegawai.uraian, pegawai.laki, pegawai.perempuan) == ("Golongan III", None, None)
    assert (aset.uraian, aset.satuan, aset.jumlah, aset.nilai) == ("Meja", "buah", None, None)


def test_declarations_stay_and_dates_and_stated_figures_go(baru):
    assert baru.pengaturan == Pengaturan(id=PENGATURAN, rumus_turun=RumusTurun.B, batas=Decimal(120))


def test_the_contract_is_between_the_last_parties_and_unsigned(baru):
    for id, jenis in ((MURNI, JenisPK.MURNI), (PERUBAHAN, JenisPK.PERUBAHAN)):
        assert baru.get(PerjanjianKinerja, id) == PerjanjianKinerja(
            id=id, jenis=jenis, pihak1_nama="Kepala", pihak2_nama="Bupati"
        )
    assert baru.pk.id == MURNI


def test_the_contract_promises_what_the_renstra_says_for_the_year(baru):
    butir = baru.children(ButirPK, MURNI)
    assert [(b.id, b.indikator, b.nama, b.target) for b in butir] == [
        ("b.1", "i1", "Indikator naik", a(5)),
        ("b.2", None, "Tanpa tautan", KOSONG),
        ("butir.i2", "i2", "Opini", Predikat("opini", "WTP")),
        ("butir.i3", "i3", "Baru tahun depan", a(10)),
    ]
    assert [b.sasaran for b in butir] == ["Sasaran", "", "Sasaran", "Sasaran"]
    assert all(not b.target_tw for b in butir)
    assert baru.children(ButirPK, PERUBAHAN) == ()
    assert len(baru.table(ButirPK)) == len(butir)


def test_the_contract_lists_the_programs_without_money(baru):
    (anggaran,) = baru.all(AnggaranPK)
    expected = AnggaranPK(id=Id("ap.p"), induk=MURNI, program=Id("p1"), nama="Program", sumber_dana="APBD")
    assert anggaran == expected


def test_texts_are_marked_as_last_years(baru):
    assert baru.get(Narasi, Id("ikhtisar")) == Narasi(
        id=Id("ikhtisar"), teks="Naskah tahun lalu", dari_lalu=True
    )
    assert not baru.get(Narasi, Id("bab1.isu")).dari_lalu


def test_the_figures_of_the_new_year_compare_with_the_old(baru):
    figures = compute(baru)
    kinerja = figures.kinerja[Id("i1")]
    assert kinerja.target == a(5)
    assert kinerja.realisasi == KOSONG
    assert kinerja.capaian.nilai is None
    assert kinerja.capaian_lalu[2025].nilai == 50
    assert figures.total.realisasi is None


def test_the_source_is_untouched():
    before = repr(list(rows_of(LALU)))
    lanjutkan(LALU, compute(LALU), 2026)
    assert repr(list(rows_of(LALU))) == before


@pytest.mark.parametrize("tahun", [2025, 2024])
def test_a_report_of_the_same_or_a_later_year_is_no_comparison(tahun):
    row = lanjutkan(LALU, compute(LALU), tahun).get(Indikator, Id("i1"))
    assert row.realisasi_lalu == {2024: a(1)}
    assert row.realisasi == KOSONG


def test_a_gap_of_years_keeps_the_year_it_was():
    row = lanjutkan(LALU, compute(LALU), 2028).get(Indikator, Id("i1"))
    assert row.realisasi_lalu == {2024: a(1), 2025: a(2)}


def test_a_report_without_a_year_counts_as_the_year_before():
    lalu = laporan_of([Indikator(id=Id("i"), realisasi=a(2))])
    baru = lanjutkan(lalu, compute(lalu), 2026)
    assert baru.get(Indikator, Id("i")).realisasi_lalu == {2025: a(2)}
    assert baru.tahun == 2026


def test_a_third_year_follows_the_second(baru):
    filled = laporan_of(
        replace(r, realisasi=a(5)) if isinstance(r, Indikator) and r.id == "i1" else r for r in rows_of(baru)
    )
    row = lanjutkan(filled, compute(filled), 2027).get(Indikator, Id("i1"))
    assert row.capaian_lalu == {2024: Decimal("50.00"), 2025: Decimal("50.00"), 2026: Decimal("100.00")}
    assert [b.target for b in lanjutkan(filled, compute(filled), 2027).all(ButirPK)] == [KOSONG] * 4


def test_what_was_said_about_checking_last_years_report_is_not_carried_over():
    lalu = laporan_of([Penerimaan(id=Id("p"), alasan="a"), JawabanReviu(id=Id("j"), butir="I.1")])
    baru = lanjutkan(lalu, compute(lalu), 2027)
    assert not len(baru.table(Penerimaan))
    assert not len(baru.table(JawabanReviu))


def test_fields_of_the_year_exist():
    for cls, names in OF_THE_YEAR.items():
        assert cls in KINDS
        assert set(names) <= {f.name for f in fields(cls)}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(LAPORANS)
def test_any_report_can_be_continued(lalu):
    baru = lanjutkan(lalu, compute(lalu), 2030)
    assert baru.tahun == 2030
    assert all(r.realisasi == KOSONG and not r.realisasi_tw for r in baru.all(Indikator))
    assert all(r.anggaran is None and r.realisasi is None for r in baru.all(ProgramKegiatan))
    assert {r.id for r in baru.all(Indikator)} == {r.id for r in lalu.all(Indikator)}


def test_a_large_report_is_continued_with_all_its_promises():
    lalu = large(100, range(2021, 2026), 50)
    baru = lanjutkan(lalu, compute(lalu), 2026)
    assert len(baru.children(ButirPK, MURNI)) == 100
    assert all(2025 in r.realisasi_lalu for r in baru.all(Indikator))
