from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_builder import bars, hbars, lines
from pypdf import PdfReader

from lkjip_desktop.report.blocks import Chart, ChartKind, Document
from lkjip_desktop.report.pdf import Style, render_pdf
from lkjip_desktop.report.pdf.chart import charts
from lkjip_desktop.report.pdf.plot import unit_text
from lkjip_desktop.report.pdf.scale import scale
from lkjip_desktop.report.pdf.style import area

STYLE = Style()
AREA = area(STYLE, landscape=False)


def text(chart: Chart) -> list[str]:
    reader = PdfReader(BytesIO(render_pdf(Document("", "", "", (chart,))).pdf))
    fonts = [f.get_object() for page in reader.pages for f in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert all("Liberation" in font["/BaseFont"] for font in fonts)
    return [page.extract_text() for page in reader.pages]


def test_round_ticks_from_zero() -> None:
    found = scale([Decimal("78.5"), Decimal("104.5")], Decimal(100))
    assert [found.tick(tick) for tick in found.ticks] == ["0", "25", "50", "75", "100", "125"]
    assert found.figure(Decimal("78.5")) == "78,50"


def test_whole_values_have_no_decimals() -> None:
    assert scale([Decimal(3), Decimal(12)], None).figure(Decimal(12)) == "12"


@pytest.mark.parametrize(
    ("value", "word", "figure"),
    [
        (Decimal(950_000), "", "950.000"),
        (Decimal(12_345_678), "juta", "12,35"),
        (Decimal(9_500_000_000), "miliar", "9,50"),
        (Decimal(2_000_000_000_000), "triliun", "2"),
    ],
)
def test_big_figures_are_shortened(value: Decimal, word: str, figure: str) -> None:
    found = scale([value], None)
    assert (found.word, found.figure(value)) == (word, figure)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.decimals(-(10**13), 10**13, places=2), max_size=8),
    st.none() | st.decimals(-1000, 1000, places=1),
)
def test_the_scale_holds_every_value(values: list[Decimal], guide: Decimal | None) -> None:
    found = scale(values, guide)
    assert found.ticks[0] <= 0 <= found.ticks[-1]
    assert 2 <= len(found.ticks) <= 12
    for value in [*values, *([guide] if guide is not None else [])]:
        assert 0 <= found.share(value) <= 1


def test_every_value_is_written_in_indonesian() -> None:
    (page,) = text(bars("1"))
    for figure in ("90,00", "78,50", "88,25", "104,50", "0,00", "–", "Target", "Realisasi", "IKU 5", "%"):
        assert figure in page
    assert "Gambar 1 Target dan realisasi indikator kinerja utama" in page


def test_money_names_its_unit() -> None:
    (page,) = text(lines("1"))
    assert "Rp miliar" in page
    assert "12,35" in page


def test_bars_with_long_names_are_turned() -> None:
    chart = replace(hbars("1"), kind=ChartKind.BARS)
    (flow,) = charts(chart, STYLE, AREA.width, AREA.height)
    assert flow.chart.kind is ChartKind.HBARS


def test_a_long_chart_runs_over_pages_with_one_scale() -> None:
    parts = charts(hbars("1", 200), STYLE, AREA.width, AREA.height)
    assert len(parts) > 3
    assert sum(len(part.labels) for part in parts) == 200
    assert all(part.scale == parts[0].scale for part in parts)
    assert all(part.height < AREA.height for part in parts)
    pages = text(hbars("1", 200))
    assert sum(page.count("(200)") for page in pages) == 1
    assert "Gambar 1" in pages[-1]
    assert not any("Gambar 1" in page for page in pages[:-1])


@pytest.mark.parametrize("kind", list(ChartKind))
@pytest.mark.parametrize(
    ("labels", "series"),
    [
        ((), {}),
        (("a", "b"), {}),
        (("a", "b"), {"x": (None, None)}),
        (("a",), {"x": (Decimal("NaN"),), "y": (Decimal("Infinity"),)}),
    ],
)
def test_without_data_it_says_so(
    kind: ChartKind, labels: tuple[str, ...], series: dict[str, tuple[Decimal | None, ...]]
) -> None:
    assert "Belum ada data" in text(Chart("Kosong", kind, labels, series, number="1"))[0]


@pytest.mark.parametrize("kind", list(ChartKind))
def test_negative_short_and_uneven_series(kind: ChartKind) -> None:
    chart = Chart("x", kind, ("a", "b", "c"), {"s": (Decimal(-5),), "t": (Decimal(5),) * 5}, number="1")
    assert "-5" in text(chart)[0]


def test_many_series_and_points() -> None:
    series = {f"Seri {i} dengan nama yang agak panjang": (Decimal(i),) * 40 for i in range(9)}
    years = tuple(str(1990 + i) for i in range(40))
    assert "Seri 8" in text(Chart("x", ChartKind.LINES, years, series, number="1"))[0]


def test_there_are_no_half_persons_on_an_axis():
    assert scale([Decimal(3), Decimal(12)], None).ticks == (0, 5, 10, 15)  # a step of 2,5 would be nearer
    assert scale([Decimal(1), Decimal(2)], None).ticks == (0, 1, 2)
    assert scale([Decimal("1.5"), Decimal(2)], None).ticks[1] == Decimal("0.5")
    assert scale([Decimal(2_000_000), Decimal(12_000_000)], None).ticks[1] == 2_500_000  # millions of rupiah


def test_values_have_the_decimals_they_need():
    found = scale([Decimal(5300), Decimal("5248.456")], None, each=True)
    assert [found.figure(v) for v in (Decimal(5300), Decimal("5248.456"), Decimal("0.50"))] == [
        "5.300", "5.248,46", "0,5",
    ]  # fmt: skip
    assert scale([Decimal(95), Decimal("93.84")], None).figure(Decimal(95)) == "95,00"  # per cents alike


def test_close_lines_have_an_axis_of_their_own_and_it_is_said():
    close = [Decimal(n) for n in (5300, 5350, 5512, 5600)]
    found = scale(close, None, zero=False, each=True)
    assert found.ticks == (
        5200,
        5300,
        5400,
        5500,
        5600,
    )  # 300 / 5 = 60, so steps of 100; 5300 not on the edge
    chart = Chart("", ChartKind.LINES, (), {}, unit="ton")
    assert unit_text(chart, found) == "ton (sumbu mulai 5.200)"
    assert unit_text(chart, scale(close, None)) == "ton"


@pytest.mark.parametrize("values", [(1, 5), (100, 100), (-1, 0), (0, 1), ()])
def test_other_lines_begin_at_zero_or_below(values):
    found = scale([Decimal(v) for v in values], None, zero=False)
    assert not found.raised
    assert found.ticks[0] <= 0
