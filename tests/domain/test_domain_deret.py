"""Target and realisasi over the years, as every chart of an indikator draws them."""

from __future__ import annotations

from decimal import Decimal

from domain_rows import n, series

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.deret import deret
from lkjip_desktop.domain.dokumen import Identitas, Indikator, Pengaturan
from lkjip_desktop.domain.laporan import laporan_of

D = Decimal


def test_the_years_of_the_renstra_with_what_was_reached() -> None:
    row = Indikator(
        id="i1",
        target=series(y2024="9", y2025="10", y2026="12"),
        target_lalu=series(y2024="8"),
        realisasi_lalu=series(y2023="6", y2024="7"),
        realisasi=n("11"),
    )
    laporan = laporan_of([row, Identitas(id="identitas", tahun=2025), Pengaturan(id="pengaturan")])
    targets, results = deret(row, compute(laporan).kinerja["i1"], 2025)
    # What was then promised (8) comes before what the Renstra says now (9).
    assert targets == {2024: D(8), 2025: D(10), 2026: D(12)}
    assert results == {2023: D(6), 2024: D(7), 2025: D(11)}


def test_what_is_no_number_is_no_point() -> None:
    row = Indikator(id="i1", target=series(y2025="WTP", y2026="5"), realisasi_lalu=series(y2024="WDP"))
    assert deret(row, None, 0) == ({2026: D(5)}, {})
