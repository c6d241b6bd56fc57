"""The papers a document can come out on, told by the ending of the file's name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkjip_desktop.report.blocks import Document

ENDINGS = {".pdf": "PDF", ".docx": "Word", ".xlsx": "Excel"}
"""What the kinds of file are called."""


def kind(target: Path) -> str:
    """What a file of this name is called; any ending but those of Word and Excel means PDF."""
    return ENDINGS.get(target.suffix.lower(), ENDINGS[".pdf"])


def write(
    document: Document,
    target: Path,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write `document` to `target` as its ending says, whole or not at all.

    Raises ReportProblem, and Cancelled when `cancelled` says so; an older file then stays as it was.
    """
    _writer(kind(target))(document, target, progress=progress, cancelled=cancelled)


def _writer(named: str) -> Callable[..., None]:
    # Each library is loaded when its paper is first asked for.
    if named == "Word":
        from lkjip_desktop.report.docx import write_docx

        return write_docx
    if named == "Excel":
        from lkjip_desktop.report.xlsx import write_xlsx

        return write_xlsx
    from lkjip_desktop.report.pdf import write_pdf

    return write_pdf
