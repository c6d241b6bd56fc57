"""Accepted findings (penerimaan): which hold, which lapsed because the finding changed, which are unused.

An acceptance belongs to a code, a place and the fingerprint of what the finding said. When a figure in it
changes, the finding is open again, and a saran tells what was accepted and what it says now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import zip_longest

from lkjip_desktop.domain.change import Change, Delete, Insert
from lkjip_desktop.domain.dokumen import BY_NAME, Penerimaan
from lkjip_desktop.domain.edits import GAP
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.temuan import Severity, Temuan

LAPSED, UNUSED = "SYS-02", "SYS-03"
#: What is said about acceptances; it cannot itself be accepted.
NOTES = frozenset({LAPSED, UNUSED})

Place = tuple[str, str]
#: Accepted copies by the identity of the finding they stand for: a finding that stays keeps its object.
Accepted = Mapping[int, tuple[Temuan, Temuan]]


def sidik(temuan: Temuan) -> str:
    """The fingerprint of what a finding says: its figures and its sentence."""
    said = "\x1f".join((temuan.stated, temuan.computed, temuan.message))
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def weigh(laporan: Laporan, temuan: Iterable[Temuan], known: Accepted) -> tuple[Accepted, list[Temuan]]:
    """The accepted copies of `temuan` (those in `known` are kept), and what is to be said of the others."""
    rows = _by_place(laporan)
    there = _findings_at(rows, temuan)
    accepted: dict[int, tuple[Temuan, Temuan]] = {}
    notes: list[Temuan] = []
    for place, accepting in rows.items():
        reasons = {row.sidik: row.alasan for row in reversed(accepting) if row.alasan.strip()}
        unmet: list[Temuan] = []
        used: set[str] = set()
        for t in there.get(place, ()):
            mark = sidik(t)
            if mark in reasons:
                used.add(mark)
                accepted[id(t)] = _copy(t, reasons[mark], known)
            else:
                unmet.append(t)
        notes += _notes(laporan, accepting, used, unmet)
    return accepted, notes


def accepting(
    laporan: Laporan, temuan: Sequence[Temuan], chosen: Temuan, alasan: str, id: Id, today: date
) -> tuple[Change, ...]:
    """The changes that accept `chosen`; what was accepted at its place and no longer holds goes."""
    place = _place(chosen)
    holds = {sidik(t) for t in temuan if _place(t) == place} - {sidik(chosen)}
    rows = laporan.table(Penerimaan)
    gone = [Delete(r) for r in rows if (r.kode, r.tempat) == place and r.sidik not in holds]
    row = Penerimaan(
        id=id,
        urutan=max((r.urutan for r in rows), default=0) + GAP,
        kode=chosen.code,
        tempat=str(chosen.ref),
        alasan=alasan.strip(),
        sidik=sidik(chosen),
        pesan=chosen.message,
        tanggal=today,
    )
    return (*gone, Insert(row))


def withdrawing(laporan: Laporan, chosen: Temuan) -> tuple[Change, ...]:
    """The changes that take the acceptance of `chosen` back, or the one that a saran is about."""
    if chosen.code in NOTES:
        about = {ref.id for ref in chosen.related if ref.kind == "penerimaan"}
        return tuple(Delete(r) for r in laporan.all(Penerimaan) if r.id in about)
    wanted = (*_place(chosen), sidik(chosen))
    return tuple(Delete(r) for r in laporan.all(Penerimaan) if (r.kode, r.tempat, r.sidik) == wanted)


def _place(temuan: Temuan) -> Place:
    return temuan.code, str(temuan.ref)


def _by_place(laporan: Laporan) -> dict[Place, list[Penerimaan]]:
    rows: dict[Place, list[Penerimaan]] = {}
    for row in laporan.all(Penerimaan):
        rows.setdefault((row.kode, row.tempat), []).append(row)
    return rows


def _findings_at(rows: Mapping[Place, object], temuan: Iterable[Temuan]) -> dict[Place, list[Temuan]]:
    codes = {code for code, _ in rows} - NOTES
    there: dict[Place, list[Temuan]] = {}
    for t in temuan:
        if t.code in codes and (place := _place(t)) in rows:
            there.setdefault(place, []).append(t)
    return there


def _copy(t: Temuan, alasan: str, known: Accepted) -> tuple[Temuan, Temuan]:
    old = known.get(id(t))
    if old is not None and old[0] is t and old[1].diterima == alasan:
        return old
    return t, replace(t, diterima=alasan)


def _notes(
    laporan: Laporan, accepting: Sequence[Penerimaan], used: Iterable[str], unmet: Sequence[Temuan]
) -> Iterator[Temuan]:
    """One saran for each acceptance without its finding; a changed finding explains one of them."""
    left = [r for r in accepting if r.sidik not in used or not r.alasan.strip()]
    for row, now in zip_longest(left, unmet[: len(left)]):
        yield _unused(laporan, row) if now is None else _lapsed(row, now)


def _lapsed(row: Penerimaan, now: Temuan) -> Temuan:
    return Temuan(
        LAPSED,
        Severity.SARAN,
        now.ref,
        f"Temuan {row.kode} di sini pernah diterima, tetapi isinya berubah sehingga penerimaannya gugur. "
        f"Saat diterima: “{row.pesan}” Sekarang: “{now.message}” Perbaiki, terima lagi dengan alasan yang "
        "sesuai, atau tarik penerimaan lama.",
        related=(_own(row),),
    )


def _unused(laporan: Laporan, row: Penerimaan) -> Temuan:
    return Temuan(
        UNUSED,
        Severity.SARAN,
        ref_of(laporan, row.tempat) or _own(row),
        f"Penerimaan temuan {row.kode} tidak terpakai lagi karena temuannya sudah tidak ada. "
        f"Alasannya dahulu: “{row.alasan}” Tarik penerimaan ini agar tidak ikut tercetak.",
        related=(_own(row),),
    )


def _own(row: Penerimaan) -> Ref:
    return Ref("penerimaan", row.id)


def ref_of(laporan: Laporan, text: str) -> Ref | None:
    """The value that `str(Ref)` named, or None when its row is gone or the text names no field."""
    kind, _, rest = text.partition("/")
    if kind not in BY_NAME:
        return None
    if laporan.row(Ref(kind, Id(rest))) is not None:
        return Ref(kind, Id(rest))
    id, _, field = rest.rpartition("/")
    ref = Ref(kind, Id(id), field)
    spec = medan_of(BY_NAME[kind]).get(ref.medan)
    if spec is None or laporan.row(ref) is None or (spec.key is None and ref.key):
        return None
    return ref if spec.key is not int or not ref.key or ref.key.isdecimal() else None
