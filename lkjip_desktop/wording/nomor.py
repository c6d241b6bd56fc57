"""Numbers of the rows as screen, findings and report print them: sasaran "1", its indikator "1.1"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lkjip_desktop.domain.dokumen import BY_NAME, Indikator, Misi, ProgramKegiatan, Sasaran, Tujuan
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.urutan import program_of as program_of  # noqa: PLC0414 - offered again beside the numbers
from lkjip_desktop.domain.urutan import sasaran_of as sasaran_of  # noqa: PLC0414 - offered again beside the numbers
from lkjip_desktop.domain.urutan import tujuan_of as tujuan_of  # noqa: PLC0414 - offered again beside the numbers

Numbers = Mapping[tuple[str, Id], str]

_TREE = (Misi, Tujuan, Sasaran, Indikator, ProgramKegiatan)
#: The tables numbered last with their numbers. Tables are shared by snapshots, so mostly they are the same.
_last: tuple[tuple[Any, ...], Numbers] = ((), {})


def nomor(laporan: Laporan, kind: str, id: Id) -> str:
    """The number of a row: "T1" tujuan, "1" sasaran, "1.1" its indikator, the running number of an indikator
    of the budget tree, the kode of a budget row, the place among its siblings for all others.
    """
    number = nomor_of(laporan).get((kind, id))
    return number if number is not None else _place(laporan, kind, id)


def nomor_of(laporan: Laporan) -> Numbers:
    """The numbers of tujuan, sasaran, indikator and budget rows by (kind, id)."""
    global _last
    tables = tuple(laporan.table(cls) for cls in _TREE)
    known, numbers = _last
    if len(known) != len(tables) or any(a is not b for a, b in zip(known, tables, strict=True)):
        numbers = dict(_numbers(laporan))
        _last = (tables, numbers)
    return numbers


def _numbers(laporan: Laporan) -> Iterator[tuple[tuple[str, Id], str]]:
    for n, tujuan in enumerate(tujuan_of(laporan), 1):
        yield from _with_indikator(laporan, "tujuan", tujuan.id, f"T{n}")
    for n, sasaran in enumerate(sasaran_of(laporan), 1):
        yield from _with_indikator(laporan, "sasaran", sasaran.id, str(n))
    running = 0
    for row in program_of(laporan):
        yield ("programkegiatan", row.id), row.kode
        for indikator in laporan.children(Indikator, row.id):
            running += 1
            yield ("indikator", indikator.id), str(running)


def _with_indikator(laporan: Laporan, kind: str, id: Id, number: str) -> Iterator[tuple[tuple[str, Id], str]]:
    yield (kind, id), number
    for n, indikator in enumerate(laporan.children(Indikator, id), 1):
        yield ("indikator", indikator.id), f"{number}.{n}"


def _place(laporan: Laporan, kind: str, id: Id) -> str:
    row = laporan.table(BY_NAME[kind]).get(id)
    if row is None:
        return ""
    siblings = laporan.children(BY_NAME[kind], row.induk)
    return str(next(n for n, s in enumerate(siblings, 1) if s.id == id))
