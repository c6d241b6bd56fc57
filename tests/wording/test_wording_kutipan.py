"""Live fields: tokens, their values now, and what is wrong with them."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    RENSTRA,
    Gambar,
    Identitas,
    Indikator,
    ProgramKegiatan,
    Renstra,
    Sasaran,
)
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import TIDAK_BERLAKU, Angka, Predikat
from lkjip_desktop.domain.pilihan import Arah, StatusPejabat
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.wording.daftar_isian import pilihan_isian
from lkjip_desktop.wording.isian import Cara, Isian, isian_of, tanpa_isian, terisi, tokens_in
from lkjip_desktop.wording.kutipan import resolve, table_key, table_keys


def angka(text):
    return Angka(Decimal(text))


IDENTITY = Identitas(
    id=IDENTITAS,
    nama="Badan Contoh",
    singkatan="BC",
    pemda="Kabupaten Rekaan",
    tahun=2025,
    kepala_jabatan="Kepala Badan Contoh",
    kepala_status=StatusPejabat.PLT,
)
MEASURE = Indikator(
    id=Id("i1"),
    induk=Id("s1"),
    nama="Lama layanan",
    satuan="Hari",
    arah=Arah.TURUN,
    target={2025: angka("4"), 2026: angka("3")},
    realisasi=angka("5"),
    realisasi_lalu={2024: angka("6,0".replace(",", "."))},
    target_lalu={2024: angka("5")},
    capaian_lalu={2024: Decimal("80.5")},
)
ROWS = (
    IDENTITY,
    Renstra(id=RENSTRA, tahun_awal=2025, tahun_akhir=2026),
    Sasaran(id=Id("s1"), uraian="Sasaran"),
    MEASURE,
    Indikator(id=Id("i2"), induk=Id("s1"), nama="Opini", arah=Arah.PREDIKAT, satuan="Opini",
              target={2025: Predikat("opini", "WTP")}, realisasi=Predikat("opini", "WTP")),
    Indikator(id=Id("i3"), induk=Id("s1"), nama="Serapan", satuan="%", target={2025: TIDAK_BERLAKU}),
    ProgramKegiatan(id=Id("p1"), kode="1.01.02", nama="Program A", anggaran=Decimal(2_000_000),
                    realisasi=Decimal(1_500_000), anggaran_lalu={2024: Decimal(100)},
                    realisasi_lalu={2024: Decimal(33)}),
    Gambar(id=Id("g1"), keterangan="Loket"),
)  # fmt: skip
LAPORAN = laporan_of(ROWS)
FIGURES = compute(LAPORAN)


def value(body, **numbers):
    return resolve(f"⟦{body}⟧", LAPORAN, FIGURES, numbers)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("realisasi:indikator/i1", "5"),
        ("realisasi:indikator/i1:satuan", "5 hari"),
        ("realisasi:indikator/i1:huruf", "5 (lima)"),
        ("target:indikator/i1", "4"),
        ("capaian:indikator/i1", "75,00 %"),  # (2 x 4 - 5) / 4 x 100
        ("hasil:indikator/i1", "belum mencapai"),
        ("tren:indikator/i1", "turun"),
        ("banding:indikator/i1", "turun dari"),
        ("arti:indikator/i1", "membaik"),
        ("realisasi_lalu:indikator/i1", "6,0"),
        ("target_lalu:indikator/i1", "5"),
        ("capaian_lalu:indikator/i1", "80,50 %"),
        ("target_akhir:indikator/i1", "3"),
        ("realisasi:indikator/i2:satuan", "WTP"),
        ("target:indikator/i3", "tidak berlaku"),
        ("capaian:indikator/i3", "tidak berlaku"),
        ("realisasi:indikator/i3", "[belum diisi]"),
        ("indikator:sasaran/s1:huruf", "3 (tiga)"),
        ("tercapai:sasaran/s1", "1"),
        ("capaian:sasaran/s1", "87,50 %"),  # (75 + 100) / 2
        ("pagu:programkegiatan/p1:huruf", "Rp2.000.000 (dua juta rupiah)"),
        ("sisa:total", "Rp500.000"),
        ("serapan:total:huruf", "75,00 % (tujuh puluh lima koma nol nol persen)"),
        ("serapan_lalu:programkegiatan/p1", "33,00 %"),
        ("realisasi_lalu:total", "Rp33"),
        ("murni:total", "[belum diisi]"),
        ("jumlah:program:huruf", "1 (satu)"),
        ("jumlah:pegawai", "[belum diisi]"),
        ("nama:pendek", "BC Kabupaten Rekaan"),
        ("nama:jabatan", "Plt. Kepala Badan Contoh"),
        ("nama:renstra", "2025-2026"),
        ("tahun:lalu", "2024"),
        ("tahun:akhir", "2026"),
        ("tanggal:laporan", "[belum diisi]"),
        ("rujuk:bagian/bab3", "Bab III"),
        ("rujuk:gambar/g1", "Gambar …"),
    ],
)
def test_values(body, text):
    found = value(body)
    assert (found.teks, found.problem) == (text, "")


@pytest.mark.parametrize(
    ("body", "text", "says"),
    [
        ("capaian:indikator/tiada", "[isian dihapus]", "indikator yang sudah dihapus"),
        ("pagu:programkegiatan/x", "[isian dihapus]", "program atau kegiatan yang sudah dihapus"),
        ("berat:indikator/i1", "[isian tidak dikenal]", "tidak dikenal"),
        ("jumlah:pesawat", "[isian tidak dikenal]", "tidak dikenal"),
        ("capaian:dunia", "[isian tidak dikenal]", "tidak dikenal"),
        ("rujuk:gambar/g2", "[rujukan dihapus]", "tidak ada lagi"),
        ("rujuk:bagian/bab9", "[rujukan dihapus]", "tidak ada lagi"),
        ("rujuk:buku/x", "[rujukan dihapus]", "tidak ada lagi"),
    ],
)
def test_what_is_gone_says_so(body, text, says):
    found = value(body)
    assert found.teks == text
    assert says in found.problem


def test_references_carry_the_numbers_that_are_known():
    assert value("rujuk:tabel/teks.Daftar").teks == "Tabel …"
    assert value("rujuk:tabel/teks.Daftar", **{"teks.Daftar": "Tabel 3.1"}).teks == "Tabel 3.1"
    assert value("rujuk:tabel/teks.Lain", **{"teks.Daftar": "Tabel 3.1"}).problem
    assert value("rujuk:gambar/g1", g1="Gambar 1.2").teks == "Gambar 1.2"


def test_a_value_is_followed_to_its_cell_and_says_how_it_was_made():
    found = value("capaian:indikator/i1")
    assert found.ref == Ref("indikator", Id("i1"), "realisasi")
    assert found.asal.splitlines()[-1] == "(2 x 4 - 5) / 4 x 100 = 75,00"
    assert value("target:indikator/i1").ref == Ref("indikator", Id("i1"), "target.2025")
    assert value("tahun:lalu").ref == Ref("identitas", IDENTITAS, "tahun")


def test_every_field_of_the_list_has_a_value_and_no_problem():
    entries = list(pilihan_isian(LAPORAN))
    assert len({e.token for e in entries}) == len(entries) > 100
    for entry in entries:
        for cara in Cara:
            found = resolve(replace(entry.isian, cara=cara).token, LAPORAN, FIGURES)
            assert found.teks
            assert not found.problem, entry


def test_tokens_are_known_and_nothing_else():
    text = "a ⟦capaian:indikator/i1⟧ ⟦dua kata⟧ ⟦⟧ ⟦x⟧ ⟦tahun:ini⟧ ⟦a*b:c⟧"
    assert list(tokens_in(text)) == ["⟦capaian:indikator/i1⟧", "⟦tahun:ini⟧"]
    assert tanpa_isian("pada ⟦tahun:ini⟧.") == "pada …."
    assert terisi("⟦tahun:ini⟧!", lambda token: token.strip("⟦⟧")) == "tahun:ini!"


@given(st.sampled_from(["capaian", "pagu"]), st.sampled_from(["indikator", "total"]),
       st.text(alphabet="abc.:/-", max_size=8), st.sampled_from(Cara))  # fmt: skip
def test_a_token_is_read_as_it_was_written(apa, jenis, id, cara):
    isian = Isian(apa, jenis, Id(id), cara)
    if id.endswith((":huruf", ":satuan")) or (":" in id and not cara):
        return
    assert isian_of(isian.token) == isian


def test_keys_of_tables_in_texts():
    assert table_key(" Daftar  *kegiatan* ") == "teks.Daftar_kegiatan"
    assert table_key("") == ""
    assert table_keys(["x\n|= Satu dua\n| A |", "tanpa"]) == {"teks.Satu_dua"}
