"""Where PK, RKT, Renja and lower contracts say another thing than the Renstra, and how each would follow.

Nothing follows by itself: `ikuti` gives the change for one difference, which the officer may take or leave.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lkjip_desktop.domain.change import ChangeSet, set_values
from lkjip_desktop.domain.dokumen import (
    PK_ID,
    AnggaranPK,
    ButirPK,
    Indikator,
    Pejabat,
    ProgramKegiatan,
    Sasaran,
    TugasPejabat,
)
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.sekali import sekali
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG, Kosong
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.domain.urutan import keluaran_of, layanan_of, program_of


class Dokumen(StrEnum):
    """The document in which the differing value stands."""

    PK_MURNI = "pk murni"
    PK_PERUBAHAN = "pk perubahan"
    RKT = "rkt"
    RENJA = "renja"
    PK_PEJABAT = "pk pejabat"


@dataclass(frozen=True, slots=True)
class Perbedaan:
    """A value at `ref` (`tertulis`) that is not what the Renstra says at `asal` (`renstra`)."""

    dokumen: Dokumen
    ref: Ref
    asal: Ref
    tertulis: Any
    renstra: Any


@sekali
def perbedaan(laporan: Laporan, _figures: Figures) -> tuple[Perbedaan, ...]:
    """Every difference, contracts first. Empty values differ from nothing."""
    return tuple(d for d in _all(laporan) if _differs(d.tertulis, d.renstra))


def ikuti(laporan: Laporan, found: Iterable[Perbedaan], nama: str) -> ChangeSet:
    """The change, called `nama`, after which these values are the Renstra's."""
    return set_values(laporan, nama, ((d.ref, d.renstra) for d in found))


def _all(laporan: Laporan) -> Iterator[Perbedaan]:
    documents = {JenisPK.MURNI: Dokumen.PK_MURNI, JenisPK.PERUBAHAN: Dokumen.PK_PERUBAHAN}
    for jenis, dokumen in documents.items():
        for butir in laporan.children(ButirPK, PK_ID[jenis]):
            yield from _butir(laporan, dokumen, butir)
        for money in laporan.children(AnggaranPK, PK_ID[jenis]):
            yield from _program_name(laporan, dokumen, money)
    for row in (*layanan_of(laporan), *keluaran_of(laporan)):
        field = f"target.{laporan.tahun}"
        yield _one(
            laporan, Dokumen.RKT, Ref("indikator", row.id, "target_tahun"), Ref("indikator", row.id, field)
        )
    for program in program_of(laporan):
        yield from _money(laporan, program)
    for pejabat in laporan.all(Pejabat):
        for tugas in laporan.children(TugasPejabat, pejabat.id):
            yield from _tugas(laporan, tugas)


def _butir(laporan: Laporan, dokumen: Dokumen, butir: ButirPK) -> Iterator[Perbedaan]:
    row = laporan.get(Indikator, butir.indikator)
    if row is None:
        return
    fields = {"target": f"target.{laporan.tahun}", "nama": "nama", "satuan": "satuan"}
    for mine, theirs in fields.items():
        yield _one(laporan, dokumen, Ref("butirpk", butir.id, mine), Ref("indikator", row.id, theirs))
    if row.induk in laporan.table(Sasaran):
        assert row.induk is not None
        source = Ref("sasaran", row.induk, "uraian")
        yield _one(laporan, dokumen, Ref("butirpk", butir.id, "sasaran"), source)


def _program_name(laporan: Laporan, dokumen: Dokumen, money: AnggaranPK) -> Iterator[Perbedaan]:
    if money.program in laporan.table(ProgramKegiatan):
        assert money.program is not None
        source = Ref("programkegiatan", money.program, "nama")
        yield _one(laporan, dokumen, Ref("anggaranpk", money.id, "nama"), source)


def _money(laporan: Laporan, row: ProgramKegiatan) -> Iterator[Perbedaan]:
    def at(field: str) -> Ref:
        return Ref("programkegiatan", row.id, field)

    yield _one(laporan, Dokumen.RKT, at("rkt"), at(f"pagu.{laporan.tahun}"))
    for year in sorted(row.prakiraan):
        yield _one(laporan, Dokumen.RENJA, at(f"prakiraan.{year}"), at(f"pagu.{year}"))


def _tugas(laporan: Laporan, tugas: TugasPejabat) -> Iterator[Perbedaan]:
    """A lower contract that carries an indikator of the Renstra in its own words has its target too."""
    row = laporan.get(Indikator, tugas.indikator)
    if row is not None and not tugas.nama.strip():
        source = Ref("indikator", row.id, f"target.{laporan.tahun}")
        yield _one(laporan, Dokumen.PK_PEJABAT, Ref("tugaspejabat", tugas.id, "target"), source)


def _one(laporan: Laporan, dokumen: Dokumen, ref: Ref, asal: Ref) -> Perbedaan:
    return Perbedaan(dokumen, ref, asal, laporan.value(ref), laporan.value(asal))


def _differs(a: Any, b: Any) -> bool:  # noqa: ANN401 - as wide as the fields
    if isinstance(a, str) and isinstance(b, str):
        a, b = " ".join(a.split()), " ".join(b.split())
        return bool(a) and bool(b) and a != b
    empty = (None, KOSONG)
    return a not in empty and b not in empty and not isinstance(a, Kosong) and a != b
