"""Case documents: the clean report of `base.yml` with the changes that a case names.

A case is a mapping with `name` and any of
  set:  {ID/FIELD: VALUE}      new values ("i1/realisasi", "i1/target.2024")
  add:  [{KIND: {FIELD: ...}}] rows that come in
  drop: [ID]                   rows that go, with all that hangs on them
  find: [{at: ID/FIELD, stated:, computed:, says:, severity:}]  what the rule must find, nothing else
  also: [CODE]                 what other rules rightly find too; any other finding fails the case
Values: numbers as 1234.5; nilai also n/a, 5.8..6 and opini:WTP; yes and no are ya and tidak; nothing is "".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from lkjip_desktop.domain import edits
from lkjip_desktop.domain.change import Change, Insert, Set, apply
from lkjip_desktop.domain.dokumen import BY_NAME, Baris
from lkjip_desktop.domain.laporan import Laporan, laporan_of, read
from lkjip_desktop.domain.medan import NUMERIC, Jenis, Medan, medan, medan_of
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka, Predikat, Rentang
from lkjip_desktop.domain.ref import Id, Ref

HERE = Path(__file__).parent
CASES = HERE / "cases"


@dataclass(frozen=True)
class Harapan:
    """An expected finding; empty parts are not looked at."""

    at: str
    stated: str = ""
    computed: str = ""
    says: str = ""
    severity: str = ""


@dataclass(frozen=True)
class Kasus:
    """One case of one rule."""

    code: str
    name: str
    set: Mapping[str, Any] = field(default_factory=dict)
    add: tuple[Mapping[str, Any], ...] = ()
    drop: tuple[str, ...] = ()
    find: tuple[Harapan, ...] = ()
    also: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.code}: {self.name}"


def load(path: Path) -> Any:
    """A YAML file with every scalar as it was typed, so that 87.40 keeps its zero."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def cases() -> Iterator[Kasus]:
    """Every case of every file."""
    for path in sorted(CASES.glob("*.yml")):
        for raw in load(path):
            found = tuple(Harapan(**f) for f in raw.pop("find", ()))
            yield Kasus(
                path.stem,
                find=found,
                **{k: v if isinstance(v, (str, dict)) else tuple(v) for k, v in raw.items()},
            )


@cache
def base() -> Laporan:
    """The clean report."""
    return laporan_of(row(entry, n * edits.GAP) for n, entry in enumerate(load(HERE / "base.yml"), 1))


def row(entry: Mapping[str, Mapping[str, Any]], urutan: int = 0) -> Baris:
    """The row that a {kind: {field: value}} entry describes."""
    kind, values = next(iter(entry.items()))
    cls = BY_NAME[kind]
    made: dict[str, Any] = {"id": Id(values["id"]), "urutan": urutan}
    for name, raw in values.items():
        if name != "id":
            made[name] = whole(medan_of(cls)[name], raw)
    return cls(**made)


def whole(spec: Medan, raw: Any) -> Any:
    """The value of a field; a mapping for a series."""
    if spec.key is None:
        return value(spec, raw)
    return {int(k) if spec.key is int else Id(k): value(spec, v) for k, v in raw.items()}


def value(spec: Medan, raw: str) -> Any:
    """What `raw` says in a field of this kind."""
    if spec.jenis is Jenis.NILAI:
        return _nilai(raw)
    if spec.jenis in NUMERIC:
        return Decimal(raw) if raw else None
    if spec.pilihan is not None:
        return spec.pilihan(raw)
    match spec.jenis:
        case Jenis.TAHUN | Jenis.BULAT:
            return int(raw)
        case Jenis.YA:
            return raw == "ya"
        case Jenis.TANGGAL:
            return date.fromisoformat(raw) if raw else None
        case Jenis.TAUTAN:
            return Id(raw) if raw else None
        case _:
            return raw


def _nilai(raw: str) -> Any:
    if not raw:
        return KOSONG
    if raw == "n/a":
        return TIDAK_BERLAKU
    if ".." in raw:
        bawah, atas = raw.split("..")
        return Rentang(Decimal(bawah), Decimal(atas))
    if ":" in raw:
        return Predikat(*raw.split(":"))
    return Angka(Decimal(raw))


def ref(laporan: Laporan, address: str) -> Ref:
    """The Ref that "i1/realisasi" means; "fungsi:/uraian" names the kind of a row that is not there."""
    id, _, name = address.partition("/")
    if ":" in id:
        kind, _, id = id.partition(":")
        return Ref(kind, Id(id), name)
    kind = next((k for k, cls in BY_NAME.items() if Id(id) in laporan.table(cls)), "narasi")
    return Ref(kind, Id(id), name)


def changed(kasus: Kasus, start: Laporan | None = None) -> tuple[Laporan, tuple[Change, ...]]:
    """The case's document and the changes that lead to it from `start` (the clean report)."""
    laporan = base() if start is None else start
    done: list[Change] = []
    for n, entry in enumerate(kasus.add, 1000):
        done.append(Insert(row(entry, n * edits.GAP)))
        laporan = apply(laporan, done[-1:])
    for address, raw in kasus.set.items():
        where = ref(laporan, address)
        spec, old = medan(where.kind, where.field), laporan.value(where)
        new = whole(spec, raw) if not where.key else value(spec, raw)
        done.append(Set(where, old, new))
        laporan = apply(laporan, done[-1:])
    for id in kasus.drop:
        gone = edits.delete(laporan, [(BY_NAME[ref(laporan, id).kind], Id(id))])
        done += gone
        laporan = apply(laporan, gone)
    return laporan, tuple(done)


__all__ = ["CASES", "Harapan", "Kasus", "base", "cases", "changed", "load", "read", "ref", "row"]
