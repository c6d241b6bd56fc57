"""From raw parts to a Naskah: joins, restores broken words, understands columns, rows and kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lkjip_desktop.domain.tabel import Asal, BarisTabel, Kolom, Naskah, Paragraf, Ringkas, TabelTertulis
from lkjip_desktop.importers.gabung import join
from lkjip_desktop.importers.geser import align
from lkjip_desktop.importers.jenis import kind_of
from lkjip_desktop.importers.judul import captions_below, is_caption, title_above, title_below, unit_above
from lkjip_desktop.importers.kepala import column_titles, header_rows, number_row
from lkjip_desktop.importers.kolom import understand
from lkjip_desktop.importers.kosakata import Kosakata
from lkjip_desktop.importers.mentah import Bacaan, BarisMentah, TabelMentah
from lkjip_desktop.importers.tingkat import closed, labels, levels, summary_of

_LETTERS = re.compile(r"[^\W\d_]{2}")
_PAGE = re.compile(r"[.\s…]*(?:\d{1,4}|[ivxl]{1,6})", re.IGNORECASE)
_BEFORE = 25


def naskah(bacaan: Bacaan, file: str) -> Naskah:
    """The document that a reader's parts make."""
    restore = Kosakata(bacaan.bagian).pulihkan if bacaan.cetakan else str
    aligned = align if bacaan.cetakan else _as_is
    found: list[Paragraf | TabelTertulis] = []
    parts = join(bacaan.bagian)
    below = captions_below(parts)
    for place, part in enumerate(parts):
        if isinstance(part, Paragraf):
            found.append(part)
        elif bacaan.cetakan and _is_drawing(part):
            drawn = Asal(file, part.halaman)
            found += [
                Paragraf(text, drawn) for row in part.baris if (text := " ".join(filter(None, row.teks)))
            ]
        elif part.baris:
            above = [p for p in found if not (below and isinstance(p, Paragraf) and is_caption(p.teks))]
            title = part.judul or (title_below(parts, place) if below else title_above(found))
            unit = unit_above(found)
            title = title if unit in title else f"{title} {unit}".strip()
            found.append(_table(part, title, above, restore, aligned, file))
    return Naskah(file, tuple(found), bacaan.peringatan)


def _is_drawing(raw: TabelMentah) -> bool:
    """Whether a grid is the scale lines of a chart: figures alone, in few of its places."""
    cells = [t for row in raw.baris for t in row.teks]
    filled = [t for t in cells if t]
    return len(filled) <= 0.4 * len(cells) and not any(_LETTERS.search(t) for t in filled)


def _as_is(rows: Sequence[tuple[str, ...]]) -> list[tuple[tuple[str, ...], int]]:
    return [(row, 0) for row in rows]


def _table(
    raw: TabelMentah,
    title: str,
    before: Sequence[Paragraf | TabelTertulis],
    restore: Callable[[str], str],
    align_rows: Callable[[Sequence[tuple[str, ...]]], list[tuple[tuple[str, ...], int]]],
    file: str,
) -> TabelTertulis:
    top = header_rows(raw)
    head = raw.baris[:top]
    place = number_row(head)
    numbers = head[place].teks if place is not None else ("",) * raw.lebar
    titles = column_titles([row for r, row in enumerate(head) if r != place]) or [()] * raw.lebar
    titles = [tuple(map(restore, title)) for title in titles]
    body = raw.baris[top:]
    aligned = align_rows([b.teks for b in body])
    cells = [row if restore is str else tuple(map(restore, row)) for row, _ in aligned]
    moved = [by for _, by in aligned]
    columns = understand(titles, numbers, [[row[c] for row in cells] for c in range(raw.lebar)], title)
    joined = [top + i in raw.sambungan for i in range(len(body))]
    rows = _rows(cells, columns, body, moved, joined)
    kind = kind_of(columns, f"{title} {raw.lembar}", _text(before), [r.label for r in rows], _pages(cells))
    return TabelTertulis(title, kind, Asal(file, raw.halaman, raw.lembar), columns, rows)


def _rows(
    cells: list[tuple[str, ...]],
    columns: tuple[Kolom, ...],
    body: Sequence[BarisMentah],
    moved: list[int],
    joined: list[bool],
) -> tuple[BarisTabel, ...]:
    kinds = [summary_of(row, columns) for row in cells]
    kinds = [Ringkas.BUKAN if k is Ringkas.JUDUL and len(columns) < 3 else k for k in kinds]
    kinds = closed(cells, columns, kinds)
    names = labels(cells, columns)
    depths = levels(cells, columns, kinds)
    return tuple(
        BarisTabel(row, name, depth, kind, raw.halaman, by, join)
        for row, name, depth, kind, raw, by, join in zip(
            cells, names, depths, kinds, body, moved, joined, strict=True
        )
    )


def _text(before: Sequence[Paragraf | TabelTertulis]) -> str:
    return " ".join(p.teks for p in before[-_BEFORE:] if isinstance(p, Paragraf)).lower()


def _pages(cells: list[tuple[str, ...]]) -> bool:
    """Whether the last column holds page numbers, as in a table of contents."""
    last = [row[-1] for row in cells if row[-1]]
    return len(cells[0]) <= 3 and len(last) > 2 and all(_PAGE.fullmatch(t) for t in last) if cells else False
