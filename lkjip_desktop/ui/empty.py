"""The way to the next needed entry that is not filled in yet, over all tabs in reading order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.lengkap import kosong
from lkjip_desktop.rules.place import Places
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.view import FormView
from lkjip_desktop.ui.grid.cells import NEW
from lkjip_desktop.ui.grid.view import GridView


@dataclass(frozen=True, slots=True)
class Here:
    """Where one is: at `ref`, or `before` it, in a cell or row in which nothing is typed."""

    ref: Ref
    before: bool = False


def place_of(widget: QWidget | None) -> Here | None:
    """The place that `widget`, or the form or table around it, has in hand."""
    if widget is None:
        return None
    inner = widget
    while widget is not None:
        if isinstance(widget, GridView):
            return _in_table(widget)
        if isinstance(widget, FormView):
            rows = (r for r in widget.rows if inner is r.editor or r.editor.isAncestorOf(inner))
            return next((Here(r.ref) for r in rows if r.ref is not None), None)
        widget = widget.parentWidget()
    return None


def _in_table(table: GridView) -> Here | None:
    sheet, index = table.grid.sheet, table.currentIndex()
    row = index.row() if index.isValid() else 0
    if index.isValid() and table.grid.is_row(row):
        return _in_row(table, row, index.column())
    above = [key for key in sheet.rows[:row] if key.kind and key.id]
    if above:
        return Here(Ref(above[-1].kind, above[-1].id))
    first = sheet.spec.first_insert
    return None if first is None else Here(Ref(first.kind, NEW))


def _in_row(table: GridView, row: int, column: int) -> Here | None:
    """In a cell that is not typed one stands before the next that is; past the last, at that."""
    sheet = table.grid.sheet
    here = sheet.ref(row, column)
    if here is not None:
        return Here(here)
    typed = [n for n in range(len(sheet.columns)) if sheet.ref(row, n) is not None]
    ahead = [n for n in typed if n > column]
    ref = sheet.ref(row, ahead[0] if ahead else typed[-1]) if typed else None
    return None if ref is None else Here(ref, before=bool(ahead))


def next_empty(session: DocumentSession, here: Here | None, tab: int, by: int) -> Ref | None:
    """The next (+1) or previous (-1) needed entry that is empty, around the ends; None when all is there.

    It is looked for from `here` on, or from the beginning of the tab (0 for the first) when that is None.
    """
    places = Places(session.laporan)
    empty = kosong(session.laporan, session.figures)
    start = str(tab) if here is None else places.of(here.ref)
    if by < 0:
        return next((r for r in reversed(empty) if places.of(r) < start), next(reversed(empty), None))
    at_start = here is not None and here.before
    ahead = (r for r in empty if places.of(r) > start or (at_start and places.of(r) == start))
    return next(ahead, next(iter(empty), None))


def hint(ref: Ref) -> str:
    """What to do where it is a row that is wanted, not a value; empty where one just types."""
    if ref.kind == "sasaran" and ref.id and not ref.field:
        return "Sasaran ini belum mempunyai indikator. Tambahkan di dalamnya dengan Ctrl+Enter."
    return ""
