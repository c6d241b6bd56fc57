"""How the report is put together: which parts, on what paper, with which pictures and decrees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lkjip_desktop.domain.baris import Baris, Panjang, Tahun
from lkjip_desktop.domain.pilihan import Huruf, Kertas, Spasi


@dataclass(frozen=True, slots=True, kw_only=True)
class TataLetak(Baris):
    """Paper and type of the report. One row, id "tataletak". `kop`: letters carry the letterhead."""

    kertas: Kertas = Kertas.A4
    huruf: Huruf = Huruf.SANS
    spasi: Spasi = Spasi.RAPAT
    kop: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SusunanBagian(Baris):
    """A part of the report that does not stand where or as it does by default.

    The id is the part's key; `urutan` its place among the parts beside it; `tampil` whether it is printed.
    """

    tampil: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Gambar(Baris):
    """A picture of the report; `induk` is the narasi it stands in, or the indikator it is evidence of."""

    berkas: bytes | None = None
    keterangan: Panjang = ""
    sumber: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keputusan(Baris):
    """The kepala's decree (SK) that establishes the report. One row, id "keputusan". Its texts are Narasi."""

    nomor: str = ""
    tentang: Panjang = ""
    tempat: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Penghargaan(Baris):
    """An award the instansi received."""

    nama: Panjang = ""
    pemberi: str = ""
    tingkat: str = ""
    tahun: Tahun = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Inovasi(Baris):
    """An innovation of the instansi and what it was good for."""

    nama: Panjang = ""
    uraian: Panjang = ""
    manfaat: Panjang = ""
