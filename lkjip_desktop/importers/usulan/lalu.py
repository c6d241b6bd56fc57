"""Last year's own report beside this year's: what going on from it would bring, row by row.

The rows that `domain.mulai.lanjutkan` makes of last year's report are found again in this year's: by id where
one file was made from the other, else by code and name. Nothing filled in is emptied, and what both years
hold differently is shown but not chosen at first: this year's word stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lkjip_desktop.domain.dokumen import (
    BY_NAME,
    KINDS,
    PK_ID,
    Baris,
    Identitas,
    JawabanReviu,
    Penerimaan,
    Pengaturan,
    PerjanjianKinerja,
    ProgramKegiatan,
    Renstra,
    TandaImpor,
)
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan, read
from lkjip_desktop.domain.medan import Jenis, Medan, medan_of
from lkjip_desktop.domain.mulai import lanjutkan
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.pohon import descendants, roots
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.importers.usulan.draf import Draf, medan_nama
from lkjip_desktop.importers.usulan.keputusan import Keputusan
from lkjip_desktop.importers.usulan.model import Status, Sumber, Usulan
from lkjip_desktop.importers.usulan.pohon import bagian_kode, sama_kode
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.importers.usulan.susun import susun

_LATE = ("programkegiatan", "indikator")
_NOT_COMPARED = frozenset({Penerimaan, JawabanReviu, TandaImpor})
_STRUCTURE = frozenset({Jenis.TAUTAN, Jenis.PILIHAN, Jenis.BULAT, Jenis.BERKAS})
_SINGLE = frozenset({Identitas, Pengaturan, Renstra, PerjanjianKinerja})


def usulkan_lalu(
    lalu: Laporan,
    figures_lalu: Figures,
    laporan: Laporan,
    berkas: str = "",
    keputusan: Keputusan = Keputusan(),  # noqa: B008
) -> Usulan:
    """What carrying `lalu` on into `laporan` would change. Neither is changed."""
    r = Rancangan(laporan, laporan.tahun, keputusan)
    if lalu.tahun >= laporan.tahun > 0:
        r.catat(f"Laporan asal tentang tahun {lalu.tahun}, bukan tahun sebelum {laporan.tahun}.")
    carried = lanjutkan(lalu, figures_lalu, laporan.tahun)
    places: dict[Id, Id] = {id: id for id in PK_ID.values()}
    at = Sumber(berkas=berkas, judul=f"LKjIP {lalu.tahun}" if lalu.tahun else berkas)
    for cls in _order():
        r.mulai_tabel(())
        for row in _parents_first(carried, cls):
            _row(r, row, places, at)
    found = susun(r, berkas, frozenset(c.__name__.lower() for c in KINDS if c not in _SINGLE))
    changed = frozenset(n.kunci for n in found.nilai if n.status is Status.BERUBAH)
    return replace(found, tahun=lalu.tahun, awal_tanpa=changed)


def _order() -> Iterator[type[Baris]]:
    """The kinds, each behind those its rows hang on or point to."""
    kinds = [c for c in KINDS if c not in _NOT_COMPARED]
    first = [BY_NAME[k] for k in ("misi", "tujuan", "sasaran", *_LATE)]
    return (c for c in (*first, *(k for k in kinds if k not in first)))


def _parents_first(laporan: Laporan, cls: type[Baris]) -> Iterator[Baris]:
    table = laporan.table(cls)
    return (row for root in roots(table) for row in descendants(table, root))


def _row(r: Rancangan, row: Baris, places: dict[Id, Id], at: Sumber) -> None:
    kind = type(row).__name__.lower()
    here = _find(r, kind, row, places, at)
    if here is None:
        return
    places[row.id] = here
    draf = r.semua(kind)[here]
    for spec in medan_of(type(row)).values():
        made = {*draf.dasar, medan_nama(kind)} if draf.baru else set()
        if spec.name in ("urutan", "induk", *made):
            continue
        for field, value in _values(row, spec, places):
            r.isi(Ref(kind, here, field), value, at)


def _values(row: Baris, spec: Medan, places: Mapping[Id, Id]) -> Iterator[tuple[str, Any]]:
    """The filled values of a field, a series key by key; links lead to this report's rows."""
    value = getattr(row, spec.name)
    if isinstance(value, Mapping):
        for key, one in value.items():
            to = places.get(Id(str(key)), key) if spec.key is str else key
            yield f"{spec.name}.{to}", one
    elif spec.jenis is Jenis.TAUTAN:
        if value is not None and value in places:
            yield spec.name, places[value]
    elif value not in (None, "", 0, False) and value != KOSONG:
        yield spec.name, value


def _find(r: Rancangan, kind: str, row: Baris, places: Mapping[Id, Id], at: Sumber) -> Id | None:
    """The row's id in this report: its own, that of the row with its code or name, or its own anew."""
    rows = r.semua(kind)
    if row.id in rows:
        r.sebut(kind, row.id)
        return row.id
    induk = places.get(row.induk) if row.induk is not None else None
    if row.induk is not None and induk is None:
        return None
    field = medan_nama(kind)
    name = str(getattr(row, field)) if field else ""
    beside = [d for d in rows.values() if d.induk == induk and _alike(r, row, d.id)]
    if isinstance(row, ProgramKegiatan) and row.kode:
        same = [d for d in beside if sama_kode(bagian_kode(row.kode), bagian_kode(d.kode))]
        if len(same) == 1:
            r.sebut(kind, same[0].id)
            return same[0].id
    linked = _linked(r, row, beside, places)
    if linked is not None:
        r.sebut(kind, linked)
        return linked
    known, fresh = r.kenali(kind, name, beside, at, lingkup=str(induk), tree=kind == "programkegiatan")
    if known is not None or not fresh:
        return known.id if known else None
    made = {
        s.name: value for s in medan_of(type(row)).values()
        if s.name not in ("urutan", "induk") and s.jenis in _STRUCTURE and s.key is None
        for _, value in _values(row, s, places)
    }  # fmt: skip
    return r.tambah(kind, name, at, induk, id=row.id, **made).id


def _linked(r: Rancangan, row: Baris, beside: Sequence[Draf], places: Mapping[Id, Id]) -> Id | None:
    """The one row of this report that points where `row` points: a promise is known by its indikator."""
    fields = [s.name for s in medan_of(type(row)).values() if s.jenis is Jenis.TAUTAN and s.name != "induk"]
    wanted = [places.get(getattr(row, f)) for f in fields]
    if not any(wanted):
        return None
    rows = ((d.id, r.laporan.get(type(row), d.id)) for d in beside)
    same = [id for id, other in rows if other and [getattr(other, f) for f in fields] == wanted]
    return same[0] if len(same) == 1 else None


def _alike(r: Rancangan, row: Baris, other: Id) -> bool:
    """Whether a row of this report stands in the same table of its kind (staff tables, levels)."""
    there = r.laporan.get(type(row), other)
    if there is None:
        return False
    choices = [s.name for s in medan_of(type(row)).values() if s.jenis is Jenis.PILIHAN]
    return all(read(row, c) == read(there, c) for c in choices if c in ("tabel", "tingkat"))
