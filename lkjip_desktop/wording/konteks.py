"""What bears on the reading of a field besides its type: the unit, the direction, the scales, the links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lkjip_desktop.domain.dokumen import BY_NAME, ButirPK, Indikator
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import Jenis, medan
from lkjip_desktop.domain.pilihan import Arah
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.skala import ORDINAL, ordinal_of
from lkjip_desktop.wording.letak import baris

_BUILT_IN: Mapping[str, tuple[str, ...]] = {name.casefold(): levels for name, levels in ORDINAL.items()}


@dataclass(frozen=True, slots=True)
class Konteks:
    """The unit (satuan) and direction of the row, and the ordinal scales by name in small letters (levels
    lowest first). For a link field, `tautan` has the rows it may point to with the words that name them.
    """

    satuan: str = ""
    arah: Arah | None = None
    skala: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _BUILT_IN)
    tautan: Mapping[Id, str] = field(default_factory=dict)


KONTEKS = Konteks()
_LINKS: Mapping[tuple[str, str], str] = {
    ("butirpk", "indikator"): "indikator",
    ("variabel", "indikator"): "indikator",
    ("anggaranpk", "program"): "programkegiatan",
}


def konteks_of(laporan: Laporan, ref: Ref) -> Konteks:
    """The context of the field at `ref`."""
    spec = medan(ref.kind, ref.field)
    if spec.jenis is Jenis.TAUTAN:
        return Konteks(tautan=_targets(laporan, ref))
    if spec.jenis is not Jenis.NILAI:
        return KONTEKS
    row = laporan.row(ref)
    scales = ordinal_of(laporan)
    if isinstance(row, Indikator):
        return Konteks(row.satuan, row.arah, scales)
    if isinstance(row, ButirPK):
        linked = laporan.get(Indikator, row.indikator)
        return Konteks(
            row.satuan or (linked.satuan if linked else ""), linked.arah if linked else None, scales
        )
    return Konteks(skala=scales)


def _targets(laporan: Laporan, ref: Ref) -> Mapping[Id, str]:
    kind = _LINKS.get((ref.kind, ref.medan))
    rows = laporan.all(BY_NAME[kind]) if kind else ()
    return {row.id: baris(laporan, Ref(kind or "", row.id)) for row in rows}
