"""A splitter whose sizes are remembered per user."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSplitter

from lkjip_desktop.ui.grid.widths import Remembers


class RememberedSizes(QObject):
    """Gives `splitter` the sizes it was left with, or `start`, and keeps what the user makes of them."""

    def __init__(self, splitter: QSplitter, settings: Remembers, key: str, start: Sequence[int]) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._settings = settings
        self._key = f"pembagi/{key}"
        self._later = QTimer(self, singleShot=True, interval=400)
        self._later.timeout.connect(self._keep)
        parts = settings.read(self._key, "").split(",")
        known = [int(p) for p in parts if p.isdecimal()]
        splitter.setSizes(known if len(known) == splitter.count() else list(start))
        splitter.splitterMoved.connect(self._later.start)

    def _keep(self) -> None:
        self._settings.write(self._key, ",".join(str(size) for size in self._splitter.sizes()))
