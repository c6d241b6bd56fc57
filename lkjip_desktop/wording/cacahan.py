"""How the indikator of a report or a sasaran fared as a whole: no sentence counts what is not there."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Cacahan(Enum):
    """All reached, all missed, some of each; or some reached (missed) and the others can't be measured."""

    SEMUA = "semua"
    NIHIL = "nihil"
    KEDUANYA = "keduanya"
    TERCAPAI = "tercapai"
    BELUM = "belum"


def cacahan(met: Iterable[bool | None]) -> Cacahan | None:
    """What is to be said of indikator of which each reached its target, missed it, or has no capaian (None).

    None where nothing is known of any.
    """
    found = list(met)
    if True in found and False in found:
        return Cacahan.KEDUANYA
    if True in found:
        return Cacahan.TERCAPAI if None in found else Cacahan.SEMUA
    if False in found:
        return Cacahan.BELUM if None in found else Cacahan.NIHIL
    return None
