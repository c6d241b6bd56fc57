"""Writing a form to a file, in the kind of paper that the file's name asks for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.report.formulir.susun import build_form
from lkjip_desktop.report.papers import write


def export_form(
    key: str,
    laporan: Laporan,
    figures: Figures,
    target: Path,
    today: date,
    *,
    tahun: int = 0,
    triwulan: int = 0,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write a form to `target`, whole or not at all. Raises ReportProblem, Cancelled when told to stop."""
    document = build_form(key, laporan, figures, today, tahun=tahun, triwulan=triwulan)
    write(document, target, progress=progress, cancelled=cancelled)
