"""A section on the screen: its title, its buttons, what there is to say, and its parts below one another."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.actions import DATA
from lkjip_desktop.ui.form.scroll import FormScroll
from lkjip_desktop.ui.form.spec import FormSpec
from lkjip_desktop.ui.form.view import FormView
from lkjip_desktop.ui.grid.spec import GridSpec
from lkjip_desktop.ui.grid.view import GridView
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages.grafikbutton import GRAFIK, ChartButton
from lkjip_desktop.ui.pages.heading import Heading
from lkjip_desktop.ui.pages.section import Action, Part, PartWidget, Section, Special

_LEVELS = ("baris_masuk", "baris_keluar")


class SectionView(QWidget):
    """Built when its section is first looked at."""

    def __init__(self, session: DocumentSession, section: Section, settings: Remembers) -> None:
        super().__init__()
        self.session = session
        self.section = section
        self.message = MessageLine()
        self.parts: list[PartWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 4, 6, 0)
        self._column.setSpacing(4)
        grids = [p for p in section.parts if isinstance(p, GridSpec)]
        head = self._head()
        self._column.addLayout(head)
        if section.charts:
            self._add_charts(head, settings)
        for part in section.parts:
            self._add(part, settings, alone=len(section.parts) == 1)
        # Below the work: what comes and goes above a table would move its rows from under the mouse.
        self._column.addWidget(self.message)
        if grids:
            self._add_tools(head, next(p for p in self.parts if isinstance(p, GridView)))

    def go_to(self, ref: Ref) -> bool:
        """Show and focus the value at `ref`, first where it is typed, then where its row is."""
        return any(part.go_to(ref) for part in self.parts)

    def finish(self) -> bool:
        """Save what is being typed; False when it is refused."""
        return all(part.finish() for part in self.parts)

    def last_focus(self) -> QWidget | None:
        """The part of the work that had the focus last, while it can still be seen."""
        last = self.focusWidget()
        inside = last is not None and last.isVisible() and last.isEnabled()
        works = (part for part in self.parts if isinstance(part, QWidget))
        return last if inside and any(part is last or part.isAncestorOf(last) for part in works) else None

    def focus_work(self) -> None:
        """Give the focus to the first part."""
        first = self.parts[0] if self.parts else None
        if isinstance(first, FormView):
            first.rows[0].editor.setFocus()
        elif isinstance(first, QWidget):
            first.setFocus()

    def focus_rows(self, kind: str) -> None:
        """Give the focus to the table in which rows of `kind` are typed, else to the first part."""
        tables = (part for part in self.parts if isinstance(part, GridView))
        table = next((t for t in tables if any(i.kind == kind for i in t.grid.spec.inserts)), None)
        if table is None:
            self.focus_work()
        else:
            table.setFocus()
            self._offer(table, kind)

    def _offer(self, table: GridView, kind: str) -> None:
        """Rows that hang under others begin at the last of those; only there it must be said how."""
        insert = next(i for i in table.grid.spec.inserts if i.kind == kind)
        rows = [n for n, key in enumerate(table.grid.sheet.rows) if key.name in insert.under and key.id]
        if rows:
            table.setCurrentIndex(table.grid.index(rows[-1], table.grid.spec.label))
            self.message.say(f"Belum ada {insert.title}. Tambahkan di dalam baris ini dengan Ctrl+Enter.")

    # --- building ---------------------------------------------------------------------------------------

    def _add_charts(self, head: QHBoxLayout, settings: Remembers) -> None:
        """A button that opens the charts beside the parts, which then stand in a splitter."""
        split, left = QSplitter(), QWidget()
        self._column.addWidget(split, 1)
        self._column = QVBoxLayout(left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        split.addWidget(left)
        split.setCollapsible(0, False)
        head.addWidget(ChartButton(self.session, self.section, split, settings))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        about = (self.section.help, *(spec.help for spec in self.section.specs))
        row.addWidget(Heading(self.section.title, next(filter(None, about), "")), 1)
        for button in self._buttons():
            row.addWidget(button)
        return row

    def _buttons(self) -> list[QPushButton]:
        if not self.section.menu:
            return [self._button(action) for action in self.section.actions]
        button = QPushButton(self.section.menu)
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        for action in self.section.actions:
            entry = menu.addAction(icon(action.icon), action.text)
            entry.setToolTip(action.tip)
            entry.triggered.connect(partial(self._run, action.run))
            entry.setEnabled(self._allows(action))
        button.setMenu(menu)
        button.setEnabled(any(map(self._allows, self.section.actions)))
        return [button]

    def _button(self, action: Action) -> QPushButton:
        button = QPushButton(icon(action.icon), action.text)
        button.setToolTip(action.tip)
        button.clicked.connect(partial(self._run, action.run))
        button.setEnabled(self._allows(action))
        return button

    def _allows(self, action: Action) -> bool:
        return not (action.writes and self.session.read_only)

    def _run(self, run: object, *_: object) -> None:
        if self.finish():
            run(self.session, self.message)  # type: ignore[operator] # Action.run

    def _add(self, part: Part, settings: Remembers, *, alone: bool) -> None:
        if isinstance(part, FormSpec):
            self._add_form(FormView(self.session, part, self._letters()), alone=alone)
        elif isinstance(part, GridSpec):
            view = GridView(self.session, part, settings, self.message)
            self.parts.append(view)
            self._column.addWidget(view, 1)
        else:
            self._add_special(part, settings)

    def _letters(self) -> set[str]:
        """What the buttons above the form answer to with Alt."""
        texts = [self.section.menu] if self.section.menu else [a.text for a in self.section.actions]
        texts += [GRAFIK] if self.section.charts else []
        return {text.partition("&")[2][:1].lower() for text in texts if "&" in text}

    def _add_form(self, form: FormView, *, alone: bool) -> None:
        self.parts.append(form)
        self._column.addWidget(FormScroll(form, fills=alone), 1 if alone else 0)

    def _add_special(self, part: Special, settings: Remembers) -> None:
        made = part.build(self.session, settings, self.message)
        assert isinstance(made, QWidget)
        self.parts.append(made)
        self._column.addWidget(made, 1)

    def _add_tools(self, head: QHBoxLayout, view: GridView) -> None:
        if not view.grid.spec.inserts:
            return
        head.addWidget(_insert_button(view))
        for command in DATA[1:]:
            if command.key.startswith("baris_") and (view.grid.spec.levels or command.key not in _LEVELS):
                button = _tool(command.icon, f"{command.text.replace('&', '')} ({command.keys[0]})")
                button.setEnabled(not self.session.read_only)
                button.clicked.connect(partial(self._command, view, command.key))
                head.addWidget(button)

    @staticmethod
    def _command(view: GridView, key: str, *_: object) -> None:
        view.run(key)
        view.setFocus()


def _tool(symbol: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIcon(icon(symbol))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    # The table keeps its current cell and its editor while a button is used.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _insert_button(view: GridView) -> QToolButton:
    """Adds a row of the same kind; its menu has the other kinds that can stand at the current row."""
    button = _tool("plus", "Tambah baris di bawah baris ini (Ctrl++)")
    button.setText("Tambah")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setEnabled(not view.grid.session.read_only)
    button.clicked.connect(lambda: (view.run("baris_tambah"), view.setFocus()))
    if len(view.grid.spec.inserts) > 1:
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: _fill(menu, view))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
    return button


def _fill(menu: QMenu, view: GridView) -> None:
    menu.clear()
    for spot in view.rows.spots():
        action = menu.addAction(f"Tambah {spot.insert.title}")
        action.triggered.connect(lambda _=False, spot=spot: (view.rows.insert_at(spot), view.setFocus()))
