"""Commands on rows: insert, delete, move, change level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QTableView

from lkjip_desktop.domain import edits
from lkjip_desktop.domain.change import ChangeSet, Delete, Set
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.ui.grid.blocks import READ_ONLY, block_of
from lkjip_desktop.ui.grid.cells import RowKey
from lkjip_desktop.ui.grid.model import GridModel
from lkjip_desktop.ui.grid.spec import Insert, class_of
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.wording import nama
from lkjip_desktop.wording.label import judul


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a new row would stand: what it is, below which row, behind which sibling."""

    insert: Insert
    induk: Id | None
    after: Id | None


class RowCommands:
    """What can be done with the rows of `view`."""

    def __init__(self, view: QTableView, model: GridModel, message: MessageLine) -> None:
        self._view = view
        self._model = model
        self._message = message

    # --- inserting --------------------------------------------------------------------------------------

    def spots(self) -> Iterator[Spot]:
        """Every row that could be inserted at the current one, the same kind first."""
        path = list(self._path())
        here = path[0].name if path else ""
        for insert in sorted(self._model.spec.inserts, key=lambda i: i.role != here):
            spot = self._spot(insert, path)
            if spot is not None:
                yield spot

    def insert(self) -> bool:
        """A row of the same kind behind the current one, or the first kind possible."""
        spot = next(self.spots(), None)
        if spot is None:
            return self._complain("Di tabel ini tidak dapat ditambahkan baris.")
        return self.insert_at(spot)

    def insert_below(self) -> bool:
        """A row one level below the current one; below the nearest row above that can have one."""
        spot = next(self.spots_below(), None)
        if spot is None:
            return self._complain("Baris di tabel ini tidak mempunyai tingkat di bawahnya.")
        return self.insert_at(spot)

    def spots_below(self) -> Iterator[Spot]:
        """Where a row could hang under the current one, then under those it hangs under itself.

        A row of another kind comes first: in a pejabat a line of the contract, not another pejabat.
        """
        for key in self._path(at_end=True):
            inserts = self._model.spec.inserts
            inside = [i for i in inserts if key.name in i.under]
            nested = [i for i in inserts if i not in inside and self._nests(i, key)]
            yield from (Spot(insert, key.id, None) for insert in (*inside, *nested))

    def _nests(self, insert: Insert, key: RowKey) -> bool:
        """Whether rows of one role stand in one another; levels with roles say themselves what is in what."""
        alone = sum(other.cls is insert.cls for other in self._model.spec.inserts) == 1
        return alone and insert.cls in edits.NESTING and insert.kind == key.kind

    def insert_at(self, spot: Spot) -> bool:
        """Make the row and go to it."""
        if self._is_locked():
            return False
        new = spot.insert
        id = self._model.session.insert(new.cls, spot.induk, spot.after, **new.fields)
        if id is not None:
            self._start_in(Ref(new.kind, id))
        return id is not None

    def _spot(self, insert: Insert, path: list[RowKey]) -> Spot | None:
        after = next((key.id for key in path if key.name == insert.role), None)
        if not insert.under:
            return Spot(insert, self._own_parent(insert, after), after)
        parent = next((key for key in path if key.name in insert.under), None)
        return None if parent is None else Spot(insert, parent.id, after)

    def _own_parent(self, insert: Insert, sibling: Id | None) -> Id | None:
        """Rows that nest in rows of their own kind come in beside the current one, not at the top."""
        row = self._model.session.laporan.get(insert.cls, sibling)
        return row.induk if row is not None and insert.cls in edits.NESTING else insert.induk

    def _path(self, *, at_end: bool = False) -> Iterator[RowKey]:
        """The current row and the rows it hangs under, nearest first.

        `at_end`: from the empty line it is the row above.
        """
        row = self._view.currentIndex().row()
        while at_end and row > 0 and not self._model.is_row(row):
            row -= 1
        if row < 0 or not self._model.is_row(row):
            return
        level = self._model.sheet.rows[row].level + 1
        for key in self._model.sheet.rows[row::-1]:
            if key.level < level:
                level = key.level
                yield key

    # --- deleting ---------------------------------------------------------------------------------------

    def delete(self) -> bool:
        """Delete the selected rows with all below them. No question: it can be taken back."""
        keys = [key for key in self._selected() if self._model.spec.insert_for(key.name) is not None]
        if not keys:
            return self._complain("Baris ini tidak dapat dihapus di sini.")
        if self._is_locked():
            return False
        targets = [(class_of(key), key.id) for key in keys]
        session = self._model.session
        gone = [c for c in edits.delete(session.laporan, targets) if isinstance(c, Delete)]
        if not session.delete(targets):
            return False
        below = len(gone) - len(keys)
        what = judul(keys[0].kind) if len({k.kind for k in keys}) == 1 else "baris"
        more = f" beserta {below} baris di bawahnya" if below > 0 else ""
        self._message.say_done(f"{len(keys)} {what} dihapus{more}.", session)
        return True

    # --- moving -----------------------------------------------------------------------------------------

    def move(self, step: int) -> bool:
        """Move the current row up (-1) or down (+1); at the edge it goes over to the next parent."""
        key = self._own_row()
        if key is None or self._is_locked():
            return False
        session = self._model.session
        before = session.laporan
        if not session.move(class_of(key), key.id, step):
            return False
        if session.laporan is before and not self._hop(key, step):
            return False
        self._view.scrollTo(self._view.currentIndex())
        return True

    def relevel(self, step: int) -> bool:
        """Move the current row one level deeper (+1) or higher (-1)."""
        key = self._own_row()
        if key is None or self._is_locked():
            return False
        if not self._model.spec.levels:
            return self._complain("Tingkat baris di tabel ini tetap, jadi tidak dapat diubah.")
        session = self._model.session
        before = session.laporan
        session.relevel(class_of(key), key.id, step)
        if session.laporan is before:
            way = "masuk" if step > 0 else "keluar"
            return self._complain(f"Baris ini tidak dapat {way} satu tingkat dari tempatnya sekarang.")
        return True

    def _hop(self, key: RowKey, step: int) -> bool:
        insert = self._model.spec.insert_for(key.name)
        row = self._model.session.laporan.get(class_of(key), key.id)
        if insert is None or row is None or not insert.under:
            return False
        parents = [k.id for k in self._model.sheet.rows if k.name in insert.under and k.id]
        at = parents.index(row.induk) + step if row.induk in parents else -1
        if not 0 <= at < len(parents):
            return False
        siblings = self._model.session.laporan.children(class_of(key), parents[at])
        edge = siblings[-1 if step < 0 else 0].urutan if siblings else 0
        ref = Ref(key.kind, key.id)
        changes = (
            Set(Ref(ref.kind, ref.id, "induk"), row.induk, parents[at]),
            Set(Ref(ref.kind, ref.id, "urutan"), row.urutan, edge - step * edits.GAP),
        )
        return self._model.session.apply(ChangeSet(nama.pindah(class_of(key)), changes))

    # --- which rows -------------------------------------------------------------------------------------

    def _selected(self) -> list[RowKey]:
        block = block_of(self._view)
        rows = range(block.top, block.bottom + 1) if block else ()
        return [self._model.sheet.rows[r] for r in rows if self._model.is_row(r)]

    def _own_row(self) -> RowKey | None:
        row = self._view.currentIndex().row()
        if row < 0 or not self._model.is_row(row):
            return None
        key = self._model.sheet.rows[row]
        return key if self._model.spec.insert_for(key.name) is not None else None

    def _start_in(self, ref: Ref) -> None:
        """Go to the name of a new row, which is where one begins; the first cell where it has none here."""
        index = self._model.index_of(ref)
        name = index.siblingAtColumn(self._model.spec.label)
        at = name if self._model.editable(name.row(), name.column()) else index
        self._view.setCurrentIndex(at)
        self._view.scrollTo(at)

    def _is_locked(self) -> bool:
        return self._model.session.read_only and not self._complain(READ_ONLY)

    def _complain(self, text: str) -> bool:
        self._message.complain(text)
        return False
