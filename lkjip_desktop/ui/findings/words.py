"""What a quick fix puts in and what stands there now, in words for a menu, a dialog and the line after."""

from __future__ import annotations

from typing import Any, NamedTuple

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import medan
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.temuan import Temuan
from lkjip_desktop.wording.konteks import konteks_of
from lkjip_desktop.wording.label import label
from lkjip_desktop.wording.letak import baris
from lkjip_desktop.wording.masukan import tampil

LONGEST = 60
EMPTY = "(kosong)"


class Mending(NamedTuple):
    """One value that a quick fix changes: where, what stands there, what it puts in. Empty means nothing."""

    where: str
    old: str
    new: str

    def words(self) -> str:
        """As "Realisasi dari 467.238.800 menjadi 467.057.800"."""
        before, after = _short(self.old), _short(self.new)
        if not after:
            return f"{self.where} {before} dikosongkan"
        return f"{self.where} {f'dari {before} menjadi' if before else 'diisi'} {after}"


def mendings(laporan: Laporan, temuan: Temuan) -> list[Mending]:
    """Every value that the quick fix of a finding changes, with the row if it is another one."""
    return [_one(laporan, temuan, ref, value) for ref, value in temuan.perbaikan]


def needs_a_look(found: list[Mending]) -> bool:
    """Whether a menu can't say all of it: several values, or texts that are longer than it has room for."""
    return len(found) > 1 or any(len(text) > LONGEST for m in found for text in (m.old, m.new))


def fix_words(laporan: Laporan, temuan: Temuan) -> str:
    """The first change in words, and how many others there are; empty without a quick fix."""
    first, *others = [m.words() for m in mendings(laporan, temuan)] or [""]
    return f"{first} dan {len(others)} isian lain" if others else first


def fix_list(laporan: Laporan, temuan: Temuan) -> str:
    """Every change in words, one a line."""
    return "\n".join(m.words() for m in mendings(laporan, temuan))


def _one(laporan: Laporan, temuan: Temuan, ref: Ref, value: Any) -> Mending:  # noqa: ANN401 - as wide as fields
    elsewhere = (ref.kind, ref.id) != (temuan.ref.kind, temuan.ref.id)
    where = _short(baris(laporan, ref)) if elsewhere else ""
    what = f"{label(ref.kind, ref.field)} {where}".rstrip()
    return Mending(what, _shown(laporan, ref, laporan.value(ref)), _shown(laporan, ref, value))


def _shown(laporan: Laporan, ref: Ref, value: Any) -> str:  # noqa: ANN401 - as wide as fields
    if value is None:
        return ""
    return " ".join(tampil(medan(ref.kind, ref.field), value, konteks_of(laporan, ref)).split())


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
