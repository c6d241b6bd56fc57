"""Putting a PDF in place: whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lkjip_desktop.report.blocks import Document
from lkjip_desktop.report.pdf.finish import finish
from lkjip_desktop.report.pdf.render import render_pdf
from lkjip_desktop.report.pdf.style import Style
from lkjip_desktop.report.placing import place


def write_pdf(
    document: Document,
    target: Path,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    invariant: bool = False,
    style: Style | None = None,
) -> None:
    """Write the report to `target`. Until the new file is complete on the disk the old one stays as it is.

    Raises ReportProblem when it can't be written there, Cancelled when `cancelled` says so.
    """

    def make() -> bytes:
        made = render_pdf(
            document, progress=progress, cancelled=cancelled, invariant=invariant, style=style, tagged=True
        )
        return finish(made.pdf, document.attachments, made.structure, invariant=invariant)

    place(target, make, cancelled)
