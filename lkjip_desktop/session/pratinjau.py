"""The report as it would be printed now, in memory: pages, where values stand on them, numbers of tables."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.jobs import Cancelled, Job

Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Pages:
    """A PDF; the values on it as (page from 0, (x0, y0, x1, y1) in points from bottom left, what);
    what tables and figures are called, by key, and their titles with it; the size of every page in points,
    and the pages (from 0) of the headings by their titles in small letters. `drawn` are the pages that are
    not left empty, None where none is.
    """

    pdf: bytes
    places: tuple[tuple[int, Rect, Ref], ...]
    numbers: Mapping[str, str]
    titles: Mapping[str, str]
    sizes: Sequence[tuple[float, float]]
    marks: Mapping[str, int]
    drawn: Collection[int] | None = None


def pages_job(
    session: DocumentSession, today: date, only: Collection[int] | None = None, *, paper: bool = False
) -> Job:
    """A job, not yet started, that ends with the Pages of this moment, `only` these drawn where given.

    What goes to `paper` says which data it rests on; working that out takes too long for a preview.
    """
    fingerprint = session.fingerprint() if paper else ""
    laporan, figures, temuan = session.laporan, session.figures, session.temuan

    def work(job: Job) -> Pages:
        # Here, because loading what makes PDFs takes as long as showing the window.
        from lkjip_desktop.report.build import build
        from lkjip_desktop.report.kunci import titles
        from lkjip_desktop.report.numbering import labels
        from lkjip_desktop.report.pdf.render import render_pdf
        from lkjip_desktop.report.problem import Cancelled as Stopped

        try:
            document = build(laporan, figures, temuan, today, fingerprint)
            made = render_pdf(document, cancelled=job.is_cancelled, plain=True, only=only)
        except Stopped as stop:
            raise Cancelled from stop
        names, words = labels(document.blocks), titles(document.blocks)
        return Pages(made.pdf, made.places, names, words, made.sizes, made.marks, only)

    return Job(work)
