"""What turns one report into another."""

from decimal import Decimal

from lkjip_desktop.domain.beda import Beda, changes_between, summary
from lkjip_desktop.domain.change import ChangeSet, apply
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Indikator, Sasaran
from lkjip_desktop.domain.laporan import laporan_of, rows_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id

OLD = laporan_of(
    [
        Identitas(id=IDENTITAS, nama="Lama", tahun=2025),
        Sasaran(id=Id("s1")),
        Indikator(id=Id("i1"), induk=Id("s1"), target={2024: Angka(Decimal(1)), 2025: Angka(Decimal(2))}),
    ]
)
NEW = laporan_of(
    [
        Identitas(id=IDENTITAS, nama="Baru", tahun=2025, alamat="Jalan"),
        Indikator(id=Id("i1"), target={2025: Angka(Decimal(3)), 2026: Angka(Decimal(4))}),
        Indikator(id=Id("i2")),
    ]
)


def test_the_changes_make_the_old_the_new_and_back():
    changes = changes_between(OLD, NEW)
    assert apply(OLD, changes) == NEW
    assert apply(NEW, ChangeSet("", changes).inverse()) == OLD


def test_equal_reports_differ_in_nothing():
    assert changes_between(OLD, laporan_of(rows_of(OLD))) == ()
    assert summary(()) == ()


def test_rows_are_counted_by_kind():
    assert summary(changes_between(OLD, NEW)) == (
        Beda("identitas", 0, 0, 1),
        Beda("sasaran", 0, 1, 0),
        Beda("indikator", 1, 0, 1),
    )


def test_how_a_figure_was_typed_is_a_difference_too():
    old = laporan_of(
        [Indikator(id=Id("i1"), realisasi=Angka(Decimal("85.50")), target={2025: Angka(Decimal(4))})]
    )
    new = laporan_of(
        [Indikator(id=Id("i1"), realisasi=Angka(Decimal("85.5")), target={2025: Angka(Decimal("4.0"))})]
    )
    changes = changes_between(new, old)
    assert [str(c.ref) for c in changes] == ["indikator/i1/target.2025", "indikator/i1/realisasi"]
    assert str(apply(new, changes).get(Indikator, Id("i1")).realisasi.nilai) == "85.50"
    assert changes_between(old, old) == ()
