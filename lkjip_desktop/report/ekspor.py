"""Export: the one way from a report to its papers, for the window and the command line alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.report.blocks import Attachment, Document
from lkjip_desktop.report.build import build
from lkjip_desktop.report.papers import write
from lkjip_desktop.report.reviu import build_reviu
from lkjip_desktop.rules.temuan import Temuan

DATA, DATA_MIME = "laporan.lkjip", "application/vnd.sqlite3"


def export_pdf(
    laporan: Laporan,
    figures: Figures,
    temuan: Sequence[Temuan],
    target: Path,
    today: date,
    fingerprint: str,
    *,
    data: bytes | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the report as PDF to `target`, whole or not at all. The fingerprint goes into its keywords.

    `data` is the report's data file; it travels inside the PDF, so that next year can go on from the PDF.
    Raises ReportProblem, and Cancelled when `cancelled` says so; an older file then stays as it was.
    """
    document = _marked(build(laporan, figures, tuple(temuan), today, fingerprint), fingerprint)
    write(_with_data(document, data), target, progress=progress, cancelled=cancelled)


def export_copy(
    laporan: Laporan,
    figures: Figures,
    temuan: Sequence[Temuan],
    target: Path,
    today: date,
    fingerprint: str,
    *,
    data: bytes | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the report as Word file (.docx) or its tables as workbook (.xlsx), as the name of `target` ends.

    The Word file carries `data` as the PDF does, until it is changed. Raises ReportProblem and Cancelled as
    `export_pdf` does.
    """
    document = _marked(build(laporan, figures, tuple(temuan), today, fingerprint), fingerprint)
    write(_with_data(document, data), target, progress=progress, cancelled=cancelled)


def export_reviu(
    laporan: Laporan,
    figures: Figures,
    temuan: Sequence[Temuan],
    target: Path,
    today: date,
    fingerprint: str,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the lembar reviu to `target`; everything else as `export_copy`."""
    document = _marked(build_reviu(laporan, figures, tuple(temuan), today), fingerprint)
    write(document, target, progress=progress, cancelled=cancelled)


def _with_data(document: Document, data: bytes | None) -> Document:
    attached = (Attachment(DATA, data, "Data laporan untuk LKjIP Desktop", DATA_MIME),) if data else ()
    return replace(document, attachments=attached)


def _marked(document: Document, fingerprint: str) -> Document:
    return replace(document, keywords=(*document.keywords, f"sidik data {fingerprint[:16]}"))
