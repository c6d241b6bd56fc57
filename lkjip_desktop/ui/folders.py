"""Where a user's settings, logs and documents belong on this system. Qt knows; nothing else is loaded."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

NAME = "lkjip-desktop"
_Place = QStandardPaths.StandardLocation


def config_folder() -> Path:
    """For what the program remembers of the user."""
    return _place(_Place.GenericConfigLocation) / NAME


def log_folder() -> Path:
    """For the log."""
    return _place(_Place.GenericStateLocation) / NAME


def documents_folder() -> Path:
    """For reports, where the user chose no other place."""
    folder = _place(_Place.DocumentsLocation)
    return folder if folder.is_dir() else Path.home()


def _place(location: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(location))
