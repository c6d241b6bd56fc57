"""Efisiensi by both declared formulas."""

import pytest
from domain_rows import D

from lkjip_desktop.domain.efisiensi import Butir, compute_pmk22, compute_selisih, is_efficient
from lkjip_desktop.domain.hasil import Alasan, Hasil, bulat, tanpa


def test_selisih_as_in_lumajangs_column():
    # "10=9-7": capaian 30 of 30 people = 100 %, serapan 2.854.832.080 / 3.331.610.000 = 85,69 %
    serapan = Hasil(D(2854832080) / D(3331610000) * 100)
    hasil = compute_selisih(Hasil(D(100)), serapan)
    assert bulat(hasil.nilai) == D("14.31")
    assert hasil.working.template == "{capaian} - {serapan}"


def test_selisih_without_one_side_keeps_its_reason():
    # Lumajang prints 68,5 - blank = "68 %": a missing pagu is not zero
    assert compute_selisih(Hasil(D("68.5")), tanpa(Alasan.PAGU_KOSONG)).alasan is Alasan.PAGU_KOSONG
    assert compute_selisih(tanpa(Alasan.TANPA_DATA), Hasil(D(50))).alasan is Alasan.TANPA_DATA


def test_pmk_214_example():
    # PAK x CK = 4.880 + 800 + 7.100 = 12.780; RAK = 9.500; 3.280 / 12.780 = 25,67 %
    parts = [
        Butir(D(4000), D(122), D(3800)),
        Butir(D(1000), D(80), D(975)),
        Butir(D(5000), D(142), D(4725)),
    ]
    hasil = compute_pmk22(parts)
    assert bulat(hasil.nilai) == D("25.67")
    assert hasil.working.operands == {"keluaran": D(12780), "realisasi": D(9500)}


def test_pmk_for_one_item():
    # (1 - RAK / (PAK x CK)) x 100 = (1 - 60 / (100 x 0,8)) x 100
    assert compute_pmk22([Butir(D(100), D(80), D(60))]).nilai == 25


def test_pmk_leaves_out_what_is_unknown():
    whole = Butir(D(100), D(80), D(60))
    gaps = [Butir(None, D(80), D(60)), Butir(D(100), None, D(60)), Butir(D(100), D(80), None)]
    assert compute_pmk22([whole, *gaps]).nilai == 25
    assert compute_pmk22(gaps).alasan is Alasan.TANPA_DATA
    assert compute_pmk22([]).alasan is Alasan.TANPA_DATA
    assert compute_pmk22([Butir(D(100), D(0), D(60))]).alasan is Alasan.CAPAIAN_NOL


@pytest.mark.parametrize(
    ("capaian", "efisiensi", "said"),
    [
        (Hasil(D(100)), Hasil(D("0.01")), True),
        (Hasil(D("99.99")), Hasil(D(50)), False),  # 40 % done with 10 % of the money is not efficient
        (Hasil(D(120)), Hasil(D(0)), False),
        (Hasil(D(120)), Hasil(D(-1)), False),
        (tanpa(Alasan.TANPA_DATA), Hasil(D(1)), None),
        (Hasil(D(100)), tanpa(Alasan.PAGU_KOSONG), None),
    ],
)
def test_when_efisien_may_be_said(capaian, efisiensi, said):
    assert is_efficient(capaian, efisiensi) is said
