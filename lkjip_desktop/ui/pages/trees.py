"""The rows of the report's trees as grids show them. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan, Sasaran, Tujuan
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.ui.grid.cells import RowKey
from lkjip_desktop.ui.grid.spec import Insert
from lkjip_desktop.wording.nomor import program_of, sasaran_of, tujuan_of

PROGRAM, KEGIATAN, SUB = "program", "kegiatan", "sub kegiatan"
LEVELS = (PROGRAM, KEGIATAN, SUB)
#: The field that names a row, by role.
NAMES: Mapping[str, str] = MappingProxyType(
    {"sasaran": "uraian", "tujuan": "uraian", "indikator": "nama", **dict.fromkeys(LEVELS, "nama")}
)


def plan(laporan: Laporan, *, indikator: bool = True) -> Iterator[RowKey]:
    """Tujuan > sasaran > indikator; sasaran without a tujuan stand last, at the top level."""
    for tujuan in tujuan_of(laporan):
        yield RowKey("tujuan", tujuan.id)
        if indikator:
            yield from _indikator(laporan, tujuan.id, 1)
        for sasaran in laporan.children(Sasaran, tujuan.id):
            yield from _with_sasaran(laporan, sasaran.id, 1, indikator=indikator)
    for sasaran in sasaran_of(laporan):
        if sasaran.induk not in laporan.table(Tujuan):
            yield from _with_sasaran(laporan, sasaran.id, 0, indikator=indikator)


def by_sasaran(laporan: Laporan) -> Iterator[RowKey]:
    """Sasaran with their indikator, then the indikator of the tujuan."""
    for sasaran in sasaran_of(laporan):
        yield from _with_sasaran(laporan, sasaran.id, 0, indikator=True)
    for tujuan in tujuan_of(laporan):
        found = list(_indikator(laporan, tujuan.id, 1))
        if found:
            yield RowKey("tujuan", tujuan.id)
            yield from found


def budget(laporan: Laporan, *, indikator: bool = False) -> Iterator[RowKey]:
    """Program > kegiatan > sub kegiatan, with the indikator of each where wanted."""
    depth: dict[Id | None, int] = {}
    for row in program_of(laporan):
        level = depth[row.id] = depth.get(row.induk, -1) + 1
        yield RowKey("programkegiatan", row.id, level, row.tingkat.value)
        if indikator:
            yield from _indikator(laporan, row.id, level + 1)


def outputs(laporan: Laporan) -> Iterator[RowKey]:
    """The rows of the budget tree that have indikator, with them."""
    for row in program_of(laporan):
        found = list(_indikator(laporan, row.id, 1))
        if found:
            yield RowKey("programkegiatan", row.id, 0, row.tingkat.value)
            yield from found


def top(laporan: Laporan) -> Iterator[ProgramKegiatan]:
    """The rows of the budget tree at the level of program."""
    return (row for row in program_of(laporan) if row.tingkat.value == PROGRAM)


def inserts() -> tuple[Insert, ...]:
    """What can be inserted into the budget tree."""
    return (
        Insert(PROGRAM, ProgramKegiatan, PROGRAM),
        Insert(
            KEGIATAN,
            ProgramKegiatan,
            KEGIATAN,
            frozenset({PROGRAM}),
            fields={"tingkat": Tingkat.KEGIATAN},
        ),
        Insert(
            SUB,
            ProgramKegiatan,
            SUB,
            frozenset({KEGIATAN}),
            fields={"tingkat": Tingkat.SUB_KEGIATAN},
        ),
    )


def _with_sasaran(laporan: Laporan, id: Id, level: int, *, indikator: bool) -> Iterator[RowKey]:
    yield RowKey("sasaran", id, level)
    if indikator:
        yield from _indikator(laporan, id, level + 1)


def _indikator(laporan: Laporan, induk: Id, level: int) -> Iterator[RowKey]:
    return (RowKey("indikator", i.id, level) for i in laporan.children(Indikator, induk))
