from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.report.blocks import Column
from lkjip_desktop.report.pdf.columns import SIZES, fit
from lkjip_desktop.report.pdf.heads import Box, boxes
from lkjip_desktop.report.pdf.text import Extent

PAD = 3.0


def extent(firm: float, word: float, line: float) -> Extent:
    word = max(firm, word)
    return Extent(firm, word, max(word, line))


EXTENTS = st.builds(extent, st.floats(0, 12), st.floats(0, 15), st.floats(0, 80))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(EXTENTS, st.floats(0, 50)), min_size=1, max_size=16), st.sampled_from((453.0, 717.0))
)
def test_widths_fill_the_room_and_hold_every_figure(columns: list[tuple[Extent, float]], room: float) -> None:
    extents = [e for e, _ in columns]
    found = fit(extents, [hint for _, hint in columns], room, PAD)
    assert sum(found.columns) == pytest.approx(room)
    for width, e in zip(found.columns, extents, strict=True):
        assert width >= e.firm * found.size + 2 * PAD - 1e-6


def test_hints_are_kept_where_everything_fits() -> None:
    found = fit([extent(1, 3, 20)] * 2, [25, 75], 400, PAD)
    assert found.size == SIZES[0]
    assert found.columns == pytest.approx((120 + 0, 280), abs=40)


def test_a_column_is_raised_to_its_longest_word() -> None:
    found = fit([extent(0, 10, 10), extent(0, 5, 100)], [1, 99], 400, PAD)
    assert found.columns[0] >= 10 * found.size + 2 * PAD - 1e-6


def test_size_goes_down_before_figures_are_cut() -> None:
    found = fit([extent(10, 10, 10)] * 12, [1] * 12, 453, PAD)
    assert found.size < min(SIZES)
    assert all(width >= 10 * found.size + 2 * PAD - 1e-6 for width in found.columns)


def header(*columns: tuple[str, ...]) -> list[Box]:
    return list(boxes([Column(lines, 1) for lines in columns]))


def test_neighbours_are_joined_to_the_right_and_downwards() -> None:
    found = header(("No",), ("Tahun 2025", "Target"), ("Tahun 2025", "Realisasi"), ("Ket", "Ket"))
    assert found == [
        Box("No", 0, 0, 2, 1),
        Box("Tahun 2025", 0, 1, 1, 2),
        Box("Ket", 0, 3, 2, 1),
        Box("Target", 1, 1, 1, 1),
        Box("Realisasi", 1, 2, 1, 1),
    ]


def test_equal_cells_below_different_parents_stay_apart() -> None:
    found = header(("2024", "Target"), ("2025", "Target"))
    assert [box.text for box in found] == ["2024", "2025", "Target", "Target"]


def test_an_empty_line_continues_what_is_above() -> None:
    assert header(("Satuan", ""), ("Nilai", "A"))[0] == Box("Satuan", 0, 0, 2, 1)


def test_no_words_no_header() -> None:
    assert header((), ("",)) == []


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.sampled_from(("", "A", "B")), max_size=3).map(tuple), min_size=1, max_size=6))
def test_boxes_cover_every_cell_once(columns: list[tuple[str, ...]]) -> None:
    found = header(*columns)
    if not any(any(lines) for lines in columns):
        assert found == []
        return
    cells = [
        (r, c)
        for b in found
        for r in range(b.row, b.row + b.rows)
        for c in range(b.column, b.column + b.columns)
    ]
    depth = max(len(lines) for lines in columns)
    assert sorted(cells) == [(r, c) for r in range(depth) for c in range(len(columns))]
