from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.report.markup import PAKSA, Span, marked
from lkjip_desktop.report.pdf.clean import BOX, clean
from lkjip_desktop.report.pdf.fonts import SANS, SERIF, family, width
from lkjip_desktop.report.pdf.lines import Line
from lkjip_desktop.report.pdf.style import Style
from lkjip_desktop.report.pdf.text import Text

FAMILY = family()


def words(line: Line) -> str:
    return "".join(run.text for run in line.runs).replace("\u00a0", " ")


@pytest.mark.parametrize("name", [SANS, SERIF])
def test_both_families_cover_what_reports_use(name: str) -> None:
    usual = "ABCXYZ abcxyz 0123456789 .,;:!?%/()[]{}<>&*+-=#@'\"…–—“”‘’•°²³½×÷±≤≥≠√→□é"
    assert clean(usual, family(name).covered) == usual


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\x00b\x1b\u200bc\u202e", "abc"),
        ("satu\r\ndua\rtiga\u2028empat", "satu\ndua\ntiga\nempat"),
        ("kolom\tlain", "kolom lain"),
        ("😀", BOX),
        ("中文", BOX * 2),
        ("\u05e2\u05d1", BOX * 2),  # right to left
        ("\ud800", BOX),  # half a character
        ("✓ selesai", "√ selesai"),
        ("\uf0b7 butir", "• butir"),
        ("ＡＢ１", "AB1"),
        ("e\u0301", "é"),
        ("<b>&amp;</b> [[x]] {0} %s \\", "<b>&amp;</b> [[x]] {0} %s \\"),
    ],
)
def test_cleaner(raw: str, expected: str) -> None:
    assert clean(raw, FAMILY.covered) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_clean_text_can_be_drawn(raw: str) -> None:
    cleaned = clean(raw, FAMILY.covered)
    assert all(char == "\n" or ord(char) in FAMILY.covered for char in cleaned)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="abcde 12.,/-*%R p\n", max_size=120), st.floats(4.0, 40.0))
def test_lines_fit_and_lose_nothing(raw: str, room: float) -> None:
    lines = Text.of(raw, FAMILY).lines(room)
    assert lines
    assert all(line.width <= room + 1e-5 for line in lines)
    drawn = "".join(words(line) for line in lines)
    assert "".join(drawn.split()).replace("*", "") == "".join(raw.split()).replace("*", "")


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="abc -/", max_size=120), st.floats(3.0, 12.0), st.floats(0.5, 1.0))
def test_first_line_may_be_narrower(raw: str, room: float, share: float) -> None:
    first, *others = Text.of(raw, FAMILY).lines(room, room * share)
    assert first.width <= room * share + 1e-5
    assert all(line.width <= room + 1e-5 for line in others)


def test_figures_stay_whole() -> None:
    lines = Text.of("senilai Rp 1.234.567,00 atau 46,26 % dari pagu", FAMILY).lines(7.5)
    assert [words(line) for line in lines] == ["senilai", "Rp 1.234.567,00", "atau 46,26 %", "dari pagu"]


def test_long_words_break_at_slashes_first() -> None:
    lines = Text.of("perencanaan/penganggaran", FAMILY).lines(9)
    assert [words(line) for line in lines] == ["perencanaan/", "penganggaran"]


def test_marks_choose_the_face() -> None:
    (line,) = Text.of("a **b** *c*", FAMILY).lines(50)
    slanted = FAMILY.face(bold=False, italic=True)
    assert line.runs == ((FAMILY.regular, "a "), (FAMILY.bold, "b "), (slanted, "c"))


def test_extent() -> None:
    extent = Text.of("Kode 5.03.02.2.01.0006 administrasi umum", FAMILY).extent()
    assert extent.firm == pytest.approx(width(FAMILY.regular, "5.03.02.2.01.0006"))
    assert extent.word == extent.firm
    assert extent.line == pytest.approx(width(FAMILY.regular, "Kode 5.03.02.2.01.0006 administrasi umum"))


def test_one_line_is_cut_with_an_ellipsis() -> None:
    text = Text.of("Badan Kepegawaian dan\nPengembangan **Sumber Daya** Manusia", FAMILY)
    assert text.one_line(100).text == "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
    short = text.one_line(8)
    assert short.text.endswith("…")
    assert width(FAMILY.regular, short.text) <= 8


def test_clipped() -> None:
    lines = Text.of("satu dua tiga empat", FAMILY).clipped(3, 2)
    assert [words(line) for line in lines] == ["satu", "dua…"]


def test_explicit_marks_are_read_and_their_sign_is_never_drawn() -> None:
    text = marked([Span("a **b** "), Span("tebal", bold=True)])
    drawn = [run for line in Text.of(text, Style().family).lines(100) for run in line.runs]
    assert "".join(run.text for run in drawn) == "a **b** tebal"
    assert drawn[-1].face == Style().family.bold
    assert Text.of(f"{PAKSA}tanpa tanda{PAKSA}", Style().family).text == "tanpa tanda"
