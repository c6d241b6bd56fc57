"""Where the shipped files (fonts, icons, templates) lie, in a checkout and in an installed copy."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """The path of a file or folder in `resources/`, for instance "fonts/LiberationSans-Regular.ttf"."""
    installed = _HERE / "resources"
    return (installed if installed.is_dir() else _HERE.parent / "resources") / name
