"""Sums of the tables of Bab I: staff (persons) and assets (rupiah)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Aset, Pegawai
from lkjip_desktop.domain.figures import JumlahPegawai
from lkjip_desktop.domain.jumlah import add
from lkjip_desktop.domain.pilihan import TabelPegawai


def row_total(row: Pegawai) -> Decimal | None:
    """The persons of a line: both sexes added, else the typed total, else the one sex that is known."""
    if row.laki is not None and row.perempuan is not None:
        return row.laki + row.perempuan
    if row.jumlah is not None:
        return row.jumlah
    return row.laki if row.laki is not None else row.perempuan


def compute_pegawai(rows: Iterable[Pegawai]) -> Mapping[TabelPegawai, JumlahPegawai]:
    """The column sums of every staff table, empty ones included."""
    groups: dict[TabelPegawai, list[Pegawai]] = {t: [] for t in TabelPegawai}
    for row in rows:
        groups[row.tabel].append(row)
    return {
        tabel: JumlahPegawai(
            add(r.laki for r in group), add(r.perempuan for r in group), add(row_total(r) for r in group)
        )
        for tabel, group in groups.items()
    }


def compute_aset(rows: Iterable[Aset]) -> Decimal | None:
    """The value of all assets in rupiah, None when none is stated."""
    return add(r.nilai for r in rows)
