"""Temuan: one finding of the checker. A value, never an exception or a widget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lkjip_desktop.domain.ref import Ref

#: Values that set things right, each with its place; empty where there is more than one right answer.
Perbaikan = tuple[tuple[Ref, Any], ...]


class Severity(StrEnum):
    """How much a finding weighs. Only KESALAHAN keeps DRAF on the pages."""

    KESALAHAN = "kesalahan"
    PERINGATAN = "peringatan"
    SARAN = "saran"


@dataclass(frozen=True, slots=True)
class Temuan:
    """What is wrong, where, and what to do. `stated` and `computed` are figures as printed.

    `diterima` is the reason for which it was accepted; empty while it is open.
    """

    code: str
    severity: Severity
    ref: Ref
    message: str
    stated: str = ""
    computed: str = ""
    related: tuple[Ref, ...] = ()
    diterima: str = ""
    perbaikan: Perbaikan = ()

    @property
    def key(self) -> str:
        """Names the finding while its place and rule stay the same."""
        return f"{self.code}:{self.ref}"

    @property
    def terbuka(self) -> bool:
        """Whether it still asks for something: it was not accepted."""
        return not self.diterima


def open_findings(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """Those that nobody accepted: what counts, and what keeps DRAF on the pages."""
    return tuple(t for t in temuan if t.terbuka)


def counts(temuan: Iterable[Temuan]) -> Counter[Severity]:
    """How many open findings there are of each severity."""
    return Counter([t.severity for t in temuan if not t.diterima])
