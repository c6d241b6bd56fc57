"""Makes everything larger or smaller by the one font that all sizes are measured in."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from lkjip_desktop.ui.settings import Settings

STEP, LEAST, MOST = 10, 80, 200


class Zoom(QObject):
    """Per cent of the system's font size, remembered per user."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._base = app.font()
        self.percent = 100
        self._set(settings.read("tampilan/zoom", 100))

    def by(self, steps: int) -> int:
        """Larger (+1) or smaller (-1); returns the per cent now."""
        return self._set(self.percent + steps * STEP)

    def reset(self) -> int:
        """Back to the system's size."""
        return self._set(100)

    def _set(self, percent: int) -> int:
        percent = max(LEAST, min(MOST, percent))
        if percent != self.percent:
            font = self._app.font()
            font.setPointSizeF(self._base.pointSizeF() * percent / 100)
            self._app.setFont(font)
            self._settings.write("tampilan/zoom", percent)
        self.percent = percent
        return percent
