"""Putting a finished file in its place: whole or not at all."""

from __future__ import annotations

import itertools
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from zlib import crc32

TEMPORARY = ".sementara"
_PAUSES = (0.02, 0.05, 0.1, 0.15, 0.2)


@contextmanager
def put_in_place(path: Path) -> Iterator[Path]:
    """Give a temporary path beside `path`; what was written there takes its place when all went well.

    An interruption leaves the old file. Raises OSError.
    """
    temporary = path.with_name(f".{_mark(path)}.{secrets.token_hex(4)}{TEMPORARY}")
    try:
        yield temporary
        with open(temporary, "rb+") as written:
            os.fsync(written)
        journal_of(path).unlink(missing_ok=True)  # SQLite would roll a stranger's journal into the new file
        _exchange(temporary, path)
        _sync_folder(path.parent)
    finally:
        for leftover in (temporary, journal_of(temporary)):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)


def _exchange(temporary: Path, path: Path) -> None:
    """Let the new file take its place. Windows refuses while another program has the old one open, and virus
    scanners and indexers open a fresh file for a moment: it is tried again for half a second.
    """
    for pause in (*_PAUSES, None):
        try:
            os.replace(temporary, path)
        except PermissionError as error:
            if pause is None or not hasattr(error, "winerror"):
                raise
            time.sleep(pause)
        else:
            return


def remove_leftovers(folder: Path, of: Path | None = None) -> None:
    """Remove the temporary files that a kill left in `folder`: all, or those on their way to `of`."""
    for leftover in folder.glob(f".{_mark(of) if of else ''}*{TEMPORARY}*"):
        with suppress(OSError):  # in use, or not ours to remove: it does no harm
            leftover.unlink(missing_ok=True)


def _mark(path: Path) -> str:
    """Tells whose temporary file it is, however long the name."""
    return f"{crc32(os.fsencode(path.name)):08x}"


def unused(path: Path) -> Path:
    """`path`, or the same name with " (2)", " (3)" ... if that is taken."""
    names = (path.with_name(f"{path.stem} ({n}){path.suffix}") for n in itertools.count(2))
    return path if not path.exists() else next(p for p in names if not p.exists())


def journal_of(path: Path) -> Path:
    """Where SQLite keeps the rollback journal of `path` during a save."""
    return path.with_name(f"{path.name}-journal")


def _sync_folder(folder: Path) -> None:
    """Make the new name last; where the system has no such thing, the file is in its place all the same."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
