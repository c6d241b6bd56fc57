"""T-C.29 to T-C.33 and the quarterly evaluation, every cell worked out by hand."""

import pytest
from domain.domain_rows import D, indikator, money, n, program, report, sasaran, series

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import RancanganRKPD
from lkjip_desktop.domain.formulir.rencana import tc30, tc31, tc33
from lkjip_desktop.domain.formulir.renja import evaluasi, tc29
from lkjip_desktop.domain.hasil import Alasan, bulat
from lkjip_desktop.domain.laporan import laporan_of, rows_of
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.pilihan import Arah, Kumulasi, Tingkat

YEARS = {f"y{y}": "100" for y in range(2021, 2026)}


def plan(**more):
    """A program with an indikator that should fall, and a kegiatan with two sub kegiatan."""
    return report(
        program("p1"),
        program("k1", "p1"),
        program("s1", "k1", "130", "110", pagu=money(**YEARS), anggaran_lalu=money(y2022="100", y2023="120"),
                realisasi_lalu=money(y2021="90", y2022="80"), realisasi_tw=money(q1="20", q2="30", q4="60")),
        program("s2", "k1", "70", "60", pagu=money(**dict.fromkeys(YEARS, "50")),
                anggaran_lalu=money(y2022="50", y2023="60"), realisasi_lalu=money(y2021="40", y2022="50"),
                realisasi_tw=money(q2="60")),
        indikator("turun", 2, 2, "p1", arah=Arah.TURUN, target_akhir=n(2),
                  target_lalu=series(y2022=4, y2023=3),
                  realisasi_lalu=series(y2021=5, y2022=5), realisasi_tw=series(q1=3, q3=2)),
        indikator("kumulatif", 20, None, "s1", kumulasi=Kumulasi.KUMULATIF, target=series(y2025=20),
                  target_akhir=n(100), target_lalu=series(y2022=20, y2023=20),
                  realisasi_lalu=series(y2021=18, y2022=22, y2023=19), realisasi_tw=series(q1=5, q2=6, q4=7)),
        indikator("bulan", 12, 12, "s2", kumulasi=Kumulasi.KUMULATIF, target=series(y2025=12),
                  target_akhir=n(12), target_lalu=series(y2022=12, y2023=12),
                  realisasi_lalu=series(y2021=12, y2022=12)),
        tahun=2024, **more,
    )  # fmt: skip


def rows(table):
    return {line.indikator or line.program: line for line in table.baris}


@pytest.fixture
def c29():
    laporan = plan()
    return tc29(laporan, compute(laporan), 2024)


def test_tc29_of_a_cumulative_indikator(c29):
    # 8 = 22/20; 10 = 18 + 22 + 20; 11 = 60/100.
    line = rows(c29)["kumulatif"]
    assert line.k == {4: n(100), 5: n(18), 6: n(20), 7: n(22), 9: n(20), 10: n(60)}
    assert (line.persen_k[8].nilai, line.persen_k[11].nilai) == (110, 60)


def test_tc29_of_twelve_months_is_not_300_per_cent(c29):
    line = rows(c29)["bulan"]
    assert line.k[10] == n(12)
    assert line.persen_k[11].nilai == 100


def test_tc29_of_what_should_fall(c29):
    # The latest value, 3. Rumus A: 8 = (2x4 - 5)/4, 11 = (2x2 - 3)/2.
    line = rows(c29)["turun"]
    assert line.k[10] == n(3)
    assert (line.persen_k[8].nilai, line.persen_k[11].nilai) == (75, 50)


def test_tc29_of_the_money_at_every_level(c29):
    # s1: 10 = 90 + 80 + 120, 11 = 290/500. s2: 40 + 50 + 60 of 250. k1 from the sums, never from per cents.
    found = rows(c29)
    assert found["kumulatif"].rp == {4: 500, 5: 90, 6: 100, 7: 80, 9: 120, 10: 290}
    assert found["k1"].rp == {4: 750, 5: 130, 6: 150, 7: 130, 9: 180, 10: 440} == found["turun"].rp == c29.rp
    assert [found[i].persen_rp[11].nilai for i in ("kumulatif", "bulan")] == [58, 60]
    assert bulat(found["k1"].persen_rp[11].nilai) == D("58.67") == bulat(c29.persen_rp[11].nilai)
    assert bulat(found["k1"].persen_rp[8].nilai) == D("86.67")


def test_tc29_means_are_of_one_level_and_money_is_no_mean(c29):
    # K: the program's one indikator, 50, not (50 + 60 + 100) / 3 over two levels; Rp: 440 of 750.
    assert (c29.rata_k.nilai, c29.tingkat_k) == (50, Tingkat.PROGRAM)
    assert bulat(c29.rata_rp.nilai) == D("58.67")


def test_years_before_the_renstra_are_shown_but_not_counted():
    # Renja 2022: 6 and 7 are of 2020, before the Renstra of 2021-2025; 10 = 9 alone, the target of 2021.
    row = indikator("i", None, None, "s1", kumulasi=Kumulasi.KUMULATIF, target_akhir=n(100),
                    target_lalu=series(y2020=8, y2021=20),
                    realisasi_lalu=series(y2019=7, y2020=9))  # fmt: skip
    laporan = report(program("s1"), row, tahun=2022)
    table = tc29(laporan, compute(laporan), 2022)
    assert table.baris[0].k == {4: n(100), 5: KOSONG, 6: n(8), 7: n(9), 9: n(20), 10: n(20)}
    assert table.tanpa_tahun == (2020,)


def test_what_was_reached_before_single_years_are_known():
    row = indikator("i", None, None, "s1", kumulasi=Kumulasi.KUMULATIF, target_akhir=n(100),
                    target_lalu=series(y2023=10), realisasi_lalu=series(y2021=1, y2022=20),
                    realisasi_sd=series(y2021=30))  # fmt: skip
    laporan = report(
        program("s1", realisasi_sd=money(y2021="70"), realisasi_lalu=money(y2022="5")), row, tahun=2024
    )
    line = tc29(laporan, compute(laporan), 2024).baris[0]
    assert (line.k[5], line.k[10]) == (n(30), n(60))
    assert (line.rp[5], line.rp[10]) == (70, 75)


@pytest.mark.parametrize("tahun", [2024, 2025, 2026])
def test_the_typed_base_is_not_forgotten_when_the_year_moves_on(tahun):
    # Up to 2021: 300 (Rp 700); since then 100 (Rp 50) a year.
    since = range(2022, tahun)
    row = indikator("i", None, None, "s1", kumulasi=Kumulasi.KUMULATIF, target_akhir=n(1000),
                    realisasi_lalu={y: n(100) for y in since}, realisasi_sd=series(y2021=300))  # fmt: skip
    money_since = {y: D(50) for y in since}
    made = report(program("s1", realisasi_sd=money(y2021="700"), realisasi_lalu=money_since), row,
                  tahun=tahun, akhir=2027)  # fmt: skip
    c29, e = (f(made, compute(made), x).baris[0] for f, x in ((tc29, tahun), (evaluasi, 4)))
    assert (c29.k[5], c29.rp[5]) == (n(300 + 100 * (tahun - 2024)), 700 + 50 * (tahun - 2024))
    assert (e.k[6], e.rp[6]) == (n(300 + 100 * (tahun - 2022)), 700 + 50 * (tahun - 2022))


@pytest.fixture
def e():
    laporan = plan()
    return evaluasi(laporan, compute(laporan))


def test_evaluation_adds_the_quarters_or_takes_the_last(e):
    # 6 = 18 + 22 + 19 = 59; 12 = 5 + 6 + 7 = 18; 13 = 77; 14 = 77/100.
    line = rows(e)["kumulatif"]
    assert line.k == {
        5: n(100), 6: n(59), 7: n(20), 8: n(5), 9: n(6), 10: KOSONG, 11: n(7), 12: n(18), 13: n(77)
    }  # fmt: skip
    assert line.persen_k[14].nilai == 77
    # Posisi akhir: 12 is the third quarter's 2; 13 the latest; 14 = (2x2 - 2)/2.
    assert rows(e)["turun"].k[12] == rows(e)["turun"].k[13] == n(2)
    assert rows(e)["turun"].persen_k[14].nilai == 100
    # No quarter is recorded, so the year's value stands for them.
    assert rows(e)["bulan"].k[12] == n(12)


def test_evaluation_of_the_money(e):
    # s1: 12 = 20 + 30 + 60 = 110; 6 = 90 + 80; 13 = 280 of 500 = 56. s2: 6 = 90, 12 = 60, 13 = 150 of 250.
    found = rows(e)
    assert found["kumulatif"].rp == {5: 500, 6: 170, 7: 130, 8: 20, 9: 30, 10: None, 11: 60, 12: 110, 13: 280}
    assert found["kumulatif"].persen_rp[14].nilai == 56
    # The first and the fourth quarter of s2 are empty: s1's 20 and 60 are not k1's.
    assert found["k1"].rp == {5: 750, 6: 260, 7: 200, 8: None, 9: 90, 10: None, 11: None, 12: 170, 13: 430}
    assert found["k1"].rp == found["turun"].rp == e.rp
    assert bulat(found["k1"].persen_rp[14].nilai) == D("57.33") == bulat(e.rata_rp.nilai)


def test_a_part_of_the_year_is_not_shown_as_the_whole():
    # Up to the first quarter nothing is known of s2; a row without any money this year hides nothing.
    laporan = laporan_of([*rows_of(plan()), program("s3", "k1")])
    found = rows(evaluasi(laporan, compute(laporan), 1))
    assert (found["k1"].rp[8], found["k1"].rp[12], found["k1"].rp[13]) == (None, None, None)
    assert found["k1"].persen_rp[14].nilai is None
    assert rows(evaluasi(laporan, compute(laporan)))["k1"].rp[9] == 90


def test_evaluation_up_to_the_second_quarter():
    laporan = plan()
    found = rows(evaluasi(laporan, compute(laporan), 2))
    assert found["kumulatif"].k[11] == KOSONG
    assert (found["kumulatif"].k[12], found["turun"].k[12], found["bulan"].k[12]) == (n(11), n(3), KOSONG)
    assert found["k1"].rp[12] == 110


def test_evaluation_means_with_the_cap_of_the_report(e):
    # The program's indikator, 100; 77 and 100 are of sub kegiatan.
    assert (e.rata_k.nilai, e.tingkat_k, e.predikat_k) == (100, Tingkat.PROGRAM, "Sangat Tinggi")


def test_nothing_gives_no_mean():
    laporan = report(program("p1"))
    table = tc29(laporan, compute(laporan), 2025)
    assert table.rata_k.alasan is Alasan.TANPA_DATA
    assert table.baris[0].rp == {4: None, 5: None, 6: None, 7: None, 9: None, 10: None}


def test_tc30():
    row = indikator("i", 70, 65, "a", target=series(y2024=70, y2025=80),
                    target_lalu=series(y2022=50, y2023=60),
                    realisasi_lalu=series(y2022=48, y2023=61), proyeksi=series(y2024=68, y2025=79), ikk=True,
                    standar_nasional=n(75))  # fmt: skip
    laporan = report(sasaran("a"), row, tahun=2024)
    (line,) = tc30(laporan, compute(laporan), 2024)
    assert line.target == {2022: n(50), 2023: n(60), 2024: n(70), 2025: n(80)}
    assert line.realisasi == {2022: n(48), 2023: n(61)}
    assert line.proyeksi == {2024: n(68), 2025: n(79)}
    assert (line.ikk, line.standar) == (True, n(75))


def test_tc31_names_what_the_draft_says_otherwise():
    laporan = report(
        program("p1", rkt=D(100), lokasi="Sukamaju"),
        program("p2", rkt=D(50)),
        program("p3"),
        program("k3", "p3"),
        indikator("i", 10, None, "p1"),
        RancanganRKPD(id="r1", induk="p1", lokasi="Sukamaju", target=n(8), pagu=D(90)),
        RancanganRKPD(id="r3", induk="k3"),
        RancanganRKPD(id="r2", induk="gone", nama="Program lain"),
    )
    first, second, parent, child, last = tc31(laporan, compute(laporan))
    assert (first.rancangan, first.indikator, first.pagu, first.beda) == ("r1", "i", 100, {"target", "pagu"})
    assert (second.rancangan, second.beda) == (None, {"baru"})
    # What has rows below it is judged by them.
    assert (parent.beda, child.beda) == (set(), set())
    assert (last.program, last.rancangan, last.beda) == (None, "r2", {"hilang"})


def test_tc31_is_empty_without_a_draft():
    laporan = plan()
    assert tc31(laporan, compute(laporan)) == ()


def test_tc33_takes_the_plan_and_its_forward_estimate():
    laporan = report(
        program("k1"),
        program("s1", "k1", rkt=D(100), pagu=money(y2025="90", y2026="95"), prakiraan=money(y2026="110")),
        program("s2", "k1", pagu=money(y2025="40", y2026="45")),
        indikator("i", 10, None, "s1", target=series(y2025=9, y2026=11)),
    )
    table = tc33(laporan, compute(laporan), 2025)
    found = rows(table)
    # The RKT's money before the Renstra's, the estimate before the Renstra's; k1 is the sum of both.
    assert [(found[i].pagu, found[i].pagu_maju) for i in ("i", "s2", "k1")] == [
        (100, 110),
        (40, 45),
        (140, 155),
    ]
    assert (table.pagu, table.pagu_maju) == (140, 155)
    assert (found["i"].target, found["i"].target_maju) == (n(10), n(11))
