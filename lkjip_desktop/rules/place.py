"""Where a value stands among all others: tab, section, row with its parents, column. Findings sort by it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from lkjip_desktop.domain.bagian import ANALISIS, SECTIONS
from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.dokumen import BY_NAME, KINDS
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.wording.letak import Tab, tab_of

#: Sections of a tab from the top: the plan's tree is one section, everything else one per kind.
_RANK: Mapping[str, int] = {cls.__name__.lower(): n for n, cls in enumerate(KINDS)}
_SECTION: Mapping[str, int] = {
    **_RANK,
    **dict.fromkeys(("tujuan", "sasaran", "strategi", "variabel"), _RANK["indikator"]),
}
_PARENTS: Mapping[str, tuple[str, ...]] = {
    "indikator": ("sasaran", "programkegiatan", "tujuan"),
    "sasaran": ("tujuan",),
    "tujuan": ("misi",),
    "strategi": ("sasaran",),
    "variabel": ("indikator",),
    "programkegiatan": ("programkegiatan",),
    "belanja": ("belanja",),
    "unitorganisasi": ("unitorganisasi",),
    "butirpk": ("perjanjiankinerja",),
    "anggaranpk": ("perjanjiankinerja",),
}
_COLUMN: Mapping[str, Mapping[str, int]] = {
    kind: {name: n for n, name in enumerate(medan_of(cls), 1)} for kind, cls in BY_NAME.items()
}
_TABS = tuple(Tab)
_DEEPEST = 12
_SHIFT = 10**9
_BAGIAN: Mapping[str, int] = {b.key: n for n, b in enumerate(SECTIONS)}


class Places:
    """The places of values in one snapshot. The paths of rows are remembered until something moves."""

    def __init__(self, laporan: Laporan) -> None:
        self._laporan = laporan
        self._paths: dict[tuple[str, Id], tuple[int, str]] = {}

    def follow(self, laporan: Laporan, delta: Delta) -> bool:
        """Go on to the next snapshot; says whether places handed out before may have changed."""
        before, self._laporan = self._laporan, laporan
        touched = [(kind, id) for kind, id in delta.rows if kind in delta.shapes]
        if any(_moves(kind, id, before, laporan) for kind, id in touched):
            self._paths.clear()
            return True
        for row in touched:
            self._paths.pop(row, None)
        return False

    def of(self, ref: Ref) -> str:
        """The place of `ref` as a text that sorts; a row stands before those below it."""
        section, path = self._path(ref.kind, ref.id)
        name, _, key = ref.field.partition(".")
        front, back = _column(ref.kind, name, section)
        return f"{front}{path}{back}{key}"

    def _path(self, kind: str, id: Id) -> tuple[int, str]:
        """The section that the topmost row belongs to, and the way down from there."""
        known = self._paths.get((kind, id))
        if known is None:
            known = self._paths[kind, id] = self._find(kind, id)
        return known

    def _find(self, kind: str, id: Id, depth: int = _DEEPEST) -> tuple[int, str]:
        if kind == "narasi":
            return _SECTION[kind], f"/{_bagian(id):02}{id}"
        row: Any = self._laporan.table(BY_NAME[kind]).get(id)
        own = f"/{_RANK[kind]:02}{(row.urutan if row else 0) + _SHIFT:011}{id}"
        above = self._above(kind, row.induk) if row and row.induk and depth else None
        if above is None:
            return _SECTION[kind], own
        if above != kind:
            section, path = self._path(above, row.induk)
        else:  # rows of one kind may hang on each other in a ring
            section, path = self._paths.get((above, row.induk)) or self._find(above, row.induk, depth - 1)
        return section, path + own

    def _above(self, kind: str, induk: Id) -> str | None:
        for k in _PARENTS.get(kind, ()):
            if induk in self._laporan.table(BY_NAME[k]):
                return k
        return None


@lru_cache(maxsize=2048)
def _column(kind: str, field: str, section: int) -> tuple[str, str]:
    """What stands before and behind the path: tab and section, column."""
    tab = _TABS.index(tab_of(kind, field))
    return f"{tab}{section:02}", f"\x01{_COLUMN[kind].get(field, 0):02}"


def _bagian(key: str) -> int:
    return _BAGIAN.get(ANALISIS if key.startswith(f"{ANALISIS}.") else key, len(_BAGIAN))


def _moves(kind: str, id: Id, before: Laporan, after: Laporan) -> bool:
    """Whether the row got another place, or came or went above others."""
    old, new = before.table(BY_NAME[kind]).get(id), after.table(BY_NAME[kind]).get(id)
    if old is not None and new is not None:
        return (old.urutan, old.induk) != (new.urutan, new.induk)
    below = [child for child, parents in _PARENTS.items() if kind in parents]
    return any(laporan.children(BY_NAME[c], id) for c in below for laporan in (before, after))
