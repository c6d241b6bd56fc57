"""TabelTertulis: a table as somebody printed it, with what was understood of it; Naskah: a whole document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class JenisTabel(StrEnum):
    """What a printed table is about; the value is what `tables --json` prints as "kind"."""

    PK_INDIKATOR = "pk indikator"
    PK_ANGGARAN = "pk anggaran"
    CAPAIAN = "capaian"
    BANDING_TAHUN = "perbandingan tahun"
    BANDING_RENSTRA = "perbandingan renstra"
    BANDING_NASIONAL = "perbandingan nasional"
    RATA_SASARAN = "rata-rata sasaran"
    ANGGARAN = "anggaran"
    KINERJA_ANGGARAN = "kinerja dan anggaran"
    RENCANA_ANGGARAN = "rencana anggaran"
    RENSTRA = "renstra"
    IKU = "iku"
    RKT = "rkt"
    TC29 = "T-C.29"
    TC30 = "T-C.30"
    TC31 = "T-C.31"
    TC33 = "T-C.33"
    PEGAWAI = "pegawai"
    ASET = "aset"
    DAFTAR = "daftar isi"
    LAIN = "lain"


class Peran(StrEnum):
    """What a column holds. Money is rupiah, CAPAIAN, SERAPAN and EFISIENSI are per cent."""

    NOMOR = "nomor"
    KODE = "kode"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    PROGRAM = "program"
    URAIAN = "uraian"
    SATUAN = "satuan"
    KONDISI_AWAL = "kondisi awal"
    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    STANDAR = "standar"
    PAGU = "pagu"
    REALISASI_ANGGARAN = "realisasi anggaran"
    SISA = "sisa"
    SERAPAN = "serapan"
    EFISIENSI = "efisiensi"
    TREN = "tren"
    BANYAK = "banyak"
    JUMLAH = "jumlah"
    NILAI = "nilai"
    MATA_UANG = "mata uang"
    KETERANGAN = "keterangan"
    PENANGGUNG_JAWAB = "penanggung jawab"
    SUMBER_DATA = "sumber data"
    HALAMAN = "halaman"
    LAIN = "lain"


LABEL = (Peran.INDIKATOR, Peran.PROGRAM, Peran.URAIAN, Peran.SASARAN, Peran.TUJUAN)
UANG = frozenset({Peran.PAGU, Peran.REALISASI_ANGGARAN})
PERSEN = frozenset({Peran.CAPAIAN, Peran.SERAPAN, Peran.EFISIENSI})
KUANTITAS = frozenset({Peran.TARGET, Peran.REALISASI, Peran.STANDAR, Peran.KONDISI_AWAL})
ANGKA = UANG | PERSEN | KUANTITAS | {Peran.BANYAK, Peran.JUMLAH, Peran.NILAI, Peran.SISA}


class Ringkas(StrEnum):
    """What a row sums up, or that it only heads the rows below it."""

    BUKAN = ""
    JUMLAH = "jumlah"
    RATA = "rata-rata"
    JUDUL = "judul kelompok"


@dataclass(frozen=True, slots=True)
class Asal:
    """Where something stands in its source. `halaman` counts from 1, 0 where the source has no pages."""

    berkas: str = ""
    halaman: int = 0
    lembar: str = ""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its header lines from the outermost to its own, and what they were understood to say.

    `nomor` is the printed column number, `rumus` the printed formula without its own number ("5/4x100").
    `yakin` is False where the role was guessed from the figures alone.
    """

    judul: tuple[str, ...]
    peran: Peran = Peran.LAIN
    tahun: int | None = None
    triwulan: int | None = None
    nomor: int | None = None
    rumus: str = ""
    yakin: bool = True

    @property
    def teks(self) -> str:
        """The header on one line."""
        return " ".join(self.judul)


@dataclass(frozen=True, slots=True)
class BarisTabel:
    """A row: its cells as printed (blank "" where a cell continues the one above), one for each column.

    `tingkat` counts from 0 (outermost). `bergeser` says by how many columns the row was moved to fit
    (-1: its cells fit no columns), `sambungan` that its text was joined across a page break.
    """

    sel: tuple[str, ...]
    label: str = ""
    tingkat: int = 0
    ringkas: Ringkas = Ringkas.BUKAN
    halaman: int = 0
    bergeser: int = 0
    sambungan: bool = False

    @property
    def total(self) -> bool:
        """Whether the row sums up other rows."""
        return self.ringkas in (Ringkas.JUMLAH, Ringkas.RATA)


@dataclass(frozen=True, slots=True)
class TabelTertulis:
    """A printed table. Every row has as many cells as there are columns."""

    judul: str
    jenis: JenisTabel
    asal: Asal
    kolom: tuple[Kolom, ...]
    baris: tuple[BarisTabel, ...]

    def cari(self, *peran: Peran) -> Iterator[int]:
        """The places of the columns with one of these roles, from left to right."""
        return (k for k, kolom in enumerate(self.kolom) if kolom.peran in peran)

    @property
    def isi(self) -> Iterator[tuple[int, BarisTabel]]:
        """The rows that are neither a sum nor a heading, with their places."""
        return ((b, baris) for b, baris in enumerate(self.baris) if baris.ringkas is Ringkas.BUKAN)


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph between the tables."""

    teks: str
    asal: Asal


@dataclass(frozen=True, slots=True)
class Naskah:
    """A document as read: paragraphs and tables in their order, and what the reader must be told about it."""

    berkas: str
    bagian: tuple[Paragraf | TabelTertulis, ...]
    peringatan: tuple[str, ...] = ()

    @property
    def tabel(self) -> tuple[TabelTertulis, ...]:
        """The tables alone."""
        return tuple(b for b in self.bagian if isinstance(b, TabelTertulis))

    @property
    def paragraf(self) -> tuple[Paragraf, ...]:
        """The paragraphs alone."""
        return tuple(b for b in self.bagian if isinstance(b, Paragraf))


def as_json(tabel: TabelTertulis) -> dict[str, object]:
    """The table as `tables --json` prints it."""
    return {
        "title": tabel.judul,
        "kind": tabel.jenis.value,
        "page": tabel.asal.halaman,
        "sheet": tabel.asal.lembar,
        "columns": [_column(k) for k in tabel.kolom],
        "rows": [
            {"level": b.tingkat, "label": b.label, "cells": list(b.sel), "total": b.total, "page": b.halaman}
            for b in tabel.baris
        ],
    }


def _column(kolom: Kolom) -> dict[str, object]:
    return {
        "header": kolom.teks,
        "role": kolom.peran.value,
        "formula": kolom.rumus,
        "number": kolom.nomor,
        "year": kolom.tahun,
        "quarter": kolom.triwulan,
        "sure": kolom.yakin,
    }
