"""Reading and writing Indonesian figures. A wrong reading is the worst bug this program can have."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.wording.angka import format_angka, format_persen, format_rupiah, parse_angka, unambiguous
from lkjip_desktop.wording.bacaan import Ambigu, Masalah

D = Decimal
QUICK = settings(max_examples=200, deadline=None)
COLUMNS = pytest.mark.parametrize("ribuan", [True, False, None])


# --- what rival programs get wrong ----------------------------------------------------------------------


def test_85_point_5_is_never_855():
    assert parse_angka("85.5") == D("85.5")
    assert parse_angka("85.5", ribuan=False) == D("85.5")
    assert isinstance(parse_angka("85.5", ribuan=True), Masalah)
    assert isinstance(parse_angka("85.5 orang"), Masalah)


@COLUMNS
def test_85_comma_5_is_85_and_a_half_everywhere(ribuan):
    assert parse_angka("85,5", ribuan) == D("85.5")


def test_1_dot_250_is_decided_by_the_column_or_asked():
    assert parse_angka("1.250", ribuan=True) == 1250
    assert parse_angka("1.250", ribuan=False) == D("1.250")
    asked = parse_angka("1.250")
    assert isinstance(asked, Ambigu)
    assert asked.pilihan == (D(1250), D("1.250"))
    assert asked.pesan == "“1.250” dapat dibaca 1.250 (ribuan) atau 1,250 (desimal)."


def test_5_518_persons_are_five_thousand():
    assert parse_angka("5.518", ribuan=True) == 5518
    assert parse_angka("5.518 PNS") == 5518
    assert parse_angka("5.518", ribuan=False) == D("5.518")


@COLUMNS
def test_a_figure_shortened_by_excel_is_refused(ribuan):
    for text in ("1,23457E+14", "1.23457E+14", "1E5", "2e-3"):
        refused = parse_angka(text, ribuan)
        assert isinstance(refused, Masalah)
        assert "Excel" in refused.pesan


def test_an_english_thousand_among_counts_is_asked_about():
    asked = parse_angka("1,250", ribuan=True)
    assert isinstance(asked, Ambigu)
    assert asked.pilihan == (D(1250), D("1.250"))
    assert parse_angka("1,250") == D("1.25")


# --- generous reading -----------------------------------------------------------------------------------


@COLUMNS
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234.567,89", "1234567.89"),
        ("Rp1.234.567,00", "1234567.00"),
        ("Rp 1.245.014.740,00", "1245014740.00"),
        ("Rp. 11.025.000,-", "11025000"),
        ("Rp. 12.382.104.757,-", "12382104757"),
        ("11.025.000.-", "11025000"),
        ("Rp.1.000,=", "1000"),
        ("Rp. Rp. 6.850.200.218,-", "6850200218"),
        ("Rp\u00a07.617.000", "7617000"),
        ("IDR 7.617.000", "7617000"),
        ("rp7617000", "7617000"),
        ("1543 Materai", "1543"),
        ("1 Doku men", "1"),
        ("12orang", "12"),
        ("10 Orang (JPT)", "10"),
        ("28 Unit (Mobil + Motor)", "28"),
        ("1.600 SK", "1600"),
        ("2 (dua)", "2"),
        ("32 (Tiga Puluh Dua) Dokumen", "32"),
        ("-5", "-5"),
        ("\u22125", "-5"),
        ("\u2013 5", "-5"),
        ("(5)", "-5"),
        ("(1.000.000)", "-1000000"),
        ("-Rp1.000.000", "-1000000"),
        ("Rp-1.000.000", "-1000000"),
        ("(Rp1.000.000,-)", "-1000000"),
        ("\u2009 1543\u202f\n", "1543"),
        ("\u200e1543\ufeff", "1543"),
        ("0", "0"),
        ("-0", "0"),
        ("05", "5"),
        ("0.250", "0.250"),
        ("0,5", "0.5"),
        ("1234567.89", "1234567.89"),
        ("8373867000", "8373867000"),
        ("1,250,000", "1250000"),
        ("1,250,000.50", "1250000.50"),
        ("1,250.50", "1250.50"),
    ],
)
def test_accepted_in_every_column(text, value, ribuan):
    assert str(parse_angka(text, ribuan)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("70.01", "70.01"),
        ("99,7%", "99.7"),
        ("46,26 %", "46.26"),
        ("46,26\u00a0%", "46.26"),
        ("46,26 persen", "46.26"),
        ("(5 %)", "-5"),
        ("-4,5%", "-4.5"),
        ("1.1234", "1.1234"),
    ],
)
def test_accepted_where_decimals_belong(text, value):
    assert str(parse_angka(text)) == value
    assert str(parse_angka(text, ribuan=False)) == value


@COLUMNS
@pytest.mark.parametrize("text", ["", " ", "\u00a0\u2009", "-", "\u2013", "\u2014", "--", "Rp -"])
def test_nothing_is_nothing_and_never_zero(text, ribuan):
    assert parse_angka(text, ribuan) is None


@COLUMNS
def test_a_minus_in_brackets_keeps_the_columns_reading(ribuan):
    found = parse_angka("(1.000)", ribuan)
    if ribuan is None:
        assert isinstance(found, Ambigu)
        assert found.pilihan == (D(-1000), D("-1.000"))
    else:
        assert found == (D(-1000) if ribuan else D("-1.000"))


def test_words_behind_the_figure_settle_what_the_column_leaves_open():
    assert parse_angka("1.250 dokumen") == 1250
    assert parse_angka("Rp1.250") == 1250
    assert parse_angka("1.250,-") == 1250
    assert parse_angka("1.250 (seribu dua ratus lima puluh)") == 1250


# --- refusals -------------------------------------------------------------------------------------------


@COLUMNS
@pytest.mark.parametrize(
    "text",
    [
        "1.2.3", "1000.000.000", "7.617.000.", "12,34,5", "12,", "53,06.", ".5", ",5", "1.25,-",
        "1234.567,89", "01.250.000", "1,2345,678", "1.234.56", "12,34.5", "0.000.000", "1,25.000",
        "--5", "-(5)", "(5", "5)", "5-", "(5) (6)", "Rp", "%",
        "baik", "WTP", "#REF!", "=5", "> 60", "\u2265 60", "± 5", "\u0663", "\uff15", "1\u00bd", "1/2",
        "1,5 M", "5 juta", "2 ribu", "1.5 miliar", "3 lusin", "100k", "5 T",
        "1.2OO", "1O0", "10l", "2990 00 Nilai SKP", "1 234", "1\u00a0234", "1'234", "1_000",
        "8 Orang/12 Bln", "7.250 SK (2 Periode)", "7-8", "7 s.d. 8", "7 sampai 8", "1-2-2026",
        "lebih dari 5", "5 lebih", "90 ke atas", "10 orang ke bawah",
        "5 %%", "5% 6%", "32 (tiga puluh)", "9" * 19, "0,123456789", "5" * 300,
    ],
)  # fmt: skip
def test_refused_in_every_column(text, ribuan):
    refused = parse_angka(text, ribuan)
    assert isinstance(refused, Masalah), refused
    assert refused.pesan.endswith((".", "?"))
    assert len(refused.pesan) < 240


@pytest.mark.parametrize(
    "text",
    [
        "70 dan baik",
        "6 dan 140.000",
        "70, baik",
        "70 & baik",
        "70 / baik",
        "70 baik",
        "72,37 (BB)",
        "baik dan 70",
    ],
)
def test_a_two_part_target_is_refused_with_the_offer_to_split(text):
    refused = parse_angka(text)
    assert isinstance(refused, Masalah)
    assert "Pecah indikator ini menjadi dua" in refused.pesan


def test_an_unfinished_grouping_is_never_guessed():
    assert isinstance(parse_angka("1000.000", ribuan=True), Masalah)
    assert isinstance(parse_angka("1000.000"), Masalah)
    assert parse_angka("1000.000", ribuan=False) == 1000


def test_per_cent_is_refused_among_counts_and_money():
    assert isinstance(parse_angka("85%", ribuan=True), Masalah)
    assert isinstance(parse_angka("Rp85%"), Masalah)


def test_the_refusal_names_the_text_and_the_remedy():
    refused = parse_angka("85.5", ribuan=True)
    assert isinstance(refused, Masalah)
    assert refused.pesan == (
        "Titik atau koma pada “85.5” tidak pada tempatnya. "
        "Bila maksudnya desimal, tulis 85,5; bila ribuan, tulis tiga angka di belakang titik."
    )


# --- writing --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "desimal", "text"),
    [
        ("1234567.89", None, "1.234.567,89"),
        ("85.50", None, "85,50"),
        ("1250", None, "1.250"),
        ("0.000001", None, "0,000001"),
        ("1E+3", None, "1.000"),
        ("-5", None, "-5"),
        ("-0", None, "0"),
        ("85.445", 2, "85,45"),
        ("85.444999", 2, "85,44"),
        ("-85.445", 2, "-85,45"),
        ("-0.001", 2, "0,00"),
        ("999.995", 2, "1.000,00"),
        ("2.5", 0, "3"),
        ("7", 10, "7,0000000000"),
        ("12345678901234567890123456789012.345", 2, "12.345.678.901.234.567.890.123.456.789.012,35"),
    ],
)
def test_written_the_indonesian_way(value, desimal, text):
    assert format_angka(D(value), desimal) == text


def test_equal_numbers_keep_their_own_precision():
    assert [format_angka(D(v)) for v in ("1", "1.0", "1.00", "1")] == ["1", "1,0", "1,00", "1"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1234567", "Rp1.234.567"),
        ("1234567.00", "Rp1.234.567"),
        ("1234567.5", "Rp1.234.567,50"),
        ("1234567.005", "Rp1.234.567,01"),
        ("-1000", "-Rp1.000"),
        ("-0.001", "Rp0"),
        ("0", "Rp0"),
    ],
)
def test_rupiah(value, text):
    assert format_rupiah(D(value)) == text
    assert format_rupiah(D(value), simbol=False) == text.replace("Rp", "")


def test_persen():
    assert format_persen(D("46.255")) == "46,26 %"
    assert format_persen(D("46.255"), None) == "46,255 %"


# --- properties -----------------------------------------------------------------------------------------

numbers = st.decimals(-(10**17), 10**17, allow_nan=False, allow_infinity=False, places=None).filter(
    lambda d: -8 <= d.as_tuple().exponent <= 0
) | st.builds(
    lambda digits, places: D(digits).scaleb(-places), st.integers(-(10**14), 10**14), st.integers(0, 8)
)


@QUICK
@given(numbers, st.sampled_from([True, False, None]))
def test_what_is_written_reads_back_or_is_asked_about(number, ribuan):
    found = parse_angka(format_angka(number), ribuan)
    if isinstance(found, Ambigu):
        assert number in found.pilihan
    elif ribuan is False and found != number:
        # In a column of decimals a lone "1.250" means 1,25; such columns are written without the dot.
        assert parse_angka(unambiguous(number, None), ribuan) == number
    else:
        assert found == number


@QUICK
@given(numbers, st.sampled_from([True, None]))
def test_the_editors_text_reads_back_without_a_question(number, ribuan):
    found = parse_angka(unambiguous(number, ribuan), ribuan)
    assert found == number
    if not (ribuan and number.as_tuple().exponent == -3):
        assert str(abs(found)) == str(abs(number)) or not number


@QUICK
@given(st.integers(-(10**15), 10**15))
def test_rupiah_reads_back(sen):
    rupiah = D(sen) / 100
    assert parse_angka(format_rupiah(rupiah), ribuan=True) == rupiah
    assert parse_angka(format_rupiah(rupiah, simbol=False), ribuan=True) == rupiah


@QUICK
@given(numbers)
def test_persen_reads_back_or_is_asked_about(number):
    found = parse_angka(format_persen(number, None))
    assert number in found.pilihan if isinstance(found, Ambigu) else found == number


figure_like = st.text(st.sampled_from("0123456789.,-() %Rp\u2013\u00a0"), max_size=14) | st.from_regex(
    r"\A(Rp\.? ?)?-?[0-9]{1,4}([.,][0-9]{1,4}){0,3}(,-| %| orang| dan [0-9]| \(dua\))?\Z", fullmatch=True
)


def _digits(text):
    return "".join(c for c in text if c in "0123456789").lstrip("0")


@settings(max_examples=200, deadline=None)
@given(figure_like, st.sampled_from([True, False, None]))
def test_no_accepted_text_changes_its_digits(text, ribuan):
    found = parse_angka(text, ribuan)
    for value in found.pilihan if isinstance(found, Ambigu) else [found]:
        if isinstance(value, Decimal):
            assert _digits(format(value, "f")) == _digits(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30), st.sampled_from([True, False, None]))
def test_any_text_is_answered_and_never_raises(text, ribuan):
    assert isinstance(parse_angka(text, ribuan), Decimal | Ambigu | Masalah | None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.500.000,00 (dua juta lima ratus ribu)", "2500000"),
        ("Rp2.500.000,00 (dua juta lima ratus ribu rupiah)", "2500000"),
        ("85,50 (delapan puluh lima koma lima)", "85.5"),
        ("85,50 (delapan puluh lima koma lima nol)", "85.5"),
    ],
)
def test_idle_zeros_need_not_be_spelled(text, value):
    assert parse_angka(text) == Decimal(value)


def test_words_that_say_another_figure_are_refused():
    assert isinstance(parse_angka("Rp2.500.000,00 (dua juta rupiah)"), Masalah)
