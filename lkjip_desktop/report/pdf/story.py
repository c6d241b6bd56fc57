"""From blocks to steps: each block becomes items for the page, with anchors for the lists that name it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from lkjip_desktop.report.blocks import (
    Block,
    Chart,
    Contents,
    Cover,
    Grid,
    Heading,
    Letterhead,
    Numbering,
    Part,
    Picture,
    Prose,
    Row,
    Signature,
    Tree,
)
from lkjip_desktop.report.numbering import label, leads
from lkjip_desktop.report.pdf.chart import charts
from lkjip_desktop.report.pdf.contents import Entry, Numbers, contents_flow
from lkjip_desktop.report.pdf.cover import cover
from lkjip_desktop.report.pdf.flow import KINDS, NAMED, Anchor, Item, NewPage, NewPart, TextFlow
from lkjip_desktop.report.pdf.grid import Layout, lay_out
from lkjip_desktop.report.pdf.paging import Step
from lkjip_desktop.report.pdf.plate import letterhead, plate
from lkjip_desktop.report.pdf.prose import caption, heading, note, prose
from lkjip_desktop.report.pdf.signature import signature
from lkjip_desktop.report.pdf.style import Style, area
from lkjip_desktop.report.pdf.table import TableFlow
from lkjip_desktop.report.pdf.tabletags import TableTags
from lkjip_desktop.report.pdf.tags import Element
from lkjip_desktop.report.pdf.text import Text
from lkjip_desktop.report.pdf.told import told
from lkjip_desktop.report.pdf.tree import trees, wants_turning

NO_ROWS = Row(("Belum ada data",), group=True)
NOTHING = {
    "isi": "Belum ada bab.",
    "tabel": "Tidak ada tabel.",
    "gambar": "Tidak ada gambar.",
    "lampiran": "Tidak ada lampiran.",
}
MOST_TITLE = 600
"""A bookmark or list entry tells at most so many letters of its title."""
KEPT_WHOLE = 0.34
"""A table higher than this share of a page may begin on one page and end on another."""
READABLE = 7.0
"""A table whose letters would be smaller is turned."""
MOST_GLUED = 5
"""A text of more lines is not kept with the table or figure it announces."""
MOST_TAIL = 0.3
"""A note or caption higher than this share of a page is not kept with its table or figure."""


class Story:
    """Makes the steps of a document. What the lists at the front say is known before any page is laid out."""

    def __init__(self, blocks: tuple[Block, ...], style: Style, numbers: Numbers) -> None:
        self._blocks = blocks
        self._style = style
        self._numbers = numbers
        self._part = Part(Numbering.NONE)
        self._headed = False
        self._area = area(style, landscape=False)
        self._anchors: dict[int, Anchor] = {}
        self._named: dict[str, str] = {}
        self.structure = Element("Document")
        self._entries: dict[str, list[Entry]] = {"isi": [], "lampiran": [], "tabel": [], "gambar": []}
        for i, block in enumerate(blocks):
            self._enter(f"b{i}", i, block)

    def steps(self, tick: Callable[[int], None]) -> list[Step]:
        """Everything in order; `tick` is told the work of each block when it is done."""
        steps: list[Step] = []
        for i, block in enumerate(self._blocks):
            made = list(self._steps(block, self._anchors.get(i)))
            if isinstance(block, Signature):
                _accompany(steps, made)
            if i + 1 < len(self._blocks) and leads(block, self._blocks[i + 1]):
                made = _glued(made)
            if made and isinstance(made[0], NewPart) and not isinstance(block, Part):
                made[1:1] = _headings(steps)
                if steps and isinstance(last := steps[-1], NewPart) and last.back:
                    del steps[-1], made[0]  # two turned ones after each other
            steps += made
            self._headed = isinstance(block, Letterhead)  # the title of a letter stays below its head
            tick(work(block))
        return steps

    def _enter(self, key: str, i: int, block: Block) -> None:
        """Give the block its anchor and its line in a list."""
        match block:
            case Heading(listed=True):
                self._anchors[i] = anchor = Anchor(key, self._flat(block.text), max(block.level - 1, 0))
                self._entries["isi"].append(Entry(anchor.title, key, anchor.level or 0))
                if block.appendix:
                    name, _, title = block.text.partition("\n")
                    words = Entry(self._flat(title), key, label=self._flat(name)) if title else None
                    self._entries["lampiran"].append(words or Entry(anchor.title, key, 1))
            case Contents():
                self._anchors[i] = anchor = Anchor(key, self._flat(block.title), 0)
                self._entries["isi"].append(Entry(anchor.title, key))
            case Grid(columns=()):
                pass  # nothing will be drawn
            case Grid() | Chart() | Picture() | Tree() if block.number:
                self._anchors[i] = Anchor(key)
                self._named[label(block)] = key
                of = "tabel" if isinstance(block, Grid) else "gambar"
                self._entries[of].append(Entry(self._flat(block.caption), key, label=label(block)))
            case _:
                pass

    def _flat(self, text: str) -> str:
        return Text.of(text[:MOST_TITLE], self._style.family).flat

    def _steps(self, block: Block, anchor: Anchor | None) -> Iterator[Step]:
        style, room = self._style, self._area.width
        match block:
            case Part():
                yield self._turn(block)
            case Heading():
                if block.level <= 1 and not self._headed:
                    yield NewPage()
                flow = heading(block, style, room, anchor)
                yield replace(flow, element=self.structure.add(f"H{min(max(block.level, 1), 4)}"))
            case Prose():
                yield from self._prose(block)
            case Grid():
                yield from self._grid(block, anchor)
            case Chart():
                yield from self._figure(block, charts(block, style, room, self._area.height), anchor)
            case Picture():
                yield from self._figure(block, (plate(block, style, room, self._area.height),), anchor)
            case Tree():
                yield from self._tree(block, anchor)
            case Letterhead():
                yield NewPage(headed=True)
                head = letterhead(block, style, room)
                yield from [replace(head, element=self.structure.add("P"))] if head else []
            case Contents():
                yield from self._contents(block, anchor)
            case Signature():
                signed = signature(block, style, room)
                yield from [replace(signed, element=self.structure.add("P"))] if signed else []
            case Cover():
                yield NewPage()
                yield replace(cover(block, style, self._area), element=self.structure.add("P"))
                yield NewPage()

    def _prose(self, block: Prose) -> Iterator[Step]:
        """Paragraphs, and list items together in their lists."""
        items: Element | None = None
        found = NAMED.findall(block.text) if any(kind in block.text for kind in KINDS) else ()
        links = {words: self._named[words] for words in found if words in self._named}
        for flow in prose(block, self._style, self._area.width):
            if flow.marker is None:
                items, own = None, self.structure.add("P")
            else:
                items = items or self.structure.add("L")
                own = items.add("LI").add("LBody")
            yield replace(flow, element=own, links=links)

    def _turn(self, part: Part) -> NewPart:
        self._part = part
        self._area = area(self._style, landscape=part.landscape)
        return NewPart(part.numbering, part.landscape, part.restart)

    def _grid(self, block: Grid, anchor: Anchor | None) -> Iterator[Step]:
        """A table, on landscape pages of its own where upright it would be set too small to be read."""
        if not block.columns:
            return
        if not block.rows and block.ruled:
            block = replace(block, rows=(NO_ROWS,))
        before = self._part
        layout = lay_out(block, self._style, self._area.width, self._area.height)
        turned = None if before.landscape or not block.ruled else self._turned(block, layout)
        if turned:
            yield self._turn(Part(before.numbering, landscape=True))
        yield from self._table(block, turned or layout, anchor)
        if turned:
            yield replace(self._turn(Part(before.numbering)), back=True)

    def _turned(self, block: Grid, upright: Layout) -> Layout | None:
        """The layout on a landscape page, if that makes a table readable that otherwise is not."""
        if upright.look.size >= READABLE:
            return None
        room = area(self._style, landscape=True)
        layout = lay_out(block, self._style, room.width, room.height)
        return layout if layout.look.size > upright.look.size else None

    def _table(self, block: Grid, layout: Layout, anchor: Anchor | None) -> Iterator[Step]:
        style, room, page = self._style, self._area.width, self._area.height
        again = None
        table = self.structure.add("Table")
        if block.number:
            words = caption(f"{label(block)} {block.caption}", style, room, anchor, above=True)
            yield replace(words, element=table.add("Caption"))
            again = Text.of(f"{label(block)} (lanjutan)", style.family).lines(room)[0]
        below = note(block.note, style, room) if block.note.strip() else None
        yield TableFlow(
            layout=layout,
            begin=0,
            end=len(layout.bands),
            whole=page * KEPT_WHOLE,
            again=again,
            tags=TableTags(table, layout.bands),
            before=6.0,
            after=4.0 if below else 10.0,
            tail=_tail(4.0, [below] if below else [], page),
        )
        if below:
            yield replace(below, element=self.structure.add("P"))

    def _figure(
        self, block: Chart | Picture | Tree, parts: Sequence[Item], anchor: Anchor | None
    ) -> Iterator[Step]:
        """The parts of a figure, its caption and its source below them and kept with the last."""
        style, page, room = self._style, self._area.height, self._area.width
        figure = self.structure.add("Figure", alt=told(block))
        below = []
        if block.note.strip():
            below.append(note(block.note, style, room, centered=True))
        words = f"{label(block)} {block.caption}".strip()
        if words:
            below.append(caption(words, style, room, None, above=False))
        *others, last = parts
        for i, part in enumerate((*others, replace(last, tail=_tail(last.after, below, page)))):
            yield replace(part, element=figure, anchor=anchor if i == 0 else None)
        for text in below:
            yield replace(text, element=figure.add("Caption"))

    def _tree(self, block: Tree, anchor: Anchor | None) -> Iterator[Step]:
        """A tree, on a landscape page of its own where it needs one."""
        before = self._part
        upright, turned = self._area, area(self._style, landscape=True)
        turn = not before.landscape and wants_turning(block, self._style, upright, turned)
        if turn:
            yield self._turn(Part(before.numbering, landscape=True))
        parts = trees(block, self._style, self._area)
        yield from self._figure(block, parts, anchor) if parts else ()
        if turn:
            yield replace(self._turn(Part(before.numbering)), back=True)

    def _contents(self, block: Contents, anchor: Anchor | None) -> Iterator[Step]:
        yield NewPage()
        flow = heading(Heading(1, block.title), self._style, self._area.width, anchor)
        yield replace(flow, element=self.structure.add("H1"))
        entries = self._entries.get(block.of, [])
        if entries:
            flow_ = contents_flow(tuple(entries), self._numbers, self._style, self._area.width)
            yield replace(flow_, element=self.structure.add("TOC"))
        else:
            yield from self._prose(Prose(NOTHING.get(block.of, "")))


def _headings(steps: list[Step]) -> list[Step]:
    """Takes the headings at the end of `steps`: they go with what is turned."""
    taken: list[Step] = []
    while steps and isinstance(last := steps[-1], TextFlow) and last.glued:
        taken.insert(0, steps.pop())
    return taken


def _glued(made: list[Step]) -> list[Step]:
    """The last paragraph, where it is short, kept with what follows."""
    last = made[-1] if made else None
    if isinstance(last, TextFlow) and len(last.lines) <= MOST_GLUED:
        made[-1] = replace(last, glued=True)
    return made


def _accompany(steps: list[Step], made: list[Step]) -> None:
    """The end of what is signed stays with the signature: it never stands alone on a page."""
    before = steps[-1] if steps else None
    signed = made[0] if made else None
    if isinstance(before, TextFlow | TableFlow) and isinstance(signed, Item):
        steps[-1] = replace(before, tail=max(before.tail, signed.before + signed.height))


def work(block: Block) -> int:
    """How much work a block is to lay out, in lines or rows."""
    match block:
        case Grid():
            return 1 + len(block.rows)
        case Prose():
            return 1 + len(block.text) // 80
        case _:
            return 1


def _tail(after: float, below: Sequence[TextFlow], page: float) -> float:
    """The room that what stands below a table or figure takes, `after` being the gap the latter wants."""
    total = 0.0
    for text in below:
        if text.height <= page * MOST_TAIL:
            total += max(after, text.before) + text.height
        after = text.after
    return total
