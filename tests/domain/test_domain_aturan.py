"""What a report declares for all its figures, read within what can be typed."""

from decimal import Decimal

import pytest

from lkjip_desktop.domain.aturan import aturan_of, desimal_of, tahun_renstra
from lkjip_desktop.domain.dokumen import PENGATURAN, RENSTRA, Pengaturan, Renstra
from lkjip_desktop.domain.laporan import laporan_of


@pytest.mark.parametrize(("stored", "used"), [("0", 0), ("2", 2), ("6", 6), ("80", 6), ("-3", 0)])
def test_decimals_outside_what_can_be_typed_are_those_nearest(stored, used):
    laporan = laporan_of([Pengaturan(id=PENGATURAN, desimal=Decimal(stored))])
    assert desimal_of(laporan) == aturan_of(laporan).desimal == used


@pytest.mark.parametrize(
    ("awal", "akhir", "years"),
    [
        (2025, 2029, range(2025, 2030)),
        (2020, 2031, range(2020, 2032)),  # twelve years: unusual, and what was typed
        (2025, 2025, range(2025, 2026)),
        (1925, 2029, range(0)),  # a slip of one digit
        (2029, 2025, range(0)),
        (0, 2029, range(0)),
        (2025, 0, range(0)),
    ],
)
def test_the_years_of_the_renstra_are_one_thing_for_figures_and_paper(awal, akhir, years):
    renstra = Renstra(id=RENSTRA, tahun_awal=awal, tahun_akhir=akhir)
    assert list(tahun_renstra(renstra)) == list(years)
    assert tahun_renstra(renstra) == aturan_of(laporan_of([renstra])).tahun_renstra
