"""How one figure may have become another: digits swapped, one digit wrong, a factor of ten, a lost digit."""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.wording.angka import format_angka


def bulatkan(value: Decimal, decimals: int) -> str:
    """A computed figure written with as many decimals as the printed one it stands against."""
    return format_angka(value, decimals)


def digits(value: Decimal) -> str:
    """The digits alone."""
    return "".join(map(str, abs(value).as_tuple().digits))


def penjelasan(stated: Decimal, right: Decimal) -> str:
    """How `stated` may have come from `right`, as the end of a sentence; "" when nothing explains it."""
    if not stated or not right or stated == right:
        return ""
    for factor in (10, 100, 1000):
        if stated * factor == right or right * factor == stated:
            return f"bergeser {len(str(factor)) - 1} angka di belakang koma"
    if not stated % 1 and not right % 1:  # "Rp250.000,00" has the digits of "250.000"
        stated, right = stated.to_integral_value(), right.to_integral_value()
    a, b = digits(stated), digits(right)
    if len(a) == len(b):
        return _same_length(a, b)
    if abs(len(a) - len(b)) == 1 and _one_lost(min(a, b, key=len), max(a, b, key=len)):
        return "ada satu angka yang hilang" if len(a) < len(b) else "ada satu angka yang berlebih"
    return ""


def _same_length(a: str, b: str) -> str:
    differ = [i for i in range(len(a)) if a[i] != b[i]]
    if len(differ) == 1:
        return f"satu angka berbeda ({a[differ[0]]} dan {b[differ[0]]})"
    if len(differ) == 2:
        i, j = differ
        if a[i] == b[j] and a[j] == b[i]:
            return f"dua angka tertukar ({a[i]} dan {a[j]})"
    return ""


def _one_lost(short: str, long: str) -> bool:
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
