"""Measuring a tree: boxes with their lines, how much room they take, and where each stands.

Low down, boxes hang below each other from the side of the box above them; higher up they stand beside their
siblings. That is how Indonesian offices draw their bagan, and it keeps trees narrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lkjip_desktop.report.blocks import Node
from lkjip_desktop.report.pdf.lines import Line
from lkjip_desktop.report.pdf.style import Style
from lkjip_desktop.report.pdf.text import Text

LEADING = 1.22
PAD = 3.5
BESIDE = 8.0
"""Between boxes beside each other."""
DROP = 14.0
"""Between a box and the row of its children; the connectors run in it."""
HANG = 9.0
"""How far hanging boxes are set in, and the gap between them."""
MOST_LINES = 9


@dataclass(frozen=True, slots=True)
class Placed:
    """A box: upper left corner from the tree's own (down is positive), size, lines, the box above or -1.

    `hangs`: connected at its side instead of its top; `staff`: beside the line below the box above it.
    """

    node: Node
    lines: tuple[tuple[Line, ...], ...]
    x: float
    y: float
    width: float
    height: float
    above: int
    hangs: bool = False
    staff: bool = False


def line_of(node: Node) -> tuple[Node, ...]:
    """The children that stand in line."""
    return tuple(child for child in node.children if not child.side)


def staff_of(node: Node) -> tuple[Node, ...]:
    """The children that stand beside it."""
    return tuple(child for child in node.children if child.side)


def hanging(node: Node, depth: int, free: int) -> bool:
    """Whether the children of a node at `depth` hang; above depth `free` they never do."""
    below = line_of(node)
    return depth >= free and bool(below) and not any(child.children for child in below)


def across(node: Node, free: int, depth: int = 0) -> int:
    """How many boxes stand beside each other at most, `node` and all below it."""
    below = line_of(node)
    wide = 1 if hanging(node, depth, free) else sum(across(child, free, depth + 1) for child in below)
    return max(wide, 3 if staff_of(node) else 1)


@dataclass
class Branch:
    """Places trees in boxes `box` wide with type of `size`; `free`: the depth from which boxes may hang."""

    style: Style
    size: float
    box: float
    free: int
    boxes: list[Placed] = field(default_factory=list)

    def place(self, roots: Sequence[Node]) -> tuple[float, float]:
        """Place the trees beside each other; the width and height of all."""
        x = height = 0.0
        for root in roots:
            wide, bottom = self._place(root, x, 0.0, -1, 0)
            x += wide + BESIDE
            height = max(height, bottom)
        return max(x - BESIDE, 0.0), height

    def _add(self, node: Node, x: float, y: float, above: int, *, hangs: bool, staff: bool) -> float:
        """A box with its upper left corner at (x, y); its lower edge."""
        room = (self.box - 2 * PAD) / self.size
        texts = [text for text in node.lines if text.strip()] or ["…"]
        lines = tuple(
            Text.of(text, self.style.family, bold=i == 0).clipped(room, MOST_LINES)
            for i, text in enumerate(texts)
        )
        tall = sum(map(len, lines)) * self.size * LEADING + 2 * PAD
        self.boxes.append(Placed(node, lines, x, y, self.box, tall, above, hangs, staff))
        return y + tall

    def _place(self, node: Node, x: float, y: float, above: int, depth: int) -> tuple[float, float]:
        """Place `node` and all below it from (x, y) on; the width it takes and its lower edge."""
        at = len(self.boxes)
        bottom = self._add(node, x, y, above, hangs=False, staff=False)
        low = self._staff(node, x, bottom, at)
        if hanging(node, depth, self.free):
            wide = self.box + HANG
            bottom = self._hang(line_of(node), x + HANG, low + HANG, at)
        else:
            wide, bottom = self._row(line_of(node), x, low, at, depth)
        if staff_of(node):
            wide = max(wide, 3 * self.box + 2 * BESIDE)
        self._centre(at, x, wide)
        return wide, max(bottom, low)

    def _row(
        self, below: Sequence[Node], x: float, low: float, above: int, depth: int
    ) -> tuple[float, float]:
        at, bottom = x, low
        for child in below:
            wide, lowest = self._place(child, at, low + DROP, above, depth + 1)
            at += wide + BESIDE
            bottom = max(bottom, lowest)
        return max(at - BESIDE - x, self.box), bottom

    def _staff(self, node: Node, x: float, low: float, above: int) -> float:
        """The staff units of a node to the right of its line, each with its own units hanging."""
        for child in staff_of(node):
            at = len(self.boxes)
            low = self._add(child, x, low + HANG, above, hangs=False, staff=True)
            low = self._hang(line_of(child), x, low + HANG, at) if child.children else low
        return low

    def _hang(self, below: Sequence[Node], x: float, y: float, above: int) -> float:
        """Boxes below each other from (x, y) on, and what is below them further in; the lower edge."""
        for child in below:
            at = len(self.boxes)
            bottom = self._add(child, x, y, above, hangs=True, staff=False)
            y = bottom + HANG
            if child.children:
                y = self._hang(child.children, x, y, at) + HANG
        return y - HANG

    def _centre(self, at: int, x: float, wide: float) -> None:
        """Move a box over the middle of the row below it, and its staff to the right of that."""
        own = [b for b in self.boxes[at + 1 :] if b.above == at and not b.staff]
        box = self.boxes[at]
        middle = x + wide / 2
        if own and not own[0].hangs:
            middle = (own[0].x + own[-1].x) / 2 + self.box / 2
        elif own:
            middle = x + self.box / 2
        self.boxes[at] = replace(box, x=middle - self.box / 2)
        right = middle + BESIDE + self.box * 0.1
        staff = {i for i, b in enumerate(self.boxes) if b.above == at and b.staff}
        for i in range(at + 1, len(self.boxes)):
            b = self.boxes[i]
            if i in staff:
                self.boxes[i] = replace(b, x=right)
            elif b.above in staff:
                self.boxes[i] = replace(b, x=right + HANG)
                staff.add(i)
