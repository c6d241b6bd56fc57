"""A file that fills a report: what it is, how it is read, and the proposal it makes. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkjip_desktop.domain.laporan import Laporan
    from lkjip_desktop.domain.tabel import Naskah
    from lkjip_desktop.importers.usulan import Keputusan, Usulan

#: Told how many pages of how many are read; False cancels.
Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class SumberImpor:
    """A file as read. `naskah` is None for a report or a template of our own, which need no understanding.

    `usulkan` makes the proposal for a report, as the officer's decisions let it be read.
    """

    nama: str
    naskah: Naskah | None
    usulkan: Callable[[Laporan, Keputusan], Usulan]


def read_source(path: Path, progress: Progress | None = None) -> SumberImpor:
    """Read the file at `path`, which stays as it is. Raises ImportProblem or StoreProblem."""
    from lkjip_desktop.importers.baca import read_naskah
    from lkjip_desktop.importers.templat import baca_templat, usulkan_templat

    if is_ours(path):
        return _last_year(path)
    templat = baca_templat(path)
    if templat is not None:
        return SumberImpor(path.name, None, partial(usulkan_templat, templat))
    return of_naskah(read_naskah(path, progress))


def of_naskah(naskah: Naskah) -> SumberImpor:
    """A document that was read already, as a source."""
    from lkjip_desktop.importers.usulan import usulkan

    return SumberImpor(naskah.berkas, naskah, partial(usulkan, naskah))


def year_of(source: SumberImpor) -> int:
    """The year a document is about, 0 where it does not say."""
    from lkjip_desktop.importers.usulan.tahun import tahun_naskah

    return tahun_naskah(source.naskah).tahun if source.naskah else 0


def _last_year(path: Path) -> SumberImpor:
    from lkjip_desktop.domain.compute import compute
    from lkjip_desktop.importers.usulan import usulkan_lalu
    from lkjip_desktop.session.asal import laporan_dari

    lalu = laporan_dari(path)
    figures = compute(lalu)
    return SumberImpor(
        path.name,
        None,
        lambda laporan, keputusan: usulkan_lalu(lalu, figures, laporan, path.name, keputusan),
    )


def is_ours(path: Path) -> bool:
    """Whether it is a report of ours, or a PDF or Word file that carries one. Raises ImportProblem."""
    from lkjip_desktop.importers.berkas import Bentuk, periksa
    from lkjip_desktop.importers.problem import ImportProblem
    from lkjip_desktop.session.asal import PDF, SUFFIX, WORD, data_dari

    ending = path.suffix.lower()
    if ending == SUFFIX:
        return True
    carries = (Bentuk.PDF, PDF), (Bentuk.WORD, WORD)
    if not any(ending in endings and periksa(path) is shape for shape, endings in carries):
        return False
    try:
        data_dari(path)
    except ImportProblem:
        return False
    return True
