"""What the type hints of `dokumen` say about every field, in a form that storage and grids can follow."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any

from lkjip_desktop.domain.dokumen import BY_NAME, Baris
from lkjip_desktop.domain.nilai import Nilai


class Jenis(Enum):
    """What a field holds, which decides how it is typed, shown and stored."""

    TEKS = "teks"
    PANJANG = "panjang"
    NILAI = "nilai"
    ANGKA = "angka"
    RUPIAH = "rupiah"
    PERSEN = "persen"
    CACAH = "cacah"
    TAHUN = "tahun"
    BULAT = "bulat"
    YA = "ya"
    TANGGAL = "tanggal"
    PILIHAN = "pilihan"
    BERKAS = "berkas"
    TAUTAN = "tautan"


NUMERIC = frozenset({Jenis.ANGKA, Jenis.RUPIAH, Jenis.PERSEN, Jenis.CACAH})
_TAGS = {j.value: j for j in (Jenis.RUPIAH, Jenis.PERSEN, Jenis.CACAH, Jenis.PANJANG, Jenis.TAHUN)}
_PLAIN: Mapping[Any, Jenis] = {
    str: Jenis.TEKS, int: Jenis.BULAT, bool: Jenis.YA, Decimal: Jenis.ANGKA, date: Jenis.TANGGAL,
    bytes: Jenis.BERKAS,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Medan:
    """A field: its name, what it holds, whether it may be None, and for a series the type of its key.

    `tujuan` is the kind of row that a link points to, "" for `induk`, whose kinds are many.
    """

    name: str
    jenis: Jenis
    optional: bool = False
    key: type | None = None
    pilihan: type[StrEnum] | None = None
    tujuan: str = ""


def medan_of(cls: type[Baris]) -> Mapping[str, Medan]:
    """The fields of a row class in declaration order, `id` left out."""
    return _BY_KIND[cls.__name__.lower()]


def medan(kind: str, field: str) -> Medan:
    """The field that `kind` and `field` (with or without a series key) name."""
    return _BY_KIND[kind][field.partition(".")[0]]


def _medan(name: str, hint: Any) -> Medan:  # noqa: ANN401 - a type hint has no narrower type
    if typing.get_origin(hint) is Mapping:
        key, value = typing.get_args(hint)
        inner = _medan(name, value)
        return replace(inner, key=key)
    if hint == Nilai:
        return Medan(name, Jenis.NILAI)
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        inner = _medan(name, next(h for h in typing.get_args(hint) if h is not type(None)))
        return replace(inner, optional=True)
    if typing.get_origin(hint) is typing.Annotated:
        tag = hint.__metadata__[0]
        return Medan(name, _TAGS[tag]) if tag in _TAGS else Medan(name, Jenis.TAUTAN, tujuan=tag)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Medan(name, Jenis.PILIHAN, pilihan=hint)
    if isinstance(hint, typing.NewType):
        return Medan(name, Jenis.TAUTAN)
    return Medan(name, _PLAIN[hint])


def _fields(cls: type[Baris]) -> Mapping[str, Medan]:
    hints = typing.get_type_hints(cls, include_extras=True)
    return {f.name: _medan(f.name, hints[f.name]) for f in fields(cls) if f.name != "id"}


_BY_KIND: Mapping[str, Mapping[str, Medan]] = {kind: _fields(cls) for kind, cls in BY_NAME.items()}
