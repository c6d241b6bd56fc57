"""The report's tables as a workbook: one sheet a table, real numbers, formulas that give the printed figures.

`write_xlsx` puts a file in place, `render_xlsx` gives the bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lkjip_desktop.report.blocks import Document
from lkjip_desktop.report.placing import place
from lkjip_desktop.report.xlsx.render import render_xlsx


def write_xlsx(
    document: Document,
    target: Path,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the tables to `target`, whole or not at all. Raises ReportProblem and Cancelled."""
    place(target, lambda: render_xlsx(document, progress=progress, cancelled=cancelled), cancelled)


__all__ = ["render_xlsx", "write_xlsx"]
