"""Trees on the page: organisation chart and pohon kinerja, boxes with connectors in the largest fair size.

A tree too wide for an upright page is turned; one too large for any page is cut into its first levels and
one tree for each branch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkjip_desktop.report.blocks import Align, Node, Tree
from lkjip_desktop.report.pdf.branch import BESIDE, HANG, LEADING, PAD, Branch, Placed, across
from lkjip_desktop.report.pdf.flow import Item
from lkjip_desktop.report.pdf.pen import Look, Pen
from lkjip_desktop.report.pdf.style import BLACK, GROUP_FILL, RULE, WHITE, Area, Shade, Style
from lkjip_desktop.report.pdf.text import Text

SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
SMALLEST = 5.0
WIDEST = 150.0
LEAST, LONGEST_WORD = 5.5, 11.0
"""A box is at least so wide (in font sizes: ten letters), and holds its longest word up to the other."""
SHARE = 0.86
"""The share of a page's height a tree may take: its caption stands below."""
GAP_SHADE: Shade = (0.72, 0.1, 0.1)
MOST_HUNG = 12
"""A branch of more children than this is cut into several."""


@dataclass(frozen=True, kw_only=True)
class TreeFlow(Item):
    """A placed tree in a column `width` wide."""

    boxes: tuple[Placed, ...]
    size: float
    room: tuple[float, float]
    width: float

    @property
    def height(self) -> float:
        """The whole tree."""
        return self.room[1]

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw connectors, then boxes over them, then the words."""
        left = x + (self.width - self.room[0]) / 2
        lines = [line for i in range(len(self.boxes)) for line in self._connector(i, left, top)]
        pen.rules(lines, RULE, 0.8)
        for box in self.boxes:
            _draw_box(pen, box, left + box.x, top - box.y)
        with pen.ink() as ink:
            for box in self.boxes:
                y = top - box.y - PAD
                for lines_ in box.lines:
                    look = Look(self.size, self.size * LEADING, Align.CENTER)
                    ink.column(lines_, left + box.x + PAD, y, box.width - 2 * PAD, look)
                    y -= len(lines_) * look.leading
        for box in self.boxes:
            if box.node.source:
                pen.mark(box.node.source, left + box.x, top - box.y, box.width, box.height)

    def _connector(self, i: int, left: float, top: float) -> Iterator[tuple[float, float, float, float]]:
        box = self.boxes[i]
        if box.above < 0:
            return
        above = self.boxes[box.above]
        low, middle = top - above.y - above.height, left + above.x + above.width / 2
        if box.hangs:
            trunk, at = left + box.x - HANG / 2, top - box.y - box.height / 2
            yield trunk, low, trunk, at
            yield trunk, at, left + box.x, at
        elif box.staff:
            at = top - box.y - box.height / 2
            yield middle, low, middle, at
            yield middle, at, left + box.x, at
        else:
            bar, own = top - box.y + 7, left + box.x + box.width / 2
            yield middle, low, middle, bar
            yield middle, bar, own, bar
            yield own, bar, own, top - box.y


def _draw_box(pen: Pen, box: Placed, x: float, top: float) -> None:
    canvas = pen.canvas
    gap = box.node.gap
    canvas.setFillColorRGB(*(WHITE if gap or box.above >= 0 else GROUP_FILL))
    canvas.setStrokeColorRGB(*(GAP_SHADE if gap else BLACK))
    canvas.setLineWidth(1.0 if gap else 0.7)
    if gap:
        canvas.setDash([3, 2], 0)
    canvas.rect(x, top - box.height, box.width, box.height, stroke=1, fill=1)
    canvas.setDash()


def wants_turning(block: Tree, style: Style, upright: Area, turned: Area) -> bool:
    """Whether `block` fits a landscape page and not an upright one."""
    return _whole(block.roots, style, upright) is None and _whole(block.roots, style, turned) is not None


def trees(block: Tree, style: Style, area: Area) -> tuple[TreeFlow, ...]:
    """The tree for pages of `area`, in as many parts as needed."""
    return tuple(replace(part, before=8.0, after=6.0) for part in _parts(block.roots, style, area))


def _parts(roots: Sequence[Node], style: Style, area: Area) -> Iterator[TreeFlow]:
    whole = _whole(roots, style, area)
    if whole:
        yield whole
    elif len(roots) > 1:
        for root in roots:
            yield from _parts((root,), style, area)
    elif roots:
        yield from _cut(roots[0], style, area)


def _cut(root: Node, style: Style, area: Area) -> Iterator[TreeFlow]:
    """The first level of a tree, some children at a time where they are many; then each branch."""
    children = root.children
    for at in range(0, max(len(children), 1), MOST_HUNG):
        some = tuple(replace(child, children=()) for child in children[at : at + MOST_HUNG])
        few = (replace(root, children=some),)
        yield _whole(few, style, area) or _tight(few, style, area)
    for child in children:
        if child.children:
            yield from _parts((child,), style, area)


def _whole(roots: Sequence[Node], style: Style, area: Area) -> TreeFlow | None:
    """The trees in one piece in the largest size at which they fit, rows before hanging boxes; else None."""
    if not roots or sum(map(_count, roots)) > 400:
        return None
    words = _longest_word(roots, style)
    for size in SIZES:
        for free in (1, 0):
            made = _try(roots, style, size, free, area, words)
            if made:
                return made
    return None


def _try(
    roots: Sequence[Node], style: Style, size: float, free: int, area: Area, words: float
) -> TreeFlow | None:
    wide = sum(across(root, free) for root in roots)
    hung = HANG * wide
    box = min((area.width - BESIDE * (wide - 1) - hung) / wide, WIDEST)
    if box < max(words, LEAST) * size + 2 * PAD:
        return None
    made = _made(roots, style, size, box, free, area)
    fits = made.room[0] <= area.width + 0.1 and made.height <= area.height * SHARE
    return made if fits else None


def _tight(roots: Sequence[Node], style: Style, area: Area) -> TreeFlow:
    """A small piece that fits at no fair size (very long names): hanging boxes in ever smaller type."""
    size = SIZES[-1]
    while True:
        made = _made(roots, style, size, min(area.width * 0.8, 3 * WIDEST), 0, area)
        if made.height <= area.height * SHARE or size <= SMALLEST:
            return made
        size -= 0.5


def _made(roots: Sequence[Node], style: Style, size: float, box: float, free: int, area: Area) -> TreeFlow:
    branch = Branch(style, size, box, free)
    room = branch.place(roots)
    return TreeFlow(boxes=tuple(branch.boxes), size=size, room=room, width=area.width)


def _longest_word(roots: Sequence[Node], style: Style) -> float:
    widest = 0.0
    for node in roots:
        for i, text in enumerate(node.lines):
            widest = max(widest, Text.of(text, style.family, bold=i == 0).extent().word)
        widest = max(widest, _longest_word(node.children, style))
    return min(widest, LONGEST_WORD)


def _count(node: Node) -> int:
    return 1 + sum(map(_count, node.children))
