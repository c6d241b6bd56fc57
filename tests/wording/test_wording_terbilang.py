from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.wording.terbilang import terbilang, terbilang_rupiah


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (32, "tiga puluh dua"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (999, "sembilan ratus sembilan puluh sembilan"),
        (1000, "seribu"),
        (1001, "seribu satu"),
        (1100, "seribu seratus"),
        (2000, "dua ribu"),
        (11_000, "sebelas ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_000_000_000, "satu miliar"),
        (
            8_373_867_000,
            "delapan miliar tiga ratus tujuh puluh tiga juta delapan ratus enam puluh tujuh ribu",
        ),
        (10**12, "satu triliun"),
        (10**15, "satu kuadriliun"),
        (-7, "minus tujuh"),
        (Decimal("1.05"), "satu koma nol lima"),
        (Decimal("85.50"), "delapan puluh lima koma lima nol"),
        (Decimal("-0.5"), "minus nol koma lima"),
        (Decimal("1E+3"), "seribu"),
    ],
)
def test_in_words(number, words):
    assert terbilang(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol rupiah"),
        (1_250_000, "satu juta dua ratus lima puluh ribu rupiah"),
        (Decimal("1000.00"), "seribu rupiah"),
        (Decimal("1000.5"), "seribu rupiah lima puluh sen"),
        (Decimal("0.005"), "nol rupiah satu sen"),
        (-1000, "minus seribu rupiah"),
    ],
)
def test_rupiah_in_words(number, words):
    assert terbilang_rupiah(number) == words


def test_beyond_the_words_there_are_is_an_error():
    with pytest.raises(ValueError, match="terlalu besar"):
        terbilang(10**21)


VALUES = {
    "nol": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
}
VALUES |= {"sembilan": 9, "sepuluh": 10, "sebelas": 11, "seratus": 100}
SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}


def _read(words):
    total = group = 0
    for word in words.replace("seribu", "satu ribu").split():
        if word == "belas":
            group += 10
        elif word == "puluh":
            group += group % 10 * 9
        elif word == "ratus":
            group *= 100
        elif word in SCALES:
            total, group = total + group * SCALES[word], 0
        else:
            group += VALUES[word]
    return total + group


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**18 - 1))
def test_the_words_say_the_number(number):
    words = terbilang(number)
    assert _read(words) == number
    assert "satu ratus" not in words
    assert "satu puluh" not in words
