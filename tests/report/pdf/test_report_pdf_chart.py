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
