"""Which lines of the Perjanjian Kinerja are measured: one answer for engine, rules, forms and print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from lkjip_desktop.domain.dokumen import PK_ID, AnggaranPK, Baris, ButirPK, PerjanjianKinerja
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import terisi
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id

B = TypeVar("B", bound=Baris)


class Pembaca(Protocol):
    """What the rows are asked of: a Laporan, or a rule's view of one."""

    @property
    def pk(self) -> PerjanjianKinerja:
        """The contract that the report says it measures."""

    def children(self, cls: type[B], induk: Id | None) -> tuple[B, ...]:
        """The rows of a class below `induk`, in order."""


def butir_diukur(laporan: Pembaca) -> tuple[ButirPK, ...]:
    """The lines of the PK that is measured; a PK perubahan still without lines is read as the murni one."""
    return _lines(laporan, ButirPK)


def anggaran_diukur(laporan: Pembaca) -> tuple[AnggaranPK, ...]:
    """The budget lines of the PK that is measured; those of the murni one while there are none."""
    return _lines(laporan, AnggaranPK)


def _lines(laporan: Pembaca, cls: type[B]) -> tuple[B, ...]:
    return laporan.children(cls, laporan.pk.id) or laporan.children(cls, PK_ID[JenisPK.MURNI])


def butir_of(laporan: Pembaca) -> Mapping[Id, ButirPK]:
    """The line that promises each indikator; of several the first with a target."""
    found: dict[Id, ButirPK] = {}
    for line in butir_diukur(laporan):
        if (id := line.indikator) is not None:
            known = found.get(id)
            found[id] = line if known is None else _first((known, line))
    return found


def butir_untuk(laporan: Laporan, indikator: Id) -> ButirPK | None:
    """The line that promises one indikator, as in `butir_of`."""
    own = next((line.induk for line in butir_diukur(laporan)), None)
    lines = [b for b in laporan.linking(ButirPK, "indikator", indikator) if b.induk == own]
    return _first(lines) if lines else None


def _first(lines: Sequence[ButirPK]) -> ButirPK:
    return next((line for line in lines if terisi(line.target)), lines[0])
