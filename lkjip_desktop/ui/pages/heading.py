"""The head of a section: its title and what there is to know about it, as many lines as that takes."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.colours import colours


class Heading(QLabel):
    """Takes whatever width there is and wraps: words that are cut off help nobody."""

    def __init__(self, title: str, help: str) -> None:
        super().__init__()
        self._title = title
        self._help = help
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{title}. {help}" if help else title)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours, other ink."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        quiet = colours(self.palette()).text[State.PROMPT].name()
        help = f'&nbsp;&nbsp; <span style="color:{quiet}">{escape(self._help)}</span>' if self._help else ""
        self.setText(f"<b>{escape(self._title)}</b>{help}")
