"""The rules (drawn lines) of a PDF page and the grids they make. Runs in the child process only."""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import pypdfium2.raw as pdfium

from lkjip_desktop.importers.pdf.kata import upright

MAX_PATHS = 30_000
MAX_POINTS = 64
_THIN, _LONG, _NEAR = 2.5, 4.0, 2.0

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)


class Garis(NamedTuple):
    """A rule: at `di` (y of a horizontal one, x of a vertical one), from `dari` to `ke`."""

    di: float
    dari: float
    ke: float


class Kisi(NamedTuple):
    """A grid: its vertical places from left, its horizontal ones from the top, and the rules themselves."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    datar: tuple[Garis, ...]
    tegak: tuple[Garis, ...]


def rules(page: object, turn: int) -> tuple[list[Garis], list[Garis]]:
    """The horizontal and vertical rules of a page, pieces in one line joined."""
    flat: list[Garis] = []
    steep: list[Garis] = []
    paths = _paths(page, pdfium.FPDFPage_CountObjects(page), pdfium.FPDFPage_GetObject, _SAME, 0)
    for points in islice(paths, MAX_PATHS):
        _edges([upright(x, y, turn) for x, y in points], flat, steep)
    return _joined(flat), _joined(steep)


def _paths(
    owner: object, count: int, get: Callable[[object, int], object], outer: Matrix, depth: int
) -> Iterator[list[tuple[float, float]]]:
    """The subpaths of all drawn paths, also inside forms, as points in user space."""
    matrix = pdfium.FS_MATRIX()
    for i in range(min(count, MAX_PATHS)):
        item = get(owner, i)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM):
            continue
        pdfium.FPDFPageObj_GetMatrix(item, matrix)
        own = _times((matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f), outer)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _subpaths(item, own)
        elif depth < 3:
            inner = pdfium.FPDFFormObj_CountObjects(item)
            yield from _paths(item, inner, pdfium.FPDFFormObj_GetObject, own, depth + 1)


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _subpaths(item: object, m: Matrix) -> Iterator[list[tuple[float, float]]]:
    fx, fy = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for i in range(pdfium.FPDFPath_CountSegments(item)):
        segment = pdfium.FPDFPath_GetPathSegment(item, i)
        pdfium.FPDFPathSegment_GetPoint(segment, fx, fy)
        x, y = fx.value, fy.value
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append((m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]))
        # A long curve is a drawing, never a rule: no need to hold it.
        if len(points) > MAX_POINTS:
            points = points[:1]
    if points:
        yield points


def _edges(points: list[tuple[float, float]], flat: list[Garis], steep: list[Garis]) -> None:
    """Adds what of a subpath is a rule: a thin bar is one, a box has four, a polyline its straight pieces."""
    x0, x1 = min(p[0] for p in points), max(p[0] for p in points)
    y0, y1 = min(p[1] for p in points), max(p[1] for p in points)
    if y1 - y0 < _THIN:
        if x1 - x0 > _LONG:
            flat.append(Garis((y0 + y1) / 2, x0, x1))
        return
    if x1 - x0 < _THIN:
        if y1 - y0 > _LONG:
            steep.append(Garis((x0 + x1) / 2, y0, y1))
        return
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        if abs(ay - by) < 0.5 and abs(ax - bx) > _LONG:
            flat.append(Garis((ay + by) / 2, min(ax, bx), max(ax, bx)))
        elif abs(ax - bx) < 0.5 and abs(ay - by) > _LONG:
            steep.append(Garis((ax + bx) / 2, min(ay, by), max(ay, by)))


def _joined(pieces: list[Garis]) -> list[Garis]:
    """Pieces on one line that touch, as one rule."""
    lines: list[list[Garis]] = []
    for piece in sorted(pieces):
        if lines and piece.di - lines[-1][-1].di <= _NEAR and piece.di - lines[-1][0].di <= 2 * _NEAR:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    found: list[Garis] = []
    for line in lines:
        at = line[len(line) // 2].di
        run: Garis | None = None
        for piece in sorted(line, key=lambda g: g.dari):
            if run is not None and piece.dari <= run.ke + _NEAR:
                run = Garis(at, run.dari, max(run.ke, piece.ke))
            else:
                found += [run] if run is not None else []
                run = Garis(at, piece.dari, piece.ke)
        found += [run] if run is not None else []
    return found


def grids(flat: Sequence[Garis], steep: Sequence[Garis]) -> list[Kisi]:
    """The groups of rules that cross or touch, each with at least two columns and one row, from the top."""
    parent = list(range(len(flat) + len(steep)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    order = sorted(range(len(flat)), key=lambda i: flat[i].di)
    heights = [flat[i].di for i in order]
    for j, v in enumerate(steep):
        for i in order[bisect_left(heights, v.dari - _NEAR) : bisect_left(heights, v.ke + _NEAR)]:
            if flat[i].dari - _NEAR <= v.di <= flat[i].ke + _NEAR:
                parent[root(i)] = root(len(flat) + j)
    groups: dict[int, tuple[list[Garis], list[Garis]]] = defaultdict(lambda: ([], []))
    for i, g in enumerate((*flat, *steep)):
        groups[root(i)][i >= len(flat)].append(g)
    found = [k for h, v in groups.values() if (k := _grid(h, v))]
    return sorted(found, key=lambda k: (-k.ys[0], k.xs[0]))


def _grid(flat: list[Garis], steep: list[Garis]) -> Kisi | None:
    xs, ys = _places(steep), _places(flat)[::-1]
    if len(xs) < 3 or len(ys) < 2:
        return None
    return Kisi(tuple(xs), tuple(ys), tuple(flat), tuple(steep))


def _places(found: list[Garis]) -> list[float]:
    places: list[float] = []
    for g in sorted(found):
        if not places or g.di - places[-1] > 2 * _NEAR:
            places.append(g.di)
    return places
