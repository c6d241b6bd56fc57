"""Indeks: rows looked up by the keys of their names, by their words and by their figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Baris
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.importers.usulan.cocok import kunci, nama
from lkjip_desktop.importers.usulan.draf import POHON, Draf

#: Figures that so many rows have that they tell nothing.
_EVERYWHERE = frozenset(map(Decimal, (0, 1, 2, 3, 4, 5, 10, 12, 100)))
_FEW, _NO_ROWS = 2, frozenset[Id]()


class Indeks:
    """Grows with the proposal; a row is never taken out."""

    def __init__(self) -> None:
        self._nama: dict[tuple[str, str], list[Id]] = {}
        self._kata: dict[tuple[str, str], set[Id]] = {}
        self._angka: dict[Id, set[Decimal]] = {}

    def taruh(self, row: Draf) -> None:
        """Take up a row by its name."""
        for key in kunci(row.nama, row.kind == POHON):
            self._nama.setdefault((row.kind, key), []).append(row.id)
        for word in nama(row.nama, row.kind == POHON).himpunan:
            self._kata.setdefault((row.kind, word), set()).add(row.id)

    def senama(self, kind: str, text: str, *, tree: bool) -> list[Id]:
        """The rows of a kind whose names are the same words, in their order."""
        found = (id for key in kunci(text, tree) for id in self._nama.get((kind, key), ()))
        return list(dict.fromkeys(found))

    def sekata(self, kind: str, text: str, *, tree: bool) -> set[Id] | None:
        """The rows that share so many words with `text` that they may be alike; None: any may be.

        Names alike in three fifths of their words have at least 3/7 of them in common, so at least one of the
        others and one more; the rarest of them are looked up.
        """
        words = nama(text, tree).himpunan
        if len(words) <= _FEW:
            return None
        places = sorted((self._kata.get((kind, w), _NO_ROWS) for w in words), key=len)
        return set().union(*places[: len(words) - (3 * len(words) + 6) // 7 + 1])

    # --- figures ----------------------------------------------------------------------------------------

    def taruh_angka(self, id: Id, nilai: object) -> None:
        """Take up a value of a row, if it is a number."""
        number = nilai.nilai if isinstance(nilai, Angka) else nilai
        if isinstance(number, Decimal):
            self._angka.setdefault(id, set()).add(number)

    def taruh_isi(self, row: Baris) -> None:
        """Take up every number of a row of the report."""
        for spec in medan_of(type(row)).values():
            value = getattr(row, spec.name)
            for one in value.values() if isinstance(value, Mapping) else (value,):
                self.taruh_angka(row.id, one)

    def seangka(self, ids: Iterable[Id], angka: Iterable[Decimal]) -> Id | None:
        """The one of these rows that has more of the figures than any other, where there is one."""
        telling = {n for n in angka if n not in _EVERYWHERE}
        shared = {i: len(telling & self._angka.get(i, set())) for i in ids}
        most = max(shared.values(), default=0)
        best = [i for i, n in shared.items() if n == most]
        return best[0] if most and len(best) == 1 else None
