"""What a pasted block means where its cells bear on each other, and where they fit nothing."""

from decimal import Decimal

import pytest
from support.memory import MemoryStore

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid import pasting
from lkjip_desktop.ui.grid.cells import NEW
from lkjip_desktop.ui.grid.sheet import Sheet
from lkjip_desktop.ui.pages import perjanjian


@pytest.fixture
def contract(qapp):
    session = DocumentSession(MemoryStore(contoh()), None)
    return session, Sheet(session, perjanjian._promises(JenisPK.MURNI))


def _end(contract):
    """The place of the empty line."""
    _, sheet = contract
    return sum(key.kind == "butirpk" and key.id != NEW for key in sheet.rows)


def _below(contract, *cells):
    session, sheet = contract
    return pasting.plan(session.laporan, sheet, [list(cells)], _end(contract), 0)


def test_the_unit_of_a_pasted_row_bears_on_its_figure(contract):
    # People are counted: "1,250" can be no number of them, so it is asked about; "1.250" can only be 1250.
    assert _below(contract, "Sasaran X", "Pegawai dilatih", "Orang", "1.250").new[0]["target"] == Angka(
        Decimal(1250)
    )
    asked = _below(contract, "Sasaran X", "Pegawai dilatih", "Orang", "1,250")
    assert len(asked.refused) == 1
    assert _below(contract, "Sasaran X", "Indeks", "indeks", "3,25").new[0]["target"] == Angka(
        Decimal("3.25")
    )


def test_the_unit_pasted_beside_a_figure_of_an_old_row_bears_on_it(contract):
    session, sheet = contract
    row = next(n for n, key in enumerate(sheet.rows) if key.kind == "butirpk")
    made = pasting.plan(session.laporan, sheet, [["Sasaran", "Pegawai dilatih", "Orang", "1,250"]], row, 0)
    assert len(made.refused) == 1
    made = pasting.plan(session.laporan, sheet, [["Sasaran", "Pegawai dilatih", "Orang", "1.250"]], row, 0)
    assert [ref.field for ref, _ in made.values] == ["sasaran", "nama", "satuan", "target"]
    assert made.values[-1][1] == Angka(Decimal(1250))


def test_text_that_fits_no_column_makes_no_row(contract):
    session, sheet = contract
    column = next(n for n, c in enumerate(sheet.columns) if c.key == "renstra")
    made = pasting.plan(session.laporan, sheet, [["x"]], _end(contract), column)
    assert (made.new, made.skipped) == ([], 1)
    assert pasting.changes(session.laporan, made).changes == ()
