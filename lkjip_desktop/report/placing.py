"""Putting a finished file in place: whole or not at all, for every kind of paper."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path

from lkjip_desktop.report.problem import Cancelled, ReportProblem, locked, problem_of

#: What a report of ours begins with, as every SQLite file does: nothing is ever written over one.
_DATABASE = b"SQLite format 3\0"


def place(target: Path, make: Callable[[], bytes], cancelled: Callable[[], bool] | None = None) -> None:
    """Write what `make` gives to `target`. Until the new file is complete on the disk the old one stays.

    Raises ReportProblem when it can't be written there (before the work, where that can be known), Cancelled
    when `cancelled` says so.
    """
    with _worded(target):
        _check(target)
    data = make()
    if cancelled and cancelled():
        raise Cancelled
    with _worded(target):
        _replace(target, data)


def _check(target: Path) -> None:
    """Find out before the work, not after it, whether the file can be written at all."""
    if target.is_dir():
        raise IsADirectoryError(target)
    if target.exists() and not target.stat().st_mode & 0o222:
        raise locked(target)
    if not target.parent.is_dir():
        raise FileNotFoundError(target.parent)
    if target.is_file() and _is_database(target):
        raise ReportProblem(
            f"“{target.name}” adalah berkas laporan, yang isinya akan hilang. Pilih nama lain untuk hasilnya."
        )


def _is_database(target: Path) -> bool:
    with target.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE


def _replace(target: Path, data: bytes) -> None:
    # Always the same name, so that what a killed program left behind is gone after the next export.
    name = blake2b(target.name.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    temporary = target.with_name(f".{name}.tmp")
    try:
        temporary.unlink(missing_ok=True)
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


@contextmanager
def _worded(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise problem_of(error, target) from error
