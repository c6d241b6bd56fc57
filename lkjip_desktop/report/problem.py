"""What can go wrong between a finished report and a file on disk, in sentences for people."""

from __future__ import annotations

import errno
from pathlib import Path


class ReportProblem(Exception):  # noqa: N818 - a known trouble of the outside world, worded for the officer
    """The report could not be written; the text says why and what to do. The old file is untouched."""


class Cancelled(Exception):  # noqa: N818 - not an error
    """Raised by a renderer that was asked to stop. Nothing was written."""


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_LOCKED = (errno.EACCES, errno.EPERM, errno.ETXTBSY, errno.EBUSY)
_LONG = (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ)


def problem_of(error: OSError, target: Path) -> ReportProblem:
    """The sentence for an error of the file system met while writing `target`."""
    name = f"“{target.name}”"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ReportProblem(
            f"{name} belum dapat disimpan: folder {target.parent} tidak ditemukan. Pilih folder lain."
        )
    if error.errno in _FULL:
        return ReportProblem(
            f"{name} belum dapat disimpan: ruang penyimpanan penuh. "
            "Kosongkan sebagian atau pilih tempat lain; berkas lama tidak berubah."
        )
    if error.errno == errno.EROFS:
        return ReportProblem(f"{name} belum dapat disimpan: tempatnya hanya dapat dibaca. Pilih folder lain.")
    if isinstance(error, IsADirectoryError):
        return ReportProblem(f"{name} adalah folder, bukan berkas. Pilih nama lain.")
    if error.errno in _LOCKED:
        return locked(target)
    if error.errno in _LONG:
        return ReportProblem(
            f"{name} tidak dapat dipakai sebagai nama berkas. Pilih nama yang lebih singkat dan sederhana."
        )
    return ReportProblem(
        f"{name} belum dapat disimpan ({error.strerror or error}). Berkas lama tidak berubah."
    )


def locked(target: Path) -> ReportProblem:
    """The sentence for a target that is read-only or held open by another program."""
    return ReportProblem(
        f"“{target.name}” belum dapat diganti: berkas itu hanya dapat dibaca atau sedang dibuka program "
        "lain. Tutup dahulu, atau simpan dengan nama lain; berkas lama tidak berubah."
    )
