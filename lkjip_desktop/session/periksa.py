"""Reading a foreign document off the window's thread, and auditing it as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_desktop.session.jobs import Cancelled, Job

if TYPE_CHECKING:
    from lkjip_desktop.domain.tabel import Naskah
    from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """A document as read, and what is wrong in it, in the order of its pages."""

    path: Path
    naskah: Naskah
    temuan: tuple[TemuanTabel, ...]


def read_job(path: Path) -> Job:
    """A job, not yet started, that ends with the Naskah at `path`. It fails with ImportProblem."""
    return Job(lambda job: _read(path, job))


def check_job(path: Path) -> Job:
    """A job, not yet started, that ends with the Pemeriksaan of `path`. It fails with ImportProblem."""

    def work(job: Job) -> Pemeriksaan:
        from lkjip_desktop.rules.tabel.audit import audit_naskah

        naskah = _read(path, job)
        job.report(0.9, "Memeriksa tabel dan naskah")
        return Pemeriksaan(path, naskah, tuple(audit_naskah(naskah)))

    return Job(work)


def _read(path: Path, job: Job) -> Naskah:
    from lkjip_desktop.importers.baca import read_naskah
    from lkjip_desktop.importers.problem import ImportProblem

    def told(done: int, total: int) -> bool:
        job.report(0.9 * done / max(total, 1), f"Membaca halaman {done} dari {total}")
        return not job.is_cancelled()

    try:
        naskah = read_naskah(path, told)
    except ImportProblem as problem:
        if job.is_cancelled():
            raise Cancelled from problem
        raise
    if job.is_cancelled():
        raise Cancelled
    return naskah
