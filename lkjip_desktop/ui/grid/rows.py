"""Which rows go, come and move when one list of rows takes the place of another. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from lkjip_desktop.domain.ref import Id
from lkjip_desktop.ui.grid.cells import RowKey

Place = tuple[str, Id]
Span = tuple[int, int]


def spans(wanted: Iterable[bool]) -> list[Span]:
    """The stretches of True as (first, last), both inclusive."""
    return stretches(n for n, yes in enumerate(wanted) if yes)


def stretches(rows: Iterable[int]) -> list[Span]:
    """Rows, first first, as stretches (first, last), both inclusive."""
    found: list[Span] = []
    for n in rows:
        if found and found[-1][1] == n - 1:
            found[-1] = (found[-1][0], n)
        else:
            found.append((n, n))
    return found


def gone(old: Sequence[RowKey], new: Collection[Place]) -> list[Span]:
    """The stretches of `old` that are not in `new`, last first, so that they can be removed one by one."""
    return spans(key.place not in new for key in old)[::-1]


def come(new: Sequence[RowKey], old: Collection[Place]) -> list[Span]:
    """The stretches of `new` that were not in `old`, first first."""
    return spans(key.place not in old for key in new)


def in_new_order(staying: Sequence[RowKey], new: Sequence[RowKey]) -> list[RowKey]:
    """The rows that stay, as they stand in `new`."""
    places = {key.place for key in staying}
    return [key for key in new if key.place in places]
