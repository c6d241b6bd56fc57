"""What SQLite and the system say, as problems with sentences for people."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lkjip_desktop.storage.codec import Unstorable
from lkjip_desktop.storage.problem import (
    ContentProblem,
    DamagedProblem,
    DiskFullProblem,
    ExistsProblem,
    GoneProblem,
    HeldProblem,
    LockedProblem,
    MediaProblem,
    NameProblem,
    NotOursProblem,
    ReadOnlyProblem,
    StoreProblem,
    UnreadableProblem,
)

_BY_SQLITE: dict[int, type[StoreProblem]] = {
    sqlite3.SQLITE_BUSY: LockedProblem,
    sqlite3.SQLITE_LOCKED: LockedProblem,
    sqlite3.SQLITE_FULL: DiskFullProblem,
    sqlite3.SQLITE_READONLY: ReadOnlyProblem,
    sqlite3.SQLITE_PERM: ReadOnlyProblem,
    sqlite3.SQLITE_CORRUPT: DamagedProblem,
    sqlite3.SQLITE_NOTADB: NotOursProblem,
    sqlite3.SQLITE_FORMAT: NotOursProblem,
    sqlite3.SQLITE_IOERR: MediaProblem,
    sqlite3.SQLITE_CANTOPEN: MediaProblem,
    sqlite3.SQLITE_PROTOCOL: LockedProblem,
    sqlite3.SQLITE_NOLFS: MediaProblem,
    sqlite3.SQLITE_TOOBIG: ContentProblem,
}
_BY_ERRNO: dict[int | None, type[StoreProblem]] = {
    errno.ENOSPC: DiskFullProblem,
    errno.EDQUOT: DiskFullProblem,
    errno.EFBIG: DiskFullProblem,
    errno.EACCES: ReadOnlyProblem,
    errno.EPERM: ReadOnlyProblem,
    errno.EROFS: ReadOnlyProblem,
    errno.ENOENT: GoneProblem,
    errno.ENOTDIR: GoneProblem,
    errno.EEXIST: ExistsProblem,
    errno.ENAMETOOLONG: NameProblem,
    errno.EINVAL: NameProblem,
}
_SHARING_VIOLATIONS = (32, 33)  # Windows' errors for a file that another program has open
_ACCESS_DENIED = 5  # Windows' error for replacing a file that is read-only or that another program has open
_ALMOST_NOTHING = 256 * 1024  # bytes: with less than this left, a failed write is put down to a full disk


@contextmanager
def translating(path: Path) -> Iterator[None]:
    """Turn errors of the file's world met inside into StoreProblems about `path`; let bugs through."""
    try:
        yield
    except _wrapped() as error:
        problem = _from_sqlite(path, error.orig) if isinstance(error.orig, sqlite3.Error) else None
        if problem is None:
            raise
        raise problem from error
    except sqlite3.Error as error:
        problem = _from_sqlite(path, error)
        if problem is None:
            raise
        raise problem from error
    except OSError as error:
        raise _from_system(path, error).at(path, error) from error
    except UnicodeDecodeError as error:  # SQLite quotes a damaged schema in its message
        raise DamagedProblem.at(path, error) from error
    except (Unstorable, UnicodeEncodeError) as error:
        raise ContentProblem.at(path, error) from error


def _from_system(path: Path, error: OSError) -> type[StoreProblem]:
    code = getattr(error, "winerror", None)
    if code in _SHARING_VIOLATIONS:
        return LockedProblem
    if code == _ACCESS_DENIED and path.is_file():
        return HeldProblem
    return _BY_ERRNO.get(error.errno, MediaProblem)


def _wrapped() -> Any:  # noqa: ANN401 - the class that SQLAlchemy puts around errors
    """Nothing, as long as SQLAlchemy is not loaded: then it can't have raised anything."""
    module = sys.modules.get("sqlalchemy.exc")
    return module.DBAPIError if module is not None else ()


def _from_sqlite(path: Path, error: sqlite3.Error) -> StoreProblem | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Raised by Python's own module: text that is not UTF-8 comes from a damaged file.
        return DamagedProblem.at(path, error) if isinstance(error, sqlite3.OperationalError) else None
    kind = _BY_SQLITE.get(code & 0xFF)
    if kind is MediaProblem:
        kind = _why(path)
    return kind.at(path, f"{error} ({error.sqlite_errorname})") if kind else None


def _why(path: Path) -> type[StoreProblem]:
    """SQLite says only "I/O error" or "unable to open": look at the place itself."""
    folder = path.absolute().parent
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return GoneProblem
    if path.exists() and not os.access(path, os.R_OK):
        return UnreadableProblem
    if not os.access(folder, os.W_OK):
        return ReadOnlyProblem
    return DiskFullProblem if free < _ALMOST_NOTHING else MediaProblem
