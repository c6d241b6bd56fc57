"""Rows and values of a proposal while it is being made."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from lkjip_desktop.domain.dokumen import BY_NAME, Baris, Indikator
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.importers.usulan.model import Sumber

POHON = "programkegiatan"


@dataclass(slots=True)
class Draf:
    """A row of the report or a new one, with what matching needs to know of it."""

    kind: str
    id: Id
    nama: str
    induk: Id | None
    baru: bool
    kode: str = ""
    tingkat: Tingkat | None = None
    satuan: str = ""
    dasar: dict[str, Any] = field(default_factory=dict)
    sumber: Sumber = field(default_factory=Sumber)
    yakin: bool = True


@dataclass(frozen=True, slots=True)
class Kandidat:
    """A value that some cell gives a field. Of two values the one from the stronger table (`kuat`) counts.

    `kasar` is the unit of its last printed digit where that is thousands and more, else 0.
    """

    nilai: Any
    sumber: Sumber
    teks: str
    yakin: bool = True
    kuat: int = 0
    kasar: Decimal = Decimal(0)


def medan_nama(kind: str) -> str:
    """The field that names a row of this kind; empty where none does."""
    fields = medan_of(BY_NAME[kind])
    return next((f for f in ("nama", "uraian") if f in fields), "")


def draf_of(kind: str, row: Baris) -> Draf:
    """A row of the report as matching sees it."""
    field = medan_nama(kind)
    return Draf(
        kind,
        row.id,
        str(getattr(row, field)) if field else "",
        row.induk,
        False,
        getattr(row, "kode", ""),
        getattr(row, "tingkat", None),
        row.satuan if isinstance(row, Indikator) else "",
    )
