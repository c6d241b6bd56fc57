"""The open report on the screen: banner, tabs, and the findings under them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import Protocol

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from lkjip_desktop.domain.change import ChangeSet, place_of
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.banner import ELSEWHERE, LOCKED, Banner
from lkjip_desktop.ui.findings.panel import FindingsPanel
from lkjip_desktop.ui.form.view import FormView
from lkjip_desktop.ui.grid.view import GridView
from lkjip_desktop.ui.pages.pageview import PageView
from lkjip_desktop.ui.pages.sectionview import SectionView
from lkjip_desktop.ui.quiet import QuietTabs
from lkjip_desktop.ui.settings import Settings
from lkjip_desktop.wording.letak import Letak, Tab, letak, tab_of

#: Of a step that changed a great many things, so many places are tried.
_LOOKED_AT = 8


class Page(Protocol):
    """What a tab is made of."""

    @property
    def key(self) -> str:
        """Names the tab in code."""

    @property
    def title(self) -> str:
        """Names the tab on the screen, as `Letak.tab` does."""

    def load(self, laporan: Laporan) -> None:
        """Load what the content is made with, so that making it takes less time at once."""

    def widget(self, session: DocumentSession, settings: Settings) -> QWidget:
        """The tab's content for this report."""

    def go_to(self, ref: Ref) -> bool:
        """Show and focus the value at `ref`; False when it is not here."""


class Workspace(QWidget):
    """Tabs and findings of one session. Tabs are built when they are first looked at, or when idle.

    `complete` says that nothing is left to be built.
    """

    complete = Signal()

    def __init__(self, session: DocumentSession, settings: Settings, pages: Sequence[Page]) -> None:
        super().__init__()
        self.session = session
        self._settings = settings
        self._pages = tuple(pages)
        self._contents: dict[int, QWidget] = {}
        self._rooms = [QVBoxLayout() for _ in self._pages]
        self.banner = Banner()
        self.tabs = self._made_tabs()
        self.panel = FindingsPanel([p.title for p in pages], self._place)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.addWidget(self.tabs)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setCollapsible(0, False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._splitter, 1)
        self.panel.chosen.connect(self.go_to)
        self.panel.left.connect(self.focus_work)
        self.panel.grouped.setChecked(self._settings.read("temuan/sebab", False))
        self.panel.grouped.toggled.connect(lambda on: self._settings.write("temuan/sebab", on))
        session.changed.connect(self._refresh)
        session.stepped.connect(self.show_step)
        self.banner.tell(_why_read_only(session))
        self._recall()
        self._refresh()

    # --- where one is -----------------------------------------------------------------------------------

    def go_to(self, ref: Ref) -> bool:
        """Show the value at `ref`, trying the tab first that its place names."""
        tab = tab_of(ref.kind, ref.medan)
        likely_first = sorted(range(len(self._pages)), key=lambda n: self._pages[n].title != tab)
        for n in likely_first:
            self._build(n)
            if self._pages[n].go_to(ref):
                self.tabs.setCurrentIndex(n)
                return True
        return False

    def show_step(self, changes: ChangeSet) -> None:
        """Go where undo or redo has changed something, so that it is seen."""
        for change in islice(changes, _LOOKED_AT):
            ref = place_of(change)
            if ref is not None and self.go_to(ref):
                return

    def show_tab(self, number: int) -> None:
        """Go to a tab, 0 for the first, and give its content the focus."""
        self.tabs.setCurrentIndex(number)
        self.focus_work()

    def focus_work(self) -> None:
        """Give the focus to where one was in this section, at first to its first field or table."""
        content = self._contents.get(self.tabs.currentIndex())
        section = content.current if isinstance(content, PageView) else None
        target = section.last_focus() if section is not None else None
        target = target or first_part(section) or self.table() or first_field(content)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def table(self) -> GridView | None:
        """The table being worked on: the focused one, else the largest that is visible in this tab."""
        views = [v for v in self.tabs.currentWidget().findChildren(GridView) if v.isVisible()]
        focused = [v for v in views if v.hasFocus()]
        return next(iter(focused), None) or max(views, key=lambda v: v.width() * v.height(), default=None)

    def fold_panel(self, shown: bool) -> None:
        """Show or put away the findings."""
        self.panel.setVisible(shown)
        self._settings.write("temuan/tampil", shown)

    def finish(self) -> bool:
        """Save what is being typed. False when an entry is refused; it then stays to be corrected."""
        saved = [grid.finish() for grid in self.tabs.findChildren(GridView)]
        saved += [form.finish() for form in self.tabs.findChildren(FormView)]
        saved += [section.finish() for section in self.tabs.findChildren(SectionView)]
        return all(saved)

    def put_away(self) -> None:
        """Remember what is not kept at every change."""
        self._settings.write("temuan/pembagi", self._splitter.saveState())

    # --- following the session --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the report is on the screen, its findings are looked for."""
        super().paintEvent(event)
        if not self.session.is_checked:
            QTimer.singleShot(0, self, self._load_rules)

    def _load_rules(self) -> None:
        from lkjip_desktop.rules import engine  # noqa: F401 - loading and asking are a turn each

        QTimer.singleShot(0, self.session, self.session.check)

    def _refresh(self) -> None:
        if not self.session.is_checked:
            return
        self.panel.update_findings(self.session.temuan)
        for n, (tab, page) in enumerate(zip(Tab, self._pages, strict=True)):
            count = self.session.counts.get((tab, Severity.KESALAHAN), 0)
            text = f"{page.title} ({count})" if count else page.title
            if text != self.tabs.tabText(n):
                self.tabs.tabBar().setTabText(n, text)  # the widget's own way lays out and paints everything
                self.tabs.setTabToolTip(n, f"Ctrl+{n + 1}" + (f"; {count} kesalahan" if count else ""))

    def _place(self, ref: Ref) -> Letak:
        return letak(self.session.laporan, ref)

    # --- building ---------------------------------------------------------------------------------------

    def _made_tabs(self) -> QuietTabs:
        tabs = QuietTabs()
        tabs.setDocumentMode(True)
        tabs.setAccessibleName("Bagian laporan")
        for page, room in zip(self._pages, self._rooms, strict=True):
            room.setContentsMargins(0, 0, 0, 0)
            holder = QWidget()
            holder.setLayout(room)
            tabs.addTab(holder, page.title)
        tabs.currentChanged.connect(self._build)
        tabs.currentChanged.connect(lambda number: self._settings.write("jendela/tab", number))
        return tabs

    def _build(self, number: int) -> None:
        if number in self._contents or number < 0:
            return
        self._contents[number] = content = self._pages[number].widget(self.session, self._settings)
        self._rooms[number].addWidget(content)
        content.show()  # Qt would do so later; the focus is wanted now

    def catch_up(self) -> None:
        """Do what the first look could wait for, a piece in each turn of the window: findings, other tabs."""
        self.session.check()
        QTimer.singleShot(0, self, self._load_next)

    def _load_next(self) -> None:
        number = next((n for n in range(len(self._pages)) if n not in self._contents), None)
        if number is None:
            self.complete.emit()
            return
        self._pages[number].load(self.session.laporan)
        QTimer.singleShot(0, self, partial(self._build_next, number))

    def _build_next(self, number: int) -> None:
        self._build(number)
        QTimer.singleShot(0, self, self._load_next)

    def _recall(self) -> None:
        number = self._settings.read("jendela/tab", 0)
        self.tabs.setCurrentIndex(number if 0 <= number < len(self._pages) else 0)
        self._build(self.tabs.currentIndex())
        state = self._settings.read("temuan/pembagi", QByteArray())
        if state.isEmpty() or not self._splitter.restoreState(state):
            lines = self.fontMetrics().height() * 8
            self._splitter.setSizes([10_000, lines])
        self.panel.setVisible(self._settings.read("temuan/tampil", True))


def _why_read_only(session: DocumentSession) -> str:
    if not session.read_only:
        return ""
    return ELSEWHERE if session.elsewhere else LOCKED


def first_part(section: SectionView | None) -> QWidget | None:
    """The first field of a section that begins with a form, its table otherwise."""
    part = section.parts[0] if section is not None and section.parts else None
    if isinstance(part, FormView):
        return next((row.editor for row in part.rows if row.editor.isEnabled()), None)
    return part if isinstance(part, GridView) else None


def first_field(content: QWidget | None) -> QWidget | None:
    """The first place in `content` where something can be typed, else the first part of what is shown."""
    around = content.findChildren(FormView) if content is not None else []
    editors = [row.editor for form in around if form.isVisible() for row in form.rows]
    shown = content.findChildren(SectionView) if content is not None else []
    parts = [p for s in shown if s.isVisible() for p in s.parts if isinstance(p, QWidget)]
    return next((e for e in editors if e.isEnabled()), next(iter(parts), content))
