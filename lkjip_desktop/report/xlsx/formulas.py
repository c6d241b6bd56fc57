"""Formulas of a table: written only where they give the printed figure, so that both always agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from openpyxl.utils import get_column_letter

from lkjip_desktop.report.blocks import Column, Figure, Formula, Grid, Operation, Row
from lkjip_desktop.report.xlsx.numbers import number_of, shows

MOST_TERMS = 200
"""Excel takes 255 terms in a sum; a table with more and no straight range keeps its plain figure."""


def formulas(grid: Grid, first: int) -> Mapping[tuple[int, int], str]:
    """The formulas of a table whose first row is row `first` of its sheet, by row and column from 0."""
    return dict(_formulas(grid, first))


def _formulas(grid: Grid, first: int) -> Iterator[tuple[tuple[int, int], str]]:
    for r, row in enumerate(grid.rows):
        for c, column in enumerate(grid.columns):
            printed = _figure(row, c)
            if printed is None:
                continue
            made = _across(row, c, column.formula, first + r) if column.formula else None
            if made is None and grid.sums and not _is_share(column):
                made = _down(grid, r, c, first)
            if made and shows(made[1], printed):
                yield (r, c), made[0]


def _is_share(column: Column) -> bool:
    return column.formula is not None and column.formula.operation is Operation.PERCENT


def _figure(row: Row, c: int) -> Figure | None:
    cell = row.cells[c] if 0 <= c < len(row.cells) else ""
    return cell if isinstance(cell, Figure) and number_of(cell) is not None else None


def _values(rows: Sequence[Row], c: int) -> list[Decimal]:
    return [figure.value for row in rows if (figure := _figure(row, c)) is not None]


def _across(row: Row, c: int, formula: Formula, at: int) -> tuple[str, Decimal] | None:
    """The formula over other cells of the row and what it gives; None where one of them is no figure."""
    operands = [_figure(row, c + step) for step in formula.columns]
    names = [f"{get_column_letter(c + step + 1)}{at}" for step in formula.columns if c + step >= 0]
    values = [operand.value for operand in operands if operand is not None]
    if formula.operation is Operation.SUM:
        return (f"=SUM({names[0]}:{names[-1]})", sum(values, Decimal())) if values else None
    if len(values) < 2:
        return None
    if formula.operation is Operation.MINUS:
        return f"={names[0]}-{names[1]}", values[0] - values[1]
    return (f"={names[0]}/{names[1]}*100", values[0] / values[1] * 100) if values[1] else None


def _down(grid: Grid, r: int, c: int, first: int) -> tuple[str, Decimal] | None:
    """The sum over rows above a total row, or one level below a row that has such."""
    members = [i for i in _members(grid.rows, r) if _figure(grid.rows[i], c) is not None]
    if not members:
        return None
    letter = get_column_letter(c + 1)
    given = sum(_values([grid.rows[i] for i in members], c), Decimal())
    between = grid.rows[members[0] : members[-1] + 1]
    if len(_values(between, c)) == len(members):
        return f"=SUM({letter}{first + members[0]}:{letter}{first + members[-1]})", given
    if len(members) > MOST_TERMS:
        return None
    return f"=SUM({','.join(f'{letter}{first + i}' for i in members)})", given


def _members(rows: Sequence[Row], r: int) -> Iterator[int]:
    if rows[r].total:
        for i in range(r - 1, -1, -1):
            if rows[i].total:
                break
        else:
            i = -1
        yield from (k for k in range(i + 1, r) if rows[k].level == 0)
        return
    for i in range(r + 1, len(rows)):
        if rows[i].total or rows[i].level <= rows[r].level:
            return
        if rows[i].level == rows[r].level + 1:
            yield i
