from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.report.markup import Paragraph, Span, paragraphs, spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("biasa", (Span("biasa"),)),
        ("**tebal** dan *miring*", (Span("tebal", True), Span(" dan "), Span("miring", italic=True))),
        ("**a *b* c**", (Span("a ", True), Span("b", True, True), Span(" c", True))),
        ("2*3*4", (Span("2*3*4"),)),
        ("*) Catatan", (Span("*) Catatan"),)),
        ("** a **", (Span("** a **"),)),
        ("nilai **tebal", (Span("nilai **tebal"),)),
        ("", (Span(""),)),
    ],
)
def test_marks(text: str, expected: tuple[Span, ...]) -> None:
    assert spans(text) == expected


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab *\n", max_size=60))
def test_nothing_but_stars_is_taken_away(text: str) -> None:
    printed = "".join(span.text for span in spans(text))
    assert printed.replace("*", "") == text.replace("*", "")


def test_paragraphs_and_lists() -> None:
    text = "Satu\nbaris kedua\n\n- butir\n  lanjutan butir\n  - anak\n1. angka\nSesudahnya\n2019. tahun"
    assert paragraphs(text) == (
        Paragraph("Satu\nbaris kedua"),
        Paragraph("butir\nlanjutan butir", "•"),
        Paragraph("anak", "•", 1),
        Paragraph("angka", "1."),
        Paragraph("Sesudahnya\n2019. tahun"),
    )


@pytest.mark.parametrize("text", ["", "   ", "\n\n\n", " \n \n"])
def test_no_paragraphs(text: str) -> None:
    assert paragraphs(text) == ()
