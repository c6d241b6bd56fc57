"""Tables by sasaran: what serves no sasaran stands in a row of its own, so that the total is their sum."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.anggaran import di_luar
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import ProgramKegiatan, Sasaran
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.report.blocks import Figure, Grid
from lkjip_desktop.report.build import build
from lkjip_desktop.report.chapters.bahan import DI_LUAR

SAMPLE = contoh()
CAPTIONS = ("Anggaran dan Realisasi per Sasaran", "Pengukuran Kinerja Tahun", "Efisiensi Tahun")
MONEY = {
    ("Anggaran (Rp)",),
    ("Realisasi (Rp)",),
    ("Anggaran (Rp)", "Pagu"),
    ("Anggaran (Rp)", "Realisasi"),
}


def _grids(laporan: Laporan) -> list[Grid]:
    document = build(laporan, compute(laporan), (), date(2026, 1, 5))
    return [b for b in document.blocks if isinstance(b, Grid) and b.caption.startswith(CAPTIONS)]


def _money(cell: str) -> Decimal:
    return cell.value if isinstance(cell, Figure) else Decimal(cell.replace(".", "").replace(",", ".") or 0)


def _program(id: str, pagu: int, realisasi: int, **sasaran: str) -> ProgramKegiatan:
    weights = {s: Decimal(w) for s, w in sasaran.items()}
    return ProgramKegiatan(id=Id(id), anggaran=Decimal(pagu), realisasi=Decimal(realisasi), sasaran=weights)


def test_what_is_left_over_is_the_total_less_its_parts() -> None:
    rows = [
        Sasaran(id=Id("s1")),
        Sasaran(id=Id("s2")),
        _program("p1", 600, 500, s1="1"),
        _program("p2", 300, 100, s2="0.5"),
        _program("p3", 100, 50),
    ]
    figures = compute(laporan_of(rows))
    rest = di_luar(figures.total, (r.anggaran for r in figures.sasaran.values()))
    assert rest is not None
    # 1000 - 600 - 150; 650 - 500 - 50; 100 / 250
    assert (rest.pagu, rest.realisasi, rest.sisa, rest.serapan.nilai) == (250, 100, 150, 40)
    linked = [*rows[:3], _program("p2", 300, 100, s2="1"), _program("p3", 100, 50, s2="1")]
    figures = compute(laporan_of(linked))
    assert di_luar(figures.total, (r.anggaran for r in figures.sasaran.values())) is None


def test_thirds_leave_nothing_over() -> None:
    third = str(Decimal(1) / 3)
    rows = [
        *(Sasaran(id=Id(f"s{n}")) for n in range(3)),
        _program("p1", 1000, 0, s0=third, s1=third, s2=third),
    ]
    figures = compute(laporan_of(rows))
    assert di_luar(figures.total, (r.anggaran for r in figures.sasaran.values())) is None


@pytest.mark.parametrize("unlinked", [False, True])
def test_totals_by_sasaran_are_the_sums_of_their_rows(unlinked: bool) -> None:
    first = next(p.id for p in SAMPLE.all(ProgramKegiatan) if p.sasaran)
    laporan = laporan_of(
        [replace(r, sasaran={}) if unlinked and r.id == first else r for r in rows_of(SAMPLE)]
    )
    grids = _grids(laporan)
    assert len(grids) == len(CAPTIONS)
    for grid in grids:
        columns = [n for n, c in enumerate(grid.columns) if c.header in MONEY]
        assert len(columns) == 2, grid.caption
        assert any(DI_LUAR in r.cells for r in grid.rows) is unlinked, grid.caption
        for c in columns:
            (total,) = [_money(r.cells[c]) for r in grid.rows if r.total]
            assert sum(_money(r.cells[c]) for r in grid.rows if not r.total) == total, (grid.caption, c)
