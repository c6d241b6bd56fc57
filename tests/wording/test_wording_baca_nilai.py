"""Reading Nilai: numbers, ranges, levels of ordinal scales, not applicable, nothing."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka, Predikat, Rentang
from lkjip_desktop.domain.pilihan import Arah
from lkjip_desktop.wording.baca_nilai import parse_nilai, sunting_nilai
from lkjip_desktop.wording.bacaan import Ambigu, Masalah
from lkjip_desktop.wording.cara import nilai_text
from lkjip_desktop.wording.konteks import KONTEKS, Konteks

D = Decimal
ORANG = Konteks(satuan="orang")
PERSEN = Konteks(satuan="%")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", KOSONG),
        (" – ", KOSONG),
        ("n/a", TIDAK_BERLAKU),
        ("N/A", TIDAK_BERLAKU),
        ("Tidak  Berlaku", TIDAK_BERLAKU),
        ("0", Angka(D(0))),
        ("85,50", Angka(D("85.50"))),
        ("85.5", Angka(D("85.5"))),
        ("1543 Materai", Angka(D(1543))),
        ("46,26 %", Angka(D("46.26"))),
        ("WTP", Predikat("opini", "WTP")),
        ("wtp", Predikat("opini", "WTP")),
        ("Wajar Tanpa Pengecualian", Predikat("opini", "WTP")),
        ("BB", Predikat("sakip", "BB")),
        ("b", Predikat("sakip", "B")),
        ("sangat  baik", Predikat("merit", "Sangat Baik")),
        ("Baik (merit)", Predikat("merit", "Baik")),
        ("7-8", Rentang(D(7), D(8))),
        ("7–8", Rentang(D(7), D(8))),
        ("7 - 8 bulan", Rentang(D(7), D(8))),
        ("7 bulan - 8 bulan", Rentang(D(7), D(8))),
        ("7 s.d. 8", Rentang(D(7), D(8))),
        ("7 s/d 8", Rentang(D(7), D(8))),
        ("7 sd 8", Rentang(D(7), D(8))),
        ("7 sampai dengan 8", Rentang(D(7), D(8))),
        ("7 hingga 8", Rentang(D(7), D(8))),
        ("5,80-6,00", Rentang(D("5.80"), D("6.00"))),
        ("5% - 10%", Rentang(D(5), D(10))),
        ("-5 s.d. -3", Rentang(D(-5), D(-3))),
        ("-5–3", Rentang(D(-5), D(3))),
        ("7–7", Rentang(D(7), D(7))),
    ],
)
def test_read(text, value):
    assert parse_nilai(text, KONTEKS) == value


def test_the_unit_decides_about_thousands():
    assert parse_nilai("1.250", ORANG) == Angka(D(1250))
    assert parse_nilai("1.250–2.000", ORANG) == Rentang(D(1250), D(2000))
    asked = parse_nilai("1.250", PERSEN)
    assert isinstance(asked, Ambigu)
    assert asked.pilihan == (Angka(D(1250)), Angka(D("1.250")))


def test_both_bounds_of_a_range_are_read_the_same_way():
    asked = parse_nilai("1.250–2.000", PERSEN)
    assert isinstance(asked, Ambigu)
    assert asked.pilihan == (Rentang(D(1250), D(2000)), Rentang(D("1.250"), D("2.000")))


@pytest.mark.parametrize(
    "satuan", ["orang", "Dokumen", "unit", "SK (2 periode)", "kali", "laporan", "rupiah", "Rp"]
)
def test_units_that_count(satuan):
    assert parse_nilai("1.250", Konteks(satuan=satuan)) == Angka(D(1250))


@pytest.mark.parametrize("satuan", ["%", "indeks", "nilai", "poin", "", "juta rupiah", "hari", "rasio"])
def test_units_that_measure(satuan):
    assert isinstance(parse_nilai("1.250", Konteks(satuan=satuan)), Ambigu)


def test_the_indikators_own_unit_may_hold_digits_and_joining_words():
    assert parse_nilai("8 Orang/12 Bln", Konteks(satuan="orang/12 bln")) == Angka(D(8))
    assert parse_nilai("12 m2", Konteks(satuan="m2")) == Angka(D(12))
    assert parse_nilai("12 dokumen dan laporan", Konteks(satuan="dokumen dan laporan")) == Angka(D(12))
    assert isinstance(parse_nilai("12", Konteks(satuan="2")), Angka)
    assert isinstance(parse_nilai("8 Orang/12 Bln", ORANG), Masalah)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("70 dan baik", "Pecah indikator ini menjadi dua"),
        ("6 dan 140.000", "Pecah indikator ini menjadi dua"),
        ("72,37 (BB)", "Pecah indikator ini menjadi dua"),
        ("1,23457E+14", "Excel"),
        ("8-7", "melebihi batas atasnya"),
        ("7 s.d. -", "tidak lengkap"),
        ("7 s.d. 8 orang lebih", "bukan angka pasti"),
        ("1-2-2026", "rentang"),
        ("baik sekali", "bukan angka, rentang (7–8), atau predikat"),
        ("1.2.3", "tidak pada tempatnya"),
        ("x" * 300, "terlalu panjang"),
        ("(" * 150, "bukan angka"),
    ],
)
def test_refused(text, part):
    found = parse_nilai(text, KONTEKS)
    assert isinstance(found, Masalah)
    assert part in found.pesan


def test_a_unit_that_contradicts_the_text_is_refused():
    assert isinstance(parse_nilai("85%", ORANG), Masalah)
    assert isinstance(parse_nilai("Rp5.000", PERSEN), Masalah)


def test_an_unknown_level_is_answered_with_the_known_ones():
    found = parse_nilai("Lumayan", Konteks(arah=Arah.PREDIKAT, skala={"mutu": ("Rendah", "Tinggi")}))
    assert found == Masalah("Predikat “Lumayan” tidak ada pada skala yang dikenal (mutu: Rendah, Tinggi).")


def test_a_level_of_two_scales_is_asked_about_unless_the_unit_names_one():
    skala = {"merit": ("Kurang", "Baik"), "layanan": ("Kurang", "Baik")}
    asked = parse_nilai("baik", Konteks(skala=skala))
    assert isinstance(asked, Ambigu)
    assert asked.pilihan == (Predikat("merit", "Baik"), Predikat("layanan", "Baik"))
    assert parse_nilai("baik", Konteks(satuan="Predikat Layanan", skala=skala)) == Predikat("layanan", "Baik")


def test_levels_that_look_like_numbers_count_only_for_an_indikator_of_levels():
    skala = {"kematangan": ("1", "2", "3")}
    assert parse_nilai("2", Konteks(skala=skala)) == Angka(D(2))
    assert parse_nilai("2", Konteks(arah=Arah.PREDIKAT, skala=skala)) == Predikat("kematangan", "2")


SKALA = {
    "opini": ("TW", "TMP", "WDP", "WTP"),
    "merit": ("Kurang", "Baik"),
    "layanan": ("Kurang", "Baik", "Unggul"),
}
numbers = st.builds(lambda n, places: D(n).scaleb(-places), st.integers(-(10**12), 10**12), st.integers(0, 6))
values = st.one_of(
    numbers.map(Angka),
    st.tuples(numbers, numbers).map(lambda ab: Rentang(min(ab), max(ab))),
    st.sampled_from([Predikat(s, t) for s, levels in SKALA.items() for t in levels]),
    st.sampled_from([KOSONG, TIDAK_BERLAKU]),
)
contexts = st.builds(
    Konteks,
    satuan=st.sampled_from(["", "%", "orang", "indeks", "Predikat layanan", "m2"]),
    arah=st.sampled_from([None, *Arah]),
    skala=st.just(SKALA),
)


@settings(max_examples=200, deadline=None)
@given(values, contexts)
def test_what_the_editor_holds_reads_back(value, konteks):
    assert parse_nilai(sunting_nilai(value, konteks), konteks) == value


@settings(max_examples=200, deadline=None)
@given(values, contexts)
def test_what_a_cell_shows_reads_back_or_is_asked_about(value, konteks):
    found = parse_nilai(nilai_text(value), konteks)
    if isinstance(value, Predikat) and isinstance(found, Predikat):
        assert found.tingkat == value.tingkat  # a unit such as "Predikat layanan" names the scale
    else:
        assert value in found.pilihan if isinstance(found, Ambigu) else found == value


figure_like = st.from_regex(
    r"\A-?[0-9]{1,4}([.,][0-9]{1,3}){0,2}( ?(-|–|s\.d\.|sd|dan|,-) ?-?[0-9.,]{1,5})?\Z"
)


@settings(max_examples=200, deadline=None)
@given(figure_like, contexts)
def test_no_accepted_text_changes_its_digits(text, konteks):
    found = parse_nilai(text, konteks)
    for value in found.pilihan if isinstance(found, Ambigu) else [found]:
        if isinstance(value, Angka | Rentang):
            bounds = (value.nilai,) if isinstance(value, Angka) else (value.bawah, value.atas)
            read = [_digits(format(b, "f")) for b in bounds]
            assert "".join(read) == "".join(_digits(part) for part in _parts(text, len(bounds)))


def _parts(text, count):
    if count == 1:
        return [text]
    cut = next(i for i in range(1, len(text)) if text[i] in " -–s" and text[i - 1] in "0123456789")
    return [text[:cut], text[cut:]]


def _digits(text):
    return "".join(c for c in text if c in "0123456789").lstrip("0")
