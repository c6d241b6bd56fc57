"""Rendering: blocks in, the bytes of a PDF and the places of its values out."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from reportlab import rl_config

from lkjip_desktop.report.blocks import Document
from lkjip_desktop.report.pdf.clean import clean
from lkjip_desktop.report.pdf.contents import Numbers
from lkjip_desktop.report.pdf.flow import Item
from lkjip_desktop.report.pdf.furniture import Furniture
from lkjip_desktop.report.pdf.paging import Pager
from lkjip_desktop.report.pdf.pen import Pen, Place
from lkjip_desktop.report.pdf.sheet import Sheet
from lkjip_desktop.report.pdf.story import Story, work
from lkjip_desktop.report.pdf.style import Style, style_of
from lkjip_desktop.report.pdf.tags import Element
from lkjip_desktop.report.problem import Cancelled

CREATOR = "LKjIP Desktop"
_MOST_INFO = 1000
_LAYOUT, _DRAWING = 0.45, 0.95
# A reportlab font can serve one document at a time, and its settings are global: one render after the other.
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A PDF and where on its pages the values stand. `structure` belongs to the marks of a tagged one.

    `labels` are the printed page numbers of the blocks with an anchor, by "b" and the block's index;
    `marks` the pages (from 0) of the headings by title, `sizes` those of all pages in points.
    """

    pdf: bytes
    places: tuple[Place, ...]
    labels: Mapping[str, str]
    marks: Mapping[str, int]
    sizes: tuple[tuple[float, float], ...]
    structure: Element | None = None


def render_pdf(
    document: Document,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    invariant: bool = False,
    style: Style | None = None,
    tagged: bool = False,
    plain: bool = False,
    only: Collection[int] | None = None,
) -> Rendered:
    """The report as PDF. `progress` hears 0 to 1; with `invariant` equal documents give equal bytes.

    With `tagged` its content is marked; `finish` puts the structure in that tells what the marks mean.
    A `plain` one is for looking at only: neither links nor bookmarks, and not packed, which is quicker. Of
    the pages (from 0) all but `only` these stay empty, where given; all are laid out.

    Raises Cancelled soon after `cancelled` answers True.
    """
    style = style or style_of(document)
    meter = _Meter(progress, cancelled)
    with _ONE_AT_A_TIME, _settings():
        pen = Pen(_canvas(document, style, invariant=invariant, packed=not plain), tagged=tagged, plain=plain)
        numbers = Numbers()
        furniture = Furniture(style, document.header, document.footer, document.draft)
        meter.phase(_LAYOUT, sum(work(block) for block in document.blocks))
        story = Story(document.blocks, style, numbers)
        steps = story.steps(meter.tick)
        meter.phase(_DRAWING, sum(step.work for step in steps if isinstance(step, Item)))
        pager = Pager(pen, style, furniture, meter.tick, only=only)
        pager.run(steps)
        furniture.finish(pen)
        numbers.finish(pen, pager.labels)
        pdf = pen.canvas.getpdfdata()
        meter.phase(1.0, 1)
        meter.tick(1)
    structure = story.structure if tagged else None
    places, sizes = tuple(pen.places), tuple(pager.sizes)
    return Rendered(pdf, places, dict(pager.labels), dict(pager.marks), sizes, structure)


def draw_alone(items: Sequence[tuple[Item, float]], style: Style) -> bytes:
    """A PDF with each of the items on a page of its own, of the width that goes with it."""
    with _ONE_AT_A_TIME, _settings():
        canvas = Sheet(pagesize=style.paper, pageCompression=1, initialFontName=style.family.regular)
        pen = Pen(canvas)
        for item, width in items:
            pen.turn((width, item.height))
            item.draw(pen, 0, item.height)
            canvas.showPage()
            pen.page += 1
        return bytes(canvas.getpdfdata())


def _canvas(document: Document, style: Style, *, invariant: bool, packed: bool) -> Sheet:
    family = style.family
    canvas = Sheet(
        pagesize=style.paper,
        pageCompression=int(packed),
        invariant=int(invariant),
        initialFontName=family.regular,
        initialFontSize=style.size,
        lang=document.language,
    )
    canvas.setTitle(_info(document.title, family.covered))
    canvas.setAuthor(_info(document.author, family.covered))
    canvas.setSubject(_info(document.subject, family.covered))
    canvas.setKeywords(_info(", ".join(document.keywords), family.covered))
    canvas.setCreator(CREATOR)
    canvas.setProducer(CREATOR)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _info(text: str, covered: frozenset[int]) -> str:
    return " ".join(clean(text[:_MOST_INFO], covered).split())


@contextmanager
def _settings() -> Iterator[None]:
    """Settings of the whole process that a render wants, taken back afterwards.

    Streams are written as plain bytes. The cycle collector rests: laying out makes many small tuples and no
    cycles, and looking through them again and again made time grow faster than pages (by half at 700).
    """
    encoded, collecting = rl_config.useA85, gc.isenabled()
    rl_config.useA85 = 0
    gc.disable()
    try:
        yield
    finally:
        rl_config.useA85 = encoded
        if collecting:
            gc.enable()


class _Meter:
    """Turns ticks of work into progress, and stops the work when it is told to."""

    def __init__(
        self, progress: Callable[[float], None] | None, cancelled: Callable[[], bool] | None
    ) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._from = self._to = self._said = 0.0
        self._total = 1
        self._done = 0

    def phase(self, to: float, total: int) -> None:
        """Begin a phase that ends at `to` after `total` ticks."""
        self._from, self._to = self._to, to
        self._total, self._done = max(total, 1), 0

    def tick(self, count: int) -> None:
        """So much is done."""
        if self._cancelled and self._cancelled():
            raise Cancelled
        self._done += count
        at = self._from + (self._to - self._from) * min(self._done / self._total, 1.0)
        if self._progress and at >= self._said + 0.01:
            self._said = at
            self._progress(at)
