"""T-C.30, T-C.31, T-C.33 (Permendagri 86/2017): services, the draft RKPD against needs, the plan itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan, RancanganRKPD
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.sekali import sekali
from lkjip_desktop.domain.formulir.sumber import Sumber, sumber_of
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG, Nilai
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.urutan import layanan_of


@dataclass(frozen=True, slots=True)
class BarisTC30:
    """Service performance of one indikator. Series are keyed by year.

    `target` has the Renstra's of n-2 to n+1, `realisasi` those of n-2 and n-1, `proyeksi` of n and n+1.
    """

    indikator: Id
    standar: Nilai
    ikk: bool
    target: Mapping[int, Nilai]
    realisasi: Mapping[int, Nilai]
    proyeksi: Mapping[int, Nilai]


@sekali
def tc30(laporan: Laporan, figures: Figures, n: int) -> tuple[BarisTC30, ...]:
    """Tabel T-C.30 of Renja `n`: the indikator of tujuan and sasaran, in the order of the Renstra."""
    sumber = sumber_of(laporan, figures)
    return tuple(_tc30(sumber, row, n) for row in layanan_of(laporan))


def _tc30(sumber: Sumber, row: Indikator, n: int) -> BarisTC30:
    def renstra(year: int) -> Nilai:
        return row.target.get(year) or row.target_lalu.get(year, KOSONG)

    return BarisTC30(
        row.id,
        row.standar_nasional,
        row.ikk,
        {y: renstra(y) for y in range(n - 2, n + 2)},
        {y: sumber.realisasi(row, y) for y in (n - 2, n - 1)},
        {y: row.proyeksi.get(y, KOSONG) for y in (n, n + 1)},
    )


@dataclass(frozen=True, slots=True)
class BarisTC31:
    """A line of T-C.31: what the draft RKPD says (`rancangan`) beside what is needed (`program`).

    `indikator` is the one that stands in this line on the right. `beda` are the halves' differences:
    "lokasi", "target", "pagu", or "baru" and "hilang" where one half is missing.
    """

    program: Id | None
    tingkat: int
    pertama: bool
    rancangan: Id | None
    indikator: Id | None
    target: Nilai
    pagu: Decimal | None
    beda: frozenset[str]


@sekali
def tc31(laporan: Laporan, figures: Figures) -> tuple[BarisTC31, ...]:
    """Tabel T-C.31 of the report's year. Empty while nothing is known of the draft RKPD."""
    if not len(laporan.table(RancanganRKPD)):
        return ()
    sumber = sumber_of(laporan, figures)
    dana, known = sumber.dana(laporan.tahun), laporan.table(ProgramKegiatan)
    lines = [x for row, level in sumber.programs for x in _tc31(sumber, row.id, level, dana[row.id])]
    lost = [r for r in laporan.all(RancanganRKPD) if r.induk not in known]
    return (*lines, *(_only_draft(r) for r in lost))


def _only_draft(row: RancanganRKPD) -> BarisTC31:
    return BarisTC31(None, 0, True, row.id, None, KOSONG, None, frozenset({"hilang"}))


def _tc31(sumber: Sumber, id: Id, level: int, dana: Decimal | None) -> Iterator[BarisTC31]:
    drafts = sumber.laporan.children(RancanganRKPD, id)
    is_new = not drafts and not sumber.laporan.children(ProgramKegiatan, id)
    needs = sumber.laporan.children(Indikator, id)
    for n in range(max(1, len(drafts), len(needs))):
        draft = drafts[n] if n < len(drafts) else None
        need = needs[n] if n < len(needs) else None
        target = sumber.target(need, sumber.tahun) if need is not None else KOSONG
        pagu = dana if n == 0 else None
        beda = _differences(sumber, id, draft, target, pagu) if draft else {"baru"} if is_new else set()
        yield BarisTC31(
            id, level, n == 0, draft.id if draft else None, need.id if need else None, target, pagu,
            frozenset(beda),
        )  # fmt: skip


def _differences(
    sumber: Sumber, id: Id, draft: RancanganRKPD, target: Nilai, pagu: Decimal | None
) -> Iterator[str]:
    row = sumber.laporan.get(ProgramKegiatan, id)
    if row is not None and draft.lokasi and row.lokasi and draft.lokasi.strip() != row.lokasi.strip():
        yield "lokasi"
    if draft.target != KOSONG and target not in (KOSONG, draft.target):
        yield "target"
    if None not in (draft.pagu, pagu) and draft.pagu != pagu:
        yield "pagu"


@dataclass(frozen=True, slots=True)
class BarisTC33:
    """A line of T-C.33: what the plan of year n wants, and its forward estimate. Rupiah in first lines."""

    program: Id
    tingkat: int
    pertama: bool
    indikator: Id | None
    target: Nilai
    pagu: Decimal | None
    target_maju: Nilai
    pagu_maju: Decimal | None


@dataclass(frozen=True, slots=True)
class TC33:
    """Tabel T-C.33; the totals count each row of the budget tree once."""

    tahun: int
    baris: tuple[BarisTC33, ...]
    pagu: Decimal | None
    pagu_maju: Decimal | None


@sekali
def tc33(laporan: Laporan, figures: Figures, n: int) -> TC33:
    """Tabel T-C.33 of Renja `n` with the forward estimate (prakiraan maju) of n+1."""
    sumber = sumber_of(laporan, figures)
    now, ahead = sumber.dana(n), sumber.dana(n + 1)
    lines = tuple(
        line
        for row, level in sumber.programs
        for line in _tc33(sumber, row.id, level, n, (now[row.id], ahead[row.id]))
    )
    return TC33(n, lines, now[None], ahead[None])


def _tc33(
    sumber: Sumber, id: Id, level: int, n: int, money: tuple[Decimal | None, Decimal | None]
) -> Iterator[BarisTC33]:
    found = sumber.laporan.children(Indikator, id)
    if not found:
        yield BarisTC33(id, level, True, None, KOSONG, money[0], KOSONG, money[1])
    for at, row in enumerate(found):
        pagu, maju = money if at == 0 else (None, None)
        target, next_target = sumber.target(row, n), sumber.target(row, n + 1)
        yield BarisTC33(id, level, at == 0, row.id, target, pagu, next_target, maju)
