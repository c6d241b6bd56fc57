"""Delta: what differs between two states, so that rules and views refresh just that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

from lkjip_desktop.domain.change import Change, Set, kind_of
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.ref import Id, Ref


@dataclass(frozen=True, slots=True)
class Delta:
    """`values` are the fields that changed, `shapes` the kinds in which rows came, went or moved,
    `rows` every (kind, id) touched, and `figures` every (group, id) whose figure changed, where the
    group is a field of Figures and the id "" for a single figure such as `instansi`.
    """

    values: frozenset[Ref]
    shapes: frozenset[str]
    rows: frozenset[tuple[str, Id]]
    figures: frozenset[tuple[str, str]]


def delta(changes: Iterable[Change], old: Figures, new: Figures) -> Delta:
    """What `changes` did, and which figures differ between the state before and after them."""
    values: set[Ref] = set()
    shapes: set[str] = set()
    rows: set[tuple[str, Id]] = set()
    for change in changes:
        if isinstance(change, Set):
            values.add(change.ref)
            rows.add((change.ref.kind, change.ref.id))
            if change.ref.field in {"induk", "urutan"}:
                shapes.add(change.ref.kind)
        else:
            shapes.add(kind_of(change.row))
            rows.add((kind_of(change.row), change.row.id))
    return Delta(frozenset(values), frozenset(shapes), frozenset(rows), frozenset(_differing(old, new)))


def _differing(old: Figures, new: Figures) -> Iterator[tuple[str, str]]:
    for f in fields(Figures):
        before, after = getattr(old, f.name), getattr(new, f.name)
        if before is after:
            continue
        if isinstance(after, Mapping):
            yield from (
                (f.name, str(k)) for k, v in after.items() if (b := before.get(k)) is not v and b != v
            )
            yield from ((f.name, str(k)) for k in before.keys() - after.keys())
        elif before != after:
            yield f.name, ""
