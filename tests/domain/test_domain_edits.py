"""Rows come, go and move as one undo step each."""

from decimal import Decimal

import pytest

from lkjip_desktop.domain import edits
from lkjip_desktop.domain.change import ChangeSet, Delete, Insert, Set, StaleChangeError, apply, set_values
from lkjip_desktop.domain.dokumen import AnggaranPK, Belanja, Indikator, ProgramKegiatan, Sasaran, Variabel
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id, Ref


def program(id: str, induk: str | None = None, tingkat: Tingkat = Tingkat.PROGRAM, urutan: int = 0, **more):
    return ProgramKegiatan(
        id=Id(id), induk=Id(induk) if induk else None, tingkat=tingkat, urutan=urutan, **more
    )


@pytest.fixture
def laporan() -> Laporan:
    return laporan_of(
        [
            Sasaran(id=Id("s1"), urutan=1024),
            Sasaran(id=Id("s2"), urutan=1025),
            Indikator(id=Id("i1"), induk=Id("s1"), urutan=1024),
            Variabel(id=Id("v1"), induk=Id("i1"), kode="A"),
            program("p1", urutan=1024, sasaran={"s1": Decimal(1)}),
            program("p2", urutan=2048),
            program("k1", "p1", Tingkat.KEGIATAN, 1024),
            program("u1", "k1", Tingkat.SUB_KEGIATAN, 1024),
            Indikator(id=Id("i2"), induk=Id("u1"), urutan=1024),
            AnggaranPK(id=Id("a1"), induk=Id("pk.murni"), program=Id("p1")),
        ]
    )


def ids(laporan: Laporan, cls, induk=None) -> list[str]:
    return [r.id for r in laporan.children(cls, induk)]


def done(laporan: Laporan, changes) -> Laporan:
    """The state after `changes`, having seen that their inverse leads back."""
    after = apply(laporan, changes)
    assert apply(after, ChangeSet("", tuple(changes)).inverse()) == laporan
    return after


def test_insert_behind_a_sibling_takes_the_gap(laporan):
    changes = edits.insert(laporan, ProgramKegiatan, Id("neu"), None, Id("p1"), {"nama": "Program baru"})
    assert len(changes) == 1
    after = done(laporan, changes)
    assert ids(after, ProgramKegiatan) == ["p1", "neu", "p2"]
    assert after.get(ProgramKegiatan, Id("neu")).nama == "Program baru"


def test_insert_without_a_gap_renumbers(laporan):
    after = done(laporan, edits.insert(laporan, Sasaran, Id("neu"), None, Id("s1")))
    assert ids(after, Sasaran) == ["s1", "neu", "s2"]


def test_insert_at_the_end_and_in_an_empty_place(laporan):
    assert ids(done(laporan, edits.insert(laporan, Sasaran, Id("neu"))), Sasaran)[-1] == "neu"
    assert ids(done(laporan, edits.insert(laporan, Belanja, Id("b"))), Belanja) == ["b"]


def test_delete_takes_all_below_and_clears_links(laporan):
    after = done(laporan, edits.delete(laporan, [(ProgramKegiatan, Id("p1"))]))
    assert ids(after, ProgramKegiatan) == ["p2"]
    assert after.get(Indikator, Id("i2")) is None
    assert after.get(AnggaranPK, Id("a1")).program is None
    after = done(laporan, edits.delete(laporan, [(Sasaran, Id("s1"))]))
    assert after.get(Variabel, Id("v1")) is None
    assert after.get(ProgramKegiatan, Id("p1")).sasaran == {}


def test_delete_of_a_row_and_its_child_counts_once(laporan):
    after = done(
        laporan, edits.delete(laporan, [(Indikator, Id("i1")), (Sasaran, Id("s1")), (Sasaran, Id("?"))])
    )
    assert ids(after, Sasaran) == ["s2"]


def test_move_stops_at_the_ends(laporan):
    assert ids(done(laporan, edits.move(laporan, Sasaran, Id("s2"), -1)), Sasaran) == ["s2", "s1"]
    assert edits.move(laporan, Sasaran, Id("s2"), +1) == ()
    assert edits.move(laporan, Sasaran, Id("?"), +1) == ()


def test_relevel_moves_the_whole_branch(laporan):
    after = done(laporan, edits.relevel(laporan, ProgramKegiatan, Id("p2"), +1))
    assert ids(after, ProgramKegiatan, Id("p1")) == ["k1", "p2"]
    assert after.get(ProgramKegiatan, Id("p2")).tingkat is Tingkat.KEGIATAN
    after = done(laporan, edits.relevel(laporan, ProgramKegiatan, Id("k1"), -1))
    assert ids(after, ProgramKegiatan) == ["p1", "k1", "p2"]
    assert after.get(ProgramKegiatan, Id("u1")).tingkat is Tingkat.KEGIATAN


@pytest.mark.parametrize(("id", "step"), [("p1", 1), ("p1", -1), ("k1", 1), ("?", 1)])
def test_relevel_that_cannot_be_done(laporan, id, step):
    assert edits.relevel(laporan, ProgramKegiatan, Id(id), step) == ()


def test_relevel_below_a_kegiatan_cannot_leave_the_three_levels(laporan):
    deep = done(laporan, edits.insert(laporan, ProgramKegiatan, Id("u2"), Id("k1"), Id("u1"),
                                      {"tingkat": Tingkat.SUB_KEGIATAN}))  # fmt: skip
    assert edits.relevel(deep, ProgramKegiatan, Id("u2"), +1) == ()


def test_rows_of_kinds_without_levels_stay(laporan):
    assert edits.relevel(laporan, Sasaran, Id("s2"), +1) == ()


def test_set_values_leaves_out_what_is_so_already(laporan):
    ref = Ref("indikator", Id("i1"), "target.2025")
    first = set_values(laporan, "x", [(ref, Angka(Decimal("4"))), (Ref("indikator", Id("i1"), "nama"), "")])
    assert first.changes == (Set(ref, KOSONG, Angka(Decimal("4"))),)
    after = done(laporan, first.changes)
    assert not set_values(after, "x", [(ref, Angka(Decimal("4")))])
    # 4 and 4,00 are printed differently, so the precision is part of the value
    assert set_values(after, "x", [(ref, Angka(Decimal("4.00")))])
    cleared = done(after, set_values(after, "x", [(ref, KOSONG)]).changes)
    assert cleared == laporan


def test_stale_changes_are_refused(laporan):
    sasaran = laporan.get(Sasaran, Id("s1"))
    for change in (
        Set(Ref("sasaran", Id("s1"), "uraian"), "lain", "baru"),
        Set(Ref("sasaran", Id("?"), "uraian"), "", "baru"),
        Insert(sasaran),
        Delete(Sasaran(id=Id("s1"), uraian="lain")),
    ):
        with pytest.raises(StaleChangeError):
            apply(laporan, [change])


def test_emptying_a_key_of_a_series_with_none_can_be_taken_back():
    laporan = laporan_of([Indikator(id=Id("i"), target={2025: TIDAK_BERLAKU})])
    emptied = ChangeSet("", (Set(Ref("indikator", Id("i"), "target.2025"), TIDAK_BERLAKU, None),))
    after = apply(laporan, emptied)
    assert after.get(Indikator, Id("i")).target == {}
    assert apply(after, emptied.inverse()) == laporan


def test_a_ring_of_parents_is_deleted_and_no_more():
    """Only a damaged file has one; deleting it must end."""
    rows = [
        ProgramKegiatan(id=Id("a"), induk=Id("c")),
        ProgramKegiatan(id=Id("b"), induk=Id("a")),
        ProgramKegiatan(id=Id("c"), induk=Id("b")),
        Indikator(id=Id("i"), induk=Id("b")),
        ProgramKegiatan(id=Id("d")),
    ]
    laporan = laporan_of(rows)
    assert [r.id for r in edits.branch(laporan, rows[0])] == ["a", "b", "i", "c"]
    after = apply(laporan, edits.delete(laporan, [(ProgramKegiatan, Id("a"))]))
    assert [p.id for p in after.all(ProgramKegiatan)] == ["d"]
    assert not len(after.table(Indikator))
