"""The value axis of a chart: round ticks, and figures short enough to be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from lkjip_desktop.domain.hasil import bulat
from lkjip_desktop.wording.angka import format_angka

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_UNITS = ((Decimal(10) ** 12, "triliun"), (Decimal(10) ** 9, "miliar"), (Decimal(10) ** 6, "juta"))
_WANTED = 5
_MOST = 2
"""Decimals of a figure at most."""
_CLOSE = Decimal("0.3")
"""Values whose range is a smaller share of the highest are told apart on an axis of their own only."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Ticks from low to high in the data's own unit. `divisor` and `word` shorten big figures ("juta").

    Figures have `decimals`; None: as many as each needs, two at most.
    """

    ticks: tuple[Decimal, ...]
    divisor: Decimal
    word: str
    decimals: int | None

    @property
    def raised(self) -> bool:
        """Whether the axis begins above zero, which must be said beside it."""
        return self.ticks[0] > 0

    def share(self, value: Decimal) -> float:
        """Where `value` lies between the lowest tick (0) and the highest (1)."""
        low, high = self.ticks[0], self.ticks[-1]
        return float((value - low) / (high - low))

    def figure(self, value: Decimal) -> str:
        """A value as printed beside its bar or point."""
        if self.decimals is not None:
            return format_angka(value / self.divisor, self.decimals)
        return format_angka(bulat(value / self.divisor, _MOST).normalize())

    def tick(self, value: Decimal) -> str:
        """A tick as printed on the axis."""
        return format_angka((value / self.divisor).normalize())


def scale(
    values: Iterable[Decimal], guide: Decimal | None, *, zero: bool = True, each: bool = False
) -> Scale:
    """A scale that holds all `values` (finite ones) and the `guide`.

    It begins at zero (or below); without `zero` above it where the values, all far from it, would lie on one
    another. Ticks of whole values are whole: there are no half persons. `each`: every figure has the
    decimals it needs; else all have two as soon as one has any.
    """
    values = tuple(values)
    held = [*values, *([guide] if guide is not None else [])]
    raised = not zero and _is_close(held)
    low, high = min(held if raised else [*held, Decimal(0)]), max([*held, Decimal(0)])
    divisor, word = next(((d, w) for d, w in _UNITS if max(high, -low) >= d), (Decimal(1), ""))
    whole = all(value / divisor == (value / divisor).to_integral_value() for value in values)
    step = _step((high - low) / _WANTED, whole=whole and divisor == 1)
    first = int((low / step).to_integral_value(ROUND_FLOOR))
    if raised and step * first == low:
        first -= 1
    last = max(int((high / step).to_integral_value(ROUND_CEILING)), first + 1)
    ticks = tuple(step * i for i in range(max(first, 0) if raised else first, last + 1))
    return Scale(ticks, divisor, word, None if each and divisor == 1 else 0 if whole else _MOST)


def _is_close(values: Sequence[Decimal]) -> bool:
    """Whether values from zero would lie on one another: their range is small beside their height."""
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(0))
    return low > 0 and 0 < high - low < high * _CLOSE


def _step(rough: Decimal, *, whole: bool) -> Decimal:
    """The round step just above `rough`: 1, 2, 2,5 or 5 times a power of ten; a whole number if `whole`."""
    if rough <= 0 or (whole and rough < 1):
        return Decimal(1)
    power = Decimal(1).scaleb(rough.adjusted())
    steps = (power * step for step in _STEPS)
    return next(s for s in steps if s >= rough and not (whole and s % 1))
