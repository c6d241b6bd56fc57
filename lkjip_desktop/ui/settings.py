"""What the program remembers for one user: geometry, tab, zoom, recent files. Never part of a report."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T", bool, int, str, QByteArray)

RECENT_LIMIT = 8


class Settings:
    """Typed keys over an INI file in `folder`. A value of another shape than asked for reads as default."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._store = QSettings(str(folder / "lkjip-desktop.ini"), QSettings.Format.IniFormat)

    def read(self, key: str, default: T) -> T:
        """The value kept under `key` (such as "jendela/geometri"), or `default`."""
        value = self._store.value(key)
        if isinstance(default, bool):
            return {"true": True, "false": False}.get(str(value).lower(), default)
        if isinstance(default, int):
            text = str(value)
            return int(text) if text.lstrip("-").isdecimal() else default
        return value if isinstance(value, type(default)) else default

    def write(self, key: str, value: bool | int | str | QByteArray) -> None:
        """Keep `value` under `key`."""
        self._store.setValue(key, value)

    def sync(self) -> None:
        """Write to disk now."""
        self._store.sync()

    # --- files ------------------------------------------------------------------------------------------

    def recent(self) -> tuple[Path, ...]:
        """The files opened lately, newest first; those that are gone are left out."""
        return tuple(p for p in map(Path, self._recent_texts()) if p.is_file())

    def remember(self, path: Path) -> None:
        """Put `path` in front of the recent files and reopen it next time."""
        texts = [t for t in self._recent_texts() if t != str(path)]
        self.write("berkas/terakhir", "\n".join([str(path), *texts][:RECENT_LIMIT]))
        self.write("berkas/dibuka", str(path))

    def forget_open(self) -> None:
        """No report is open any more: start with the start page next time."""
        self.write("berkas/dibuka", "")

    def last_open(self) -> Path | None:
        """The report that was open when the program ended, if it still exists."""
        text = self.read("berkas/dibuka", "")
        return path if text and (path := Path(text)).is_file() else None

    def _recent_texts(self) -> list[str]:
        return [t for t in self.read("berkas/terakhir", "").split("\n") if t]
