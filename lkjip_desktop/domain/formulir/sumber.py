"""Sumber: the values of any year, wherever the report keeps them, and what they add up to.

`n` is the year of the plan (Renja n). The running year of the forms of Permendagri 86/2017 is n-1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkjip_desktop.domain.aturan import Aturan, aturan_of
from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.jumlah import add
from lkjip_desktop.domain.kinerja import resolve_target
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka, Kosong, Nilai, TidakBerlaku, terisi
from lkjip_desktop.domain.pangkal import after, pangkal
from lkjip_desktop.domain.pohon import descendants, roots
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.tren import adds_up, target_akhir

Rupiahs = Mapping[Id | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Sumber:
    """A snapshot, its figures and what it declares.

    `programs` are the rows of the budget tree in the order of print, each with its depth (0: program).
    """

    laporan: Laporan
    figures: Figures
    aturan: Aturan
    programs: tuple[tuple[ProgramKegiatan, int], ...]

    @property
    def tahun(self) -> int:
        """The report's year."""
        return self.aturan.tahun

    def target(self, row: Indikator, year: int) -> Nilai:
        """The target of a year's plan (RKT or Renja); the Renstra's where the plan says nothing else."""
        if year == self.tahun:
            return resolve_target(row, None, self.aturan)[0]
        planned = row.target_lalu.get(year, KOSONG)
        return planned if terisi(planned) else row.target.get(year, KOSONG)

    def realisasi(self, row: Indikator, year: int) -> Nilai:
        """What was reached in a year."""
        if year == self.tahun:
            return self.figures.kinerja[row.id].realisasi
        return row.realisasi_lalu.get(year, KOSONG)

    def realisasi_sd(self, row: Indikator, year: int) -> Nilai:
        """What was reached up to a year: the typed base and the Renstra's years since, or their latest."""
        typed = {y: v for y, v in row.realisasi_sd.items() if terisi(v)}
        base = pangkal(typed, year, self.counts)
        known = [self.realisasi(row, y) for y in after(row.realisasi_lalu, base, year, self.counts)]
        start = () if base is None else (typed[base],)
        return gabung([*start, *known], tambah=self.adds_up(row))

    def akhir(self, row: Indikator) -> Nilai:
        """The end-of-Renstra target."""
        return target_akhir(row, self.aturan)

    def adds_up(self, row: Indikator) -> bool:
        """Whether the years of an indikator are added up; else the latest value stands for all of them."""
        return adds_up(row, self.akhir(row), self.aturan)

    def counts(self, year: int) -> bool:
        """Whether a year belongs to the Renstra; every year does while its period is not filled in."""
        return not self.aturan.tahun_renstra or year in self.aturan.tahun_renstra

    def rupiah(self, own: Callable[[ProgramKegiatan], Decimal | None], *, whole: bool = False) -> Rupiahs:
        """Money of every row of the budget tree, and under None of all: children's sum, else `own`.

        With `whole` a row is unknown (None) as soon as a row below it that has money this year is.
        """
        found: dict[Id | None, Decimal | None] = {}
        below: dict[Id | None, Decimal] = {}
        unknown: set[Id | None] = set()
        for row, level in reversed(self.programs):
            value = below[row.id] if row.id in below else own(row)
            above = row.induk if level else None
            if whole and (row.id in unknown or (value is None and _has_money(row))):
                value = None
                unknown.add(above)
            found[row.id] = value
            if value is not None:
                below[above] = below[above] + value if above in below else value
        found[None] = None if None in unknown else below.get(None)
        return found

    def dana(self, year: int) -> Rupiahs:
        """The plan's money for a year: the RKT's, else the Renstra's, else the budget's."""
        return self.rupiah(lambda row: _dana(row, year, self.tahun))

    def belanja_sd(self, year: int) -> Rupiahs:
        """Spending up to a year: the typed base and the sum of the Renstra's years since."""
        return self.rupiah(lambda row: self._belanja_sd(row, year))

    def _belanja_sd(self, row: ProgramKegiatan, year: int) -> Decimal | None:
        base = pangkal(row.realisasi_sd, year, self.counts)
        since = (row.realisasi_lalu[y] for y in after(row.realisasi_lalu, base, year, self.counts))
        return add([None if base is None else row.realisasi_sd[base], *since])

    def pagu_renstra(self) -> Rupiahs:
        """The Renstra's money over its whole period."""
        return self.rupiah(self._pagu_renstra)

    def _pagu_renstra(self, row: ProgramKegiatan) -> Decimal | None:
        years = self.aturan.tahun_renstra or row.pagu.keys()
        yearly = add(row.pagu.get(y) for y in years)
        return row.pagu_akhir if yearly is None else yearly


def sumber_of(laporan: Laporan, figures: Figures) -> Sumber:
    """The values of `laporan`."""
    return Sumber(laporan, figures, aturan_of(laporan), tuple(_programs(laporan)))


def _programs(laporan: Laporan) -> Iterator[tuple[ProgramKegiatan, int]]:
    table = laporan.table(ProgramKegiatan)
    depth: dict[Id | None, int] = {}
    for root in roots(table):
        for row in descendants(table, root):
            depth[row.id] = depth.get(row.induk, -1) + 1
            yield row, depth[row.id]


def gabung(values: Iterable[Nilai], *, tambah: bool) -> Nilai:
    """Several values as one: their sum, or the latest. Empty and not applicable ones don't count.

    A predikat or a range has no sum, so one among values to be added up leaves the result empty.
    """
    filled = [v for v in values if not isinstance(v, Kosong)]
    counted = [v for v in filled if not isinstance(v, TidakBerlaku)]
    if not counted:
        return TIDAK_BERLAKU if filled else KOSONG
    if not tambah:
        return counted[-1]
    numbers = [v.nilai for v in counted if isinstance(v, Angka)]
    return Angka(sum(numbers, Decimal(0))) if len(numbers) == len(counted) else KOSONG


def _dana(row: ProgramKegiatan, year: int, tahun: int) -> Decimal | None:
    if year != tahun:
        ahead = row.prakiraan.get(year)
        return row.pagu.get(year) if ahead is None else ahead
    stated = (row.rkt, row.pagu.get(year), row.anggaran_murni, row.anggaran)
    return next((rp for rp in stated if rp is not None), None)


def _has_money(row: ProgramKegiatan) -> bool:
    """Whether a row has any money this year, so that a blank of it is something unknown."""
    return any((row.anggaran, row.anggaran_murni, row.realisasi, row.realisasi_tw))
