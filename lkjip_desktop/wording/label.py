"""Labels of kinds, fields and choices. The words stand in `istilah` and `keterangan`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from lkjip_desktop.wording import istilah, keterangan

_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}


def judul(kind: str) -> str:
    """What a row of this kind is called, as in the middle of a sentence: "indikator", "Renstra"."""
    return istilah.KIND[kind]


@lru_cache(maxsize=2048)
def label(kind: str, field: str) -> str:
    """The label of a field, with its series key: "Target 2025", "Realisasi TW I", "Bobot ke sasaran"."""
    name, _, key = field.partition(".")
    words = istilah.COMMON.get(name) or istilah.FIELD[kind][name]
    if not key or not key.isdigit() or name == "sasaran":
        return words
    return f"{words} TW {_ROMAN.get(key, key)}" if name.endswith("_tw") else f"{words} {key}"


@lru_cache(maxsize=2048)
def petunjuk(kind: str, field: str) -> str:
    """The tooltip of a field: what belongs there, its unit, its formula. Empty where the label says all."""
    return keterangan.PETUNJUK.get(kind, {}).get(field.partition(".")[0], "")


def pilihan(member: StrEnum) -> str:
    """The label of one choice."""
    return istilah.PILIHAN[type(member)][member]


def pilihan_of(enum: type[StrEnum]) -> Mapping[StrEnum, str]:
    """Every choice of an enumeration with its label, in declared order."""
    return istilah.PILIHAN[enum]
