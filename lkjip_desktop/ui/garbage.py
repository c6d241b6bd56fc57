"""Python's cyclic garbage is collected in the window's thread only.

Left alone, the collector runs in whatever thread allocates most, for instance the one that makes a PDF, and
then destroys widgets and timers of the window there: Qt warns about it at best and crashes at worst.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 200


class Garbage(QObject):
    """Takes the collector over. What exists by now is the program itself and is not looked at again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.check)
        self._timer.start()

    def check(self) -> int:
        """Collect the generations that have grown enough; the number of objects found unreachable."""
        found = 0
        for generation, most in enumerate(gc.get_threshold()):
            if gc.get_count()[generation] <= most:
                break
            found += gc.collect(generation)
        return found
