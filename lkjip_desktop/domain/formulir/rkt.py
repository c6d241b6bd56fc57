"""RKT: rencana kinerja tahunan, with masukan, keluaran and hasil, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from lkjip_desktop.domain.anggaran import compute_serapan
from lkjip_desktop.domain.dokumen import Indikator, Sasaran, Tujuan
from lkjip_desktop.domain.efisiensi import compute_selisih
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.sekali import sekali
from lkjip_desktop.domain.formulir.sumber import Sumber, sumber_of
from lkjip_desktop.domain.hasil import Hasil
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import Nilai
from lkjip_desktop.domain.pilihan import TolokUkur
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.urutan import sasaran_of, tujuan_of


@dataclass(frozen=True, slots=True)
class TargetRKT:
    """An indikator of the plan with its target for the year."""

    tujuan: Id | None
    sasaran: Id | None
    indikator: Id
    target: Nilai


@dataclass(frozen=True, slots=True)
class BarisRKT:
    """A line of the plan's programs. Money stands in the first line of a row of the budget tree only.

    `keluaran` and `hasil` are indikator with their targets. `efisiensi` is capaian - serapan of the line's
    first indikator, in points of per cent.
    """

    program: Id
    tingkat: int
    pertama: bool
    dana: Decimal | None
    keluaran: Id | None
    target_keluaran: Nilai | None
    hasil: Id | None
    target_hasil: Nilai | None
    belanja: Decimal | None
    serapan: Hasil
    capaian: Hasil | None
    efisiensi: Hasil | None


@dataclass(frozen=True, slots=True)
class RKT:
    """The year's plan; `dana` is the total in rupiah, counted once per row of the budget tree."""

    target: tuple[TargetRKT, ...]
    baris: tuple[BarisRKT, ...]
    dana: Decimal | None
    belanja: Decimal | None
    serapan: Hasil


@sekali
def rkt(laporan: Laporan, figures: Figures) -> RKT:
    """The plan of the report's year."""
    sumber = sumber_of(laporan, figures)
    dana, total = sumber.dana(laporan.tahun), figures.total
    baris = tuple(
        line for row, level in sumber.programs for line in _lines(sumber, row.id, level, dana[row.id])
    )
    serapan = compute_serapan(total.pagu, total.realisasi)
    return RKT(tuple(_targets(sumber)), baris, dana[None], total.realisasi, serapan)


def _targets(sumber: Sumber) -> Iterator[TargetRKT]:
    laporan = sumber.laporan
    for tujuan in tujuan_of(laporan):
        yield from _target(sumber, tujuan.id, None)
        for sasaran in laporan.children(Sasaran, tujuan.id):
            yield from _target(sumber, tujuan.id, sasaran.id)
    for sasaran in sasaran_of(laporan):
        if sasaran.induk not in laporan.table(Tujuan):
            yield from _target(sumber, None, sasaran.id)


def _target(sumber: Sumber, tujuan: Id | None, sasaran: Id | None) -> Iterator[TargetRKT]:
    for row in sumber.laporan.children(Indikator, sasaran or tujuan):
        yield TargetRKT(tujuan, sasaran, row.id, sumber.target(row, sumber.tahun))


def _lines(sumber: Sumber, id: Id, level: int, dana: Decimal | None) -> Iterator[BarisRKT]:
    found = sumber.laporan.children(Indikator, id)
    keluaran = [i for i in found if i.tolok is TolokUkur.KELUARAN]
    hasil = [i for i in found if i.tolok is TolokUkur.HASIL]
    for n, (k, h) in enumerate(zip_longest(keluaran, hasil) if found else [(None, None)]):
        yield _line(sumber, id, level, dana if n == 0 else None, n == 0, k, h)


def _line(
    sumber: Sumber,
    id: Id,
    level: int,
    dana: Decimal | None,
    pertama: bool,
    keluaran: Indikator | None,
    hasil: Indikator | None,
) -> BarisRKT:
    year, money, measured = sumber.tahun, sumber.figures.anggaran[id], keluaran or hasil
    capaian = sumber.figures.kinerja[measured.id].capaian if measured is not None else None
    return BarisRKT(
        program=id,
        tingkat=level,
        pertama=pertama,
        dana=dana,
        keluaran=keluaran.id if keluaran else None,
        target_keluaran=sumber.target(keluaran, year) if keluaran else None,
        hasil=hasil.id if hasil else None,
        target_hasil=sumber.target(hasil, year) if hasil else None,
        belanja=money.realisasi if pertama else None,
        serapan=money.serapan,
        capaian=capaian,
        efisiensi=compute_selisih(capaian, money.serapan) if pertama and capaian else None,
    )
