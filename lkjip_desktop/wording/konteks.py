"""What bears on the reading of a field besides its type: the unit, the direction, the scales, the links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lkjip_desktop.domain.dokumen import BY_NAME, Baris, ButirPK, Indikator, TugasPejabat
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import Jenis, medan, medan_of
from lkjip_desktop.domain.nilai import Angka
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
    three digits can only mean thousands. For a link field, `tautan` has the rows it may point to with the
    words that name them.
    """

    satuan: str = ""
    arah: Arah | None = None
    ribuan: bool = False
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
    if spec.jenis is not Jenis.NILAI:
        return KONTEKS
    row = row or laporan.row(ref)
    linked = _linked(laporan, row)
    own = row if isinstance(row, Indikator) else linked
    satuan = getattr(row, "satuan", "") or (linked.satuan if linked else "")
    thousands = _in_thousands(ref, row, linked)
    return Konteks(satuan, own.arah if own else None, thousands, ordinal_of(laporan))


def _linked(laporan: Laporan, row: Baris | None) -> Indikator | None:
    """The indikator that the row promises or carries."""
    return laporan.get(Indikator, row.indikator) if isinstance(row, ButirPK | TugasPejabat) else None


def _in_thousands(ref: Ref, row: Baris | None, linked: Indikator | None) -> bool:
    """Whether there are figures besides the one at `ref`, and none of them is under 1,000 (zero aside)."""
    rows = [r for r in (row, linked) if r is not None]
    found = [abs(d) for r in rows for name, d in _figures(r) if (r, name) != (row, ref.field)]
    return bool(found) and min(found) >= _THOUSAND


def _figures(row: Baris) -> Iterator[tuple[str, Decimal]]:
    """The figures of a row that are not zero, each with its field."""
    for name, spec in medan_of(type(row)).items():
        if spec.jenis is Jenis.NILAI:
            value = getattr(row, name)
            series = value.items() if spec.key else (("", value),)
            for key, one in series:
                if isinstance(one, Angka) and one.nilai:
                    yield f"{name}.{key}" if spec.key else name, one.nilai


def _targets(laporan: Laporan, kind: str) -> Mapping[Id, str]:
    """The rows a link to this kind may point to, with their names; none where the kind is open (induk)."""
    rows = laporan.all(BY_NAME[kind]) if kind else ()
    return {row.id: baris(laporan, Ref(kind, row.id)) for row in rows}
