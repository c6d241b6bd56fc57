"""Reading foreign files off the window's thread: to be audited as they stand, or to fill a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from lkjip_desktop.session.impor import Progress, SumberImpor, read_source
from lkjip_desktop.session.jobs import Cancelled, Job

if TYPE_CHECKING:
    from lkjip_desktop.domain.tabel import Naskah
    from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """A document as read, and what is wrong in it, in the order of its pages."""

    path: Path
    naskah: Naskah
    temuan: tuple[TemuanTabel, ...]


def check_job(path: Path) -> Job:
    """A job, not yet started, that ends with the Pemeriksaan of `path`. It fails with ImportProblem."""

    def work(job: Job) -> Pemeriksaan:
        from lkjip_desktop.importers.baca import read_naskah
        from lkjip_desktop.rules.tabel.audit import audit_naskah

        naskah = _read(lambda told: read_naskah(path, told), job)
        job.report(0.9, "Memeriksa tabel dan naskah")
        return Pemeriksaan(path, naskah, tuple(audit_naskah(naskah)))

    return Job(work)


def source_job(path: Path) -> Job:
    """A job, not yet started, that ends with the SumberImpor at `path`. It fails as `read_source` raises."""

    def work(job: Job) -> SumberImpor:
        return _read(lambda told: read_source(path, told), job)

    return Job(work)


def _read(read: Callable[[Progress], T], job: Job) -> T:
    """What `read` gives, with its progress told and its cancelling heard."""
    from lkjip_desktop.importers.problem import ImportProblem

    def told(done: int, total: int) -> bool:
        job.report(0.9 * done / max(total, 1), f"Membaca halaman {done} dari {total}")
        return not job.is_cancelled()

    try:
        found = read(told)
    except ImportProblem as problem:
        if job.is_cancelled():
            raise Cancelled from problem
        raise
    if job.is_cancelled():
        raise Cancelled
    return found
