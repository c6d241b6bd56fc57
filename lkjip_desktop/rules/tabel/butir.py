"""Butir: a row as it is paired with the rows of other tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

_TELLING = 1000


@dataclass(frozen=True, slots=True)
class Butir:
    """A row to pair: the labels it goes by, its printed number, and its figures by what they are.

    `jenis` says what it names (an indikator, a program, a sasaran): rows of two sorts are never one thing.
    `banyak` is the number of rows in its table: numbers only tell in tables that run alike.
    """

    label: tuple[str, ...]
    nomor: str
    angka: Mapping[object, Decimal]
    jenis: str = ""
    banyak: int = 0


def telling(value: Decimal) -> bool:
    """Whether a figure is so particular that two rows with it are likely one."""
    return abs(value) >= _TELLING
