"""The way to the next needed entry that is not filled in yet, over all tabs in reading order."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.lengkap import kosong
from lkjip_desktop.rules.place import Places
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.view import FormView
from lkjip_desktop.ui.grid.cells import NEW
from lkjip_desktop.ui.grid.view import GridView


def place_of(widget: QWidget | None) -> Ref | None:
    """The value that `widget`, or the form or table around it, has in hand."""
    if widget is None:
        return None
    inner = widget
    while widget is not None:
        if isinstance(widget, GridView):
            return _of_table(widget)
        if isinstance(widget, FormView):
            rows = (r for r in widget.rows if inner is r.editor or r.editor.isAncestorOf(inner))
            return next((r.ref for r in rows), None)
        widget = widget.parentWidget()
    return None


def _of_table(table: GridView) -> Ref | None:
    sheet, index = table.grid.sheet, table.currentIndex()
    at = index.row() if index.isValid() else 0
    if index.isValid() and table.grid.is_row(at):
        key = sheet.rows[at]
        return sheet.ref(at, index.column()) or Ref(key.kind, key.id)
    above = [key for key in sheet.rows[:at] if key.kind and key.id]
    if above:
        return Ref(above[-1].kind, above[-1].id)
    first = sheet.spec.first_insert
    return None if first is None else Ref(first.kind, NEW)


def next_empty(session: DocumentSession, here: Ref | None, tab: int, by: int) -> Ref | None:
    """The next (+1) or previous (-1) needed entry that is empty, around the ends; None when all is there.

    It is looked for from `here` on, or from the beginning of the tab (0 for the first) when that is None.
    """
    places = Places(session.laporan)
    empty = kosong(session.laporan, session.figures)
    start = str(tab) if here is None else places.of(here)
    if by > 0:
        return next((r for r in empty if places.of(r) > start), next(iter(empty), None))
    return next((r for r in reversed(empty) if places.of(r) < start), next(reversed(empty), None))
