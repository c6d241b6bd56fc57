"""Scales: the classes (predikat) a capaian falls in, and the ordinal scales a Predikat stands on.

A scale of capaian is a list of lower bounds without gaps: every value, also one above 100, between two
printed integer bounds (90,5) or below zero, falls in exactly one class. Unrounded values are compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from lkjip_desktop.domain.dokumen import KelasSkala, SkalaOrdinal
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import Predikat


@dataclass(frozen=True, slots=True)
class Kelas:
    """A class from `bawah` (per cent, itself included if `inklusif`) up to the class above it."""

    nama: str
    bawah: Decimal
    inklusif: bool = True


@dataclass(frozen=True, slots=True)
class SkalaPredikat:
    """Classes, highest first; the last one also takes everything below its bound.

    `dasar` is the legal basis or the practice it comes from, in words fit for print; `catatan` a remark on
    its bounds. Both are empty for the user's own scale.
    """

    nama: str
    kelas: tuple[Kelas, ...]
    dasar: str = ""
    catatan: str = ""


def _skala(
    nama: str, dasar: str, catatan: str, *kelas: tuple[str, int], inklusif: bool = True
) -> SkalaPredikat:
    return SkalaPredikat(nama, tuple(Kelas(n, Decimal(b), inklusif) for n, b in kelas), dasar, catatan)


PERMENDAGRI_86 = _skala(
    "Permendagri 86/2017",
    "Skala nilai peringkat kinerja menurut Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017",
    "Batas kelas tercetak sebagai bilangan bulat; nilai di antara dua batas masuk kelas yang batas bawahnya "
    "sudah dicapai, dan nilai di atas 100 masuk kelas tertinggi.",
    ("Sangat Tinggi", 91),
    ("Tinggi", 76),
    ("Sedang", 66),
    ("Rendah", 51),
    ("Sangat Rendah", 0),
)
LAN_239 = _skala(
    "LAN 239/2003",
    "Praktik: pembagian empat kelas yang lazim dirujukkan pada Pedoman LAN Nomor 239/IX/6/8/2003",
    "",
    ("Sangat Berhasil", 85),
    ("Berhasil", 70),
    ("Cukup Berhasil", 55),
    ("Kurang Berhasil", 0),
)
ENAM_TINGKAT = _skala(
    "Enam tingkat",
    "Praktik: skala enam tingkat yang dipakai dalam LKjIP perangkat daerah",
    "Batas bawah setiap kelas tidak termasuk ke dalam kelas itu (misalnya memuaskan di atas 85).",
    ("Memuaskan", 85),
    ("Sangat Baik", 75),
    ("Baik", 65),
    ("Cukup", 50),
    ("Kurang", 30),
    ("Sangat Kurang", 0),
    inklusif=False,
)
PRESETS: Mapping[str, SkalaPredikat] = MappingProxyType(
    {s.nama: s for s in (PERMENDAGRI_86, LAN_239, ENAM_TINGKAT)}
)

ORDINAL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "opini": ("TW", "TMP", "WDP", "WTP"),
        "SAKIP": ("D", "C", "CC", "B", "BB", "A", "AA"),
        "merit": ("Buruk", "Kurang", "Baik", "Sangat Baik"),
    }
)


def skala_of(laporan: Laporan) -> SkalaPredikat:
    """The scale the report declares: its own classes where there are any, else the preset it names.

    Classes without a name or bound are left out; without any left, an unknown name reads as the default.
    """
    nama = laporan.pengaturan.skala_nama
    own = [
        Kelas(k.nama.strip(), k.bawah, k.inklusif)
        for k in laporan.all(KelasSkala)
        if k.nama.strip() and k.bawah is not None
    ]
    preset = PRESETS.get(nama, PERMENDAGRI_86)
    if not own:
        return preset
    # Of two classes on one bound the exclusive one stands higher: the bound itself is left to the other.
    kelas = tuple(sorted(own, key=lambda k: (k.bawah, not k.inklusif), reverse=True))
    return preset if kelas == preset.kelas else SkalaPredikat(nama, kelas)


def predikat(skala: SkalaPredikat, nilai: Decimal | None) -> str:
    """The name of the class that `nilai` (per cent, unrounded) falls in; empty for no value."""
    if nilai is None:
        return ""
    for k in skala.kelas:
        if nilai > k.bawah or (k.inklusif and nilai == k.bawah):
            return k.nama
    return skala.kelas[-1].nama


def ordinal_of(laporan: Laporan) -> Mapping[str, tuple[str, ...]]:
    """Every ordinal scale the report knows, by name in small letters: levels, lowest first.

    A scale of the user's own replaces a built-in one of the same name.
    """
    scales = {nama.casefold(): tingkat for nama, tingkat in ORDINAL.items()}
    for row in laporan.all(SkalaOrdinal):
        levels = tuple(t.strip() for t in row.tingkat.split(";") if t.strip())
        if row.nama.strip() and levels:
            scales[row.nama.strip().casefold()] = levels
    return scales


def peringkat(ordinal: Mapping[str, tuple[str, ...]], nilai: Predikat) -> int | None:
    """The rank of a level on its scale, 1 for the lowest; None when scale or level is unknown."""
    levels = ordinal.get(nilai.skala.strip().casefold(), ())
    wanted = nilai.tingkat.strip().casefold()
    return next((n for n, level in enumerate(levels, 1) if level.casefold() == wanted), None)


def same_scale(a: Predikat, b: Predikat) -> bool:
    """Whether two levels stand on one scale."""
    return a.skala.strip().casefold() == b.skala.strip().casefold()
