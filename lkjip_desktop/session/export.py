"""Exporting the open report off the window's thread: what is exported is the snapshot of that moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.jobs import Cancelled, Job


def export_job(session: DocumentSession, target: Path, today: date) -> Job:
    """A job, not yet started, that writes the report to `target` (.pdf, .docx or .xlsx) and ends with it."""
    return _job(session, target, today, reviu=False)


def reviu_job(session: DocumentSession, target: Path, today: date) -> Job:
    """As `export_job`, for the lembar reviu."""
    return _job(session, target, today, reviu=True)


def form_job(session: DocumentSession, key: str, target: Path, today: date, tahun: int = 0) -> Job:
    """A job, not yet started, that writes a form of the year's plan and ends with its path."""
    laporan, figures = session.laporan, session.figures

    def work(job: Job) -> Path:
        from lkjip_desktop.report import pdf
        from lkjip_desktop.report.formulir.ekspor import export_form

        try:
            export_form(
                key,
                laporan,
                figures,
                target,
                today,
                tahun=tahun,
                progress=lambda share: job.report(share, "Menyusun formulir"),
                cancelled=job.is_cancelled,
            )
        except pdf.Cancelled as stop:
            raise Cancelled from stop
        return target

    return Job(work, session)


def _job(session: DocumentSession, target: Path, today: date, *, reviu: bool) -> Job:
    laporan, figures, temuan = session.laporan, session.figures, session.temuan
    fingerprint = session.fingerprint()

    def work(job: Job) -> Path:
        # Here, because loading what makes PDFs takes as long as showing the window.
        from lkjip_desktop.report import ekspor
        from lkjip_desktop.report.papers import kind
        from lkjip_desktop.report.problem import Cancelled as Stopped
        from lkjip_desktop.storage.data import data_file

        write: Callable[..., None] = ekspor.export_reviu
        if not reviu:
            export = ekspor.export_pdf if kind(target) == "PDF" else ekspor.export_copy
            write = partial(export, data=data_file(laporan, datetime.now()))
        try:
            write(
                laporan,
                figures,
                temuan,
                target,
                today,
                fingerprint,
                progress=lambda share: job.report(share, f"Menyusun berkas {kind(target)}"),
                cancelled=job.is_cancelled,
            )
        except Stopped as stop:
            raise Cancelled from stop
        return target

    return Job(work, session)
