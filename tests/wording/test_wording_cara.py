"""How a figure was made, and how it is shown when there is none."""

from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.domain.aturan import aturan_of
from lkjip_desktop.domain.capaian import compute_capaian
from lkjip_desktop.domain.efisiensi import compute_selisih
from lkjip_desktop.domain.hasil import Alasan, Hasil, Working, tanpa
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka, Predikat, Rentang
from lkjip_desktop.domain.pilihan import Arah
from lkjip_desktop.domain.rumus import compute_rumus
from lkjip_desktop.wording.alasan import alasan_text
from lkjip_desktop.wording.cara import cara, hasil_text, nilai_text

D = Decimal
ATURAN = aturan_of(laporan_of([]))


def capaian(arah, target, realisasi):
    return compute_capaian(arah, target, realisasi, ATURAN)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Angka(D("1250")), "1.250"),
        (Angka(D("85.50")), "85,50"),
        (Predikat("opini", "WTP"), "WTP"),
        (Rentang(D(7), D(8)), "7–8"),
        (Rentang(D(-5), D(-3)), "-5 s.d. -3"),
        (TIDAK_BERLAKU, "n/a"),
        (KOSONG, ""),
    ],
)
def test_values(value, text):
    assert nilai_text(value) == text


@pytest.mark.parametrize(
    ("hasil", "text"),
    [
        (Hasil(D("51.8470512")), "51,85"),
        (tanpa(Alasan.TARGET_NOL), "–"),
        (tanpa(Alasan.JENIS_BERBEDA), "–"),
        (tanpa(Alasan.TIDAK_BERLAKU), "n/a"),
        (tanpa(Alasan.REALISASI_KOSONG), ""),
        (tanpa(Alasan.TARGET_KOSONG), ""),
        (tanpa(Alasan.PAGU_KOSONG), ""),
    ],
)
def test_empty_zero_not_applicable_and_not_computable_look_different(hasil, text):
    assert hasil_text(hasil) == text
    assert hasil_text(Hasil(D(0))) == "0,00"


def test_decimals_are_as_declared():
    assert hasil_text(Hasil(D("51.8470512")), 0) == "52"
    assert cara(capaian(Arah.NAIK, Angka(D(1543)), Angka(D(800))), 1) == "800 / 1.543 x 100 = 51,8"


@pytest.mark.parametrize(
    ("arah", "target", "realisasi", "text"),
    [
        (Arah.NAIK, Angka(D(1543)), Angka(D(800)), "800 / 1.543 x 100 = 51,85"),
        (Arah.NAIK, Angka(D("1.30")), Angka(D("1.32")), "1,32 / 1,30 x 100 = 101,54"),
        (Arah.TURUN, Angka(D(10)), Angka(D(20)), "(2 x 10 - 20) / 10 x 100 = 0,00"),
        (
            Arah.TURUN,
            Angka(D(10)),
            Angka(D(25)),
            "(2 x 10 - 25) / 10 x 100 = -50,00. Hasil rumus negatif, ditulis 0.",
        ),
        (Arah.RENTANG, Rentang(D(7), D(8)), Angka(D("7.5")), "7 ≤ 7,5 ≤ 8, maka 100,00"),
        (Arah.PREDIKAT, Predikat("opini", "WDP"), Predikat("opini", "WTP"), "WTP ≥ WDP, maka 100,00"),
        (
            Arah.PREDIKAT,
            Predikat("sakip", "BB"),
            Predikat("sakip", "B"),
            "4 / 5 x 100 (B = 4, BB = 5) = 80,00",
        ),
        (Arah.NAIK, Angka(D(10)), Angka(D(-2)), None),
        (
            Arah.NAIK,
            Angka(D(0)),
            Angka(D(3)),
            "Tidak dapat dihitung karena targetnya 0; jelaskan di kolom Keterangan.",
        ),
        (Arah.NAIK, KOSONG, Angka(D(3)), "Target belum diisi."),
        (Arah.NAIK, Angka(D(3)), KOSONG, "Realisasi belum diisi."),
        (Arah.NAIK, TIDAK_BERLAKU, Angka(D(3)), "Dinyatakan tidak berlaku."),
    ],
)
def test_the_working_of_a_capaian(arah, target, realisasi, text):
    made = cara(capaian(arah, target, realisasi))
    assert made == text if text else "(-2) / 10 x 100" in made


def test_the_working_of_a_formula_shows_its_numbers():
    made = cara(compute_rumus("(S3*5 + S2*4) / (ASN*3) * 100", {"s3": D(2), "s2": D(1_250), "asn": D(5_518)}))
    assert made == "(2 x 5 + 1.250 x 4) / (5.518 x 3) x 100 = 30,26"  # 5010 / 16554 = 0,30264...


def test_a_formula_that_fails_names_the_piece():
    assert cara(compute_rumus("A / B", {"a": D(1), "b": None})) == "Variabel “B” belum diisi."
    assert "“C”" in cara(compute_rumus("A / C", {"a": D(1)}))


def test_lists_and_long_operands():
    third = D(1) / D(3)
    working = Working("({values}) / {n}", {"values": [D(50), third], "n": 2})
    assert cara(Hasil(D("25.1666"), working=working)) == "(50 + 0,33) / 2 = 25,17"


def test_other_operands_are_named_as_they_are():
    working = Working("{sejak}", {"sejak": date(2025, 1, 31)})
    assert cara(Hasil(D(1), working=working)) == "2025-01-31 = 1,00"


def test_braces_in_a_formula_stay_as_they_are():
    assert cara(Hasil(D(1), working=Working("{x} {y} {", {"x": Angka(D(-2))}))) == "(-2) {y} { = 1,00"


def test_a_figure_without_working_is_itself():
    assert cara(Hasil(D(5))) == "5,00"
    assert alasan_text(Hasil(D(5))) == ""
    assert alasan_text(Hasil(D(5), note=Alasan.BOBOT_TIDAK_LENGKAP)).startswith("Ada bobot")


@pytest.mark.parametrize(
    ("capaian", "serapan", "desimal", "wanted"),
    [
        # 320/3 - 100/3 = 220/3 = 73,33...: 107 - 33 would be 74
        (Decimal(320) / 3, Decimal(100) / 3, 0, "106,7 - 33,3 = 73"),
        (Decimal(320) / 3, Decimal(100) / 3, 2, "106,667 - 33,333 = 73,33"),
        # 106,67 - 33,67 is 73,00 in any number of decimals
        (Decimal(320) / 3, Decimal(101) / 3, 2, "106,67 - 33,67 = 73,00"),
        (Decimal(100), Decimal("84.41"), 2, "100,00 - 84,41 = 15,59"),
    ],
)
def test_a_working_is_true_as_printed(capaian: Decimal, serapan: Decimal, desimal: int, wanted: str) -> None:
    assert cara(compute_selisih(Hasil(capaian), Hasil(serapan)), desimal) == wanted


def test_per_cents_in_a_working_have_the_decimals_of_per_cents():
    made = compute_selisih(Hasil(D(95)), Hasil(D("93.84")))
    assert cara(made) == "95,00 - 93,84 = 1,16"
    assert cara(made, 0) == "95 - 93,84 = 1"
