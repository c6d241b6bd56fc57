"""Widths of columns: as declared, as the user left them, with the rest given to the long texts."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

from lkjip_desktop.ui.grid.sheet import Sheet


class Remembers(Protocol):
    """Where a user's choices are kept; `ui.settings.Settings` is one."""

    def read(self, key: str, default: str) -> str:
        """What is kept under `key`."""

    def write(self, key: str, value: str) -> None:
        """Keep `value` under `key`."""


class ColumnWidths(QObject):
    """Widths of `view`, kept in tenths of a letter so that they follow the size of the font."""

    def __init__(self, view: QTableView, sheet: Sheet, settings: Remembers) -> None:
        super().__init__(view)
        self._view = view
        self._sheet = sheet
        self._settings = settings
        self._own = self._recalled()
        self._busy = False
        self._later = QTimer(self, singleShot=True, interval=400)
        self._later.timeout.connect(self._keep)
        view.horizontalHeader().sectionResized.connect(self._resized)

    def apply(self) -> None:
        """Set every width."""
        self._busy = True
        letter = self.letter
        for n, column in enumerate(self._sheet.columns):
            self._view.setColumnWidth(n, round(self._own.get(column.key, column.width * 10) * letter / 10))
        self._busy = False
        self.stretch()

    def stretch(self) -> None:
        """Share what is left of the view among the columns of long text that the user has not sized."""
        columns = self._sheet.columns
        wide = [n for n, c in enumerate(columns) if c.wrap and c.key not in self._own]
        if not wide:
            return
        letter = self.letter
        others = sum(self._view.columnWidth(n) for n in range(len(columns)) if n not in wide)
        declared = sum(columns[n].width for n in wide)
        room = max(self._view.viewport().width() - others, declared * letter)
        self._busy = True
        for n in wide:
            share = room * columns[n].width // declared
            self._view.setColumnWidth(n, share)
            room, declared = room - share, declared - columns[n].width
        self._busy = False

    @property
    def letter(self) -> int:
        """How wide a letter is taken to be: a digit, so that figures are never cut."""
        return max(
            self._view.fontMetrics().averageCharWidth(), self._view.fontMetrics().horizontalAdvance("0")
        )

    def _resized(self, section: int, _: int, width: int) -> None:
        if self._busy or section >= len(self._sheet.columns):
            return
        letter = self.letter
        self._own[self._sheet.columns[section].key] = round(width * 10 / letter)
        self.stretch()
        self._later.start()

    def _keep(self) -> None:
        self._settings.write(self._key, ";".join(f"{k}={w}" for k, w in self._own.items()))

    def _recalled(self) -> dict[str, int]:
        pairs = (part.partition("=") for part in self._settings.read(self._key, "").split(";"))
        return {key: int(width) for key, _, width in pairs if width.isdecimal()}

    @property
    def _key(self) -> str:
        return f"lebar/{self._sheet.spec.name}"
