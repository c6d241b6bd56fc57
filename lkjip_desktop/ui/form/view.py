"""FormView: the fields of one row on the screen, in groups, with findings at their fields."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.medan import Jenis, medan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.date import DateRow
from lkjip_desktop.ui.form.fields import ChoiceRow, FieldRow, LineRow, TextRow, TickRow
from lkjip_desktop.ui.form.logo import LogoRow
from lkjip_desktop.ui.form.mnemonics import TAKEN, with_mnemonics
from lkjip_desktop.ui.form.spec import MOST_LETTERS, Field, FormSpec


class FormView(QWidget):
    """A form over a session. It catches up when it is shown again. `taken` are letters used beside it."""

    def __init__(self, session: DocumentSession, spec: FormSpec, taken: Iterable[str] = ()) -> None:
        super().__init__()
        self.session = session
        self.spec = spec
        self._taken = {*TAKEN, *taken}
        self.rows = [_made(session, spec, field) for field in spec.fields]
        self._stale = False
        self.setAccessibleName(spec.title)
        self.setWhatsThis(f"<b>{spec.title}</b><br>{spec.help}" if spec.help else "")
        self._lay_out()
        session.changed.connect(self._follow)
        self.show_row(spec.id)

    def show_row(self, id: Id | None) -> None:
        """Show this row; None empties the form."""
        for row in self.rows:
            row.show_row(id)

    def row(self, name: str) -> FieldRow:
        """The row of the field `name`."""
        return next(r for r in self.rows if r.field.name == name)

    def go_to(self, ref: Ref) -> bool:
        """Focus the field of `ref`. False when it is not in this form."""
        for row in self.rows:
            if row.ref == ref or (row.ref is not None and not ref.field and row.ref.id == ref.id):
                row.enter()
                self._scroll_to(row)
                return True
        return False

    def finish(self) -> bool:
        """Save what is being typed. False when an entry is refused, here or in a row that was left."""
        saved = [row.commit() for row in self.rows]  # every one, also behind a refused one
        return all(saved) and self.left_behind() is None

    def left_behind(self) -> Id | None:
        """A row that was left with something in it that can't be saved."""
        return next((id for row in self.rows if (id := row.left_behind()) is not None), None)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Another font: measure the editors anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            for row in self.rows:
                _measure(row)

    def _follow(self, delta: Delta) -> None:
        if not self.isVisible():
            self._stale = True
        elif self.spec.kind in delta.shapes:
            self._refresh()
        else:
            touched = delta.values | self.session.findings_changed
            for row in self.rows:
                if row.ref in touched:
                    row.refresh()

    def _refresh(self) -> None:
        for row in self.rows:
            row.refresh()

    def _scroll_to(self, row: FieldRow) -> None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(row.editor)

    # --- layout -----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        marks = with_mnemonics([row.field.label(self.spec.kind) for row in self.rows], self._taken)
        for row, text in zip(self.rows, marks, strict=True):
            row.label.setText(text)
            row.label.setBuddy(row.editor)
            _measure(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 8)
        fills = self.spec.columns > 1 or any(row.field.lines == 0 for row in self.rows)
        outer.addLayout(self._beside() if self.spec.columns > 1 else self._below(), 1 if fills else 0)
        if not fills:
            outer.addStretch(1)

    def _below(self) -> QGridLayout:
        """Labels on the left, editors on the right, one below the other."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.fontMetrics().averageCharWidth() * 2)
        grid.setColumnStretch(2, 1)
        rows = iter(self.rows)
        line = 0
        for group in self.spec.groups:
            if group.title:
                grid.addWidget(_heading(group.title, first=line == 0), line, 0, 1, 3)
                line += 1
            for _ in group.fields:
                line = self._add(grid, line, next(rows))
        return grid

    def _add(self, grid: QGridLayout, line: int, row: FieldRow) -> int:
        top = isinstance(row, TextRow | LogoRow)
        row.label.setAlignment(Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter)
        if row.field.lines == 0:
            grid.addWidget(row.editor, line, 0, 1, 3)
            grid.setRowStretch(line, 1)
            grid.addWidget(row.note, line + 1, 0, 1, 3)
            return line + 2
        grid.addWidget(row.label, line, 0)
        if row.field.unit:
            grid.addLayout(_with_unit(row), line, 1)
        else:
            grid.addWidget(row.editor, line, 1)
        grid.addWidget(row.note, line + 1, 1, 1, 2)
        return line + 2

    def _beside(self) -> QGridLayout:
        """Labels above their editors, several beside one another."""
        grid = QGridLayout()
        for n, row in enumerate(self.rows):
            line, column = n // self.spec.columns * 3, n % self.spec.columns
            grid.addWidget(row.label, line, column)
            grid.addWidget(row.editor, line + 1, column)
            grid.setRowStretch(line + 1, 1)
            grid.addWidget(row.note, line + 2, column)
        return grid


def _made(session: DocumentSession, form: FormSpec, field: Field) -> FieldRow:
    jenis = medan(form.kind, field.name).jenis
    if field.rich:
        from lkjip_desktop.ui.naskah.baris import NaskahRow

        return NaskahRow(session, form, field)
    if jenis is Jenis.PILIHAN or field.choices is not None:
        return ChoiceRow(session, form, field)
    if jenis is Jenis.YA:
        return TickRow(session, form, field)
    if jenis is Jenis.TANGGAL:
        return DateRow(session, form, field)
    if jenis is Jenis.BERKAS:
        return LogoRow(session, form, field)
    if field.lines != 1:
        return TextRow(session, form, field)
    return LineRow(session, form, field)


def _measure(row: FieldRow) -> None:
    metrics = row.editor.fontMetrics()
    letter = max(metrics.averageCharWidth(), metrics.horizontalAdvance("0"))
    width = letter * min(row.field.width, MOST_LETTERS) + 12
    if isinstance(row, TextRow) and row.field.lines == 0:
        row.text.setMinimumHeight(metrics.lineSpacing() * 6)
    elif isinstance(row, TextRow):
        height = metrics.lineSpacing() * row.field.lines + 14
        if row.form.columns > 1:
            row.text.setMinimumHeight(height)
            # Its own wish (192 pixels) would push the second line of boxes away once a note stands below one.
            row.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        else:
            row.text.setMinimumWidth(width)
            row.text.setFixedHeight(height)
    elif isinstance(row, LineRow):
        row.line.setFixedWidth(width)
    elif isinstance(row, ChoiceRow):
        row.box.setMinimumWidth(width)
        row.box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


def _with_unit(row: FieldRow) -> QHBoxLayout:
    holder = QHBoxLayout()
    holder.setSpacing(6)
    holder.addWidget(row.editor)
    holder.addWidget(QLabel(row.field.unit))
    holder.addStretch(1)
    return holder


def _heading(text: str, *, first: bool) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setContentsMargins(0, 0 if first else label.fontMetrics().height() // 2, 0, 2)
    return label
