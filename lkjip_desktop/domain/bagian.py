"""The sections of the report that are written by hand: the keys of `Narasi` rows, in the order of print.

The outline follows Lampiran II of PermenPANRB 53/2014 (Bab I-IV); kata pengantar and ikhtisar eksekutif
stand before it by practice. What the program can make from the data (the PK table, the comparisons, the
budget table) needs no text, so those sections are not required.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lkjip_desktop.domain.dokumen import Sasaran
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.susunan import BAGIAN, tampil
from lkjip_desktop.domain.urutan import sasaran_of

ANALISIS = "bab3.a.analisis"


@dataclass(frozen=True, slots=True)
class Bagian:
    """A section: the id of its Narasi row, its heading, and whether the report is incomplete without it."""

    key: Id
    title: str
    required: bool = False


#: The section `ANALISIS` stands for one section per sasaran, see `bagian_of`.
SECTIONS: tuple[Bagian, ...] = (
    Bagian(Id("keputusan.menimbang"), "Menimbang"),
    Bagian(Id("keputusan.mengingat"), "Mengingat"),
    Bagian(Id("keputusan.memutuskan"), "Memutuskan"),
    Bagian(Id("kata_pengantar"), "Kata Pengantar", required=True),
    Bagian(Id("ikhtisar"), "Ikhtisar Eksekutif", required=True),
    Bagian(Id("bab1.latar_belakang"), "Latar Belakang", required=True),
    Bagian(Id("bab1.gambaran_umum"), "Gambaran Umum Organisasi"),
    Bagian(Id("bab1.isu"), "Isu Strategis"),
    Bagian(Id("bab2.pendahuluan"), "Perencanaan Kinerja"),
    Bagian(Id("bab3.a.pengantar"), "Capaian Kinerja Organisasi"),
    Bagian(Id(ANALISIS), "Analisis Capaian Sasaran", required=True),
    Bagian(Id("bab3.efisiensi"), "Analisis Efisiensi Penggunaan Sumber Daya", required=True),
    Bagian(Id("bab3.program_penunjang"), "Analisis Program dan Kegiatan Penunjang", required=True),
    Bagian(Id("bab3.b.pengantar"), "Realisasi Anggaran"),
    Bagian(Id("bab3.penghargaan"), "Penghargaan"),
    Bagian(Id("bab3.inovasi"), "Inovasi"),
    Bagian(Id("bab3.sumber_daya"), "Dukungan Sumber Daya Manusia dan Sarana"),
    Bagian(Id("bab4.simpulan"), "Simpulan", required=True),
    Bagian(Id("bab4.langkah"), "Langkah Perbaikan", required=True),
)
_TITLES = {bagian.key: bagian.title for bagian in SECTIONS}


def analisis_key(sasaran: Id) -> Id:
    """The key of the section that analyses one sasaran."""
    return Id(f"{ANALISIS}.{sasaran}")


def bagian_of(laporan: Laporan) -> tuple[Bagian, ...]:
    """The sections of this report: `SECTIONS`, with one analysis per sasaran in place of the general one.

    What is put away in the susunan is not required.
    """
    found: list[Bagian] = []
    for bagian in SECTIONS:
        if bagian.key == ANALISIS:
            found += (Bagian(analisis_key(s.id), _judul(s), required=True) for s in sasaran_of(laporan))
        else:
            found.append(bagian)
    return tuple(
        replace(b, required=False) if b.required and not tampil(laporan, part_of(b.key)) else b for b in found
    )


def judul_of(laporan: Laporan, key: Id) -> str:
    """The heading of one section; its key where there is no such section."""
    sasaran = laporan.get(Sasaran, Id(key.removeprefix(f"{ANALISIS}.")))
    return _judul(sasaran) if sasaran is not None else _TITLES.get(key, str(key))


def part_of(key: Id) -> Id:
    """The part of the susunan that a section is printed in."""
    if key.startswith(f"{ANALISIS}."):
        return Id("bab3.a.sasaran")
    while key not in BAGIAN and "." in key:
        key = Id(key.rpartition(".")[0])
    return key


def _judul(sasaran: Sasaran) -> str:
    return f"Analisis Capaian: {sasaran.uraian}" if sasaran.uraian else "Analisis Capaian Sasaran"
