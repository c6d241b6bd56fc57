"""The value axis of a chart: round ticks, and figures short enough to be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from lkjip_desktop.wording.angka import format_angka

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_UNITS = ((Decimal(10) ** 12, "triliun"), (Decimal(10) ** 9, "miliar"), (Decimal(10) ** 6, "juta"))
_WANTED = 5


@dataclass(frozen=True, slots=True)
class Scale:
    """Ticks from low to high in the data's own unit. `divisor` and `word` shorten big figures ("juta")."""

    ticks: tuple[Decimal, ...]
    divisor: Decimal
    word: str
    decimals: int

    def share(self, value: Decimal) -> float:
        """Where `value` lies between the lowest tick (0) and the highest (1)."""
        low, high = self.ticks[0], self.ticks[-1]
        return float((value - low) / (high - low))

    def figure(self, value: Decimal) -> str:
        """A value as printed beside its bar or point."""
        return format_angka(value / self.divisor, self.decimals)

    def tick(self, value: Decimal) -> str:
        """A tick as printed on the axis."""
        return format_angka((value / self.divisor).normalize())


def scale(values: Iterable[Decimal], guide: Decimal | None) -> Scale:
    """A scale from zero (or below) that holds all `values` (finite ones) and the `guide`."""
    values = tuple(values)
    held = [*values, Decimal(0), *([guide] if guide is not None else [])]
    low, high = min(held), max(held)
    step = _step((high - low) / _WANTED)
    first = int((low / step).to_integral_value(ROUND_FLOOR))
    last = max(int((high / step).to_integral_value(ROUND_CEILING)), first + 1)
    divisor, word = next(((d, w) for d, w in _UNITS if max(high, -low) >= d), (Decimal(1), ""))
    whole = all(value / divisor == (value / divisor).to_integral_value() for value in values)
    return Scale(tuple(step * i for i in range(first, last + 1)), divisor, word, 0 if whole else 2)


def _step(rough: Decimal) -> Decimal:
    """The round step just above `rough`: 1, 2, 2,5 or 5 times a power of ten."""
    if rough <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb(rough.adjusted())
    return next(power * step for step in _STEPS if power * step >= rough)
