"""Anggaran: sums up the budget tree, serapan at every level, and the share of each sasaran. Rupiah.

Serapan is realisasi / pagu x 100, recomputed from the sums at every level: never averaged, never added up.
A missing pagu is not zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Belanja, ProgramKegiatan
from lkjip_desktop.domain.figures import Anggaran
from lkjip_desktop.domain.hasil import Alasan, Hasil, Working, rapi, tanpa
from lkjip_desktop.domain.jumlah import add, add_series
from lkjip_desktop.domain.kumulasi import rupiah_of_quarters

Series = Mapping[int, Decimal]


@dataclass(frozen=True, slots=True)
class Uang:
    """The money of a row before anything is derived from it."""

    pagu: Decimal | None = None
    realisasi: Decimal | None = None
    murni: Decimal | None = None
    renstra: Series = field(default_factory=dict)
    pagu_lalu: Series = field(default_factory=dict)
    realisasi_lalu: Series = field(default_factory=dict)


def own_of_program(row: ProgramKegiatan) -> Uang:
    """What a row of the budget tree states itself: the budget after changes, else before them."""
    return Uang(
        pagu=row.anggaran if row.anggaran is not None else row.anggaran_murni,
        realisasi=row.realisasi if row.realisasi is not None else rupiah_of_quarters(row.realisasi_tw),
        murni=row.anggaran_murni,
        renstra=row.pagu,
        pagu_lalu=row.anggaran_lalu,
        realisasi_lalu=row.realisasi_lalu,
    )


def own_of_belanja(row: Belanja) -> Uang:
    """What a kind of belanja states itself."""
    return Uang(pagu=row.anggaran, realisasi=row.realisasi)


def compute_anggaran(own: Uang, anak: Sequence[Anggaran], tahun: Iterable[int] = ()) -> Anggaran:
    """The figures of a row with `own` money and these children, `tahun` being the Renstra's years.

    Each figure is the children's sum where any child has it, else the row's own. Without Renstra years all
    years count towards the Renstra's total.
    """
    if not anak:
        return _derived(own, tahun, dari_anak=False)
    below = _sum_of(anak)
    money = Uang(
        pagu=own.pagu if below.pagu is None else below.pagu,
        realisasi=own.realisasi if below.realisasi is None else below.realisasi,
        murni=own.murni if below.murni is None else below.murni,
        renstra={**own.renstra, **below.renstra},
        pagu_lalu={**own.pagu_lalu, **below.pagu_lalu},
        realisasi_lalu={**own.realisasi_lalu, **below.realisasi_lalu},
    )
    return _derived(money, tahun, dari_anak=below.pagu is not None or below.realisasi is not None)


def compute_bagian(suku: Iterable[tuple[Decimal, Anggaran]], tahun: Iterable[int] = ()) -> Anggaran:
    """The weighted sum of rows: the budget of a sasaran from the rows linked to it."""
    return _derived(_sum_of([_scaled(bobot, a) for bobot, a in suku]), tahun, dari_anak=True)


def di_luar(total: Anggaran, bagian: Iterable[Anggaran]) -> Anggaran | None:
    """What of the total belongs to none of its parts (the sasaran); None where that is less than a rupiah.

    Weights that are no round figures, such as thirds, leave parts of a rupiah that are nobody's.
    """
    rest = compute_bagian([(Decimal(1), total), *((Decimal(-1), a) for a in bagian)])
    return rest if max(rest.pagu or 0, rest.realisasi or 0) >= 1 else None


def compute_serapan(pagu: Decimal | None, realisasi: Decimal | None) -> Hasil:
    """Realisasi / pagu x 100 in per cent."""
    if pagu is None:
        return tanpa(Alasan.PAGU_KOSONG)
    if realisasi is None:
        return tanpa(Alasan.REALISASI_KOSONG)
    if pagu == 0:
        return tanpa(Alasan.PAGU_NOL)
    operands = {"realisasi": realisasi, "pagu": pagu}
    return Hasil(realisasi / pagu * 100, working=Working("{realisasi} / {pagu} x 100", operands))


def _sum_of(parts: Sequence[Anggaran]) -> Uang:
    return Uang(
        pagu=add(a.pagu for a in parts),
        realisasi=add(a.realisasi for a in parts),
        murni=add(a.pagu_murni for a in parts),
        renstra=add_series(a.pagu_renstra for a in parts),
        pagu_lalu=add_series(a.pagu_lalu for a in parts),
        realisasi_lalu=add_series(a.realisasi_lalu for a in parts),
    )


def _scaled(bobot: Decimal, a: Anggaran) -> Anggaran:
    def times(value: Decimal | None) -> Decimal | None:
        return None if value is None else rapi(value * bobot)

    def each(series: Series) -> Series:
        return {year: rapi(value * bobot) for year, value in series.items()}

    return Anggaran(
        times(a.pagu), times(a.realisasi), None, a.serapan, True, each(a.pagu_renstra), None,
        times(a.pagu_murni), each(a.pagu_lalu), each(a.realisasi_lalu),
    )  # fmt: skip


def _derived(money: Uang, tahun: Iterable[int], dari_anak: bool) -> Anggaran:
    pagu, realisasi = money.pagu, money.realisasi
    years = tahun or money.renstra.keys()
    return Anggaran(
        pagu=pagu,
        realisasi=realisasi,
        sisa=None if pagu is None or realisasi is None else pagu - realisasi,
        serapan=compute_serapan(pagu, realisasi),
        dari_anak=dari_anak,
        pagu_renstra=money.renstra,
        pagu_renstra_total=add(money.renstra.get(y) for y in years),
        pagu_murni=money.murni,
        pagu_lalu=money.pagu_lalu,
        realisasi_lalu=money.realisasi_lalu,
        serapan_lalu={
            y: compute_serapan(money.pagu_lalu.get(y), money.realisasi_lalu.get(y))
            for y in sorted({*money.pagu_lalu, *money.realisasi_lalu})
        },
    )
