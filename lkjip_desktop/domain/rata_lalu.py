"""Last year's mean of a sasaran and of the instansi, made of the indikator's published capaian.

Earlier reports' means may rest on other indikator or another cap; this one is made as this report declares
its own, so that the two years can be compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lkjip_desktop.domain.aturan import Aturan, aturan_of
from lkjip_desktop.domain.capaian import cap
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.hasil import Alasan, Hasil, tanpa
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import CaraRata
from lkjip_desktop.domain.rata import compute_mean
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.urutan import sasaran_of


def sasaran_lalu(laporan: Laporan, figures: Figures, id: Id) -> Hasil:
    """The mean capaian of a sasaran's indikator in the year before, per cent."""
    return _mean(laporan.children(Indikator, id), figures, aturan_of(laporan))


def instansi_lalu(laporan: Laporan, figures: Figures) -> Hasil:
    """The instansi's mean capaian in the year before: over sasaran or over indikator, as declared."""
    aturan = aturan_of(laporan)
    groups = [(s.bobot, laporan.children(Indikator, s.id)) for s in sasaran_of(laporan)]
    if laporan.pengaturan.cara_rata is CaraRata.INDIKATOR:
        return _mean(tuple(row for _, group in groups for row in group), figures, aturan)
    means = [(_mean(group, figures, aturan).nilai, weight) for weight, group in groups]
    return _weighed(means, aturan)


def _mean(rows: tuple[Indikator, ...], figures: Figures, aturan: Aturan) -> Hasil:
    found = ((figures.kinerja[r.id].capaian_lalu.get(aturan.tahun - 1), r.bobot) for r in rows)
    return _weighed([(cap(h.nilai, aturan.batas), w) for h, w in found if h is not None], aturan)


def _weighed(values: Sequence[tuple[Decimal | None, Decimal | None]], aturan: Aturan) -> Hasil:
    known = [(v, w) for v, w in values if v is not None]
    if not known:
        return tanpa(Alasan.TANPA_DATA)
    return compute_mean([v for v, _ in known], [w for _, w in known] if aturan.berbobot else None)
