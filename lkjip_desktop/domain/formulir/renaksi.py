"""Rencana aksi: the year's targets and money over the quarters, and where the year stands in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkjip_desktop.domain.anggaran import compute_serapan
from lkjip_desktop.domain.capaian import compute_capaian
from lkjip_desktop.domain.diukur import butir_of
from lkjip_desktop.domain.dokumen import ButirPK, Indikator, ProgramKegiatan
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.rata_posisi import mean_so_far
from lkjip_desktop.domain.formulir.sekali import sekali
from lkjip_desktop.domain.formulir.sumber import Rupiahs, Sumber, sumber_of
from lkjip_desktop.domain.hasil import Alasan, Hasil
from lkjip_desktop.domain.jumlah import add
from lkjip_desktop.domain.kumulasi import TRIWULAN, rupiah_of_quarters, year_of_quarters
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG, Nilai, terisi
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.skala import predikat
from lkjip_desktop.domain.urutan import layanan_of


@dataclass(frozen=True, slots=True)
class Triwulan:
    """One quarter of an indikator: its own target and realisasi, and both up to its end (`*_sd`)."""

    target: Nilai
    realisasi: Nilai
    target_sd: Nilai
    realisasi_sd: Nilai
    capaian: Hasil


@dataclass(frozen=True, slots=True)
class AksiIndikator:
    """The rencana aksi of an indikator. `butir` is the PK's line whose quarters count, where it has any."""

    indikator: Id
    butir: Id | None
    target: Nilai
    triwulan: Mapping[int, Triwulan]


@dataclass(frozen=True, slots=True)
class AksiUang:
    """The money of a row of the budget tree (or of all) per quarter and up to its end. Rupiah."""

    anggaran: Decimal | None
    rencana: Mapping[int, Decimal | None]
    realisasi: Mapping[int, Decimal | None]
    rencana_sd: Mapping[int, Decimal | None]
    realisasi_sd: Mapping[int, Decimal | None]
    serapan: Mapping[int, Hasil]


@dataclass(frozen=True, slots=True)
class AksiProgram:
    """A row of the budget tree with its money and its indikator."""

    program: Id
    tingkat: int
    uang: AksiUang
    indikator: tuple[AksiIndikator, ...]


@dataclass(frozen=True, slots=True)
class RencanaAksi:
    """The whole rencana aksi: indikator of tujuan and sasaran, budget tree, all money together."""

    indikator: tuple[AksiIndikator, ...]
    program: tuple[AksiProgram, ...]
    total: AksiUang


@sekali
def renaksi(laporan: Laporan, figures: Figures) -> RencanaAksi:
    """The rencana aksi of the year, with what was reached. The PK's quarters come before the indikator's."""
    sumber = sumber_of(laporan, figures)
    promised = butir_of(laporan)
    indikator = tuple(_indikator(sumber, row, promised.get(row.id)) for row in layanan_of(laporan))
    plan, spent = _per_quarter(sumber, "anggaran_tw"), _per_quarter(sumber, "realisasi_tw")
    program = tuple(
        AksiProgram(
            row.id,
            level,
            _uang(figures.anggaran[row.id].pagu, row.id, plan, spent),
            tuple(_indikator(sumber, i, None) for i in laporan.children(Indikator, row.id)),
        )
        for row, level in sumber.programs
    )
    return RencanaAksi(indikator, program, _uang(figures.total.pagu, None, plan, spent))


def _indikator(sumber: Sumber, row: Indikator, butir: ButirPK | None) -> AksiIndikator:
    own = butir.target_tw if butir is not None and butir.target_tw else row.target_tw
    quarters = {q: _quarter(sumber, row, own, q) for q in TRIWULAN}
    from_pk = butir.id if butir is not None and butir.target_tw else None
    return AksiIndikator(row.id, from_pk, sumber.figures.kinerja[row.id].target, quarters)


def _quarter(sumber: Sumber, row: Indikator, own: Mapping[int, Nilai], q: int) -> Triwulan:
    target_sd = year_of_quarters({k: v for k, v in own.items() if k <= q}, row.kumulasi)
    realisasi = row.realisasi_tw.get(q, KOSONG)
    reached = year_of_quarters({k: v for k, v in row.realisasi_tw.items() if k <= q}, row.kumulasi)
    realisasi_sd = reached if terisi(realisasi) else KOSONG
    capaian = compute_capaian(row.arah, target_sd, realisasi_sd, sumber.aturan)
    return Triwulan(own.get(q, KOSONG), realisasi, target_sd, realisasi_sd, capaian)


def _per_quarter(sumber: Sumber, field: str) -> Mapping[int, Rupiahs]:
    def of(q: int) -> Rupiahs:
        return sumber.rupiah(lambda row: getattr(row, field).get(q))

    return {q: of(q) for q in TRIWULAN}


def _uang(
    pagu: Decimal | None, id: Id | None, plan: Mapping[int, Rupiahs], spent: Mapping[int, Rupiahs]
) -> AksiUang:
    rencana, realisasi = {q: plan[q][id] for q in TRIWULAN}, {q: spent[q][id] for q in TRIWULAN}
    realisasi_sd = _running(realisasi)
    return AksiUang(
        pagu,
        rencana,
        realisasi,
        _running(rencana),
        realisasi_sd,
        {q: compute_serapan(pagu, realisasi_sd[q]) for q in TRIWULAN},
    )


def _running(quarters: Mapping[int, Decimal | None]) -> dict[int, Decimal | None]:
    return {q: add(quarters[k] for k in TRIWULAN if k <= q) for q in TRIWULAN}


# --- where the year stands -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Posisi:
    """Where the year stands at the end of triwulan `triwulan` (0: nothing recorded yet).

    `capaian` has an entry per indikator with a target up to then; `rata` is the instansi's mean of those with
    a realisasi, made as declared; `belum` are those without. `rencana` is what was to be spent by then,
    `tanpa_triwulan` the spending recorded for the year only.
    """

    triwulan: int
    capaian: Mapping[Id, Hasil]
    rata: Hasil
    predikat: str
    belum: tuple[Id, ...]
    uang: AksiUang
    tanpa_triwulan: Decimal | None


def latest(laporan: Laporan) -> int:
    """The last quarter for which anything is recorded; 0 for none."""
    recorded = {q for row in laporan.all(Indikator) for q in row.realisasi_tw}
    recorded |= {q for row in laporan.all(ProgramKegiatan) for q in row.realisasi_tw}
    return max(recorded & set(TRIWULAN), default=0)


@sekali
def posisi(laporan: Laporan, figures: Figures, triwulan: int = 0) -> Posisi:
    """The state of the year up to a quarter (0: the last one with a record), of tujuan and sasaran."""
    q = triwulan or latest(laporan)
    plan, sumber = renaksi(laporan, figures), sumber_of(laporan, figures)
    aksi = [a for a in plan.indikator if q and terisi(a.triwulan[q].target_sd)]
    found = {a.indikator: a.triwulan[q].capaian for a in aksi}
    rata = mean_so_far(laporan, sumber.aturan, found)
    return Posisi(
        q,
        found,
        rata,
        predikat(sumber.aturan.skala, rata.nilai),
        tuple(id for id, h in found.items() if h.alasan is Alasan.REALISASI_KOSONG),
        plan.total,
        _unsplit(sumber),
    )


def _unsplit(sumber: Sumber) -> Decimal | None:
    """Spending of rows that state the year only; their quarters are unknown, not zero."""

    def own(row: ProgramKegiatan) -> Decimal | None:
        return row.realisasi if rupiah_of_quarters(row.realisasi_tw) is None else None

    return sumber.rupiah(own)[None]
