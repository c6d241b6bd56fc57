"""A line of a lower contract: what it says itself, else what it carries says."""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.domain.dokumen import Indikator, TugasPejabat
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG, Nilai, terisi


def nama_of(laporan: Laporan, tugas: TugasPejabat) -> tuple[str, str]:
    """The indikator's name and unit."""
    row = laporan.get(Indikator, tugas.indikator)
    if row is None or tugas.nama.strip():
        return tugas.nama, tugas.satuan
    return row.nama, tugas.satuan or row.satuan


def target_of(laporan: Laporan, figures: Figures, tugas: TugasPejabat) -> Nilai:
    """The target promised; that of the year where the line carries an indikator under its own name."""
    if terisi(tugas.target) or tugas.nama.strip() or laporan.get(Indikator, tugas.indikator) is None:
        return tugas.target
    kinerja = figures.kinerja.get(tugas.indikator) if tugas.indikator else None
    return KOSONG if kinerja is None else kinerja.target


def anggaran_of(figures: Figures, tugas: TugasPejabat) -> Decimal | None:
    """The money promised, in rupiah; the budget of the row carried where nothing else is said."""
    if tugas.anggaran is not None or tugas.program is None:
        return tugas.anggaran
    money = figures.anggaran.get(tugas.program)
    return None if money is None else money.pagu
