"""The order in which the rows of the plan stand in print, on screen and in the forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lkjip_desktop.domain.dokumen import Baris, Indikator, Misi, ProgramKegiatan, Sasaran, Tujuan
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pohon import descendants, roots


def tujuan_of(laporan: Laporan) -> Iterator[Tujuan]:
    """Every tujuan in the order of print: below its misi, those without one last."""
    yield from _below(laporan, Misi, Tujuan)


def sasaran_of(laporan: Laporan) -> Iterator[Sasaran]:
    """Every sasaran in the order of print: below its tujuan, those without one last."""
    for tujuan in tujuan_of(laporan):
        yield from laporan.children(Sasaran, tujuan.id)
    yield from _orphans(laporan, Tujuan, Sasaran)


def program_of(laporan: Laporan) -> Iterator[ProgramKegiatan]:
    """Every row of the budget tree in the order of print, parents first."""
    table = laporan.table(ProgramKegiatan)
    for root in roots(table):
        yield from descendants(table, root)


def keluaran_of(laporan: Laporan) -> Iterator[Indikator]:
    """The indikator of every row of the budget tree in the order of print."""
    for row in program_of(laporan):
        yield from laporan.children(Indikator, row.id)


def _below(laporan: Laporan, parent: type[Baris], cls: type[Tujuan]) -> Iterator[Tujuan]:
    for row in laporan.all(parent):
        yield from laporan.children(cls, row.id)
    yield from _orphans(laporan, parent, cls)


def _orphans(laporan: Laporan, parent: type[Baris], cls: type[Any]) -> Iterator[Any]:
    return (row for row in laporan.all(cls) if row.induk not in laporan.table(parent))


def layanan_of(laporan: Laporan) -> Iterator[Indikator]:
    """The indikator of every tujuan and sasaran in the order of print."""
    for tujuan in tujuan_of(laporan):
        yield from laporan.children(Indikator, tujuan.id)
        for sasaran in laporan.children(Sasaran, tujuan.id):
            yield from laporan.children(Indikator, sasaran.id)
    for sasaran in _orphans(laporan, Tujuan, Sasaran):
        yield from laporan.children(Indikator, sasaran.id)
