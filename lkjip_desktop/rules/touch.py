"""Touch: a Delta in the words of the rules: which reads it hits, and in which rows.

A read is "kind.field", "kind" (rows came, went or moved) or "figures.group". The keys name the rows behind
it, see `view.Key`; bahan that came out differently are added by the engine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.dokumen import BY_NAME
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import Jenis, medan_of
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.view import Key

Touch = Mapping[str, frozenset[Key]]

#: The fields of each kind that name another row.
LINKS: Mapping[str, frozenset[str]] = {
    kind: frozenset(
        name for name, m in medan_of(cls).items() if m.jenis is Jenis.TAUTAN and name != "induk" and not m.key
    )
    for kind, cls in BY_NAME.items()
}


def touch_of(delta: Delta, before: Laporan, after: Laporan) -> Touch:
    """Every read that `delta` hits, with the keys of what was hit."""
    hits: dict[str, set[Key]] = {}
    for ref in delta.values:
        if ref.kind not in delta.shapes:
            keys = hits.setdefault(f"{ref.kind}.{ref.medan}", set())
            keys.add((ref.kind, ref.id))
            if ref.medan in LINKS[ref.kind]:
                keys.update(_link_keys(ref.kind, ref.medan, ref.id, before, after))
    for kind, id in delta.rows:
        if kind in delta.shapes:
            hits.setdefault(kind, set()).update(_shape_keys(kind, id, before, after))
    for group, key in delta.figures:
        hits.setdefault(f"figures.{group}", set()).add((f"figures.{group}", key))
    return {read: frozenset(keys) for read, keys in hits.items()}


def _link_keys(kind: str, field: str, id: Id, before: Laporan, after: Laporan) -> Iterator[Key]:
    for laporan in (before, after):
        row = laporan.table(BY_NAME[kind]).get(id)
        if row is not None:
            yield f"{kind}.{field}>", getattr(row, field) or ""


def _shape_keys(kind: str, id: Id, before: Laporan, after: Laporan) -> Iterator[Key]:
    yield kind, id
    for laporan in (before, after):
        row = laporan.table(BY_NAME[kind]).get(id)
        if row is not None:
            yield f"{kind}>", row.induk or ""
    for field in LINKS[kind]:
        yield from _link_keys(kind, field, id, before, after)
