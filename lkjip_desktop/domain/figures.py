"""Figures: every computed result of one snapshot. The only place where a figure of the report is made.

Screen, PDF, Word, Excel and the command line read these records; none of them computes.
Per cents are unrounded Decimals (50 means 50 %), rupiah are Decimals.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from lkjip_desktop.domain.hasil import Hasil
from lkjip_desktop.domain.nilai import KOSONG, Nilai
from lkjip_desktop.domain.pilihan import JenisPK, TabelPegawai
from lkjip_desktop.domain.ref import Id


class SumberTarget(StrEnum):
    """Where the target that was measured against comes from."""

    PK = "pk"
    TAHUN = "tahun"
    RENSTRA = "renstra"
    TIDAK_ADA = ""


class Tren(StrEnum):
    """How a figure of this year stands to last year's."""

    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"
    TIDAK_ADA = ""


@dataclass(frozen=True, slots=True)
class Kinerja:
    """The figures of one indikator for the report's year.

    `target` is the PK's (of the chosen PK), else the annual plan's, else the Renstra's for the year.
    `realisasi` is the typed one, else the formula's, else the quarters'.
    `capaian` is uncapped; `capaian_rata` is what goes into means (capped as declared, half up not applied).
    `kemajuan` is `realisasi_sd` (up to this year) against `target_akhir` (end of the Renstra).
    `capaian_lalu` are the published figures of earlier years, else made of their target and realisasi.
    `membaik` says whether the change since last year is for the better (None: unknown or unchanged).
    """

    indikator: Id
    target: Nilai
    sumber_target: SumberTarget
    realisasi: Nilai
    dari_tw: Nilai
    target_dari_tw: Nilai
    dari_rumus: Hasil | None
    capaian: Hasil
    capaian_rata: Decimal | None
    predikat: str
    tren: Tren
    tren_capaian: Tren
    membaik: bool | None
    capaian_lalu: Mapping[int, Hasil]
    kemajuan: Hasil
    standar: Hasil
    target_akhir: Nilai = KOSONG
    realisasi_sd: Nilai = KOSONG


@dataclass(frozen=True, slots=True)
class Anggaran:
    """Money of a row of the budget tree, of a sasaran or of the whole. Rupiah.

    `pagu` and `realisasi` are the children's sum where there are children with figures, else the row's own.
    `pagu_renstra` the same for each Renstra year, `pagu_renstra_total` their sum over the period;
    `pagu_murni` before changes; `*_lalu` the same for earlier years.
    """

    pagu: Decimal | None
    realisasi: Decimal | None
    sisa: Decimal | None
    serapan: Hasil
    dari_anak: bool
    pagu_renstra: Mapping[int, Decimal]
    pagu_renstra_total: Decimal | None
    pagu_murni: Decimal | None = None
    pagu_lalu: Mapping[int, Decimal] = field(default_factory=dict)
    realisasi_lalu: Mapping[int, Decimal] = field(default_factory=dict)
    serapan_lalu: Mapping[int, Hasil] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rata:
    """The mean capaian of a group (sasaran, tujuan, program, instansi, all keluaran) and what it cost.

    `mentah` is the mean of the uncapped figures, `rata` that of the capped ones, as declared.
    A tujuan's mean is that of its own indikator, or of its sasaran where it has none; a program's that of
    all indikator on it and beneath it. Programs and keluaran are never weighted.
    `anggota` are the ids the mean was taken over, `tanpa_nilai` those left out for want of a figure.
    """

    anggota: tuple[Id, ...]
    tanpa_nilai: tuple[Id, ...]
    mentah: Hasil
    rata: Hasil
    predikat: str
    anggaran: Anggaran
    efisiensi: Hasil


@dataclass(frozen=True, slots=True)
class JumlahPegawai:
    """Column sums of a staff table, persons; None where the column is empty."""

    laki: Decimal | None
    perempuan: Decimal | None
    jumlah: Decimal | None


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one snapshot."""

    kinerja: Mapping[Id, Kinerja]
    sasaran: Mapping[Id, Rata]
    tujuan: Mapping[Id, Rata]
    program: Mapping[Id, Rata]
    instansi: Rata
    keluaran: Rata
    anggaran: Mapping[Id, Anggaran]
    total: Anggaran
    pk: Mapping[JenisPK, Decimal | None]
    belanja: Mapping[Id, Anggaran]
    belanja_total: Anggaran
    pegawai: Mapping[TabelPegawai, JumlahPegawai]
    aset: Decimal | None

    def pagu_pk(self, jenis: JenisPK, money: Anggaran) -> Decimal | None:
        """The budget that a PK promises of `money`, a row of the tree or the total; rupiah.

        Where no row states a budget before changes, it never changed: the PK murni promises the same.
        """
        if jenis is JenisPK.PERUBAHAN or self.total.pagu_murni is None:
            return money.pagu
        return money.pagu_murni
