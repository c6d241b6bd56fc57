"""The context menu of a grid: the commands of the window's menus that make sense in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from lkjip_desktop.domain.dokumen import TandaImpor
from lkjip_desktop.ui.actions import DATA, SUNTING, Command
from lkjip_desktop.ui.grid.keys import COMMANDS
from lkjip_desktop.ui.icons import icon

if TYPE_CHECKING:
    from lkjip_desktop.ui.grid.view import GridView

_LEVELS = ("baris_masuk", "baris_keluar")
#: What only tables can do, beside the commands of the window's menus.
_OWN = tuple(Command(c.key, c.text, c.keys) for c in COMMANDS if c.text)


def grid_menu(view: GridView) -> QMenu:
    """The menu for the current cell of `view`; it deletes itself when closed."""
    menu = QMenu(view)
    menu.aboutToHide.connect(menu.deleteLater)
    by_key = {c.key: c for c in (*SUNTING, *DATA, *_OWN)}
    for key in ("potong", "salin", "tempel", "kosongkan", "isi_bawah", "isi_kanan"):
        _add(menu, view, by_key[key])
    if len(view.grid.session.laporan.table(TandaImpor)):
        _add(menu, view, by_key["impor_dilihat"])
    if view.grid.spec.inserts:
        menu.addSeparator()
        _add_inserts(menu, view)
        for command in DATA[1:]:
            if command.key.startswith("baris_") and (view.grid.spec.levels or command.key not in _LEVELS):
                _add(menu, view, command)
    return menu


def _add_inserts(menu: QMenu, view: GridView) -> None:
    below = next(view.rows.spots_below(), None)
    for n, spot in enumerate(view.rows.spots()):
        action = QAction(icon("plus"), f"Tambah {spot.insert.title}", menu)
        action.setEnabled(not view.grid.session.read_only)
        if n == 0:
            _show_key(action, "Ctrl++")
        elif below is not None and spot.insert is below.insert:
            _show_key(action, "Ctrl+Return")
        action.triggered.connect(lambda _=False, spot=spot: view.rows.insert_at(spot))
        menu.addAction(action)


def _add(menu: QMenu, view: GridView, command: Command) -> None:
    action = QAction(command.text, menu)
    if command.icon:
        action.setIcon(icon(command.icon))
    action.setEnabled(command.key == "salin" or not view.grid.session.read_only)
    _show_key(action, command.keys[0])
    action.triggered.connect(lambda _=False: view.run(command.key))
    menu.addAction(action)


def _show_key(action: QAction, keys: str) -> None:
    """Only shown: the key itself is answered by the table, and two owners would block each other."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    action.setText(f"{action.text()}\t{native}")
