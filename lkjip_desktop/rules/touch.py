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
            hits.setdefault(f"{ref.kind}.{ref.medan}", set()).update(
                _row_keys(ref.kind, ref.id, before, after)
            )
    for kind, id in delta.rows:
        if kind in delta.shapes:
            hits.setdefault(kind, set()).update(_row_keys(kind, id, before, after))
    for group, key in delta.figures:
        hits.setdefault(f"figures.{group}", set()).add((f"figures.{group}", key))
    return {read: frozenset(keys) for read, keys in hits.items()}


def _row_keys(kind: str, id: Id, before: Laporan, after: Laporan) -> Iterator[Key]:
    """The row, and the lists of rows that it stands in: those of its parents, and of what it links to."""
    yield kind, id
    for laporan in (before, after):
        row = laporan.table(BY_NAME[kind]).get(id)
        if row is not None:
            yield f"{kind}>", row.induk or ""
            yield from ((f"{kind}.{field}>", getattr(row, field) or "") for field in LINKS[kind])
