"""The report as a Word file: the PDF's blocks with Word's own headings, lists, captions and fields.

`write_docx` puts a file in place, `render_docx` gives the bytes. Where a width or a size is worked out for
the PDF (columns, joined cells, charts, trees), the same code answers here.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lkjip_desktop.report.blocks import Document
from lkjip_desktop.report.docx.render import render_docx
from lkjip_desktop.report.placing import place


def write_docx(
    document: Document,
    target: Path,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the report to `target`, whole or not at all. Raises ReportProblem and Cancelled."""
    place(target, lambda: render_docx(document, progress=progress, cancelled=cancelled), cancelled)


__all__ = ["render_docx", "write_docx"]
