"""A tab's content: the outline on the left, the chosen section beside it, and what else the page wants."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.pages.meter import Meter
from lkjip_desktop.ui.pages.outline import Mark, Outline
from lkjip_desktop.ui.pages.section import Section
from lkjip_desktop.ui.pages.sectionview import SectionView
from lkjip_desktop.ui.pages.state import Homes, counts, is_done, unfinished
from lkjip_desktop.wording.letak import Tab

#: Marks are worked out when typing pauses this long.
PAUSE_MS = 250
SectionsOf = Callable[[Laporan], Sequence[Section]]


class PageView(QWidget):
    """Sections are built when first chosen; the last one is remembered per user."""

    def __init__(
        self, session: DocumentSession, key: str, title: str, sections: SectionsOf, settings: Remembers
    ) -> None:
        super().__init__()
        self.session = session
        self._key = key
        self._title = title
        self._sections_of = sections
        self.settings = settings
        self._sections: dict[str, Section] = {}
        self._views: dict[str, SectionView] = {}
        self._homes: Homes | None = None
        self.outline = Outline()
        self.meter = Meter()
        self.stack = QStackedWidget()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self._left())
        self.splitter.addWidget(self.stack)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setCollapsible(1, False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self.setFocusProxy(self.outline)
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self._mark)
        self.outline.chosen.connect(self._show)
        self.outline.activated.connect(self._enter)
        session.changed.connect(self._follow)
        self._take_sections()
        self._start()

    def shown(self, section: Section) -> None:
        """A section has come on the screen; for pages that show more beside it."""

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(self.outline, 1)
        self.under_outline = QVBoxLayout()
        self.under_outline.setContentsMargins(4, 0, 4, 0)
        self.under_outline.addWidget(self.meter)
        column.addLayout(self.under_outline)
        return left

    @property
    def current(self) -> SectionView | None:
        """The section on the screen."""
        view = self.stack.currentWidget()
        return view if isinstance(view, SectionView) else None

    def show_section(self, key: str) -> SectionView:
        """Show the section `key`."""
        self.outline.show_current(key)
        return self._views[self.outline.current_key]

    def go_to(self, ref: Ref) -> bool:
        """Show and focus the value at `ref`; False when no section of this page has it."""
        for section in self._known_homes().candidates(ref):
            if not self._holds(section, ref):
                continue
            if (current := self.current) is not None and not current.finish():
                return True
            if self.show_section(section.key).go_to(ref):
                return True
        return not ref.id and self._go_to_empty(ref)

    def _go_to_empty(self, ref: Ref) -> bool:
        """Show where the first row of a kind would be typed: what has no row yet has no cell to go to."""
        key = self._known_homes().of(ref)
        if key is None:
            return False
        if (current := self.current) is None or current.finish():
            self.show_section(key).focus_rows(ref.kind)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._later.start()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the marks in the new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._later.start()

    # --- sections ---------------------------------------------------------------------------------------

    def _take_sections(self) -> None:
        sections = list(self._sections_of(self.session.laporan))
        titles = [(s.key, s.label) for s in sections]
        if titles != [(k, s.label) for k, s in self._sections.items()]:
            self._sections = {s.key: s for s in sections}
            self.outline.show_sections(sections)
            self._homes = None
            if self.current is not None and self.outline.current_key not in self._sections:
                self.outline.show_current(sections[0].key)

    def _start(self) -> None:
        last = self.settings.read(f"halaman/{self._key}", "")
        self.outline.show_current(last if last in self._sections else next(iter(self._sections)))

    def _show(self, key: str) -> None:
        current = self.current
        if current is not None and current.section.key != key and not current.finish():
            # A refused entry keeps its place, or it would be lost out of sight.
            QTimer.singleShot(0, self, lambda: self.outline.show_current(current.section.key))
            return
        if key not in self._views:
            view = self._views[key] = SectionView(self.session, self._sections[key], self.settings)
            self.stack.addWidget(view)
        self.stack.setCurrentWidget(self._views[key])
        self.settings.write(f"halaman/{self._key}", key)
        self.shown(self._sections[key])

    def _enter(self) -> None:
        """Enter or a double click in the outline: to the work."""
        if self.current is not None:
            self.current.focus_work()

    def _holds(self, section: Section, ref: Ref) -> bool:
        """Whether the row of `ref` is in this section, without building it."""
        from lkjip_desktop.ui.form.spec import FormSpec

        for spec in section.specs:
            if isinstance(spec, FormSpec):
                if spec.kind == ref.kind and spec.id in (ref.id, None):
                    return True
            elif any(k.kind == ref.kind and k.id == ref.id for k in spec.rows(self.session.laporan)):
                return True
        return False

    # --- marks ------------------------------------------------------------------------------------------

    def _follow(self, delta: Delta) -> None:
        if delta.shapes:
            self._homes = None
        if self.isVisible():
            self._later.start()

    def _known_homes(self) -> Homes:
        if self._homes is None:
            self._homes = Homes(self._title, list(self._sections.values()), self.session.laporan)
        return self._homes

    def _mark(self) -> None:
        from lkjip_desktop.rules.lengkap import isian

        self._take_sections()
        laporan, figures = self.session.laporan, self.session.figures
        homes = self._known_homes()
        found = counts(homes, self.session.temuan)
        needed = list(isian(laporan, figures, Tab(self._title)))
        todo = unfinished(homes, (i.ref for i in needed if not i.terisi))
        for key, section in self._sections.items():
            self.outline.mark(key, Mark(is_done(section, todo), found.get(key, {})))
        self.meter.show_filled(sum(i.terisi for i in needed), len(needed))
