"""How complete a report is: per tab, how many of the needed entries are filled in, and which are not.

Needed is what the pages of the report print for every instansi (outline of PermenPANRB 53/2014): identity,
plan, contract, results and the texts of the required sections. It measures, it does not judge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from lkjip_desktop.domain.aturan import tahun_renstra
from lkjip_desktop.domain.bagian import bagian_of
from lkjip_desktop.domain.diukur import anggaran_diukur, butir_diukur
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    RENSTRA,
    Baris,
    DasarHukum,
    Fungsi,
    Indikator,
    IsuStrategis,
    Misi,
    Narasi,
    Pegawai,
    ProgramKegiatan,
    Sasaran,
    Tujuan,
    UnitOrganisasi,
    Variabel,
)
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan, read
from lkjip_desktop.domain.nilai import Kosong, terisi
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.kelengkapan import NOWHERE
from lkjip_desktop.rules.place import Places
from lkjip_desktop.wording.letak import Tab

#: A period longer than this is a slip of the keyboard, not a Renstra.


class Isian(NamedTuple):
    """A needed entry: where it is typed, and whether it is filled in."""

    terisi: bool
    kind: str
    id: Id
    field: str = ""

    @property
    def ref(self) -> Ref:
        """The address; one without an id means the first row of an empty table."""
        return Ref(self.kind, self.id, self.field)


def isian(laporan: Laporan, figures: Figures, tab: Tab) -> Iterator[Isian]:
    """Every needed entry of a tab."""
    return _PARTS[tab](laporan, figures)


def completeness(laporan: Laporan, figures: Figures) -> Mapping[str, tuple[int, int]]:
    """For every tab (filled, needed); each needed entry counts one."""
    found = {tab: [i.terisi for i in isian(laporan, figures, tab)] for tab in Tab}
    return {tab.value: (sum(all_of), len(all_of)) for tab, all_of in found.items()}


def kosong(laporan: Laporan, figures: Figures) -> tuple[Ref, ...]:
    """The needed entries that are not filled in, in reading order: tab, section, row, column."""
    empty = [i.ref for tab in Tab for i in isian(laporan, figures, tab) if not i.terisi]
    return tuple(sorted(empty, key=Places(laporan).of))


def _profil(laporan: Laporan, _: Figures) -> Iterator[Isian]:
    fields = (
        "nama", "pemda", "tahun", "alamat", "tempat", "tanggal", "kepala_nama", "kepala_jabatan",
        "kepala_nip", "tugas",
    )  # fmt: skip
    yield from _fields(laporan.identitas, "identitas", IDENTITAS, fields)
    for cls in (Fungsi, UnitOrganisasi, IsuStrategis, DasarHukum, Pegawai):
        yield _some(laporan, cls)


def _renstra(laporan: Laporan, _: Figures) -> Iterator[Isian]:
    yield from _fields(laporan.renstra, "renstra", RENSTRA, ("tahun_awal", "tahun_akhir", "visi"))
    for cls in (Misi, Tujuan, Sasaran, Indikator, ProgramKegiatan):
        yield _some(laporan, cls)
    for named in (Misi, Tujuan, Sasaran):
        for row in laporan.all(named):
            yield from _fields(row, named.__name__.lower(), row.id, ("uraian",))
    for sasaran in laporan.all(Sasaran):
        yield Isian(bool(laporan.children(Indikator, sasaran.id)), "sasaran", sasaran.id)
    years = [(y, f"target.{y}") for y in _years(laporan)]
    for indikator in laporan.all(Indikator):
        yield from _fields(indikator, "indikator", indikator.id, ("nama", "satuan"))
        if indikator.induk in laporan.table(ProgramKegiatan):
            targets = (*indikator.target.values(), indikator.target_akhir, indikator.target_tahun)
            stated = any(terisi(t) for t in targets)
            yield Isian(stated, "indikator", indikator.id, f"target.{laporan.tahun}")
        elif years:
            stated_in = indikator.target
            yield from (Isian(y in stated_in, "indikator", indikator.id, field) for y, field in years)
        else:
            yield from _fields(indikator, "indikator", indikator.id, ("target_akhir",))
    for program in laporan.all(ProgramKegiatan):
        yield from _fields(program, "programkegiatan", program.id, ("kode", "nama"))


def _years(laporan: Laporan) -> range:
    return tahun_renstra(laporan.renstra)


def _perjanjian(laporan: Laporan, _: Figures) -> Iterator[Isian]:
    pk = laporan.pk
    parties = ("pihak1_nama", "pihak1_jabatan", "pihak2_nama", "pihak2_jabatan")
    yield from _fields(pk, "perjanjiankinerja", pk.id, ("tempat", "tanggal", *parties))
    butir, anggaran = butir_diukur(laporan), anggaran_diukur(laporan)
    yield Isian(bool(butir), "butirpk", NOWHERE)
    yield Isian(bool(anggaran), "anggaranpk", NOWHERE)
    for b in butir:
        yield from _fields(b, "butirpk", b.id, ("sasaran", "nama", "satuan", "target"))
    for a in anggaran:
        yield from _fields(a, "anggaranpk", a.id, ("nama", "anggaran"))


def _realisasi(laporan: Laporan, figures: Figures) -> Iterator[Isian]:
    for indikator in laporan.all(Indikator):
        yield _result(laporan, figures, indikator)
        if laporan.get(Sasaran, indikator.induk) is not None:
            yield from _fields(indikator, "indikator", indikator.id, ("penyebab", "tindak_lanjut"))
    for row in laporan.all(ProgramKegiatan):
        if not laporan.children(ProgramKegiatan, row.id):
            yield Isian(row.anggaran is not None, "programkegiatan", row.id, "anggaran")
            done = row.realisasi is not None or bool(row.realisasi_tw)
            yield Isian(done, "programkegiatan", row.id, "realisasi")


def _result(laporan: Laporan, figures: Figures, row: Indikator) -> Isian:
    """The realisasi; made by a formula, it is the formula's first empty variable that is wanted."""
    kinerja = figures.kinerja.get(row.id)
    if kinerja is not None and terisi(kinerja.realisasi):
        return Isian(True, "indikator", row.id, "realisasi")
    if row.rumus.strip():
        for v in laporan.children(Variabel, row.id):
            if v.nilai is None and v.indikator is None:
                return Isian(False, "variabel", v.id, "nilai")
    return Isian(False, "indikator", row.id, "realisasi")


def _laporan(laporan: Laporan, _: Figures) -> Iterator[Isian]:
    for bagian in bagian_of(laporan):
        if bagian.required:
            row = laporan.get(Narasi, bagian.key) or Narasi(id=bagian.key)
            yield from _fields(row, "narasi", bagian.key, ("teks",))


def _fields(row: Baris, kind: str, id: Id, fields: tuple[str, ...]) -> Iterator[Isian]:
    return (Isian(_is_filled(read(row, field)), kind, id, field) for field in fields)


def _some(laporan: Laporan, cls: type[Baris]) -> Isian:
    """Whether a table has any rows."""
    return Isian(len(laporan.table(cls)) > 0, cls.__name__.lower(), NOWHERE)


def _is_filled(value: Any) -> bool:  # noqa: ANN401 - as wide as the fields
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, int):  # years: 0 is "not filled in"
        return value > 0
    return value is not None and not isinstance(value, Kosong)


_PARTS: Mapping[Tab, Callable[[Laporan, Figures], Iterator[Isian]]] = {
    Tab.PROFIL: _profil,
    Tab.RENSTRA: _renstra,
    Tab.PK: _perjanjian,
    Tab.REALISASI: _realisasi,
    Tab.LAPORAN: _laporan,
}
