"""Sheet: rows, columns and cells of one grid over the report, and which of them an edit touches. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.dokumen import TandaImpor
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import Medan, medan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.tanda import tanda, tempat_of
from lkjip_desktop.rules.temuan import Temuan
from lkjip_desktop.ui.grid import entry
from lkjip_desktop.ui.grid.cells import ABSENT, EMPTY, NEW, TOTAL, CellText, RowKey, State
from lkjip_desktop.ui.grid.rows import Place
from lkjip_desktop.ui.grid.spec import Column, GridSpec
from lkjip_desktop.wording.nomor import nomor

Cell = tuple[int, int]
_TANDA = TandaImpor.__name__.lower()


class Source(Protocol):
    """The three values a grid shows; `DocumentSession` is one."""

    @property
    def laporan(self) -> Laporan:
        """The snapshot."""

    @property
    def figures(self) -> Figures:
        """Its figures."""

    @property
    def findings_changed(self) -> frozenset[Ref]:
        """Where the last edit changed the findings."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be typed."""

    def findings_at(self, ref: Ref) -> tuple[Temuan, ...]:
        """The findings at one place."""


class Sheet:
    """`rows` are what is shown now; the owner brings them up to date with `wanted_rows`."""

    def __init__(self, source: Source, spec: GridSpec) -> None:
        self._source = source
        self.spec = spec
        self.rows: list[RowKey] = []
        self.columns: tuple[Column, ...] = ()
        self._at: dict[Place, int] = {}
        self._typed: dict[tuple[str, str], list[int]] = {}
        self._watchers: dict[Id, list[Place]] = {}
        self._cells: dict[tuple[Place, int], CellText] = {}
        self.take_columns(self.wanted_columns())
        self.take_rows(self.wanted_rows())

    # --- rows and columns -------------------------------------------------------------------------------

    def wanted_rows(self) -> list[RowKey]:
        """The rows the report has now, with the empty line and the sums at the end."""
        rows = list(self.spec.rows(self._source.laporan))
        if (new := self.spec.first_insert) is not None and not self._source.read_only:
            rows.append(RowKey(new.kind, NEW, 0, new.role))
        return [*rows, *self.spec.totals]

    def take_rows(self, rows: list[RowKey]) -> None:
        """These are the rows from now on."""
        self.rows = rows
        self._at = {key.place: n for n, key in enumerate(rows)}
        self._watch()

    def wanted_columns(self) -> tuple[Column, ...]:
        """The columns the report has now."""
        return tuple(self.spec.columns(self._source.laporan))

    def take_columns(self, columns: tuple[Column, ...]) -> None:
        """These are the columns from now on."""
        self.columns = columns
        self._cells.clear()
        self._typed.clear()
        for n, column in enumerate(columns):
            for role, field in column.fields.items():
                self._typed.setdefault((role, field), []).append(n)

    def row_of(self, kind: str, id: Id) -> int | None:
        """Where a row of the report stands, or None."""
        return self._at.get((kind, id))

    def place_of(self, ref: Ref) -> Cell | None:
        """The cell that shows the value at `ref`; for a field without a column here, the row's first cell."""
        row = self.row_of(ref.kind, ref.id)
        if row is None:
            return None
        return row, next(iter(self._columns_of(row, ref)), 0)

    def has_field(self, ref: Ref) -> bool:
        """Whether the value at `ref` is typed in a cell here."""
        row = self.row_of(ref.kind, ref.id)
        return row is not None and any(True for _ in self._columns_of(row, ref))

    def _columns_of(self, row: int, ref: Ref) -> Iterator[int]:
        role = self.rows[row].name
        yield from self._typed.get((role, ref.field), ())
        if not ref.key:
            for (other, field), columns in self._typed.items():
                if other == role and field.partition(".")[0] == ref.medan and field != ref.field:
                    yield from columns

    def _watch(self) -> None:
        self._watchers.clear()
        if self.spec.watches is None:
            return
        for key in self.rows:
            if key.id != NEW and key.kind != TOTAL:
                for id in self.spec.watches(self._source.laporan, key):
                    self._watchers.setdefault(id, []).append(key.place)

    def number(self, row: int) -> str:
        """What stands before a row: its number, "+" for the empty line, nothing for sums."""
        key = self.rows[row]
        if key.kind == TOTAL:
            return ""
        if key.id == NEW:
            return "+"
        if not self.spec.numbered:
            return str(row + 1)
        return nomor(self._source.laporan, key.kind, key.id) if key.name in self.spec.numbered else ""

    # --- cells ------------------------------------------------------------------------------------------

    def ref(self, row: int, column: int) -> Ref | None:
        """The address of what is typed in a cell, or None where nothing is."""
        key = self.rows[row]
        field = self.columns[column].fields.get(key.name)
        return None if field is None or key.kind == TOTAL else Ref(key.kind, key.id, field)

    def medan(self, row: int, column: int) -> Medan | None:
        """What the cell holds, or None where nothing is typed."""
        ref = self.ref(row, column)
        return None if ref is None else medan(ref.kind, ref.field)

    def cell(self, row: int, column: int) -> CellText:
        """The text and state of a cell."""
        key = (self.rows[row].place, column)
        found = self._cells.get(key)
        if found is None:
            found = self._cells[key] = self._made(row, column)
        return found

    def findings(self, row: int, column: int) -> tuple[Temuan, ...]:
        """The findings to show at a cell; those about the row as a whole stand in its first one."""
        key = self.rows[row]
        if key.id == NEW or key.kind == TOTAL:
            return ()
        ref = self.ref(row, column)
        found = () if ref is None else self._source.findings_at(ref)
        return found if column else (*found, *self._source.findings_at(Ref(key.kind, key.id)))

    def explanation(self, row: int, column: int) -> str:
        """How a computed figure was made; empty where the column has nothing to say."""
        explain, key = self.columns[column].explain, self.rows[row]
        if explain is None or key.id == NEW:
            return ""
        return explain(self._source.laporan, self._source.figures, key)

    def _made(self, row: int, column: int) -> CellText:
        key, spec = self.rows[row], self.columns[column]
        ref = self.ref(row, column)
        if key.id == NEW and key.kind != TOTAL:
            prompt = self.spec.prompt if column == self.spec.label else ""
            return CellText(prompt, State.PROMPT) if prompt else (ABSENT if ref is None else EMPTY)
        text = "" if ref is None else entry.shown(self._source.laporan, ref, spec)
        if text:
            return CellText(text, State.IMPORTED if ref is not None and self._imported(ref) else spec.state)
        if spec.compute is not None:
            made = spec.compute(self._source.laporan, self._source.figures, key)
            if made is not None:
                return made if ref is None or made.text else replace(made, state=State.TYPED)
        return ABSENT if ref is None else self._unnamed(key, column)

    def _unnamed(self, key: RowKey, column: int) -> CellText:
        """An empty cell; where the row's name belongs it says what to type."""
        insert = self.spec.insert_for(key.name) if column == self.spec.label else None
        return EMPTY if insert is None else CellText(f"Ketik {insert.title}…", State.PROMPT)

    def _imported(self, ref: Ref) -> bool:
        laporan = self._source.laporan
        return bool(len(laporan.table(TandaImpor))) and tanda(laporan, ref) is not None

    def origin(self, row: int, column: int) -> str:
        """Where an imported value was read that nobody has looked at yet; empty for all others."""
        ref = self.ref(row, column)
        found = tanda(self._source.laporan, ref) if ref is not None else None
        return found.sumber if found is not None else ""

    # --- edits ------------------------------------------------------------------------------------------

    def reshapes(self, delta: Delta) -> bool:
        """Whether the rows may be others after this edit."""
        shapes = self.spec.shapes
        return bool(delta.shapes & shapes) or any(f"{r.kind}.{r.medan}" in shapes for r in delta.values)

    def recolumns(self, delta: Delta) -> bool:
        """Whether the columns may be others after this edit."""
        kinds = self.spec.settings
        return bool(kinds) and (bool(delta.shapes & kinds) or any(r.kind in kinds for r in delta.values))

    def touched(self, delta: Delta) -> list[Cell]:
        """The cells that look different after this edit, rows already up to date."""
        cells = self._typed_cells(delta) | self._marked_cells()
        if self._retypes_links(delta):
            self._watch()
        for row in self._computed_rows(delta):
            cells.update(cell for cell in self._computed_cells(row) if self._renewed(cell))
        return sorted(cells)

    def forget(self) -> None:
        """Every cell may look different."""
        self._cells.clear()
        self._watch()

    def forget_rows(self, first: int, last: int) -> None:
        """The cells of these rows may look different."""
        for key in self.rows[first : last + 1]:
            for column in range(len(self.columns)):
                self._cells.pop((key.place, column), None)

    def _typed_cells(self, delta: Delta) -> set[Cell]:
        cells: set[Cell] = set()
        marked = (tempat_of(id) for kind, id in delta.rows if kind == _TANDA)
        for ref in (*delta.values, *marked):
            row = self.row_of(ref.kind, ref.id)
            for column in () if row is None else self._typed.get((self.rows[row].name, ref.field), ()):
                assert row is not None
                self._cells.pop((self.rows[row].place, column), None)
                cells.add((row, column))
        return cells

    def _marked_cells(self) -> set[Cell]:
        cells: set[Cell] = set()
        for ref in self._source.findings_changed:
            row = self.row_of(ref.kind, ref.id)
            if row is not None:
                cells.update((row, c) for c in self._typed.get((self.rows[row].name, ref.field), (0,)))
        return cells

    def _retypes_links(self, delta: Delta) -> bool:
        return self.spec.watches is not None and any(r.kind in self.spec.shapes for r in delta.values)

    def _computed_rows(self, delta: Delta) -> set[int]:
        ids = {(kind, id) for kind, id in delta.rows}
        loose = {Id(id) for _, id in delta.figures} | {id for _, id in ids}
        rows = {at for place in ids if (at := self._at.get(place)) is not None}
        if loose:
            kinds = {key.kind for key in self.spec.totals} | self.spec.shapes
            rows |= {
                at for kind in kinds for id in loose if id and (at := self._at.get((kind, id))) is not None
            }
            rows |= {self._at[p] for id in loose for p in self._watchers.get(id, ()) if p in self._at}
            rows |= {self._at[key.place] for key in self.spec.totals}
        return rows

    def _computed_cells(self, row: int) -> Sequence[Cell]:
        return [(row, n) for n, column in enumerate(self.columns) if column.compute is not None]

    def _renewed(self, cell: Cell) -> bool:
        key = (self.rows[cell[0]].place, cell[1])
        before = self._cells.pop(key, None)
        return before is None or before != self.cell(*cell)
