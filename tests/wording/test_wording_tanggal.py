from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.wording.bacaan import Masalah
from lkjip_desktop.wording.tanggal import BULAN, bulan, format_tanggal, parse_tanggal

THE_DAY = date(2026, 1, 31)


@pytest.mark.parametrize(
    "text",
    [
        "31 Januari 2026", "31 januari 2026", "31 JANUARI 2026", "31 Jan 2026", "31-Jan-2026", "31 Jan. 2026",
        "31/01/2026", "31/1/2026", "31-1-2026", "31.01.2026", "31 / 01 / 2026", "2026-01-31", "2026/01/31",
        "2026-01-31 00:00:00", "2026-01-31T00:00", "Sabtu, 31 Januari 2026", " 31\u00a0Januari\u20092026 ",
        "31\u201301\u20132026",
    ],
)  # fmt: skip
def test_read(text):
    assert parse_tanggal(text) == THE_DAY


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Peb", 2), ("Pebruari", 2), ("mei", 5), ("May", 5), ("Agt", 8), ("Agu", 8), ("Ags", 8), ("Agust", 8),
        ("Aug", 8), ("Sept", 9), ("Oct", 10), ("Nop", 11), ("Nopember", 11), ("Dec", 12), ("des", 12),
    ],
)  # fmt: skip
def test_month_names(text, month):
    assert parse_tanggal(f"2 {text} 2025") == date(2025, month, 2)


@pytest.mark.parametrize("name", ["ju", "m", "ma", "xyz", "janu4ri", ""])
def test_names_that_say_no_month(name):
    assert bulan(name) is None


@pytest.mark.parametrize("text", ["", " ", "-", "\u2013"])
def test_nothing(text):
    assert parse_tanggal(text) is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31 Februari 2025", "Tanggal 31 Februari 2025 tidak ada. Periksa tanggalnya."),
        ("29/2/2025", "Tanggal 29 Februari 2025 tidak ada. Periksa tanggalnya."),
        ("0/1/2025", "Tanggal 0 Januari 2025 tidak ada. Periksa tanggalnya."),
        ("01/31/2026", "Tidak ada bulan ke-31. Tulis tanggal, bulan, lalu tahun: 31/01/2026."),
        ("31/01/26", "Tahun pada “31/01/26” harus empat angka, misalnya 2026."),
        ("31 Januari 20266", "Tahun pada “31 Januari 20266” harus empat angka, misalnya 2026."),
        ("31 Januari 0206", "Tahun 0206 di luar 1900 sampai 2100. Periksa tahunnya."),
        ("31 Janvier 2026", "Bulan “Janvier” tidak dikenal. Tulis misalnya 31 Januari 2026."),
        ("besok", "“besok” bukan tanggal. Tulis misalnya 31 Januari 2026 atau 31/01/2026."),
        ("Januari 2026", "“Januari 2026” bukan tanggal. Tulis misalnya 31 Januari 2026 atau 31/01/2026."),
        ("31/01-2026", "“31/01-2026” bukan tanggal. Tulis misalnya 31 Januari 2026 atau 31/01/2026."),
    ],
)
def test_refused_with_a_sentence(text, sentence):
    assert parse_tanggal(text) == Masalah(sentence)


def test_day_comes_before_month():
    assert parse_tanggal("1/2/2026") == date(2026, 2, 1)


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_what_is_written_reads_back(day):
    assert parse_tanggal(format_tanggal(day)) == day
    assert parse_tanggal(format_tanggal(day).upper()) == day
    assert parse_tanggal(day.isoformat()) == day
    assert parse_tanggal(f"{day.day}/{day.month}/{day.year}") == day


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=25))
def test_any_text_is_answered(text):
    assert isinstance(parse_tanggal(text), date | Masalah | None)


def test_twelve_months():
    assert [bulan(name) for name in BULAN] == list(range(1, 13))
    assert format_tanggal(date(2023, 12, 31)) == "31 Desember 2023"
