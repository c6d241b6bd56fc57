"""Capaian by arah with every edge of the design's section 3; figures worked out by hand."""

from dataclasses import replace
from decimal import Decimal

import pytest
from domain_rows import D, n, report
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.domain.aturan import aturan_of
from lkjip_desktop.domain.capaian import cap, compute_capaian
from lkjip_desktop.domain.dokumen import SkalaOrdinal
from lkjip_desktop.domain.hasil import Alasan, bulat, rapi
from lkjip_desktop.domain.nilai import TIDAK_BERLAKU, Angka, Predikat, Rentang
from lkjip_desktop.domain.pilihan import Arah, RumusPredikat, RumusTurun

RULES = aturan_of(report())
RULES_B = replace(RULES, rumus_turun=RumusTurun.B)
AMOUNTS = st.decimals(0, 10**9, places=3)
POSITIVE = st.decimals("0.001", 10**9, places=3)


def capaian(arah, target, realisasi, rules=RULES):
    return compute_capaian(Arah(arah), n(target), n(realisasi), rules)


@pytest.mark.parametrize(
    ("arah", "target", "realisasi", "expected"),
    [
        ("naik", "1543", "800", "51.85"),  # 800/1543 = 0,51847
        ("naik", "4", "2", "50"),
        ("naik", "20", "33", "165"),  # never capped here
        ("naik", "300", "0", "0"),  # R=0, T>0
        ("naik", "5", "-2", "0"),  # -40 is shown as 0
        ("turun", "1.30", "1.32", "98.46"),  # (2,60 - 1,32)/1,30 = 1,28/1,30
        ("turun", "10", "5", "150"),
        ("turun", "10", "20", "0"),
        ("turun", "10", "0", "200"),  # R=0: 200 before the cap
        ("turun", "2", "5", "0"),  # (4 - 5)/2 = -50 %, R > 2T
        ("turun", "0", "0", "100"),  # "0 kasus" reached
        ("turun", "0", "3", "0"),
        ("turun", "10", "-5", "250"),
        ("rentang", "80..90", "80", "100"),
        ("rentang", "80..90", "85", "100"),
        ("rentang", "80..90", "90", "100"),
        ("rentang", "80..90", "60", "75"),  # 60/80
        ("rentang", "80..90", "92", "97.83"),  # 90/92
        ("rentang", "80..90", "-8", "0"),
        ("rentang", "0..10", "0", "100"),
        ("rentang", "-2..0", "4", "0"),  # 0/4
        ("rentang", "5", "5", "100"),  # a number is a range of one value
        ("rentang", "5", "4", "80"),
        ("rentang", "5", "8", "62.5"),
        ("naik", "80..90", "85", "100"),  # a range as target of naik: its nearest bound outside
        ("naik", "80..90", "60", "75"),
        ("naik", "80..90", "99", "110"),  # 99/90
        ("turun", "5..10", "7", "100"),
        ("turun", "5..10", "15", "50"),  # (20 - 15)/10
        ("turun", "5..10", "4", "120"),  # (10 - 4)/5
        ("predikat", "WDP", "WTP", "100"),
        ("predikat", "WTP", "WTP", "100"),
        ("predikat", "WTP", "WDP", "75"),  # rank 3 of 4
        ("predikat", "WDP", "TW", "33.33"),  # rank 1 of 3
    ],
)
def test_capaian(arah, target, realisasi, expected):
    hasil = capaian(arah, target, realisasi)
    assert hasil.nilai is not None
    assert bulat(hasil.nilai) == D(expected)
    assert hasil.alasan is None
    assert hasil.working is not None


@pytest.mark.parametrize(
    ("target", "realisasi", "expected"),
    [
        ("1.30", "1.32", "98.48"),  # 1,30/1,32
        ("10", "5", "200"),
        ("10", "20", "50"),
        ("10", "0", "100"),  # T/R undefined: as good as it gets
        ("10", "-1", "100"),
        ("0", "0", "100"),
        ("0", "3", "0"),
    ],
)
def test_turun_formula_b(target, realisasi, expected):
    assert bulat(capaian("turun", target, realisasi, RULES_B).nilai) == D(expected)


@pytest.mark.parametrize(
    ("arah", "target", "realisasi", "alasan"),
    [
        ("naik", "0", "0", Alasan.TARGET_NOL),
        ("naik", "0", "5", Alasan.TARGET_NOL),
        ("naik", "-5", "5", Alasan.TARGET_NEGATIF),
        ("turun", "-5", "5", Alasan.TARGET_NEGATIF),
        ("rentang", "0..10", "-1", Alasan.TARGET_NOL),
        ("rentang", "-9..-5", "1", Alasan.TARGET_NEGATIF),
        ("rentang", "-9..-5", "-10", Alasan.TARGET_NEGATIF),
        ("naik", None, "5", Alasan.TARGET_KOSONG),
        ("naik", None, None, Alasan.TARGET_KOSONG),
        ("naik", "5", None, Alasan.REALISASI_KOSONG),  # empty is never 0
        ("turun", "5", None, Alasan.REALISASI_KOSONG),
        ("naik", "5", TIDAK_BERLAKU, Alasan.TIDAK_BERLAKU),
        ("naik", TIDAK_BERLAKU, None, Alasan.TIDAK_BERLAKU),
        ("naik", None, TIDAK_BERLAKU, Alasan.TIDAK_BERLAKU),
        ("naik", "WTP", "WTP", Alasan.JENIS_BERBEDA),
        ("naik", "5", "WTP", Alasan.JENIS_BERBEDA),
        ("naik", "WTP", "5", Alasan.JENIS_BERBEDA),
        ("naik", "5", "4..6", Alasan.JENIS_BERBEDA),
        ("predikat", "5", "5", Alasan.JENIS_BERBEDA),
        ("predikat", "WTP", "5", Alasan.JENIS_BERBEDA),
        ("predikat", "WTP", Predikat("SAKIP", "A"), Alasan.JENIS_BERBEDA),
        ("predikat", "WTP", "WTT", Alasan.SKALA_TIDAK_DIKENAL),
        ("predikat", "XYZ", "WTP", Alasan.SKALA_TIDAK_DIKENAL),
        ("predikat", Predikat("bintang", "5"), Predikat("bintang", "5"), Alasan.SKALA_TIDAK_DIKENAL),
    ],
)
def test_no_capaian_has_a_reason(arah, target, realisasi, alasan):
    hasil = capaian(arah, target, realisasi)
    assert (hasil.nilai, hasil.alasan) == (None, alasan)


def test_a_negative_result_is_zero_and_says_so():
    hasil = capaian("turun", "2", "5")
    assert hasil.nilai == 0
    assert hasil.note is Alasan.NEGATIF_DIJADIKAN_NOL
    assert hasil.working.operands["mentah"] == -50
    assert capaian("turun", "2", "4").note is None  # exactly 2T is a plain 0


def test_working_shows_the_formula_and_its_operands():
    naik = capaian("naik", "1543", "800").working
    assert (naik.template, naik.operands) == ("{R} / {T} x 100", {"R": D(800), "T": D(1543)})
    assert capaian("turun", "10", "5").working.template == "(2 x {T} - {R}) / {T} x 100"
    assert capaian("turun", "10", "5", RULES_B).working.template == "{T} / {R} x 100"
    inside = capaian("rentang", "7..8", "7.5").working
    assert (inside.template, inside.operands["bawah"]) == ("{bawah} ≤ {R} ≤ {atas}", D(7))
    level = capaian("predikat", "WTP", "WDP").working
    assert (level.template, level.operands["r"], level.operands["t"]) == ("{r} / {t} x 100", 3, 4)
    assert (level.operands["R"], level.operands["T"]) == ("WDP", "WTP")


def test_a_missed_predikat_can_be_declared_worth_nothing():
    rules = replace(RULES, rumus_predikat=RumusPredikat.TIDAK_TERCAPAI)
    assert capaian("predikat", "WTP", "WDP", rules).nilai == 0
    assert capaian("predikat", "WTP", "WTP", rules).nilai == 100


def test_ordinal_scales_built_in_and_of_ones_own():
    assert capaian("predikat", Predikat("sakip", "bb"), Predikat("SAKIP", " A ")).nilai == 100
    merit = capaian("predikat", Predikat("merit", "Sangat Baik"), Predikat("merit", "Baik"))
    assert merit.nilai == 75
    rules = aturan_of(report(SkalaOrdinal(id="o", nama="Bintang", tingkat="satu; dua;; tiga")))
    assert capaian("predikat", Predikat("bintang", "dua"), Predikat("bintang", "satu"), rules).nilai == 50


def test_the_result_is_not_rounded():
    assert capaian("naik", "3", "1").nilai == D(1) / D(3) * 100
    assert bulat(D("0.125")) == D("0.13")  # half up, not half even
    assert bulat(D("-0.125")) == D("-0.13")
    assert bulat(D("2.5"), 0) == 3


def test_numbers_as_a_reader_would_write_them():
    assert [str(rapi(D(v))) for v in ("50.0", "1500", "0.250", "-0.0", "0")] == [
        "50",
        "1500",
        "0.25",
        "0",
        "0",
    ]


def test_rounding_survives_any_size():
    assert bulat(D("1E+80")) == D("1E+80")
    assert bulat(D(10) ** 40 + D("0.005")) == D(10) ** 40 + D("0.01")


@given(POSITIVE, AMOUNTS, AMOUNTS)
def test_naik_never_falls_and_turun_never_rises(target, a, b):
    low, high = sorted((a, b))
    for arah, rules in ((Arah.NAIK, RULES), (Arah.TURUN, RULES)):
        first = compute_capaian(arah, Angka(target), Angka(low), rules).nilai
        second = compute_capaian(arah, Angka(target), Angka(high), rules).nilai
        assert (first <= second) if arah is Arah.NAIK else (first >= second)


@given(POSITIVE, POSITIVE, POSITIVE)
def test_turun_b_never_rises(target, a, b):
    low, high = sorted((a, b))
    before = compute_capaian(Arah.TURUN, Angka(target), Angka(low), RULES_B).nilai
    assert before >= compute_capaian(Arah.TURUN, Angka(target), Angka(high), RULES_B).nilai


@given(POSITIVE, POSITIVE, AMOUNTS)
def test_rentang_is_100_inside_and_less_outside(a, b, realisasi):
    bounds = Rentang(min(a, b), max(a, b))
    nilai = compute_capaian(Arah.RENTANG, bounds, Angka(realisasi), RULES).nilai
    if bounds.bawah <= realisasi <= bounds.atas:
        assert nilai == 100
    else:
        assert 0 <= nilai < 100


@given(POSITIVE)
def test_both_formulas_for_turun_agree_where_the_target_is_met(target):
    for rules in (RULES, RULES_B):
        assert compute_capaian(Arah.TURUN, Angka(target), Angka(target), rules).nilai == 100


@given(st.none() | AMOUNTS, st.none() | POSITIVE)
def test_the_cap(nilai, batas):
    capped = cap(nilai, batas)
    if nilai is None or batas is None:
        assert capped == nilai
    else:
        assert capped <= batas
        assert capped in {nilai, Decimal(batas)}
