"""Words for a proposal: its values before and after, its counts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import medan
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.importers.usulan import Status, Usulan, UsulanNilai
from lkjip_desktop.wording.konteks import KONTEKS, konteks_of
from lkjip_desktop.wording.label import label
from lkjip_desktop.wording.masukan import tampil

_LONGEST = 120
STATUS = {
    Status.SAMA: "sama",
    Status.BERUBAH: "berubah",
    Status.BARU: "baru",
    Status.HILANG: "tidak ada di sumber",
}


def value_words(laporan: Laporan, ref: Ref, value: Any) -> str:  # noqa: ANN401 - as wide as the fields
    """A value as the report's own tables show it, on one line."""
    konteks = konteks_of(laporan, ref) if laporan.row(ref) is not None else KONTEKS
    shown = " ".join(tampil(medan(ref.kind, ref.field), value, konteks).split())
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1].rstrip() + "…"


def row_words(laporan: Laporan, values: Iterable[UsulanNilai]) -> str:
    """What a row would hold, on one line: "Target 95; Realisasi 102"."""
    parts = (f"{label(n.ref.kind, n.ref.field)} {value_words(laporan, n.ref, n.baru)}" for n in values)
    words = "; ".join(parts)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


def count_words(usulan: Usulan) -> str:
    """How much would change: "120 baru, 4 berubah, 30 sama"."""
    found = usulan.hitung()
    parts = [f"{found[s]} {STATUS[s]}" for s in (Status.BARU, Status.BERUBAH, Status.SAMA) if found[s]]
    if found[Status.HILANG]:
        parts.append(f"{found[Status.HILANG]} baris {STATUS[Status.HILANG]}")
    return ", ".join(parts) or "tidak ada isian yang dikenali"
