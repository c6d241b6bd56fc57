"""Short ways to write rows and values in the tests of the domain."""

from decimal import Decimal
from typing import Any

from lkjip_desktop.domain.dokumen import (
    Baris,
    Identitas,
    Indikator,
    Pengaturan,
    ProgramKegiatan,
    Renstra,
    Sasaran,
    Variabel,
)
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.nilai import KOSONG, Angka, Nilai, Predikat, Rentang
from lkjip_desktop.domain.pilihan import Tingkat

D = Decimal


def n(text: str | int | Nilai | None) -> Nilai:
    """A value: a number from text, a range from "7..8", a level of opini from "WTP", empty from None."""
    if text is None:
        return KOSONG
    if not isinstance(text, str | int):
        return text
    text = str(text)
    if ".." in text:
        low, high = text.split("..")
        return Rentang(D(low), D(high))
    return Angka(D(text)) if text.lstrip("-")[0].isdigit() else Predikat("opini", text)


def series(**values: Any) -> dict[int, Nilai]:
    """A series from keywords such as y2024="3" or q1="2"."""
    return {int(k[1:]): n(v) for k, v in values.items()}


def money(**values: str) -> dict[int, Decimal]:
    """A series of rupiah from keywords such as y2024="3000"."""
    return {int(k[1:]): D(v) for k, v in values.items()}


def indikator(
    id: str, target: Any = None, realisasi: Any = None, induk: str | None = None, /, **more: Any
) -> Indikator:
    return Indikator(id=id, induk=induk, target_tahun=n(target), realisasi=n(realisasi), **more)


def sasaran(id: str, induk: str | None = None, **more: Any) -> Sasaran:
    return Sasaran(id=id, induk=induk, **more)


def program(
    id: str, induk: str | None = None, anggaran: str | None = None, pakai: str | None = None, **more: Any
):
    """A row of the budget tree; its level follows from the id's first letter (p, k or s)."""
    level = {"p": Tingkat.PROGRAM, "k": Tingkat.KEGIATAN, "s": Tingkat.SUB_KEGIATAN}[id[0]]
    return ProgramKegiatan(
        id=id,
        induk=induk,
        tingkat=level,
        anggaran=None if anggaran is None else D(anggaran),
        realisasi=None if pakai is None else D(pakai),
        **more,
    )


def variabel(induk: str, kode: str, nilai: str | None = None, indikator: str | None = None) -> Variabel:
    value = None if nilai is None else D(nilai)
    return Variabel(id=f"v.{induk}.{kode}", induk=induk, kode=kode, nilai=value, indikator=indikator)


def report(*rows: Baris, tahun: int = 2025, awal: int = 2021, akhir: int = 2025, **settings: Any) -> Laporan:
    """A report of the year `tahun` with these rows and settings."""
    return laporan_of(
        [
            Identitas(id="identitas", tahun=tahun),
            Renstra(id="renstra", tahun_awal=awal, tahun_akhir=akhir),
            Pengaturan(id="pengaturan", **settings),
            *rows,
        ]
    )
