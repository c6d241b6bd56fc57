"""The order in which indikator stand in print."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import Indikator, Sasaran, Tujuan
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.wording.nomor import program_of, tujuan_of


def indikator_of(laporan: Laporan) -> Iterator[Indikator]:
    """The indikator of every tujuan and sasaran."""
    for tujuan in tujuan_of(laporan):
        yield from laporan.children(Indikator, tujuan.id)
        for sasaran in laporan.children(Sasaran, tujuan.id):
            yield from laporan.children(Indikator, sasaran.id)
    for sasaran in laporan.all(Sasaran):
        if sasaran.induk not in laporan.table(Tujuan):
            yield from laporan.children(Indikator, sasaran.id)


def keluaran_of(laporan: Laporan) -> Iterator[Indikator]:
    """The indikator of every row of the budget tree."""
    for row in program_of(laporan):
        yield from laporan.children(Indikator, row.id)
