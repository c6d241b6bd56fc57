"""The completeness meter counts needed entries per tab."""

from decimal import Decimal

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    Identitas,
    Indikator,
    Narasi,
    ProgramKegiatan,
    Sasaran,
    Tujuan,
)
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.lengkap import completeness


def measure(*rows):
    laporan = laporan_of(rows)
    return completeness(laporan, compute(laporan))


def test_an_empty_report_needs_something_on_every_tab_but_realisasi():
    empty = measure()
    assert list(empty) == ["Profil", "Renstra", "Perjanjian Kinerja", "Realisasi", "Laporan"]
    assert [filled for filled, _ in empty.values()] == [0, 0, 0, 0, 0]
    assert empty["Profil"] == (0, 15)  # 8 texts, year, date, 5 tables
    assert empty["Realisasi"] == (0, 0)


def test_each_filled_entry_counts_one():
    before, after = measure(), measure(Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=2025, alamat="  "))
    assert after["Profil"] == (before["Profil"][0] + 2, before["Profil"][1])


def test_realisasi_counts_results_and_explanations_of_sasaran_and_money_of_leaves():
    plan = (Tujuan(id=Id("t")), Sasaran(id=Id("s"), induk=Id("t")))
    tree = (
        ProgramKegiatan(id=Id("p")),
        ProgramKegiatan(id=Id("k"), induk=Id("p"), anggaran=Decimal(5), realisasi_tw={1: Decimal(1)}),
    )
    indikator = Indikator(id=Id("i"), induk=Id("s"), realisasi=Angka(Decimal(0)), penyebab="Tepat waktu.")
    assert measure(*plan, *tree, indikator)["Realisasi"] == (4, 5)  # no tindak lanjut yet


def test_required_sections_of_the_report_count_when_they_hold_words():
    filled, needed = measure(Narasi(id=Id("ikhtisar"), teks="Ringkas."))["Laporan"]
    assert filled == 1
    assert measure(Narasi(id=Id("ikhtisar"), teks=" \n"))["Laporan"] == (0, needed)
