"""Takes over what the Renstra and the budget say into a Perjanjian Kinerja, as one undo step. No Qt."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lkjip_desktop.domain.change import Change, ChangeSet, Insert, Set, set_values
from lkjip_desktop.domain.dokumen import (
    PK_ID,
    AnggaranPK,
    ButirPK,
    Indikator,
    PerjanjianKinerja,
    ProgramKegiatan,
    Sasaran,
)
from lkjip_desktop.domain.edits import GAP
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG, terisi
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.ui.pages import trees
from lkjip_desktop.wording.nomor import sasaran_of


def contract(laporan: Laporan, jenis: JenisPK, id: Id) -> tuple[Change, ...]:
    """The contract's own row, where it is not there yet."""
    return () if laporan.get(PerjanjianKinerja, id) else (Insert(PerjanjianKinerja(id=id, jenis=jenis)),)


#: The fields of a contract by those of the Profil that say the same.
_PARTIES = {
    "tempat": "tempat",
    "pihak1_nama": "kepala_nama",
    "pihak1_jabatan": "kepala_jabatan",
    "pihak1_pangkat": "kepala_pangkat",
    "pihak1_nip": "kepala_nip",
    "pihak2_nama": "atasan_nama",
    "pihak2_jabatan": "atasan_jabatan",
}


def parties(laporan: Laporan, pk: Id) -> ChangeSet:
    """Place and parties from the Profil where the contract's own are still empty: what was signed stays."""
    row = laporan.get(PerjanjianKinerja, pk) or PerjanjianKinerja(id=pk)
    changes = [
        Set(Ref("perjanjiankinerja", pk, field), old, text)
        for field, source in _PARTIES.items()
        if not (old := getattr(row, field)).strip() and (text := getattr(laporan.identitas, source)).strip()
    ]
    return ChangeSet("Ambil dari Profil", tuple(changes))


def promises(laporan: Laporan, pk: Id) -> ChangeSet:
    """Every indikator of a sasaran with a target for the year: new ones come, known ones get its words.

    A promise of an indikator that is no longer in the Renstra stays: it was signed.
    """
    known = {b.indikator: b for b in laporan.children(ButirPK, pk)}
    last = max((b.urutan for b in known.values()), default=0)
    changes: list[Change] = []
    for indikator, sasaran in _promised(laporan):
        wanted = _words(laporan, indikator, sasaran)
        butir = known.get(indikator.id)
        if butir is not None:
            refs = ((Ref("butirpk", butir.id, name), value) for name, value in wanted.items())
            changes += set_values(laporan, "", refs)
            continue
        last += GAP
        id = Id(f"{pk}.{indikator.id}")
        changes.append(Insert(ButirPK(id=id, induk=pk, urutan=last, indikator=indikator.id, **wanted)))
    return ChangeSet("Ambil dari Renstra", tuple(changes))


def first_promises(laporan: Laporan) -> ChangeSet:
    """What the first contract promises, for the changed one: rows it has already stay as they are."""
    return ChangeSet("Ambil dari PK Murni", tuple(_from_first(laporan, ButirPK, "indikator")))


def first_budgets(laporan: Laporan) -> ChangeSet:
    """The programs and budgets of the first contract, for the changed one, as `first_promises`."""
    return ChangeSet("Ambil anggaran PK Murni", tuple(_from_first(laporan, AnggaranPK, "program")))


def _from_first(laporan: Laporan, cls: type[ButirPK | AnggaranPK], link: str) -> Iterator[Insert]:
    first, second = PK_ID[JenisPK.MURNI], PK_ID[JenisPK.PERUBAHAN]
    there = laporan.children(cls, second)
    links = {getattr(row, link) for row in there} - {None}
    names = {row.nama for row in there if getattr(row, link) is None}
    last = max((row.urutan for row in there), default=0)
    missing = (
        row
        for row in laporan.children(cls, first)
        if getattr(row, link) not in links and (getattr(row, link) is not None or row.nama not in names)
    )
    for n, row in enumerate(missing, 1):
        yield Insert(replace(row, id=Id(secrets.token_hex(4)), induk=second, urutan=last + n * GAP))


def budgets(laporan: Laporan, figures: Figures, pk: Id, jenis: JenisPK) -> ChangeSet:
    """Every program with its budget: before changes for the first contract, after them for the second."""
    known = {a.program: a for a in laporan.children(AnggaranPK, pk)}
    last = max((a.urutan for a in known.values()), default=0)
    changes: list[Change] = []
    for program in trees.top(laporan):
        wanted = _money(program, figures, jenis)
        row = known.get(program.id)
        if row is not None:
            refs = ((Ref("anggaranpk", row.id, name), value) for name, value in wanted.items())
            changes += set_values(laporan, "", refs)
            continue
        last += GAP
        id = Id(f"{pk}.{program.id}")
        changes.append(Insert(AnggaranPK(id=id, induk=pk, urutan=last, program=program.id, **wanted)))
    return ChangeSet("Ambil anggaran program", tuple(changes))


def _promised(laporan: Laporan) -> Iterator[tuple[Indikator, Sasaran]]:
    for sasaran in sasaran_of(laporan):
        for indikator in laporan.children(Indikator, sasaran.id):
            if terisi(indikator.target.get(laporan.tahun, KOSONG)):
                yield indikator, sasaran


def _words(laporan: Laporan, indikator: Indikator, sasaran: Sasaran) -> dict[str, Any]:
    return {
        "sasaran": sasaran.uraian,
        "nama": indikator.nama,
        "satuan": indikator.satuan,
        "target": indikator.target.get(laporan.tahun, KOSONG),
    }


def _money(program: ProgramKegiatan, figures: Figures, jenis: JenisPK) -> dict[str, Any]:
    money = figures.anggaran.get(program.id)
    pagu = None if money is None else figures.pagu_pk(jenis, money)
    found: dict[str, Any] = {"nama": program.nama}
    if pagu is not None:
        found["anggaran"] = pagu
    if program.sumber_dana:
        found["sumber_dana"] = program.sumber_dana
    return found
