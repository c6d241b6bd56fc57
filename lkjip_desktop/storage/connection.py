"""Connections to a report's file, set up for a file that may come from anywhere."""

from __future__ import annotations

import os
import sqlite3
from enum import Enum
from pathlib import Path
from urllib.parse import quote

BUSY_SECONDS = 2.0
LARGEST_VALUE = 64 * 1024 * 1024  # bytes of one text or picture

# https://sqlite.org/security.html: what a file of ours never needs, a forged one can't have.
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (sqlite3.SQLITE_LIMIT_COLUMN, 200),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 50),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 5),
    (sqlite3.SQLITE_LIMIT_FUNCTION_ARG, 8),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50),
    (sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 200),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
)
_CAREFUL = "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON;"
# Not WAL: its side file gets lost when an officer copies the report to a USB stick.
_WRITING = "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL;"


class Mode(Enum):
    """What a connection is for: SQLite's own mode, and whether it is set up for writing."""

    READ = ("ro", False)
    SETTLE = ("rw", False)  # writes nothing but the end of an interrupted save
    WRITE = ("rw", True)
    CREATE = ("rwc", True)


def connect(path: Path, mode: Mode = Mode.WRITE, *, immutable: bool = False) -> sqlite3.Connection:
    """Open `path`. Raises sqlite3.Error.

    `immutable` reads the bytes of the file as they stand: no lock, no rollback of an interrupted save.
    """
    name, writing = mode.value
    raw = sqlite3.connect(
        _uri(path, name, immutable),
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
        check_same_thread=False,
    )
    try:
        _set_up(raw, writing=writing)
    except BaseException:
        raw.close()
        raise
    return raw


def may_write(path: Path) -> bool:
    """Whether the system lets us write the file, and its journal beside it."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def in_memory() -> sqlite3.Connection:
    """An empty database in memory, with the same care taken."""
    raw = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _set_up(raw, writing=False)
    return raw


def _set_up(raw: sqlite3.Connection, *, writing: bool) -> None:
    for limit, value in _LIMITS:
        raw.setlimit(limit, value)
    for pragma in (_CAREFUL + (_WRITING if writing else "")).split(";"):
        raw.execute(pragma).close()


def _uri(path: Path, mode: str, immutable: bool) -> str:
    place = path.absolute().as_posix()
    root = "" if place.startswith("/") else "/"
    return f"file://{root}{quote(os.fsencode(place))}?mode={mode}" + ("&immutable=1" if immutable else "")
