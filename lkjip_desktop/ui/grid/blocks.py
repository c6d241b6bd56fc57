"""Commands on blocks of cells: copy, cut, paste, clear, fill."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

from lkjip_desktop.domain.medan import Jenis
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.ui.grid import entry, exact, pasting
from lkjip_desktop.ui.grid.cells import NEW, State
from lkjip_desktop.ui.grid.model import GridModel
from lkjip_desktop.ui.grid.sheet import Cell
from lkjip_desktop.ui.grid.tsv import from_tsv, to_tsv
from lkjip_desktop.ui.message_line import MessageLine, Offer
from lkjip_desktop.wording import nama
from lkjip_desktop.wording.bacaan import Masalah

#: What the program puts beside the text of a copied block, for itself.
CELLS = "application/x-lkjip-desktop-cells+json"
READ_ONLY = "Laporan ini hanya dapat dibaca."


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of cells, bounds inclusive."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def single(self) -> bool:
        """Whether it is one cell."""
        return (self.top, self.left) == (self.bottom, self.right)

    def cells(self) -> Iterator[tuple[int, int]]:
        """Every cell, row by row."""
        return ((r, c) for r in range(self.top, self.bottom + 1) for c in range(self.left, self.right + 1))


def block_of(view: QTableView) -> Block | None:
    """The selected rectangle, or the current cell."""
    ranges = view.selectionModel().selection().toList()
    if ranges:
        return Block(
            min(r.top() for r in ranges),
            min(r.left() for r in ranges),
            max(r.bottom() for r in ranges),
            max(r.right() for r in ranges),
        )
    index = view.currentIndex()
    return Block(index.row(), index.column(), index.row(), index.column()) if index.isValid() else None


class BlockCommands:
    """What can be done with the selected block of `view`."""

    def __init__(self, view: QTableView, model: GridModel, message: MessageLine) -> None:
        self._view = view
        self._model = model
        self._message = message

    def copy(self) -> bool:
        """Put the block on the clipboard; typed cells exactly as they can be typed again."""
        block = block_of(self._view)
        if block is None:
            return False
        rows = [
            [self._text(row, column) for column in range(block.left, block.right + 1)]
            for row in range(block.top, block.bottom + 1)
        ]
        text = to_tsv(rows)
        data = QMimeData()
        data.setText(text.removesuffix("\n") if block.single else text)
        figures = [
            [self._figure(row, column) for column in range(block.left, block.right + 1)]
            for row in range(block.top, block.bottom + 1)
        ]
        data.setData(CELLS, exact.pack(figures))
        QGuiApplication.clipboard().setMimeData(data)
        return True

    def _figure(self, row: int, column: int) -> Decimal | None:
        """The number in a typed cell, as it stands in the report."""
        ref = self._ref(row, column)
        return None if ref is None else exact.figure(self._model.session.laporan.value(ref))

    def cut(self) -> bool:
        """Copy, then clear."""
        return self.copy() and self.clear()

    def paste(self) -> bool:
        """Read the clipboard into the cells from the block's first one on; all of it or nothing."""
        block = block_of(self._view)
        if block is None or self._is_locked():
            return False
        rows = _copied()
        if rows is None:
            return self._complain("Blok yang disalin terlalu besar untuk sebuah tabel laporan.")
        if not rows:
            return self._complain("Papan klip tidak berisi teks yang dapat ditempel.")
        if len(rows) == len(rows[0]) == 1 and not block.single:
            width = block.right - block.left + 1
            rows = [rows[0] * width for _ in range(block.bottom - block.top + 1)]
        laporan, sheet = self._model.session.laporan, self._model.sheet
        if problem := pasting.fits(laporan, sheet, rows, block.top, block.left):
            return self._complain(problem)
        return self._take(pasting.plan(laporan, sheet, rows, block.top, block.left))

    def _take(self, made: pasting.Plan) -> bool:
        if made.crossing:
            self._message.complain(made.crossing, *self._insertion(made))
            return False
        if made.refused:
            self._message.complain(made.complaint(), *self._offers(made))
            return False
        return self._apply(made)

    def _insertion(self, made: pasting.Plan) -> Iterator[Offer]:
        """Rows that would lie over another level can become new ones."""
        if made.inserting is not None and made.inserting.new:
            count = len(made.inserting.new)
            yield Offer(f"Tempel dengan {count} Baris &Baru", partial(self._take, made.inserting))

    def _offers(self, made: pasting.Plan) -> Iterator[Offer]:
        """What can be done with a block of which some cells are refused or can be read in two ways."""
        for text, reading in (
            ("Titik sebagai &Ribuan", made.thousands),
            ("Titik sebagai &Desimal", made.decimals),
        ):
            if reading is not None:
                yield Offer(text, partial(self._apply, reading))
        if made.count:
            yield Offer("Tempel yang &Terbaca", partial(self._apply, made))

    def clear(self) -> bool:
        """Empty the typed cells of the block."""
        values, kept = [], 0
        for ref in self._refs():
            value = entry.empty(ref)
            if isinstance(value, Masalah):
                kept += 1
            elif self._model.session.laporan.value(ref) != value:
                values.append((ref, value))
        if kept:
            self._message.say(f"{kept} sel berupa pilihan yang harus ada, jadi tidak dikosongkan.")
        return self._set(nama.kosongkan(len(values)), values)

    def fill_down(self) -> bool:
        """Copy the block's first row into the others; of a single row, the one above it into it."""
        block = block_of(self._view)
        if block is None:
            return False
        top = block.top - (block.top == block.bottom)
        pairs = [((top, c), (r, c)) for r, c in block.cells() if r > top]
        values = self._filled(pairs if top >= 0 else [])
        return self._set(nama.isi_ke_bawah(len(values)), values)

    def fill_right(self) -> bool:
        """Copy the block's first column into the others; of a single column, the one left of it into it."""
        block = block_of(self._view)
        if block is None:
            return False
        left = block.left - (block.left == block.right)
        pairs = [((r, left), (r, c)) for r, c in block.cells() if c > left]
        values = self._filled(pairs if left >= 0 else [])
        return self._set(f"Isi ke Kanan {len(values)} sel", values)

    def _filled(self, pairs: list[tuple[Cell, Cell]]) -> list[tuple[Ref, Any]]:
        """What the second cells get from the first ones, where both hold the same kind of thing."""
        laporan, values = self._model.session.laporan, []
        for there, here in pairs:
            source, target = self._ref(*there), self._ref(*here)
            if source is not None and target is not None and self._alike(there, here):
                values.append((target, laporan.value(source)))
        return values

    def _alike(self, there: Cell, here: Cell) -> bool:
        a, b = self._model.sheet.medan(*there), self._model.sheet.medan(*here)
        if a is None or b is None:
            return False
        if a.jenis is Jenis.TAUTAN or a.optional != b.optional:
            return a == b
        return (a.jenis, a.pilihan) == (b.jenis, b.pilihan)

    def _apply(self, made: pasting.Plan) -> bool:
        session = self._model.session
        done = session.apply(pasting.changes(session.laporan, made))
        if done and (made.skipped or made.refused or made.unasked or made.renamed):
            self._message.say_done(_left_alone(made), session)
        return done

    def _set(self, name: str, values: list[tuple[Ref, Any]]) -> bool:
        if self._is_locked():
            return False
        return not values or self._model.session.set_values(name, values)

    def _text(self, row: int, column: int) -> str:
        return self._model.editing(row, column) or self._shown(row, column)

    def _shown(self, row: int, column: int) -> str:
        cell = self._model.cell(row, column)
        return "" if cell.state is State.PROMPT else cell.text

    def mark_seen(self) -> bool:
        """The imported values of the block were looked at: their marks go."""
        return self._model.session.mark_seen(self._refs())

    def _refs(self) -> Iterator[Ref]:
        block = block_of(self._view)
        for row, column in block.cells() if block else ():
            if (ref := self._ref(row, column)) is not None:
                yield ref

    def _ref(self, row: int, column: int) -> Ref | None:
        ref = self._model.sheet.ref(row, column)
        return None if ref is None or ref.id == NEW else ref

    def _is_locked(self) -> bool:
        return self._model.session.read_only and not self._complain(READ_ONLY)

    def _complain(self, text: str) -> bool:
        self._message.complain(text)
        return False


def _copied() -> list[list[str]] | None:
    """The block on the clipboard; the figures of one copied in this program are exact."""
    rows = from_tsv(QGuiApplication.clipboard().text())
    data = QGuiApplication.clipboard().mimeData()
    if rows and data is not None and data.hasFormat(CELLS):
        return exact.marked(rows, bytes(data.data(CELLS).data()))
    return rows


def _left_alone(made: pasting.Plan) -> str:
    parts = [f"{made.count} sel ditempel."]
    if made.unasked:
        parts.append(f"{len(made.new)} baris ditambahkan.")
    if made.renamed:
        parts.append(f"{made.renamed} baris tingkat lain ikut berganti nama.")
    if made.skipped:
        parts.append(f"{made.skipped} sel yang tidak dapat diisi dilewati.")
    if made.refused:
        parts.append(f"{len(made.refused)} sel yang tidak terbaca dibiarkan seperti semula.")
    return " ".join(parts)
