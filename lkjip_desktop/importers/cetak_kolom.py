"""The cells of a sheet as text, column by column: a large sheet repeats the shape of its rows."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import cast

from lkjip_desktop.importers.cetak import EXACT, SAFE, TIE, Cetak, tulis

Looks = Sequence[Cetak | None]
Teks = tuple[str, ...]
_FEW, _SWAP = 8, str.maketrans(",.", ".,")


def texts(values: Sequence[Sequence[object]], looks: Mapping[int, Looks]) -> list[Teks]:
    """Every row as printed; `looks` says by row how its numbers are printed (rows of one look share it).

    Rows with the same types and looks in the same columns are done together, so that a column goes through
    the interpreter's own loops; where only few rows are alike, it goes cell by cell.
    """
    alike: dict[tuple[int, tuple[type, ...]], list[int]] = {}
    types = map(tuple, map(map, repeat(type), values))
    for r, kinds in enumerate(types):
        alike.setdefault((id(looks.get(r)), kinds), []).append(r)
    found: list[Teks] = [()] * len(values)
    for places in alike.values():
        look = looks.get(places[0], ())
        for r, row in zip(places, _printed_rows([values[r] for r in places], look), strict=True):
            found[r] = row
    return found


def _printed_rows(rows: Sequence[Sequence[object]], look: Looks) -> Iterable[Teks]:
    each = [*look, *repeat(None, len(rows[0]) - len(look))]
    if len(rows) < _FEW:
        return [tuple(map(_text, row, each)) for row in rows]
    return zip(*map(_column, zip(*rows, strict=True), each), strict=True)


def _column(cells: tuple[object, ...], cetak: Cetak | None) -> Iterable[str]:
    """A column whose cells are all of one type."""
    if type(cells[0]) is str:
        return _strings(cast(tuple[str, ...], cells))
    if type(cells[0]) is float:
        return _numbers(cast(tuple[float, ...], cells), cetak)
    return [_text(v, cetak) for v in cells]


def _strings(cells: Teks) -> Iterable[str]:
    """Texts without superfluous blanks; most columns have none."""
    joined = f"|{'|'.join(cells)}|"
    tidy = joined.isprintable() and not any(bad in joined for bad in ("  ", "| ", " |"))
    return cells if tidy else [" ".join(v.split()) for v in cells]


def _numbers(cells: Sequence[float], cetak: Cetak | None) -> Iterable[str]:
    if cetak is None:
        whole = all(map(float.is_integer, cells)) and min(cells) > -EXACT and max(cells) < EXACT
        # One format for the whole column is a third quicker than a call for each cell.
        return (
            ("%d|" * len(cells) % tuple(cells)).split("|")[:-1] if whole else [tulis(v, None) for v in cells]
        )
    shown = [v * 100 + 0.0 for v in cells] if cetak.persen else [v + 0.0 for v in cells]
    step: int = 10**cetak.desimal
    scaled = [v * step for v in shown]
    if not (min(scaled) >= 0 and max(scaled) < SAFE):
        return [tulis(v, cetak) for v in cells]
    spec = f"{',' if cetak.ribuan or cetak.persen else ''}.{cetak.desimal}f"
    end = "%|" if cetak.persen else "|"
    made = (end.join(map(format, shown, repeat(spec))) + end).translate(_SWAP).split("|")[:-1]
    for r, v in enumerate(scaled):
        if -TIE < v % 1 - 0.5 < TIE:
            made[r] = tulis(cells[r], cetak)
    return made


def _text(value: object, cetak: Cetak | None = None) -> str:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if isinstance(value, int | float):
        return tulis(float(value), cetak)
    if isinstance(value, datetime.datetime | datetime.date):
        return value.strftime("%d/%m/%Y")
    return str(value)
