"""Excel and LibreOffice workbooks: every visible sheet as blocks of cells, numbers written as printed."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import python_calamine

from lkjip_desktop.domain.tabel import Asal, Paragraf
from lkjip_desktop.importers.cetak_kolom import texts
from lkjip_desktop.importers.format_excel import LembarExcel, Tampilan
from lkjip_desktop.importers.jauh import MAX_COLUMNS, MAX_ROWS
from lkjip_desktop.importers.mentah import Bacaan, BarisMentah, TabelMentah
from lkjip_desktop.importers.problem import ImportProblem

_SHOWN = 5


def read(path: Path) -> Bacaan:
    """The blocks of every visible sheet. Raises ImportProblem."""
    found: list[Paragraf | TabelMentah] = []
    warnings: list[str] = []
    try:
        with _without_collector(), python_calamine.CalamineWorkbook.from_path(path) as book:
            looks = Tampilan(path)
            for meta in book.sheets_metadata:
                if meta.typ is not python_calamine.SheetTypeEnum.WorkSheet:
                    continue
                if meta.visible is not python_calamine.SheetVisibleEnum.Visible:
                    warnings.append(f"Lembar “{meta.name}” disembunyikan, jadi tidak dibaca.")
                    continue
                sheet = book.get_sheet_by_name(meta.name)
                values = _values(sheet)
                look = looks.lembar(meta.name, values)
                warnings += _warn(meta.name, look)
                covered = _covered(sheet.merged_cell_ranges or [])
                found += _parts(texts(values, look.cetak), covered, Asal(path.name, 0, meta.name))
    except python_calamine.PasswordError as error:
        raise ImportProblem(
            f"Berkas {path.name} dikunci dengan kata sandi. Hapus kata sandinya dahulu."
        ) from error
    except ImportProblem:
        raise
    # The reader is native code; on damaged files it raises its own errors, OSError or a panic.
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise ImportProblem(
            f"Berkas {path.name} rusak. Buka di Excel, simpan ulang, lalu coba lagi."
        ) from error
    return Bacaan(found, tuple(warnings), cetakan=False)


@contextmanager
def _without_collector() -> Iterator[None]:
    """No garbage collection meanwhile: hundreds of thousands of cells are made, none of them in a cycle."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _warn(name: str, look: LembarExcel) -> Iterator[str]:
    for places, what in (
        (look.belum_dihitung, "berisi rumus yang belum dihitung. Buka di Excel lalu simpan"),
        (look.galat, "berisi galat seperti #N/A atau #DIV/0!, dibaca sebagai kosong"),
    ):
        if places:
            more = f" dan {len(places) - _SHOWN} sel lain" if len(places) > _SHOWN else ""
            yield f"Lembar “{name}”: sel {', '.join(places[:_SHOWN])}{more} {what}."


def _values(sheet: python_calamine.CalamineSheet) -> list[list[object]]:
    last_row, last_column = sheet.end or (0, 0)
    if last_row >= MAX_ROWS or last_column >= MAX_COLUMNS:
        raise ImportProblem(
            f"Lembar “{sheet.name}” terlalu besar ({last_row + 1} baris, {last_column + 1} kolom). "
            f"Paling banyak {MAX_ROWS} baris dan {MAX_COLUMNS} kolom."
        )
    return cast(list[list[object]], sheet.to_python(skip_empty_area=False))


def _parts(
    rows: Sequence[tuple[str, ...]], covered: Mapping[tuple[int, int], str], place: Asal
) -> Iterator[Paragraf | TabelMentah]:
    for start, stop in _blocks(rows):
        yield from _block(rows, start, stop, covered, place)


def _covered(ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> dict[tuple[int, int], str]:
    """The positions that a merged range covers, and on which side its value stands."""
    found: dict[tuple[int, int], str] = {}
    for (top, left), (bottom, right) in ranges[:10_000]:
        for r in range(top, min(bottom, top + 1_000) + 1):
            for c in range(left, min(right, left + MAX_COLUMNS) + 1):
                if (r, c) != (top, left):
                    found[r, c] = "atas" if c == left else "kiri"
    return found


def _blocks(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """The runs of rows that are not blank."""
    start = None
    for r, row in enumerate([*rows, ()]):
        filled = any(row)
        if filled and start is None:
            start = r
        elif not filled and start is not None:
            yield start, r
            start = None


def _block(
    rows: Sequence[tuple[str, ...]],
    start: int,
    stop: int,
    covered: Mapping[tuple[int, int], str],
    place: Asal,
) -> Iterator[Paragraf | TabelMentah]:
    """The titles above a block, each a paragraph, and the block without its blank columns."""
    while start < stop and sum(map(bool, rows[start])) == 1:
        yield Paragraf(next(filter(None, rows[start])), place)
        start += 1
    if start == stop:
        return
    block = rows[start:stop]
    kept = [c for c in range(len(block[0])) if any(row[c] for row in block)]
    if len(kept) == len(block[0]) and not covered:
        grid = [BarisMentah(row) for row in block]
    else:
        grid = [_row(r, rows[r], kept, covered) for r in range(start, stop)]
    yield TabelMentah(grid, lembar=place.lembar)


def _row(
    r: int, texts: tuple[str, ...], kept: Sequence[int], covered: Mapping[tuple[int, int], str]
) -> BarisMentah:
    sides = {at: covered[r, c] for at, c in enumerate(kept) if not texts[c] and (r, c) in covered}
    return BarisMentah(tuple([texts[c] for c in kept]), sisi=sides)
