"""What bears on the reading of a field besides its type: the unit, the direction, the scales, the links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lkjip_desktop.domain.dokumen import BY_NAME, Baris, ButirPK, Indikator, TugasPejabat, Variabel
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import Jenis, medan, medan_of
from lkjip_desktop.domain.nilai import Angka, Nilai, Predikat
from lkjip_desktop.domain.pilihan import Arah
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.skala import ORDINAL, ordinal_of
from lkjip_desktop.wording.letak import baris

_THOUSAND = Decimal(1000)
_BUILT_IN: Mapping[str, tuple[str, ...]] = {name.casefold(): levels for name, levels in ORDINAL.items()}


@dataclass(frozen=True, slots=True)
class Konteks:
    """The unit (satuan) and direction of the row, and the ordinal scales by name in small letters (levels
    lowest first). `ribuan` says that every other figure of the row is 1,000 or more, so that a dot before
    three digits can only mean thousands; `sendiri` is the scale (in small letters) that its other values
    stand on. For a link field, `tautan` has the rows it may point to with the words that name them.
    """

    satuan: str = ""
    arah: Arah | None = None
    ribuan: bool = False
    sendiri: str = ""
    skala: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _BUILT_IN)
    tautan: Mapping[Id, str] = field(default_factory=dict)


KONTEKS = Konteks()


def konteks_of(laporan: Laporan, ref: Ref, row: Baris | None = None) -> Konteks:
    """The context of the field at `ref`. `row` is its row where that is not the one in the report: a new
    one, or one whose unit is being pasted along.
    """
    spec = medan(ref.kind, ref.field)
    if spec.jenis is Jenis.TAUTAN:
        return Konteks(tautan=_targets(laporan, spec.tujuan))
    row = row or laporan.row(ref)
    if isinstance(row, Variabel) and spec.jenis is Jenis.ANGKA:
        return Konteks(ribuan=_beside_in_thousands(laporan, row))
    if spec.jenis is not Jenis.NILAI:
        return KONTEKS
    linked = _linked(laporan, row)
    own = row if isinstance(row, Indikator) else linked
    satuan = getattr(row, "satuan", "") or (linked.satuan if linked else "")
    others = tuple(_others(ref, row, linked))
    thousands = _in_thousands(v.nilai for v in others if isinstance(v, Angka))
    return Konteks(satuan, own.arah if own else None, thousands, _scale_of(others), ordinal_of(laporan))


def _linked(laporan: Laporan, row: Baris | None) -> Indikator | None:
    """The indikator that the row promises or carries."""
    return laporan.get(Indikator, row.indikator) if isinstance(row, ButirPK | TugasPejabat) else None


def _in_thousands(figures: Iterable[Decimal]) -> bool:
    """Whether there are figures, and none of them is under 1,000 (zero aside)."""
    found = [abs(d) for d in figures if d]
    return bool(found) and min(found) >= _THOUSAND


def _beside_in_thousands(laporan: Laporan, row: Variabel) -> bool:
    """The variables of one formula are counted alike: those beside a variable speak for it."""
    beside = (v.nilai for v in laporan.children(Variabel, row.induk) if v.id != row.id)
    return _in_thousands(d for d in beside if d is not None)


def _scale_of(values: Iterable[Nilai]) -> str:
    """The scale that the levels among `values` stand on, where it is one."""
    scales = {v.skala.casefold() for v in values if isinstance(v, Predikat)}
    return scales.pop() if len(scales) == 1 else ""


def _others(ref: Ref, row: Baris | None, linked: Indikator | None) -> Iterator[Nilai]:
    """The values of the row, and of the indikator it is about, besides the one at `ref`."""
    for one in (row, linked):
        if one is not None:
            yield from (v for name, v in _values(one) if (one, name) != (row, ref.field))


def _values(row: Baris) -> Iterator[tuple[str, Nilai]]:
    """The values of a row, each with its field."""
    for name, spec in medan_of(type(row)).items():
        if spec.jenis is Jenis.NILAI:
            value = getattr(row, name)
            series = value.items() if spec.key else (("", value),)
            for key, one in series:
                yield f"{name}.{key}" if spec.key else name, one


def _targets(laporan: Laporan, kind: str) -> Mapping[Id, str]:
    """The rows a link to this kind may point to, with their names; none where the kind is open (induk)."""
    rows = laporan.all(BY_NAME[kind]) if kind else ()
    return {row.id: baris(laporan, Ref(kind, row.id)) for row in rows}
