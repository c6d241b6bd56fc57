"""Column widths: room for every figure and code, near the widths asked for, in the largest fair size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_desktop.report.pdf.text import Extent

SIZES = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5)
COMFORT_DOWN_TO = 8.0
COMFORT = 10.0
SMALLEST = 2.0
TALL, FAIR = 3.0, 0.7
"""A column with so many lines in an average cell gets room of others, to this share of its lines."""
STEP, _STEPS = 4.0, 100
"""Points that are moved at a time, and how often at most."""


@dataclass(frozen=True, slots=True)
class Widths:
    """The font size of a table and the widths of its columns, in points."""

    size: float
    columns: tuple[float, ...]


def fit(
    extents: Sequence[Extent],
    hints: Sequence[float],
    room: float,
    pad: float,
    sizes: Sequence[float] = SIZES,
    *,
    exact: bool = False,
) -> Widths:
    """Widths that add up to `room`.

    The largest of `sizes` is taken at which text columns keep about COMFORT letters' widths; below
    COMFORT_DOWN_TO whole words suffice. When not even that fits, long words may be cut and the size goes
    down until at least every figure and code stands whole. `pad` is the padding on each side. With `exact`
    the hinted widths are kept where they suffice, so that several tables stand in line.
    """
    for size in sizes:
        least = [_least(m, comfortable=size >= COMFORT_DOWN_TO) * size + 2 * pad for m in extents]
        if sum(least) <= room:
            held = [] if exact else extents
            shared = _share(least, held, hints, room, size, pad)
            return Widths(size, shared if exact else _eased(shared, least, extents, size, pad))
    size = SIZES[-1]
    firm = [max(m.firm, min(m.word, 3.0)) for m in extents]
    while size > SMALLEST and sum(firm) * size + 2 * pad * len(firm) > room:
        size -= 0.25
    least = [f * size + 2 * pad for f in firm]
    return Widths(size, _share(least, extents, hints, room, size, pad))


def _least(m: Extent, *, comfortable: bool) -> float:
    return max(m.word, min(m.line, COMFORT)) if comfortable else m.word


def _share(
    least: Sequence[float],
    extents: Sequence[Extent],
    hints: Sequence[float],
    room: float,
    size: float,
    pad: float,
) -> tuple[float, ...]:
    """The hinted widths, corrected: nobody below its least, and room nobody needs goes where lines wrap."""
    total = sum(hints) or len(hints)
    wished = [room * (hint if sum(hints) else 1) / total for hint in hints]
    longest = [m.line * size + 2 * pad for m in extents] or wished
    spare = [max(0.0, w - max(most, low)) / 2 for w, most, low in zip(wished, longest, least, strict=True)]
    wants = [max(0.0, most - w) for w, most in zip(wished, longest, strict=True)]
    given = min(sum(spare), sum(wants))
    if given:
        wished = [
            w - s * given / sum(spare) + n * given / sum(wants)
            for w, s, n in zip(wished, spare, wants, strict=True)
        ]
    return _raise(wished, least, room)


def _eased(
    widths: Sequence[float], least: Sequence[float], extents: Sequence[Extent], size: float, pad: float
) -> tuple[float, ...]:
    """Widths at which no column has far taller cells than the others: those with little in them give way."""
    found = list(widths)

    def lines(c: int, wide: float) -> float:
        return extents[c].bulk * size / max(wide - 2 * pad, 1.0)

    for _ in range(_STEPS):
        tallest = max(range(len(found)), key=lambda c: lines(c, found[c]))
        givers = [c for c, w in enumerate(found) if c != tallest and w - STEP >= least[c]]
        if not givers or lines(tallest, found[tallest]) < TALL:
            break
        giver = min(givers, key=lambda c: lines(c, found[c] - STEP))
        if lines(giver, found[giver] - STEP) > lines(tallest, found[tallest] + STEP) * FAIR:
            break
        found[giver] -= STEP
        found[tallest] += STEP
    return tuple(found)


def _raise(wished: Sequence[float], least: Sequence[float], room: float) -> tuple[float, ...]:
    """Columns below their least are raised to it; the others pay in proportion to what they have to spare."""
    raised = [max(w, low) for w, low in zip(wished, least, strict=True)]
    excess = sum(raised) - room
    slack = [w - low for w, low in zip(raised, least, strict=True)]
    if excess <= 0 or sum(slack) <= 0:
        return tuple(w * room / sum(raised) for w in raised)
    return tuple(w - excess * s / sum(slack) for w, s in zip(raised, slack, strict=True))
