"""The lists at the front: contents, tables and figures, made in the same single pass as everything else.

Titles and links are drawn at once. Page numbers are not known yet, so each page of a list shows a form
XObject that is defined after the last page, when they are: dotted leaders and numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reportlab.pdfgen.canvas import Canvas

from lkjip_desktop.report.pdf.flow import Item
from lkjip_desktop.report.pdf.fonts import width
from lkjip_desktop.report.pdf.lines import Line
from lkjip_desktop.report.pdf.pen import Look, Pen, first_baseline
from lkjip_desktop.report.pdf.style import BLACK, MUTED, Style
from lkjip_desktop.report.pdf.text import Text

NUMBER_ROOM = 34.0
INDENT = 16.0
LABEL_ROOM = 62.0
MAX_LINES = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list: what it says, how deep (from 0), and the anchor it leads to. `label` hangs out."""

    title: str
    key: str
    level: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The page numbers of one page of a list, still to be drawn: (key, leader start, baseline)."""

    form: str
    right: float
    page: tuple[float, float]
    size: float
    face: str
    numbers: tuple[tuple[str, float, float], ...]


@dataclass
class Numbers:
    """Collects what waits for page numbers, and fills it in at the end."""

    waiting: list[Waiting] = field(default_factory=list)

    def finish(self, pen: Pen, labels: dict[str, str]) -> None:
        """Define the forms. `labels` gives the printed page number of each anchor."""
        for wait in self.waiting:
            pen.canvas.beginForm(wait.form, 0, 0, *wait.page)
            for key, start, baseline in wait.numbers:
                _number(pen.canvas, wait, labels.get(key, ""), start, baseline)
            pen.canvas.endForm()


def _number(canvas: Canvas, wait: Waiting, number: str, start: float, baseline: float) -> None:
    if not number:
        return  # a part without page numbers: leaders would lead nowhere
    canvas.setFont(wait.face, wait.size)
    canvas.drawRightString(wait.right, baseline, number)
    stop = wait.right - width(wait.face, number) * wait.size - 4
    if stop > start:
        # Dots sit on a fixed grid, so that they stand below each other.
        canvas.setStrokeColorRGB(*MUTED)
        canvas.setLineWidth(0.9)
        canvas.setLineCap(1)
        canvas.setDash([0, 4], 0)
        canvas.line(stop - 4 * int((stop - start) / 4), baseline + 0.6, stop, baseline + 0.6)
        canvas.setDash()


@dataclass(frozen=True, slots=True)
class Wrapped:
    """An entry with its lines; its label, if any, stands at `x`, its title at `text_x`."""

    entry: Entry
    lines: tuple[Line, ...]
    label: Line | None
    x: float
    text_x: float


@dataclass(frozen=True, kw_only=True)
class ContentsFlow(Item):
    """A list, or what is left of it."""

    rows: tuple[Wrapped, ...]
    numbers: Numbers
    style: Style
    width: float

    @property
    def look(self) -> Look:
        """How the entries are set."""
        return Look(self.style.size, self.style.leading)

    @property
    def height(self) -> float:
        """All rows with the gaps above them."""
        return sum(self._height(row) for row in self.rows)

    @property
    def start(self) -> float:
        """A few rows."""
        return sum(self._height(row) for row in self.rows[:3])

    def _height(self, row: Wrapped) -> float:
        return _gap(row) + len(row.lines) * self.look.leading

    def split(self, room: float, full: float) -> tuple[Item, Item] | None:
        """Cut between rows."""
        used, fit = 0.0, 0
        for row in self.rows:
            used += self._height(row)
            if used > room:
                break
            fit += 1
        if room >= full:
            fit = max(fit, 1)
        if not fit:
            return None
        return replace(self, rows=self.rows[:fit]), replace(self, rows=self.rows[fit:], anchor=None)

    def paint(self, pen: Pen, x: float, top: float) -> None:
        """Every row is an element of its own."""
        self.draw(pen, x, top)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw titles and links, and leave a form for the numbers."""
        look = self.look
        right = x + self.width
        form = f"numbers{len(self.numbers.waiting)}"
        found = []
        tagged = pen.tagged and self.element is not None
        with pen.ink(BLACK) as ink:
            for row in self.rows:
                top -= _gap(row)
                if tagged and self.element is not None:
                    ink.begin(pen.opening(self.element.add("TOCI")))
                baseline = top - first_baseline(look) - (len(row.lines) - 1) * look.leading
                if row.label:
                    ink.column((row.label,), x + row.x, top, 0, look)
                ink.column(row.lines, x + row.text_x, top, self.width, look)
                if tagged:
                    ink.end()
                below = top - len(row.lines) * look.leading
                pen.link(row.entry.key, x, top, right - x, top - below)
                found.append((row.entry.key, x + row.text_x + row.lines[-1].width * look.size + 4, baseline))
                top = below
        with pen.artifact():
            pen.canvas.doForm(form)
        face = self.style.family.regular
        self.numbers.waiting.append(Waiting(form, right, pen.paper, look.size, face, tuple(found)))


def _gap(row: Wrapped) -> float:
    return 5.0 if row.entry.level == 0 and not row.label else 2.0


def contents_flow(entries: tuple[Entry, ...], numbers: Numbers, style: Style, room: float) -> ContentsFlow:
    """The list of `entries` for a column `room` wide."""
    labels = [Text.of(e.label, style.family).lines(room)[0].width * style.size for e in entries if e.label]
    beside = min(max((LABEL_ROOM, *(wide + 8 for wide in labels))), room / 3)
    rows = tuple(_wrapped(entry, style, room, beside) for entry in entries)
    return ContentsFlow(rows=rows, numbers=numbers, style=style, width=room)


def _wrapped(entry: Entry, style: Style, room: float, beside: float) -> Wrapped:
    label = Text.of(entry.label, style.family).lines(LABEL_ROOM * 4)[0] if entry.label else None
    x = INDENT * entry.level
    text_x = x + (max(beside, label.width * style.size + 8) if label else 0.0)
    text = Text.of(" ".join(entry.title.split()), style.family, bold=entry.level == 0 and not label)
    lines = text.clipped((room - text_x - NUMBER_ROOM) / style.size, MAX_LINES)
    return Wrapped(entry, lines, label, x, text_x)
