from __future__ import annotations

import errno
from pathlib import Path

import pytest

from lkjip_desktop.report.problem import problem_of


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.ENOSPC, "penuh"),
        (errno.EFBIG, "penuh"),
        (errno.EROFS, "hanya dapat dibaca"),
        (errno.EACCES, "dibuka program lain"),
        (errno.ENOENT, "tidak ditemukan"),
        (errno.EISDIR, "folder, bukan berkas"),
        (errno.ENAMETOOLONG, "lebih singkat"),
        (errno.EIO, "belum dapat disimpan"),
    ],
)
def test_sentences(number: int, word: str) -> None:
    problem = problem_of(OSError(number, "x"), Path("folder") / "laporan.pdf")
    assert word in str(problem)
    assert "laporan.pdf" in str(problem)
