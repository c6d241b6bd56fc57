"""Charts for the screen: the report's own blocks, drawn by what draws them on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import TabelPegawai
from lkjip_desktop.domain.urutan import layanan_of
from lkjip_desktop.report.blocks import Chart
from lkjip_desktop.report.chapters import grafik
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.pdf.chart import charts
from lkjip_desktop.report.pdf.render import draw_alone
from lkjip_desktop.report.pdf.style import Style
from lkjip_desktop.report.pdf.told import told

PAGE = 780.0
"""A chart higher than this (points) comes in several pieces."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart: its title, what it says in words, and its pages in the PDF, from 0."""

    title: str
    words: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Drawings:
    """Charts as vectors: a PDF with a page for each piece."""

    pdf: bytes
    charts: tuple[Drawing, ...]


def draw_charts(
    laporan: Laporan, figures: Figures, keys: Iterable[str], width: float, today: date
) -> Drawings:
    """The charts of these names (see `CHARTS`), `width` points wide; none where data is missing."""
    bahan, style = Bahan(laporan, figures, today), Style()
    found = [chart for key in keys for chart in CHARTS[key](bahan)]
    pieces = [charts(chart, style, width, PAGE) for chart in found]
    pdf = draw_alone([(piece, width) for parts in pieces for piece in parts], style) if pieces else b""
    drawn, at = [], 0
    for chart, parts in zip(found, pieces, strict=True):
        drawn.append(Drawing(chart.caption, told(chart), tuple(range(at, at + len(parts)))))
        at += len(parts)
    return Drawings(pdf, tuple(drawn))


def _one(make: Callable[[Bahan], Chart | None]) -> Callable[[Bahan], Iterator[Chart]]:
    return lambda bahan: iter([chart] if (chart := make(bahan)) is not None else [])


def _staff(tabel: TabelPegawai) -> Callable[[Bahan], Iterator[Chart]]:
    return _one(lambda bahan: grafik.pegawai(bahan, tabel))


def _trends(bahan: Bahan) -> Iterator[Chart]:
    rows = [row for row in layanan_of(bahan.laporan) if row.iku][: grafik.MOST_TRENDS]
    return (chart for row in rows if (chart := grafik.tren(bahan, row)) is not None)


CHARTS: Mapping[str, Callable[[Bahan], Iterator[Chart]]] = {
    "capaian": _one(grafik.capaian),
    "tren": _trends,
    "keluaran": _one(grafik.keluaran),
    "efisiensi": _one(grafik.efisiensi),
    "anggaran": _one(grafik.anggaran),
    "golongan": _staff(TabelPegawai.GOLONGAN),
    "pendidikan": _staff(TabelPegawai.PENDIDIKAN),
}
