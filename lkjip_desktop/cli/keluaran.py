"""What every command that checks says at its end."""

from __future__ import annotations

from collections.abc import Iterable

from lkjip_desktop.rules.temuan import Severity, Temuan, counts


def counted(temuan: Iterable[Temuan]) -> dict[str, int]:
    """How many open findings there are of each severity, by its Indonesian name."""
    found = counts(temuan)
    return {severity.value: found[severity] for severity in Severity}


def line(numbers: dict[str, int], accepted: int = 0) -> str:
    """The counts in one line."""
    said = "Temuan: " + ", ".join(f"{n} {severity}" for severity, n in numbers.items())
    return f"{said}; {accepted} diterima." if accepted else f"{said}."


def summary_line(temuan: tuple[Temuan, ...]) -> str:
    """The counts of a report's findings, accepted ones apart."""
    return line(counted(temuan), sum(not t.terbuka for t in temuan))
