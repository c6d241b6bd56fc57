"""Where a value stands among all others: tab, section, row with its parents, column. Findings sort by it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from lkjip_desktop.domain.bagian import ANALISIS, SECTIONS
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
_BAGIAN: Mapping[str, int] = {b.key: n for n, b in enumerate(SECTIONS)}


def place(laporan: Laporan, ref: Ref) -> str:
    """The place of `ref` as a text that sorts; a row stands before those below it."""
    tab = _tab(ref.kind, ref.medan)
    column = _COLUMN[ref.kind].get(ref.medan, 0)
    if ref.kind == "narasi":
        section, path = _RANK["narasi"], f"/{_bagian(ref.id):02}{ref.id}"
    else:
        top, path = _path(laporan, ref.kind, ref.id)
        section = _RANK[top] if top == "programkegiatan" else _SECTION[ref.kind]
    return f"{tab}{section:02}{path}\x01{column:02}{ref.key}"


def holds(laporan: Laporan, kind: str, id: Id) -> bool:
    """Whether rows hang on this one, so that their places change when it comes, goes or moves."""
    below = (child for child, parents in _PARENTS.items() if kind in parents)
    return any(laporan.children(BY_NAME[child], id) for child in below)


@lru_cache(maxsize=1024)
def _tab(kind: str, field: str) -> int:
    return _TABS.index(tab_of(kind, field))


_TABS = tuple(Tab)


def _bagian(key: str) -> int:
    return _BAGIAN.get(ANALISIS if key.startswith(f"{ANALISIS}.") else key, len(_BAGIAN))


def _path(laporan: Laporan, kind: str, id: Id) -> tuple[str, str]:
    """The kind at the top and, for each row from there down, the rank of its kind, its place and its id."""
    path = ""
    for _ in range(_DEEPEST):
        row: Any = laporan.table(BY_NAME[kind]).get(id)
        path = f"/{_RANK[kind]:02}{(row.urutan if row else 0) + _SHIFT:011}{id}{path}"
        above = _above(laporan, kind, row.induk) if row and row.induk else None
        if above is None:
            break
        kind, id = above, row.induk
    return kind, path


_DEEPEST = 12
_SHIFT = 10**9


def _above(laporan: Laporan, kind: str, induk: Id) -> str | None:
    return next((k for k in _PARENTS.get(kind, ()) if induk in laporan.table(BY_NAME[k])), None)
