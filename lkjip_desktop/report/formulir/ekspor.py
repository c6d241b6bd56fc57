"""Writing a form to a file, in the kind of paper that the file's name asks for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.report.formulir.susun import build_form


def export_form(
    key: str,
    laporan: Laporan,
    figures: Figures,
    target: Path,
    today: date,
    *,
    tahun: int = 0,
    triwulan: int = 4,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write a form to `target`, whole or not at all. Raises ReportProblem, Cancelled when told to stop."""
    document = build_form(key, laporan, figures, today, tahun=tahun, triwulan=triwulan)
    _writer(target)(document, target, progress=progress, cancelled=cancelled)


def _writer(target: Path) -> Callable[..., None]:
    """What the end of a file's name asks for; PDF where it asks for nothing known."""
    # Here, because each of them loads libraries that the others don't need.
    if target.suffix.lower() == ".docx":
        from lkjip_desktop.report.docx import write_docx

        return write_docx
    from lkjip_desktop.report.pdf import write_pdf

    return write_pdf
