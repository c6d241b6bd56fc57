"""PK murni and PK perubahan side by side: what changed in targets and money, and why."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from lkjip_desktop.domain.dokumen import PK_ID, AnggaranPK, ButirPK
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.sekali import sekali
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id

T = TypeVar("T", ButirPK, AnggaranPK)


class Status(StrEnum):
    """What became of a line of the PK murni."""

    TETAP = "tetap"
    BERUBAH = "berubah"
    BARU = "baru"
    DIHAPUS = "dihapus"


@dataclass(frozen=True, slots=True)
class PerubahanButir:
    """A promise before and after; None where it was not made. `alasan` is the line's, else the contract's."""

    murni: ButirPK | None
    perubahan: ButirPK | None
    status: Status
    alasan: str


@dataclass(frozen=True, slots=True)
class PerubahanAnggaran:
    """A program's money before and after, and the difference; rupiah. One that was not there counts as 0."""

    murni: AnggaranPK | None
    perubahan: AnggaranPK | None
    selisih: Decimal | None
    status: Status
    alasan: str


@dataclass(frozen=True, slots=True)
class PerubahanPK:
    """All lines of both contracts; `selisih` of the totals. Nothing while one of them is empty."""

    butir: tuple[PerubahanButir, ...] = ()
    anggaran: tuple[PerubahanAnggaran, ...] = ()
    murni: Decimal | None = None
    perubahan: Decimal | None = None
    selisih: Decimal | None = None


@sekali
def perubahan_pk(laporan: Laporan, figures: Figures) -> PerubahanPK:
    """What the PK perubahan changed. Lines belong together by the indikator or program they promise."""
    old, new = (laporan.children(ButirPK, PK_ID[j]) for j in JenisPK)
    if not old or not new:
        return PerubahanPK()
    before, after = (laporan.children(AnggaranPK, PK_ID[j]) for j in JenisPK)
    butir = tuple(_butir(*pair) for pair in _pairs(old, new, lambda b: b.indikator, lambda b: b.nama))
    uang = tuple(_uang(*pair) for pair in pairs_of_money(before, after))
    murni, perubahan = (figures.pk.get(j) for j in JenisPK)
    return PerubahanPK(butir, uang, murni, perubahan, _selisih(murni, perubahan))


def pairs_of_money(
    old: Iterable[AnggaranPK], new: Iterable[AnggaranPK]
) -> Iterator[tuple[AnggaranPK | None, AnggaranPK | None]]:
    """Lines of both contracts by program; where a program has several, those of one source of money first."""
    return _pairs(old, new, lambda a: a.program, lambda a: a.sumber_dana)


def _pairs(
    old: Iterable[T], new: Iterable[T], link: Callable[[T], Hashable], more: Callable[[T], str]
) -> Iterator[tuple[T | None, T | None]]:
    """Lines of both sides by what they link to, else by their words; those of the old side first.

    Of several that could belong together those that also agree in `more` do, the rest in their order.
    """

    def key(row: T) -> Hashable:
        return link(row) or _plain(row.nama)

    def exact(row: T) -> Hashable:
        return key(row), _plain(more(row))

    before, after = list(old), list(new)
    found: dict[Id, T] = {}
    for same in (exact, key):
        for row in (r for r in before if r.id not in found):
            one = next((n for n in after if same(n) == same(row)), None)
            if one is not None:
                found[row.id] = one
                after.remove(one)
    yield from ((row, found.get(row.id)) for row in before)
    yield from ((None, row) for row in after)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _butir(murni: ButirPK | None, perubahan: ButirPK | None) -> PerubahanButir:
    changed = murni and perubahan and (murni.target, murni.satuan) != (perubahan.target, perubahan.satuan)
    status = _status(murni, perubahan, changed=bool(changed))
    return PerubahanButir(murni, perubahan, status, _alasan(murni, perubahan))


def _uang(murni: AnggaranPK | None, perubahan: AnggaranPK | None) -> PerubahanAnggaran:
    before = murni.anggaran if murni is not None else Decimal(0)
    after = perubahan.anggaran if perubahan is not None else Decimal(0)
    status = _status(murni, perubahan, changed=before != after)
    return PerubahanAnggaran(murni, perubahan, _selisih(before, after), status, _alasan(murni, perubahan))


def _status(murni: object, perubahan: object, *, changed: bool) -> Status:
    if murni is None:
        return Status.BARU
    if perubahan is None:
        return Status.DIHAPUS
    return Status.BERUBAH if changed else Status.TETAP


def _alasan(murni: T | None, perubahan: T | None) -> str:
    return next((r.alasan.strip() for r in (perubahan, murni) if r is not None and r.alasan.strip()), "")


def _selisih(before: Decimal | None, after: Decimal | None) -> Decimal | None:
    return None if before is None or after is None else after - before
