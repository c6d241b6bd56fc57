"""The tabs of the window, in their order."""

from __future__ import annotations

from lkjip_desktop.ui.pages import laporan, perjanjian, profil, realisasi, renstra
from lkjip_desktop.ui.pages.laporanview import LaporanPage
from lkjip_desktop.ui.pages.page import Page
from lkjip_desktop.wording.letak import Tab

PAGES: tuple[Page, ...] = (
    Page("profil", Tab.PROFIL, lambda _: profil.SECTIONS),
    Page("renstra", Tab.RENSTRA, lambda _: renstra.SECTIONS),
    Page("perjanjian", Tab.PK, lambda _: perjanjian.SECTIONS),
    Page("realisasi", Tab.REALISASI, lambda _: realisasi.SECTIONS),
    LaporanPage("laporan", Tab.LAPORAN, laporan.sections),
)
