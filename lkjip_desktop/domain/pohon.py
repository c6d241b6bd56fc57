"""Walking trees of rows (budget tree, belanja) up and down; a ring of parents ends the walk, no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from lkjip_desktop.domain.dokumen import Baris
from lkjip_desktop.domain.laporan import Tabel
from lkjip_desktop.domain.ref import Id

B = TypeVar("B", bound=Baris)


def ancestors(table: Tabel[B], id: Id | None) -> Iterator[B]:
    """The row `id` and the rows above it, nearest first; each once."""
    seen: set[Id] = set()
    row = table.get(id)
    while row is not None and row.id not in seen:
        yield row
        seen.add(row.id)
        row = table.get(row.induk)


def descendants(table: Tabel[B], row: B) -> Iterator[B]:
    """`row` and the rows below it, parents first, in order; each once."""
    seen: set[Id] = set()
    waiting = [row]
    while waiting:
        one = waiting.pop()
        if one.id not in seen:
            seen.add(one.id)
            yield one
            waiting.extend(reversed(table.children(one.id)))


def roots(table: Tabel[B]) -> Iterator[B]:
    """The rows with no row above them in their own table."""
    return (row for row in table if row.induk not in table)


def on_ring(table: Tabel[B], row: B) -> bool:
    """Whether following the parents leads from `row` back to it."""
    return any(a.id == row.id for a in ancestors(table, row.induk))


def upwards(table: Tabel[B], ids: Iterable[Id]) -> set[Id]:
    """These ids and those of every row above them."""
    found: set[Id] = set()
    for id in ids:
        for row in ancestors(table, id):
            if row.id in found:
                break
            found.add(row.id)
    return found


def deepest_first(table: Tabel[B], ids: Iterable[Id]) -> list[B]:
    """The rows of `ids` with every row before those above it."""
    rows = [row for i in ids if (row := table.get(i)) is not None]
    return sorted(rows, key=lambda row: sum(1 for _ in ancestors(table, row.id)), reverse=True)
