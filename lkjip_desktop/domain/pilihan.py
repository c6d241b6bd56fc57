"""The closed choices of a report. Values are what is stored; words for people live in `wording`."""

from __future__ import annotations

from enum import StrEnum


class Arah(StrEnum):
    """Which way an indikator is good; it picks the formula of its capaian."""

    NAIK = "naik"
    TURUN = "turun"
    RENTANG = "rentang"
    PREDIKAT = "predikat"


class Kumulasi(StrEnum):
    """How the quarters (triwulan) make the year."""

    KUMULATIF = "kumulatif"
    RATA_RATA = "rata-rata"
    POSISI_AKHIR = "posisi akhir"


class RumusTurun(StrEnum):
    """Formula for an indikator that should fall. A: (2T - R)/T x 100. B: T/R x 100."""

    A = "A"
    B = "B"


class RumusPredikat(StrEnum):
    """What a missed predikat is worth: its share of the rank, or nothing."""

    PERINGKAT = "peringkat"
    TIDAK_TERCAPAI = "tidak tercapai"


class CaraRata(StrEnum):
    """What the mean of the instansi is taken over."""

    SASARAN = "sasaran"
    INDIKATOR = "indikator"


class RumusEfisiensi(StrEnum):
    """SELISIH: capaian - serapan. PMK22: sum(pagu x capaian - realisasi) / sum(pagu x capaian)."""

    SELISIH = "selisih"
    PMK22 = "pmk22"


class JenisPK(StrEnum):
    """The contract as first signed, and as signed anew during the year."""

    MURNI = "murni"
    PERUBAHAN = "perubahan"


class StatusPejabat(StrEnum):
    """Whether an official holds the post or stands in for it."""

    DEFINITIF = "definitif"
    PLT = "plt"
    PLH = "plh"


class Tingkat(StrEnum):
    """Level in the budget tree."""

    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub kegiatan"


class Jawaban(StrEnum):
    """The answer to an item of the lembar reviu; BELUM: nobody has answered it."""

    YA = "ya"
    TIDAK = "tidak"
    BELUM = "belum"


class TabelPegawai(StrEnum):
    """The staff tables of Bab I; each counts the same people another way."""

    GOLONGAN = "golongan"
    PENDIDIKAN = "pendidikan"
    JENIS_KELAMIN = "jenis kelamin"
    JABATAN = "jabatan"
    UMUR = "umur"


class TolokUkur(StrEnum):
    """What an indikator of the budget tree measures: the product itself, or what it leads to."""

    KELUARAN = "keluaran"
    HASIL = "hasil"


class TingkatPejabat(StrEnum):
    """Who signs a contract below the kepala."""

    ADMINISTRATOR = "administrator"
    PENGAWAS = "pengawas"
    KETUA_TIM = "ketua tim"
    INDIVIDU = "individu"


class Kertas(StrEnum):
    """The report's paper: A4 (210 x 297 mm) or F4/folio (215 x 330 mm)."""

    A4 = "A4"
    F4 = "F4"


class Huruf(StrEnum):
    """The report's type: like Arial, like Times, like Bookman."""

    SANS = "sans"
    SERIF = "serif"
    BOOKMAN = "bookman"


class Spasi(StrEnum):
    """Line spacing of the report's text."""

    RAPAT = "1,15"
    LONGGAR = "1,5"
