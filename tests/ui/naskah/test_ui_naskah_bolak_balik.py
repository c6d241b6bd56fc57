"""Marked text into the editor's document and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from lkjip_desktop.report.blocks import Align
from lkjip_desktop.report.markup import BULLET, PAKSA, Paragraph, Span, marked, spans
from lkjip_desktop.report.susunan import Judul, TabelTeks, parts_of, text_of
from lkjip_desktop.ui.naskah.baca import text_in
from lkjip_desktop.ui.naskah.tulis import load

FIELD = "⟦capaian:indikator/i1⟧"


def there_and_back(text: str) -> str:
    doc = QTextDocument()
    load(doc, text)
    return text_in(doc)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Satu kalimat.",
        "Baris satu\nbaris dua\n\nAlinea dua.",
        "## Judul\n\nIsi.",
        "- satu\n- dua\n  - anak\n    - cucu\n- tiga",
        "1. satu\n2. dua\n  a. anak\n  b. adik\n3. tiga",
        "3. mulai tiga\n4. empat",
        "a) satu\nb) dua",
        "1. satu\n2. dua\n1. daftar lain",
        "- butir\n  baris kedua",
        "**tebal** dan *miring*",
        f"Capaian {FIELD} dan {FIELD}{FIELD}.",
        f"**Capaian {FIELD}**",
        "|= Judul\n| Uraian | Jumlah |\n|---|---:|\n| Pegawai | 59 |\n|  |  |",
        "| A |\n|:---:|\n| b |\n\nSesudah tabel.",
        "⟦gambar:gambar/g1⟧",
        "Sebelum\n\n⟦gambar:gambar/g1⟧\n\nsesudah",
        f"| Tabel | {FIELD} |\n|---|---|\n| **tebal** | a{PAKSA}|b |",
        "    ".join(["2*3*4 = 24", "*) catatan"]),
    ],
)
def test_a_text_comes_back_as_it_was(qapp, text):
    assert there_and_back(text) == text


@pytest.mark.parametrize(
    "typed",
    ["- bukan butir", "## bukan judul", "| bukan | tabel |", "**bukan tebal**", "*bukan miring*",
     "1. bukan angka", "  menjorok", "<b>&amp;</b>", "a. bukan huruf"],
)  # fmt: skip
def test_what_is_typed_literally_stays_literal(qapp, typed):
    doc = QTextDocument(typed)
    text = text_in(doc)
    again = QTextDocument()
    load(again, text)
    assert again.toPlainText() == typed.rstrip()
    assert text_in(again) == text


WORDS = st.text(alphabet="ab *|#-.1\u2028\t\\<&", min_size=1, max_size=12)
SPANS = st.lists(st.builds(Span, st.one_of(WORDS, st.just(FIELD)), st.booleans(), st.booleans()), max_size=5)


@settings(max_examples=200, deadline=None)
@given(SPANS)
def test_marks_are_written_so_that_they_are_read_again(parts):
    parts = [Span(p.text.replace("\u2028", ""), p.bold, p.italic) for p in parts]
    flat = [(c, p.bold, p.italic) for p in parts for c in p.text]
    read = [(c, s.bold, s.italic) for s in spans(marked(parts)) for c in s.text]
    assert read == flat


def _line(parts):
    return marked([p for p in parts if "\u2028" not in p.text])


def lines():
    return SPANS.map(_line).filter(lambda text: text.strip(f" *\t{PAKSA}"))


PARAGRAPHS = st.builds(Paragraph, lines())
ITEMS = st.builds(lambda text, marker, level: Paragraph(text, marker, level), lines(),
                  st.sampled_from([BULLET, "1.", "a.", "2)"]), st.integers(0, 3))  # fmt: skip
HEADINGS = st.builds(Judul, lines())
TABLES = st.integers(1, 3).flatmap(
    lambda n: st.builds(
        lambda rows, aligns, caption: TabelTeks(tuple(map(tuple, rows)), tuple(aligns), caption),
        st.lists(st.lists(lines(), min_size=n, max_size=n), min_size=1, max_size=3),
        st.lists(st.sampled_from(Align), min_size=n, max_size=n),
        lines(),
    )
)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.one_of(PARAGRAPHS, ITEMS, HEADINGS, TABLES), max_size=6))
def test_any_text_survives_the_editor(qapp, parts):
    text = text_of(parts)
    once = there_and_back(text)
    assert parts_of(once) == parts_of(there_and_back(once))
    assert there_and_back(once) == once


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="a*|#-. 1\n⟦⟧:\u2062\u2028", max_size=60))
def test_any_typed_text_is_stable(qapp, text):
    once = there_and_back(text)
    assert there_and_back(once) == once
