"""What an edit of rows means as changes: insert, delete with all that hangs on it, move, change level.

Every function returns the changes for one undo step; an empty tuple means it cannot be done.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from lkjip_desktop.domain.change import Change, Delete, Insert, Set, kind_of
from lkjip_desktop.domain.dokumen import BY_NAME, KINDS, Baris, ProgramKegiatan
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import Jenis, medan_of
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id, Ref

GAP = 1024
LEVELS = tuple(Tingkat)


def insert(
    laporan: Laporan,
    cls: type[Baris],
    id: Id,
    induk: Id | None = None,
    after: Id | None = None,
    fields: Mapping[str, Any] | None = None,
) -> tuple[Change, ...]:
    """A new row below `induk`, behind the sibling `after` (None: at the end)."""
    siblings = laporan.children(cls, induk)
    at = next((i + 1 for i, r in enumerate(siblings) if r.id == after), len(siblings))
    row = cls(id=id, induk=induk, **(fields or {}))
    return _placed(siblings, at, row)


def _placed(siblings: tuple[Baris, ...], at: int, row: Baris) -> tuple[Change, ...]:
    before = siblings[at - 1].urutan if at else 0
    behind = siblings[at].urutan if at < len(siblings) else before + 2 * GAP
    if behind - before > 1:
        return (Insert(replace(row, urutan=(before + behind) // 2)),)
    order: list[Baris] = [*siblings[:at], row, *siblings[at:]]
    return tuple(
        Insert(replace(row, urutan=n * GAP)) if r is row else Set(_ref(r, "urutan"), r.urutan, n * GAP)
        for n, r in enumerate(order, 1)
    )


def delete(laporan: Laporan, targets: Collection[tuple[type[Baris], Id]]) -> tuple[Change, ...]:
    """These rows and all below them go; links to them are cleared first."""
    doomed: dict[Id, Baris] = {}
    for cls, id in targets:
        row = laporan.get(cls, id)
        if row is not None:
            doomed |= {r.id: r for r in branch(laporan, row)}
    cut = tuple(_cut_links(laporan, doomed.keys()))
    return (*cut, *(Delete(r) for r in reversed(doomed.values())))


def branch(laporan: Laporan, row: Baris) -> Iterator[Baris]:
    """`row` and every row of any kind below it, parents first; each once, also in a ring of parents."""
    seen: set[tuple[type[Baris], Id]] = set()
    waiting: list[Baris] = [row]
    while waiting:
        one = waiting.pop()
        if (type(one), one.id) not in seen:
            seen.add((type(one), one.id))
            yield one
            waiting += reversed([child for cls in KINDS for child in laporan.children(cls, one.id)])


def _cut_links(laporan: Laporan, gone: Collection[Id]) -> Iterator[Change]:
    for cls in KINDS:
        links = [m for m in medan_of(cls).values() if _links(m.name, m.jenis, m.key)]
        if not links:
            continue
        for row in laporan.all(cls):
            if row.id in gone:
                continue
            for m in links:
                value = getattr(row, m.name)
                if m.key is None and value in gone:
                    yield Set(_ref(row, m.name), value, None)
                elif m.key is not None:
                    yield from (Set(_ref(row, f"{m.name}.{k}"), value[k], None) for k in value if k in gone)


def _links(name: str, jenis: Jenis, key: type | None) -> bool:
    return (jenis is Jenis.TAUTAN and name != "induk") or key is str


def move(laporan: Laporan, cls: type[Baris], id: Id, step: int) -> tuple[Change, ...]:
    """The row changes places with its neighbour above (-1) or below (+1)."""
    row = laporan.get(cls, id)
    if row is None:
        return ()
    siblings = list(laporan.children(cls, row.induk))
    at = siblings.index(row)
    to = at + step
    if not 0 <= to < len(siblings):
        return ()
    siblings.insert(to, siblings.pop(at))
    return tuple(
        Set(_ref(r, "urutan"), r.urutan, n * GAP) for n, r in enumerate(siblings, 1) if r.urutan != n * GAP
    )


def relevel(laporan: Laporan, cls: type[Baris], id: Id, step: int) -> tuple[Change, ...]:
    """One level deeper (+1: below the sibling above) or higher (-1: behind its parent), with all below it.

    Only kinds that hang on rows of their own kind have levels: budget tree, units, belanja, pejabat.
    """
    row = laporan.get(cls, id)
    if row is None:
        return ()
    return _deeper(laporan, cls, row) if step > 0 else _higher(laporan, cls, row)


def _deeper(laporan: Laporan, cls: type[Baris], row: Baris) -> tuple[Change, ...]:
    siblings = laporan.children(cls, row.induk)
    at = siblings.index(row)
    if at == 0 or not _nests(cls):
        return ()
    parent = siblings[at - 1]
    last = laporan.children(cls, parent.id)
    place = (last[-1].urutan if last else 0) + GAP
    return _reparent(laporan, row, parent.id, place, +1)


def _higher(laporan: Laporan, cls: type[Baris], row: Baris) -> tuple[Change, ...]:
    parent = laporan.get(cls, row.induk)
    if parent is None:
        return ()
    uncles = laporan.children(cls, parent.induk)
    at = uncles.index(parent) + 1
    moved = _reparent(laporan, row, parent.induk, (at + 1) * GAP, -1)
    renumber = tuple(
        Set(_ref(u, "urutan"), u.urutan, place)
        for n, u in enumerate(uncles, 1)
        if u.urutan != (place := (n if n <= at else n + 1) * GAP)
    )
    return (*moved, *renumber) if moved else ()


def _reparent(laporan: Laporan, row: Baris, induk: Id | None, place: int, step: int) -> tuple[Change, ...]:
    levels = _shifted(laporan, row, step)
    if levels is None:
        return ()
    return (
        Set(_ref(row, "induk"), row.induk, induk),
        Set(_ref(row, "urutan"), row.urutan, place),
        *levels,
    )


def _shifted(laporan: Laporan, row: Baris, step: int) -> tuple[Change, ...] | None:
    if not isinstance(row, ProgramKegiatan):
        return ()
    nodes = [r for r in branch(laporan, row) if isinstance(r, ProgramKegiatan)]
    to = [LEVELS.index(n.tingkat) + step for n in nodes]
    if not all(0 <= level < len(LEVELS) for level in to):
        return None
    return tuple(
        Set(_ref(n, "tingkat"), n.tingkat, LEVELS[level]) for n, level in zip(nodes, to, strict=True)
    )


def _nests(cls: type[Baris]) -> bool:
    return cls in NESTING


NESTING = frozenset(BY_NAME[k] for k in ("programkegiatan", "unitorganisasi", "belanja", "pejabat"))


def _ref(row: Baris, field: str) -> Ref:
    return Ref(kind_of(row), row.id, field)
