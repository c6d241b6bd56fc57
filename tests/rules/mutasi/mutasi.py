"""What a mutator makes: one damage of the document, and where a careful inspector would point.

A mutator picks one place of `dokumen()` at random and damages it the way hands, Excel and last year's file
do. It says where a finding is due: at the damaged place itself, or at `mitra` where places disagree and
nothing else in the document says which of them is right. Places that nothing else states or limits (the value
of an asset, the target of a middle year, last year's budget) cannot be judged by anybody: no mutator touches
them, and the comment at each list of places says what was left out and why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from mutasi_dokumen import dokumen

from lkjip_desktop.domain.change import Change, Set, kind_of
from lkjip_desktop.domain.dokumen import Baris
from lkjip_desktop.domain.ref import Ref


@dataclass(frozen=True)
class Kerusakan:
    """One damage: the changes that make it, the place, and partner places that are as good.

    A place without a series key stands for every key: any quarter of the same four, for instance.
    """

    changes: tuple[Change, ...]
    di: Ref
    mitra: tuple[Ref, ...] = ()

    def expects(self, ref: Ref) -> bool:
        """Whether a finding at `ref` points where it should."""
        return any(_same(ref, place) for place in (self.di, *self.mitra))

    def at(self, ref: Ref) -> bool:
        """Whether `ref` is the damaged place itself."""
        return _same(ref, self.di)


def _same(ref: Ref, place: Ref) -> bool:
    field = ref.field if place.key else ref.medan
    return (ref.kind, ref.id, field) == (place.kind, place.id, place.field)


Perusak = Callable[[Random], Kerusakan | None]
#: Every mutator by its name, in the order of the table.
PERUSAK: dict[str, Perusak] = {}


def perusak(nama: str) -> Callable[[Perusak], Perusak]:
    """List the decorated mutator under `nama`. It gives None where its pick cannot be damaged."""

    def add(make: Perusak) -> Perusak:
        assert nama not in PERUSAK
        PERUSAK[nama] = make
        return make

    return add


def at(row: Baris, field: str = "") -> Ref:
    """The address of a field of `row`."""
    return Ref(kind_of(row), row.id, field)


def ganti(ref: Ref, new: Any, *mitra: Ref, di: Ref | None = None) -> Kerusakan | None:
    """`ref` gets the value `new`; None when it has it already."""
    old = dokumen().value(ref)
    return None if old == new else Kerusakan((Set(ref, old, new),), di or ref, mitra)


def angka_di(nama: str, places: Callable[[], Sequence[tuple[Ref, tuple[Ref, ...]]]]) -> None:
    """A mutator of numbers: one of `places` (with its partners) is mistyped."""

    @perusak(nama)
    def damage(rng: Random) -> Kerusakan | None:
        ref, mitra = rng.choice(places())
        old = dokumen().value(ref)
        number = getattr(old, "nilai", old)
        new = keliru(rng, number)
        if new is None:
            return None
        return ganti(ref, type(old)(new) if old is not number else new, *mitra)


def keliru(rng: Random, nilai: Decimal) -> Decimal | None:
    """`nilai` as a hand gets it wrong: two digits swapped, one changed, or the comma moved."""
    return rng.choice((tukar, ubah, geser))(rng, nilai)


def tukar(rng: Random, nilai: Decimal) -> Decimal | None:
    """Two neighbouring digits swapped."""
    text = str(nilai)
    places = [n for n in range(len(text) - 1) if text[n : n + 2].isdigit() and text[n] != text[n + 1]]
    if not places:
        return None
    n = rng.choice(places)
    return Decimal(text[:n] + text[n + 1] + text[n] + text[n + 2 :])


def ubah(rng: Random, nilai: Decimal) -> Decimal | None:
    """One digit changed; the first never to 0."""
    text = str(nilai)
    places = [n for n, c in enumerate(text) if c.isdigit()]
    n = rng.choice(places)
    others = [c for c in "0123456789" if c != text[n] and (n != places[0] or c != "0" or len(places) == 1)]
    return Decimal(text[:n] + rng.choice(others) + text[n + 1 :])


def geser(rng: Random, nilai: Decimal) -> Decimal | None:
    """Ten or a hundred times as much; the tenth or hundredth part where nothing is lost by it."""
    powers = [1, 2] + [p for p in (-1, -2) if not nilai % (10**-p) or nilai.as_tuple().exponent]
    moved = nilai.scaleb(rng.choice(powers))
    return (moved if moved % 1 else moved.quantize(Decimal(1))) if nilai else None


def pilih(rng: Random, isi: Iterable[Any]) -> Any:
    """One of the things, None when there is none."""
    known = list(isi)
    return rng.choice(known) if known else None
