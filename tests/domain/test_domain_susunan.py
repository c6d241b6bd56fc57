"""The order of the report's parts: as declared, as moved, as put away."""

from __future__ import annotations

import pytest

from lkjip_desktop.domain.bagian import SECTIONS, bagian_of, part_of
from lkjip_desktop.domain.change import ChangeSet, apply
from lkjip_desktop.domain.dokumen import SusunanBagian
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.susunan import (
    BAGIAN,
    SUSUNAN,
    beside,
    outline,
    pindah,
    printed,
    tampil,
    tampilkan,
)

EMPTY = Laporan({})


def keys(laporan: Laporan, induk: str | None = None) -> list[str]:
    return [b.key for b in beside(laporan, Id(induk) if induk else None)]


def moved(laporan: Laporan, key: str, step: int) -> Laporan:
    return apply(laporan, ChangeSet("", pindah(laporan, Id(key), step)))


def test_keys_are_not_used_twice_and_parents_come_first() -> None:
    assert len(BAGIAN) == len(SUSUNAN)
    seen: set[str] = set()
    for part in SUSUNAN:
        assert part.induk is None or part.induk in seen
        seen.add(part.key)


def test_without_a_wish_the_declared_order_holds() -> None:
    assert keys(EMPTY) == [b.key for b in SUSUNAN if b.induk is None]
    assert [b.key for b, _ in outline(EMPTY)].count("bab3.a.sasaran") == 1


def test_a_part_moves_among_those_beside_it_and_back() -> None:
    once = moved(EMPTY, "ikhtisar", -1)
    assert keys(once)[3:5] == ["ikhtisar", "kata_pengantar"]
    assert keys(moved(once, "ikhtisar", +1)) == keys(EMPTY)
    assert keys(once, "bab1") == keys(EMPTY, "bab1")


@pytest.mark.parametrize(
    ("key", "step"),
    [("sampul", 1), ("bab1", -1), ("keputusan", -1), ("daftar_lampiran", 1), ("bab1.latar_belakang", -1)],
)
def test_nothing_moves_past_a_fixed_part_or_the_end(key: str, step: int) -> None:
    assert pindah(EMPTY, Id(key), step) == ()


def test_fixed_parts_stay_even_when_a_file_says_otherwise() -> None:
    laporan = laporan_of([SusunanBagian(id=Id("bab1"), urutan=1, tampil=False)])
    assert keys(laporan) == keys(EMPTY)
    assert tampil(laporan, Id("bab1"))


def test_what_is_put_away_is_not_printed_and_takes_its_parts_along() -> None:
    laporan = apply(EMPTY, ChangeSet("", tampilkan(EMPTY, Id("bab3.a"), False)))
    assert "bab3.a" not in [b.key for b in printed(laporan, Id("bab3"))]
    assert not tampil(laporan, Id("bab3.a.metode"))
    assert "bab3.a" in keys(laporan, "bab3")
    shown = apply(laporan, ChangeSet("", tampilkan(laporan, Id("bab3.a"), True)))
    assert printed(shown, Id("bab3")) == printed(EMPTY, Id("bab3"))


def test_an_unknown_part_does_no_harm() -> None:
    laporan = laporan_of([SusunanBagian(id=Id("bagian.lama"), urutan=1)])
    assert keys(laporan) == keys(EMPTY)
    assert not tampil(laporan, Id("bagian.lama"))


def test_every_text_is_printed_in_a_part_and_is_not_asked_for_when_that_is_put_away() -> None:
    for bagian in SECTIONS:
        assert part_of(bagian.key) in BAGIAN
    assert part_of(Id("bab3.a.analisis.s1")) == "bab3.a.sasaran"
    assert part_of(Id("keputusan.menimbang")) == "keputusan"
    hidden = apply(EMPTY, ChangeSet("", tampilkan(EMPTY, Id("ikhtisar"), False)))
    assert {b.key for b in bagian_of(EMPTY) if b.required} - {
        b.key for b in bagian_of(hidden) if b.required
    } == {"ikhtisar"}


def test_saying_the_same_again_changes_nothing() -> None:
    assert tampilkan(EMPTY, Id("bab1"), False) == ()
    assert tampilkan(EMPTY, Id("ikhtisar"), True) == ()
    hidden = apply(EMPTY, ChangeSet("", tampilkan(EMPTY, Id("ikhtisar"), False)))
    assert tampilkan(hidden, Id("ikhtisar"), False) == ()
