"""How a severity looks: a shape of its own, and the colour that marks its cells."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QColor, QGuiApplication, QIcon

from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.colours import colours
from lkjip_desktop.ui.icons import icon

SYMBOLS: Mapping[Severity, str] = {
    Severity.KESALAHAN: "circle-x",
    Severity.PERINGATAN: "triangle-alert",
    Severity.SARAN: "lightbulb",
}


def severity_icon(severity: Severity) -> QIcon:
    """The icon of `severity` in the present palette."""
    return icon(SYMBOLS[severity], colours(QGuiApplication.palette()).mark[severity])


def accepted_icon() -> QIcon:
    """The mark of a finding that was accepted: quiet, whatever it weighs."""
    return icon("circle-check", accepted_colour())


def accepted_colour() -> QColor:
    """The text of what was accepted: grey, yet with a contrast of at least 4.5."""
    return colours(QGuiApplication.palette()).text[State.PROMPT]
