"""Running a TAB rule: one that stops at something unexpected becomes a finding, and the others go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from lkjip_desktop.rules.gagal import CRASH, gagal
from lkjip_desktop.rules.tabel.aturan import Papan
from lkjip_desktop.rules.tabel.fakta import Dokumen
from lkjip_desktop.rules.tabel.temuan_tabel import Tempat, TemuanTabel
from lkjip_desktop.rules.temuan import Severity

T_contra = TypeVar("T_contra", contravariant=True)


class Aturan(Protocol[T_contra]):
    """A declared rule of any of the three sorts; `T_contra` is what it looks at."""

    @property
    def papan(self) -> Papan:
        """Its papers."""

    @property
    def check(self) -> Callable[[T_contra], Iterable[TemuanTabel]]:
        """What looks."""


def run_rule(aturan: Aturan[T_contra], of: T_contra, tempat: Tempat) -> list[TemuanTabel]:
    """What a rule finds; where it can't be run, one finding at `tempat` that says so."""
    try:
        return list(aturan.check(of))
    except Exception as error:
        return [TemuanTabel(CRASH, Severity.PERINGATAN, tempat, gagal(aturan.papan.code, error))]


def start_of(document: Dokumen) -> Tempat:
    """The place of what is said of a whole document: its first table, else its first paragraph."""
    return document.lembar[0].at() if document.lembar else Tempat(-1, "", 0, paragraf=0)
