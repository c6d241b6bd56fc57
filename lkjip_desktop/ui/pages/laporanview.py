"""The tab Laporan on the screen: sections, and beside them the pages of the report."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import partial

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QPushButton

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.session.pratinjau import Pages, pages_job
from lkjip_desktop.ui.form.view import FormView
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.naskah.baris import NaskahRow
from lkjip_desktop.ui.pages.laporan import sections
from lkjip_desktop.ui.pages.pageview import PageView
from lkjip_desktop.ui.pages.preview import Preview
from lkjip_desktop.ui.pages.section import Section
from lkjip_desktop.ui.pages.sizes import RememberedSizes
from lkjip_desktop.ui.tuju import go_from

_SHOWN = "halaman/laporan/pratinjau"


class LaporanView(PageView):
    """The sections, with the pages of the report on the right."""

    def __init__(self, session: DocumentSession, key: str, title: str, settings: Remembers) -> None:
        self.preview = Preview(session, partial(_pages, session))
        self._followed: list[NaskahRow] = []
        self._names: tuple[Mapping[str, str], Mapping[str, str]] = {}, {}
        self.preview.made.connect(self._take_pages)
        self.preview.followed.connect(self._go_to_source)
        super().__init__(session, key, title, sections, settings)
        self.splitter.addWidget(self.preview)
        letter = self.fontMetrics().averageCharWidth()
        start = (letter * 33, letter * 95, letter * 75)
        RememberedSizes(self.splitter, settings, "pratinjau", start)
        self.splitter.setStretchFactor(2, 1)
        self.show_preview = QPushButton(icon("panel-right"), "Prat&injau")
        self.show_preview.setCheckable(True)
        self.show_preview.setChecked(settings.read(_SHOWN, "ya") == "ya")
        self.show_preview.setToolTip("Tampilkan atau sembunyikan halaman laporan")
        self.show_preview.toggled.connect(self._fold)
        self.export = QPushButton(icon("file-down"), "Ekspor PDF...")
        self.under_outline.addWidget(self.show_preview)
        self.under_outline.addWidget(self.export)
        self.preview.setVisible(self.show_preview.isChecked())
        self._export: QAction | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """The button does what the window's own command does."""
        super().showEvent(event)
        if self._export is None:
            self._export = self.window().findChild(QAction, "ekspor_pdf")
            self.export.setVisible(self._export is not None)
            if self._export is not None:
                self.export.setToolTip(self._export.toolTip())
                self.export.clicked.connect(self._export.trigger)

    def shown(self, section: Section) -> None:
        """Bring the page of this section's heading, and its text, into view."""
        self.preview.show_heading(section.title)
        for row in self._texts():
            if row not in self._followed:
                self._followed.append(row)
                row.moved.connect(partial(self._show_text, row))
                row.values.take_numbers(*self._names)
            self._show_text(row)

    def _texts(self) -> Iterator[NaskahRow]:
        """The texts of the section on the screen."""
        forms = [p for p in self.current.parts if isinstance(p, FormView)] if self.current else []
        return (row for form in forms for row in form.rows if isinstance(row, NaskahRow))

    def _show_text(self, row: NaskahRow) -> None:
        if row.ref is not None:
            self.preview.show_place(row.ref, row.here)

    def _take_pages(self, pages: Pages) -> None:
        self._names = pages.numbers, pages.titles
        for row in self._followed:
            row.values.take_numbers(*self._names)

    def _go_to_source(self, ref: Ref, words: str, near: tuple[str, int]) -> None:
        """A click in a page: to the cell, or to the paragraph; on a live field, to its source."""
        if ref.kind != "narasi":
            go_from(self, ref)
        elif self.go_to(ref):
            for row in self._texts():
                row.show_words(words)
                row.follow_field(*near)

    def _fold(self, shown: bool) -> None:
        self.preview.setVisible(shown)
        self.settings.write(_SHOWN, "ya" if shown else "tidak")


def _pages(session: DocumentSession, only: Collection[int] | None) -> Job:
    return pages_job(session, date.today(), only)
