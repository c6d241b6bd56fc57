"""Who else states a figure of the budget tree."""

from decimal import Decimal

import kasus
import pytest

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import ProgramKegiatan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.persediaan import Persediaan
from lkjip_desktop.rules.saksi import cocok, didukung, jumlah_atas, left_for, nilai_lain, quarters_of
from lkjip_desktop.rules.view import View


@pytest.fixture
def look():
    """A view of the clean case report with these changes, and its rows by id."""

    def make(**changes):
        laporan, _ = kasus.changed(
            kasus.Kasus("", "", {k.replace("_", "/", 1): v for k, v in changes.items()})
        )
        figures = compute(laporan)
        supply = Persediaan(View(laporan, figures), laporan)
        return View(laporan, figures, supply), lambda id: laporan.get(ProgramKegiatan, Id(id))

    return make


def test_a_row_is_left_what_the_row_above_has_less_its_other_parts(look):
    view, row = look()
    assert left_for(view, row("u2"), "realisasi") == 950_000_000 - 570_000_000
    assert left_for(view, row("p1"), "realisasi") is None  # nothing above


def test_all_that_is_stated_for_a_cell(look):
    view, row = look(u1_realisasi="580000000")
    assert set(nilai_lain(view, row("u1"), "realisasi")) == {
        Decimal(580_000_000), Decimal(950_000_000 - 380_000_000)  # typed; left by parent and quarters
    }  # fmt: skip
    assert quarters_of(view, row("u1")) == 570_000_000
    assert quarters_of(view, row("u2")) is None


def test_a_second_figure_of_the_row_supports_another_value_only_when_it_denies_the_typed_one(look):
    view, row = look(u1_realisasi="580000000")
    assert didukung(view, row("u1"), "realisasi", Decimal(570_000_000))
    assert not didukung(view, row("u1"), "realisasi", Decimal(560_000_000))
    view, row = look()
    assert not didukung(view, row("u1"), "realisasi", Decimal(570_000_000))  # it stands there


def test_the_whole_tree_as_made_and_as_stated(look):
    view, _ = look(p1_anggaran="1200000000")
    assert jumlah_atas(view, "anggaran") == [Decimal(1_500_000_000), Decimal(1_700_000_000)]


def test_a_share_fits_any_of_the_pairs():
    assert cocok(Decimal("50.00"), [None, Decimal(5)], [Decimal(0), Decimal(10)])
    assert not cocok(Decimal("50.00"), [Decimal(6)], [Decimal(10)])
