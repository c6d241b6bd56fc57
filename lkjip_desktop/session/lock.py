"""Who has the report open. A kill leaves nothing behind that has to be removed by hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile


def lock_path(report: Path) -> Path:
    """The lock file's place: beside the report, hidden where a leading dot hides."""
    return report.with_name(f".{report.name}.kunci")


def take(report: Path) -> QLockFile | None:
    """The lock on `report`, or None when another window holds it (or nothing can be written there).

    The operating system tells whether the holder still runs, so a lock left by a kill is taken over.
    """
    lock = QLockFile(str(lock_path(report)))
    lock.setStaleLockTime(0)
    return lock if lock.tryLock(100) else None
