"""A tab of the window: its name and what it shows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.pages.pageview import PageView, SectionsOf


class Page:
    """`key` names the tab in code, `title` on the screen as `Letak.tab` does."""

    def __init__(self, key: str, title: str, sections: SectionsOf) -> None:
        self.key = key
        self.title = title
        self.sections = sections
        self._view: PageView | None = None

    def load(self, laporan: Laporan) -> None:
        """Load what the content is made with, so that making it takes less time at once."""
        self.sections(laporan)

    def widget(self, session: DocumentSession, settings: Remembers) -> QWidget:
        """The tab's content for this report."""
        self._view = self.made(session, settings)
        return self._view

    def go_to(self, ref: Ref) -> bool:
        """Show and focus the value at `ref`; False when it is not here."""
        return self._view is not None and self._view.go_to(ref)

    def made(self, session: DocumentSession, settings: Remembers) -> PageView:
        """The view itself; a page with more beside its sections adds it here."""
        return PageView(session, self.key, self.title, self.sections, settings)


class LaporanPage(Page):
    """The tab that makes the report."""

    def load(self, laporan: Laporan) -> None:
        """The preview and the editor too."""
        from lkjip_desktop.ui.pages import laporanview  # noqa: F401

        super().load(laporan)

    def made(self, session: DocumentSession, settings: Remembers) -> PageView:
        """The sections with the preview beside them."""
        from lkjip_desktop.ui.pages.laporanview import LaporanView

        return LaporanView(session, self.key, self.title, settings)
