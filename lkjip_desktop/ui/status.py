"""The line at the bottom: file, saved at, how complete, how many findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from lkjip_desktop.rules.temuan import Severity, Temuan, counts
from lkjip_desktop.ui.findings.severity import severity_icon
from lkjip_desktop.ui.quiet import CountButton


class StatusLine(QStatusBar):
    """Follows the open report. `severity_clicked` carries the Severity whose count was clicked."""

    severity_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.file = QLabel()
        self.saved = QLabel()
        self.meter = QProgressBar()
        self.meter.setRange(0, 100)
        self.meter.setFormat("lengkap %p %")
        self.meter.setAccessibleName("Kelengkapan laporan")
        self.meter.setMaximumWidth(self.fontMetrics().averageCharWidth() * 24)
        self.counts = {s: self._count(s) for s in Severity}
        self.addWidget(self.file)
        self.addWidget(self.saved)
        self.addPermanentWidget(self.meter)
        for button in self.counts.values():
            self.addPermanentWidget(button)
        self.hide()

    def show_file(self, path: Path) -> None:
        """Name the open file; how many findings it has is not known yet."""
        self.file.setText(path.name)
        self.file.setToolTip(str(path))
        self.saved.clear()
        for button in self.counts.values():
            button.show_count(None)
        self.show()

    def show_saved(self, when: datetime) -> None:
        """Say when the last edit went into the file."""
        self.saved.setText(f"tersimpan {when:%H:%M}")

    def show_findings(self, temuan: Sequence[Temuan]) -> None:
        """Show the counts."""
        found = counts(temuan)
        for severity, button in self.counts.items():
            button.show_count(found[severity])

    def show_completeness(self, lengkap: Mapping[str, tuple[int, int]]) -> None:
        """Show how much is filled in, per tab in the tooltip."""
        filled, needed = (sum(part) for part in zip(*lengkap.values(), strict=True)) if lengkap else (0, 0)
        self.meter.setValue(filled * 100 // needed if needed else 0)
        self.meter.setToolTip("\n".join(f"{tab}: {f} dari {n} isian" for tab, (f, n) in lengkap.items()))

    def recolour(self) -> None:
        """Draw the icons anew, after a change between light and dark."""
        for severity, button in self.counts.items():
            button.setIcon(severity_icon(severity))

    def _count(self, severity: Severity) -> CountButton:
        button = CountButton(severity.value)
        button.setAutoRaise(True)
        button.setIcon(severity_icon(severity))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(f"Tampilkan {severity.value} saja di panel temuan")
        button.clicked.connect(lambda: self.severity_clicked.emit(severity))
        button.fit()
        return button
