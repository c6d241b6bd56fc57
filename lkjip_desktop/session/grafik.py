"""The charts of a moment, drawn in the background for the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.jobs import Job

if TYPE_CHECKING:
    from lkjip_desktop.report.layar import Drawings


def charts_job(session: DocumentSession, keys: Sequence[str], width: float, today: date) -> Job:
    """A job, not yet started, that ends with the Drawings of these charts, `width` points wide."""
    laporan, figures = session.laporan, session.figures

    def work(_: Job) -> Drawings:
        from lkjip_desktop.report.layar import draw_charts  # loading it takes as long as a tab

        return draw_charts(laporan, figures, keys, width, today)

    return Job(work)
