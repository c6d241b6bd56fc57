"""The instansi's mean in the middle of the year, made as the report declares it for the whole year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lkjip_desktop.domain.aturan import Aturan
from lkjip_desktop.domain.capaian import cap
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.hasil import Hasil
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import CaraRata
from lkjip_desktop.domain.rata import compute_mean
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.urutan import sasaran_of

_Member = tuple[Decimal | None, Decimal | None]
"""A capaian as it counts (per cent; None: not known) and its weight."""


def mean_so_far(laporan: Laporan, aturan: Aturan, found: Mapping[Id, Hasil]) -> Hasil:
    """The mean of `found`, the capaian up to a quarter by indikator: of sasaran, or of their indikator.

    Indikator of tujuan don't count, as at the end of the year; weights count where they are declared.
    """
    groups = [(s.bobot, _members(laporan, s.id, found, aturan)) for s in sasaran_of(laporan)]
    if aturan.cara_rata is CaraRata.SASARAN:
        return _mean([(_mean(members, aturan).nilai, bobot) for bobot, members in groups], aturan)
    return _mean([m for _, members in groups for m in members], aturan)


def _members(laporan: Laporan, sasaran: Id, found: Mapping[Id, Hasil], aturan: Aturan) -> list[_Member]:
    rows = (i for i in laporan.children(Indikator, sasaran) if i.id in found)
    return [(cap(found[i.id].nilai, aturan.batas), i.bobot) for i in rows]


def _mean(members: Sequence[_Member], aturan: Aturan) -> Hasil:
    counted = [(value, bobot) for value, bobot in members if value is not None]
    return compute_mean([v for v, _ in counted], [b for _, b in counted] if aturan.berbobot else None)
