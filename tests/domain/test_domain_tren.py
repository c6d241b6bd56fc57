"""This year against earlier years, the end of the Renstra and the national standard."""

from dataclasses import replace

import pytest
from domain_rows import D, indikator, n, report, series

from lkjip_desktop.domain.aturan import MAX_DECIMALS, aturan_of
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.figures import Tren
from lkjip_desktop.domain.hasil import Alasan
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka, Predikat
from lkjip_desktop.domain.pilihan import Arah, Kumulasi
from lkjip_desktop.domain.tren import compare, is_better

RULES = aturan_of(report())


def kinerja(row, **settings):
    return compute(report(row, **settings)).kinerja[row.id]


@pytest.mark.parametrize(
    ("lalu", "kini", "tren"),
    [
        ("3", "4", Tren.NAIK),
        ("4", "3", Tren.TURUN),
        ("3", "3.0", Tren.TETAP),
        ("77.54", "77.5376264495", Tren.TETAP),  # a formula's unrounded result against a printed figure
        ("0.4312", "0.4321", Tren.NAIK),  # four decimals on both sides are meant
        ("77.5", "77.54", Tren.NAIK),
        (None, "3", Tren.TIDAK_ADA),
        ("3", None, Tren.TIDAK_ADA),
        ("3", TIDAK_BERLAKU, Tren.TIDAK_ADA),
        ("WDP", "WTP", Tren.NAIK),
        ("WTP", "TW", Tren.TURUN),
        ("WTP", "wtp", Tren.TETAP),
        ("WTP", Predikat("SAKIP", "A"), Tren.TIDAK_ADA),
        ("WTP", "XX", Tren.TIDAK_ADA),
        ("XX", "WTP", Tren.TIDAK_ADA),
        ("WTP", "3", Tren.TIDAK_ADA),
        ("1..2", "1..2", Tren.TIDAK_ADA),
    ],
)
def test_trend_of_realisasi(lalu, kini, tren):
    assert compare(n(lalu), n(kini), RULES) is tren


@pytest.mark.parametrize(
    ("arah", "target", "lalu", "kini", "better"),
    [
        ("naik", "5", "3", "4", True),
        ("naik", "5", "4", "3", False),
        ("turun", "5", "3", "4", False),
        ("turun", "5", "4", "3", True),
        ("naik", "5", "4", "4", None),
        ("naik", "5", None, "4", None),
        ("predikat", "WTP", "WDP", "WTP", True),
        ("rentang", "80..90", "95", "88", True),  # nearer, though lower
        ("rentang", "80..90", "85", "70", False),
        ("rentang", "80..90", "82", "88", None),  # inside both times
        ("rentang", "5", "9", "6", True),
        ("rentang", None, "9", "6", None),
        ("rentang", "5", "WDP", "WTP", None),
    ],
)
def test_better_or_worse(arah, target, lalu, kini, better):
    tren = compare(n(lalu), n(kini), RULES)
    assert is_better(Arah(arah), tren, n(target), n(lalu), n(kini)) is better


def test_capaian_of_earlier_years():
    row = indikator(
        "i", "10", "8",
        target_lalu=series(y2023="10", y2024="20"),
        realisasi_lalu=series(y2023="5", y2024="10", y2022="3"),
        capaian_lalu={2024: D("99.5"), 2021: D(70)},
    )  # fmt: skip
    k = kinerja(row)
    assert [k.capaian_lalu[y].nilai for y in (2021, 2023, 2024)] == [70, 50, D("99.5")]  # published wins
    assert k.capaian_lalu[2022].alasan is Alasan.TARGET_KOSONG
    assert list(k.capaian_lalu) == [2021, 2022, 2023, 2024]
    assert (k.tren, k.tren_capaian, k.membaik) == (Tren.TURUN, Tren.TURUN, False)


def test_the_target_of_an_earlier_year_is_known_from_the_renstra():
    # 2023: nothing reported, the Renstra aimed at 10; 2024: 20 was reported, whatever the Renstra says.
    row = indikator("i", "10", "8", target=series(y2023="10", y2024="15", y2025="10"),
                    target_lalu=series(y2024="20"), realisasi_lalu=series(y2023="5", y2024="10"))  # fmt: skip
    found = kinerja(row).capaian_lalu
    assert {y: h.nilai for y, h in found.items()} == {2023: 50, 2024: 50}


def test_capaian_is_compared_as_printed():
    row = indikator("i", "1543", "800", capaian_lalu={2024: D("51.85")})  # 51,847... prints as 51,85
    assert kinerja(row).tren_capaian is Tren.TETAP
    assert kinerja(row, desimal=D(3)).tren_capaian is Tren.TURUN
    assert kinerja(indikator("i", "1", None, capaian_lalu={2024: D(1)})).tren_capaian is Tren.TIDAK_ADA


def test_progress_against_the_stated_end_target():
    k = kinerja(indikator("i", "10", "30", target_akhir=n("40")))
    assert (k.target_akhir, k.realisasi_sd, k.kemajuan.nilai) == (n("40"), n("30"), 75)


def test_progress_against_the_last_years_target():
    k = kinerja(indikator("i", "10", "30", target=series(y2025="60", y2021="10")))
    assert (k.target_akhir, k.kemajuan.nilai) == (n("60"), 50)
    assert kinerja(indikator("i", "10", "30")).kemajuan.alasan is Alasan.TARGET_KOSONG


CUMULATIVE = indikator(
    "i", "20", "25", kumulasi=Kumulasi.KUMULATIF, target_akhir=n("100"),
    realisasi_lalu=series(y2021="10", y2022="15", y2023="20", y2024="10", y2019="500"),
)  # fmt: skip


def test_cumulative_progress_starts_from_what_was_typed_up_to_a_year():
    # Up to 2023 typed: 60; 2024: 10; this year 25. The single years up to 2023 are in the 60.
    k = kinerja(replace(CUMULATIVE, realisasi_sd=series(y2022="30", y2023="60")))
    assert (k.realisasi_sd, k.kemajuan.nilai, k.kemajuan.note) == (n("95"), 95, None)
    # A sum up to a year before the Renstra belongs to another one.
    assert kinerja(replace(CUMULATIVE, realisasi_sd=series(y2020="900"))).realisasi_sd == n("80")


def test_cumulative_progress_adds_up_the_years_of_the_renstra():
    k = kinerja(CUMULATIVE)
    assert (k.realisasi_sd, k.kemajuan.nilai, k.kemajuan.note) == (n("80"), 80, None)


def test_cumulative_progress_with_a_gap_says_so():
    k = kinerja(replace(CUMULATIVE, realisasi_lalu=series(y2021="10", y2023=TIDAK_BERLAKU, y2024="10")))
    assert (k.kemajuan.nilai, k.kemajuan.note) == (45, Alasan.TAHUN_TIDAK_LENGKAP)


def test_a_yearly_target_repeated_at_the_end_is_not_added_up():
    """'12 bulan' every year: three years would otherwise print as 300 %."""
    row = indikator(
        "i", "12", "12", kumulasi=Kumulasi.KUMULATIF, target=series(y2025="12"), target_akhir=n("12"),
        realisasi_lalu=series(y2023="12", y2024="12"),
    )  # fmt: skip
    assert kinerja(row).kemajuan.nilai == 100


def test_cumulative_without_a_figure_this_year():
    k = kinerja(replace(CUMULATIVE, realisasi=KOSONG))
    assert (k.realisasi_sd, k.kemajuan.alasan) == (KOSONG, Alasan.REALISASI_KOSONG)
    assert kinerja(replace(CUMULATIVE, target_akhir=n("0"))).kemajuan.alasan is Alasan.TARGET_NOL


def test_an_impossible_period_is_no_period():
    k = kinerja_of_period(2021, 20255)
    assert k.realisasi_sd == Angka(D(25))
    assert kinerja_of_period(0, 2025).realisasi_sd == Angka(D(25))


def kinerja_of_period(awal, akhir):
    return compute(report(CUMULATIVE, awal=awal, akhir=akhir)).kinerja["i"]


def test_national_standard():
    assert kinerja(indikator("i", "10", "30", standar_nasional=n("60"))).standar.nilai == 50
    assert kinerja(indikator("i", "10", "30")).standar.alasan is Alasan.TANPA_DATA
    assert (
        kinerja(indikator("i", "10", None, standar_nasional=n("6"))).standar.alasan is Alasan.REALISASI_KOSONG
    )


def test_decimals_are_held_in():
    assert aturan_of(report(desimal=D(-3))).desimal == 0
    assert aturan_of(report(desimal=D(99))).desimal == MAX_DECIMALS


def test_an_endless_fraction_does_not_upset_the_comparison():
    assert compare(Angka(D(1) / 3), Angka(D("1E-1000000")), RULES) is Tren.TURUN
