"""The button "Grafik" above a table: it opens and folds the charts beside it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.pages.section import Section
from lkjip_desktop.ui.pages.sizes import RememberedSizes

GRAFIK = "&Grafik"
_SHARE = (62, 38)


class ChartButton(QPushButton):
    """Checked while the charts are shown. They are folded until somebody opens them, and made only then."""

    def __init__(
        self, session: DocumentSession, section: Section, split: QSplitter, settings: Remembers
    ) -> None:
        super().__init__(icon("chart-column"), GRAFIK)
        self._session = session
        self._section = section
        self._split = split
        self._settings = settings
        self._key = f"grafik/{section.key}"
        self._panel: QWidget | None = None
        self.setCheckable(True)
        self.setToolTip("Tampilkan atau sembunyikan grafik laporan di samping tabel")
        self.toggled.connect(self._turn)
        self._waiting = settings.read(self._key, "tidak") == "ya"

    def showEvent(self, event: QShowEvent) -> None:
        """Open again what was open; only now, so that the table comes first."""
        super().showEvent(event)
        if self._waiting:
            self._waiting = False
            self.setChecked(True)

    def _turn(self, shown: bool) -> None:
        self._settings.write(self._key, "ya" if shown else "tidak")
        if self._panel is None:
            self._panel = self._made()
        self._panel.setVisible(shown)

    def _made(self) -> QWidget:
        from lkjip_desktop.ui.pages.grafikview import ChartPanel

        panel = ChartPanel(self._session, self._section.charts)
        self._split.addWidget(panel)
        wide = self._split.width()
        RememberedSizes(self._split, self._settings, "grafik", [wide * part // 100 for part in _SHARE])
        return panel
