"""GridModel: a Sheet as Qt's item model. Rows come, go and move singly; only touched cells are redrawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.medan import NUMERIC, Jenis
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid import entry, spoken
from lkjip_desktop.ui.grid.cells import NEW, TOTAL, CellText, RowKey, State
from lkjip_desktop.ui.grid.rows import Span, come, gone, in_new_order, spans
from lkjip_desktop.ui.grid.sheet import Sheet
from lkjip_desktop.ui.grid.spec import GridSpec
from lkjip_desktop.wording.bacaan import Ambigu, Masalah

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
#: With more cells than this it is cheaper to redraw everything in sight.
MANY = 120
_NUMBERS = NUMERIC | {Jenis.NILAI, Jenis.TAHUN, Jenis.BULAT}
#: Made once: views ask for them for every cell they draw.
_SELECTABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _SELECTABLE | Qt.ItemFlag.ItemIsEditable
_LEFT, _RIGHT, _MIDDLE = (
    side | Qt.AlignmentFlag.AlignTop
    for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter)
)
UNSAVED = Masalah("Isian belum tersimpan. Sebabnya tertulis pada pesan di jendela; coba lagi setelah itu.")


class GridModel(QAbstractTableModel):
    """A grid over a session. While paused it lets edits pass and catches up when resumed.

    `recolumned` tells that the columns are others than before, `row_made` that typing in the empty line
    has made the row with this number.
    """

    recolumned = Signal()
    row_made = Signal(int)

    def __init__(self, session: DocumentSession, spec: GridSpec, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.spec = spec
        self.sheet = Sheet(session, spec)
        self._paused = False
        self._stale = False
        session.changed.connect(self._follow)

    # --- following the session --------------------------------------------------------------------------

    def pause(self) -> None:
        """Nobody looks: let edits pass."""
        self._paused = True

    def resume(self) -> None:
        """Somebody looks again."""
        self._paused = False
        self.catch_up()

    def catch_up(self) -> None:
        """Follow what happened while nobody looked."""
        if self._stale:
            self._stale = False
            self._take_columns()
            self._reshape()
            self.refresh()

    def refresh(self) -> None:
        """Make and draw every cell anew."""
        self.sheet.forget()
        self._redraw_all()

    def _follow(self, delta: Delta) -> None:
        if self._paused:
            self._stale = True
            return
        if self.sheet.recolumns(delta):
            self._take_columns()
        if self.sheet.reshapes(delta):
            self._reshape()
        cells = self.sheet.touched(delta)
        if len(cells) > MANY:
            self._redraw_all()
            return
        for row, column in cells:
            at = self.index(row, column)
            self.dataChanged.emit(at, at)

    def _take_columns(self) -> None:
        columns = self.sheet.wanted_columns()
        if [(c.key, c.title) for c in columns] == [(c.key, c.title) for c in self.sheet.columns]:
            self.sheet.take_columns(columns)
            self._redraw_all()
            return
        self.beginResetModel()
        self.sheet.take_columns(columns)
        self.endResetModel()
        self.recolumned.emit()

    def _redraw_all(self) -> None:
        if self.sheet.rows and self.sheet.columns:
            last = self.index(len(self.sheet.rows) - 1, len(self.sheet.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # --- rows -------------------------------------------------------------------------------------------

    def _reshape(self) -> None:
        new = self.sheet.wanted_rows()
        wanted = {key.place for key in new}
        for span in gone(self.sheet.rows, wanted):
            self._remove(span)
        self._order(in_new_order(self.sheet.rows, new))
        for span in come(new, {key.place for key in self.sheet.rows}):
            self._insert(span, new)
        self._take_levels(new)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, len(new) - 1))

    def _remove(self, span: Span) -> None:
        first, last = span
        self.beginRemoveRows(NOWHERE, first, last)
        rows = self.sheet.rows
        self.sheet.take_rows([*rows[:first], *rows[last + 1 :]])
        self.endRemoveRows()

    def _insert(self, span: Span, new: Sequence[RowKey]) -> None:
        first, last = span
        self.beginInsertRows(NOWHERE, first, last)
        rows = self.sheet.rows
        self.sheet.take_rows([*rows[:first], *new[first : last + 1], *rows[first:]])
        self.endInsertRows()

    def _order(self, wanted: list[RowKey]) -> None:
        rows = self.sheet.rows
        if [k.place for k in rows] == [k.place for k in wanted]:
            return
        self.layoutAboutToBeChanged.emit()
        before = [(index, rows[index.row()].place) for index in self.persistentIndexList()]
        self.sheet.take_rows(wanted)
        to = {key.place: n for n, key in enumerate(wanted)}
        self.changePersistentIndexList(
            [index for index, _ in before],
            [self.index(to[place], index.column()) for index, place in before],
        )
        self.layoutChanged.emit()

    def _take_levels(self, new: list[RowKey]) -> None:
        """Rows that stayed in place but changed their level or role."""
        changed = spans(a != b for a, b in zip(self.sheet.rows, new, strict=True))
        self.sheet.take_rows(new)
        for first, last in changed:
            self.sheet.forget_rows(first, last)
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.sheet.columns) - 1))

    # --- what views ask ---------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """The rows of the report, the empty line and the sums."""
        return 0 if parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The columns of the spec."""
        return 0 if parent.isValid() else len(self.sheet.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be selected; what is typed can be edited unless the report is read-only."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.editable(index.row(), index.column()) else _SELECTABLE

    def editable(self, row: int, column: int) -> bool:
        """Whether something can be typed in the cell."""
        return not self.session.read_only and self.sheet.ref(row, column) is not None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """Titles with their tooltips; rows by their numbers."""
        if orientation is Qt.Orientation.Vertical:
            return self._row_header(section, role)
        if not 0 <= section < len(self.sheet.columns):
            return None
        column = self.sheet.columns[section]
        if role == Role.DisplayRole:
            return column.title
        if role == Role.ToolTipRole:
            return "\n".join(part for part in (column.title.replace("\n", " "), column.tip) if part)
        if role == Role.AccessibleTextRole:
            return column.title.replace("\n", " ")
        return None

    def _row_header(self, section: int, role: int) -> Any:  # noqa: ANN401
        if role == Role.DisplayRole and 0 <= section < len(self.sheet.rows):
            return self.sheet.number(section)
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as wide as Qt's roles
        """Text, tooltip, alignment and spoken text; the delegate draws from `cell` itself."""
        row, column = index.row(), index.column()
        if role == Role.DisplayRole:
            return self.cell(row, column).text
        if role == Role.EditRole:
            return self.editing(row, column)
        if role == Role.ToolTipRole:
            return self.tooltip(row, column)
        if role == Role.TextAlignmentRole:
            return self.alignment(row, column)
        if role == Role.AccessibleTextRole:
            return spoken.cell(self.sheet, row, column)
        if role == Role.AccessibleDescriptionRole:
            return " ".join(t.message for t in self.sheet.findings(row, column))
        return None

    def cell(self, row: int, column: int) -> CellText:
        """The text and state of a cell."""
        return self.sheet.cell(row, column)

    def alignment(self, row: int, column: int) -> Qt.AlignmentFlag:
        """Numbers stand right, choices and text left, all at the top so that rows read across."""
        spec, medan = self.sheet.columns[column], self.sheet.medan(row, column)
        if spec.center or (medan is not None and medan.jenis is Jenis.YA):
            return _MIDDLE
        return _RIGHT if spec.right or (medan is not None and medan.jenis in _NUMBERS) else _LEFT

    def tooltip(self, row: int, column: int) -> str:
        """Findings with code and sentence, then how the figure was made, or the whole of a long text."""
        lines = [
            f"{t.severity.value.capitalize()} {t.code}: {t.message}"
            + ("" if t.terbuka else f"\nDiterima dengan alasan: {t.diterima}")
            for t in self.sheet.findings(row, column)
        ]
        lines.append(self.sheet.explanation(row, column))
        text = self.cell(row, column)
        if (
            not lines[-1]
            and len(text.text) > self.sheet.columns[column].width
            and text.state is not State.PROMPT
        ):
            lines[-1] = text.text
        if origin := self.sheet.origin(row, column):
            lines.append(f"Diimpor dari {origin}. Belum dilihat.")
        return spoken.as_tooltip([line for line in lines if line])

    # --- typing -----------------------------------------------------------------------------------------

    def editing(self, row: int, column: int) -> str:
        """The text an editor starts with; empty where nothing can be typed."""
        ref, key = self.sheet.ref(row, column), self.sheet.rows[row]
        if ref is None or key.id == NEW:
            return ""
        return entry.editing(self.session.laporan, ref, self.sheet.columns[column])

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:  # noqa: ANN401
        """Take a typed text. False when it is refused."""
        if role != Role.EditRole or not self.editable(index.row(), index.column()):
            return False
        return self.enter(index.row(), index.column(), str(value)) is None

    def enter(self, row: int, column: int, text: str) -> Masalah | Ambigu | None:
        """Take a typed text; a refusal or a question when it can't be taken as it is."""
        ref = self.sheet.ref(row, column)
        if ref is None:
            return Masalah("Sel ini dihitung oleh program dan tidak dapat diketik.")
        value = entry.read(self.session.laporan, ref, self.sheet.columns[column], text)
        return value if isinstance(value, Masalah | Ambigu) else self.put(row, column, value)

    def put(self, row: int, column: int, value: Any) -> Masalah | None:  # noqa: ANN401 - as wide as the fields
        """Give a cell its value; in the empty line this makes the row."""
        ref, key = self.sheet.ref(row, column), self.sheet.rows[row]
        if ref is None or self.session.read_only:
            return UNSAVED
        if key.id == NEW:
            return self._make_row(ref, value)
        return None if self.session.set_value(ref, value) else UNSAVED

    def _make_row(self, ref: Ref, value: Any) -> Masalah | None:  # noqa: ANN401 - as wide as the fields
        new = self.spec.first_insert
        assert new is not None, "there is no empty line without it"
        fields = {**new.fields, **entry.as_fields({ref.field: value}, new.cls)}
        id = self.session.insert(new.cls, new.induk, None, **fields)
        row = None if id is None else self.sheet.row_of(new.kind, id)
        if row is None:
            return UNSAVED
        self.row_made.emit(row)
        return None

    # --- places -----------------------------------------------------------------------------------------

    def index_of(self, ref: Ref) -> QModelIndex:
        """Where the value at `ref` is shown; invalid when it is not in this grid."""
        place = self.sheet.place_of(ref)
        return QModelIndex() if place is None else self.index(*place)

    def is_row(self, row: int) -> bool:
        """Whether a row of the report stands there, not the empty line or a sum."""
        key = self.sheet.rows[row]
        return key.id != NEW and key.kind != TOTAL
