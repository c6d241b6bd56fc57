"""What the stages of `compute` share: the step from one snapshot to the next, and what a stage hands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Generic, TypeVar

from lkjip_desktop.domain.aturan import Aturan
from lkjip_desktop.domain.dokumen import Baris
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id

B = TypeVar("B", bound=Baris)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step:
    """From the snapshot `before`, with its figures `old`, to `laporan`. A full run starts from nothing.

    `batas_baru`: the cap is another one than that of `before`, all else that is declared is the same.
    """

    laporan: Laporan
    aturan: Aturan
    before: Laporan
    old: Figures | None
    batas_baru: bool = False

    def changed(self, cls: type[B]) -> set[Id]:
        """The ids of the rows of a class that came, went or changed."""
        return self.laporan.table(cls).changed_since(self.before.table(cls))

    def both(self, cls: type[B], ids: Iterable[Id]) -> Iterable[B]:
        """The rows of these ids, as they are and as they were."""
        tables = self.laporan.table(cls), self.before.table(cls)
        return (row for i in ids for table in tables if (row := table.get(i)) is not None)


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """The records of a stage, and the ids of those made anew or gone."""

    records: Mapping[Id, T]
    changed: Set[Id]


def refreshed(
    rows: Iterable[B], old: Mapping[Id, T], changed: Set[Id], make: Callable[[B], T]
) -> Mapping[Id, T]:
    """The records of `rows`: the old ones, but those of `changed` and of newcomers made by `make`."""
    if not changed:
        return old
    return {row.id: old[row.id] if row.id in old and row.id not in changed else make(row) for row in rows}
