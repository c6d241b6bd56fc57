"""A folder for what is only needed for a moment, in the system's place for such things."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lkjip_desktop.storage.problem import StoreProblem


class TemporaryProblem(StoreProblem):
    """The system's folder for temporary files is full, gone, or can't be written."""

    PESAN = (
        "Folder sementara komputer ini (“{folder}”) penuh, tidak ada, atau tidak dapat ditulisi. "
        "Kosongkan ruang penyimpanan atau periksa folder itu, lalu coba lagi."
    )


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder of our own, gone afterwards. Raises TemporaryProblem, also where writing into it fails."""
    try:
        with tempfile.TemporaryDirectory(prefix="lkjip-", ignore_cleanup_errors=True) as folder:
            yield Path(folder)
    except OSError as error:
        where = tempfile.tempdir or os.environ.get("TMPDIR") or os.environ.get("TEMP") or "TEMP"
        raise TemporaryProblem.at(Path(where) / "lkjip", error) from error
