"""The 32 measured outputs of Lahat 2019 (Tabel 3.1), entered cleanly; expectations worked out by hand."""

import pytest
from domain_rows import D, indikator, program, report

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.hasil import bulat

# (target, realisasi, capaian as printed) of rows 1 to 32
ROWS = [
    (1543, 800, 52), (3, 3, 100), (28, 28, 100), (6, 6, 100), (63, 63, 100), (8, 8, 100), (1, 1, 100),
    (3600, 2880, 80), (4080, 2000, 49), (256, 256, 100), (40, 12, 30), (8, 8, 100), (20, 20, 100),
    (28, 28, 100), (2, 2, 100), (35, 35, 100), (20, 33, 165), (4, 2, 100), (1, 1, 100), (2, 2, 100),
    (5, 5, 100), (18, 15, 83), (300, 0, 0), (1450, 1338, 92), (19, 19, 100), (12, 7, 58), (575, 51, 9),
    (11, 14, 127), (163, 0, 0), (218, 218, 100), (12, 8, 67), (200, 343, 172),
]  # fmt: skip
WRONG_ROW = 18  # printed 100, and is 2 of 4


@pytest.fixture(scope="module")
def rows():
    outputs = [
        indikator(f"i{k:02}", str(t), str(r), "p1", urutan=k) for k, (t, r, _) in enumerate(ROWS, start=1)
    ]
    return [program("p1", anggaran="8373867000", pakai="6254181885"), *outputs]


@pytest.mark.parametrize("nomor", range(1, 33))
def test_capaian_of_every_row(rows, nomor):
    hasil = compute(report(*rows)).kinerja[f"i{nomor:02}"].capaian
    printed = ROWS[nomor - 1][2]
    assert bulat(hasil.nilai, 0) == (50 if nomor == WRONG_ROW else printed)


def test_row_18_is_2_of_4():
    hasil = compute(report(*rows_of_18())).kinerja["i18"].capaian
    assert hasil.nilai == 50
    assert hasil.working.operands == {"R": D(2), "T": D(4)}


def rows_of_18():
    return [indikator("i18", "4", "2")]


def test_the_mean_uncapped_and_capped(rows):
    """Seventeen rows are exactly 100. The others, to four decimals:

    51,8471 + 80 + 49,0196 + 30 + 165 + 50 + 83,3333 + 0 + 92,2759 + 58,3333 + 8,8696 + 127,2727 + 0
    + 66,6667 + 171,5 = 1.034,1181; with 1.700: 2.734,1181; / 32 = 85,44.
    Capped at 100, 165, 127,2727 and 171,5 lose 65 + 27,2727 + 71,5 = 163,7727: 2.570,3454 / 32 = 80,32.
    The report prints 87,39.
    """
    keluaran = compute(report(*rows)).keluaran
    assert len(keluaran.anggota) == 32
    assert bulat(keluaran.mentah.working.operands["jumlah"]) == D("2734.12")
    assert bulat(keluaran.mentah.nilai) == D("85.44")
    assert bulat(keluaran.rata.working.operands["jumlah"]) == D("2570.35")
    assert bulat(keluaran.rata.nilai) == D("80.32")
    assert bulat(compute(report(*rows, batas=None)).keluaran.rata.nilai) == D("85.44")


def test_its_class_on_each_scale(rows):
    names = {"Permendagri 86/2017": "Tinggi", "LAN 239/2003": "Berhasil", "Enam tingkat": "Sangat Baik"}
    for scale, name in names.items():
        assert compute(report(*rows, skala_nama=scale)).keluaran.predikat == name


def test_serapan_and_what_is_left(rows):
    total = compute(report(*rows)).total
    # 6.254.181.885 / 8.373.867.000 = 0,746869; 100 - 74,69 is unspent money, not efisiensi
    assert bulat(total.serapan.nilai) == D("74.69")
    assert total.sisa == 2119685115
    # selisih: 80,3233 - 74,6869
    assert bulat(compute(report(*rows)).keluaran.efisiensi.nilai) == D("5.64")
