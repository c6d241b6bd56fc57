"""What a report declares for all its figures, read within what can be typed."""

from decimal import Decimal

import pytest

from lkjip_desktop.domain.aturan import aturan_of, desimal_of
from lkjip_desktop.domain.dokumen import PENGATURAN, Pengaturan
from lkjip_desktop.domain.laporan import laporan_of


@pytest.mark.parametrize(("stored", "used"), [("0", 0), ("2", 2), ("6", 6), ("80", 6), ("-3", 0)])
def test_decimals_outside_what_can_be_typed_are_those_nearest(stored, used):
    laporan = laporan_of([Pengaturan(id=PENGATURAN, desimal=Decimal(stored))])
    assert desimal_of(laporan) == aturan_of(laporan).desimal == used
