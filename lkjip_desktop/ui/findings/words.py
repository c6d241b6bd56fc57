"""What a quick fix will put in, in words for a menu and for the line afterwards."""

from __future__ import annotations

from typing import Any

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import medan
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.temuan import Temuan
from lkjip_desktop.wording.konteks import konteks_of
from lkjip_desktop.wording.label import label
from lkjip_desktop.wording.letak import baris
from lkjip_desktop.wording.masukan import tampil

LONGEST = 60


def fix_words(laporan: Laporan, temuan: Temuan) -> str:
    """As "Realisasi menjadi 467.057.800", with the row if it is another one; empty without a quick fix."""
    first, *others = [_one(laporan, temuan, ref, value) for ref, value in temuan.perbaikan] or [""]
    return f"{first} dan {len(others)} isian lain" if others else first


def fix_list(laporan: Laporan, temuan: Temuan) -> str:
    """Every value that the quick fix puts in, one a line."""
    return "\n".join(_one(laporan, temuan, ref, value) for ref, value in temuan.perbaikan)


def _one(laporan: Laporan, temuan: Temuan, ref: Ref, value: Any) -> str:  # noqa: ANN401 - as wide as fields
    shown = " ".join(tampil(medan(ref.kind, ref.field), value, konteks_of(laporan, ref)).split())
    elsewhere = (ref.kind, ref.id) != (temuan.ref.kind, temuan.ref.id)
    where = _short(baris(laporan, ref)) if elsewhere else ""
    what = f"{label(ref.kind, ref.field)} {where}".rstrip()
    return f"{what} menjadi {_short(shown)}" if shown else f"{what} dikosongkan"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
