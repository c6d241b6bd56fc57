"""Whatever is typed, the Word file opens and says it literally."""

from __future__ import annotations

import re
from io import BytesIO

import docx
from hypothesis import given, settings
from hypothesis import strategies as st
from support.kertas import every_block

from lkjip_desktop.report.blocks import Column, Document, Grid, Prose, Row
from lkjip_desktop.report.docx import render_docx
from lkjip_desktop.report.plain import allowed, unmarked

ANY = st.text(st.characters(exclude_categories=()), max_size=40)
NASTY = st.sampled_from(
    [
        "",
        "\x00\x01\x0b\x1f",
        "\ud800 setengah",
        "<w:p/> & ]]> \"'",
        "**<b>**",
        "\u202ekanan",
        "\ufffe\uffff",
        "\u2062**\u2062x\u2062**\u2062",
        "a\r\nb\rc\vd\u2028e",
        "{x} {0} %s",
        "\t\t\n\n",
    ]
)


@settings(max_examples=25, deadline=None)
@given(ANY | NASTY)
def test_every_block_takes_any_text(text: str) -> None:
    docx.Document(BytesIO(render_docx(every_block(text, draft=text))))


@settings(max_examples=30, deadline=None)
@given(ANY | NASTY)
def test_a_cell_says_what_was_typed(text: str) -> None:
    grid = Grid("", (Column(("A",), 1), Column(("B",), 1)), (Row((text, "b")),))
    cell = docx.Document(BytesIO(render_docx(Document("", "", "", (grid,))))).tables[0].cell(1, 0)
    assert cell.text == unmarked(text)


def test_what_xml_forbids_is_gone_and_the_rest_stays() -> None:
    assert allowed("a\x00b\x1fc\ud800d\ufffee\tf\r\ng\x85h😀") == "abcde\tf\ng\nh😀"


def test_a_paragraph_is_literal() -> None:
    word = docx.Document(BytesIO(render_docx(Document("", "", "", (Prose("<w:t>&lt; ]]>"),)))))
    assert word.paragraphs[0].text == "<w:t>&lt; ]]>"
    assert not re.search("<w:t><w:t>", word.element.xml)
