"""Facts about the program and the computer, for Tentang and for a crash report. Nothing personal."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from lkjip_desktop import __version__

LIBRARIES = ("PySide6-Essentials", "SQLAlchemy", "reportlab", "pikepdf", "pypdfium2", "openpyxl")


def facts() -> str:
    """One fact a line."""
    screens = ", ".join(f"{s.size().width()}x{s.size().height()}" for s in QGuiApplication.screens())
    lines = (
        f"LKjIP Desktop {__version__}",
        f"Sistem: {platform.platform()}",
        f"Python {platform.python_version()}, Qt {qVersion()} ({QGuiApplication.platformName()})",
        "Pustaka: " + ", ".join(f"{name} {_version(name)}" for name in LIBRARIES),
        f"Bahasa sistem: {QLocale.system().name()}; layar: {screens}",
    )
    return "\n".join(lines)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(tidak terpasang)"
