"""From an accepted proposal to one ChangeSet: one undo step, one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from lkjip_desktop.domain.change import Change, ChangeSet, Insert, Set, with_value
from lkjip_desktop.domain.dokumen import BY_NAME, Baris
from lkjip_desktop.domain.edits import GAP, delete
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.tanda import menandai
from lkjip_desktop.importers.usulan.model import Status, Usulan, UsulanBaris, UsulanNilai


def terapkan(
    usulan: Usulan, laporan: Laporan, tanpa: Collection[str] = (), hapus: Collection[str] = ()
) -> ChangeSet:
    """The changes that accept `usulan`, save the parts, rows and values whose keys are in `tanpa`.

    A value of a new row goes with its row. Rows that are gone stay, unless their keys are in `hapus`.
    """
    out = frozenset(tanpa)
    new = _new_rows(usulan, out)
    values: dict[Ref, UsulanNilai] = {
        n.ref: n
        for part in usulan.bagian if part.kunci not in out
        for row in part.baris if row.kunci not in out and row.status is not Status.HILANG
        for n in row.nilai if n.kunci not in out
    }  # fmt: skip
    absent = {
        row.id for part in usulan.bagian for row in part.baris if row.status is Status.BARU
    } - new.keys()
    values = {r: n for r, n in values.items() if r.key not in absent}
    changes = [*_inserts(laporan, new, values), *_sets(laporan, values)]
    gone = {
        (BY_NAME[b.kind], b.id) for part in usulan.bagian for b in part.baris
        if b.status is Status.HILANG and b.kunci in hapus
    }  # fmt: skip
    changed = [
        n for r, n in values.items() if n.status is not Status.SAMA and (r.id in new or laporan.row(r))
    ]
    marks = menandai(laporan, ((n.ref, _place(usulan, n)) for n in changed))
    return ChangeSet(f"Impor {usulan.berkas}".strip(), (*changes, *delete(laporan, gone), *marks))


def _place(usulan: Usulan, n: UsulanNilai) -> str:
    return f"{usulan.berkas} > {n.sumber}" if str(n.sumber) else usulan.berkas


def _new_rows(usulan: Usulan, out: frozenset[str]) -> dict[Id, UsulanBaris]:
    """The new rows that come in, parents before children; a row whose parent is left out stays out too."""
    rows: dict[Id, UsulanBaris] = {}
    left: set[Id] = set()
    for part in usulan.bagian:
        for row in part.baris:
            if row.status is not Status.BARU or row.id in rows or row.id in left:
                continue
            if part.kunci in out or row.kunci in out:
                left.add(row.id)
            else:
                rows[row.id] = row
    kept: dict[Id, UsulanBaris] = {}
    for id, row in _parents_first(rows):
        if row.induk in left:
            left.add(id)
        else:
            kept[id] = replace(row, dasar={k: v for k, v in row.dasar.items() if v not in left})
    return kept


def _parents_first(rows: dict[Id, UsulanBaris]) -> Iterator[tuple[Id, UsulanBaris]]:
    done: set[Id] = set()

    def walk(row: UsulanBaris) -> Iterator[tuple[Id, UsulanBaris]]:
        if row.id in done:
            return
        done.add(row.id)
        if row.induk in rows:
            yield from walk(rows[row.induk])
        yield row.id, row

    for row in rows.values():
        yield from walk(row)


def _inserts(
    laporan: Laporan, new: dict[Id, UsulanBaris], values: dict[Ref, UsulanNilai]
) -> Iterator[Change]:
    last: dict[tuple[str, Id | None], int] = {}
    by_row: dict[tuple[str, Id], list[UsulanNilai]] = {}
    for n in values.values():
        by_row.setdefault((n.ref.kind, n.ref.id), []).append(n)
    for row in new.values():
        cls = BY_NAME[row.kind]
        place = (row.kind, row.induk)
        if place not in last:
            siblings = laporan.children(cls, row.induk)
            last[place] = siblings[-1].urutan if siblings else 0
        last[place] += GAP
        made: Baris = cls(id=row.id, induk=row.induk, urutan=last[place])
        made = replace(made, **dict(row.dasar))
        for n in by_row.get((row.kind, row.id), ()):
            made = with_value(made, n.ref.field, n.baru)
        yield Insert(made)


def _sets(laporan: Laporan, values: dict[Ref, UsulanNilai]) -> Iterator[Change]:
    for ref, n in values.items():
        row = laporan.row(ref)
        if row is None or n.status is Status.SAMA:
            continue
        old: Any = laporan.value(ref)
        if old != n.baru:
            yield Set(ref, old, n.baru)
