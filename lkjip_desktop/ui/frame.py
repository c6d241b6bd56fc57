"""Menus, toolbar, message line and status line around the start page or the open report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from lkjip_desktop.ui.actions import FAMILIES, Actions
from lkjip_desktop.ui.find import SearchField
from lkjip_desktop.ui.main_window import MainWindow
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.start_page import CHOICES, StartPage
from lkjip_desktop.ui.status import StatusLine
from lkjip_desktop.ui.workspace import Workspace

TOOLS = (
    ("urungkan", "ulangi"),
    ("temuan_sebelum", "temuan_berikut"),
    ("impor", "periksa_jadi"),
    ("ekspor_pdf",),
)
#: Tools that say in words what they do.
SPOKEN = ("impor", "periksa_jadi", "ekspor_pdf")


class Centre(QWidget):
    """The middle of the window; it notices a change between light and dark for all."""

    recoloured = Signal()

    def changeEvent(self, event: QEvent) -> None:
        """Pass on a change of the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.recoloured.emit()


class Frame:
    """Furnishes the window. Shows the start page until a workspace is put in."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        self._window = window
        self._actions = actions
        actions.draw([*(key for group in TOOLS for key in group), *(key for key, _, _ in CHOICES)])
        self.message = MessageLine()
        self.status = StatusLine()
        self.search = SearchField()
        self.start = StartPage([actions[key] for key, _, _ in CHOICES])
        self.recent = QMenu("Buka Te&rakhir")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._fill_menus()
        self._toolbar = self._made_toolbar()
        window.addToolBar(self._toolbar)
        window.setCentralWidget(self._made_centre())
        window.setStatusBar(self.status)

    @property
    def workspace(self) -> Workspace | None:
        """The open report on the screen, if any."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Workspace) else None

    def show_workspace(self, workspace: Workspace) -> None:
        """Put an open report on the screen in place of what was there."""
        self._toolbar.show()
        self._drop_workspace()
        # What is not seen must not keep the window larger than the screen.
        self.start.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)

    def show_start(self) -> None:
        """Back to the start page."""
        self._toolbar.hide()
        self._drop_workspace()
        self.start.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._stack.setCurrentWidget(self.start)
        self.start.buttons[0].setFocus()

    def show_recent(self, paths: Sequence[Path], open_file: Callable[[Path], object]) -> None:
        """Fill the menu and the start page with the reports opened lately."""
        self.start.show_recent(paths)
        self.recent.clear()
        for n, path in enumerate(paths, 1):
            action = self.recent.addAction(f"&{n} {path.name.replace('&', '&&')}")
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: open_file(path))
        self.recent.setEnabled(bool(paths))

    def recolour(self) -> None:
        """Draw all icons anew, after a change between light and dark."""
        self._actions.draw_all()
        self.status.recolour()
        if self.workspace is not None:
            self.workspace.panel.recolour()

    def _drop_workspace(self) -> None:
        if (old := self.workspace) is not None:
            old.put_away()
            self._stack.removeWidget(old)
            old.deleteLater()

    def _fill_menus(self) -> None:
        for title, commands in FAMILIES.items():
            menu = self._window.menuBar().addMenu(title)
            for command in commands:
                if command.line:
                    menu.addSeparator()
                menu.addAction(self._actions[command.key])
                if command.key == "buka":
                    menu.addMenu(self.recent)

    def _made_toolbar(self) -> QToolBar:
        bar = QToolBar("Bilah alat")
        bar.setMovable(False)
        size = bar.fontMetrics().height() * 5 // 4
        bar.setIconSize(QSize(size, size))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for group in TOOLS:
            for key in group:
                bar.addAction(self._actions[key])
            if group is not TOOLS[-1]:
                bar.addSeparator()
        for key in SPOKEN:
            bar.widgetForAction(self._actions[key]).setToolButtonStyle(  # type: ignore[attr-defined]
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            )
        spring = QWidget()
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(spring)
        bar.addWidget(self.search)
        return bar

    def _made_centre(self) -> Centre:
        centre = Centre()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.message)
        centre.recoloured.connect(self.recolour)
        return centre


def undo_words(action: QAction, verb: str, what: str) -> None:
    """Say in the menu what will be undone or done again; grey while there is nothing."""
    action.setText(f"{verb} {what[:1].lower()}{what[1:]}".rstrip())
    action.setEnabled(bool(what))
