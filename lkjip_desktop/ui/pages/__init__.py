"""The tabs of the window, in their order. What a tab shows is loaded when its view is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.ui.pages.page import LaporanPage, Page
from lkjip_desktop.wording.letak import Tab

if TYPE_CHECKING:
    from lkjip_desktop.ui.pages.section import Section


def _profil(_: Laporan) -> Sequence[Section]:
    from lkjip_desktop.ui.pages.profil import SECTIONS

    return SECTIONS


def _renstra(_: Laporan) -> Sequence[Section]:
    from lkjip_desktop.ui.pages.renstra import SECTIONS

    return SECTIONS


def _perjanjian(_: Laporan) -> Sequence[Section]:
    from lkjip_desktop.ui.pages.perjanjian import SECTIONS

    return SECTIONS


def _realisasi(_: Laporan) -> Sequence[Section]:
    from lkjip_desktop.ui.pages.realisasi import SECTIONS

    return SECTIONS


def _laporan(laporan: Laporan) -> Sequence[Section]:
    from lkjip_desktop.ui.pages.laporan import sections

    return sections(laporan)


PAGES: tuple[Page, ...] = (
    Page("profil", Tab.PROFIL, _profil),
    Page("renstra", Tab.RENSTRA, _renstra),
    Page("perjanjian", Tab.PK, _perjanjian),
    Page("realisasi", Tab.REALISASI, _realisasi),
    LaporanPage("laporan", Tab.LAPORAN, _laporan),
)
