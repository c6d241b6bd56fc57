"""The Perjanjian Kinerja: its document, what it promises, and the money that goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lkjip_desktop.domain.baris import Baris, KeIndikator, KeProgram, Panjang, Rupiah, series
from lkjip_desktop.domain.nilai import KOSONG, Nilai
from lkjip_desktop.domain.pilihan import JenisPK


@dataclass(frozen=True, slots=True, kw_only=True)
class PerjanjianKinerja(Baris):
    """The contract as a document; ids "pk.murni", "pk.perubahan". Pihak 1 promises to pihak 2."""

    jenis: JenisPK = JenisPK.MURNI
    nomor: str = ""
    tempat: str = ""
    tanggal: date | None = None
    pihak1_nama: str = ""
    pihak1_jabatan: str = ""
    pihak1_pangkat: str = ""
    pihak1_nip: str = ""
    pihak2_nama: str = ""
    pihak2_jabatan: str = ""
    pihak2_pangkat: str = ""
    pihak2_nip: str = ""
    jumlah_tertulis: Rupiah | None = None
    alasan: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirPK(Baris):
    """A line of the PK's table, in the words that were signed; `induk` is the PK.

    `indikator` links it to the indikator of the Renstra it promises; `alasan` says why the PK perubahan
    promises something else than the PK murni.
    """

    indikator: KeIndikator | None = None
    sasaran: Panjang = ""
    nama: Panjang = ""
    satuan: str = ""
    target: Nilai = KOSONG
    target_tw: Mapping[int, Nilai] = series()
    alasan: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnggaranPK(Baris):
    """A program's budget in the PK, as signed; `induk` is the PK, `program` the row of the tree. Rupiah."""

    program: KeProgram | None = None
    nama: Panjang = ""
    anggaran: Rupiah | None = None
    sumber_dana: str = ""
    alasan: Panjang = ""
