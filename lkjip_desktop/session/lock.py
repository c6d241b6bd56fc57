"""Who has the report open. A kill or a power cut leaves nothing behind that has to be removed by hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile


def lock_path(report: Path) -> Path:
    """The lock file's place: beside the report, hidden where a leading dot hides."""
    return report.with_name(f".{report.name}.kunci")


def take(report: Path) -> QLockFile | None:
    """The lock on `report`, or None when another window holds it (or nothing can be written there).

    What is written in the file alone can't be trusted: after a power cut it may be empty, and on a USB stick
    or share name another computer. Whoever holds the lock holds it with the operating system too, so a file
    that the system lets go of was left behind. The lock is a courtesy: `storage` refuses to write over what
    somebody else saved in the meantime.
    """
    lock = QLockFile(str(lock_path(report)))
    lock.setStaleLockTime(0)
    taken = lock.tryLock(100) or (lock.removeStaleLockFile() and lock.tryLock(100))
    return lock if taken else None
