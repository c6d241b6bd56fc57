"""Counts of rows, and last year's means."""

from dataclasses import replace
from decimal import Decimal

import pytest

from lkjip_desktop.domain.cacah import CACAH, met
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    PENGATURAN,
    Identitas,
    Indikator,
    Pegawai,
    Pengaturan,
    ProgramKegiatan,
    Sasaran,
)
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import CaraRata, Tingkat
from lkjip_desktop.domain.rata_lalu import instansi_lalu, sasaran_lalu
from lkjip_desktop.domain.ref import Id


def indikator(id, induk, realisasi=None, lalu=None, **fields):
    return Indikator(
        id=Id(id),
        induk=Id(induk),
        target={2025: Angka(Decimal(10))},
        realisasi=Angka(Decimal(realisasi)) if realisasi is not None else Indikator(id=Id("x")).realisasi,
        capaian_lalu={2024: Decimal(lalu)} if lalu is not None else {},
        **fields,
    )


ROWS = (
    Identitas(id=IDENTITAS, nama="Badan", tahun=2025),
    Pengaturan(id=PENGATURAN),
    Sasaran(id=Id("s1")),
    Sasaran(id=Id("s2")),
    indikator("a", "s1", 10, 120, iku=True, bobot=Decimal(1)),
    indikator("b", "s1", 5, 80, iku=True, bobot=Decimal(3)),
    indikator("c", "s2", None, 60),
    indikator("d", "p1", 2),
    ProgramKegiatan(id=Id("p1")),
    ProgramKegiatan(id=Id("k1"), induk=Id("p1"), tingkat=Tingkat.KEGIATAN),
    ProgramKegiatan(id=Id("k2"), induk=Id("p1"), tingkat=Tingkat.KEGIATAN),
    ProgramKegiatan(id=Id("u1"), induk=Id("k1"), tingkat=Tingkat.SUB_KEGIATAN),
    Pegawai(id=Id("g1"), laki=Decimal(3), perempuan=Decimal(4)),
)


def of(*rows):
    laporan = laporan_of(rows)
    return laporan, compute(laporan)


def test_counts():
    laporan, figures = of(*ROWS)
    counts = {name: count(laporan, figures) for name, count in CACAH.items()}
    assert counts == {
        "program": 1, "kegiatan": 2, "subkegiatan": 1, "misi": 0, "tujuan": 0, "sasaran": 2, "indikator": 3,
        "iku": 2, "keluaran": 1, "tercapai": 1, "belum": 1, "isu": 0, "pegawai": 7,
    }  # fmt: skip
    assert [met(figures, Id(i)) for i in "abcx"] == [True, False, None, None]


def test_the_declared_number_of_staff_counts_first():
    rows = (replace(ROWS[0], jumlah_pegawai=Decimal(9)), *ROWS[1:])
    assert CACAH["pegawai"](*of(*rows)) == 9


def test_last_years_means_take_this_years_cap():
    laporan, figures = of(*ROWS)
    # 120 counts as 100: (100 + 80) / 2
    assert sasaran_lalu(laporan, figures, Id("s1")).nilai == 90
    # (90 + 60) / 2
    assert instansi_lalu(laporan, figures).nilai == 75


@pytest.mark.parametrize(("fields", "mean"), [
    ({"cara_rata": CaraRata.INDIKATOR}, Decimal(80)),  # (100 + 80 + 60) / 3
    ({"batas": None}, Decimal(80)),  # ((120 + 80) / 2 + 60) / 2
])  # fmt: skip
def test_last_years_mean_of_the_instansi_as_declared(fields, mean):
    rows = (ROWS[0], Pengaturan(id=PENGATURAN, **fields), *ROWS[2:])
    assert instansi_lalu(*of(*rows)).nilai == mean


def test_weights_count_where_declared():
    rows = (ROWS[0], Pengaturan(id=PENGATURAN, berbobot=True), *ROWS[2:])
    laporan, figures = of(*rows)
    # (100 x 1 + 80 x 3) / 4
    assert sasaran_lalu(laporan, figures, Id("s1")).nilai == 85


def test_without_last_year_there_is_no_mean():
    laporan, figures = of(ROWS[0], ROWS[1], ROWS[2])
    assert sasaran_lalu(laporan, figures, Id("s1")).nilai is None
    assert instansi_lalu(laporan, figures).nilai is None
