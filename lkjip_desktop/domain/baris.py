"""Baris: what every row of a report has, the kinds of figures its fields hold, and what links point to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated, Any

from lkjip_desktop.domain.ref import Id

Rupiah = Annotated[Decimal, "rupiah"]
Persen = Annotated[Decimal, "persen"]
Cacah = Annotated[Decimal, "cacah"]
Panjang = Annotated[str, "panjang"]
Tahun = Annotated[int, "tahun"]
#: Links to another row, with the kind of that row.
KeIndikator = Annotated[Id, "indikator"]
KeProgram = Annotated[Id, "programkegiatan"]

EMPTY: Mapping[Any, Any] = MappingProxyType({})


def series() -> Any:  # noqa: ANN401 - a dataclass default fits every mapping type
    """The default of a series field: nothing filled in."""
    return field(default_factory=lambda: EMPTY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Baris:
    """What every row has: an id, its place among its siblings, and its parent (another row's id)."""

    id: Id
    urutan: int = 0
    induk: Id | None = None
