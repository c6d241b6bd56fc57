"""Signature blocks: place and office above, name and NIP below the space to sign in, never torn apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_desktop.report.blocks import Align, Signature
from lkjip_desktop.report.pdf.flow import Item
from lkjip_desktop.report.pdf.lines import Line, Run, clipped
from lkjip_desktop.report.pdf.pen import Look, Pen
from lkjip_desktop.report.pdf.style import Style
from lkjip_desktop.report.pdf.text import ELLIPSIS, Text

SPACE = 62.0
MOST_LINES = 12
WIDEST = 260.0
"""A block is not set wider than this on a landscape page."""


@dataclass(frozen=True, slots=True)
class Signer:
    """The lines above and below the space of one block."""

    above: tuple[Line, ...]
    below: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class SignatureFlow(Item):
    """One block in the right half, or two side by side; the spaces and names stand level."""

    signers: tuple[Signer, ...]
    look: Look
    width: float

    @property
    def _above(self) -> float:
        return max(len(signer.above) for signer in self.signers) * self.look.leading

    @property
    def height(self) -> float:
        """Both blocks with the space to sign in."""
        below = max(len(signer.below) for signer in self.signers) * self.look.leading
        return self._above + SPACE + below

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the blocks; a single one stands on the right."""
        half = self.width / 2
        names = top - self._above - SPACE
        for i, signer in enumerate(self.signers, start=2 - len(self.signers)):
            left = x + half * i
            start = top - self._above + len(signer.above) * self.look.leading
            pen.lines(signer.above, left, start, half, self.look)
            pen.lines(signer.below, left, names, half, self.look)


def signature(block: Signature, style: Style, room: float) -> SignatureFlow | None:
    """The blocks for a column `room` wide; None when there is nobody to sign. More than two are not drawn."""
    look = Look(style.size, style.leading, Align.CENTER)
    signers = tuple(
        Signer(_lines(above, look, style, room, name=False), _lines(below, look, style, room, name=True))
        for above, below in block.blocks[:2]
    )
    return SignatureFlow(signers=signers, look=look, width=room, before=18.0, after=12.0) if signers else None


def _lines(texts: Sequence[str], look: Look, style: Style, room: float, *, name: bool) -> tuple[Line, ...]:
    """Wrapped lines; the first below the space is the name, in bold."""
    found: list[Line] = []
    for i, text in enumerate(texts):
        found += Text.of(text, style.family, bold=name and i == 0).balanced(
            (min(room / 2, WIDEST) - 16) / look.size
        )
    return clipped(tuple(found), MOST_LINES, Run(style.family.regular, ELLIPSIS))
