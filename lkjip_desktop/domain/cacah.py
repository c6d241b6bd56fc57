"""Counts of the report's own rows, as its sentences name them: programs, sasaran, indikator, staff."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from lkjip_desktop.domain.dokumen import Indikator, IsuStrategis, Misi, ProgramKegiatan, Sasaran, Tujuan
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import TabelPegawai, Tingkat
from lkjip_desktop.domain.ref import Id

#: A met target is capaian of at least so many per cent.
PENUH = 100


def kinerja_utama(laporan: Laporan) -> Iterator[Indikator]:
    """The indikator of tujuan and sasaran; those of the budget tree measure its keluaran."""
    tree = laporan.table(ProgramKegiatan)
    return (row for row in laporan.all(Indikator) if row.induk not in tree)


def _level(tingkat: Tingkat) -> Callable[[Laporan, Figures], int]:
    def count(laporan: Laporan, _: Figures) -> int:
        return sum(1 for p in laporan.all(ProgramKegiatan) if p.tingkat is tingkat)

    return count


def _rows(cls: type) -> Callable[[Laporan, Figures], int]:
    return lambda laporan, _: len(laporan.table(cls))


def _pegawai(laporan: Laporan, figures: Figures) -> int | None:
    """The declared number, else the sum of the first staff table that has one; persons."""
    declared = laporan.identitas.jumlah_pegawai
    sums = (figures.pegawai[t].jumlah for t in TabelPegawai if t in figures.pegawai)
    found = declared if declared is not None else next((s for s in sums if s is not None), None)
    return None if found is None else int(found)


def met(figures: Figures, id: Id) -> bool | None:
    """Whether an indikator reached its target; None while it has no capaian."""
    k = figures.kinerja.get(id)
    return None if k is None or k.capaian.nilai is None else k.capaian.nilai >= PENUH


def _met(wanted: bool) -> Callable[[Laporan, Figures], int]:
    return lambda laporan, figures: sum(1 for row in kinerja_utama(laporan) if met(figures, row.id) is wanted)


#: Every count by its name; None where nothing is known yet.
CACAH: Mapping[str, Callable[[Laporan, Figures], int | None]] = MappingProxyType(
    {
        "program": _level(Tingkat.PROGRAM),
        "kegiatan": _level(Tingkat.KEGIATAN),
        "subkegiatan": _level(Tingkat.SUB_KEGIATAN),
        "misi": _rows(Misi),
        "tujuan": _rows(Tujuan),
        "sasaran": _rows(Sasaran),
        "indikator": lambda laporan, _: sum(1 for _ in kinerja_utama(laporan)),
        "iku": lambda laporan, _: sum(1 for row in laporan.all(Indikator) if row.iku),
        "keluaran": lambda laporan, _: len(laporan.table(Indikator)) - sum(1 for _ in kinerja_utama(laporan)),
        "tercapai": _met(True),
        "belum": _met(False),
        "isu": _rows(IsuStrategis),
        "pegawai": _pegawai,
    }
)
