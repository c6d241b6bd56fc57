"""Blocks on the clipboard."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.ui.grid.tsv import from_tsv, to_tsv

CELLS = st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), max_size=8)
BLOCKS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=5)
)


@settings(max_examples=200, deadline=None)
@given(BLOCKS)
def test_what_is_copied_is_pasted(block):
    assert from_tsv(to_tsv(block)) == block


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("", []),
        ("a", [["a"]]),
        ("a\tb\r\nc\r\n", [["a", "b"], ["c", ""]]),
        ('"dua\nbaris"\t"ia ""ya"""\n', [["dua\nbaris", 'ia "ya"']]),
        ("1\n\n3\n", [["1"], [""], ["3"]]),
        ('kata "dikutip" di tengah', [['kata "dikutip" di tengah']]),
    ],
)
def test_as_excel_and_calc_write_it(text, block):
    assert from_tsv(text) == block


def test_a_block_that_is_no_table_is_refused_at_once():
    assert from_tsv("1\t" * 300_000) is None
    assert from_tsv("x" * 20_000_001) is None
